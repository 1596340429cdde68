"""Chooses the lines of a dump that are its article: a trained forest weighs each line among the others."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.article import Block
from cleaners.choice.dump_features import NAMES, block_features
from cleaners.choice.forest import log_odds

KEPT = -0.4
"""Log-odds from which a line is kept (a chance of .40): a lost paragraph is worse than an extra line."""


def select_lines(blocks: Sequence[Block], stretch: frozenset[int], prose: frozenset[int]) -> frozenset[int]:
    """Positions of the article's lines in a dump, whose votes are its main stretch and its prose lines."""
    candidates, rows = block_features(blocks, stretch, prose)
    odds = log_odds("dumpmodel", rows, NAMES)
    likely = (blocks[n].position for n, odd in zip(candidates, odds, strict=True) if odd > KEPT)
    return frozenset(likely) or stretch
