"""Lists and subheadings that the choice of blocks left out although the text goes around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaners.article import Block
from cleaners.lines.phrases import is_prose

LEAST_PARAGRAPHS = 3
MOST_LINKS = 0.3
BARE = re.compile(r"(?: (?:h[2-6]|[uo]l|li|p|strong))+")
"""The path below the container, of tags without class or id."""
MOST_ITEMS = 20
"""Items; a longer run is a menu or an archive."""


def within_text(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
    """Positions of what was left out and belongs to the chosen text by where it stands."""
    return between_paragraphs(blocks, chosen) | inner_items(blocks, chosen)


def between_paragraphs(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
    """Positions of subheadings and list items among the paragraphs of the article's own container.

    Only those in bare tags ("h2", "ul li") count: a class of its own marks a box.
    """
    prose = [block for block in blocks if block.position in chosen and is_prose(block.text)]
    bodies = Counter(block.place.rpartition(" ")[0] for block in prose).most_common(1)
    if not bodies or not bodies[0][0] or bodies[0][1] < LEAST_PARAGRAPHS:
        return frozenset()
    body = bodies[0][0]
    inside = [block.position for block in prose if block.place.rpartition(" ")[0] == body]
    return frozenset(
        block.position
        for block in blocks[inside[0] : inside[-1]]
        if block.kind in ("heading", "item")
        and block.link_share < MOST_LINKS
        and block.place.startswith(f"{body} ")
        and BARE.fullmatch(block.place, len(body))
    )


def inner_items(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
    """Positions of list items without links that the choice left out although they stand right between two
    chosen paragraphs, in the box of both."""
    return frozenset(
        block.position for run in _runs(blocks, chosen) if _is_inside(blocks, run, chosen) for block in run
    )


def _runs(blocks: Sequence[Block], chosen: frozenset[int]) -> Iterator[list[Block]]:
    """Items that follow each other, none of them chosen."""
    for left_out, run in groupby(blocks, lambda block: block.kind == "item" and block.position not in chosen):
        if left_out:
            yield list(run)


def _is_inside(blocks: Sequence[Block], run: Sequence[Block], chosen: frozenset[int]) -> bool:
    first, last = run[0].position, run[-1].position
    if len(run) > MOST_ITEMS or first == 0 or last + 1 >= len(blocks) or any(item.link_share for item in run):
        return False
    before, after = blocks[first - 1], blocks[last + 1]
    if (
        before.kind != "paragraph"
        or after.kind != "paragraph"
        or not {before.position, after.position} <= chosen
    ):
        return False
    box = before.place.rsplit(" ", 1)[0] if before.place.rsplit(" ", 1)[-1].startswith("p") else before.place
    return all(block.place.startswith(box) for block in (*run, after))
