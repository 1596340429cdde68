"""Asks trafilatura which blocks of a page are its article.

Each block is given a mark, two Braille letters in front of its first word, in the tree that trafilatura
reads; the marks that come out name the blocks it chose. So its answer needs no aligning of texts, does not
depend on which of its stages won, and order, link shares and places stay those of the page. Braille counts
as a symbol, so its own filters ("Facebook", "Drucken") still see the words at the start of a line.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence

import trafilatura
from lxml.html import HtmlElement

from cleaners.blocks import Passage

FIRST = 0x2801
LETTERS = 255
MARK = re.compile(f"([{chr(FIRST)}-{chr(FIRST + LETTERS - 1)}])([{chr(FIRST)}-{chr(FIRST + LETTERS - 1)}])")
MOST_BLOCKS = LETTERS * LETTERS
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every page without an article


def chosen_blocks(tree: HtmlElement, passages: Sequence[Passage]) -> frozenset[int]:
    """Positions of the blocks trafilatura takes for the article; none when it finds no article.

    The tree is left as it was.
    """
    marked = passages[:MOST_BLOCKS]
    for passage in marked:
        high, low = divmod(passage.block.position, LETTERS)
        _rewrite(passage, chr(FIRST + high) + chr(FIRST + low), 0)
    try:
        document = trafilatura.bare_extraction(tree, include_comments=False)
    except Exception:  # a guest that stumbles over a page costs its answer, not the page
        document = None
    for passage in marked:
        _rewrite(passage, "", 2)
    return frozenset(_positions(document.text or "") if document is not None else ())


def _rewrite(passage: Passage, mark: str, cut: int) -> None:
    """Put `mark` in place of the first `cut` letters of the passage."""
    node, is_tail = passage.start
    if is_tail:
        node.tail = mark + CONTROL.sub("", node.tail[cut:])
    else:
        node.text = mark + CONTROL.sub("", node.text[cut:])


def _positions(text: str) -> list[int]:
    return [(ord(high) - FIRST) * LETTERS + ord(low) - FIRST for high, low in MARK.findall(text)]
