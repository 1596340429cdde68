"""Which addresses look like articles, by their form and by how many share it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlsplit

from spiders.newoutlet.patterns import LIST

HEADLINE = re.compile(r"(?:[^/_-]+[_-]){3,}[^/]*/?$|\d{5,}[^/]*/?$|[0-9a-f]{16,}/?$")
"""How the address of an article ends: in some words, or a long number."""

DATED = re.compile(r"/(?:19|20)\d\d/(?:\d{1,2}|[a-z]{3,9})/(?:\d{1,2}/)?[^/?]*[^\W\d_][^/?]*/?$")
"""A word or number below a month or a day."""

SHORT_NUMBER = re.compile(r"(?<![\w%.])(?!(?:19|20)\d\d(?!\d))\d{2,4}(?![\w%])")
"""A number of two to four digits that is no year, between the marks of an address."""

PAGING = re.compile(r"(?:page|pages|p|PAGEN_\d+|offset|start)[=/-]?#")
SHARED = 5
"""Links that differ in a short number alone, from which on the number is taken for an article's."""


def likely_articles(urls: Iterable[str]) -> list[str]:
    """The addresses that look like articles, in their order; lists of tags only if nothing else does."""
    every = list(urls)
    numbered = _shared_forms(every)
    likely = [url for url in every if HEADLINE.search(url) or DATED.search(url) or _form(url) in numbered]
    return [url for url in likely if not LIST.search(urlsplit(url).path)] or likely


def _shared_forms(urls: Iterable[str]) -> set[str]:
    """Forms of addresses that at least SHARED of them have, and that are no pages of a list."""
    counts = Counter(form for url in dict.fromkeys(urls) if (form := _form(url)))
    return {form for form, count in counts.items() if count >= SHARED and not PAGING.search(form)}


def _form(url: str) -> str | None:
    """The address with its last short number as "#"; None if it has none.

    >>> _form("https://example.ge/en/news/4812/"), _form("https://example.ge/2026/05/")
    ('https://example.ge/en/news/#/', None)
    """
    if re.search(r"/(?:19|20)\d\d(?:/\d{1,2}){0,2}/?$", url):
        return None
    numbers = list(SHORT_NUMBER.finditer(url, url.find("/", 8)))
    if not numbers:
        return None
    start, end = numbers[-1].span()
    return f"{url[:start]}#{url[end:]}"
