"""Reads byline and date that the page prints beside the headline or under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from cleaners.article import Block
from cleaners.furniture.bylines import BY, byline_names, is_byline
from cleaners.furniture.captions import is_caption
from cleaners.lines.dates import find_date, is_date_line
from cleaners.lines.datewords import is_date_talk, is_labelled, same_length
from cleaners.lines.names import ROLE
from cleaners.lines.phrases import ends_sentence, is_prose
from cleaners.markup.whose import OTHERS

BLOCKS_NEAR_TEXT = 8
"""Blocks before the text, and half as many after it, that can hold byline and date."""
LONGEST_META = 150
NO_TEXT = ("heading", "caption", "title", "standfirst")
AUTHOR_PLACE = re.compile(r"(?:byline|author|writer|contributor)(?!s?-(?:article|post|page))", re.I)
DATE_PLACE = re.compile(r"(?<![a-z])(?:date|time|publi\w+|posted|meta|byline)", re.I)
HANDLE = re.compile(
    r"\s*\(?@\w+\)?|(?<=[a-zа-яё])(?:Twitter|Facebook|Instagram|Telegram|LinkedIn|E-?mail|Follow)(?=\s|$)"
)
"""A Twitter handle, or a button glued to the name before it."""
COUNTER = re.compile(r"[\s|·•,–—-]+\d[\d\s.,]*\s+\w+\W*$")
"""Views or reading time: "312 views", "4 min"."""
EDGES = " |·•,–—-"
CLOCK_PLACE = re.compile(
    r"(?:^|[ _-])(?:today|clock|current[_-]?(?:date|time)|weather|top-?bar)(?:$|[ _-])", re.I
)
"""Class names of a site's own clock."""
HEADLINE_DEPTH = 2
"""Elements: a date above the headline counts where it stands in the element around the headline's own, or
deeper."""
LINKED, SHORTEST_HEADLINE = 0.5, 25
"""Share of links, and characters, of another story's headline; a shorter link is an author's name."""
UPDATED = re.compile(
    r"updat|обновл|оновл|измен|yenilən|güncel|թարմաց|განახლ|жаңарт|жаңырт|yangilan|به ?‌?روز|aktuali[sz]|"
    r"mis à jour|actuali[sz]|aggiorn|modifi",
    re.I,
)


