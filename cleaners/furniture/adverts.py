"""Labels of advertisements."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone

LONGEST = 90

LABELS = alone("adverts.labels")


def advert_labels(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Labels that stand above or below an advertisement."""
    return (block for block in blocks if len(block.text) <= LONGEST and LABELS.match(fold(block.text)))
