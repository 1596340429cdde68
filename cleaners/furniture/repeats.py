"""Paragraphs the page prints twice, as templates for phone and desktop do."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block

LONG_ENOUGH = 60
"""Characters; a shorter line may well be said twice."""


def repeated_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs that stood above word for word: the second goes."""
    seen: set[str] = set()
    for block in blocks:
        if len(block.text) >= LONG_ENOUGH:
            if block.text in seen:
                yield block
            seen.add(block.text)
