"""Honest lines beside the phrases: no table takes them, and no cleaner does."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module

import pytest
from furniture import reasons

from cleaners.lines.folding import fold
from cleaners.lines.phrase_files import SECTIONS, STAYS, languages, lines_of
from cleaners.lines.phrases import Beginnings, Phrases

PARTS = {
    "captions": {"INSTITUTION", "SOMEWHERE_A_NOTE"},
    "comments": {"COMMENT"},
    "cookies": {"COOKIE", "PRIVACY"},
    "read_also": {"HINTS"},
}
"""Tables that take no line by themselves: something else must stand beside what they find."""


def tables(section: str) -> Iterator[Beginnings | Phrases]:
    """The section's tables that take a line by themselves. Families of words never do."""
    if section == "reader_asks":
        return
    for name, value in vars(import_module(f"cleaners.furniture.{section}")).items():
        if isinstance(value, Beginnings | Phrases) and name not in PARTS.get(section, ()):
            yield value


HONEST = [
    pytest.param(section, line.text, id=f"{section} {line.language}: {line.text[:40]}")
    for section in SECTIONS
    for line in lines_of(f"{section}.{STAYS}")
]


@pytest.mark.parametrize(("section", "text"), HONEST)
def test_no_table_of_the_section_takes_an_honest_line(section: str, text: str) -> None:
    folded = fold(text)
    taken = [
        table.match(folded) is not None if isinstance(table, Beginnings) else table.search(folded)
        for table in tables(section)
    ]
    assert not any(taken)


@pytest.mark.parametrize(("section", "text"), HONEST)
def test_no_cleaner_takes_an_honest_line(section: str, text: str) -> None:
    assert reasons(text) == [], section


def test_languages_of_the_region_have_honest_lines() -> None:
    beside = {line.language for section in SECTIONS for line in lines_of(f"{section}.{STAYS}")}
    assert {"az", "fa", "hy", "ka", "kk", "ru", "tr", "uk", "uz"} <= beside <= set(languages())
