"""The headline and the standfirst where the page prints them: they are fields, not text."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block


def title_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The headline, printed again at the head of the text or in it."""
    return (block for block in blocks if block.kind == "title")


def standfirsts(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The standfirst, which the record carries as its description."""
    return (block for block in blocks if block.kind == "standfirst")
