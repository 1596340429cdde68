"""Asks two extractors, trafilatura and resiliparse, which blocks of a page are its article.

Each block is given a mark, two Braille letters in front of its first word, in the tree the extractors
read; the marks in their output name the blocks they chose. So output and page need no alignment, whichever
of an extractor's stages produced it, and order, link shares and places stay those of the page.
Braille counts as a symbol, so their own filters ("Facebook", "Drucken") still see the words at the start.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import trafilatura
from lxml import etree
from lxml.html import HtmlElement
from resiliparse.extract.html2text import extract_plain_text

from cleaners.markup.blocks import Passage

FIRST = 0x2801
LETTERS = 255
BRAILLE = f"[{chr(FIRST)}-{chr(FIRST + LETTERS - 1)}]"
MARK = re.compile(f"(?<!{BRAILLE})({BRAILLE})({BRAILLE})(?!{BRAILLE})")
"""Two letters and no more: a page that has Braille of its own has whole words of it."""
MOST_BLOCKS = LETTERS * LETTERS
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it warns of every page without an article


class Votes(NamedTuple):
    """Positions of the blocks that each extractor chose as the article; empty if it found none."""

    trafilatura: frozenset[int]
    resiliparse: frozenset[int]


def extractor_votes(tree: HtmlElement, passages: Sequence[Passage]) -> Votes:
    """Both extractors' choice of blocks. The tree is left as it was.

    resiliparse costs a tenth of trafilatura and errs on other pages: where they differ, the block model
    has something to weigh.
    """
    marked = passages[:MOST_BLOCKS]
    for passage in marked:
        high, low = divmod(passage.block.position, LETTERS)
        _rewrite(passage, chr(FIRST + high) + chr(FIRST + low), 0)
    result = Votes(_asked(_trafilatura, tree), _asked(_resiliparse, tree))
    for passage in marked:
        _rewrite(passage, "", 2)
    return result


def _asked(extractor: Callable[[HtmlElement], str], tree: HtmlElement) -> frozenset[int]:
    try:
        text = extractor(tree)
    except Exception:  # a guest that stumbles over a page costs its answer, not the page
        return frozenset()
    return frozenset((ord(high) - FIRST) * LETTERS + ord(low) - FIRST for high, low in MARK.findall(text))


def _trafilatura(tree: HtmlElement) -> str:
    document = trafilatura.bare_extraction(tree, include_comments=False)
    return getattr(document, "text", None) or ""


def _resiliparse(tree: HtmlElement) -> str:
    source = etree.tostring(tree, encoding="unicode", method="html")
    return (
        extract_plain_text(source, main_content=True, alt_texts=False, list_bullets=False, comments=False)
        or ""
    )


def _rewrite(passage: Passage, mark: str, cut: int) -> None:
    """Put `mark` in place of the first `cut` letters of the passage."""
    node, is_tail = passage.start
    if is_tail:
        node.tail = mark + CONTROL.sub("", node.tail[cut:])
    else:
        node.text = mark + CONTROL.sub("", node.text[cut:])
