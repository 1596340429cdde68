"""Corrects where the text of a dump begins and ends, by lines that mark it, against the block model."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from cleaners.article import Block
from cleaners.furniture.datelines import opens_with_dateline
from cleaners.lines.phrases import INITIALS, ends_sentence, is_prose, stems

SIGNED = re.compile(r"\([^\W\d_]{2,3}/[^\W\d_]{2,3}\)$")
"""The initials of writer and editor."""
LATIN = re.compile(r"[a-z]", re.I)
STOP = re.compile(r"[.։۔][\"'»”“’)\]]*" + INITIALS)
ASKED = re.compile(r"[?؟][\"'»”“’)\]]*$|՞")
LEAST_PROSE = 70
LONGEST_CLOSING = 150
LEAST_WORDS, MOST_CLOSING, LONG_WORD = 4, 3, 5
"""Words of a short sentence that closes a text, how many of them do, and the letters of its longer words."""
OPENING, REACH = 3, 6
"""Lines between the first kept one and the paragraph that opens with a dateline, and between the last kept
one and the one that bears initials, at most."""
LEAST_ITEMS, MOST_ITEMS, LONGEST_ITEM = 2, 12, 120
LEAST_QUESTIONS = 2
"""Of an interview."""


def from_dateline(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """The positions from the paragraph on that opens with a dateline, where one stands near the first kept
    line: wire copy begins with it, and what is kept above is a caption or a standfirst."""
    first = min(kept, default=len(blocks))
    for block in blocks:
        near = first - OPENING <= block.position <= first + OPENING
        if near and is_prose(block.text, LEAST_PROSE) and opens_with_dateline(block.text):
            return frozenset({place for place in kept if place > block.position} | {block.position})
    return kept


def to_the_end(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """The positions kept, and those of what closes the text below them.

    blocks: those that no cleaner has named.
    """
    for closes in (announced_list, signed_end, last_answers, closing_sentences):
        kept |= closes(blocks, kept)
    return kept


def announced_list(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """Positions of a list that a colon announces, with the colon's line right under kept text, and of the
    paragraph under it."""
    for number, block in enumerate(blocks):
        announces = (
            block.text.endswith((":", "՝")) and block.kind == "paragraph" and len(block.text) > LONG_WORD
        )
        if not announces or not {block.position, block.position - 1} & kept:
            continue
        items = list(takewhile(_is_item, blocks[number + 1 :]))
        under = blocks[number + 1 + len(items) : number + 2 + len(items)]
        in_a_row = [line.position for line in (block, *items, *under)]
        if (
            LEAST_ITEMS <= len(items) <= MOST_ITEMS
            and any(is_prose(line.text, LEAST_PROSE) for line in under)
            and in_a_row == list(range(block.position, block.position + len(in_a_row)))
        ):
            return frozenset(in_a_row)
    return frozenset()


def signed_end(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """Positions of the sentences from the last kept line to one that bears initials."""
    last = max(kept, default=len(blocks))
    below = [block for block in blocks if last < block.position <= last + REACH]
    signed = next((block.position for block in below if SIGNED.search(block.text)), last)
    return frozenset(
        block.position for block in below if block.position <= signed and ends_sentence(block.text)
    )


def last_answers(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """Positions of the questions and answers that close an interview, each pair near the one before."""
    if not is_interview(blocks, kept):
        return frozenset()
    last, found = max(kept), set[int]()
    for question, answer in pairwise(blocks):
        asked = last < question.position <= last + OPENING and ASKED.search(question.text)
        if asked and len(question.text) <= LONGEST_CLOSING and STOP.search(answer.text):
            found |= {question.position, answer.position}
            last = answer.position
    return frozenset(found)


def is_interview(blocks: Sequence[Block], kept: frozenset[int]) -> bool:
    """Whether short questions stand among the kept lines."""
    short = (block.text for block in blocks if block.position in kept and len(block.text) <= LONGEST_CLOSING)
    return sum(ASKED.search(text) is not None for text in short) >= LEAST_QUESTIONS


def closing_sentences(blocks: Sequence[Block], kept: frozenset[int]) -> frozenset[int]:
    """Positions of the short sentences right under the last kept line that no cleaner named: texts often
    close with some. Nothing may part them from it, not even a line that has been removed.

    Higher up most such lines are captions. The block model has learned from Latin letters and knows their
    short sentences better: there one of them must share two words with the text.
    """
    last = max(kept, default=len(blocks))
    text = [block.text for block in blocks if block.position in kept]
    text_stems = stems(" ".join(text), LONG_WORD)
    found: list[Block] = []
    for block in blocks:
        follows = block.position == last + 1 + len(found) and len(found) < MOST_CLOSING
        if follows and _is_sentence(block):
            found.append(block)
    fits = any(
        len(text_stems & stems(block.text, LONG_WORD)) > 1 or not LATIN.search(block.text) for block in found
    )
    return frozenset(block.position for block in found) if fits else frozenset()


def _is_item(block: Block) -> bool:
    return len(block.text) <= LONGEST_ITEM and not ends_sentence(block.text)


def _is_sentence(block: Block) -> bool:
    long_enough = len(block.text) <= LONGEST_CLOSING and len(block.text.split()) >= LEAST_WORDS
    return block.kind == "paragraph" and long_enough and STOP.search(block.text) is not None
