"""Exports of some records alone, as feeds and as plain texts."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import duckdb
import feedparser
import pytest
from publishing import Newsroom, page, story

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two outlets, two languages, three days, and an article that was edited and then taken down."""
    folder = tmp_path_factory.mktemp("data")
    newsroom = Newsroom(folder)
    first = {
        "published": "2026-05-01T09:00:00+04:00",
        "language": "ka",
        "authors": ("ანა & ბექა",),
        "tags": ("<b>",),
    }
    newsroom.publish(
        page(
            "https://example.az/1",
            f"{story(1)}\n\nხიდი \x0b <გაიხსნა>.",
            title="Bridge",
            outlet="example",
            **first,
        )
    )
    newsroom.publish(
        page("https://example.az/2", story(2), title="School", published="2026-05-02", outlet="example")
    )
    newsroom.publish(
        page("https://example.az/1", f"{story(1)}\n\nხიდი დაიკეტა.", title="Shut", outlet="example", **first)
    )
    newsroom.publish(
        page("https://other.ge/3", story(3), title="Market", outlet="other", language="ka"), outlet="other"
    )
    (line, *_) = newsroom.lines("articles", "example")
    history = folder / "history" / "example" / "20260509T000000Z.jsonl"
    history.parent.mkdir(parents=True)
    times = {"since": "2026-05-08T00:00:00+00:00", "found": "2026-05-09T00:00:00+00:00"}
    gone = {"event": "gone", "id": line["id"], "url": line["url"], "outlet": "example", **times}
    history.write_text(json.dumps(gone) + "\n")
    return folder


def winnow(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", "export", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize(
    ("options", "titles"),
    [
        ((), ["Bridge", "Market", "School", "Shut"]),
        (("--latest",), ["Market", "School", "Shut"]),
        (("--since", "2026-05-02"), ["Market", "School"]),  # without a date, by the day of the fetch
        (("--until", "2026-05-01"), ["Bridge", "Shut"]),
        (("--since", "2026-05-02", "--until", "2026-05-02"), ["School"]),
        (("--outlet", "other"), ["Market"]),
        (("--outlet", "other", "--outlet", "example", "--latest", "--language", "ka"), ["Market", "Shut"]),
    ],
)
def test_an_export_takes_what_the_options_choose(
    data: Path, tmp_path: Path, options: tuple[str, ...], titles: list[str]
) -> None:
    out = tmp_path / "out.csv"
    assert winnow("--csv", out, *options, "--data", data).returncode == 0
    with out.open(newline="") as file:
        assert sorted(row["title"] for row in csv.DictReader(file)) == titles


def test_an_export_says_when_an_article_was_taken_down(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.parquet"
    winnow("--parquet", out, "--latest", "--data", data)
    gone = dict(duckdb.read_parquet(str(out)).project("title, gone_at").fetchall())
    assert gone == {"Shut": "2026-05-08T00:00:00+00:00", "School": None, "Market": None}


def test_atom_opens_in_a_reader(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.atom"
    assert winnow("--atom", out, "--data", data).returncode == 0
    feed: Any = feedparser.parse(out.read_bytes())
    assert not feed.bozo
    assert [entry.title for entry in feed.entries] == ["Market", "School", "Shut"]
    last = feed.entries[2]
    assert (last.link, last.author) == ("https://example.az/1", "ანა & ბექა")
    assert last.content[0].value.endswith("ხიდი დაიკეტა.")
    assert [tag.term for tag in last.tags] == ["<b>"]
    assert last.published == "2026-05-01T09:00:00+04:00"
    assert len({entry.id for entry in feed.entries}) == 3


def test_atom_holds_no_character_that_xml_cannot(data: Path, tmp_path: Path) -> None:
    line = json.loads(next((data / "articles" / "example").glob("*.jsonl")).read_text().splitlines()[0])
    (tmp_path / "odd.jsonl").write_text(json.dumps(line | {"title": "A\u0001B", "text": "C\u0008"}) + "\n")
    out = tmp_path / "out.atom"
    assert winnow("--atom", out, tmp_path / "odd.jsonl").returncode == 0
    feed: Any = feedparser.parse(out.read_bytes())
    assert not feed.bozo
    assert feed.entries[0].title == "A\ufffdB"


def test_json_feed_has_what_its_version_asks_for(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "feed.json"
    assert winnow("--jsonfeed", out, "--data", data, "--since", "2026-05-02").returncode == 0
    feed = json.loads(out.read_text())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["title"] for item in feed["items"]] == ["Market", "School"]
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item["content_text"]
        assert item["date_published"][10] == "T"


def test_texts_lie_beside_a_table_of_them(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    done = winnow("--text", folder, "--data", data)
    assert (done.returncode, done.stderr) == (0, f"winnow: wrote 4 texts into {folder}\n")
    with (folder / "metadata.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["file"] for row in rows} == {path.name for path in folder.glob("*.txt")}
    shut = next(row for row in rows if row["title"] == "Shut")
    assert (folder / shut["file"]).read_text("utf-8").startswith("Shut\n\n")
    assert (shut["authors"], shut["revision"], shut["gone_at"][:10]) == ("ანა & ბექა", "2", "2026-05-08")
    again = winnow("--text", folder, "--data", data)
    assert (again.returncode, "something is there already" in again.stderr) == (2, True)
