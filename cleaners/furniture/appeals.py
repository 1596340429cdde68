"""Appeals to the reader: become a member, give, support the newsroom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from cleaners.article import Block
from cleaners.furniture.reader_asks import asks_support, counts_as_appeal, speaks_for_newsroom
from cleaners.lines.folding import fold
from cleaners.lines.phrases import END, alone, anywhere, is_prose, is_quoted, starting

LONGEST = 450
SHORTEST_SENTENCE = 25
LONGEST_HEADING = 90
SHORTEST_PARAGRAPH = 60
LARGEST_BOX = 6
"""Blocks; the article's own container holds more."""

LABELS = alone("appeals.labels")
OPENINGS = starting("appeals.openings")
INSIDE = anywhere("appeals.inside")


SENTENCE_END = re.compile(r"[.!?։] +")


def membership_appeals(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs and buttons that ask the reader to join, subscribe or give, with all of their box."""
    found = {number for number, block in enumerate(blocks) if is_appeal(block.text)}
    return (blocks[number] for number in sorted(found | _around(blocks, found)))


def is_appeal(text: str) -> bool:
    """Whether the newsroom asks for support here; other people's appeals stand between quotation marks."""
    if len(text) > LONGEST:
        return False
    folded = fold(text)
    if LABELS.match(folded) or OPENINGS.match(folded) or asks_support(text):
        return True
    if len(text) < SHORTEST_SENTENCE or is_quoted(text):
        return False
    return (
        any(map(OPENINGS.match, SENTENCE_END.split(folded)[1:]))
        or INSIDE.search(folded)
        or counts_as_appeal(folded)
    )


def _around(blocks: Sequence[Block], found: Set[int]) -> set[int]:
    """Lines next to an appeal in which the newsroom speaks of itself, and the heading above its paragraph."""
    around: set[int] = set()
    for step in (-1, 1):
        for number in sorted(found, reverse=step < 0):
            number += step
            while number not in found and 0 <= number < len(blocks) and _speaks_of_itself(blocks[number]):
                around.add(number)
                number += step
    sizes = Counter(map(_box, blocks))
    return around | {
        number - 1
        for number in found | around
        if number - 1 not in found
        and number > 0
        and _is_heading_of(blocks[number - 1], blocks[number])
        and (not _box(blocks[number]) or sizes[_box(blocks[number])] <= LARGEST_BOX)
    }


def _speaks_of_itself(block: Block) -> bool:
    return len(block.text) <= LONGEST and speaks_for_newsroom(fold(block.text))


def _is_heading_of(above: Block, block: Block) -> bool:
    """Whether the line heads the box: short, no sentence, and in a page in the same box as the paragraph."""
    return (
        len(above.text) <= LONGEST_HEADING
        and above.kind in ("paragraph", "heading")
        and not END.search(above.text.rstrip("?!"))
        and is_prose(block.text, SHORTEST_PARAGRAPH)
        and _box(above) == _box(block)
    )


def _box(block: Block) -> str:
    return "" if block.place.startswith("indent-") else block.place.rpartition(" ")[0]
