"""The cleaners in the order they run, and the one step that runs them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cleaners.appeals import membership_appeals, paywall_notices
from cleaners.article import Article, Block, Cleaner
from cleaners.bylines import bylines, date_lines, reading_aids
from cleaners.captions import picture_captions
from cleaners.footers import (
    comment_forms,
    consent_notices,
    copyright_lines,
    source_links,
    tag_lists,
    template_leaks,
)
from cleaners.listings import headline_lists, read_also_lines, teaser_cards
from cleaners.sharing import advert_labels, player_notices, share_and_print
from cleaners.subscriptions import subscription_boxes
from cleaners.titles import standfirsts, title_lines


def repeated_blocks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs the page prints twice, as templates for phone and desktop do: the second goes."""
    seen: set[str] = set()
    for block in blocks:
        if len(block.text) >= LONG_ENOUGH_TO_REPEAT:
            if block.text in seen:
                yield block
            seen.add(block.text)


LONG_ENOUGH_TO_REPEAT = 60

CLEANERS: tuple[Cleaner, ...] = (
    title_lines,
    standfirsts,
    template_leaks,
    picture_captions,
    date_lines,
    bylines,
    reading_aids,
    share_and_print,
    advert_labels,
    player_notices,
    consent_notices,
    membership_appeals,
    paywall_notices,
    subscription_boxes,
    read_also_lines,
    headline_lists,
    teaser_cards,
    source_links,
    comment_forms,
    tag_lists,
    copyright_lines,
    repeated_blocks,
)
"""Order matters twice: what one leaves, the next sees without its neighbours, and the first reason stays."""

OUTSIDE = "outside_article"
"""The reason of blocks that the extractor, not a cleaner, left out."""


def clean(article: Article, cleaners: Iterable[Cleaner] = CLEANERS) -> Article:
    """The article without what the cleaners name, each block with the name of its cleaner as reason."""
    for cleaner in cleaners:
        article = article.without(cleaner(article.blocks), cleaner.__name__)
    return article


def share_lost(article: Article) -> float:
    """Share of the found article's characters that cleaners removed, 0.0 to 1.0.

    Over one half is flagged: a rule may have eaten the article.
    """
    lost = sum(len(gone.block.text) for gone in article.removed if gone.reason != OUTSIDE)
    total = lost + sum(len(block.text) for block in article.blocks)
    return lost / total if total else 0.0
