"""Section pages, for outlets without a feed: the links on one, and the page that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from scrapy.http import TextResponse
from scrapy.utils.response import get_base_url
from w3lib.html import strip_html5_whitespace

from spiders.web.guard import is_web_address

PAGE_NUMBER = re.compile(
    r"(?:[?&](?:page|paged|p|pg|PAGEN_\d{1,2})=|/page[/-]|/p/)(\d{1,4})(?=/?(?:$|[?&]|\.html?$))", re.I
)

CALLED_NEXT = "a[class~=next], [class~=next] > a, [class*=pager-next] > a, [class*=pagination-next] > a"
"""For sections that count articles instead of pages: ?start=20."""


def links(response: TextResponse, selector: str = "a, area") -> Iterator[str]:
    """Every web address the page links to, absolute, without fragment, once, in page order."""
    base = get_base_url(response)
    seen = set()
    for href in response.css(selector).xpath("@href").getall():
        try:
            url = urljoin(base, strip_html5_whitespace(href)).partition("#")[0]
        except ValueError:  # brackets that hold no IPv6 address
            continue
        if url not in seen and is_web_address(url):
            seen.add(url)
            yield url


def next_page(response: TextResponse) -> str | None:
    """The section's following page: what the page calls rel=next, else its own link to the next number, else
    what it shows as the next, if that lies in the section.

    Only a link that stands on the page is taken: many sites answer a guessed ?page=999 with page 1, for ever.
    """
    section, number = _numbered(response.url)
    following = (link for link in links(response) if _numbered(link) == (section, number + 1))
    shown = (
        link for link in links(response, CALLED_NEXT) if _is_within(link, section) and link != response.url
    )
    return (
        next(links(response, "link[rel~=next], a[rel~=next]"), None)
        or next(following, None)
        or next(shown, None)
    )


def _is_within(link: str, section: str) -> bool:
    """Whether the address is the section's own but for the query."""
    return _numbered(link)[0].partition("?")[0] == section.partition("?")[0]


def _numbered(url: str) -> tuple[str, int]:
    """The section an address belongs to, and the number of the page; the bare section is page 1.

    >>> _numbered("https://example.kz/news/?cat=1&page=3") == _numbered("https://example.kz/news/page/3/?cat=1")
    True
    """
    found = PAGE_NUMBER.search(url)
    if not found:
        return _bare(url), 1
    query = re.sub(r"^(?:/|\.html?)+", "", url[found.end() :])
    return _bare(url[: found.start()] + re.sub(r"^&", "?", query)), int(found[1])


def _bare(url: str) -> str:
    return url.replace("/?", "?").rstrip("/?")
