"""The outlets there are: every file in spiders/outlets/."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pkgutil import iter_modules
from typing import Any

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader

import spiders.outlets
from spiders.outlet import OutletSpider

FACTS = (
    *("name", "title", "home", "country", "languages", "timezone"),
    *("feeds", "sitemaps", "sections", "article_url", "examples"),
)


def outlet_names() -> list[str]:
    """The names of all outlets, sorted. Imports none of them."""
    return sorted(module.name for module in iter_modules(spiders.outlets.__path__))


def find_outlet(name: str) -> type[OutletSpider]:
    """The class of an outlet. KeyError when there is none of this name; raises what a broken file raises."""
    outlet = _loader().load(name)
    assert issubclass(outlet, OutletSpider), f"{outlet} is no OutletSpider"
    return outlet


def outlet_classes() -> Iterator[type[OutletSpider]]:
    """The classes of all outlets, by name. Raises what a broken file raises."""
    return map(find_outlet, outlet_names())


def facts_of(outlet: type[OutletSpider]) -> dict[str, Any]:
    """What the class body declares of the outlet itself, ready for JSON."""
    return {name: getattr(outlet, name) for name in FACTS}


@cache
def _loader() -> SpiderLoader:
    """Imports every outlet, 0.3 s."""
    return SpiderLoader.from_settings(Settings({"SPIDER_MODULES": [spiders.outlets.__name__]}))
