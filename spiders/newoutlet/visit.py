"""A few pages of one site, asked for one after the other, since each answer tells what to ask next."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, Protocol, TypeVar
from urllib.parse import urlsplit

from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.settings import Settings

from spiders.fleet.one_crawl import ON_LOOPBACK
from spiders.web.failures import outcome_of
from spiders.web.loopback import is_loopback

SETTINGS = {"ITEM_PIPELINES": {}, "RETRY_TIMES": 1, "LOG_ENABLED": False, "LOG_INSTALL_ROOT_HANDLER": False}

Result = TypeVar("Result")


class Get(Protocol):
    """Asks for an address; the answer if it is 200, VisitError if not.

    off_site: the site itself has named the address, which may then be on another host.
    """

    def __call__(self, url: str, *, off_site: bool = False) -> Awaitable[Response]: ...


class VisitError(OSError):
    """An address could not be had; the message says why in one sentence."""


def visit(home: str, steps: Callable[[Get], Awaitable[Result]]) -> Result:
    """What `steps` make of the site at `home`, with a crawl's politeness, guards and limits.

    A site on this very machine is visited only where `home` itself is a loopback address. Raises what the
    steps raise. Once a process: Scrapy's reactor does not start twice.
    """
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.update(SETTINGS | (ON_LOOPBACK if is_loopback(home) else {}), priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    results: list[Result | Exception] = []
    process.crawl(Visitor, home=home, steps=steps, results=results)
    process.start()
    result = results[0] if results else VisitError(f"{home}: the visit was broken off")
    if isinstance(result, Exception):
        raise result
    return result


class Visitor(Spider):
    """Takes the steps, and keeps what comes of them."""

    name = "visitor"

    def __init__(
        self, home: str, steps: Callable[[Get], Awaitable[Any]], results: list[Any], **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.steps, self.results = steps, results
        self.allowed_domains = [(urlsplit(home).hostname or "").removeprefix("www.")]

    async def start(self) -> AsyncIterator[Request]:
        try:
            self.results.append(await self.steps(self.get))
        except Exception as error:
            self.results.append(error)
        return
        yield  # makes this the generator that Scrapy asks for

    async def get(self, url: str, *, off_site: bool = False) -> Response:
        if off_site:
            self.allowed_domains.append(urlsplit(url).hostname or "")
        try:
            response = await self.crawler.engine.download_async(Request(url))
        except Exception as error:
            outcome, detail, _ = outcome_of(error)
            why = {
                "robots": "robots.txt forbids it, or cannot be had.",
                "off_site": f"It leads to another site: {detail}",
            }.get(outcome, detail)
            raise VisitError(f"{url}: {why}") from error
        if response.status != 200:
            raise VisitError(f"{url}: The site answered {response.status}.")
        return response
