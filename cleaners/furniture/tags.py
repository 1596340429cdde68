"""Topics and hashtags under an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import END, alone, starting

LONGEST = 300
LONGEST_TAG = 40

HASHTAGS = re.compile(r"^(?:#[^\s#,;|]+[\s,;|]*)+$")
LABELS = alone("tags.labels")
OPENINGS = starting("tags.openings")


def tag_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lists of topics and hashtags, in one line or one a line under their label."""
    listing = False
    for block in blocks:
        if _is_tag_line(block.text):
            yield block
        elif listing and _can_be_tag(block):
            yield block
            continue
        listing = len(block.text) <= LONGEST_TAG and bool(LABELS.match(fold(block.text)))


def _is_tag_line(text: str) -> bool:
    if len(text) > LONGEST or text.endswith("."):
        return False
    folded = fold(text)
    return bool(HASHTAGS.match(text) or LABELS.match(folded) or OPENINGS.match(folded))


def _can_be_tag(block: Block) -> bool:
    return block.kind != "heading" and len(block.text) <= LONGEST_TAG and not END.search(block.text)
