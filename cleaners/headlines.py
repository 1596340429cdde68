"""Finds the headline among the lines of a dump, where no markup tells it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleaners.article import Block
from cleaners.bylines import is_byline
from cleaners.captions import is_caption, is_credit
from cleaners.dates import is_date_line
from cleaners.listings import is_list_heading
from cleaners.phrases import END

WINDOW = 30
"""How many lines above the text the headline may stand."""
SHORTEST, LONGEST, USUAL = 15, 200, 110
"""Characters; above USUAL a headline is doubted, for captions are longer."""
OPENING = 6
"""Lines of the text whose words a headline shares."""
LEAST_SCORE = 0.45


def find_headline(blocks: Sequence[Block], start: int) -> int | None:
    """Index of the line that looks most like the headline of the text that begins at `start`, or None.

    It stands above the text, shares its words, is followed by a byline or a date, and is often printed
    twice (once as the page's title). What follows a caption's credit is weighed down by its length.
    """
    opening = _stems(" ".join(block.text for block in blocks[start : start + OPENING]))
    printed = Counter(_key(block.text) for block in blocks)
    best, best_score = None, LEAST_SCORE
    for number in range(max(0, start - WINDOW), min(start + 2, len(blocks))):
        if _possible(blocks[number]):
            score = _score(blocks, number, start, opening, printed)
            if score > best_score:
                best, best_score = number, score
    return best


def _score(
    blocks: Sequence[Block], number: int, start: int, opening: set[str], printed: Counter[str]
) -> float:
    block = blocks[number]
    stems = _stems(block.text)
    score = len(stems & opening) / (len(stems) + 1)
    score += min(len(block.text), 60) / 120
    score -= max(0, len(block.text) - USUAL) / 100
    score -= 0.015 * abs(start - number)
    score += 0.3 * (block.kind == "heading")
    score += 0.25 * (printed[_key(block.text)] > 1)
    score += 0.35 * any(_dates_or_names(after) for after in blocks[number + 1 : number + 3])
    score -= 0.5 * any(is_credit(after.text) for after in blocks[number + 1 : number + 2])
    score -= 0.4 * any(_repeats(block, after) for after in blocks[number + 1 : number + 2])
    return score


def _possible(block: Block) -> bool:
    text = block.text
    return (
        SHORTEST <= len(text) <= LONGEST and block.kind != "item" and len(text.split()) >= 3
        and not END.search(text.rstrip("?!؟")) and not text.endswith(",") and not is_caption(block)
        and not is_byline(block) and not is_list_heading(block) and not is_date_line(text)
    )  # fmt: skip


def _dates_or_names(block: Block) -> bool:
    return len(block.text) < 120 and (is_byline(block) or is_date_line(block.text))


def _repeats(block: Block, after: Block) -> bool:
    """The line is a picture's alternative text: the caption under it says the same and more."""
    return len(after.text) > len(block.text) and after.text.startswith(block.text[:40])


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())[:40]


def _stems(text: str) -> set[str]:
    """First six letters of the longer words: enough to meet across cases and endings."""
    return {word[:6] for word in re.findall(r"\w+", text.casefold()) if len(word) > 3}
