"""Names for what the choice of blocks left out and no cleaner knows: another article, a box, a summary."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleaners.article import Block
from cleaners.lines.phrases import is_prose

FEWEST_PARAGRAPHS = 3
"""Paragraphs of an <article> that is another story and no teaser."""
BOX = re.compile(
    r"(?:^|[ ._-])(?:aside|(?:fact|info|data|side|key)[_-]?box(?:es)?|factfile|sidebar)(?:$|[ ._-])"
)
LINKED = 0.7


def names_of_left_out(
    blocks: Sequence[Block], stories: Sequence[int], chosen: frozenset[int]
) -> dict[int, str]:
    """The reason for each block left out that has one, by its position.

    stories: number of the innermost <article> around each block. `next_article`: of another whole article on
    the page. `fact_boxes`: in a box between paragraphs of the text. `summaries`: what stands under the linked
    headline of another story.
    """
    if not chosen:
        return {}
    others = _other_articles(blocks, stories, chosen)
    first, last = min(chosen), max(chosen)
    found: dict[int, str] = {}
    for number, block in enumerate(blocks):
        if block.position in chosen:
            continue
        above = blocks[number - 1] if number else None
        if stories[number] in others:
            found[block.position] = "next_article"
        elif first < block.position < last and BOX.search(block.place):
            found[block.position] = "fact_boxes"
        elif above is not None and is_prose(block.text, 40) and _is_headline(above, chosen):
            found[block.position] = "summaries"
    return found


def _other_articles(
    blocks: Sequence[Block], stories: Sequence[int], chosen: frozenset[int]
) -> frozenset[int]:
    """Numbers of the <article>s that have several paragraphs and none of the text."""
    own = {story for block, story in zip(blocks, stories, strict=True) if block.position in chosen}
    prose = Counter(
        story
        for block, story in zip(blocks, stories, strict=True)
        if is_prose(block.text) and block.link_share < LINKED
    )
    return frozenset(
        story for story, count in prose.items() if story and story not in own and count >= FEWEST_PARAGRAPHS
    )


def _is_headline(above: Block, chosen: frozenset[int]) -> bool:
    return above.position not in chosen and above.link_share >= LINKED
