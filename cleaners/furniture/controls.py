"""Controls of the page that a text dump takes for words: skip links, menus, switches, sign-in, galleries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone

LONGEST = 80

CONTROLS = alone("controls.labels")
PATH = re.compile(r"\s+[»›>≫→⟩/]\s+")
NO_PATH = re.compile(r"[\d«.!?։؟:;()]")
MOST_PARTS, MOST_WORDS = 5, 4
HOME = alone("controls.home")
GALLERY_COUNT = re.compile(r"^\d{1,3} ?(?:/|of|von|из|з|dan|/ ?) ?\d{1,3}$")


def page_controls(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What moves about the page: skip, open, show more, sign in, next picture, the path of sections."""
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and (
            CONTROLS.match(fold(text)) or GALLERY_COUNT.match(text) or _is_path(text)
        ):
            yield block


def _is_path(text: str) -> bool:
    """Whether the line is a path such as "Home / World" or "Economy › Trade"; between strokes it must begin
    at home."""
    parts = PATH.split(text)
    if not 2 <= len(parts) <= MOST_PARTS or not all(
        part and len(part.split()) <= MOST_WORDS for part in parts
    ):
        return False
    return not NO_PATH.search(text) and (" / " not in text or HOME.match(fold(parts[0])) is not None)
