"""Tools under and over the article: share, print, save, copy the link, report a mistake."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, is_quoted, starting

LONGEST = 90
LONGEST_REQUEST = 220
"""Characters of a line that asks to report a mistake."""

LABELS = alone("sharing.labels")
OPENINGS = starting("sharing.openings")
MISTAKES = starting("sharing.mistakes")
KEYS = anywhere("sharing.keys")
WRITE_US = anywhere("sharing.write_us")
"""Where to turn with tips and mistakes; somebody else's "write to us" stands between quotation marks."""


def share_and_print(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Buttons and requests around the article: share, print, copy the link, report a mistake."""
    for block in blocks:
        if len(block.text) <= LONGEST_REQUEST and _is_tool(fold(block.text)):
            yield block


def _is_tool(text: str) -> bool:
    if len(text) <= LONGEST and (LABELS.match(text) or OPENINGS.match(text)):
        return True
    if MISTAKES.match(text) or KEYS.search(text):
        return True
    return WRITE_US.search(text) and not is_quoted(text)
