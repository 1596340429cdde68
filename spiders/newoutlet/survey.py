"""A first look around an outlet: where it lists its articles, and some of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from scrapy.http import HtmlResponse, Response, TextResponse
from w3lib.encoding import http_content_type_encoding

from cleaners.markup.canonical import url_key
from spiders.items import Entry, is_html
from spiders.newoutlet.discovery import ADVERTISED, USUAL_FEEDS, Candidates, discover, feed_links
from spiders.newoutlet.patterns import LIST, spread
from spiders.newoutlet.visit import Get, VisitError
from spiders.sources.feeds import FeedError, read_feed
from spiders.sources.sections import links
from spiders.sources.sitemaps import SitemapError, read_sitemap
from spiders.sources.times import utc_now
from spiders.web.guard import is_on_site, is_web_address

MOST_TRIES = 12
"""Feeds tried, and sitemaps."""

MOST_LISTED = 100
"""Articles listed that are looked at; more tell nothing more about their addresses."""

FEW = 10
"""Articles listed below which those that the home page links to are looked at too."""

HEADLINE = re.compile(r"(?:[^/_-]+[_-]){3,}[^/]*/?$|\d{5,}[^/]*/?$|[0-9a-f]{16,}/?$")
"""How the address of an article ends: in some words, or a long number."""

OF_ARTICLES = re.compile(r"post|news|article|stor(?:y|ies)|material|\d{4}", re.I)
"""What the sitemap of articles is called beside those of tags, authors and pictures."""

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
    archive: the sitemap of all articles there ever were, where the others list the latest. listed: addresses
    of articles, by these or by links of the home page. pages: some of them.
    """

    home: Sample
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    archive: str | None
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
    feeds = await _feeds(get, candidates, front)
    latest, archive = await _sitemaps(get, candidates, front.url)
    sources = (feeds, latest) if feeds or latest else (archive,)
    listed = [url for found in sources for urls in found.values() for url in urls]
    if len(listed) < FEW:
        listed += _articles(links(front), front.url)
    answers = [await _try(get, url) for url in spread(listed[:MOST_LISTED], pages)]
    return Findings(
        home=_sample(front),
        feeds=tuple(feeds),
        sitemaps=tuple(latest if feeds or latest else archive),
        archive=next(iter(archive), None) if feeds or latest else None,
        listed=tuple(dict.fromkeys(listed))[:MOST_LISTED],
        pages=tuple(_sample(answer) for answer in answers if answer and is_html(_type(answer), answer.body)),
    )


async def _feeds(get: Get, candidates: Candidates, front: TextResponse) -> dict[str, list[str]]:
    """The feeds that work, and the articles they list; without those that list nothing of their own.

    Feeds where they usually lie are tried only until one is found. A page that lists the feeds often stands
    at /rss: those are tried next.
    """
    guesses = {urljoin(front.url, path) for path in USUAL_FEEDS}
    advertised = set(links(front, ADVERTISED))
    found: dict[str, list[str]] = {}
    waiting, tried = list(candidates.feeds), set[str]()
    while waiting and len(tried) < MOST_TRIES:
        url = waiting.pop(0)
        if url in tried or (found and url in guesses - advertised):
            continue
        tried.add(url)
        answer = await _try(get, url, off_site=url in advertised)
        known = {url_key(other) for listed in found.values() for other in listed}
        listed = _own((entry.url for entry in _entries(answer)), front.url)
        if {url_key(article) for article in listed} - known:
            found[url] = listed
        elif not listed and isinstance(answer, HtmlResponse):
            waiting = [*feed_links(answer), *waiting]
    return found


def _entries(answer: Response | None) -> Sequence[Entry]:
    if answer is None:
        return ()
    try:
        return read_feed(answer.body, answer.url, now=utc_now(), zone=UTC, charset=_charset(answer))
    except FeedError:
        return ()


async def _sitemaps(
    get: Get, candidates: Candidates, home: str
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """A sitemap of the latest articles (Google News) and one of all, each with what it lists, or {}."""
    latest, archive = dict[str, list[str]](), dict[str, list[str]]()
    for url in sorted(candidates.sitemaps[:MOST_TRIES], key=lambda url: "news" not in url):
        if not (latest if "news" in url else archive):
            entries = await _pages(get, url)
            kind = latest if any(entry.published for entry in entries) else archive
            if not kind and (listed := _articles((entry.url for entry in entries), home)):
                kind[url] = listed
    return latest, archive


async def _pages(get: Get, url: str, depth: int = 2) -> Sequence[Entry]:
    """The pages that a sitemap lists; of an index, those of the likeliest of its children that lists any."""
    try:
        sitemap = read_sitemap(await _body(get, url), zone=UTC, url=url)
    except SitemapError:
        return ()
    likeliest = sorted(sitemap.children, key=_likelihood, reverse=True)
    for child in likeliest[:3] if depth and not sitemap.pages else ():
        if pages := await _pages(get, child.url, depth - 1):
            return pages
    return sitemap.pages


def _likelihood(child: Entry) -> tuple[bool, str]:
    """By its name, since an index lists authors and categories too; then by its age."""
    return OF_ARTICLES.search(child.url) is not None, child.updated or ""


def _articles(urls: Iterable[str], home: str) -> list[str]:
    """Those of `urls` that look like the outlet's articles; tags and authors only where nothing else does."""
    likely = [url for url in _own(urls, home) if HEADLINE.search(url)]
    return [url for url in likely if not LIST.search(urlsplit(url).path)] or likely


def _own(urls: Iterable[str], home: str) -> list[str]:
    """Those of `urls` that stand on the outlet's site, but for its home page."""
    site = (urlsplit(home).hostname or "").removeprefix("www.")
    own = (url for url in urls if is_web_address(url) and is_on_site(urlsplit(url).hostname or "", [site]))
    return [url for url in own if url_key(url) != url_key(home)]


async def _try(get: Get, url: str, *, off_site: bool = False) -> Response | None:
    try:
        return await get(url, off_site=off_site)
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
