"""Teaser cards: the headline and the summary of another story, set between two paragraphs of this one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, is_headline

LONGEST = 320
ADDRESS = re.compile(r"^(?:https?://|www\.)\S+$")
GENRES = alone("teasers.genres")
"""A story's genre: before a bar it is a kicker, as in "Explainer | What we know of the deal"."""


def teaser_cards(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """A link with nothing around it, or "Explainer | ..." with the summary under it."""
    for number, block in enumerate(blocks):
        if _is_link_card(block):
            yield block
        elif is_headline(block.text) and _has_kicker(block):
            yield block
            if _is_summary(blocks, number + 1):
                yield blocks[number + 1]


def _has_kicker(block: Block) -> bool:
    """A genre before a bar; before a colon too where the line is a link: stories have such headings."""
    genre, mark, _ = block.text.partition("|")
    if not mark and block.link_share > 0.5:
        genre, mark, _ = block.text.partition(":")
    return bool(mark) and GENRES.match(fold(genre)) is not None


def _is_link_card(block: Block) -> bool:
    """Nothing but a link. A heading is often a link to itself, an address spelt out is the author's own."""
    return (
        block.link_share > 0.9
        and block.kind != "heading"
        and len(block.text) <= LONGEST
        and not ADDRESS.match(block.text)
    )


def _is_summary(blocks: Sequence[Block], number: int) -> bool:
    """Whether a short line closes the card: a longer paragraph follows it, or the page's end is near."""
    if number >= len(blocks) or not 20 < len(blocks[number].text) < LONGEST:
        return False
    following = blocks[number + 1 :]
    return len(following) < 3 or len(blocks[number].text) < 0.8 * len(following[0].text)
