"""Title, authors and date of a dump, from the lines around its headline and text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from cleaners.article import Article, Block
from cleaners.fields.printed import UPDATED
from cleaners.furniture.bylines import byline_names, is_byline
from cleaners.lines.dates import find_date, is_date_line
from cleaners.lines.names import looks_like_person, names_alone

ABOVE_TEXT, UNDER_HEADLINE = "line above the text", "line under the headline"
"""Origins of a dump's fields."""
LONGEST_META = 150
"""Characters of a line that can hold byline and date."""
LINES_ABOVE_TITLE, LINES_ABOVE_TEXT = 4, 10
"""Lines that can hold byline and date: above the headline, and above the text if no headline is known."""


def with_dump_fields(article: Article, stretch: tuple[int, int], signed: Sequence[str]) -> Article:
    """The article of all lines with title, authors and date.

    stretch: (start, end), indexes of the lines of the text; signed: names of a byline that is a name alone.
    """
    title = next((block for block in article.blocks if block.kind == "title"), None)
    near = _near_the_text(article.blocks, stretch, title)
    authors = next(_byline_authors(near), list(signed))
    published, printed = _first_date(near)
    origins = {"title": ABOVE_TEXT} if title else {}
    origins |= {"authors": "byline"} if authors else {}
    origins |= {"published": "printed date"} if published else {}
    return replace(
        article,
        title=title.text if title else None,
        authors=tuple(dict.fromkeys(authors)),
        published=published,
        published_raw=printed,
        origins=MappingProxyType(origins),
    )


def _first_date(lines: Sequence[Block]) -> tuple[str, str] | tuple[None, None]:
    """(ISO 8601, as printed) of the first date; of several times on that day the earliest.

    Pages print the day above the headline, and later the time of the last change.
    """
    found = list(filter(None, (find_date(line.text) for line in lines)))
    if not found:
        return None, None
    timed = [date for date in found if "T" in date[0] and date[0][:10] == found[0][0][:10]]
    return min(timed, default=found[0])


def _byline_authors(lines: Sequence[Block]) -> Iterator[list[str]]:
    """The names of each byline, with a further one on a line of its own below."""
    for line, below in pairwise([*lines, Block(0, "paragraph", "")]):
        if line.kind != "byline" and is_byline(line) and (names := byline_names(line.text)):
            yield [*names, *filter(looks_like_person, names_alone(below.text))]


def _near_the_text(blocks: Sequence[Block], stretch: tuple[int, int], title: Block | None) -> list[Block]:
    """Short lines from the headline to the text, then bylines and dates just after it, then the lines above
    the headline from the nearest up, except the site's own clock."""
    start, end = stretch
    first = title.position if title else max(0, start - LINES_ABOVE_TEXT)
    above = [
        block for block in blocks[max(0, first - LINES_ABOVE_TITLE) : first] if not UPDATED.search(block.text)
    ]
    under = blocks[max(start, end - 1) : end + 4]
    below = [block for block in under if is_byline(block) or is_date_line(block.text)]
    around = [*blocks[first : start + 3], *below, *reversed(above)]
    return [block for block in around if len(block.text) <= LONGEST_META]
