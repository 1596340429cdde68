"""Saved pages: tests/pages/<outlet>/<page>.html or .txt, and beside it what must come out as .json.

Each field named in the JSON is one test. Besides the fields of an Article it knows `canonical` (the
article's url), `first` and `last` (how the first paragraph begins and the last one ends), `contains` and
`lacks` (of the text), `kept` (number of paragraphs), and as input `url`, `timezone` and `charset`.
`faults` names the fields that still come out wrong, each with the reason: those tests must fail.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from cleaners import clean_page
from cleaners.article import Article, Outlet
from cleaners.dump import clean_dump

PAGES = Path(__file__).parent / "pages"
NO_FIELDS = {"url", "timezone", "charset", "faults"}


@dataclass(frozen=True)
class SavedPage:
    """A page as it was saved, an HTML file or a text dump."""

    file: Path

    @property
    def expected(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.file.with_suffix(".json").read_text("utf-8"))
        return told

    @property
    def name(self) -> str:
        return f"{self.file.parent.name}/{self.file.stem}"

    def marks(self, field: str) -> list[pytest.MarkDecorator]:
        reason = self.expected.get("faults", {}).get(field)
        return [pytest.mark.xfail(strict=True, reason=reason)] if reason else []

    def article(self) -> Article:
        return clean(self.file)


@cache
def clean(file: Path) -> Article:
    told = SavedPage(file).expected
    if file.suffix == ".txt":
        return clean_dump(file.read_text("utf-8"), url=told.get("url"))
    outlet = Outlet(file.parent.name, timezone=told.get("timezone"))
    return clean_page(file.read_bytes(), url=told.get("url"), outlet=outlet, charset=told.get("charset"))


def saved_pages(suffix: str) -> list[SavedPage]:
    return [SavedPage(file) for file in sorted(PAGES.glob(f"*/*{suffix}"))]


def fields(suffix: str) -> list[Any]:
    """One pytest.param (page, field) for each field that a saved page's JSON names."""
    return [
        pytest.param(page, field, id=f"{page.name}: {field}", marks=page.marks(field))
        for page in saved_pages(suffix)
        for field in page.expected
        if field not in NO_FIELDS
    ]


def check(page: SavedPage, field: str) -> None:
    """Fails unless `field` of the cleaned page is what its JSON says."""
    article, told = page.article(), page.expected[field]
    paragraphs = article.text.split("\n\n")
    match field:
        case "first":
            assert paragraphs[0].startswith(told)
        case "last":
            assert paragraphs[-1].endswith(told)
        case "contains":
            assert [words for words in told if words not in article.text] == []
        case "lacks":
            assert [words for words in told if words.casefold() in article.text.casefold()] == []
        case "kept":
            assert len(paragraphs) == told
        case "canonical":
            assert article.url == told
        case "images":
            assert [image.url for image in article.images] == told
        case "authors" | "tags":
            assert list(getattr(article, field)) == told
        case _:
            assert getattr(article, field) == told
