"""Finds the headline among the lines of a dump, by a linear score of each line."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from cleaners.article import Block
from cleaners.fields.declared_title import SEPARATOR, host_letters
from cleaners.furniture.bylines import is_byline
from cleaners.furniture.captions import is_caption, is_credit
from cleaners.furniture.controls import page_controls
from cleaners.furniture.listings import is_list_heading
from cleaners.furniture.rights import RESERVED
from cleaners.lines.dates import find_date, is_date_line
from cleaners.lines.folding import fold
from cleaners.lines.phrases import END, ends_sentence, is_capital, is_prose, stems

LINES_ABOVE_TEXT = 40
"""Lines above the text that may be its headline."""
SHORTEST_HEADLINE, LONGEST_HEADLINE, USUAL_HEADLINE = 12, 220, 110
"""Characters. A line above USUAL_HEADLINE loses score: captions are longer than headlines."""
OPENING, TEXT = 6, 40
"""Lines of the text whose words are compared with a headline's: its opening, and all that are read."""
LEAST_PART = 20
"""Characters that two lines share at their beginning or end where they print the same headline."""
CLAIM = re.compile(r"©|creative commons", re.I)
LEAST_NAME = 5
"""Letters of an outlet's name."""
LEAST_SLUG = 3
"""Words an address must have to contain a headline: "debed-bridge-reopens"."""

WEIGHTS: Mapping[str, float] = {
    "distance": 0.96,
    "far": -0.98,
    "below the first line": -2.78,
    "first of the dump": 1.23,
    "short": -1.42,
    "long": -2.75,
    "words of the opening": 2.79,
    "words of the text": 1.70,
    "words of the address": 3.29,
    "printed twice": 0.13,
    "few words": -0.14,
    "date or byline below": 0.87,
    "date or byline above": -0.44,
    "prose below": 0.72,
    "caption below": -0.70,
    "caption": -3.11,
    "dated": -2.25,
    "question": 0.82,
    "colon": 0.67,
    "quote": 0.65,
    "small initial": -1.14,
    "capitals": 0.28,
}
"""Weights of the score, fitted by `python -m bench.train_headlines`."""
LEAST_SCORE = 2.0
"""On noisy dumps of sites left out of the fit, lines above it are a printed headline in .8 of the cases (the
others are mostly its kicker or standfirst), and .79 of the dumps have one; the rules before found .59."""
MARKED = 1.0
"""Added for a Markdown heading. Not fitted: the dumps of the bench have none."""


def find_headline(blocks: Sequence[Block], start: int, url: str | None = None) -> int | None:
    """Index of the line that looks most like the headline of the text that begins at `start`, or None.

    It stands above the text, shares its words and those of the address, is followed by a byline or a date,
    and is no sentence, no caption and no part of a list.
    """
    scores = {
        number: sum(WEIGHTS[sign] * value for sign, value in signs.items())
        + MARKED * (blocks[number].kind == "heading")
        for number, signs in candidates(blocks, start, url)
    }
    best = max(scores, key=scores.__getitem__, default=None)
    return _barest(blocks, best, scores) if best is not None and scores[best] > LEAST_SCORE else None


def _barest(blocks: Sequence[Block], best: int, others: Iterable[int]) -> int:
    """The line that prints the same headline without what stands around it: behind it the outlet's name, as
    in a page's <title>, or in front of it where on the site one is."""
    whole = blocks[best].text
    bare = [number for number in others if _frames(whole, blocks[number].text)]
    return max(bare, key=lambda number: len(blocks[number].text), default=best)


def _frames(whole: str, part: str) -> bool:
    if not LEAST_PART <= len(part) < len(whole):
        return False
    if whole.startswith(part):
        return SEPARATOR.match(whole, len(part)) is not None
    return whole.endswith(" " + part) and not whole[: -len(part)].endswith((": ", " : "))


def candidates(
    blocks: Sequence[Block], start: int, url: str | None
) -> Iterator[tuple[int, Mapping[str, float]]]:
    """Index of each line that may be the headline, with the signs that speak for or against it."""
    dump, rights = _Dump.read(blocks, start, url), _rights(blocks)
    for number in range(max(0, start - LINES_ABOVE_TEXT), min(start + 2, len(blocks))):
        text = blocks[number].text
        closed = number >= start and ends_sentence(text)
        if _is_possible(blocks[number]) and not closed and not _names_outlet(text, rights):
            yield number, _signs(dump, number)


def _rights(blocks: Sequence[Block]) -> str:
    """The letters of the lines that claim the rights, in which the outlet calls itself by its name."""
    claims = (block.text for block in blocks if CLAIM.search(block.text) or RESERVED.search(fold(block.text)))
    return " ".join(map(host_letters, claims))


