"""Noisy text in: the text dump of a page becomes one Article.

A dump has no markup left, so its lines are judged by what they look like: the article is the stretch of
lines in which running prose outweighs everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from cleaners.article import Article, Block
from cleaners.choice.dump_edges import from_dateline, to_the_end
from cleaners.choice.selection import select_lines
from cleaners.fields.assembly import language_of, letters
from cleaners.fields.dump_headline import find_headline
from cleaners.fields.printed import UPDATED
from cleaners.fields.unlabelled_bylines import signed_beside, with_signature
from cleaners.furniture.bylines import byline_names, is_byline
from cleaners.furniture.listings import ELLIPSIS, is_list_heading
from cleaners.furniture.order import CLEANERS, OUTSIDE, clean
from cleaners.furniture.titles import standfirsts, title_lines
from cleaners.lines.dates import find_date, is_date_line
from cleaners.lines.persons import looks_like_person, names_alone
from cleaners.lines.phrases import is_prose
from cleaners.markup.canonical import canonical_url
from cleaners.markup.dump_lines import read_lines

LEAST_PROSE = 70
TITLE = title_lines.__name__
ABOVE, UNDER = "line above the text", "line under the headline"
LEAST_WORDS = 4
"""Of a standfirst."""
LONGEST_META = 150
"""Characters of a line that can hold byline and date."""
ABOVE_TITLE, ABOVE_NO_TITLE = 4, 10
"""Lines above the headline, or above the text of which none is known, that can hold byline and date."""


def clean_dump(text: str, *, url: str | None = None) -> Article:
    """The article of one text dump, or an Article whose `outcome` says why there is none.

    text: what some other tool made of a page, one paragraph or label a line; hard-wrapped paragraphs
    are joined. Never raises; the same input gives the same result.
    """
    blocks = read_lines(text)
    article = Article(url=canonical_url(url) if url else None, source_url=url, blocks=tuple(blocks))
    if not blocks:
        return replace(article, outcome="no_text", detail="the dump is empty")
    article = _settled(_selected(article))
    if not article.blocks:
        return replace(article, outcome="no_text", detail="no line of the dump reads like an article's prose")
    article = with_signature(article, blocks)
    return replace(article, language=language_of(article.text))


def _selected(article: Article) -> Article:
    """The article of all lines with its fields, less furniture and what lies outside the text."""
    lines = article.blocks
    article = without_furniture(article)
    kept = select_lines(article.blocks, *line_votes(article.blocks))
    kept = to_the_end(article.blocks, kept)
    wire = from_dateline(article.blocks, kept)
    article = _with_standfirst(article, lines)
    article = _with_summary(article, [block for block in article.blocks if block.position in kept - wire])
    kept = wire
    return article.without((block for block in article.blocks if block.position not in kept), OUTSIDE)


def _settled(article: Article) -> Article:
    """The article, cleaned until to clean its text again changes nothing.

    What is left may look different alone: a headline that stood among sixty others is now the only one, and
    what looks like a headline where the headline is known already is the standfirst under it.
    """
    while True:
        lines = article.blocks
        again = _selected(Article(blocks=tuple(read_lines(article.text))))
        if not again.removed:
            return article
        if not again.blocks:
            return article.without(lines, OUTSIDE)
        reasons = {gone.block.position: gone.reason for gone in again.removed}
        if again.description and article.description is None:
            origins = MappingProxyType({**article.origins, "description": UNDER})
            article = replace(article, description=again.description, origins=origins)
        if again.title:
            article, reason = _with_line(article, again.title)
            reasons = {place: reason if told == TITLE else told for place, told in reasons.items()}
        for place, told in reasons.items():
            article = article.without((lines[place],), told)


def _with_line(article: Article, line: str) -> tuple[Article, str]:
    """The article with `line` as its title, else as its standfirst, and the reason why the text loses it."""
    if article.title is None:
        origins = MappingProxyType({**article.origins, "title": ABOVE})
        return replace(article, title=line, origins=origins), TITLE
    if article.description is None:
        origins = MappingProxyType({**article.origins, "description": ABOVE})
        return replace(article, description=line, origins=origins), standfirsts.__name__
    return article, TITLE


def without_furniture(article: Article) -> Article:
    """The article of all lines with its fields, less what the cleaners name."""
    blocks, names = _with_roles(article)
    return clean(_with_fields(replace(article, blocks=tuple(blocks)), names), CLEANERS)


def line_votes(blocks: Sequence[Block]) -> tuple[frozenset[int], frozenset[int]]:
    """Two opinions on which lines are the article: the main stretch, and every line that is prose."""
    start, end = main_stretch(blocks)
    prose = frozenset(block.position for block in blocks if is_prose(block.text, LEAST_PROSE))
    return frozenset(block.position for block in blocks[start:end]), prose


def main_stretch(blocks: Sequence[Block]) -> tuple[int, int]:
    """(start, end) of the blocks with the largest sum of weights: Kadane's maximum subarray."""
    best, best_sum = (0, 0), 0.0
    start, running = 0, 0.0
    for number, block in enumerate(blocks):
        if running <= 0:
            start, running = number, 0.0
        running += weight(block)
        if running > best_sum:
            best, best_sum = (start, number + 1), running
    return best


