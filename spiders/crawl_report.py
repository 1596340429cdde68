"""What `scrapy crawl NAME` says in the console: failed sources, pages by outcome, where the records are."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any, Self

from scrapy import signals
from scrapy.crawler import Crawler

from spiders.items import Failure

logger = logging.getLogger(__name__)

OUTCOMES = "outcomes/"
"""Prefix of the statistics that count pages by outcome."""


class CrawlReport:
    """Scrapy extension: a warning for each source that failed, a line for each page, and a summary."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        report = cls(crawler)
        crawler.signals.connect(report.item_scraped, signal=signals.item_scraped)
        # Not at spider_closed: a handler of that signal publishes the last records, perhaps after ours.
        crawler.signals.connect(report.engine_stopped, signal=signals.engine_stopped)
        return report

    def item_scraped(self, item: Any) -> None:
        if not isinstance(item, Failure):
            return
        if item.kind == "page":
            logger.info("%s: %s: %s", item.url, item.outcome, item.detail)
        else:
            logger.warning("The %s %s could not be read: %s", item.kind, item.url, item.detail)

    def engine_stopped(self) -> None:
        settings, stats, spider = self.crawler.settings, self.crawler.stats, self.crawler.spider
        assert stats
        assert spider
        folder = Path(settings["DATA_DIR"], "articles", spider.name)
        counts = {name: count for name, count in stats.get_stats().items() if name.startswith(OUTCOMES)}
        words = ", ".join(f"{name.removeprefix(OUTCOMES)} {count}" for name, count in sorted(counts.items()))
        logger.info("Pages by outcome: %s", words or "none")
        files = sorted(folder.glob(f"{settings['RUN_NAME']}*"))
        where = f"The records are in {', '.join(map(str, files))}" if files else "There is no new record"
        rejects = Path(settings["DATA_DIR"], "rejects", spider.name)
        logger.info("%s; pages that are no article are in %s", where, rejects)
