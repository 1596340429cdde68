"""Chooses the blocks of the article.

Two trained forests weigh each block. The first knows its form, its place and what two extractors chose; it
names the likely blocks. Only of those the cleaners are asked, and the second forest weighs their advice too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from cleaners.article import Block
from cleaners.choice.advice import advice, advice_names
from cleaners.choice.body import entry_headings, of_other_articles, within_body
from cleaners.choice.fallbacks import with_fallbacks
from cleaners.choice.features import NAMES as FEATURES
from cleaners.choice.features import Surroundings, block_features
from cleaners.choice.forest import log_odds
from cleaners.choice.votes import Votes
from cleaners.fields.assembly import with_roles
from cleaners.fields.declared import Metadata
from cleaners.furniture.order import NAMES as CLEANERS
from cleaners.furniture.order import decided, hits, is_sentence
from cleaners.lines.dates import find_date
from cleaners.lines.phrases import is_prose

LIKELY = -3.0
"""Log-odds of the first forest from which a block is looked at closely (a chance of .05)."""
KEPT = -0.2
"""Log-odds of the second forest from which a block is kept (a chance of .45): a lost paragraph is worse than
an extra line."""
SIGNS = frozenset(("bylines", "date_lines", "picture_captions"))
"""Cleaners whose bare lines are no text at the edges of it."""
NO_HEADINGS = frozenset(
    ("alternative_texts", "bylines", "comment_forms", "headline_lists", "picture_captions")
)
"""Cleaners whose lines head no entry of a live report."""
PAGE_NAMES = (*FEATURES, *advice_names(CLEANERS))
"""The columns of the second forest."""


@dataclass(frozen=True, slots=True)
class Advised:
    """A page after the first forest: what is likely, and what the cleaners say of it."""

    blocks: Sequence[Block]
    """All blocks of the page, roles marked."""
    at: NDArray[np.intp]
    """Indices of the likely blocks."""
    hits: Mapping[int, tuple[str, ...]]
    """The names of the cleaners that recognise a likely block, by its position."""
    stories: Sequence[int]
    """Number of the innermost <article> around each block, 0 for none."""
    rows: NDArray[np.float32]
    """One row for each likely block, shape (len(at), len(PAGE_NAMES))."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which blocks of a page are its article."""

    blocks: Sequence[Block]
    """All blocks of the page, roles marked."""
    chosen: frozenset[int]
    """Positions of the article's blocks."""
    hits: Mapping[int, tuple[str, ...]]
    """The names of the cleaners that recognise a likely block, by its position."""
    share_lost: float
    """Share of the letters of the model's choice that a cleaner removed on its own word, 0.0 to 1.0."""
    confidence: float
    """Expected F1 of the choice, in letters, by the chances the model gives to each block; 0.0 to 1.0."""


def select_blocks(
    blocks: Sequence[Block], votes: Votes, around: Surroundings, metadata: Metadata
) -> Selection:
    """The article's blocks. blocks: all of the page, the headline's lines marked."""
    rows = block_features(blocks, votes.trafilatura, votes.resiliparse, around)
    asked = advised(blocks, rows, log_odds("firstmodel", rows, FEATURES), around, metadata)
    return selected(asked, log_odds("pagemodel", asked.rows, PAGE_NAMES))


def advised(
    blocks: Sequence[Block],
    rows: NDArray[np.float32],
    first: NDArray[np.float64],
    around: Surroundings,
    metadata: Metadata,
) -> Advised:
    """What the cleaners say of the blocks that are likely by the first forest's log-odds, one a block."""
    draft = frozenset(blocks[int(n)].position for n in np.flatnonzero(first > KEPT))
    roles = with_roles(blocks, draft, metadata)
    at = np.flatnonzero(first > LIKELY)
    likely = [roles[int(n)] for n in at]
    found = hits(likely)
    advised_rows = np.column_stack([rows[at], advice(likely, found, CLEANERS)])
    return Advised(roles, at, found, around.stories, advised_rows)


def selected(asked: Advised, odds: NDArray[np.float64]) -> Selection:
    """The choice by the second forest's log-odds, one a likely block, and the cleaners that decide alone."""
    likely = [asked.blocks[int(n)] for n in asked.at]
    wanted = [block for block, odd in zip(likely, odds, strict=True) if odd > KEPT]
    chosen = frozenset(block.position for block in wanted if not _is_furniture(asked.hits, block))
    chosen |= within_body(asked.blocks, chosen, partial(_is_furniture, asked.hits))
    chosen |= entry_headings(asked.blocks, chosen, partial(_is_no_heading, asked.hits))
    chosen -= _signs_at_edges(asked, chosen)
    chosen -= of_other_articles(asked.blocks, asked.stories, chosen)
    letters = sum(len(block.text) for block in wanted)
    lost = sum(len(block.text) for block in wanted if block.position not in chosen)
    blocks, chosen = with_fallbacks(asked.blocks, chosen)
    share = lost / letters if letters else 0.0
    return Selection(blocks, chosen, asked.hits, share, _confidence(likely, odds, chosen))


def _is_furniture(found: Mapping[int, tuple[str, ...]], block: Block) -> bool:
    return decided(block, found.get(block.position, ()))


def _signs_at_edges(asked: Advised, chosen: frozenset[int]) -> frozenset[int]:
    """Positions of chosen lines above the first paragraph or below the last that only name the author,
    the date or a picture: within the text such a line may head an entry."""
    prose = [block.position for block in asked.blocks if block.position in chosen and is_prose(block.text)]
    first, last = (prose[0], prose[-1]) if prose else (len(asked.blocks), -1)
    return frozenset(
        block.position
        for block in asked.blocks
        if block.position in chosen
        and not first <= block.position <= last
        and block.kind not in ("row", "item")
        and (_signs(block, asked.hits.get(block.position, ())) or (block.position < first and _dates(block)))
    )


def _dates(block: Block) -> bool:
    """Whether a bare line holds a whole date, as between headline and text only the article's own does."""
    return block.kind == "paragraph" and not is_sentence(block) and find_date(block.text) is not None


def _signs(block: Block, found: Sequence[str]) -> bool:
    """Whether the line names an author, and no more, or is bare and names a date or a picture."""
    return "bylines" in found or (not is_sentence(block) and not SIGNS.isdisjoint(found))


def _is_no_heading(found: Mapping[int, tuple[str, ...]], block: Block) -> bool:
    names = found.get(block.position, ())
    return decided(block, names) or not NO_HEADINGS.isdisjoint(names)


def _confidence(likely: Sequence[Block], odds: NDArray[np.float64], chosen: frozenset[int]) -> float:
    if not chosen or not likely:
        return 0.0
    letters = np.array([len(block.text) for block in likely], float)
    kept = np.array([block.position in chosen for block in likely])
    expected = letters / (1 + np.exp(-odds))
    return float(2 * expected[kept].sum() / (letters[kept].sum() + expected.sum()))
