"""Crawls of a site on loopback, with everything on: what is on the disk afterwards."""

import asyncio
import json
import pickle
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import crawling
import pytest
from awkward import hang
from crawling import Answer, Crawl, Site, serving
from newsdesk import PATIENCE, wait_until
from scrapy.settings import BaseSettings

from cleaners.article import Outlet
from output.publish.locks import outlet_lock
from output.publish.pipeline import Options
from output.work.crew import CleaningCrew, FetchedPage

pytestmark = pytest.mark.slow

PIPELINES = {
    "crawling.Collector": 1,
    "spiders.inputs.archives.ArchivePipeline": 100,
    "output.publish.pipeline.PublishPipeline": 500,
}


def html(title: str, *paragraphs: str) -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return f"<!DOCTYPE html><html><body><article><h1>{title}</h1>{body}</article></body></html>"


def story(subject: str) -> tuple[str, ...]:
    """Three paragraphs, each about `subject` and unlike those about any other."""
    return tuple(
        f"The {subject} {number} {verb} on Monday, {subject} officials said, after {subject} residents "
        f"had waited {number} weeks for the {subject} council to decide what the {subject} would cost."
        for number, verb in ((3, "opened"), (5, "was repaired"), (8, "passed its test"))
    )


@dataclass(frozen=True)
class Day:
    """What one crawl did, and what was on the disk after it."""

    asked: list[str]
    stats: dict[str, Any]
    files: dict[str, list[dict[str, Any]]]
    manifest: dict[str, Any]


class Daily:
    """An outlet on loopback with one feed, and its data folder."""

    def __init__(self, site: Site, data: Path) -> None:
        self.site, self.data = site, data
        self.listed: dict[str, str] = {}
        self.settings: dict[str, Any] = {}

    def print(self, slug: str, page: str | Answer, updated: datetime) -> None:
        """The site prints an article, and its feed lists it as updated at that time."""
        url = self.site.url(f"/news/{slug}")
        self.site.add({f"/news/{slug}": page})
        self.listed[url] = f'<entry><link href="{url}"/><updated>{updated.isoformat()}</updated></entry>'
        feed = f'<feed xmlns="http://www.w3.org/2005/Atom">{"".join(self.listed.values())}</feed>'
        self.site.add({"/feed": Answer(feed.encode(), "application/atom+xml")})

    @contextmanager
    def started(self, **settings: Any) -> Iterator[subprocess.Popen[bytes]]:
        """A crawl in a process that the test can signal."""
        facts = {"home": self.site.home, "feeds": (self.site.url("/feed"),), "article_url": r"/news/[a-z]+$"}
        mine = {"DATA_DIR": str(self.data), "ITEM_PIPELINES": PIPELINES}
        job = pickle.dumps(({"only": vars(Crawl(facts, mine))}, crawling.FAST | settings))
        command = [sys.executable, crawling.__file__]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, cwd=crawling.ROOT, **pipes) as crawl:
            assert crawl.stdin
            crawl.stdin.write(job)
            crawl.stdin.close()
            yield crawl

    def crawl(self) -> Day:
        del self.site.asked[:]
        with self.started(**self.settings) as crawl:
            assert crawl.stdout
            stats = pickle.loads(crawl.stdout.read())["only"][1]
        files = {kind: self.lines(kind) for kind in ("articles", "duplicates", "audit", "rejects")}
        return Day(self.site.paths(), stats, files, self.manifests()[-1])

    def lines(self, kind: str) -> list[dict[str, Any]]:
        paths = sorted(self.data.glob(f"{kind}/only/*.jsonl"))
        return [json.loads(line) for path in paths for line in path.read_text().splitlines()]

    def pass_time(self, span: timedelta) -> None:
        """Lets all that was fetched be older than it is."""
        with closing(sqlite3.connect(self.data / "state.sqlite")) as db, db:
            for column in ("born", "visited", "missing_since", "gone_at"):
                db.create_function("earlier", 1, lambda time: time and _earlier(time, span))
                db.execute(f"UPDATE revisit SET {column} = earlier({column})")

    def manifests(self) -> list[dict[str, Any]]:
        return [json.loads(path.read_text()) for path in sorted(self.data.glob("runs/only/*.json"))]


