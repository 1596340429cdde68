"""The one base spider. An outlet is a class body: where its articles are listed, and what they look like."""

from __future__ import annotations

import hashlib
import re
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Any, Self
from zoneinfo import ZoneInfo

import scrapy
from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response, TextResponse
from scrapy.settings import BaseSettings
from twisted.python.failure import Failure as TwistedFailure
from w3lib.encoding import http_content_type_encoding

from cleaners.article import Cleaner, Outlet
from cleaners.markup.canonical import canonical_url, url_key
from spiders.earlier_crawls import EarlierCrawls, NothingKnown
from spiders.items import Entry, Failure, FailureOutcome, Page, SourceKind, honest_headers, is_html
from spiders.sources.feeds import FeedError, read_feed
from spiders.sources.queue import Agenda
from spiders.sources.sections import links, next_page
from spiders.sources.sitemaps import SitemapError, read_sitemap
from spiders.sources.times import is_older, since_moment, url_date, url_month_end, utc_now
from spiders.web.failures import outcome_of
from spiders.web.guard import host_of, is_on_site, is_web_address
from spiders.web.loopback import is_loopback

Output = Iterator[Request | Page | Failure]

WITH_PAGE = (200, 203)
"""Status of an answer with a page; 203 is one that a proxy has changed."""

FEED_BYTES = 5 * 2**20
"""Largest feed read. A feed of 3.4 MB in 50,000 short items holds the crawl up for 5 s."""


