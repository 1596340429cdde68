"""What the tags, classes and ids around a block say of it, as numbers for the block model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

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
    "article", "main", "aside", "footer", "header", "nav", "figure", "form", "table", "section",
    "blockquote", "ul", "ol", "li", "p", "div", "dl", "details",
)  # fmt: skip
TAG_BITS = {tag: 1 << bit for bit, tag in enumerate(TAGS)}
PLACE_NAMES = (
    *(f"inner_{name}" for name in PLACES), *(f"outer_{name}" for name in PLACES),
    *(f"tag_{tag}" for tag in TAGS), "depth",
)  # fmt: skip


def place_columns(places: Sequence[str]) -> NDArray[np.float64]:
    """The values of PLACE_NAMES for paths such as "html body article.post div.content p", a row each."""
    bits = np.array([_bits(place) for place in places], np.int64)
    words = np.arange(len(PLACES))
    inner, outer = (bits[:, column, None] >> words & 1 for column in (0, 1))
    tags = bits[:, 2, None] >> np.arange(len(TAGS)) & 1
    return np.concatenate([inner, outer, tags, bits[:, 3:]], axis=1).astype(float)


@lru_cache(maxsize=4096)
def _bits(place: str) -> tuple[int, int, int, int]:
    """(bits of the PLACES that the two innermost elements name, that those around them name, bits of the TAGS
    of all, number of elements)."""
    parts = place.split()
    inner = outer = tags = 0
    for part in parts[-2:]:
        inner |= _part_bits(part)
    for part in parts[:-2]:
        outer |= _part_bits(part)
    for part in parts:
        tags |= TAG_BITS.get(part.partition(".")[0], 0)
    return inner, outer, tags, len(parts)


@lru_cache(maxsize=8192)
def _part_bits(part: str) -> int:
    """Bits of the PLACES that an element's tag, classes and id name. Cached: pages repeat the same parts."""
    return _folded_part_bits(part.lower().translate(NUMBERS))


@lru_cache(maxsize=8192)
def _folded_part_bits(part: str) -> int:
    """The same for a part whose digits are all 0, so that "post-4711" and "post-4712" share an entry."""
    return sum(1 << bit for bit, pattern in enumerate(PLACE_PATTERNS) if pattern.search(part))