def weight(block: Block) -> float:
    """How much a line speaks for (above 0) or against an article around it."""
    size = len(block.text)
    if is_list_heading(block):
        return -4.0
    if ELLIPSIS.search(block.text) and size < 250:
        return -1.0
    if is_prose(block.text, LEAST_PROSE) and block.kind != "item":
        return min(4.0, 0.5 + size / 100)
    if is_prose(block.text, 30):
        return 0.3
    return -0.8


def _with_roles(article: Article) -> tuple[list[Block], list[str]]:
    """The lines, the headline's and a byline that is a name alone marked, told by where they stand; and the
    names of that byline."""
    blocks = article.blocks
    start, end = main_stretch(blocks)
    title = find_headline(blocks, start, article.source_url)
    told = letters(blocks[title].text) if title is not None else None
    marked = [replace(block, kind="title") if letters(block.text) == told else block for block in blocks]
    signed = signed_beside(marked, start, end)
    if signed is None:
        return marked, []
    number, names = signed
    marked[number] = replace(marked[number], kind="byline")
    return marked, names


def _with_standfirst(article: Article, blocks: Sequence[Block]) -> Article:
    """The article with the line under its headline as description, where that is a standfirst.

    After the lines were chosen: without it among them the block model would judge the others anew.
    """
    title = next((gone.block.position for gone in article.removed if gone.block.kind == "title"), None)
    lines = blocks[title + 1 : title + 3] if title is not None else []
    if len(lines) < 2 or not _is_standfirst(*lines):
        return article
    origins = MappingProxyType({**article.origins, "description": UNDER})
    return replace(article.without(lines[:1], "standfirsts"), description=lines[0].text, origins=origins)


def _with_summary(article: Article, above: Sequence[Block]) -> Article:
    """The article with the sentences above its dateline as description; those with a day are a caption."""
    told = [block for block in above if is_prose(block.text, LEAST_PROSE) and not find_date(block.text)]
    if not told or article.description is not None:
        return article
    origins = MappingProxyType({**article.origins, "description": ABOVE})
    return replace(article.without(told[-1:], "standfirsts"), description=told[-1].text, origins=origins)


def _is_standfirst(line: Block, below: Block) -> bool:
    """Whether a line is some words that no cleaner takes, and byline or date stand right under it."""
    text = line.text
    if not 30 <= len(text) <= 300 or len(text.split()) < LEAST_WORDS or find_date(text):
        return False
    if any(True for cleaner in CLEANERS for _ in cleaner((line,))):
        return False
    return is_byline(below) or is_date_line(below.text)


def _with_fields(article: Article, signed: Sequence[str]) -> Article:
    title = next((block for block in article.blocks if block.kind == "title"), None)
    near = _near_the_text(article.blocks, title)
    authors = next(_named(near), list(signed))
    dated = _dated(near)
    origins = {"title": ABOVE} if title else {}
    origins |= {"authors": "byline"} if authors else {}
    origins |= {"published": "printed date"} if dated[0] else {}
    return replace(
        article,
        title=title.text if title else None,
        authors=tuple(dict.fromkeys(authors)),
        published=dated[0],
        published_raw=dated[1],
        origins=MappingProxyType(origins),
    )


def _dated(lines: Sequence[Block]) -> tuple[str, str] | tuple[None, None]:
    """The first date of the lines, as ISO 8601 and as printed; of lines of one day the earliest that tells a
    time: pages print the day above the headline, and when a text was changed."""
    found = list(filter(None, (find_date(line.text) for line in lines)))
    if not found:
        return None, None
    timed = [date for date in found if "T" in date[0] and date[0][:10] == found[0][0][:10]]
    return min(timed, default=found[0])


def _named(lines: Sequence[Block]) -> Iterator[list[str]]:
    """The names of each byline, with a further one on a line of its own below."""
    for line, below in pairwise([*lines, Block(0, "paragraph", "")]):
        if line.kind != "byline" and is_byline(line) and (names := byline_names(line.text)):
            yield [*names, *filter(looks_like_person, names_alone(below.text))]


def _near_the_text(blocks: Sequence[Block], title: Block | None) -> list[Block]:
    """Short lines from the headline to the text, those just after it that say who and when, then those right
    above the headline, less the site's own clock."""
    start, end = main_stretch(blocks)
    first = title.position if title else max(0, start - ABOVE_NO_TITLE)
    above = [block for block in blocks[max(0, first - ABOVE_TITLE) : first] if not UPDATED.search(block.text)]
    under = blocks[max(start, end - 1) : end + 4]
    below = [block for block in under if is_byline(block) or is_date_line(block.text)]
    around = [*blocks[first : start + 3], *below, *reversed(above)]
    return [block for block in around if len(block.text) <= LONGEST_META]
