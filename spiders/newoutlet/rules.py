"""What holds for every outlet: `faults_of` names what is wrong with a class, in one sentence a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from time import process_time
from urllib.parse import quote
from zoneinfo import ZoneInfo

from spiders.outlet import OutletSpider

NO_ARTICLES = (
    *("tag/baku/", "tags/new-year/", "topic/elections", "category/politics/", "category/world-news/page/2/"),
    *("tag/war-in-ukraine-2022/", "tags/12345", "author/12345/", "search/roads-of-tusheti-12345"),
    *("page/12345", "page/2/", "author/anna-petrosyan/", "authors/anna-petrosyan", "search?q=baku"),
    *("search/?query=baku", "author/anna-maria-petrosyan/", "author/anna-petrosyan-12345/"),
    *("terms-of-use/", "become-a-member/", "about/", "about-us", "contact", "privacy-policy/"),
    *("news/", "news", "news/page/2", "news?page=2", "politics/", "world-news/", "video/", "en/politics"),
    *("news/2026", "news/2026/10/", "en/news/page/3/", "uploads/2026/10/05/roads-of-tusheti.jpg"),
    *("2026/", "2026/10/", "2026/10/05/", "news/2026/10/05/", "archive/2026-10-05"),
    *("feed/", "rss", "rss.xml", "sitemap.xml", "en/"),
)
"""Pages that many sites have below their home, and that are lists or standing pages on every one."""

REPEATED = ("a-", "a/", "1-", "2026/", "news/a-", "%d0")
SLOW = 2.0
"""Seconds for the addresses made of `REPEATED`; a pattern that backtracks takes minutes."""


def sources(outlet: type[OutletSpider]) -> tuple[str, ...]:
    """Its feeds, sitemaps and section pages."""
    return (*outlet.feeds, *outlet.sitemaps, *outlet.sections)


def lists_above(url: str) -> list[str]:
    """Every address between the article and the home page.

    An address that ends in a long number is the article's own short address; the others are lists.
    """
    scheme, _, rest = url.partition("://")
    host, *path = rest.strip("/").split("/")
    above = ["/".join((host, *path[:depth])) for depth in range(len(path))]
    lists = [page for page in above if not re.search(r"/\d{5,}$", page)]
    return [f"{scheme}://{page}{slash}" for page in lists for slash in ("", "/")]


def lists_of(outlet: type[OutletSpider]) -> set[str]:
    """Addresses of pages that are no article of the outlet: home, sources, lists and standing pages."""
    home = outlet.home.rstrip("/")
    pages = {outlet.home, home, *sources(outlet), *(f"{home}/{page}" for page in NO_ARTICLES)}
    return pages.union(page for example in outlet.examples for page in lists_above(example))


def faults_of(outlet: type[OutletSpider]) -> Iterator[str]:
    """What is wrong with the class, one sentence a fault."""
    wrong = [fact for fact in ("languages", "feeds", "sitemaps", "sections", "examples", "remove")
             if not _is_tuple_of_text(getattr(outlet, fact))]  # fmt: skip
    if wrong:
        yield f"{', '.join(wrong)}: write a tuple of texts, with a comma behind a single one"
        return
    missing = [fact for fact in ("title", "country", "languages", "timezone") if not getattr(outlet, fact)]
    if missing:
        yield f"fill in {', '.join(missing)}"
    yield from _zone_faults(outlet.timezone)
    if not sources(outlet):
        yield "it names no feed, sitemap or section"
    yield from _pattern_faults(outlet)


def _zone_faults(timezone: str | None) -> Iterator[str]:
    try:
        ZoneInfo(timezone or "UTC")
    except (KeyError, ValueError, OSError):
        yield f"timezone: {timezone!r} is no name of the time zone database, such as Asia/Tbilisi"


def _pattern_faults(outlet: type[OutletSpider]) -> Iterator[str]:
    pattern = outlet.article_url
    if not (re.match(r"\^https?://", pattern) and pattern.endswith("$")):
        yield "article_url: begin with ^https:// and end with $, or it takes addresses of other sites"
        return
    for example in outlet.examples:
        if not outlet.is_article(example):
            yield f"article_url does not take the example {example}"
        if outlet.is_article(f"{outlet.home}?url={quote(example, safe='')}"):
            yield f"article_url takes a link that shares the example {example}"
    if taken := sorted(page for page in lists_of(outlet) if outlet.is_article(page)):
        yield f"article_url takes {taken[0]} for an article" + (
            f", and {len(taken) - 1} more lists" if taken[1:] else ""
        )
    begun = process_time()
    for piece in REPEATED:
        re.search(pattern, f"{outlet.home.rstrip('/').replace('www.', '')}/{piece * 3000}!")
    if process_time() - begun > SLOW:
        yield "article_url takes seconds on a long address: let no two repeated parts match the same text"


def _is_tuple_of_text(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) and item for item in value)
