"""One outlet's crawl, in a process of its own: what `winnow crawl` starts for each outlet.

The process reads a Job from its standard input and writes its Progress to its standard output, both in
lines of JSON; all else goes to standard error, which is the log. It lives no longer than whoever started it.
"""

from __future__ import annotations

import ctypes
import logging
import os
import signal
import sys
from contextlib import suppress
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, TextIO

import msgspec

from spiders.broken_outlets import BrokenOutletError

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

REPORT_EVERY = 0.5
"""Seconds between two lines of progress."""

ON_LOOPBACK = {
    "ALLOW_LOOPBACK": True,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "HTTPPROXY_ENABLED": False,  # a proxy that the environment names cannot reach this machine
}
"""Settings for a site on this machine, which needs no politeness."""


OUT_OF_TIME = "closespider_timeout"
"""The reason that Scrapy gives where CLOSESPIDER_TIMEOUT ended a crawl."""


class Job(msgspec.Struct, frozen=True):
    """What to crawl and how.

    outlet: its name. run: the name of the files. data: the data folder. since, max_articles: see
    OutletSpider. settings: Scrapy's, over the project's. facts: the class body of an outlet that has no file.
    """

    outlet: str
    run: str
    data: str
    since: str | None = None
    max_articles: int | None = None
    settings: dict[str, Any] = {}
    facts: dict[str, Any] | None = None


class Progress(msgspec.Struct, frozen=True):
    """How far a crawl is. pages: addresses of articles that were dealt with; trouble: the last error."""

    pages: int
    trouble: str | None = None


def main() -> None:
    """Crawls one outlet. Exit code: 0 fine, 1 failed, 2 a wrong setting, 75 being crawled already."""
    reports = _keep_output()
    job = msgspec.json.decode(sys.stdin.buffer.readline(), type=Job)
    Thread(target=_die_with_parent, daemon=True).start()
    _die_with_parent_by_kernel()
    reporter = ProgressReporter(reports)
    try:
        exit = crawl(job, reporter)
    except BrokenOutletError as error:
        reporter.report(str(error))
        exit = 1
    sys.exit(exit)


def crawl(job: Job, reporter: ProgressReporter) -> int:
    """Crawls the outlet to the end, or to a SIGTERM; returns the exit code. Raises BrokenOutletError."""
    from scrapy import signals
    from scrapy.crawler import AsyncCrawlerProcess
    from scrapy.settings import Settings

    from spiders.outlet import outlet_class
    from spiders.roster import load_outlet

    settings = Settings()
    settings.setmodule("spiders.settings")
    # No SPIDER_MODULES: Scrapy would import every outlet, and a broken file would end all crawls.
    settings.set("SPIDER_MODULES", [], priority="cmdline")
    settings.update({**job.settings, "DATA_DIR": job.data, "RUN_NAME": job.run}, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    logging.getLogger().addHandler(reporter)
    spider: Any = outlet_class(job.outlet, **job.facts) if job.facts else load_outlet(job.outlet)
    crawler = process.create_crawler(spider)
    # The resolver reads the settings of the process; the outlet can change only those of its crawler.
    allow = crawler.settings.getbool("ALLOW_LOOPBACK")
    process.settings.set("ALLOW_LOOPBACK", allow, priority="cmdline")
    crawler.signals.connect(reporter.item_scraped, signal=signals.item_scraped)
    crawler.signals.connect(reporter.item_error, signal=signals.item_error)
    process.crawl(crawler, since=job.since, max_articles=job.max_articles)
    process.start()
    return _exit_code(crawler, reporter)


class ProgressReporter(logging.Handler):
    """Reports the progress of the crawl; notes the sources that failed and the last error that was logged."""

    def __init__(self, output: TextIO) -> None:
        super().__init__(logging.ERROR)
        self.output = output
        self.pages = 0
        self.errors = 0
        self.failed_sources: dict[str, str] = {}
        self.trouble: str | None = None
        self.reported_at = 0.0

    def item_scraped(self, item: Any) -> None:
        kind = getattr(item, "kind", "page")
        if kind == "page":
            self.pages += 1
        else:
            self.failed_sources[item.url] = item.detail
        if monotonic() - self.reported_at > REPORT_EVERY:
            self.report()

    def item_error(self) -> None:
        self.errors += 1

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info and record.exc_info[1]
        words = f"{type(error).__name__}: {error}" if error else record.getMessage()
        self.trouble = " ".join(words.split())[:300]
        self.report()

    def report(self, trouble: str | None = None) -> None:
        self.reported_at = monotonic()
        progress = Progress(self.pages, trouble or self.trouble)
        self.output.write(msgspec.json.encode(progress).decode() + "\n")
        self.output.flush()


def _exit_code(crawler: Crawler, reporter: ProgressReporter) -> int:
    """1 where no source could be read, the site stopped the crawl, or the crawl did not end properly.

    A crawl that ends at its time limit is fine if it dealt with a page: the rest belongs to a later run.
    """
    from spiders.web.politeness import STOPPED

    spider: Any = crawler.spider
    stats = crawler.stats
    assert stats
    end = stats.get_value("finish_reason")
    trouble = stats.get_value(STOPPED)
    if spider.sources <= reporter.failed_sources.keys():
        url, detail = next(iter(reporter.failed_sources.items()))
        trouble = f"No feed, sitemap or section page could be read. {url}: {detail}"
    elif end == OUT_OF_TIME and not reporter.pages:
        trouble = "The time limit was over before a page was read."
    reporter.report(trouble)
    crashes = reporter.errors + stats.get_value("spider_exceptions/count", 0)
    ended_well = end in ("finished", "shutdown", OUT_OF_TIME)
    return 0 if ended_well and not crashes and not trouble else 1


def _keep_output() -> TextIO:
    """Standard output, for this process alone; whatever else writes there writes to the log.

    The processes that clean pages inherit the log and not this, so that it ends when this process ends.
    """
    reports = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return reports


PR_SET_PDEATHSIG = 1
"""Of prctl(2): the signal that Linux sends to a process when its parent ends."""


def _die_with_parent_by_kernel() -> None:
    """The same by Linux itself: no thread runs while a regular expression is at work."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _die_with_parent() -> None:
    """Ends this process at once when its standard input does, as it does when `winnow crawl` was killed.

    A crawl that lived on would hold the outlet's lock against the next run. Nothing is lost that a kill
    does not lose: a part at most, which the next run fetches again.
    """
    while os.read(0, 1):
        pass
    os.kill(os.getpid(), signal.SIGKILL)
