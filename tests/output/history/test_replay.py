"""Archived pages are cleaned anew, and what comes out otherwise than it was published is told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from newsdesk import ROOT, environment

from output.history.replay import LARGEST, Cleaned, Published, compare, difference_of, lines_to_read
from output.jsonl import line_of
from output.record import Record
from output.work.finished_lines import lines_of
from spiders.inputs.archives import PageArchive
from spiders.inputs.saved_page import SavedPage
from spiders.items import Page

pytestmark = pytest.mark.slow

OUTLET = "oc_media"
FETCHED = "2026-05-03T06:00:00Z"
BODY = """<html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The road bridge over the Debed opened to traffic on Wednesday, two years after a flood took its pier.</p>
<p>Lorries had been sent over a mountain pass, which added three hours to the way to the border.</p>
<p>The ministry paid for the steel, and the villages gave their labour, the mayor of {title} said.</p>
<p>In summer the second lane is to follow, for which engineers of the railway have drawn the plans by now.</p>
</article></body></html>"""


def url(number: int) -> str:
    return f"https://oc-media.org/story-{number}/"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A dataset of three articles and their pages, as a crawl leaves it."""
    archive = PageArchive(tmp_path / "pages" / OUTLET / "20260503T060000Z.warc.gz")
    records = tmp_path / "articles" / OUTLET / "20260503T060000Z.jsonl"
    records.parent.mkdir(parents=True)
    lines = []
    for number in (1, 2, 3):
        body = BODY.format(title=f"Bridge number {number}").encode()
        archive.add(
            Page(url(number), url(number), OUTLET, 200, (("Content-Type", "text/html"),), body, FETCHED)
        )
        saved = SavedPage(None, body, "html", url(number), OUTLET, FETCHED)
        lines.append(lines_of(saved.article(), fetched_at=FETCHED).record)
    archive.close()
    records.write_bytes(b"".join(lines))
    return tmp_path


def rewrite(data: Path, change: Any) -> None:
    """Changes the published records, as older rules would have made them."""
    (path,) = data.glob("articles/*/*.jsonl")
    rows = [json.loads(line) for line in path.read_text().splitlines()]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in change(rows)))


def replayed(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", "replay", *map(str, arguments), "-j", "1"]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment(), timeout=60
    )


def test_the_same_rules_change_nothing(data: Path) -> None:
    done = replayed(data, "--data", data)
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "oc_media: 3 pages, 3 same, 0 changed, 0 added, 0 lost; words -0 +0; fields: none\n"
    )


