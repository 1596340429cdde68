"""Lines that lead to another story from the middle of this one: "Read also: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, is_headline, starting

LONGEST = 320
LONGEST_LABEL = 60

LABELS = alone("read_also.labels")
LEADS = starting("read_also.leads")
HINTS = starting("read_also.hints")
"""What leads to a headline; a sentence after it ("Background: In 2019 ...") is text."""
ARROWS = re.compile(r"^(?:>>|→|►|▶|➡) *[^\W\d_]")


def read_also_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines such as "Read also: ..." and, where the label stands alone, the headline after it."""
    waiting = False
    for block in blocks:
        label = is_read_also_label(block)
        if label or (waiting and is_headline(block.text)) or _leads_away(block):
            yield block
        waiting = label


def is_read_also_label(block: Block) -> bool:
    """Whether the block says "read also" and nothing else: the headline stands on the next line."""
    if len(block.text) > LONGEST_LABEL:
        return False
    text = fold(block.text)
    return bool(LABELS.match(text) or (text.endswith(":") and LEADS.match(text)))


def _leads_away(block: Block) -> bool:
    if len(block.text) > LONGEST:
        return False
    text = fold(block.text)
    if LEADS.match(text):
        return True
    return is_headline(block.text) and bool(HINTS.match(text) or ARROWS.match(text))
