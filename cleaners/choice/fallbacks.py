"""Last looks at a choice of blocks that has no sentence in it: a flash, a photo report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaners.article import Block
from cleaners.furniture.order import is_sentence
from cleaners.lines.phrases import is_prose

FEWEST_CAPTIONS, LONG_CAPTION = 3, 80
"""Captions, and characters of each."""


def with_fallbacks(blocks: Sequence[Block], chosen: frozenset[int]) -> tuple[Sequence[Block], frozenset[int]]:
    """The blocks and the positions of the article's, which are those given where they hold a sentence."""
    if any(is_sentence(block) for block in blocks if block.position in chosen):
        return blocks, chosen
    if flash := frozenset(block.position for block in blocks if block.kind == "standfirst"):
        return _as_paragraphs(blocks, flash), chosen | flash
    if captions := _captions_of_report(blocks):
        return _as_paragraphs(blocks, captions), chosen | captions
    return blocks, chosen


def _as_paragraphs(blocks: Sequence[Block], positions: frozenset[int]) -> list[Block]:
    return [replace(block, kind="paragraph") if block.position in positions else block for block in blocks]


def _captions_of_report(blocks: Sequence[Block]) -> frozenset[int]:
    """Positions of the captions of a page that tells its story in them: several, each long, all in places
    alike, and more text than all other prose of the page."""
    captions = [block for block in blocks if block.kind == "caption" and len(block.text) >= LONG_CAPTION]
    prose = sum(len(block.text) for block in blocks if block.kind != "caption" and is_prose(block.text))
    if len(captions) < FEWEST_CAPTIONS or sum(len(block.text) for block in captions) <= prose:
        return frozenset()
    return frozenset(block.position for block in captions if block.place == captions[0].place)
