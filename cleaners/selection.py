"""Which blocks of a page are its article: the extractors' votes, weighed by the block model."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.article import Block
from cleaners.blockmodel import THRESHOLD, log_odds
from cleaners.extraction import Votes
from cleaners.features import block_features


def select_blocks(blocks: Sequence[Block], votes: Votes) -> frozenset[int]:
    """Positions of the article's blocks; none when no extractor found an article.

    blocks: all of the page, the headline's lines marked. When the model keeps nothing of what trafilatura
    chose, trafilatura's choice stands: an odd page is better printed whole than lost.
    """
    candidates, rows = block_features(blocks, votes.trafilatura, votes.resiliparse)
    odds = log_odds(rows)
    kept = frozenset(blocks[number].position for number, odd in zip(candidates, odds, strict=True) if odd > THRESHOLD)
    return kept or votes.trafilatura
