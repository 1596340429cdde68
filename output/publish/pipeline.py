"""Scrapy's door to the disk: what spiders yield is cleaned and published."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn, Protocol, runtime_checkable

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.settings import BaseSettings
from scrapy.utils.asyncio import create_looping_call

from cleaners.article import Outlet
from cleaners.lines.spans import parse_span
from output.duplicates.index import THRESHOLD
from output.history.revisits import DEFAULT_SPANS, spans_of
from output.publish.crawl_memory import CrawlMemory
from output.publish.locks import AlreadyRunningError, outlet_lock
from output.publish.manifest import SOURCES_FAILED, Manifest, Setting, run_name
from output.publish.publisher import Publisher
from output.state import State, StateError
from output.work.crew import CleaningCrew, FetchedPage, most_processes

logger = logging.getLogger(__name__)

CANNOT_PUBLISH = (OSError, sqlite3.Error)


@runtime_checkable
class Page(Protocol):
    """What a spider yields for a fetched page."""

    url: str
    final_url: str
    body: bytes
    charset: str | None
    fetched_at: str
    feed_updated: str | None
    warc_record_id: str | None


@runtime_checkable
class Failure(Protocol):
    """What a spider yields for an address that gave no page."""

    url: str
    outcome: str
    detail: str
    status: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of the pipeline, read once.

    data: DATA_DIR. run: RUN_NAME, else of the time. keep_duplicates: DUPLICATES = "keep" and not "apart".
    threshold: DUPLICATES_THRESHOLD. recheck: RECHECK. revisit: REVISIT. most_revisits: MOST_REVISITS.
    part_seconds: PART_SECONDS, how long a found article may wait to be published. processes:
    CLEANING_PROCESSES, else see `most_processes`.
    """

    data: Path
    run: str
    started: datetime
    keep_duplicates: bool
    threshold: float
    recheck: timedelta
    revisit: tuple[timedelta, ...]
    most_revisits: int | None
    part_seconds: float
    processes: int

    @classmethod
    def of(cls, settings: BaseSettings) -> Options:
        """The options of a crawl that starts now. ValueError says which setting is wrong."""
        duplicates = settings.get("DUPLICATES", "apart")
        if duplicates not in ("apart", "keep"):
            raise ValueError(f"DUPLICATES is {duplicates!r}; it may be 'apart' or 'keep'")
        threshold = settings.getfloat("DUPLICATES_THRESHOLD", THRESHOLD)
        if not 0 < threshold <= 1:
            raise ValueError(f"DUPLICATES_THRESHOLD is {threshold}; it must be above 0 and at most 1")
        started = datetime.now(UTC)
        return cls(
            Path(settings["DATA_DIR"]),
            settings.get("RUN_NAME") or run_name(started),
            started,
            duplicates == "keep",
            threshold,
            parse_span(settings.get("RECHECK", "2d")),
            spans_of(settings.get("REVISIT", DEFAULT_SPANS)),
            None if settings.get("MOST_REVISITS") is None else settings.getint("MOST_REVISITS"),
            settings.getfloat("PART_SECONDS", 300.0),
            settings.getint("CLEANING_PROCESSES") or most_processes(),
        )


