"""Politeness that Scrapy lacks: Crawl-delay, Retry-After, one queue per site, a robots.txt in trouble."""

from __future__ import annotations

import logging
from datetime import datetime
from email.utils import parsedate_to_datetime
from time import monotonic

from scrapy import Request, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from spiders.sources.times import utc_now

logger = logging.getLogger(__name__)

SITE = "site"
"""Name of the one queue of a crawl in Scrapy's downloader."""

ASKS_TO_WAIT = (429, 503)
ROBOTS_BYTES = 512 * 1024
"""robots.txt is read this far; RFC 9309 (2.5) asks for 500 KiB."""

NOTHING_ALLOWED = b"User-agent: *\nDisallow: /\n"


class AskedToWait(IgnoreRequest):
    """The site asked for a longer pause than this crawl can make."""


class Politeness:
    """Downloader middleware and signal receiver. Its state is about the one site that a crawl visits.

    Every request of a crawl goes through one queue, so that "one request at a time" means the site and
    not each of its subdomains. Crawl-delay is a floor under AutoThrottle. Retry-After stops the whole
    queue. A pause of more than `patience` seconds ends the crawl of the site: what is left is reported
    as AskedToWait and belongs to a later run.
    """

    def __init__(self, crawler: Crawler, patience: float) -> None:
        self.crawler = crawler
        self.patience = patience
        self.agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self.crawl_delay = 0.0
        self.delay_before_pause: float | None = None
        self.refusal: str | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Politeness:
        if not (crawler.settings["WINNOW_CONTACT"] or crawler.settings.getbool("ALLOW_LOOPBACK")):
            logger.warning("WINNOW_CONTACT is not set: outlets cannot reach who crawls them")
        politeness = cls(crawler, crawler.settings.getfloat("LONGEST_WAIT"))
        crawler.signals.connect(politeness.robots_parsed, signal=signals.robots_parsed)
        # Connected after AutoThrottle, an extension, so that it has the last word on the delay.
        crawler.signals.connect(politeness.response_downloaded, signal=signals.response_downloaded)
        return politeness

    def process_request(self, request: Request) -> None:
        request.meta["download_slot"] = SITE
        if self.refusal:
            raise AskedToWait(self.refusal)

    def process_response(self, request: Request, response: Response) -> Response:
        if not request.meta.get("dont_obey_robotstxt"):
            return response
        rules = robots_rules(response.status, response.body)
        if rules == NOTHING_ALLOWED:
            logger.warning("%s answers %d: nothing is fetched there", response.url, response.status)
        return response.replace(body=rules)

    def process_exception(self, request: Request, exception: Exception) -> Response | None:
        """An unreachable robots.txt forbids all (RFC 9309, 2.3.1.4); a missing host forbids nothing."""
        if not request.meta.get("dont_obey_robotstxt") or isinstance(exception, IgnoreRequest):
            return None
        if isinstance(exception, CannotResolveHostError):
            return Response(request.url, status=404)
        logger.warning("%s cannot be had (%s): nothing is fetched there", request.url, exception)
        return Response(request.url, body=NOTHING_ALLOWED)

    def robots_parsed(self, robotparser: RobotParser) -> None:
        delay = robotparser.crawl_delay(self.agent) or 0.0
        if delay > self.patience:
            self.refusal = f"Crawl-delay in robots.txt asks for {delay:g} s between two requests."
        elif delay > self.crawl_delay:
            self.crawl_delay = delay
            slot = self._slot()
            if slot:
                slot.delay = max(slot.delay, delay)

    def response_downloaded(self, response: Response) -> None:
        slot = self._slot()
        if slot is None:
            return
        asked = seconds_asked(response, utc_now()) if response.status in ASKS_TO_WAIT else 0.0
        if asked > self.patience:
            self.refusal = f"The site answered {response.status} and asked to come back in {asked:g} s."
        elif asked:
            self.delay_before_pause = (
                slot.delay if self.delay_before_pause is None else self.delay_before_pause
            )
            slot.delay = asked + monotonic() - slot.lastseen
        else:
            usual = slot.delay if self.delay_before_pause is None else self.delay_before_pause
            self.delay_before_pause = None
            slot.delay = max(usual, self.crawl_delay)

    def _slot(self) -> Slot | None:
        return self.crawler.engine.downloader.slots.get(SITE)


def seconds_asked(response: Response, now: datetime) -> float:
    """The pause a Retry-After header asks for, in seconds or as an HTTP date; 0.0 without one."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0


def robots_rules(status: int, body: bytes) -> bytes:
    """The rules in force when robots.txt is answered so (RFC 9309, 2.3.1): a site in trouble allows nothing,
    one without the file everything. Scrapy reads any answer's body, an error page too."""
    if status >= 500 or status == 429:
        return NOTHING_ALLOWED
    return body[:ROBOTS_BYTES] if status < 400 else b""
