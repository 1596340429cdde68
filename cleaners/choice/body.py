"""What belongs to the text by where it stands, whatever the forests say of it.

The body is the element that holds most of the chosen paragraphs. Lists, rows of tables and subheadings that
stand in it in bare tags belong to it; a second <article> on the page is another story.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from cleaners.article import Block
from cleaners.lines.phrases import is_prose

FEWEST_PARAGRAPHS = 3
"""Chosen paragraphs that make an element the body."""
MOST_LINKS = 0.3
MOST_ITEMS = 40
"""Items; a longer run is a menu or an archive."""
BARE = re.compile(
    r"(?: (?:h[2-6]|[uo]l|li|p|strong|table|tbody|thead|tr|td|th|figure(?:\.wp-block-table)?))*"
)
"""The path below the body, of tags without class or id."""
HEADINGS = ("heading", "title")
NO_HEADINGS = ("caption", "title", "standfirst")
CLOCK, YEAR = re.compile(r"\d{1,2}[:.։]\d{2}"), re.compile(r"(?:19|20|13|14)\d\d|[۰-۹]{4}")
FEWEST_LETTERS = 3
LONGEST_HEADING = 90
FEWEST_ENTRIES, LEAST_SHARE = 3, 0.8
"""Lines that head entries, and their share of all lines in places alike."""
MOST_OTHERS = 0.7
"""An <article> with more of the page's chosen prose than this has no other story before it."""


def within_body(
    blocks: Sequence[Block], chosen: frozenset[int], is_furniture: Callable[[Block], bool]
) -> frozenset[int]:
    """Positions of what was left out and belongs to the text: subheadings and dates above its paragraphs,
    lists and tables between and below them.

    is_furniture: whether a cleaner that may decide alone recognises the block.
    """
    body, first, last = _span(blocks, chosen)
    if not body:
        return frozenset()
    inside = [
        _is_bare(block, body) and block.link_share < MOST_LINKS and not is_furniture(block)
        for block in blocks
    ]
    found = {
        block.position
        for block in blocks[first:last]
        if inside[block.position] and block.kind in ("heading", "item", "row")
    }
    below = last + 1
    while below < len(blocks) and below - last <= MOST_ITEMS and inside[below] and _is_listed(blocks[below]):
        below += 1
    run = blocks[last + 1 : below]
    headed = run and run[-1].kind in HEADINGS
    if len(run) <= MOST_ITEMS and not headed:
        found |= {block.position for block in run}
    return frozenset(found - chosen)


def _is_listed(block: Block) -> bool:
    return block.kind in ("item", "row", "heading")


def _span(blocks: Sequence[Block], chosen: frozenset[int]) -> tuple[str, int, int]:
    """(path of the body, indices of its first and last chosen paragraph); ("", 0, 0) where none is clear."""
    prose = [
        (number, block.place.rpartition(" ")[0])
        for number, block in enumerate(blocks)
        if block.position in chosen and is_prose(block.text)
    ]
    bodies = Counter(parent for _, parent in prose).most_common(1)
    if not bodies or not bodies[0][0] or bodies[0][1] < FEWEST_PARAGRAPHS:
        return "", 0, 0
    body = bodies[0][0]
    numbers = [number for number, parent in prose if parent == body]
    return body, numbers[0], numbers[-1]


def _is_bare(block: Block, body: str) -> bool:
    return block.place.startswith(f"{body} ") and BARE.fullmatch(block.place, len(body)) is not None


def of_other_articles(
    blocks: Sequence[Block], stories: Sequence[int], chosen: frozenset[int]
) -> frozenset[int]:
    """Positions of chosen blocks that stand in a later <article> of the page, with a headline of its own.

    stories: number of the innermost <article> around each block, 0 for none.
    """
    letters: Counter[int] = Counter()
    for block, story in zip(blocks, stories, strict=True):
        if block.position in chosen and is_prose(block.text):
            letters[story] += len(block.text)
    own = next(iter(letters), 0)
    if not own or letters[own] < (1 - MOST_OTHERS) * letters.total():
        return frozenset()
    later = {
        story
        for block, story in zip(blocks, stories, strict=True)
        if story > own and story in letters and block.kind in HEADINGS
    }
    return frozenset(
        block.position
        for block, story in zip(blocks, stories, strict=True)
        if story in later and block.position in chosen
    )


def entry_headings(
    blocks: Sequence[Block], chosen: frozenset[int], is_furniture: Callable[[Block], bool]
) -> frozenset[int]:
    """Positions of the lines that head the entries of a live report, a timeline or a list of questions.

    Such lines stand in places alike, nearly each of them right above chosen text, and no two are the same: an
    advert's label is.
    """
    lines: dict[str, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.kind not in NO_HEADINGS and len(block.text) <= LONGEST_HEADING and not _is_stamp(block.text):
            lines.setdefault(block.place, []).append(number)
    found: set[int] = set()
    for numbers in lines.values():
        heading = [number for number in numbers if _heads_text(blocks, number, chosen)]
        texts = {blocks[number].text for number in heading}
        alike = len(heading) >= max(FEWEST_ENTRIES, LEAST_SHARE * len(numbers))
        if alike and len(texts) == len(heading):
            found |= {n for n in heading if blocks[n].link_share < MOST_LINKS and not is_furniture(blocks[n])}
    return frozenset(blocks[number].position for number in found) - chosen


def _is_stamp(text: str) -> bool:
    """Whether the line is a day with a clock, as comments and other stories have it, or no word at all."""
    has_words = sum(map(str.isalpha, text)) >= FEWEST_LETTERS
    return (CLOCK.search(text) is not None and YEAR.search(text) is not None) or not (
        has_words or CLOCK.search(text) or YEAR.search(text)
    )


def _heads_text(blocks: Sequence[Block], number: int, chosen: frozenset[int]) -> bool:
    """Whether a paragraph of the text follows, right below the line or below one more short line."""
    for below in blocks[number + 1 : number + 3]:
        if below.position in chosen and is_prose(below.text):
            outer = below.place.rsplit(" ", 2)[0]
            return f"{blocks[number].place} ".startswith(f"{outer} ")
        if len(below.text) > LONGEST_HEADING:
            return False
    return False
