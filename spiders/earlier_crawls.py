"""What a spider asks about earlier crawls. The pipeline that stores them sets `crawler.known`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class EarlierCrawls(Protocol):
    """What earlier crawls of the outlet know."""

    def wanted(self, url: str, updated: str | None) -> bool:
        """Whether to fetch an article now: it is new, due for another try, or has changed.

        updated: when its source says it changed last, ISO 8601 (see `Entry`), or None.
        """

    def due(self) -> Iterable[str]:
        """Addresses that failed before and are to be tried again now, whether a source lists them or not."""

    def revisits(self) -> Iterable[str]:
        """Addresses of published articles to be fetched again now, once all that is new was asked for."""

    def feed_seen(self, feed_url: str, body_hash: str) -> bool:
        """Whether an earlier crawl read this very body and dealt with all its articles."""


class NothingKnown:
    """No earlier crawls: `scrapy crawl` with other pipelines."""

    def wanted(self, url: str, updated: str | None) -> bool:  # noqa: ARG002
        return True

    def due(self) -> Iterable[str]:
        return ()

    def revisits(self) -> Iterable[str]:
        return ()

    def feed_seen(self, feed_url: str, body_hash: str) -> bool:  # noqa: ARG002
        return False
