"""The cleaners in the order they run, and the one step that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cleaners.article import OUTSIDE, Article, Cleaner
from cleaners.furniture.adverts import advert_labels
from cleaners.furniture.appeals import membership_appeals
from cleaners.furniture.author_notes import author_notes
from cleaners.furniture.bylines import bylines
from cleaners.furniture.captions import alternative_texts, picture_captions
from cleaners.furniture.comments import comment_forms
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
from cleaners.furniture.rights import copyright_lines
from cleaners.furniture.sharing import share_and_print
from cleaners.furniture.sources import source_links
from cleaners.furniture.subscriptions import subscription_boxes
from cleaners.furniture.tags import tag_lists
from cleaners.furniture.teasers import teaser_cards
from cleaners.furniture.titles import standfirsts, title_lines
from cleaners.furniture.tool_rows import tool_rows

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
"""The order matters: a cleaner sees only what those before it left, and a block keeps its first reason.
Comments come before lists, because readers comment under lists too."""

IN_CONTEXT: frozenset[Cleaner] = frozenset(
    (
        alternative_texts,
        author_notes,
        comment_forms,
        date_lines,
        headline_lists,
        read_also_lines,
        tag_lists,
        teaser_cards,
        template_leaks,
    )
)
"""Cleaners whose answer depends on neighbouring blocks. Listed by hand, since a cleaner's signature does not
show it; a test checks that all others judge each block by itself."""


def clean(article: Article, cleaners: Sequence[Cleaner] = CLEANERS) -> Article:
    """The article without the blocks that the cleaners yield; a cleaner's name is the reason of its blocks.

    Removing a block can change what its neighbours look like, so the cleaners in IN_CONTEXT and the outlet's
    own run repeatedly until nothing more is removed. Idempotent.
    """
    article = _cleaned(article, cleaners)
    again = [cleaner for cleaner in cleaners if cleaner in IN_CONTEXT or cleaner not in CLEANERS]
    while (further := _cleaned(article, again)) is not article:
        article = further
    return article


def _cleaned(article: Article, cleaners: Iterable[Cleaner]) -> Article:
    for cleaner in cleaners:
        article = article.without(cleaner(article.blocks), cleaner.__name__)
    return article


def share_lost(article: Article) -> float:
    """Share of the chosen article's characters that cleaners removed, 0.0 to 1.0.

    More than one half is flagged: a rule may have removed the article itself.
    """
    lost = sum(len(gone.block.text) for gone in article.removed if gone.reason != OUTSIDE)
    total = lost + sum(len(block.text) for block in article.blocks)
    return lost / total if total else 0.0
