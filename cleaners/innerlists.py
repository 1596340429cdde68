"""Lists that belong to the text: plain items between two of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from cleaners.article import Block

LONGEST = 20
"""Items; a longer run is a menu or an archive."""


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
    if len(run) > LONGEST or first == 0 or last + 1 >= len(blocks) or any(item.link_share for item in run):
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
