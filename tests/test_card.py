"""The dataset card and the Croissant metadata say what is in the files, and nothing else."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from newsdesk import ROOT, environment
from test_export import record

from output.card import Counts, card, count, croissant, data_file, write_card
from output.export import record_files
from output.record import Record


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two outlets; an article of the first was corrected, one of the second has neither language nor date."""
    lines = {
        "valley": record(1, language="en") + record(1, language="en", revision=2, word_count=20),
        "hill": record(2, outlet="hill", language="hy", published="2026-04-30T23:00:00+04:00")
        + record(3, outlet="hill", language=None, published=None),
    }
    for outlet, body in lines.items():
        path = tmp_path / "articles" / outlet / "20260503T060000Z.jsonl"
        path.parent.mkdir(parents=True)
        path.write_bytes(body)
    return tmp_path


def test_a_corrected_article_counts_once(data: Path) -> None:
    assert count(record_files(data)) == Counts(
        records=4,
        articles=3,
        words=46,
        first="2026-04-30",
        last="2026-05-03",
        outlets={"hill": (2, 26), "valley": (1, 20)},
        languages={"en": 1, "hy": 1, "not known": 1},
        months={"2026-04": 1, "2026-05": 1, "not known": 1},
    )


def test_the_card_begins_with_what_the_hub_reads(data: Path) -> None:
    text = card(count(record_files(data)), "articles/*/*.jsonl", "Valley: news")
    _, front, body = text.split("---\n", 2)
    facts = {key: json.loads(value) for key, value in (line.split(": ", 1) for line in front.splitlines())}
    assert facts["pretty_name"] == "Valley: news"
    assert facts["language"] == ["en", "hy"]
    assert facts["size_categories"] == ["n<1K"]
    assert facts["configs"] == [{"config_name": "default", "data_files": "articles/*/*.jsonl"}]
    assert "| hill | 2 | 26 |" in body
    assert all(f"| `{field}` |" in body for field in Record.__struct_fields__)


def test_a_large_dataset_has_a_large_size() -> None:
    counts = Counts(2_000_000, 2_000_000, 10**9, None, None, {"valley": (2_000_000, 10**9)}, {"en": 5}, {})
    text = card(counts, "*.jsonl", "News")
    assert 'size_categories: ["n>1M"]' in text
    assert "| valley | 2,000,000 | 1,000,000,000 |" in text


def test_croissant_describes_every_file_and_every_field(data: Path) -> None:
    (first, second) = (data_file(path, data) for path in record_files(data))
    metadata = croissant([first, second], "articles/*/*.jsonl", "News")
    assert metadata["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    body = (data / first.path).read_bytes()
    described = metadata["distribution"][0]
    assert described["contentUrl"] == "articles/hill/20260503T060000Z.jsonl"
    assert (described["contentSize"], described["sha256"]) == (
        f"{len(body)} B",
        hashlib.sha256(body).hexdigest(),
    )
    (records,) = metadata["recordSet"]
    assert [field["name"] for field in records["field"]] == list(Record.__struct_fields__)
    types = {field["name"]: (field["dataType"], field.get("repeated", False)) for field in records["field"]}
    assert types["authors"] == ("sc:Text", True)
    assert types["word_count"] == ("sc:Integer", False)
    ids = {part["@id"] for part in (*metadata["distribution"], *records["field"])}
    sources = {field["source"]["fileSet"]["@id"] for field in records["field"]}
    assert sources | {key["@id"] for key in records["key"]} <= ids


def test_addresses_of_files_are_as_seen_from_the_card(data: Path) -> None:
    target = data / "docs" / "CARD.md"
    target.parent.mkdir()
    path = write_card(data, record_files(data), target, "News")
    assert '"data_files": "../articles/*/*.jsonl"' in target.read_text()
    (first, *_) = json.loads(path.read_text())["distribution"]
    assert (path.parent / first["contentUrl"]).is_file()


def test_the_command_writes_both_beside_the_data(data: Path, tmp_path: Path) -> None:
    def winnow_card(folder: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "winnow", "card", "--data", str(folder)]
        return subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment(), timeout=60
        )

    assert winnow_card(data).returncode == 0
    assert (data / "README.md").read_text().startswith("---\n")
    assert json.loads((data / "croissant.json").read_text())["name"] == "Winnow news"
    nothing = winnow_card(tmp_path / "nowhere")
    assert (nothing.returncode, "holds no articles" in nothing.stderr) == (2, True)
