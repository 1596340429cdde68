"""Copyright, licence and reprint lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere, is_quoted

LONGEST = 400
SHORTEST = 15
"""Characters of a line without a ©."""

SIGN = re.compile(r"^[^\w\"«“„]*(?:©|\(c\)|ⓒ|copyright\s*(?:©|\(c\)|ⓒ|\d{4}|by\b|:|\W*$))", re.I)
RESERVED = anywhere("rights.reserved")
REPRINT = anywhere("rights.reprint")


def copyright_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Copyright, licence and reprint lines."""
    return (block for block in blocks if len(block.text) <= LONGEST and _is_legal(block.text))


def is_reprint_notice(text: str) -> bool:
    """Whether the line says how the site's materials may be used, or opens with a ©."""
    folded = fold(text)
    return SIGN.match(text) is not None or (bool(REPRINT.search(folded)) and not is_quoted(text))


def _is_legal(text: str) -> bool:
    if SIGN.match(text):
        return True
    if len(text) < SHORTEST:
        return False
    folded = fold(text)
    return bool(RESERVED.search(folded) or (REPRINT.search(folded) and not is_quoted(text)))
