"""Politeness that Scrapy lacks: Crawl-delay, Retry-After, one queue per site, a stop where a site refuses."""

from __future__ import annotations

import logging
from datetime import datetime
from email.utils import parsedate_to_datetime
from time import monotonic
from urllib.parse import urlsplit

from scrapy import Request, signals
from scrapy.core.downloader import Slot
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError, IgnoreRequest
from scrapy.http import Response
from scrapy.robotstxt import RobotParser

from spiders.sources.times import utc_now
from spiders.web.failures import AskedToWait, Refused, SiteUnreachable, outcome_of, sentence_of
from spiders.web.robots import robots_rules

logger = logging.getLogger(__name__)

SITE = "site"
"""Name of the one queue of a crawl in Scrapy's downloader."""

ASKS_TO_WAIT = (429, 503)
REFUSES = (401, 403, 429, 451, 503)
"""Answers that refuse the crawler, or may."""

STOPPED = "stopped_by_site"
"""The statistic with the reason why the crawl of a site was stopped early."""


class Politeness:
    """Downloader middleware and signal receiver. Its state is about the one site that a crawl visits.

    Every request of a crawl goes through one queue, so that "one request at a time" means the site and
    not each of its subdomains. Crawl-delay is a floor under AutoThrottle. Retry-After stops the whole
    queue. A refusal without Retry-After doubles the pause. The crawl of the site ends after a pause of more
    than `patience` seconds, after `most_refusals` refusals in a row, and after as many addresses in a row
    that gave no answer: the rest is reported and belongs to a later run.
    """

    def __init__(
        self, crawler: Crawler, patience: float, refusal_pause: float = 5.0, most_refusals: int = 5
    ) -> None:
        self.crawler = crawler
        self.patience = patience
        self.refusal_pause = refusal_pause
        self.most_refusals = most_refusals
        self.agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"] or crawler.settings["USER_AGENT"]
        self.crawl_delay = 0.0
        self.delay_before_pause: float | None = None
        self.stop: IgnoreRequest | None = None
        self.without_rules: dict[str, str] = {}
        self.refusals = 0
        self.unanswered = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Politeness:
        settings = crawler.settings
        if not (settings["WINNOW_CONTACT"] or settings.getbool("ALLOW_LOOPBACK")):
            logger.warning("WINNOW_CONTACT is not set: outlets cannot reach who crawls them")
        politeness = cls(
            crawler,
            settings.getfloat("LONGEST_WAIT"),
            settings.getfloat("REFUSAL_PAUSE", 5.0),
            settings.getint("MOST_REFUSALS", 5),
        )
        crawler.signals.connect(politeness.robots_parsed, signal=signals.robots_parsed)
        # Connected after AutoThrottle, an extension, so that it has the last word on the delay.
        crawler.signals.connect(politeness.response_downloaded, signal=signals.response_downloaded)
        return politeness

    def process_request(self, request: Request) -> None:
        request.meta["download_slot"] = SITE
        if self.stop:
            raise type(self.stop)(str(self.stop))  # a new one: each raise adds to an exception's traceback
        reason = self.without_rules.get(urlsplit(request.url).netloc)
        if reason and not _is_robots_txt(request):
            raise SiteUnreachable(reason)

    def process_response(self, request: Request, response: Response) -> Response:
        """An answer ends a row of addresses without one. A site in trouble allows nothing (2.3.1.4)."""
        self.unanswered = 0
        if not _is_robots_txt(request):
            return response
        if response.status >= 500 or response.status == 429:
            self._leave_alone(request, f"robots.txt could not be read (the site answered {response.status})")
        return response.replace(body=robots_rules(response.status, response.body))

    def process_exception(self, request: Request, exception: Exception) -> Response | None:
        """An unreachable robots.txt forbids all (RFC 9309, 2.3.1.4); a missing host forbids nothing.

        Called after the last try of an address.
        """
        if isinstance(exception, IgnoreRequest):
            return None
        if not _is_robots_txt(request):
            self._count_unanswered(exception)
            return None
        if isinstance(exception, CannotResolveHostError):
            return Response(request.url, status=404)
        self._leave_alone(request, f"robots.txt could not be fetched ({sentence_of(exception).rstrip('.')})")
        return Response(request.url)

    def _leave_alone(self, request: Request, reason: str) -> None:
        """Lets no address of a host be asked for whose rules are unknown."""
        asked_first = request.meta.get("redirect_urls", [request.url])[0]
        self.without_rules[urlsplit(asked_first).netloc] = f"{reason}, so nothing is fetched there"
        logger.warning("%s: %s: nothing is fetched there", asked_first, reason)

    def _count_unanswered(self, exception: Exception) -> None:
        outcome, detail, _ = outcome_of(exception)
        if outcome not in ("unreachable", "timed_out"):
            return
        self.unanswered += 1
        if self.unanswered >= self.most_refusals:
            self._stop(SiteUnreachable(f"No answer to {self.unanswered} addresses in a row. {detail}"))

    def _stop(self, reason: IgnoreRequest) -> None:
        self.stop = reason
        assert self.crawler.stats
        self.crawler.stats.set_value(STOPPED, str(reason))
        logger.warning("The crawl of the site ends: %s", reason)

    def robots_parsed(self, robotparser: RobotParser) -> None:
        delay = robotparser.crawl_delay(self.agent) or 0.0
        if delay > self.patience:
            self.stop = AskedToWait(f"Crawl-delay in robots.txt asks for {delay:g} s between two requests.")
        elif delay > self.crawl_delay:
            self.crawl_delay = delay
            slot = self._slot()
            if slot:
                slot.delay = max(slot.delay, delay)

    def response_downloaded(self, request: Request, response: Response) -> None:
        slot = self._slot()
        if slot is None or _is_robots_txt(request):
            return
        pause = self._pause_after(response)
        if self.stop:
            return
        usual = slot.delay if self.delay_before_pause is None else self.delay_before_pause
        if pause:
            self.delay_before_pause = usual
            slot.delay = pause + monotonic() - slot.lastseen
        else:
            self.delay_before_pause = None
            slot.delay = max(usual, self.crawl_delay)

    def _pause_after(self, response: Response) -> float:
        """The pause that an answer calls for, in seconds; stops the crawl where it is too long."""
        status = response.status
        asked = seconds_asked(response, utc_now()) if status in ASKS_TO_WAIT else 0.0
        if asked > self.patience:
            self.stop = AskedToWait(f"The site answered {status} and asked to come back in {asked:g} s.")
        self.refusals = self.refusals + 1 if status in REFUSES else 0
        if self.refusals >= self.most_refusals and not self.stop:
            self._stop(Refused(f"The site refused {self.refusals} requests in a row (status {status})."))
        if asked or not self.refusals:
            return asked
        return min(self.patience, self.refusal_pause * 2.0 ** (self.refusals - 1))

    def _slot(self) -> Slot | None:
        return self.crawler.engine.downloader.slots.get(SITE)


def _is_robots_txt(request: Request) -> bool:
    return bool(request.meta.get("dont_obey_robotstxt"))


def seconds_asked(response: Response, now: datetime) -> float:
    """The pause a Retry-After header asks for, in seconds or as an HTTP date; 0.0 without one."""
    value = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if value.isdecimal():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (ValueError, TypeError):
        return 0.0
