"""What stands in the place of a video, a script or an embedded post that did not load."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere

LENGTHS = range(15, 400)
"""Characters of a notice."""

NOTICES = anywhere("players.notices")


def player_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What stands in the place of a video, a script or an embedded post that did not load."""
    return (block for block in blocks if len(block.text) in LENGTHS and NOTICES.search(fold(block.text)))