class OutletSpider(scrapy.Spider):
    """Fetches what an outlet's feeds, sitemaps and section pages list; yields Pages and Failures.

    An outlet declares:

    name: of module, spider, folder of saved pages and `outlet` in the data; title: as printed.
    home: its home page. country: ISO 3166 alpha-2; languages: ISO 639-1; timezone: IANA name.
    feeds, sitemaps, sections: where its articles are listed; without any, the home page is its section.
    article_url: pattern of an article's canonical URL (https, no www., no trackers); examples: some of them.
    cleaners: its own, after the common ones; remove: CSS selectors dropped from a page before that.
    delay: seconds between two requests; less than DOWNLOAD_DELAY counts only with `why_faster`.
    why_unverified: why its TLS certificates are not checked; None: they are.
    section_pages, sitemap_depth, sitemap_files: how far discovery goes.

    A crawl may be given `since` (see `since_moment`): what sources date earlier is left out; and
    `max_articles`: how many article pages are asked for at most.
    """

    title: str | None = None
    home: str
    country: str | None = None
    languages: tuple[str, ...] = ()
    timezone: str | None = None
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    article_url: str = r"^https?://"
    examples: tuple[str, ...] = ()
    cleaners: tuple[Cleaner, ...] = ()
    remove: tuple[str, ...] = ()
    delay: float | None = None
    why_faster: str | None = None
    why_unverified: str | None = None
    section_pages = 5
    sitemap_depth = 3
    sitemap_files = 200

    def __init__(
        self, since: str | None = None, max_articles: int | str | None = None, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self.since = since_moment(since, utc_now()) if since else None
        self.articles_left = None if max_articles is None else int(max_articles)
        self.zone = ZoneInfo(self.timezone or "UTC")
        self.allowed_domains = sorted(self.hosts())
        self.sitemaps_left = self.sitemap_files
        self.agenda = Agenda()
        self.asked_due = False

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.idle, signal=signals.spider_idle)
        return spider

    @classmethod
    def update_settings(cls, settings: BaseSettings) -> None:
        super().update_settings(settings)
        if is_loopback(cls.home):  # a site of one's own on this machine; a proxy could not reach it
            settings.update({"ALLOW_LOOPBACK": True, "HTTPPROXY_ENABLED": False}, priority="spider")
        if cls.delay is not None:
            usual = settings.getfloat("DOWNLOAD_DELAY")
            settings.set(
                "DOWNLOAD_DELAY", cls.delay if cls.why_faster else max(cls.delay, usual), priority="spider"
            )
        if cls.why_unverified:
            settings.set("DOWNLOAD_VERIFY_CERTIFICATES", False, priority="spider")

    @classmethod
    def is_article(cls, url: str) -> bool:
        """Whether an address has the form of the outlet's articles, in any of its spellings."""
        return re.search(cls.article_url, canonical_url(url)) is not None

    @classmethod
    def hosts(cls) -> set[str]:
        """The hosts the class body names, without www.; a crawl stays on them and those below them."""
        named = (cls.home, *cls.feeds, *cls.sitemaps, *cls.sections, *cls.examples)
        return {host_of(url).removeprefix("www.") for url in named}

    @property
    def sources(self) -> set[str]:
        """The addresses that the class body declares as places where articles are listed."""
        return {*self.feeds, *self.sitemaps, *self.sections} or {self.home}

    @classmethod
    def facts(cls) -> Outlet:
        """What cleaning needs to know of the outlet."""
        return Outlet(cls.name, cls.timezone, cls.languages, cls.cleaners, cls.remove)

    @property
    def known(self) -> EarlierCrawls:
        known: EarlierCrawls | None = getattr(self.crawler, "known", None)
        return known or NothingKnown()

    async def start(self) -> AsyncIterator[Request]:
        for url in self.feeds:
            yield self.ask_source(url, "feed", self.parse_feed, download_maxsize=FEED_BYTES)
        for url in self.sitemaps:
            yield self.ask_sitemap(url)
        nothing_declared = not (self.feeds or self.sitemaps or self.sections)
        for url in (self.home,) if nothing_declared else self.sections:
            yield self.ask_source(url, "section", self.parse_section, pages_left=self.section_pages - 1)

    def idle(self) -> None:
        """Asks for the rest when no request is under way: articles that still wait, as where another layer
        dropped the requests before them; then what failed in earlier crawls and no source lists any more,
        which comes last since an address that a source lists has a title and dates there, and revisits.
        """
        self.agenda.under_way = 0
        if not (self.agenda.waiting or self.asked_due):
            self.asked_due = True
            requests = self.ask_articles(map(Entry, (*self.known.due(), *self.known.revisits())))
        else:
            requests = self.ask_next()
        for request in requests:
            self.crawler.engine.crawl(request)

    def ask_source(self, url: str, kind: SourceKind, callback: Callable[..., Output], **meta: Any) -> Request:
        """A request for a place where articles are listed; these go before the articles."""
        meta |= {"asked_for": url, "kind": kind}
        return Request(url, callback, errback=self.failed, priority=10, dont_filter=True, meta=meta)

    def ask_sitemap(self, url: str, depth: int = 1) -> Request:
        self.sitemaps_left -= 1
        return self.ask_source(url, "sitemap", self.parse_sitemap, sitemap_depth=depth)

    def ask_articles(self, entries: Iterable[Entry]) -> Iterator[Request]:
        """Puts the entries that are wanted on the agenda; requests for those whose turn it is.

        The rest is counted by the reason it is not wanted.
        """
        for entry in entries:
            reason = self.reason_to_skip(entry)
            self.crawler.stats.inc_value(f"listed/{reason or 'asked'}")
            if reason is None:
                self.agenda.want(entry)
        yield from self.ask_next()

    def ask_next(self) -> Iterator[Request]:
        for entry in self.agenda.take():
            meta = {"asked_for": entry.url, "kind": "page", "entry": entry}
            yield Request(entry.url, self.parse_article, errback=self.failed, dont_filter=True, meta=meta)

    def reason_to_skip(self, entry: Entry) -> str | None:
        """Why an entry is not asked for, or None; remembers its story.

        A known article stays open to its other sources: a feed without times of update must not hide it
        from a sitemap that has them. dont_filter and an agenda of its own instead of Scrapy's filter: that
        compares spellings, and silently drops the target of a redirect that was seen before.
        """
        if not (self.is_article(entry.url) and is_web_address(entry.url)):
            return "no_article"
        if not is_on_site(host_of(entry.url), self.allowed_domains):
            return "off_site"
        if self.agenda.repeats(entry):
            return "repeated"
        if self.since and is_older(entry.updated or entry.published or url_date(entry.url), self.since):
            return "old"
        self.agenda.meet(entry)
        if self.articles_left == 0:
            return "over_limit"
        if not self.known.wanted(entry.url, entry.updated):
            return "known"
        if self.articles_left is not None:
            self.articles_left -= 1
        return None

    def parse_feed(self, response: Response) -> Output:
        if self.has_read(response):
            self.crawler.stats.inc_value("feeds/unchanged")
            return
        charset = http_content_type_encoding((response.headers.get("Content-Type") or b"").decode("latin-1"))
        try:
            entries = read_feed(response.body, response.url, now=utc_now(), zone=self.zone, charset=charset)
        except FeedError as error:
            yield self.failure(response, "unreadable", str(error))
            return
        if not entries:
            yield self.failure(response, "no_items", "The feed is empty.")
        yield from self.ask_articles(entries)

    def has_read(self, response: Response) -> bool:
        """Whether an earlier crawl has read this very feed. By its body, since servers lie about ETags.

        A crawl with `since` or `max_articles` does not ask: what it leaves out must not count as read.
        """
        takes_all = self.since is None and self.articles_left is None
        body_hash = hashlib.sha256(response.body).hexdigest()
        return takes_all and self.known.feed_seen(response.meta["asked_for"], body_hash)

    def parse_sitemap(self, response: Response) -> Output:
        try:
            sitemap = read_sitemap(response.body, zone=self.zone, url=response.url)
        except SitemapError as error:
            yield self.failure(response, "unreadable", str(error))
            return
        yield from self.ask_articles(sorted(sitemap.pages, key=_newest_first, reverse=True))
        depth = response.meta["sitemap_depth"] + 1
        for child in sorted(sitemap.children, key=_newest_first, reverse=True):
            too_old = self.since and is_older(child.updated or url_month_end(child.url), self.since)
            within_limits = depth <= self.sitemap_depth and self.sitemaps_left > 0
            if within_limits and not too_old and is_web_address(child.url):
                yield self.ask_sitemap(child.url, depth)

    def parse_section(self, response: Response) -> Output:
        """Goes on to the next page while one lists what this crawl asks for and the pages before it have not.

        It does not matter which source listed an article first: a feed, or a column beside every section, has
        most of the first page, and the older articles are on the pages behind it.
        """
        if not isinstance(response, TextResponse):
            yield self.failure(response, "unreadable", "The section page is no text.")
            return
        listed = list(links(response))
        yield from self.ask_articles(map(Entry, listed))
        following, pages_left = next_page(response), response.meta["pages_left"]
        before: frozenset[int] = response.meta.get("listed_before", frozenset())
        asked = self.agenda.wanted_of(listed)
        if asked - before and following and pages_left > 0:
            meta = {"pages_left": pages_left - 1, "listed_before": before | asked}
            yield self.ask_source(following, "section", self.parse_section, **meta)

    def parse_article(self, response: Response) -> Output:
        self.agenda.answered()
        yield from self.ask_next()
        yield self.page_of(response)

    def page_of(self, response: Response) -> Page | Failure:
        """The page of the answer, or why there is none."""
        entry: Entry = response.meta["entry"]
        page = Page(
            url=entry.url,
            final_url=response.url,
            outlet=self.name,
            status=response.status,
            headers=honest_headers([(n, v) for n, values in response.headers.items() for v in values]),
            body=response.body,
            fetched_at=utc_now().isoformat().replace("+00:00", "Z"),
            feed_title=entry.title,
            feed_date=entry.published,
            feed_updated=entry.updated,
        )
        if response.status not in WITH_PAGE:
            return self.failure(response, "http_error", f"The site answered {response.status}.")
        if not is_html(page.content_type, page.body):
            kind = page.content_type or "of unknown type"
            return self.failure(response, "not_html", f"The answer is {kind}.")
        if url_key(response.url) == url_key(self.home):
            return self.failure(response, "moved_home", "The address leads to the home page.")
        return page

    def failed(self, failure: TwistedFailure) -> Output:
        outcome, detail, status = outcome_of(failure.value)
        meta = failure.request.meta  # type: ignore[attr-defined]  # Scrapy sets it
        if meta["kind"] == "page":
            self.agenda.answered()
            yield from self.ask_next()
        yield Failure(meta["asked_for"], outcome, detail, status, meta["kind"])

    def failure(self, response: Response, outcome: FailureOutcome, detail: str) -> Failure:
        return Failure(response.meta["asked_for"], outcome, detail, response.status, response.meta["kind"])


def _newest_first(entry: Entry) -> str:
    return entry.published or entry.updated or ""


def outlet_class(name: str, **facts: Any) -> type[OutletSpider]:
    """An outlet that is known at run time only: `facts` are what a class body would declare."""
    return type(name.title().replace("_", ""), (OutletSpider,), {"name": name, **facts})
