"""The standfirst of a dump: the line under the headline, or the summary above the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from cleaners.article import Article, Block
from cleaners.fields.dump_fields import ABOVE_TEXT, UNDER_HEADLINE
from cleaners.furniture.bylines import is_byline
from cleaners.furniture.order import CLEANERS
from cleaners.furniture.titles import standfirsts
from cleaners.lines.dates import find_date, is_date_line
from cleaners.lines.phrases import is_prose

STANDFIRST = standfirsts.__name__
LEAST_PROSE = 70
"""Characters of a line of a dump that counts as running text."""
STANDFIRST_LENGTHS = range(30, 301)
"""Characters."""
LEAST_STANDFIRST_WORDS = 4


def with_standfirst(article: Article, lines: Sequence[Block]) -> Article:
    """The article with the line under its headline as description, if that line is a standfirst.

    lines: all lines of the dump, each at the index of its position. Called after the choice of lines:
    without the standfirst among them the block model would judge the others differently.
    """
    title = next((gone.block.position for gone in article.removed if gone.block.kind == "title"), None)
    under = lines[title + 1 : title + 3] if title is not None else []
    if len(under) < 2 or not _is_standfirst(*under):
        return article
    return article.without(under[:1], STANDFIRST).with_field("description", under[0].text, UNDER_HEADLINE)


def with_summary(article: Article, above: Sequence[Block]) -> Article:
    """The article with the last sentence above its dateline as description, if it has none.

    above: the chosen lines above the dateline. One with a date is a caption.
    """
    prose = [block for block in above if is_prose(block.text, LEAST_PROSE) and not find_date(block.text)]
    if not prose or article.description is not None:
        return article
    return article.without(prose[-1:], STANDFIRST).with_field("description", prose[-1].text, ABOVE_TEXT)


def _is_standfirst(line: Block, below: Block) -> bool:
    """Whether a line has some words, no cleaner removes it, and a byline or date stands directly below."""
    text = line.text
    if len(text) not in STANDFIRST_LENGTHS or len(text.split()) < LEAST_STANDFIRST_WORDS or find_date(text):
        return False
    if any(True for cleaner in CLEANERS for _ in cleaner((line,))):
        return False
    return is_byline(below) or is_date_line(below.text)
