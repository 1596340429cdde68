"""What the words of a block advise: which cleaners recognise it, whether somebody is quoted or spoken to.

Looked up only in the blocks that the first forest takes for likely: to ask every cleaner costs more than all
else together.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from cleaners.article import Block
from cleaners.lines.speech import LONGEST_SEARCHED, addresses_reader, reports_speech

DATED = re.compile(r"\b(?:19|20|13|14)\d\d\b|\b\d{1,2}[.:/]\d{2}\b|۱[۳۴][۰-۹]{2}")
AROUND = 3
HEADED = ("headline_lists", "read_also_lines", "comment_forms")
"""Cleaners that recognise headings: what they found in the heading above counts for the blocks below it."""
OTHER = (
    "says", "addressed", "dated", "hit_any", "hit_before", "hit_after", "hits_around", "hits_in_place",
    "hits_in_section", *(f"below_{name}" for name in HEADED),
)  # fmt: skip


def advice_names(cleaners: Sequence[str]) -> tuple[str, ...]:
    """Name of each column of `advice`, for these cleaners."""
    return (*(f"hit_{name}" for name in cleaners), *OTHER)


def advice(
    blocks: Sequence[Block], hits: Mapping[int, Collection[str]], cleaners: Sequence[str]
) -> NDArray[np.float32]:
    """One row for each block, shape (n, len(advice_names(cleaners))).

    hits: the names of the cleaners that recognise a block, by its position; cleaners: all of them, in order.
    """
    count = len(blocks)
    if not count:
        return np.zeros((0, len(cleaners) + len(OTHER)), np.float32)
    found = np.array([[name in hits.get(block.position, ()) for name in cleaners] for block in blocks], float)
    roles = [name in ROLES for name in cleaners]
    hit = found[:, np.logical_not(roles)].any(axis=1).astype(float)
    padded = np.pad(hit, AROUND)
    size = np.array([len(block.text) for block in blocks], float)
    heading = np.array([block.kind == "heading" for block in blocks])
    above = np.maximum.accumulate(np.where(heading, np.arange(count), -1))
    headed = [np.where(above >= 0, found[above, cleaners.index(name)], 0) for name in HEADED]
    words = np.array([_words(block.text[:LONGEST_SEARCHED]) for block in blocks], float)
    columns = [
        *found.T,
        *words.T,
        hit,
        padded[AROUND - 1 : AROUND - 1 + count],
        padded[AROUND + 1 : AROUND + 1 + count],
        sum(padded[shift : shift + count] for shift in range(2 * AROUND + 1)) / (2 * AROUND + 1),
        _share(_codes([block.place for block in blocks]), size, hit),
        _share(np.cumsum(heading), size, hit),
        *headed,
    ]
    return np.stack(columns, axis=1).astype(np.float32)


ROLES = frozenset(("title_lines", "standfirsts"))
"""Cleaners that say nothing of the blocks around."""


def _words(text: str) -> tuple[bool, bool, bool]:
    return (
        reports_speech(text),
        addresses_reader(text),
        DATED.search(text) is not None,
    )


def _share(
    groups: NDArray[np.int64], size: NDArray[np.float64], hit: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Share of each block's group, by letters, that cleaners recognise."""
    return (np.bincount(groups, size * hit) / np.maximum(1, np.bincount(groups, size)))[groups]


def _codes(keys: Sequence[str]) -> NDArray[np.int64]:
    codes: dict[str, int] = {}
    return np.array([codes.setdefault(key, len(codes)) for key in keys])
