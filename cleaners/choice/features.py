"""Features of the block model: each candidate block of a page as a row of numbers.

A row describes the text of the block, where it stands, what the extractors chose around it, the list or the
section it is part of, and what the cleaners recognised in it. Sums are taken over all blocks of the page.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cleaners.article import Block
from cleaners.choice import text_columns
from cleaners.choice.place_columns import PLACE_NAMES, place_columns

Column = NDArray[Any]
"""One value a block, shape (n,)."""

LONG = 60
"""Characters from which a voted block counts as part of the text's span."""
EDGE = 40
"""Distances in blocks are cut off here."""
NEAR = 10
"""Distances to the nearest paragraph are cut off here."""

KINDS = ("heading", "item", "quote", "caption", "row", "title")
NEIGHBOURS = (-2, -1, 1, 2)
NEIGHBOUR_NAMES = ("votes", "size", "links", "heading", "item", "sentence", "same_place", "same_box")
GROUPS = ("place", "parent", "grand", "box", "story", "section", "run")
GROUP_NAMES = ("voted", "share_of_vote", "links", "count", "size", "prose", "after_link")

NAMES: tuple[str, ...] = (
    "vote_1", "vote_2", "votes_around", "agreement", "share_voted", "is_declared", "blocks", "paragraphs",
    *text_columns.NAMES, *(f"kind_{kind}" for kind in KINDS), *PLACE_NAMES,
    "from_first", "from_last", "inside", "part_of_page", "from_title",
    "in_body", "under_body", "within_body", "prose_above", "prose_below", "since_prose", "until_prose",
    "level", "headings_alike", "from_heading", "heading_links", "heading_level", "same_story", "h1_above",
    "run_position", "run_announced", "under_heading_at_once",
    *(f"{group}_{name}" for group in GROUPS for name in GROUP_NAMES),
    *(f"next{offset:+d}_{name}" for offset in NEIGHBOURS for name in NEIGHBOUR_NAMES),
    "seen_before",
)  # fmt: skip
"""Name of each column, in order."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page shows beside its blocks' texts and paths. A dump has none of it."""

    boxes: Sequence[int]
    """Number of the element around each block's own, one a block."""
    stories: Sequence[int]
    """Number of the innermost <article> around each block, 0 for none."""
    is_declared: bool
    """Whether the page calls itself an article."""


def block_features(
    blocks: Sequence[Block],
    first_vote: frozenset[int],
    second_vote: frozenset[int],
    around: Surroundings | None = None,
) -> NDArray[np.float32]:
    """One row of features for each block: shape (n, len(NAMES)).

    blocks: all blocks of the page in order, headlines marked; the votes: positions two extractors chose.
    """
    if not blocks:
        return np.zeros((0, len(NAMES)), np.float32)
    columns = _Page(blocks, first_vote, second_vote, around).columns()
    return np.stack(columns, axis=1).astype(np.float32)