class PublishPipeline:
    """Cleans the Pages that a spider yields, publishes them in parts, and notes its Failures.

    Holds the outlet's lock from before the first request to after the last record, and answers the
    spider's questions as `crawler.known`. A crawl that cannot begin ends the process: with exit code 75
    where the outlet is being crawled already, 2 for a wrong setting, 1 for a state file that does not fit.
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler
        self.opened = ExitStack()
        self.turn = asyncio.Lock()  # lets pages through in the order in which they came
        self.stopping: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> PublishPipeline:
        if not crawler.settings.get("DATA_DIR"):
            raise NotConfigured("DATA_DIR is empty: nothing is kept")
        if not hasattr(crawler.spider, "facts"):
            raise NotConfigured("not an outlet's spider: nothing is kept")
        pipeline = cls(crawler)
        crawler.signals.connect(pipeline.spider_closed, signal=signals.spider_closed)
        return pipeline

    def open_spider(self) -> None:
        try:
            options = Options.of(self.crawler.settings)
        except ValueError as error:
            self._give_up(error, 2)
        try:
            self._open(options)
        except AlreadyRunningError as error:
            self._give_up(error, 75)
        except (StateError, *CANNOT_PUBLISH) as error:
            self._give_up(_sentence(error), 1)

    def _open(self, options: Options) -> None:
        self.outlet: Outlet = self.crawler.spider.facts()  # type: ignore[union-attr]  # see from_crawler
        self.opened.enter_context(outlet_lock(options.data, self.outlet.name))
        state = self.opened.enter_context(closing(State(options.data / "state.sqlite")))
        self.publisher = Publisher(
            state,
            options.data,
            Manifest.begun(self.outlet.name, options.run, options.started, self._noted(options)),
            keep_duplicates=options.keep_duplicates,
            threshold=options.threshold,
        )
        self.known = CrawlMemory(
            state, self.outlet.name, options.recheck, options.revisit, options.most_revisits
        )
        self.crawler.known = self.known  # type: ignore[attr-defined]  # see spiders/earlier_crawls.py
        self.crew = self.opened.enter_context(closing(CleaningCrew(options.processes)))
        clock = create_looping_call(self._try, self.publisher.publish)
        clock.start(options.part_seconds, now=False)
        self.opened.callback(clock.stop)

    def _give_up(self, reason: object, exit_code: int) -> NoReturn:
        logger.error("Cannot crawl: %s", reason)
        self.opened.close()
        raise SystemExit(exit_code)

    def _noted(self, options: Options) -> dict[str, Setting]:
        """What the manifest notes of settings: those that shape what is fetched and published."""
        since = getattr(self.crawler.spider, "since", None)
        return {
            "duplicates": "keep" if options.keep_duplicates else "apart",
            "duplicates_threshold": options.threshold,
            "recheck_seconds": options.recheck.total_seconds(),
            "revisit_seconds": ",".join(f"{span.total_seconds():.0f}" for span in options.revisit),
            "since": since and since.isoformat(),
            "max_articles": getattr(self.crawler.spider, "articles_left", None),
            "user_agent": self.crawler.settings["USER_AGENT"],
        }

    async def process_item(self, item: Any) -> Any:
        if self.stopping:
            return item
        if isinstance(item, Page):
            await self._take(item)
        elif isinstance(item, Failure) and item.kind == "page":
            self._try(lambda: self.publisher.add_miss(item.url, item.outcome, item.detail, item.status))
            self.known.answer(item.url)
        elif isinstance(item, Failure):
            self.publisher.add_source_failure(item.url, item.outcome, item.detail)
        return item

    async def _take(self, item: Page) -> None:
        """Cleans a page beside others, and passes it on after those that came before it, as the archive."""
        page = FetchedPage(
            item.body, item.final_url, item.charset, item.fetched_at, self.outlet, item.warc_record_id
        )
        cleaning = asyncio.ensure_future(self.crew.clean(page))
        async with self.turn:
            lines = await cleaning
            self._try(lambda: self.publisher.add(lines, asked=item.url, updated=item.feed_updated))
            self.known.answer(item.url)

    def _try(self, step: Callable[[], None]) -> None:
        """Does a step that may publish. If it cannot, the crawl ends: what it fetched could not be kept."""
        try:
            step()
        except CANNOT_PUBLISH as error:
            self._complain(error)
            if self.stopping is None:
                closed = self.crawler.engine.close_spider_async(reason="cannot_publish")
                self.stopping = asyncio.ensure_future(closed)

    def _complain(self, error: Exception) -> None:
        reason = _sentence(error)
        logger.error("Cannot publish: %s. A later run fetches again what was not published.", reason)

    def _reason(self, reason: str) -> str:
        """Why the run ended: a crawl that could read none of its sources has not just finished."""
        sources: set[str] = getattr(self.crawler.spider, "sources", set())
        failed = {failure.url for failure in self.publisher.manifest.sources_failed}
        return SOURCES_FAILED if reason == "finished" and sources and sources <= failed else reason

    def spider_closed(self, reason: str) -> None:
        """Publishes the rest. A crawl that ran to its own end has dealt with what its feeds listed."""
        with self.opened:
            try:
                self.publisher.close(self._reason(reason))
                if reason == "finished":
                    self.known.run_finished()
            except CANNOT_PUBLISH as error:
                self._complain(error)
        for outcome, count in self.publisher.manifest.counts.items():
            self.crawler.stats.set_value(f"outcomes/{outcome}", count)


def _sentence(error: Exception) -> str:
    """What is wrong and where, without the number of it."""
    if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_FULL", "SQLITE_IOERR")):
        return f"{error} (is the disk full?)"
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
