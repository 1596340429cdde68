"""Bylines that are a name and nothing else: no "By", no label, only the place where the name stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from cleaners.article import Article, Block
from cleaners.furniture.author_notes import ROLES
from cleaners.furniture.listings import is_list_heading
from cleaners.lines.dates import find_date
from cleaners.lines.folding import fold
from cleaners.lines.names import is_latin, looks_like_person, names_alone
from cleaners.lines.phrases import alone, ends_sentence

LONGEST_SIGNATURE = 60
ABOVE = 8
"""Lines above the text in which a byline is looked for."""
BELOW = 20
"""Lines under the text in which "Author" or a role may introduce one."""
LONGEST_DATED = 110
EDGES = " |·•,/–—-"
PARTS = re.compile(r"\s*[|•·,]\s*|\s+[–—/-]\s+")
HOUSE = re.compile(r"^[^,]+ [–—-] \S+ \S+$")
"""The outlet a story was taken from, then who wrote it: "The Harbour Daily - Anna Petrosyan"."""
SECTION = re.compile(r"\s+in\s+[A-Z]\w+(?: [A-Z]\w+)?(?: on)?(?=\W*$)")
"""Where it was printed: "Anna Petrosyan in Culture on 3 March 2025"."""
AUTHOR = alone("unlabelled_bylines.authors")


def with_signature(article: Article, blocks: Sequence[Block]) -> Article:
    """The cleaned article, signed by the names on the line right under its text where nothing else signs it.

    blocks: all of the page, each at the index of its position. The line itself leaves the text.
    """
    if len(article.blocks) < 2:
        return article
    last = article.blocks[-1]
    kept = _signing(last.text)
    below = [last] if kept else blocks[last.position + 1 : last.position + 2]
    names = next((names for block in below if _can_sign(block) and (names := _signing(block.text))), [])
    if not names or not ends_sentence((article.blocks[-2] if kept else last).text):
        return article
    article = article.without(below if kept else (), "bylines")
    if article.authors:
        return article
    origins = MappingProxyType({**article.origins, "authors": "signature"})
    return replace(article, authors=tuple(names), origins=origins)


def _signing(text: str) -> list[str]:
    """The names on a line under the text. In scripts without capitals they must look like a person's."""
    names = names_alone(text)
    return (
        names if all(name[0].title() != name[0].lower() or looks_like_person(name) for name in names) else []
    )


def _can_sign(block: Block) -> bool:
    """Whether the block can be a signature; the name of a commenter under the text is none."""
    inner = " ".join(block.place.split()[-3:])
    return (
        block.kind in ("paragraph", "byline") and block.link_share < 0.5 and not is_list_heading(block)
        and "comment" not in inner.casefold()
    )  # fmt: skip


def signed_beside(blocks: Sequence[Block], start: int, end: int) -> tuple[int, list[str]] | None:
    """(index, names) of the line that signs the text of a dump with names of people, or None.

    start, end: the text begins at index `start` and ends before `end`. Above the text the line stands under
    the headline or beside a date; above or below it may stand beside "Author" or a journalist's role. People
    whom the text itself names are not its authors, unless in a note on the author, which begins with the
    name.
    """
    text = [block.text for block in blocks[start:end]]
    title = next((number for number, block in enumerate(blocks[:start]) if block.kind == "title"), start)
    above = range(max(0, min(title, start - ABOVE)), min(start, len(blocks)))
    for number in (*above, *range(end, min(end + BELOW, len(blocks)))):
        beside = [blocks[near] for near in (number - 1, number + 1) if 0 <= near < len(blocks)]
        introduced = any(_introduces(line.text) and not is_list_heading(line) for line in beside)
        names = _names_of(blocks[number].text, introduced)
        if not names or any(_mentions(name, line) for line in text for name in names):
            continue
        if introduced or title < number < start or (number < start and _is_dated(blocks[number], beside)):
            return number, names
    return None


def _is_dated(line: Block, beside: Sequence[Block]) -> bool:
    """Whether a date stands on the line or beside it."""
    texts = (line.text, *(block.text for block in beside))
    return any(len(text) <= LONGEST_DATED and find_date(text) for text in texts)


def _mentions(name: str, line: str) -> bool:
    """Whether the line names somebody, and is no note on the author."""
    return name.split()[-1] in line and not (line.startswith(name) and ROLES.search(fold(line)))


def _introduces(text: str) -> bool:
    """Whether the line introduces a name beside it: "Author", "Correspondent of the news desk"."""
    return len(text) <= LONGEST_SIGNATURE and (
        AUTHOR.match(fold(text)) is not None or ROLES.search(fold(text)[:LONGEST_SIGNATURE])
    )


def _names_of(text: str, introduced: bool = False) -> list[str]:
    """The names on a line of names, or of names beside a date, the outlet, a place or a role.

    Beside a date or a line such as "Author" any name counts, except in Latin letters, in which sections and
    places look like names; elsewhere it must look like a person's.
    """
    if len(text) > LONGEST_DATED:
        return []
    line = SECTION.sub("", _undated(text.title() if text.isupper() else text))
    dated, parts = line != text, [part for part in PARTS.split(line) if any(map(str.isalpha, part))]
    names = [name for part in parts for name in names_alone(part.strip(EDGES))]
    if text.isupper():
        return [name for name in names if looks_like_person(name)]
    if names and len(names) == len(parts) and (introduced or dated) and not is_latin(names[0]):
        return names
    parts = [part for part in parts if not (part.isupper() and " " not in part)]  # where it was written
    is_byline = (
        dated
        or len(names) == len(parts)
        or any(ROLES.search(fold(part)) for part in parts)
        or HOUSE.search(text)
    )
    return [name for name in names if looks_like_person(name)] if is_byline else []


def _undated(text: str) -> str:
    while found := find_date(text):
        text = text.replace(found[1], " | ")
    return text
