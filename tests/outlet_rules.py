"""What the tests of outlets and of new outlets share."""

from __future__ import annotations

import re

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from spiders.outlet import OutletSpider

NO_ARTICLES = (
    *("tag/baku/", "tags/new-year/", "topic/elections", "category/politics/", "category/world-news/page/2/"),
    *(
        "tag/war-in-ukraine-2022/",
        "tags/12345",
        "author/12345/",
        "search/roads-of-tusheti-12345",
        "page/12345",
    ),
    *("author/anna-petrosyan/", "authors/anna-petrosyan", "search?q=baku", "search/?query=baku", "page/2/"),
    *("author/anna-maria-petrosyan/", "author/anna-petrosyan-12345/", "terms-of-use/", "become-a-member/"),
    *("news/", "news", "news/page/2", "news?page=2", "politics/", "world-news/", "video/", "en/politics"),
    *("news/2026", "news/2026/10/", "en/news/page/3/", "uploads/2026/10/05/roads-of-tusheti.jpg"),
    *("2026/", "2026/10/", "2026/10/05/", "news/2026/10/05/", "archive/2026-10-05"),
    *("about/", "about-us", "contact", "privacy-policy/", "feed/", "rss", "rss.xml", "sitemap.xml", "en/"),
)
"""Pages that many sites have below their home, and that are lists or standing pages on every one."""


def load_outlets() -> list[type[OutletSpider]]:
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders.outlets"]}))
    return [loader.load(name) for name in sorted(loader.list())]


OUTLETS = load_outlets()


def sources(outlet: type[OutletSpider]) -> tuple[str, ...]:
    return (*outlet.feeds, *outlet.sitemaps, *outlet.sections)


def lists_above(url: str) -> list[str]:
    """Every address between the article and the home page; one that ends in a long number is the article's
    own short address, the others are lists."""
    scheme, _, rest = url.partition("://")
    host, *path = rest.strip("/").split("/")
    above = ["/".join((host, *path[:depth])) for depth in range(len(path))]
    lists = [page for page in above if not re.search(r"/\d{5,}$", page)]
    return [f"{scheme}://{page}{slash}" for page in lists for slash in ("", "/")]
