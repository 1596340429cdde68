"""Chooses the blocks of the article: a trained forest weighs the votes of two extractors block by block."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.article import Block
from cleaners.choice.features import block_features
from cleaners.choice.forest import THRESHOLD, Model, log_odds
from cleaners.choice.inner_lists import within_text
from cleaners.choice.votes import Votes


def select_blocks(blocks: Sequence[Block], votes: Votes) -> frozenset[int]:
    """Positions of the article's blocks; none when no extractor found an article.

    blocks: all of the page, the headline's lines marked. When the model keeps nothing of what trafilatura
    chose, trafilatura's choice stands: an odd page is better printed whole than lost.
    """
    chosen = _likely("pagemodel", blocks, votes.trafilatura, votes.resiliparse) or votes.trafilatura
    return chosen | within_text(blocks, chosen)


def select_lines(blocks: Sequence[Block], stretch: frozenset[int], prose: frozenset[int]) -> frozenset[int]:
    """Positions of the article's lines in a dump, whose votes are its main stretch and its prose lines."""
    return _likely("dumpmodel", blocks, stretch, prose) or stretch


def _likely(
    model: Model, blocks: Sequence[Block], first: frozenset[int], second: frozenset[int]
) -> frozenset[int]:
    candidates, rows = block_features(blocks, first, second)
    odds = log_odds(model, rows)
    return frozenset(
        blocks[number].position for number, odd in zip(candidates, odds, strict=True) if odd > THRESHOLD
    )