def _names_outlet(text: str, rights: str) -> bool:
    """Whether the line is the outlet's name, with its motto behind it or a few words before it."""
    parts = SEPARATOR.split(text)
    first, last = host_letters(parts[0]), host_letters(parts[-1])
    leads = len(first) >= LEAST_NAME and first in rights
    return leads or (len(parts[0]) < LEAST_PART and len(last) >= LEAST_NAME and last in rights)


@dataclass(frozen=True, slots=True)
class _Dump:
    """Counts that all candidates of one dump share."""

    blocks: Sequence[Block]
    start: int
    """Index of the first line of the text."""
    opening: frozenset[str]
    """Stems of the first OPENING lines of the text."""
    text: frozenset[str]
    """Stems of the first TEXT lines of the text."""
    lines: Counter[str]
    """How often each line is printed, by its letters."""
    slug: frozenset[str]
    """Words of the address."""

    @classmethod
    def read(cls, blocks: Sequence[Block], start: int, url: str | None) -> _Dump:
        opening, text = (
            frozenset(stems(" ".join(block.text for block in blocks[start : start + size])))
            for size in (OPENING, TEXT)
        )
        lines = Counter(_key(block.text) for block in blocks if len(block.text) <= LONGEST_HEADLINE)
        return cls(blocks, start, opening, text, lines, _slug(url))


def _signs(dump: _Dump, number: int) -> dict[str, float]:
    block, distance = dump.blocks[number], dump.start - number
    text, key, words = block.text, _key(block.text), stems(block.text)
    above, below = dump.blocks[max(0, number - 2) : number], dump.blocks[number + 1 : number + 3]
    return {
        "distance": math.log1p(max(0, distance)),
        "far": max(0, distance) / 10,
        "below the first line": distance < 0,
        "first of the dump": number == 0,
        "short": max(0, 30 - len(text)) / 10,
        "long": max(0, len(text) - USUAL_HEADLINE) / 50,
        "words of the opening": len(words & dump.opening) / (len(words) + 1),
        "words of the text": len(words & dump.text) / (len(words) + 1),
        "words of the address": len(dump.slug & _latin_words(text)) / max(LEAST_SLUG, len(dump.slug)),
        "printed twice": dump.lines[key] > 1,
        "few words": max(0, 5 - len(text.split())),
        "date or byline below": any(map(_dates_or_names, below)),
        "date or byline above": any(map(_dates_or_names, above)),
        "prose below": any(is_prose(after.text, 70) for after in below[:1]),
        "caption below": any(is_credit(after.text) or _repeats(block, after) for after in below[:1]),
        "caption": is_caption(block),
        "dated": find_date(text) is not None,
        "question": text.rstrip("'\"»”“").endswith(("?", "!", "؟")),
        "colon": ": " in text,
        "quote": any(mark in text for mark in "«»“”„\""),
        "small initial": not is_capital(text),
        "capitals": text.isupper(),
    }  # fmt: skip


def _is_possible(block: Block) -> bool:
    text = block.text
    return (
        SHORTEST_HEADLINE <= len(text) <= LONGEST_HEADLINE and block.kind != "item" and len(text.split()) >= 2
        and not END.search(text.rstrip("?!؟")) and not text.endswith(",")
        and not is_byline(block) and not is_list_heading(block) and not is_date_line(text)
        and not RESERVED.search(fold(text)) and not any(True for _ in page_controls((block,)))
    )  # fmt: skip


def _dates_or_names(block: Block) -> bool:
    return len(block.text) < 120 and (is_byline(block) or is_date_line(block.text))


def _repeats(block: Block, after: Block) -> bool:
    """The line is a picture's alternative text: the caption under it says the same and more."""
    return len(after.text) > len(block.text) and after.text.startswith(block.text[:40])


def _slug(url: str | None) -> frozenset[str]:
    """The words of the longest part of an address; empty if they are too few to be a headline's."""
    try:
        path = urlsplit(url or "").path.casefold()
    except ValueError:  # a bracket in the host
        return frozenset()
    parts = (re.findall(r"[^\W\d_]{4,}", part) for part in path.split("/"))
    longest = frozenset(max(parts, key=len, default=()))
    return longest if len(longest) >= LEAST_SLUG else frozenset()


def _latin_words(text: str) -> frozenset[str]:
    return frozenset(map(host_letters, re.findall(r"\w+", text)))


def _key(text: str) -> str:
    return re.sub(r"\W+", "", text.casefold())
