"""Features of the block model: each candidate block of a page as a row of numbers."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from cleaners.article import Block
from cleaners.lines.phrases import ends_sentence

REACH = 12
"""Blocks before the first and behind the last voted one that are still candidates."""
LONG = 60
"""Characters from which a voted block counts as part of the text's span."""
EDGE = 40
"""Distances in blocks are cut off here."""

KINDS = ("heading", "item", "quote", "caption", "row", "title")
PLACES = {
    "related": r"relat|recom|recirc|more-|read-?(?:more|also|next)|teaser|promo|card|popular|trend|latest",
    "share": r"share|social|follow|button|tool",
    "sign_up": r"newsletter|subscri|sign-?up|paywall|regwall|piano|donat|member|support",
    "comment": r"comment|disqus|reply",
    "footer": r"foot|copyright|legal|disclaimer",
    "menu": r"nav|menu|breadcrumb",
    "side": r"side|widget|rail|aside|sticky",
    "picture": r"caption|credit|figure|gallery|image|photo|media|video|player|slide",
    "author": r"author|byline|bio|contributor|writer",
    "tags": r"tags?\b|topic|keyword|categor",
    "advert": r"\bads?[-_.]|advert|banner|sponsor|outbrain|taboola",
    "date": r"date|time|meta|publish",
    "lead": r"lead|lede|intro|standfirst|deck|dek\b|summary|excerpt|subtitle|headline|title|kicker",
    "box": r"box|factbox|infobox|fact\b|embed|tweet|quote|highlight",
    "body": r"article|content|body|story|post|entry|text|paragraph|prose|rich",
}
PLACE_PATTERNS = tuple(re.compile(pattern) for pattern in PLACES.values())
NUMBERS = str.maketrans("123456789", "000000000")
TAGS = (
    "article",
    "main",
    "aside",
    "footer",
    "header",
    "nav",
    "figure",
    "form",
    "table",
    "section",
    "blockquote",
    "ul",
    "li",
    "p",
)

NEIGHBOURS = (-2, -1, 1, 2)
NEIGHBOUR_NAMES = ("votes", "size", "links", "heading", "item", "same_place", "sentence")
SAME_PLACE = NEIGHBOUR_NAMES.index("same_place")
GROUP_NAMES = ("voted", "share_of_vote", "links", "count", "size")

NAMES: tuple[str, ...] = (
    "vote_1", "vote_2", "size", "words", "links", "sentence", "colon", "lower_start", "digits", "capitals",
    "commas", "dash_start", *(f"kind_{kind}" for kind in KINDS),
    *(f"inner_{name}" for name in PLACES), *(f"outer_{name}" for name in PLACES),
    *(f"tag_{tag}" for tag in TAGS),
    "from_first", "from_last", "inside", "part_of_page", "from_title",
    *(f"{group}_{name}" for group in ("place", "parent", "grand") for name in GROUP_NAMES),
    *(f"next{offset:+d}_{name}" for offset in NEIGHBOURS for name in NEIGHBOUR_NAMES),
    "votes_around", "seen_before",
)  # fmt: skip
"""Name of each column, in order."""


@dataclass(slots=True)
class _Group:
    """Sums over the blocks that stand in one place of the page."""

    size: float = 0
    voted: float = 0
    linked: float = 0
    count: int = 0


@dataclass(slots=True)
class _Page:
    """Counts that all blocks of one page share, and caches of features."""

    blocks: Sequence[Block]
    votes: list[int]
    first: int
    last: int
    title: int
    groups: tuple[dict[str, _Group], ...] = field(
        default_factory=lambda: tuple(defaultdict(_Group) for _ in range(3))
    )
    """By place, by parent, by grandparent."""
    places: dict[str, list[float]] = field(default_factory=dict)
    """Cache: features of a place."""
    sums: dict[str, list[float]] = field(default_factory=dict)
    """Cache: features of the groups of a place."""
    seen: dict[int, list[float]] = field(default_factory=dict)
    """Cache: features of a block as neighbour, by index."""
    all_voted: float = 1


