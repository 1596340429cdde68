"""The outlets there are: every file in spiders/outlets/."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any

from scrapy.settings import Settings
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.spider import iter_spider_classes

import spiders.outlets
from spiders.broken_outlets import BrokenOutletError, broken_outlet
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


def load_outlet(name: str) -> type[OutletSpider]:
    """The class of an outlet, from its own file alone: a broken file of another outlet does not matter.

    BrokenOutletError where the file cannot be imported, or has no outlet of this name.
    """
    module = f"{spiders.outlets.__name__}.{name}"
    found = find_spec(module)
    try:
        imported = import_module(module)
    except Exception as error:
        raise broken_outlet(name, found and found.origin, error) from error
    for outlet in iter_spider_classes(imported):
        if outlet.name == name and issubclass(outlet, OutletSpider):
            return outlet
    raise BrokenOutletError(f"{imported.__file__} has no outlet whose name is {name!r}.")


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
