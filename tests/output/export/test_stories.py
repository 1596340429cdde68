"""A story belongs to the outlet that printed it first, not to the one that the crawl met first."""

from __future__ import annotations

import csv
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest
from publishing import Newsroom, page, story

ROOT = Path(__file__).parents[3]


def winnow(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", "export", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that was met before its original, one without a time, and an article of its own."""
    newsroom = Newsroom(tmp_path_factory.mktemp("data"))

    def publish(outlet: str, seed: int, published: str | None, **facts: Any) -> None:
        lines = page(f"https://{outlet}.az/{seed}", story(seed), outlet=outlet, published=published, **facts)
        newsroom.publish(lines, outlet=outlet)

    publish("copier", 1, "2026-05-02T12:00:00+04:00", title="Copy")
    publish("agency", 1, "2026-05-02T06:00:00Z", title="Wire")
    publish("daily", 1, "2026-05-02", title="Daily")
    publish("agency", 2, None, title="Alone")
    return newsroom.data


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="") as file:
        return list(csv.DictReader(file))


def test_a_story_is_the_copy_that_was_printed_first(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "stories.csv"
    done = winnow("--stories", out, "--data", data)
    assert done.returncode == 0, done.stderr
    found = {row["title"]: row for row in rows(out)}
    assert set(found) == {"Wire", "Alone"}
    assert (found["Wire"]["outlet"], found["Wire"]["copies"], found["Wire"]["outlets"]) == (
        "agency",
        "2",
        "3",
    )
    assert found["Alone"]["copies"] == "0"


def test_copies_come_so_many_hours_later(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "copies.csv"
    winnow("--copies", out, "--data", data)
    found = {row["outlet"]: row for row in rows(out)}
    assert set(found) == {"copier", "daily"}
    assert float(found["copier"]["hours_later"]) == 2.0
    assert float(found["copier"]["similarity"]) == 1.0
    assert found["copier"]["story"] == found["daily"]["story"]


def test_records_name_their_story_and_stay_as_they_are(data: Path, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in data.glob("*/*/*.jsonl")}
    out = tmp_path / "out.parquet"
    winnow("--parquet", out, "--data", data)
    found = dict(duckdb.read_parquet(str(out)).project("title, story = id").fetchall())
    assert found == {"Copy": False, "Alone": True}
    assert {path: path.read_bytes() for path in data.glob("*/*/*.jsonl")} == before


def test_sqlite_has_stories_and_copies_as_tables(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.db"
    assert winnow("--sqlite", out, "--data", data).returncode == 0
    with closing(sqlite3.connect(out)) as db:
        query = "SELECT copies.outlet FROM copies JOIN stories USING (story) WHERE stories.title = 'Wire'"
        assert sorted(db.execute(query)) == [("copier",), ("daily",)]
