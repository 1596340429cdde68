"""The cleaners in the order they run, and the one step that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaners.article import Article, Block, Cleaner
from cleaners.furniture.adverts import advert_labels
from cleaners.furniture.appeals import membership_appeals
from cleaners.furniture.author_notes import author_notes
from cleaners.furniture.bylines import bylines
from cleaners.furniture.captions import alternative_texts, is_credit, picture_captions
from cleaners.furniture.comments import comment_forms, is_form_label
from cleaners.furniture.controls import page_controls
from cleaners.furniture.cookies import consent_notices
from cleaners.furniture.datelines import date_lines
from cleaners.furniture.disclaimers import legal_notices, opinion_disclaimers
from cleaners.furniture.leaks import template_leaks
from cleaners.furniture.listings import headline_lists
from cleaners.furniture.paywalls import paywall_notices
from cleaners.furniture.players import player_notices
from cleaners.furniture.read_also import read_also_lines
from cleaners.furniture.reading_aids import reading_aids
from cleaners.furniture.repeats import repeated_blocks
from cleaners.furniture.rights import copyright_lines, is_reprint_notice
from cleaners.furniture.sharing import share_and_print
from cleaners.furniture.sources import source_links
from cleaners.furniture.subscriptions import subscription_boxes
from cleaners.furniture.tags import tag_lists
from cleaners.furniture.teasers import teaser_cards
from cleaners.furniture.titles import standfirsts, title_lines
from cleaners.furniture.tool_rows import tool_rows
from cleaners.lines.phrases import ends_sentence, is_quoted
from cleaners.lines.speech import reports_speech, speaks_of_us

CLEANERS: tuple[Cleaner, ...] = (
    title_lines,
    standfirsts,
    template_leaks,
    alternative_texts,
    picture_captions,
    date_lines,
    bylines,
    tool_rows,
    reading_aids,
    share_and_print,
    page_controls,
    advert_labels,
    player_notices,
    consent_notices,
    membership_appeals,
    paywall_notices,
    subscription_boxes,
    comment_forms,
    tag_lists,
    headline_lists,
    read_also_lines,
    teaser_cards,
    source_links,
    copyright_lines,
    opinion_disclaimers,
    legal_notices,
    author_notes,
    repeated_blocks,
)
"""A block that several recognise gets the first one's name as its reason."""

DECIDES_ALONE = frozenset((title_lines, standfirsts, repeated_blocks))
"""Cleaners of lines that the record carries elsewhere: as its title, as its description, or further up."""

DECIDES_ON_BARE_LINES = frozenset((
    advert_labels, author_notes, consent_notices, copyright_lines, legal_notices, membership_appeals,
    opinion_disclaimers, page_controls, paywall_notices, player_notices, read_also_lines, reading_aids,
    share_and_print, source_links, subscription_boxes, tag_lists, template_leaks, tool_rows,
))  # fmt: skip
"""Cleaners that decide alone on a line that is no sentence. A sentence leaves only by the block model: honest
sentences have the same words. Of the other cleaners the model hears, but none decides."""

DECIDES_ON_OUR_SENTENCES = frozenset((
    comment_forms, consent_notices, membership_appeals, opinion_disclaimers, paywall_notices,
    share_and_print, subscription_boxes,
))  # fmt: skip
"""Cleaners that decide on a sentence too where the newsroom speaks of itself and nobody is quoted. Terms of
reprint go alike, for they speak of the site."""

FIELDS = ("byline", "date")
"""Kinds of blocks that stand beside headline or text and only fill a field."""
FEWEST_WORDS, MOST_LINKED = 5, 0.3
"""Of a sentence: shorter lines, and links with a full stop, are labels."""

LONGEST_FIGURES, MOST_FIGURES = 60, 0.2
"""Characters of a line of figures, and the share of its digits from which a line is one."""

NAMES = tuple(cleaner.__name__ for cleaner in CLEANERS)
_DECIDES_ALONE = frozenset(cleaner.__name__ for cleaner in DECIDES_ALONE)
_DECIDES_ON_BARE_LINES = frozenset(cleaner.__name__ for cleaner in DECIDES_ON_BARE_LINES)
_DECIDES_ON_OUR_SENTENCES = frozenset(cleaner.__name__ for cleaner in DECIDES_ON_OUR_SENTENCES)


def hits(blocks: Sequence[Block]) -> dict[int, tuple[str, ...]]:
    """The names of the cleaners that recognise a block, by its position, in the order of CLEANERS."""
    found: dict[int, tuple[str, ...]] = {}
    for cleaner in CLEANERS:
        for block in cleaner(tuple(blocks)):
            found[block.position] = (*found.get(block.position, ()), cleaner.__name__)
    return found


def decided(block: Block, found: Sequence[str]) -> bool:
    """Whether one of the cleaners `found` for the block removes it whatever the block model says.

    >>> decided(Block(0, "paragraph", "Share this"), ["share_and_print"])
    True
    >>> decided(Block(0, "paragraph", "Share this with all, the notice said."), ["share_and_print"])
    False
    """
    if not _DECIDES_ALONE.isdisjoint(found) or block.kind in FIELDS:
        return True
    if picture_captions.__name__ in found and block.kind != "row" and is_credit(block.text):
        return True
    if not is_sentence(block):
        if comment_forms.__name__ in found and block.kind != "heading" and is_form_label(block.text):
            return True
        return not _DECIDES_ON_BARE_LINES.isdisjoint(found)
    if is_quoted(block.text) or reports_speech(block.text):
        return False
    if copyright_lines.__name__ in found and is_reprint_notice(block.text):
        return True
    return not _DECIDES_ON_OUR_SENTENCES.isdisjoint(found) and speaks_of_us(block.text)


def is_sentence(block: Block) -> bool:
    """Whether the block is running text, if only one sentence: closed, with enough words, and no link.

    A line of figures is none: "11 April 2024, 5:00. 3 min."
    """
    long_enough = block.text.count(" ") + 1 >= FEWEST_WORDS
    figures = sum(map(str.isdigit, block.text)) if len(block.text) <= LONGEST_FIGURES else 0
    if figures > MOST_FIGURES * len(block.text):
        return False
    return long_enough and block.link_share < MOST_LINKED and ends_sentence(block.text)


def clean(article: Article, cleaners: Sequence[Cleaner] = CLEANERS) -> Article:
    """The article without the blocks that the cleaners yield; a cleaner's name is the reason of its blocks.

    For dumps, and for an outlet's own cleaners. Removing a block can change what its neighbours look like, so
    the cleaners run repeatedly until nothing more is removed. Idempotent.
    """
    while (further := _cleaned(article, cleaners)) is not article:
        article = further
    return article


def _cleaned(article: Article, cleaners: Iterable[Cleaner]) -> Article:
    for cleaner in cleaners:
        article = article.without(cleaner(article.blocks), cleaner.__name__)
    return article
