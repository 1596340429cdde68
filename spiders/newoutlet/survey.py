"""A first look around an outlet: where it lists its articles, and some of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from scrapy.http import HtmlResponse, Response, TextResponse
from w3lib.encoding import http_content_type_encoding

from cleaners import clean_page
from cleaners.markup.canonical import url_key
from spiders.items import Entry, is_html
from spiders.newoutlet.addresses import address_of
from spiders.newoutlet.discovery import ADVERTISED, USUAL_FEEDS, Candidates, discover, feed_links
from spiders.newoutlet.links import likely_articles
from spiders.newoutlet.sampling import look_at_samples
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
class Hints:
    """Addresses that the user knows of: of articles, feeds and sitemaps."""

    articles: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


NO_HINTS = Hints()


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


def _silent(message: str) -> None:
    """Shows no progress."""


async def look_around(
    get: Get,
    home: str,
    pages: int,
    hints: Hints = NO_HINTS,
    report: Callable[[str], None] = _silent,
) -> Findings:
    """Looks around the outlet at `home`, with 25 to 45 requests, until `pages` of its articles are found.

    report: takes one line on each step. VisitError where the home page cannot be had.
    """
    front = await get(home)
    if not isinstance(front, TextResponse):
        raise VisitError(f"{home}: The home page is no text.")
    candidates = _with_hints(discover(front, await _body(get, urljoin(front.url, "/robots.txt"))), hints)
    report("looking for feeds")
    feeds = await _feeds(get, candidates, front, hints.feeds)
    report(f"{len(feeds)} feeds; looking for sitemaps")
    latest, archive = await _sitemaps(get, candidates, front.url, hints.sitemaps)
    sources = (feeds, latest) if feeds or latest else (archive,)
    listed = [*hints.articles, *(url for found in sources for urls in found.values() for url in urls)]
    listed = listed[:MOST_LISTED] + _linked(front, listed)
    samples = await _samples(get, listed, pages, hints.articles, report)
    return Findings(
        home=_sample(front),
        feeds=tuple(feeds),
        sitemaps=tuple(latest if feeds or latest else archive),
        archive=next(iter(archive), None) if feeds or latest else None,
        listed=tuple(dict.fromkeys(listed)),
        pages=tuple(samples),
    )


def _with_hints(found: Candidates, hints: Hints) -> Candidates:
    """The candidates behind those that the user names."""
    feeds, sitemaps = (*hints.feeds, *found.feeds), (*hints.sitemaps, *found.sitemaps)
    return Candidates(tuple(dict.fromkeys(feeds)), tuple(dict.fromkeys(sitemaps)))


def _linked(front: TextResponse, listed: Sequence[str]) -> list[str]:
    """Articles that the home page links to.

    Where sources list enough, only those that look like the listed ones: a feed may hold a single section.
    """
    linked = _articles(links(front), front.url)[:MOST_LISTED]
    kinds = {address_of(url).kind for url in listed}
    return linked if len(listed) < FEW else [url for url in linked if address_of(url).kind in kinds]


async def _samples(
    get: Get, listed: Sequence[str], wanted: int, hinted: Sequence[str], report: Callable[[str], None]
) -> list[Sample]:
    """Pages of every group of the listed addresses (see sampling), and those that the user names."""
    samples: list[Sample] = []

    async def look(url: str) -> bool | None:
        answer = await _try(get, url)
        if answer is None or not is_html(_type(answer), answer.body):
            return None
        samples.append(_sample(answer))
        is_article = not clean_page(answer.body, url=answer.url, charset=_charset(answer)).outcome
        report(f"{url}: {'an article' if is_article else 'no article'}")
        return is_article

    for url in hinted:
        await look(url)
    await look_at_samples([url for url in listed if url not in hinted], wanted, look)
    return samples


async def _feeds(
    get: Get, candidates: Candidates, front: TextResponse, hinted: Sequence[str] = ()
) -> dict[str, list[str]]:
    """The feeds that work, and the articles they list; without those that list nothing of their own.

    hinted: the user names them; they may be on another host.

    Feeds where they usually lie are tried only until one is found. A page that lists the feeds often stands
    at /rss: those are tried next.
    """
    guesses = {urljoin(front.url, path) for path in USUAL_FEEDS}
    advertised = {*links(front, ADVERTISED), *hinted}
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
    get: Get, candidates: Candidates, home: str, hinted: Sequence[str] = ()
) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """A sitemap of the latest articles (Google News) and one of all, each with what it lists, or {}."""
    latest, archive = dict[str, list[str]](), dict[str, list[str]]()
    for url in sorted(
        candidates.sitemaps[:MOST_TRIES], key=lambda url: (url not in hinted, "news" not in url)
    ):
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
    return likely_articles(_own(urls, home))


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