def test_what_older_rules_published_is_compared_word_by_word_and_field_by_field(data: Path) -> None:
    def older(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        rows[0]["text"] += "\n\nBecome a member today"
        rows[1]["title"] = "Another headline"
        return rows[:2]

    rewrite(data, older)
    told = json.loads(replayed(data, "--data", data, "--json").stdout)
    (outlet,) = told["outlets"]
    assert (outlet["pages"], outlet["same"], outlet["changed"], outlet["added"]) == (3, 0, 2, 1)
    assert outlet["words_lost"] == 4
    assert outlet["fields"] == {"title": 1}
    assert [(one["change"], one["lost"]) for one in told["largest"]] == [
        ("added", 0),
        ("changed", 4),
        ("changed", 0),
    ]
    assert told["largest"][0]["title"] == "Bridge number 3"
    assert told["largest"][1]["gone"] == ["Become a member today"]
    assert told["largest"][2]["fields"] == [
        {"name": "title", "before": "Another headline", "after": "Bridge number 2"}
    ]


def test_the_differences_can_be_read(data: Path) -> None:
    def older(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        first, _ = rows[0]["text"].split("\n\n", 1)
        rows[0]["text"] = "\n\n".join([first, "Become a member\x1b[2J today", "very " * 100])
        rows[0]["title"] = None
        return rows

    rewrite(data, older)
    told = replayed(data, "--data", data).stdout
    assert "  - Become a member\ufffd[2J today\n" in told
    assert "  + Lorries had been sent over a mountain pass" in told
    assert "    title: null -> Bridge number 1\n" in told
    assert max(map(len, told.splitlines())) < 260


def test_a_run_or_another_dataset_may_be_compared_with(data: Path, tmp_path: Path) -> None:
    (archive,) = data.glob("pages/*/*")
    assert "3 same" in replayed(archive, "--data", data, "--against", "20260503T060000Z").stdout
    assert "3 same" in replayed(archive, "--data", tmp_path / "none", "--against", data).stdout
    missing = replayed(archive, "--data", data, "--against", "20200101T000000Z")
    assert (missing.returncode, missing.stdout) == (2, "")
    assert "no run 20200101T000000Z" in missing.stderr


def test_bad_input_is_told_in_sentences(data: Path) -> None:
    broken = data / "broken.warc"
    broken.write_bytes(b"no archive at all")
    done = replayed(broken, data / "missing.warc.gz", "--data", data)
    assert done.returncode == 1
    assert "broken.warc" in done.stderr
    assert "missing.warc.gz" in done.stderr
    assert "Traceback" not in done.stderr
    (records,) = data.glob("articles/*/*.jsonl")
    records.write_bytes(b'{"id": 5}\n')
    refused = replayed(broken, "--data", data)
    assert (refused.returncode, "Traceback" in refused.stderr) == (2, False)


# Comparing, without any page


def article(number: int, text: str, **more: Any) -> Record:
    body = BODY.format(title=f"Bridge {number}").encode()
    saved = SavedPage(None, body, "html", url(number), OUTLET, more.pop("fetched_at", FETCHED))
    line = json.loads(lines_of(saved.article(), fetched_at=saved.fetched_at).record)
    return Record(**(line | {"text": text} | more))


def cleaned(record: Record | None, number: int = 1, fetched_at: str = FETCHED) -> Cleaned:
    return Cleaned(url(number), fetched_at, OUTLET, record, None if record else "listing")


def published(*records: Record) -> Published:
    known = Published()
    for record in records:
        known.add(record)
    return known


def test_a_page_is_held_against_the_revision_that_was_made_of_it() -> None:
    first = article(1, "one two three")
    second = article(1, "one two four", fetched_at="2026-05-04T06:00:00Z", revision=2)
    known = published(second, first)
    assert known.before(cleaned(first)) == first
    assert known.before(cleaned(second, fetched_at="2026-05-05T06:00:00Z")) == second
    assert known.before(cleaned(None, fetched_at="2026-05-01T06:00:00Z")) is None


def test_a_page_that_is_no_article_any_more_is_lost_with_its_reason() -> None:
    result = compare([cleaned(None), cleaned(None, number=9)], published(article(1, "one two three")))
    (outlet,) = result.outlets
    assert (outlet.lost, outlet.same, outlet.words_lost) == (1, 1, 3)
    (difference,) = result.largest
    assert (difference.change, difference.outcome, difference.lost) == ("lost", "listing", 3)
    assert "listing" in "\n".join(lines_to_read(result))


def test_a_moved_paragraph_is_a_change_without_words() -> None:
    before, after = article(1, "one\n\ntwo"), article(1, "two\n\none")
    difference = difference_of(OUTLET, before, cleaned(after))
    assert difference is not None
    assert (difference.change, difference.size, difference.new) == ("changed", (0, 0), ())


def test_the_twenty_largest_differences_are_shown_largest_first() -> None:
    records = [article(number, "word " * number) for number in range(1, 26)]
    result = compare((cleaned(None, number) for number in range(1, 26)), published(*records))
    assert [one.lost for one in result.largest] == list(range(25, 25 - LARGEST, -1))
    assert line_of(result).startswith(b'{"outlets":[{"outlet":"oc_media","pages":25')
