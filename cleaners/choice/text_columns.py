"""What the text of one block looks like, as numbers for the block model."""

from __future__ import annotations

import math
import re
from functools import lru_cache

from cleaners.lines.phrases import ends_sentence

LONGEST_COUNTED = 1200
"""Characters of a block whose digits and capitals are counted."""

ELLIPSIS = re.compile(r"(?:…|\.\.\.)[\])»”\"]*\s*$")
QUOTES = frozenset('«»“”„"')
BARS = frozenset("|·•»>/→")
OPENS_LIST = ("-", "–", "—", "•", "*", "·")

NAMES = (
    "size", "words", "links", "sentence", "prose", "colon", "question", "ellipsis", "lower_start",
    "digits", "capitals", "commas", "bars", "dash_start", "number_start", "quoted", "opens_quote",
    "letters_a_word",
)  # fmt: skip


@lru_cache(maxsize=4096)
def text_columns(text: str, link_share: float) -> tuple[float, ...]:
    """The values of NAMES for one block, in order. link_share: share of its letters inside links."""
    size = len(text)
    words = text.count(" ") + 1
    closed = ends_sentence(text)
    counted = text[:LONGEST_COUNTED]
    letters = set(text)
    return (
        math.log1p(size),
        min(words, 150),
        link_share,
        closed,
        closed and size >= 80 and link_share < 0.5,
        text.endswith(":"),
        text.endswith(("?", "؟", "՞")),
        ELLIPSIS.search(text[-12:]) is not None,
        text[:1].islower(),
        sum(map(str.isdigit, counted)) / len(counted),
        sum(map(str.isupper, counted)) / len(counted),
        text.count(","),
        sum(map(text.count, BARS & letters)),
        text.startswith(OPENS_LIST),
        text[:1].isdigit(),
        bool(QUOTES & letters),
        text[:1] in QUOTES,
        size / words,
    )
