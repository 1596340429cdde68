"""Disclaimers: whose opinion it is, what the law makes an outlet print, what a link earns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import Phrases, anywhere, is_quoted, starting

LENGTHS = range(30, 600)
"""Characters of a disclaimer."""

OPINION = anywhere("disclaimers.opinion")
WORDING = starting("disclaimers.wording")
"""Why an outlet calls a disputed place as it does; such notes hold words between quotation marks."""
BY_LAW = starting("disclaimers.by_law")
FOOTNOTE = re.compile(
    r"^[*¹²³†]+\s*\S.{0,220}(?:признан\w*|запрещен\w*|внесен\w*|включен\w*|деятельность|иноагент\w*|экстремист\w*|террорист\w*)",
    re.I,
)
""" "* Meta: its work is banned in Russia as extremist", as Russian outlets must add """
BUSINESS = anywhere("disclaimers.business")


def opinion_disclaimers(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that say the views are the author's and not the newsroom's."""
    return (block for block in blocks if _matches(block.text, OPINION) or _explains_wording(block.text))


def legal_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Labels that a law demands, affiliate notes, "no investment advice", "translated by a machine"."""
    return (block for block in blocks if _is_demanded(block.text) or _matches(block.text, BUSINESS))


def _explains_wording(text: str) -> bool:
    return len(text) in LENGTHS and WORDING.match(fold(text)) is not None


def _is_demanded(text: str) -> bool:
    return len(text) in LENGTHS and bool(FOOTNOTE.match(text) or BY_LAW.match(fold(text)))


def _matches(text: str, phrases: Phrases) -> bool:
    return len(text) in LENGTHS and phrases.search(fold(text)) and not is_quoted(text)
