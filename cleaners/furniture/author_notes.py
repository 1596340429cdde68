"""Notes on the author at the end of an article: "About the author", a biography, where to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, ends_sentence, is_capital, is_quoted, starting

TAIL = 7
"""How many blocks at the end may be about the author."""
LONGEST_NOTE = 700
LONGEST_CONTACT = 260
LONGEST_NAME = 60
INTRODUCTION = 160
"""Characters within which a biography says what its subject does."""

HEADING = alone("author_notes.headings")
ROLES = anywhere("author_notes.roles")
IS = frozenset(
    (
        *("is", "was", "has", "works", "ist", "war", "arbeitet", "est", "es", "è", "jest", "է", "არის"),
        *("—", "–", "-"),
    )
)
AUTHOR_IS = starting("author_notes.author_is")
SUBJECTLESS = starting("author_notes.subjectless")
CONTACT = starting("author_notes.contacts")
ADDRESS = re.compile(r"^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30})$")


def author_notes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Biographies of the author and where to write to, at the very end of the article."""
    start = max(1, len(blocks) - TAIL)
    for number in range(start, len(blocks)):
        block = blocks[number]
        if len(block.text) <= LONGEST_NAME and HEADING.match(fold(block.text)):
            yield from _under_heading(blocks[number:])
        elif _is_contact(block.text):
            yield block
        elif _is_biography(blocks, number):
            yield block
            yield from _name_lines(blocks, number)


def _under_heading(blocks: Sequence[Block]) -> Iterator[Block]:
    if all(len(block.text) <= LONGEST_NOTE for block in blocks):
        yield from blocks


def _is_contact(text: str) -> bool:
    return len(text) <= LONGEST_CONTACT and bool(ADDRESS.match(text) or CONTACT.match(fold(text)))


def _is_biography(blocks: Sequence[Block], number: int) -> bool:
    """Whether the block tells who wrote the article, and nobody in the article itself.

    Whom an article is about, its paragraphs name before; its author they do not. Where the note leaves out
    the name ("Has written for ..."), a line with the name must stand right above.
    """
    text = blocks[number].text
    if len(text) > LONGEST_NOTE or not ends_sentence(text) or is_quoted(text):
        return False
    folded = fold(text)
    if AUTHOR_IS.match(folded):
        return True
    if SUBJECTLESS.match(folded):
        return bool(_name_lines(blocks, number))
    name = _who_is_described(text)
    if name is None or not ROLES.search(folded[:INTRODUCTION]):
        return False
    return not _is_mentioned(name, blocks[:number])


def _who_is_described(text: str) -> str | None:
    """The person described: "Mara Dorian" in "Mara Dorian is a reporter" or "Mara Dorian, reporter"."""
    words = text.split()
    name = list(takewhile(_begins_name, words[:5]))
    if len(name) < 2 or len(name) > 4 or len(name) == len(words):
        return None
    return " ".join(name).rstrip(",") if name[-1].endswith(",") or words[len(name)] in IS else None


def _begins_name(word: str) -> bool:
    return word[0].isalpha() and is_capital(word)


def _is_mentioned(name: str, blocks: Sequence[Block]) -> bool:
    """Whether the last word of the name occurs in a paragraph; lines with the name alone do not count."""
    last = name.split()[-1].rstrip(".'’")
    return any(last in block.text for block in blocks if len(block.text) > LONGEST_NAME)


def _name_lines(blocks: Sequence[Block], number: int) -> list[Block]:
    """The name, printed once or twice, and the role, on lines right above the biography."""
    above = reversed(blocks[max(1, number - 3) : number])
    lines = list(takewhile(_is_short_line, above))
    names = (line.text for line in lines if _is_full_name(line.text))
    return lines if any(not _is_mentioned(name, blocks[:number]) for name in names) else []


def _is_short_line(block: Block) -> bool:
    return len(block.text.split()) <= 5 and not ends_sentence(block.text)


def _is_full_name(text: str) -> bool:
    return 2 <= len(text.split()) <= 4 and all(map(is_capital, text.split()))
