"""The headline and the standfirst where the page prints them: they are fields, not text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.lines.phrases import is_prose


def title_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The headline, printed again at the head of the text or in it."""
    return (block for block in blocks if block.kind == "title")


def standfirsts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The standfirst, which the record carries as its description."""
    return (block for block in blocks if block.kind == "standfirst")


def page_head(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
    """Positions of chosen blocks that stand above a page's headline and are no paragraph or standfirst: the
    outlet's name and motto, the path of sections.

    None where a paragraph stands above it, or none below: there the headline was printed late, as in a
    button that shares it.
    """
    title = next((number for number, block in enumerate(blocks) if block.kind == "title"), 0)
    above = [block for block in blocks[:title] if block.position in chosen and block.kind != "standfirst"]
    below = any(block.position in chosen and is_prose(block.text) for block in blocks[title:])
    if not below or any(is_prose(block.text) for block in above):
        return frozenset()
    return frozenset(block.position for block in above)