def _earlier(time: str, span: timedelta) -> str:
    return (datetime.fromisoformat(time) - span).isoformat()


@pytest.fixture
def daily(tmp_path: Path) -> Iterator[Daily]:
    with serving() as site:
        yield Daily(site, tmp_path)


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Day, ...]]:
    """Three crawls of one outlet. On the second day nothing is new; on the third an article was corrected
    and another, which the server failed to give on the first day, is due for another try."""
    data, now = tmp_path_factory.mktemp("data"), datetime.now(UTC)
    with serving() as site:
        daily = Daily(site, data)
        daily.print("bridge", html("Bridge", *story("bridge")), now - timedelta(hours=3))
        daily.print("tunnel", html("Tunnel", *story("tunnel")), now - timedelta(hours=3))
        daily.print("copy", html("Other headline", *story("tunnel")), now - timedelta(hours=3))
        daily.print("school", Answer(b"", status=500), now - timedelta(hours=3))
        first, second = daily.crawl(), daily.crawl()
        corrected = (*story("bridge")[:2], "It cost more than had been planned.")
        daily.print("bridge", html("Bridge", *corrected), now - timedelta(hours=1))
        daily.print("school", html("School", *story("school")), now - timedelta(hours=3))
        with closing(sqlite3.connect(data / "state.sqlite")) as state, state:
            state.execute("UPDATE failure SET next_try = '2020-01-01T00:00:00+00:00'")
        yield first, second, daily.crawl()


def test_a_crawl_publishes_each_story_once(days: tuple[Day, ...]) -> None:
    records = days[0].files["articles"]
    assert {record["title"] for record in records} == {"Bridge", "Tunnel"}
    assert {record["text"] for record in records} == {"\n\n".join(story(s)) for s in ("bridge", "tunnel")}
    assert [copy["method"] for copy in days[0].files["duplicates"]] == ["exact"]
    assert [reject["outcome"] for reject in days[0].files["rejects"]] == ["http_error"]
    assert days[0].stats["outcomes/published"] == 2


def test_the_next_crawl_reads_the_feed_and_fetches_nothing(days: tuple[Day, ...]) -> None:
    assert days[1].asked == ["/feed"]
    assert days[1].stats["feeds/unchanged"] == 1
    assert days[1].files == days[0].files


def test_what_failed_is_tried_again_when_it_is_due(days: tuple[Day, ...]) -> None:
    assert "/news/school" in days[2].asked
    assert "School" in {record["title"] for record in days[2].files["articles"]}


def test_a_corrected_article_is_fetched_again_when_its_feed_says_so(days: tuple[Day, ...]) -> None:
    assert sorted(days[2].asked) == ["/feed", "/news/bridge", "/news/school"]
    first, second = (record for record in days[2].files["articles"] if record["title"] == "Bridge")
    assert (first["id"], first["revision"]) == (second["id"], 1)
    assert second["revision"] == 2
    assert 0.2 < second["changed"] < 0.5


def test_an_edit_and_a_deletion_that_no_feed_reports_are_seen(daily: Daily) -> None:
    for slug in ("bridge", "tunnel", "school"):
        daily.print(slug, html(slug.title(), *story(slug)), datetime.now(UTC))
    daily.crawl()
    daily.site.add({
        "/news/bridge": html("Bridge shut again", *story("bridge")),
        "/news/tunnel": Answer(b"<h1>Not found</h1>", status=404),
    })  # fmt: skip
    assert daily.crawl().asked == ["/feed"], "not due yet"
    daily.pass_time(timedelta(hours=2))
    second = daily.crawl()
    assert sorted(second.asked) == ["/feed", "/news/bridge", "/news/school", "/news/tunnel"]
    assert second.manifest["counts"] == {"revised": 1, "unchanged": 1, "missing": 1}
    edited = next(record for record in second.files["articles"] if record["revision"] == 2)
    assert (edited["title"], edited["changed_fields"]) == ("Bridge shut again", ["title"])
    assert daily.lines("history") == []
    daily.pass_time(timedelta(days=1))
    daily.crawl()
    (gone,) = daily.lines("history")
    assert (gone["event"], gone["url"]) == ("gone", daily.site.url("/news/tunnel"))
    daily.print("tunnel", html("Tunnel", *story("tunnel")), datetime.now(UTC) - timedelta(days=9))
    daily.pass_time(timedelta(days=7))
    daily.crawl()
    assert [line["event"] for line in daily.lines("history")] == ["gone", "back"]


