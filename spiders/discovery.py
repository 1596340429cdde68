"""From an outlet's home page to the feeds and sitemaps it may have, for whoever adds an outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from scrapy.http import TextResponse
from scrapy.utils.sitemap import sitemap_urls_from_robots

from spiders.sections import links

ADVERTISED = ", ".join(
    f'link[rel~=alternate][type*="{kind}"]' for kind in ("rss", "atom", "rdf+xml", "feed+json")
)
LOOKS_LIKE_FEED = re.compile(
    r"/(?:rss|feeds?|atom)(?:[/.?]|$)|\.rss$|[/=](?:rss|feed|atom)\.(?:xml|php|aspx)", re.I
)
COMMENTS = re.compile(r"/comments?/|comments?[-_]feed", re.I)
USUAL_FEEDS = ("feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "rss/all.xml")
USUAL_SITEMAPS = ("sitemap.xml", "sitemap_index.xml", "news-sitemap.xml", "sitemap-news.xml")


@dataclass(frozen=True, slots=True)
class Candidates:
    """Addresses worth a try, the likeliest first. What stands there, `read_feed` and `read_sitemap` tell."""

    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]


def discover(home: TextResponse, robots: bytes = b"") -> Candidates:
    """Where the outlet whose home page is `home` may keep its feeds and sitemaps.

    What the site says itself comes first (link elements, links, the Sitemap lines of `robots`, its
    robots.txt), then the places where such files usually lie.
    """
    linked = (link for link in links(home) if LOOKS_LIKE_FEED.search(link))
    said = [url for url in (*links(home, ADVERTISED), *linked) if not COMMENTS.search(url)]
    named = [url for url in sitemap_urls_from_robots(robots, home.url) if url.startswith("http")]
    return Candidates(
        feeds=_in_order(said, home.url, USUAL_FEEDS), sitemaps=_in_order(named, home.url, USUAL_SITEMAPS)
    )


def _in_order(said: list[str], home: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*said, *(urljoin(home, path) for path in usual)]))
