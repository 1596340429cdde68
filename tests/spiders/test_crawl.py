"""`winnow crawl` day after day: real processes, a real server, real files."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from newsdesk import ROOT, Desk, Done, environment, news_desk

from demo import Newsroom
from demo.crawl import newsroom_of
from demo.score import Score
from output.publish.locks import outlet_lock

pytestmark = pytest.mark.slow

COURIER, POST, DIGEST = OUTLETS = ("caspian_courier", "highland_post", "silkroad_digest")
"""All three in English; each prints wire copy of those before it."""

DEAD = """from spiders.outlet import OutletSpider


class Dead(OutletSpider):
    name = "dead"
    home = "http://127.0.0.1:9/"
    feeds = ("http://127.0.0.1:9/feed",)
"""


@dataclass(frozen=True)
class Crawl:
    """One crawl, the score after it, and how often each story was asked for until then."""

    done: Done
    scores: dict[str, Score]
    asked: dict[str, int]


@dataclass(frozen=True)
class Days:
    """Two crawls on one day, the second with one outlet more and a dead one, and one on the next day."""

    desk: Desk
    first: Crawl
    second: Crawl
    next_day: Crawl


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Days]:
    room = Newsroom(articles=64, slow=0, crawl_delay=0, now=datetime.now(UTC))
    with news_desk(tmp_path_factory.mktemp("desk"), room) as desk:
        (desk.checkout / "spiders" / "outlets" / "dead.py").write_text(DEAD)

        def crawl(*outlets: str) -> Crawl:
            done = desk.crawl(*outlets)
            return Crawl(done, desk.score(*OUTLETS), desk.asked())

        first = crawl(COURIER, POST)
        second = crawl(*OUTLETS, "dead")
        desk.state("UPDATE failure SET next_try = '2020-01-01T00:00:00+00:00'")  # a quarter of an hour later
        room.advance()
        next_day = crawl(COURIER, POST)
        yield Days(desk, first, second, next_day)


def test_each_story_is_published_once(days: Days) -> None:
    for name in (POST, DIGEST):
        score = days.second.scores[name]
        assert score.faults == []
        assert score.published + score.folded == score.stories == 8
        assert score.refused == score.lures


def test_wire_copy_is_folded_across_outlets_crawled_at_the_same_moment(days: Days) -> None:
    assert sum(days.first.scores[name].folded for name in (COURIER, POST)) == 1


def test_wire_copy_is_folded_across_runs(days: Days) -> None:
    score = days.second.scores[DIGEST]
    assert score.folded == 4, "three stories of the others, and one of its own under a second address"


def test_a_second_crawl_publishes_nothing_and_asks_for_no_article(days: Days) -> None:
    for name in (COURIER, POST):
        summary = days.second.done.summaries[name]
        assert (summary["exit"], summary["new"], summary["revised"], summary["duplicates"]) == (0, 0, 0, 0)
        assert (summary["rejected"], summary["failed"]) == ({}, {})
    assert {url: days.second.asked[url] for url in days.first.asked} == days.first.asked


def test_a_summary_tells_what_came_of_an_outlet(days: Days) -> None:
    summary = days.first.done.summaries[POST]
    assert summary["outlet"] == POST
    assert summary["new"] + summary["duplicates"] == 8
    assert summary["failed"] == {"not_found": 1}
    assert summary["seconds"] > 0
    manifest = json.loads(Path(summary["manifest"]).read_text())
    assert (manifest["outlet"], manifest["run"]) == (POST, summary["run"])
    assert manifest["counts"].get("published") == summary["new"]


def test_an_outlet_whose_site_is_down_fails_and_the_others_do_not(days: Days) -> None:
    assert (days.first.done.exit, days.second.done.exit) == (0, 1)
    summary = days.second.done.summaries["dead"]
    assert summary["exit"] == 1
    assert summary["trouble"].startswith(
        "No feed, sitemap or section page could be read. http://127.0.0.1:9/feed"
    )
    log = days.desk.data / "logs" / "dead" / f"{summary['run']}.log"
    assert days.second.done.said == f"winnow: dead: {summary['trouble']} Log: {log}\n"
    assert "Spider closed (finished)" in log.read_text()


def test_a_page_that_was_ill_is_fetched_once_it_is_due(days: Days) -> None:
    (fault,) = days.second.scores[COURIER].faults
    assert fault.endswith("0 in articles/, 0 in duplicates/.")
    assert days.next_day.scores[COURIER].faults == []


@pytest.mark.parametrize("name", [POST, COURIER])
def test_a_corrected_article_appears_as_revision_2(days: Days, name: str) -> None:
    (corrected,) = (truth for truth in days.desk.truth(name) if truth.revision == 2)
    records = [line for line in days.desk.lines("articles", name) if line["url"] == corrected.url]
    assert [record["revision"] for record in records] == [1, 2]
    assert len({record["id"] for record in records}) == 1
    assert 0 < records[-1]["changed"] < 1
    assert days.next_day.done.summaries[name]["revised"] == 1


def test_an_archive_replays_to_the_same_records(days: Days) -> None:
    """Byte for byte and in the order of the crawl; what the crawl folded is marked in its own file."""
    run = days.first.done.summaries[POST]["run"]
    replayed = days.desk.winnow("clean", str(days.desk.data / "pages" / POST / f"{run}.warc.gz"))
    parts = sorted((days.desk.data / "articles" / POST).glob(f"{run}*.jsonl"))
    published = [line for part in parts for line in part.read_text("utf-8").splitlines()]
    assert published
    assert [line for line in replayed.out.splitlines() if line in published] == published


# The demo


def winnow(*arguments: str) -> Done:
    command = [sys.executable, "-m", "winnow", *arguments]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, env=environment(), check=False)
    return Done(ran.returncode, ran.stdout, ran.stderr)


def test_the_demo_crawls_a_newsroom_and_scores_it(tmp_path: Path) -> None:
    demo = winnow("crawl", "--demo", "--articles", "16", "--data", str(tmp_path))
    assert demo.exit == 0, demo.said
    assert len(demo.summaries) == 8
    assert demo.said.count("words. Removed: ") == 2, "two finished records are shown"
    assert f"The dataset is in {tmp_path}" in demo.said
    archive = next(tmp_path.glob("pages/khazar_negar/*.warc.gz"))
    published = next(tmp_path.glob("articles/khazar_negar/*.jsonl")).read_text("utf-8")
    assert winnow("clean", str(archive)).out == published
    again = winnow("crawl", "--demo", "--articles", "16", "--data", str(tmp_path))
    assert again.exit == 0
    found = {name: [summary[name] for summary in again.summaries.values()] for name in ("new", "unchanged")}
    assert found == {"new": [0] * 8, "unchanged": [0] * 8}, "nothing is new, and no article is fetched again"
    other = winnow("crawl", "--demo", "--articles", "24", "--data", str(tmp_path))
    assert other.exit == 2
    assert "a newsroom of 16 articles, not 24" in other.said
    with outlet_lock(tmp_path, "newsroom"):
        late = winnow("crawl", "--demo", "--articles", "16", "--data", str(tmp_path))
    assert late.exit == 75
    assert "newsroom is being crawled already, by process" in late.said


def test_the_demo_does_not_mix_with_real_outlets(tmp_path: Path) -> None:
    (tmp_path / "runs" / "oc_media").mkdir(parents=True)
    refused = winnow("crawl", "--demo", "--data", str(tmp_path))
    assert refused.exit == 2
    assert "holds the records of real outlets" in refused.said
    assert not (tmp_path / "newsroom.json").exists()


@pytest.mark.parametrize("note", [b"", b"{}", b'{"articles": 16}', b"\xff"])
def test_a_note_of_other_hands_is_told_in_one_sentence(tmp_path: Path, note: bytes) -> None:
    (tmp_path / "newsroom.json").write_bytes(note)
    with pytest.raises(ValueError, match="is no note on a newsroom"):
        newsroom_of(tmp_path, 16)


# What is wrong is told before anything begins


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "name outlets to crawl, or give --all or --demo"),
        (("oc_medai",), "did you mean oc_media?"),
        (("oc_media", "--since", "yesterday"), "neither a span"),
        (("oc_media", "--recheck", "soon"), "no span of time"),
        (("oc_media", "-j", "0"), "'--jobs'"),
    ],
)
def test_wrong_use_is_told_in_one_sentence(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    tried = winnow("crawl", *arguments, "--data", str(tmp_path / "data"))
    assert tried.exit == 2
    assert told in tried.said
    assert "Traceback" not in tried.said
    assert not (tmp_path / "data").exists()


def test_the_outlets_are_listed() -> None:
    listed = winnow("outlets", "--json")
    facts: list[dict[str, Any]] = [json.loads(line) for line in listed.out.splitlines()]
    oc_media = next(outlet for outlet in facts if outlet["name"] == "oc_media")
    assert oc_media["title"] == "OC Media"
    assert oc_media["feeds"] == ["https://oc-media.org/feed/"]
    assert len(winnow("outlets").out.splitlines()) == len(facts) + 1
