"""The README's examples for readers of the data run as they are printed, on records with all their gaps.

pandas, polars and datasets are large and have a lock of their own: `make readers` installs them.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from newsdesk import ROOT, environment
from test_export import record

pytestmark = pytest.mark.slow

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```python\n(.*?)^```", README, re.M | re.S)
EXAMPLES = {
    code.splitlines()[0].split()[-1]: code for code in BLOCKS if "data/articles" in code or '"data"' in code
}
FIELDS = (
    "id",
    "title",
    "authors",
    "published",
    "published_raw",
    "text",
    "word_count",
    "paywalled",
    "source_id",
)
VALUES = {
    "duckdb": "[dict(zip(articles.columns, row)) for row in articles.fetchall()]",
    "pandas": "json.loads(articles.to_json(orient='records'))",
    "polars": "articles.to_dicts()",
    "datasets": "list(articles)",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset in data/: what one file does not know the other does, times of one file have all an offset."""
    folder = tmp_path_factory.mktemp("readers")
    first = {"published": "2026-05-03T09:30:00+04:00", "published_raw": "2026-05-03T09:30:00+04:00"}
    lines = {
        "hill": [record(1, authors=[], **first), record(2, authors=[], source_id="007", **first)],
        "valley": [record(3, paywalled=True, published_raw="3 May", removed={"bylines": 2})],
        "coast": [record(4, published=None, title=None, images=[], tags=["bridges"], removed={})],
    }
    for outlet, records in lines.items():
        path = folder / "data" / "articles" / outlet / "20260503T060000Z.jsonl"
        path.parent.mkdir(parents=True)
        path.write_bytes(b"".join(records))
    python(folder, "-m", "winnow", "card", "--data", str(folder / "data"), cwd=ROOT)
    return folder


def python(folder: Path, *arguments: str, cwd: Path | None = None) -> str:
    hub = {"HF_HOME": str(folder / "hub"), "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd or folder,
        capture_output=True,
        text=True,
        env=environment() | hub,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def records_of(folder: Path) -> list[dict[str, Any]]:
    paths = folder.glob("data/articles/*/*.jsonl")
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def test_there_is_an_example_for_each() -> None:
    assert EXAMPLES.keys() == VALUES.keys()


@pytest.mark.parametrize("library", VALUES)
def test_an_example_of_the_readme_reads_what_the_lines_say(library: str, folder: Path) -> None:
    if not find_spec(library):
        pytest.skip(f"no {library}: make readers")
    code = f"import json\n{EXAMPLES[library]}\nprint(json.dumps({VALUES[library]}, default=str))"
    rows = {row["id"]: row for row in json.loads(python(folder, "-c", code))}
    for line in records_of(folder):
        row = rows[line["id"]]
        assert {name: row[name] for name in FIELDS} == {name: line[name] for name in FIELDS}
        known = {reason: count for reason, count in row["removed"].items() if count}
        assert known == line["removed"]


def test_both_locks_pin_the_same_versions() -> None:
    main, readers = (
        dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / name).read_text("utf-8"), re.M))
        for name in ("requirements.lock", "requirements-readers.lock")
    )
    shared = main.keys() & readers.keys()
    assert shared
    assert {name: main[name] for name in shared} == {name: readers[name] for name in shared}
