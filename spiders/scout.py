"""A first look around an outlet: where it lists its articles, and some of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from scrapy.http import Response, TextResponse
from w3lib.encoding import http_content_type_encoding

from cleaners.canonical import url_key
from spiders.addresses import is_on_site, is_web_address
from spiders.discovery import USUAL_FEEDS, Candidates, discover
from spiders.feeds import FeedError, read_feed
from spiders.items import Entry, is_html
from spiders.sections import links
from spiders.sitemaps import SitemapError, read_sitemap
from spiders.times import utc_now
from spiders.visit import Get, VisitError

MOST_TRIES = 8
"""Addresses tried of each kind."""

MOST_LISTED = 100
"""Articles listed that are looked at; more tell nothing more about their addresses."""

FEW = 10
"""Articles listed below which those that the home page links to are looked at too."""

HEADLINE = re.compile(r"(?:[^/_-]+[_-]){3,}[^/]*/?$|\d{5,}[^/]*/?$")
"""How the address of an article ends: in some words, or a long number."""

UTC = ZoneInfo("UTC")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page of the outlet. charset: as the server names it."""

    url: str
    body: bytes
    charset: str | None


@dataclass(frozen=True, slots=True)
class Findings:
    """What was found at an outlet.

    home: the home page, at the address that answers in the end. feeds, sitemaps: those that list articles;
    sitemaps only where no feed does. listed: addresses of articles, by these or by links of the home page.
    pages: some of them.
    """

    home: Sample
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    listed: tuple[str, ...]
    pages: tuple[Sample, ...]


async def look_around(get: Get, home: str, pages: int) -> Findings:
    """Looks around the outlet at `home`, with about 25 requests; fetches at most `pages` of its articles.

    VisitError where the home page cannot be had.
    """
    front = await get(home)
    if not isinstance(front, TextResponse):
        raise VisitError(f"{home}: The home page is no text.")
    candidates = discover(front, await _body(get, urljoin(front.url, "/robots.txt")))
    feeds = await _feeds(get, candidates, front.url)
    sitemaps = {} if feeds else await _sitemaps(get, candidates, front.url)
    listed = [url for urls in (*feeds.values(), *sitemaps.values()) for url in urls]
    if len(listed) < FEW:
        listed += [url for url in _own(links(front), front.url) if HEADLINE.search(url)]
    answers = [await _try(get, url) for url in listed[:: max(1, len(listed) // pages)][:pages]]
    return Findings(
        home=_sample(front),
        feeds=tuple(feeds),
        sitemaps=tuple(sitemaps),
        listed=tuple(dict.fromkeys(listed))[:MOST_LISTED],
        pages=tuple(_sample(answer) for answer in answers if answer and is_html(_type(answer), answer.body)),
    )


async def _feeds(get: Get, candidates: Candidates, home: str) -> dict[str, list[str]]:
    """The feeds that work, and the articles they list; without those that list nothing of their own.

    Feeds where they usually lie are tried only until one is found.
    """
    guesses = {urljoin(home, path) for path in USUAL_FEEDS}
    found: dict[str, list[str]] = {}
    for url in candidates.feeds[:MOST_TRIES]:
        if not (found and url in guesses):
            known = {url_key(other) for listed in found.values() for other in listed}
            listed = _own((entry.url for entry in await _entries(get, url)), home)
            if {url_key(article) for article in listed} - known:
                found[url] = listed
    return found


async def _entries(get: Get, url: str) -> Sequence[Entry]:
    answer = await _try(get, url)
    if answer is None:
        return ()
    try:
        return read_feed(answer.body, url, now=utc_now(), zone=UTC, charset=_charset(answer))
    except FeedError:
        return ()


async def _sitemaps(get: Get, candidates: Candidates, home: str) -> dict[str, list[str]]:
    """The first sitemap that lists articles, and these; a news sitemap before others: it has the latest."""
    for url in sorted(candidates.sitemaps[:MOST_TRIES], key=lambda url: "news" not in url):
        listed = [page for page in _own(await _pages(get, url), home) if HEADLINE.search(page)]
        if listed:
            return {url: listed}
    return {}


async def _pages(get: Get, url: str, depth: int = 2) -> list[str]:
    """The pages that a sitemap lists; of an index, those of the newest of its children that lists any."""
    try:
        sitemap = read_sitemap(await _body(get, url), zone=UTC)
    except SitemapError:
        return []
    newest = sorted(sitemap.children, key=lambda child: child.updated or "", reverse=True)
    for child in newest[:3] if depth and not sitemap.pages else ():
        if pages := await _pages(get, child.url, depth - 1):
            return pages
    return [entry.url for entry in sitemap.pages]


def _own(urls: Iterable[str], home: str) -> list[str]:
    """Those of `urls` that stand on the outlet's site, but for its home page."""
    site = (urlsplit(home).hostname or "").removeprefix("www.")
    own = (url for url in urls if is_web_address(url) and is_on_site(urlsplit(url).hostname or "", [site]))
    return [url for url in own if url_key(url) != url_key(home)]


async def _try(get: Get, url: str) -> Response | None:
    try:
        return await get(url)
    except VisitError:
        return None


async def _body(get: Get, url: str) -> bytes:
    answer = await _try(get, url)
    return answer.body if answer else b""


def _sample(answer: Response) -> Sample:
    return Sample(answer.url, answer.body, _charset(answer))


def _charset(answer: Response) -> str | None:
    return http_content_type_encoding(_type(answer))


def _type(answer: Response) -> str:
    return (answer.headers.get("Content-Type") or b"").decode("latin-1")
