"""One page from the web, asked for once: a crawl of one request, within every crawl's guards and limits."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from scrapy import Request, Spider
from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy.settings import Settings
from twisted.python.failure import Failure
from w3lib.encoding import http_content_type_encoding

from spiders.inputs.saved_page import SavedPage
from spiders.web.failures import outcome_of

ONCE = {
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "RETRY_TIMES": 1,  # of a failure alone; a refused address is told apart at the second attempt
    "ROBOTSTXT_OBEY": False,  # a person reads one page; robots.txt speaks to crawls
    "DOWNLOAD_TIMEOUT": 20,
    "ITEM_PIPELINES": {},
    "LOG_ENABLED": False,
    "LOG_INSTALL_ROOT_HANDLER": False,
}


class FetchError(OSError):
    """The page could not be had; the message says why."""


class OnePage(Spider):
    """Asks for one address and keeps what came of it."""

    name = "one_page"

    def __init__(self, url: str, kept: list[Response | Failure], **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.url, self.kept = url, kept

    async def start(self) -> AsyncIterator[Request]:
        yield Request(self.url, self.kept.append, errback=self.kept.append)


def fetch(url: str, *, outlet: str | None = None, allow_loopback: bool = False) -> SavedPage:
    """The page at an http or https address, after redirects; its `source_id` is `url`.

    FetchError for an answer other than 200, private addresses, over 20 MB, over 20 s. Once a process: it
    runs Scrapy's reactor, which does not start twice. allow_loopback: for tests.
    """
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.update(ONCE | {"ALLOW_LOOPBACK": allow_loopback}, priority="cmdline")
    kept: list[Any] = []
    process = CrawlerProcess(settings)
    process.crawl(OnePage, url=url, kept=kept)
    process.start(install_signal_handlers=False)
    answer = kept[0] if kept else None
    if not isinstance(answer, Response):
        raise FetchError(f"{url}: {outcome_of(answer.value)[1] if answer else 'this is no web address'}")
    content_type = (answer.headers.get("Content-Type") or b"").decode("latin-1")
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    charset = http_content_type_encoding(content_type)
    return SavedPage(url, answer.body, "html", answer.url, outlet, now, charset)
