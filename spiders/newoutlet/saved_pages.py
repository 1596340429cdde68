"""Runs what an outlet's own test says of its saved pages, without pytest."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from cleaners import clean_page
from cleaners.article import Article, Outlet
from spiders.newoutlet.layout import Layout
from spiders.newoutlet.writing import FIELDS


def page_faults(layout: Layout, name: str, outlet: Outlet) -> Iterator[str]:
    """What is wrong with the outlet's saved pages: a field that changed, a test that fails."""
    articles = {page: _cleaned(page, outlet) for page in layout.saved(name) if page.suffix == ".html"}
    for page, article in articles.items():
        yield from _field_faults(page, article)
    texts = "\n\n".join(article.text for article in articles.values())
    test = layout.root / layout.tests / f"test_{name}.py"
    if test.exists():
        yield from (f"{test}: {fault}" for fault in _test_faults(test, texts))


def _cleaned(page: Path, outlet: Outlet) -> Article:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    return clean_page(page.read_bytes(), url=expected["url"], outlet=outlet, charset=expected["charset"])


def _field_faults(page: Path, article: Article) -> Iterator[str]:
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    for field in FIELDS:
        value = json.loads(json.dumps(getattr(article, field)))
        if field in expected and value != expected[field]:
            yield f"{page}: {field} is {value!r}, and {expected[field]!r} beside the page"


def _test_faults(path: Path, texts: str) -> Iterator[str]:
    """Runs each function test_... of the file, which takes `texts`: those of all saved pages."""
    try:
        tests = [test for name, test in vars(_module(path)).items() if name.startswith("test_")]
    except Exception as error:  # the user's file: whatever it raises is the fault to show
        yield f"{type(error).__name__}: {error}"
        return
    for test in tests:
        wants = inspect.signature(test).parameters
        try:
            test(**({"texts": texts} if "texts" in wants else {}))
        except Exception as error:
            yield f"{test.__name__}: {error}" if str(error) else f"{test.__name__} fails"


def _module(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
