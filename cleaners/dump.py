"""A text dump of a page becomes one Article.

A dump has no markup, so its lines are judged by their form: the article is the stretch of lines in which
running prose outweighs everything else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cleaners.article import OUTSIDE, Article, Block
from cleaners.choice.dump_edges import from_dateline, to_the_end
from cleaners.choice.dump_selection import select_lines
from cleaners.fields.assembly import language_of
from cleaners.fields.dump_fields import ABOVE_TEXT, UNDER_HEADLINE, with_dump_fields
from cleaners.fields.dump_headline import find_headline
from cleaners.fields.dump_standfirst import LEAST_PROSE, with_standfirst, with_summary
from cleaners.fields.unlabelled_bylines import signed_beside, with_signature
from cleaners.furniture.listings import ELLIPSIS, is_list_heading
from cleaners.furniture.order import CLEANERS, clean
from cleaners.furniture.titles import standfirsts, title_lines
from cleaners.lines.characters import letters_only
from cleaners.lines.phrases import is_prose
from cleaners.markup.canonical import canonical_url
from cleaners.markup.dump_lines import read_lines

TITLE = title_lines.__name__


def clean_dump(text: str, *, url: str | None = None) -> Article:
    """The article of one text dump, or an Article whose `outcome` says why there is none.

    text: what some other tool made of a page, one paragraph or label a line; hard-wrapped paragraphs
    are joined. url: the page's address; it is not fetched. Never raises; deterministic.
    """
    blocks = read_lines(text)
    article = Article(url=canonical_url(url) if url else None, source_url=url, blocks=tuple(blocks))
    if not blocks:
        return replace(article, outcome="no_text", detail="the dump is empty")
    article = _settled(_selected(article))
    if not article.blocks:
        return replace(article, outcome="no_text", detail="no line of the dump reads like an article's prose")
    article = with_signature(article, blocks)
    return replace(article, language=language_of(article.text), share_lost=_share_lost(article))


def _share_lost(article: Article) -> float:
    """Share of the letters that cleaners removed of those not left out by the choice of lines, 0.0 to 1.0."""
    lost = sum(len(gone.block.text) for gone in article.removed if gone.reason != OUTSIDE)
    return lost / (lost + sum(len(block.text) for block in article.blocks))


def _selected(article: Article) -> Article:
    """The article of all lines with its fields, less furniture and what lies outside the text."""
    cleaned = without_furniture(article)
    chosen = to_the_end(cleaned.blocks, select_lines(cleaned.blocks, *line_votes(cleaned.blocks)))
    text = from_dateline(cleaned.blocks, chosen)
    described = with_standfirst(cleaned, article.blocks)
    summary = [block for block in described.blocks if block.position in chosen - text]
    described = with_summary(described, summary)
    return described.without((block for block in described.blocks if block.position not in text), OUTSIDE)


def _settled(article: Article) -> Article:
    """Cleans the text repeatedly until the result no longer changes.

    Lines can look different once others are gone: a headline that stood among sixty others is now the only
    one, and a second headline under a known one is its standfirst.
    """
    while article.blocks and (again := _selected(Article(blocks=tuple(read_lines(article.text))))).removed:
        article = _without_lines_of(article, again)
    return article


def _without_lines_of(article: Article, again: Article) -> Article:
    """The article without the lines that left its text when that was cleaned `again`.

    A headline or standfirst found among them fills the article's field if that is still empty.
    """
    lines = article.blocks
    if not again.blocks:
        return article.without(lines, OUTSIDE)
    if again.description and article.description is None:
        article = article.with_field("description", again.description, UNDER_HEADLINE)
    title_reason = TITLE
    if again.title:
        article, title_reason = _with_headline(article, again.title)
    for gone in again.removed:
        reason = title_reason if gone.reason == TITLE else gone.reason
        article = article.without((lines[gone.block.position],), reason)
    return article


def _with_headline(article: Article, line: str) -> tuple[Article, str]:
    """The article with `line` as its title or else its standfirst, and the reason why the text loses it."""
    if article.title is None:
        return article.with_field("title", line, ABOVE_TEXT), TITLE
    if article.description is None:
        return article.with_field("description", line, ABOVE_TEXT), standfirsts.__name__
    return article, TITLE


def without_furniture(article: Article) -> Article:
    """The article of all lines with its fields, less what the cleaners name."""
    blocks, names = _with_roles(article)
    marked = replace(article, blocks=tuple(blocks))
    return clean(with_dump_fields(marked, main_stretch(blocks), names), CLEANERS)


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
    """(lines, names): the lines with the headline and a byline that is a name alone marked by their position,
    and the names of that byline."""
    blocks = article.blocks
    start, end = main_stretch(blocks)
    title = find_headline(blocks, start, article.source_url)
    headline = letters_only(blocks[title].text) if title is not None else None
    marked = [
        replace(block, kind="title") if letters_only(block.text) == headline else block for block in blocks
    ]
    signed = signed_beside(marked, start, end)
    if signed is None:
        return marked, []
    number, names = signed
    marked[number] = replace(marked[number], kind="byline")
    return marked, names
