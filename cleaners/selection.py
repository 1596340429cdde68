"""Which blocks are the article: votes, weighed block by block by a trained forest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleaners.article import Block
from cleaners.blockmodel import THRESHOLD, Model, log_odds
from cleaners.extraction import Votes
from cleaners.features import block_features
from cleaners.phrases import is_prose

LEAST_PARAGRAPHS = 3
MOST_LINKS = 0.3
SHORT_SENTENCE, LONG_SENTENCE = 30, 80
STOPS = (".", "։", ".”", ".»")
BARE = re.compile(r"(?: (?:h[2-6]|[uo]l|li|p|strong))+")
"""The path below the container, of tags without class or id."""


def select_blocks(blocks: Sequence[Block], votes: Votes) -> frozenset[int]:
    """Positions of the article's blocks; none when no extractor found an article.

    blocks: all of the page, the headline's lines marked. When the model keeps nothing of what trafilatura
    chose, trafilatura's choice stands: an odd page is better printed whole than lost.
    """
    chosen = _likely("pagemodel", blocks, votes.trafilatura, votes.resiliparse) or votes.trafilatura
    return chosen | _between_paragraphs(blocks, chosen)


def _between_paragraphs(blocks: Sequence[Block], chosen: frozenset[int]) -> frozenset[int]:
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


def select_lines(blocks: Sequence[Block], stretch: frozenset[int], prose: frozenset[int]) -> frozenset[int]:
    """Positions of the article's lines in a dump, whose votes are its main stretch and its prose lines."""
    chosen = _likely("dumpmodel", blocks, stretch, prose) or stretch
    return chosen | _beside_lines(blocks, chosen, stretch)


def _beside_lines(blocks: Sequence[Block], chosen: frozenset[int], stretch: frozenset[int]) -> frozenset[int]:
    """Positions of short sentences of the main stretch right below a line of the article."""
    beside: set[int] = set()
    told = {stem for block in blocks if block.position in chosen for stem in _stems(block.text)}
    for before, block in pairwise(blocks):
        if (
            block.position == before.position + 1
            and block.position in stretch
            and before.position in chosen
            and len(block.text) <= LONG_SENTENCE
            and block.kind == "paragraph"
            and is_prose(before.text, SHORT_SENTENCE)
            and is_prose(block.text, SHORT_SENTENCE)
            and block.text.endswith(STOPS)
            and ":" not in block.text
            and _stems(block.text) & told
        ):
            beside.add(block.position)
    return frozenset(beside)


def _stems(text: str) -> set[str]:
    """First six letters of the longer words."""
    return {word[:6] for word in re.findall(r"\w{5,}", text.casefold())}


def _likely(
    model: Model, blocks: Sequence[Block], first: frozenset[int], second: frozenset[int]
) -> frozenset[int]:
    candidates, rows = block_features(blocks, first, second)
    odds = log_odds(model, rows)
    return frozenset(
        blocks[number].position for number, odd in zip(candidates, odds, strict=True) if odd > THRESHOLD
    )
