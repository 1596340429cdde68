"""Lists of other stories: a heading such as "Related" or "Latest World News", and everything under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaners.article import Block
from cleaners.furniture.read_also import is_read_also_label
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, ends_sentence, is_headline, is_prose, stems

LONGEST_HEADING = 70
LONG_PARAGRAPH = 280
"""Characters; the summaries under teasers' headlines are shorter."""
VERY_LONG_PARAGRAPH = 400
LONG_ENOUGH = 100
PARAGRAPH = 60
AHEAD = 7
SMALL_BOX = 3
"""Lines: below a heading and two headlines, shorter paragraphs are the story's too."""
SHORT_PARAGRAPH = 80
ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")

HEADING = alone("listings.headings")


def headline_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Headings such as "Related Articles" or "Latest World News" with everything under them."""
    number, begun = 0, False
    while number < len(blocks):
        begun = begun or _is_story(blocks[number], 100)
        if not is_list_heading(blocks[number]) or (not begun and blocks[number].kind == "item"):
            number += 1
            continue
        end = _list_end(blocks, number, begun)
        yield from blocks[number:end]
        number = max(end, number + 1)


def is_list_heading(block: Block) -> bool:
    """Whether the block is a heading above other stories, and nothing else."""
    return len(block.text) <= LONGEST_HEADING and bool(HEADING.match(fold(block.text)))


def _list_end(blocks: Sequence[Block], heading: int, begun: bool = True) -> int:
    """Where the list under a heading ends: at the page's end, or where the story's prose goes on.

    The story goes on with a long paragraph or with two paragraphs in a row: under a teaser's headline
    stands one summary, and it is short. One lone paragraph on the way there is the story's too: a box in
    the middle of a text has one teaser, and a subheading may follow that paragraph. A list after which no
    prose comes is the page's tail. A paragraph right under the heading shows that the box is empty.
    """
    lone: list[int] = []
    for number in range(heading + 1, len(blocks)):
        if not begun and _is_story(blocks[number], 100):
            return number
        small = number - heading <= SMALL_BOX and not _has_headlines(blocks[number : number + AHEAD])
        least = PARAGRAPH if small else LONG_ENOUGH
        if _goes_on(blocks, number, least):
            return lone[0] if len(lone) == 1 or _is_text_again(blocks, heading, lone) else number
        if _is_story(blocks[number], SHORT_PARAGRAPH):
            if number == heading + 1:
                return number
            lone.append(number)
    near = lone[:1] == [heading + 2]  # a box of one headline
    return lone[0] if near and _is_text_again(blocks, heading, lone) else len(blocks)


def _is_text_again(blocks: Sequence[Block], heading: int, lone: Sequence[int]) -> bool:
    """Whether lone paragraphs are the story's: under "read also", where summaries hardly ever stand, if the
    first is long and none says again what the line above it says, as summaries do."""
    if not lone or not is_read_also_label(blocks[heading]) or not _is_story(blocks[lone[0]], LONG_ENOUGH):
        return False
    return all(len(stems(blocks[place].text) & stems(blocks[place - 1].text)) < 2 for place in lone)


def _has_headlines(blocks: Sequence[Block]) -> bool:
    """Whether more headlines than one follow, before another list begins: summaries stand between them."""
    ahead = takewhile(lambda block: not is_list_heading(block), blocks)
    return sum(is_headline(block.text) for block in ahead) > 1


def _goes_on(blocks: Sequence[Block], number: int, least: int) -> bool:
    if _is_story(blocks[number], LONG_PARAGRAPH):
        return True
    following = blocks[number + 1 : number + 2]
    return _is_story(blocks[number], least) and any(_is_story(block, 20) for block in following)


def _is_story(block: Block, least: int) -> bool:
    """Running text of at least `least` characters; a very long paragraph need not close like a sentence."""
    return (
        block.kind in ("paragraph", "quote")
        and block.link_share < 0.5
        and (is_prose(block.text, least) or len(block.text) > VERY_LONG_PARAGRAPH or _is_spoken(block.text))
        and not ELLIPSIS.search(block.text)
    )


def _is_spoken(text: str) -> bool:
    """A question or an answer after a dash, however short."""
    return text.startswith(("–", "—")) and ends_sentence(text)