def block_features(
    blocks: Sequence[Block], first_vote: frozenset[int], second_vote: frozenset[int]
) -> tuple[list[int], NDArray[np.float32]]:
    """(indices of the candidates, one row of features for each): shape (n, len(NAMES)), float32.

    blocks: all blocks of the page in order, roles marked; the votes: positions two extractors chose.
    Candidates lie between the first and the last voted block, or REACH blocks beyond.
    """
    voted = [
        number
        for number, block in enumerate(blocks)
        if block.position in first_vote or block.position in second_vote
    ]
    if not voted:
        return [], np.zeros((0, len(NAMES)), np.float32)
    votes = [(block.position in first_vote) + (block.position in second_vote) for block in blocks]
    sure = [number for number in voted if votes[number] == 2 and len(blocks[number].text) >= LONG] or voted
    titles = [number for number, block in enumerate(blocks) if block.kind == "title" and number <= sure[0]]
    page = _Page(blocks, votes, sure[0], sure[-1], titles[-1] if titles else -1)
    _count_groups(page)
    candidates = list(range(max(0, voted[0] - REACH), min(len(blocks), voted[-1] + REACH + 1)))
    seen: set[str] = set()
    rows = []
    for number in candidates:
        block = blocks[number]
        row = [float(block.position in first_vote), float(block.position in second_vote)]
        row += _text(block)
        row += [float(block.kind == kind) for kind in KINDS]
        row += _place(page, block.place)
        row += _position(page, number)
        row += _groups(page, block.place)
        for offset in NEIGHBOURS:
            row += _neighbour(page, block.place, number + offset)
        around = votes[max(0, number - 3) : number + 4]
        row += [sum(around) / len(around), float(block.text in seen)]
        seen.add(block.text)
        rows.append(row)
    return candidates, np.array(rows, np.float32)


def _count_groups(page: _Page) -> None:
    total = 0.0
    for block, vote in zip(page.blocks, page.votes, strict=True):
        size = len(block.text)
        total += size * vote / 2
        for groups, key in zip(page.groups, _outward(block.place), strict=True):
            group = groups[key]
            group.size += size
            group.voted += size * vote / 2
            group.linked += size * block.link_share
            group.count += 1
    page.all_voted = total or 1


def _outward(place: str) -> tuple[str, str, str]:
    parent = place.rpartition(" ")[0]
    return place, parent, parent.rpartition(" ")[0]


def _text(block: Block) -> list[float]:
    text = block.text
    size = len(text)
    return [
        math.log1p(size),
        min(text.count(" ") + 1, 100),
        block.link_share,
        ends_sentence(text),
        text.endswith(":"),
        text[:1].islower(),
        sum(map(str.isdigit, text)) / size,
        sum(map(str.isupper, text)) / size,
        text.count(","),
        text[:1] in "-–—•«„“\"'",
    ]


def _place(page: _Page, place: str) -> list[float]:
    known = page.places.get(place)
    if known is None:
        parts = place.split()
        inner, outer = _place_bits(parts[-2:]), _place_bits(parts[:-2])
        tags = {part.partition(".")[0] for part in parts}
        known = page.places[place] = [
            *(float(inner >> bit & 1) for bit in range(len(PLACES))),
            *(float(outer >> bit & 1) for bit in range(len(PLACES))),
            *(float(tag in tags) for tag in TAGS),
        ]
    return known


def _place_bits(parts: list[str]) -> int:
    bits = 0
    for part in parts:
        bits |= _part_bits(part)
    return bits


@lru_cache(maxsize=8192)
def _part_bits(part: str) -> int:
    """Bits of the PLACES that an element's tag, classes and id name. Cached: pages repeat the same few
    parts."""
    return _folded_part_bits(part.lower().translate(NUMBERS))


@lru_cache(maxsize=8192)
def _folded_part_bits(part: str) -> int:
    """The same for a part whose digits are all 0, so that "post-4711" and "post-4712" share an entry."""
    return sum(1 << bit for bit, pattern in enumerate(PLACE_PATTERNS) if pattern.search(part))


def _position(page: _Page, number: int) -> list[float]:
    return [
        max(-EDGE, min(EDGE, number - page.first)),
        max(-EDGE, min(EDGE, number - page.last)),
        page.first <= number <= page.last,
        number / len(page.blocks),
        max(-1, min(EDGE, number - page.title)) if page.title >= 0 else -2,
    ]


def _groups(page: _Page, place: str) -> list[float]:
    """GROUP_NAMES of the place, its parent and its grandparent."""
    row = page.sums.get(place)
    if row is None:
        row = page.sums[place] = []
        for groups, key in zip(page.groups, _outward(place), strict=True):
            group = groups[key]
            size = group.size or 1
            row += [
                group.voted / size,
                group.voted / page.all_voted,
                group.linked / size,
                math.log1p(group.count),
                math.log1p(size),
            ]
    return row


def _neighbour(page: _Page, place: str, other: int) -> list[float]:
    """NEIGHBOUR_NAMES of one block, as seen from a block at `place`."""
    if not 0 <= other < len(page.blocks):
        return [-1.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    row = page.seen.get(other)
    block = page.blocks[other]
    if row is None:
        row = page.seen[other] = [
            page.votes[other],
            math.log1p(len(block.text)),
            block.link_share,
            block.kind == "heading",
            block.kind == "item",
            False,
            ends_sentence(block.text),
        ]
    row[SAME_PLACE] = block.place == place
    return row
