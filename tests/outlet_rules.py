"""The outlets of this checkout."""

from __future__ import annotations

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

from spiders.outlet import OutletSpider


def load_outlets() -> list[type[OutletSpider]]:
    loader = SpiderLoader.from_settings(Settings({"SPIDER_MODULES": ["spiders.outlets"]}))
    return [loader.load(name) for name in sorted(loader.list())]


OUTLETS = load_outlets()