def near_the_text(blocks: Sequence[Block], chosen: frozenset[int]) -> list[Block]:
    """Short blocks from the headline to the text, then those just after it, then those above the headline."""
    prose = [
        block.position
        for block in blocks
        if block.position in chosen and block.kind not in NO_TEXT and is_prose(block.text)
    ]
    if not prose:
        return list(blocks[: 2 * BLOCKS_NEAR_TEXT])
    first, last = prose[0], prose[-1]
    title = max((block.position for block in blocks[:first] if block.kind == "title"), default=first)
    start = max(0, min(title, first - BLOCKS_NEAR_TEXT))
    around = [
        *blocks[title : first + 2],
        *blocks[last + 1 : last + 1 + BLOCKS_NEAR_TEXT // 2],
        *blocks[start:title],
    ]
    return [block for block in around if len(block.text) <= LONGEST_META]


def printed_authors(near: Sequence[Block]) -> tuple[str, ...]:
    """The names of the first byline: a line that reads as one, else a name in an element of that class."""
    for number, block in enumerate(near):
        if names := _named_below(near, number) or _names_by(block):
            return _with_neighbours(names, block, near)
    for block in near:
        if names := _signed(block):
            return _with_neighbours(names, block, near)
    return ()


def _with_neighbours(names: Sequence[str], block: Block, near: Sequence[Block]) -> tuple[str, ...]:
    """The names, and those that stand in the same place of the page beside them, in page order."""
    beside = [
        other
        for other in near
        if 0 < abs(other.position - block.position) <= 4 and other.place == block.place != ""
    ]
    before = (name for other in beside if other.position < block.position for name in _signed(other))
    after = (name for other in beside if other.position > block.position for name in _signed(other))
    return tuple(dict.fromkeys([*before, *names, *after]))


def byline_positions(near: Sequence[Block], authors: Sequence[str]) -> frozenset[int]:
    """Positions of the lines near the text that only sign it: a label and the name under it, or the name of
    one of `authors` with a handle, a role or a date."""
    found = set()
    for number, block in enumerate(near):
        if _named_below(near, number):
            found |= {block.position, block.position + 1}
        if block.kind != "heading" and any(_only_signs(block.text, author) for author in authors):
            found.add(block.position)
    return frozenset(found)


def date_positions(near: Sequence[Block]) -> frozenset[int]:
    """Positions of the lines above the text that give a date, and beside it only a name or a place."""
    above = takewhile(lambda block: not is_prose(block.text), near)
    return frozenset(
        block.position for block in above if block.kind not in NO_TEXT and _is_date_with_name(block.text)
    )


def _is_date_with_name(text: str) -> bool:
    dated = None if len(text) > 80 or ends_sentence(text) else find_date(text)
    rest = re.findall(r"[^\W_]+", text.replace(dated[1], "")) if dated else []
    return dated is not None and len(rest) <= 3 and all(word[0] == word[0].title() for word in rest)


def _only_signs(text: str, author: str) -> bool:
    if not text.casefold().startswith(author.casefold()) or ends_sentence(text):
        return False
    rest = text[len(author) :]
    bare = sum(map(str.isalpha, rest)) <= 3
    return bare or bool(HANDLE.search(rest) or ROLE.search(rest) or find_date(rest))


def printed_dates(
    blocks: Sequence[Block], near: Sequence[Block], language: str | None, timezone: str | None
) -> Iterator[tuple[str, str]]:
    """(ISO date, as printed) of each date, the likeliest first.

    Near the text date lines, then bylines; then labelled dates anywhere on the page ("Datum 28.04.2023" in a
    box of facts); then other lines near the text.
    """
    own = _of_this_article(blocks, near)
    ranked = sorted((block for block in own if not is_caption(block)), key=_distrust)
    trusted = [block for block in ranked if _distrust(block) < 2]
    labelled = (block for block in blocks if _is_labelled_date(block))
    for block in (*trusted, *labelled, *ranked[len(trusted) :]):
        if found := find_date(block.text, language=language, timezone=timezone):
            yield found


def _of_this_article(blocks: Sequence[Block], near: Sequence[Block]) -> list[Block]:
    """The lines near the text but those of comments, of other stories, and of the site's own clock, which
    stands above the headline and outside its box."""
    title = next((block for block in blocks if block.kind == "title"), None)
    box = title.place.split()[:-HEADLINE_DEPTH] if title else []
    return [
        block
        for block in near
        if not OTHERS.search(_classes(block))
        and not CLOCK_PLACE.search(_classes(block))
        and (title is None or block.position > title.position or block.place.split()[: len(box)] == box)
        and not _is_under_link(blocks, block)
    ]


def _classes(block: Block) -> str:
    """Class names and ids of the elements around the block, apart from each other and from the outermost."""
    return " ".join(block.place.replace(".", " ").split()[2:])


def _is_under_link(blocks: Sequence[Block], block: Block) -> bool:
    """Whether the line follows the linked headline of another story, or is part of it."""
    above = blocks[block.position - 1] if 0 < block.position < len(blocks) else None
    box = block.place.rpartition(" ")[0]
    is_headline = above is not None and above.link_share > LINKED and len(above.text) >= SHORTEST_HEADLINE
    beside = is_headline and above is not None and above.place.rpartition(" ")[0] == box
    return beside or (block.kind == "item" and block.link_share > LINKED)


def _is_labelled_date(block: Block) -> bool:
    return (
        len(block.text) <= LONGEST_META and block.link_share < 0.5 and is_date_line(block.text)
        and not UPDATED.search(block.text) and is_labelled(same_length(block.text))
    )  # fmt: skip


def _distrust(block: Block) -> int:
    """0 for a date line, 1 for a byline or a class of dates, 2 for others, 3 for the time of an update."""
    if UPDATED.search(block.text):
        return 3
    if is_date_line(block.text):
        return 0
    return 1 if block.kind == "date" or is_byline(block) or DATE_PLACE.search(_inner(block)) else 2


def _signed(block: Block) -> list[str]:
    """Names in an element with an author's class. Single words there are mostly sections or labels."""
    inner = _inner(block)
    if block.kind in NO_TEXT or len(block.text) >= 60 or not AUTHOR_PLACE.search(inner) or "comment" in inner:
        return []
    return [name for name in _names(block.text) if len(name.split()) > 1 and name[0].isalpha()]


def _names_by(block: Block) -> list[str]:
    """The names in a line such as "By Mara Dorian", with date, handle or view counter beside it."""
    parts = (part for part in _parts(block.text) if is_byline(replace(block, text=part)))
    return next(filter(None, map(_people, parts)), [])


def _names(text: str) -> list[str]:
    return next(filter(None, map(_people, _parts(text))), [])


def _people(text: str) -> list[str]:
    """The names of a byline, without "Published" and other words of dates."""
    return [name for name in byline_names(text) if not is_date_talk(same_length(name))]


def _parts(text: str) -> list[str]:
    """The text before the date of a byline, and the text after it."""
    text = HANDLE.sub("", text)
    found = find_date(text)
    if found is None:
        return [COUNTER.sub("", text).strip(EDGES)]
    before, _, after = text.partition(found[1])
    return [COUNTER.sub("", part).strip(EDGES) for part in (_before_date(before), after)]


def _before_date(text: str) -> str:
    """ "Anna Petrosyan on Monday, " and "Anna Petrosyan Published: " -> "Anna Petrosyan"."""
    words = text.split()
    while len(words) > 2 and is_date_talk(same_length(words[-1])) and any(map(str.isalpha, words[-1])):
        words.pop()
    return " ".join(words)


def _named_below(near: Sequence[Block], number: int) -> list[str]:
    """The names in the block below a label ("By", "Author:"); empty if the block is no label."""
    block, below = near[number], near[number + 1] if number + 1 < len(near) else None
    if below is None or below.position != block.position + 1 or not _is_label(block.text):
        return []
    return _names(below.text)


def _is_label(text: str) -> bool:
    """Whether the line is only "By" or "Author:", with the name in a block of its own."""
    label = f"{text.rstrip(' :')}: "
    lead = BY.match(label + "x")
    return lead is not None and lead.end() == len(label)


def _inner(block: Block) -> str:
    return " ".join(block.place.split()[-3:])
