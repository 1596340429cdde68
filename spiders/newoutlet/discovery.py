"""From an outlet's home page to the feeds and sitemaps it may have, for whoever adds an outlet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from scrapy.http import TextResponse
from scrapy.utils.sitemap import sitemap_urls_from_robots

from spiders.sources.sections import links

ADVERTISED = ", ".join(
    f"link[rel~=alternate]{kind}:not([type*=oembed]):not([type*=html])"
    for kind in ("[type*=xml]", '[type*="feed+json"]', "[type*=json][href*=feed]")
)
LOOKS_LIKE_FEED = re.compile(
    r"/(?:rss2?|feeds?|atom)(?:[/.?]|$)|\.(?:rss|rdf)$|[/=](?:rss\w*|feed|atom)\.(?:xml|php|aspx?|json|html?)|[?&]feed=",
    re.I,
)
COMMENTS = re.compile(r"/comments?/|comments?[-_]feed", re.I)
WHOLE = re.compile(
    r"(?:all|main|index|home(?:page)?|latest|last|lenta|full|news)(?:\.\w+)?/?$|/(?:rss|feed|atom)(?:\.\w+)?/?$",
    re.I,
)
"""The outlet's one feed for everything, which is tried before those of its sections."""

USUAL_FEEDS = ("feed/", "rss", "rss.xml", "feed.xml", "atom.xml", "rss/all.xml", "feed.json")
USUAL_SITEMAPS = (
    "sitemap.xml",
    "sitemap_index.xml",
    "news-sitemap.xml",
    "sitemap-news.xml",
    "wp-sitemap.xml",
)


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
    said = sorted(feed_links(home), key=lambda url: not WHOLE.search(url))
    named = [url for url in sitemap_urls_from_robots(robots, home.url) if url.startswith("http")]
    return Candidates(
        feeds=_in_order(said, home.url, USUAL_FEEDS), sitemaps=_in_order(named, home.url, USUAL_SITEMAPS)
    )


def feed_links(page: TextResponse) -> list[str]:
    """What a page calls its feeds, and links that look like one; in its order, without feeds of comments."""
    linked = (link for link in links(page) if LOOKS_LIKE_FEED.search(link))
    return [url for url in dict.fromkeys([*links(page, ADVERTISED), *linked]) if not COMMENTS.search(url)]


def _in_order(said: list[str], home: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys([*said, *(urljoin(home, path) for path in usual)]))
