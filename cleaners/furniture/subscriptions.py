"""Boxes that send the reader elsewhere: newsletters, Telegram, WhatsApp, Google News, apps, podcasts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.furniture.reader_asks import invites, points_to_channel
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, is_quoted, starting

LONGEST = 400
LONGEST_FILLING = 160

LABELS = alone("subscriptions.labels")
OPENINGS = starting("subscriptions.openings")
INSIDE = anywhere("subscriptions.inside")


TELEGRAM_ADDRESS = re.compile(r"(?:^|[^\w.])t\.me/\w+\W*$")


def subscription_boxes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Invitations to newsletters, channels, apps and social accounts, and a short line right between two."""
    found = [len(block.text) <= LONGEST and is_invitation(block.text) for block in blocks]
    for number, block in enumerate(blocks):
        if found[number] or (0 < number < len(blocks) - 1 and _fills_box(blocks, found, number)):
            yield block


def _fills_box(blocks: Sequence[Block], found: Sequence[bool], number: int) -> bool:
    """Whether a line stands between a letter's name and its button: "The best of both banks of the river"."""
    text, position = blocks[number].text, blocks[number].position
    beside = blocks[number - 1].position == position - 1 and blocks[number + 1].position == position + 1
    invited = found[number - 1] and found[number + 1]
    return beside and invited and len(text) <= LONGEST_FILLING and not is_quoted(text)


def is_invitation(text: str) -> bool:
    """Whether the outlet asks the reader here to follow it elsewhere."""
    folded = fold(text)
    if LABELS.match(folded) or OPENINGS.match(folded) or points_to_channel(text):
        return True
    return bool(INSIDE.search(folded) or _ends_in_address(folded) or invites(folded)) and not is_quoted(text)


def _ends_in_address(text: str) -> bool:
    return "t.me/" in text and TELEGRAM_ADDRESS.search(text) is not None