def test_revisits_may_be_off(daily: Daily) -> None:
    daily.settings = {"REVISIT": "off"}
    daily.print("bridge", html("Bridge", *story("bridge")), datetime.now(UTC))
    daily.crawl()
    daily.pass_time(timedelta(hours=2))
    assert daily.crawl().asked == ["/feed"]


def test_the_manifest_counts_the_outcomes_and_sums_the_page_archive(days: tuple[Day, ...]) -> None:
    manifest = days[0].manifest
    assert manifest["reason"] == "finished"
    assert manifest["counts"] == {"published": 2, "duplicate_exact": 1, "http_error": 1}
    assert [file["path"].split("/")[0] for file in manifest["files"]] == [
        "articles", "duplicates", "audit", "rejects", "pages"
    ]  # fmt: skip


def test_pages_cleaned_side_by_side_are_published_in_the_order_of_the_crawl(daily: Daily) -> None:
    long = [line for number in range(300) for line in story(f"bridge number {number}")]
    daily.print("bridge", html("Bridge", *long), datetime.now(UTC))
    for slug in ("tunnel", "school", "market"):
        daily.print(slug, html(slug, *story(slug)), datetime.now(UTC))
    with daily.started(CLEANING_PROCESSES=3) as crawl:
        assert crawl.stdout
        crawl.stdout.read()
    published = [record["source_url"] for record in daily.lines("articles")]
    assert published == [daily.site.url(path) for path in daily.site.paths() if path != "/feed"]


def test_an_outlet_that_is_being_crawled_is_left_alone(daily: Daily) -> None:
    with outlet_lock(daily.data, "only"), daily.started() as crawl:
        assert crawl.wait(PATIENCE) == 75
        assert crawl.stderr
        said = crawl.stderr.read()
    assert b"being crawled already, by process" in said
    assert b"Traceback" not in said
    assert daily.site.asked == []


def test_sigterm_publishes_what_is_done(daily: Daily) -> None:
    for slug in ("bridge", "tunnel", "school", "market", "museum", "harbour"):
        daily.print(slug, html(slug, *story(slug)), datetime.now(UTC))
    with daily.started(DOWNLOAD_DELAY=2) as crawl:
        wait_until(lambda: "/news/bridge" in daily.site.paths())
        crawl.send_signal(signal.SIGTERM)
        assert crawl.wait(PATIENCE) == 0
    assert "bridge" in {record["title"] for record in daily.lines("articles")}
    assert daily.manifests()[0]["reason"] == "shutdown"


def test_a_page_that_hangs_costs_one_page() -> None:
    outlet = Outlet("example", cleaners=(hang,))
    crew = CleaningCrew(1, seconds=10)

    async def clean_both() -> list[str | None]:
        pages = [
            FetchedPage(html(name, *story(name)).encode(), f"https://example.az/{name}", None, "", outlet)
            for name in ("bridge", "school")
        ]
        return [lines.outcome for lines in await asyncio.gather(*map(crew.clean, pages))]

    with closing(crew):
        assert asyncio.run(clean_both()) == ["timed_out", None]


def test_a_second_process_cleans_only_when_the_first_is_busy() -> None:
    page = FetchedPage(
        html("bridge", *story("bridge")).encode(), "https://example.az/1", None, "", Outlet("example")
    )
    crew = CleaningCrew(2)

    async def clean(at_once: int) -> int:
        for _ in range(3):
            await asyncio.gather(*(crew.clean(page) for _ in range(at_once)))
        return len(crew.threads)

    with closing(crew):
        assert [asyncio.run(clean(1)), asyncio.run(clean(3))] == [1, 2]


@pytest.mark.parametrize(
    ("setting", "value"), [("DUPLICATES", "drop"), ("DUPLICATES_THRESHOLD", "2"), ("RECHECK", "soon")]
)
def test_a_wrong_setting_is_told_in_one_sentence(setting: str, value: str) -> None:
    with pytest.raises(ValueError, match=f"{setting}|{value}"):
        Options.of(BaseSettings({"DATA_DIR": "data", setting: value}))
