"""Where the text was taken from: "Source link", "Источник: ...", notes that a wire story was not edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import is_agency
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, is_capital, starting

LONGEST = 300
LONGEST_SOURCE = 80
MOST_WORDS = 7

LABELS = alone("sources.labels")
PARTED = re.compile(r"\s*[:՝：]\s*")
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
OF_MATERIALS = starting("sources.of_materials")
NOTES = starting("sources.notes")
UNEDITED = anywhere("sources.unedited")


def source_links(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say or link where the text was taken from."""
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and (_names_source(text) or _is_note(fold(text))):
            yield block


def _is_note(text: str) -> bool:
    return bool(LABELS.match(text) or OF_MATERIALS.match(text) or NOTES.match(text) or UNEDITED.search(text))


def _names_source(text: str) -> bool:
    """Whether a name stands after "Source:". Not so in "Sources: three officials said"."""
    label, *rest = PARTED.split(text, maxsplit=1) if len(text) <= LONGEST_SOURCE else [text]
    if not rest or not LABELS.match(fold(label)):
        return False
    if is_agency(rest[0].strip(" .")):
        return True
    words = WORD.findall(rest[0])
    names = [word for word in words if is_capital(word) or "." in word]
    return 0 < len(words) <= MOST_WORDS and names[:1] == words[:1] and 2 * len(names) >= len(words)
