"""Notices that the rest of an article is for subscribers or for those who sign in."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import starting

LONGEST = 400

NOTICES = starting("paywalls.notices")


def paywall_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that say the rest is for subscribers."""
    return (block for block in blocks if len(block.text) <= LONGEST and NOTICES.match(fold(block.text)))
