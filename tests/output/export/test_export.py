"""The exports hold what the records hold, whole or not at all."""

from __future__ import annotations

import csv
import gzip
import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import duckdb
import pytest
from newsdesk import ROOT, environment

from cleaners.article import Article, Block, Image, Removed
from output.export.selection import Selection
from output.export.tables import RECORD_COLUMNS, Form, export, open_records
from output.jsonl import line_of
from output.record import Record, record_of

TEXT = "The bridge near Alaverdi opened.\n\nLorries „crossed“ it, a driver said; «körpü», پل."


def record(number: int, **changes: Any) -> bytes:
    """A line of data: an article with everything a record can have."""
    article = Article(
        url=f"https://valley.example/{number}",
        outlet="valley",
        title='Bridge, "reopened"',
        authors=("Anna Petrosyan", "Otar Golshan"),
        published="2026-05-03",
        images=(Image("https://valley.example/1.jpg", "The bridge, rebuilt"),),
        blocks=(Block(0, "paragraph", TEXT),),
        removed=(Removed(Block(1, "paragraph", "Join us"), "membership_appeals"),),
    )
    line = json.loads(line_of(record_of(article, fetched_at="2026-05-03T06:00:00Z")))
    return json.dumps(line | changes).encode() + b"\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two articles, one of them corrected later."""
    path = tmp_path / "articles" / "valley" / "it's [1].jsonl.gz"
    path.parent.mkdir(parents=True)
    corrected = record(1, revision=2, title="Bridge opened")
    path.write_bytes(gzip.compress(record(1) + record(2) + corrected))
    return path


def exported(form: Form, file: Path, *, latest: bool = False) -> Path:
    target = file.parents[2] / f"out.{form}"
    with open_records([file], Selection(latest=latest)) as db:
        export(db, form, target)
    return target


def winnow(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", "export", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment(), timeout=60
    )


def test_every_field_of_a_record_has_its_column() -> None:
    assert tuple(RECORD_COLUMNS) == Record.__struct_fields__


def test_parquet_gives_back_what_the_lines_say(file: Path) -> None:
    rows = duckdb.read_parquet(str(exported("parquet", file)))
    row = dict(zip(rows.columns, rows.fetchall()[0], strict=True))
    line = json.loads(record(1))
    assert {name: row[name] for name in line if name != "removed"} == {
        name: value for name, value in line.items() if name != "removed"
    }
    assert row["removed"] == [{"key": "membership_appeals", "value": 1}]
    assert rows.count("*").fetchall() == [(3,)]


def test_csv_keeps_line_breaks_and_holds_lists_as_json(file: Path) -> None:
    with exported("csv", file).open(newline="", encoding="utf-8") as lines:
        first, *_ = csv.DictReader(lines)
    assert (first["text"], first["title"], first["modified"]) == (TEXT, 'Bridge, "reopened"', "")
    assert json.loads(first["authors"]) == ["Anna Petrosyan", "Otar Golshan"]
    assert json.loads(first["removed"]) == {"membership_appeals": 1}
    assert json.loads(first["images"])[0]["caption"] == "The bridge, rebuilt"


def test_sqlite_finds_words_of_title_and_text_in_any_script(file: Path) -> None:
    with closing(sqlite3.connect(exported("sqlite", file))) as db:
        found = "SELECT count(*) FROM articles_fts WHERE articles_fts MATCH ?"
        counts = [db.execute(found, (word,)).fetchone()[0] for word in ("alaverdi", "پل", "opened", "tunnel")]
        assert counts == [3, 3, 3, 0]
        authors, words = db.execute("SELECT authors, word_count FROM articles").fetchone()
        assert (json.loads(authors)[0], words) == ("Anna Petrosyan", 13)
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_latest_revision_wins_when_asked(file: Path) -> None:
    rows = duckdb.read_parquet(str(exported("parquet", file, latest=True))).project("url, revision, title")
    assert sorted(rows.fetchall()) == [
        ("https://valley.example/1", 2, "Bridge opened"),
        ("https://valley.example/2", 1, 'Bridge, "reopened"'),
    ]


def test_the_command_takes_the_dataset_or_files_and_writes_several_forms(file: Path) -> None:
    plain = file.with_name("run.jsonl")
    plain.write_bytes(record(7))
    folder = file.parents[2]
    out = [folder / name for name in ("a.parquet", "a.csv", "a.db")]
    done = winnow("--parquet", out[0], "--csv", out[1], "--sqlite", out[2], "--data", folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert all(path.stat().st_size for path in out)
    assert winnow("--csv", out[1], file).returncode == 0
    assert duckdb.read_csv(str(out[1])).count("*").fetchall() == [(3,)]


def test_a_failed_export_leaves_what_was_there(file: Path) -> None:
    target, broken = file.with_name("old.db"), file.with_name("broken.jsonl")
    target.write_bytes(b"an export of yesterday")
    broken.write_bytes(record(1) + b'{"id": ')
    done = winnow("--sqlite", target, broken)
    assert done.returncode == 1
    assert "broken.jsonl" in done.stderr
    assert "Traceback" not in done.stderr
    assert target.read_bytes() == b"an export of yesterday"
    assert not list(target.parent.glob("*.part*"))


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ((), 2, "the name of a file to write"),
        (("--csv", "x.csv", "--data", "nowhere"), 2, "holds no articles"),
        (("--csv", "x.csv", "missing.jsonl"), 1, "No such file"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(arguments: tuple[str, ...], code: int, words: str) -> None:
    done = winnow(*arguments)
    assert (done.returncode, words in done.stderr) == (code, True), done.stderr
    assert "Traceback" not in done.stderr