class _Page:
    """The columns of one page."""

    def __init__(
        self,
        blocks: Sequence[Block],
        first_vote: frozenset[int],
        second_vote: frozenset[int],
        around: Surroundings | None,
    ) -> None:
        self.blocks = blocks
        self.count = len(blocks)
        self.first = np.array([block.position in first_vote for block in blocks], float)
        self.second = np.array([block.position in second_vote for block in blocks], float)
        self.votes = self.first + self.second
        self.text = np.array(
            [text_columns.text_columns(block.text, block.link_share) for block in blocks], float
        )
        self.named = dict(zip(text_columns.NAMES, self.text.T, strict=True))
        self.letters = np.array([len(block.text) for block in blocks], float)
        self.linked = self.named["links"]
        self.prose = self.named["prose"]
        self.kinds = np.array([[block.kind == kind for kind in KINDS] for block in blocks], float)
        self.heading = self.kinds[:, KINDS.index("heading")]
        self.item = self.kinds[:, KINDS.index("item")]
        self.places = [block.place for block in blocks]
        self.parents = [place.rpartition(" ")[0] for place in self.places]
        self.boxes = np.array(around.boxes if around else [0] * self.count)
        self.stories = np.array(around.stories if around else [0] * self.count)
        self.is_declared = around is not None and around.is_declared
        self.after_link = np.concatenate(([0.0], (self.linked[:-1] > 0.7).astype(float)))

    def columns(self) -> list[Column]:
        """All columns, in the order of NAMES."""
        return [
            *self._voting(),
            *self.text.T,
            *self.kinds.T,
            *place_columns(self.places).T,
            *self._span(),
            *self._body(),
            *self._headings(),
            *self._lists(),
            *self._groups(),
            *self._neighbours(),
            self._seen(),
        ]

    def _voting(self) -> Iterable[Column]:
        padded = np.pad(self.votes, 3)
        around = np.mean([padded[shift : shift + self.count] for shift in range(7)], axis=0)
        either = (self.letters * (self.votes > 0)).sum()
        both = (self.letters * (self.votes == 2)).sum()
        agreement, share = both / max(1, either), either / max(1, self.letters.sum())
        paragraphs = float(np.log1p(self.prose.sum()))
        whole_page = (agreement, share, self.is_declared, math.log1p(self.count), paragraphs)
        return self.first, self.second, around, *map(self._all, whole_page)

    def _span(self) -> Iterable[Column]:
        voted = np.flatnonzero(self.votes)
        sure = np.flatnonzero((self.votes == 2) & (self.letters >= LONG))
        sure = sure if len(sure) else voted if len(voted) else np.flatnonzero(self.prose)
        first, last = (sure[0], sure[-1]) if len(sure) else (0, self.count - 1)
        numbers = np.arange(self.count)
        titles = np.flatnonzero(self.kinds[: first + 1, KINDS.index("title")])
        from_title = np.clip(numbers - titles[-1], -1, EDGE) if len(titles) else self._all(-2)
        return (
            np.clip(numbers - first, -EDGE, EDGE),
            np.clip(numbers - last, -EDGE, EDGE),
            (numbers >= first) & (numbers <= last),
            numbers / self.count,
            from_title,
        )

    def _body(self) -> Iterable[Column]:
        """How the block stands to the body: the element with most of the chosen prose."""
        weight = self.letters * self.prose * (0.25 + self.votes)
        sums: dict[str, float] = {}
        for parent, value in zip(self.parents, weight, strict=True):
            sums[parent] = sums.get(parent, 0.0) + value
        body = max(sums, key=lambda parent: sums[parent])
        in_body = np.array([parent == body for parent in self.parents], float)
        under = np.array([place.startswith(f"{body} ") for place in self.places], float)
        paragraphs = np.flatnonzero(in_body * self.prose)
        first, last = (paragraphs[0], paragraphs[-1]) if len(paragraphs) else (self.count, -1)
        numbers = np.arange(self.count)
        below = np.searchsorted(paragraphs, numbers, side="right")
        above = np.searchsorted(paragraphs, numbers, side="left")
        ends = np.concatenate(([-NEAR], paragraphs, [self.count + NEAR]))
        return (
            in_body,
            under,
            (numbers >= first) & (numbers <= last),
            np.minimum(above, NEAR),
            np.minimum(len(paragraphs) - below, NEAR),
            np.minimum(numbers - ends[above], NEAR),
            np.minimum(ends[below + 1] - numbers, NEAR),
        )

    def _headings(self) -> Iterable[Column]:
        levels = np.array([_level(block) for block in self.blocks], float)
        alike = np.bincount(levels.astype(int), minlength=7)
        alike[0] = 0
        at = np.where(levels > 0, np.arange(self.count), -1)
        above = np.concatenate(([-1], np.maximum.accumulate(at)[:-1]))
        known = above >= 0
        votes_by_story = np.bincount(self.stories, self.letters * self.votes)
        h1 = (levels == 1) & (self.kinds[:, KINDS.index("title")] == 0)
        return (
            levels,
            np.minimum(alike[levels.astype(int)], EDGE),
            np.where(known, np.minimum(np.arange(self.count) - above, EDGE), -1),
            np.where(known, self.linked[above], -1),
            np.where(known, levels[above], -1),
            self.stories == votes_by_story.argmax(),
            np.minimum(np.cumsum(h1) - h1, 3),
        )

    def _lists(self) -> Iterable[Column]:
        """Place in a run of list items, whether a colon announces the run, and whether a heading does."""
        runs = self._runs()
        begins = np.concatenate(([True], runs[1:] != runs[:-1]))
        start = np.maximum.accumulate(np.where(begins, np.arange(self.count), 0))
        colon = np.concatenate(([0.0], self.named["colon"][:-1]))
        headed = np.concatenate(([0.0], self.heading[:-1]))
        return (
            np.minimum(np.arange(self.count) - start, NEAR) * self.item,
            colon[start] * self.item,
            headed[start],
        )

    def _runs(self) -> NDArray[np.int64]:
        """Number of the run of list items, table rows or other blocks that each block belongs to."""
        numbers: list[int] = []
        keys = zip(
            [block.kind for block in self.blocks],
            self.boxes if self.boxes.any() else self.parents,
            strict=True,
        )
        outer = [
            (kind, self.parents[n].rpartition(" ")[0] if kind == "item" else n)
            for n, (kind, _) in enumerate(keys)
        ]
        for number, (_, run) in enumerate(groupby(outer)):
            numbers += [number] * len(list(run))
        return np.array(numbers)

    def _groups(self) -> Iterable[Column]:
        """GROUP_NAMES of each of the GROUPS the block belongs to."""
        grands = [parent.rpartition(" ")[0] for parent in self.parents]
        sections = np.cumsum(self.heading)
        keys: Mapping[str, Sequence[Hashable]] = {
            "place": self.places, "parent": self.parents, "grand": grands, "box": self.boxes.tolist(),
            "story": self.stories.tolist(), "section": sections.tolist(), "run": self._runs().tolist(),
        }  # fmt: skip
        total = (self.letters * self.votes).sum() or 1
        for group in GROUPS:
            code = np.array(_codes(keys[group]))

            def summed(weights: Column, code: NDArray[np.int64] = code) -> Column:
                return np.bincount(code, weights)[code]

            size = summed(self.letters)
            voted = summed(self.letters * self.votes)
            count = summed(np.ones(self.count))
            yield voted / size / 2
            yield voted / total
            yield summed(self.letters * self.linked) / size
            yield np.log1p(count)
            yield np.log1p(size)
            yield summed(self.letters * self.prose) / size
            yield summed(self.after_link) / count

    def _neighbours(self) -> Iterable[Column]:
        """NEIGHBOUR_NAMES of each of the NEIGHBOURS; -1 votes where the page ends."""
        seen = (self.votes, self.named["size"], self.linked, self.heading, self.item, self.named["sentence"])
        places = np.array(_codes(self.places))
        for offset in NEIGHBOURS:
            at = np.arange(self.count) + offset
            there = (at >= 0) & (at < self.count)
            at = np.clip(at, 0, self.count - 1)
            yield np.where(there, self.votes[at], -1)
            for column in seen[1:]:
                yield np.where(there, column[at], 0)
            yield there & (places[at] == places)
            yield there & (self.boxes[at] == self.boxes)

    def _seen(self) -> Column:
        seen: set[str] = set()
        repeated = []
        for block in self.blocks:
            repeated.append(block.text in seen)
            seen.add(block.text)
        return np.array(repeated, float)

    def _all(self, value: float) -> Column:
        return np.full(self.count, value)


def _codes(keys: Iterable[Hashable]) -> list[int]:
    codes: dict[Hashable, int] = {}
    return [codes.setdefault(key, len(codes)) for key in keys]


def _level(block: Block) -> int:
    """1 to 6 for <h1> to <h6>, 0 for other blocks."""
    inner = block.place.rpartition(" ")[2]
    is_heading = len(inner) > 1 and inner[0] == "h" and inner[1] in "123456" and inner[2:3] in ("", ".")
    return int(inner[1]) if is_heading else 0
