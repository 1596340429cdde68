"""Reading time, "listen to this article" and view counters."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, starting

LONGEST = 100

LABELS = alone("reading_aids.labels")
OPENINGS = starting("reading_aids.openings")


def reading_aids(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Reading time, audio players and view counters."""
    for block in blocks:
        text = fold(block.text) if len(block.text) <= LONGEST else ""
        if LABELS.match(text) or OPENINGS.match(text):
            yield block
