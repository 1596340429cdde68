"""From what a page declares and prints to the article's fields."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import htmldate
from lxml.html import HtmlElement

from cleaners.article import Article, Block, Image, Outlet
from cleaners.bylines import byline_names, is_byline
from cleaners.canonical import canonical_url
from cleaners.captions import is_credit
from cleaners.dates import find_date, parse_date
from cleaners.language import detect_language
from cleaners.metadata import Metadata
from cleaners.phrases import is_prose

BYLINE_WINDOW = 8
"""Blocks before the text, and half as many after it, in which byline and date are looked for."""
BYLINE_PLACE = re.compile(r"byline|author|writer|contributor", re.I)
NOT_LETTERS = re.compile(r"[\W_]+")
LEAST_STANDFIRST = 30
"""Letters; a shorter text equal to a description is a label ("News"), not a standfirst."""


def with_roles(blocks: Sequence[Block], chosen: frozenset[int], metadata: Metadata) -> list[Block]:
    """The blocks with the headline's and the standfirst's lines marked as such."""
    titles = {letters(title) for title in (metadata.title, *metadata.headings) if title}
    standfirst = _standfirst(blocks, chosen, metadata)
    return [
        replace(block, kind="title") if letters(block.text) in titles
        else replace(block, kind="standfirst") if block.position == standfirst
        else block
        for block in blocks
    ]  # fmt: skip


def _standfirst(blocks: Sequence[Block], chosen: frozenset[int], metadata: Metadata) -> int | None:
    """Position of the block that prints one of the page's descriptions above the text, or None.

    A description that equals the first of the text's own paragraphs was cut from the text by the CMS:
    that paragraph is the lede and stays.
    """
    wanted = {told for text in metadata.descriptions if len(told := letters(text)) >= LEAST_STANDFIRST}
    if not wanted:
        return None
    body = Counter(block.place for block in blocks if block.position in chosen and is_prose(block.text))
    usual = body.most_common(1)[0][0] if body else None
    for block in blocks:
        if block.kind != "caption" and letters(block.text) in wanted:
            return block.position if block.place != usual else None
        if block.position in chosen and block.place == usual and is_prose(block.text):
            return None
    return None


def with_fields(
    article: Article, tree: HtmlElement, metadata: Metadata, blocks: Sequence[Block], chosen: frozenset[int], outlet: Outlet | None
) -> Article:
    """The article with every field but text and language."""
    origins = dict(metadata.origins)
    near = _near_the_text(blocks, chosen)
    authors = metadata.authors
    if not authors:
        authors = _printed_authors(near)
        origins |= {"authors": "byline"} if authors else {}
    zone = outlet.timezone if outlet else None
    published, raw = _published(tree, metadata, near, zone, article.source_url, origins)
    standfirst = next((block for block in blocks if block.kind == "standfirst"), None)
    if standfirst:
        origins["description"] = "standfirst"
    url = article.source_url or metadata.canonical or metadata.og_url
    return replace(
        article,
        url=canonical_url(url, canonical=metadata.canonical, og_url=metadata.og_url) if url else None,
        title=metadata.title,
        description=standfirst.text if standfirst else None,
        authors=authors,
        published=published,
        published_raw=raw,
        modified=parse_date(metadata.modified, language=metadata.language, timezone=zone) if metadata.modified else None,
        section=metadata.section,
        tags=metadata.tags,
        images=_with_captions(metadata.images, blocks, chosen),
        paywalled=metadata.paywalled,
        origins=MappingProxyType(origins),
    )


def language_of(text: str, metadata: Metadata | None = None) -> str | None:
    """The language of the text; where the text is too short to tell, the one the page declares."""
    return detect_language(text) or (metadata.language if metadata else None)


def letters(text: str) -> str:
    """The text's letters and digits, case-folded: how lines are compared."""
    return NOT_LETTERS.sub("", text.casefold())


def _near_the_text(blocks: Sequence[Block], chosen: frozenset[int]) -> list[Block]:
    """Short blocks just before, at the head of, and just after the chosen text, in that order."""
    prose = [block.position for block in blocks if block.position in chosen and is_prose(block.text)]
    if not prose:
        return list(blocks[: 2 * BYLINE_WINDOW])
    first, last = prose[0], prose[-1]
    titles = [block.position for block in blocks if block.kind == "title" and block.position < first]
    start = max(0, min(first - BYLINE_WINDOW, titles[-1] - 2 if titles else first))
    around = [*blocks[start : first + 2], *blocks[last + 1 : last + 1 + BYLINE_WINDOW // 2]]
    return [block for block in around if len(block.text) <= 150]


def _printed_authors(near: Sequence[Block]) -> tuple[str, ...]:
    for block in near:
        inner = " ".join(block.place.split()[-2:])
        if is_byline(block) or (BYLINE_PLACE.search(inner) and len(block.text) < 60):
            names = byline_names(block.text)
            if names:
                return tuple(dict.fromkeys(names))
    return ()


def _published(
    tree: HtmlElement, metadata: Metadata, near: Sequence[Block], zone: str | None, url: str | None, origins: dict[str, str]
) -> tuple[str | None, str | None]:
    """(ISO date, as printed): what the page declares, else a date printed near the headline, else htmldate's search."""
    if metadata.published and (told := parse_date(metadata.published, language=metadata.language, timezone=zone)):
        return told, metadata.published
    for block in near:
        if found := find_date(block.text, language=metadata.language, timezone=zone):
            origins["published"] = "printed date"
            return found
    searched = htmldate.find_date(tree, extensive_search=False, original_date=True, url=url, min_date="1995-01-01", max_date="2100-01-01")
    if searched:
        origins["published"] = "htmldate"
    return searched, searched


def _with_captions(images: tuple[Image, ...], blocks: Sequence[Block], chosen: frozenset[int]) -> tuple[Image, ...]:
    """The page's first picture takes the first caption printed at the text, when the page declares none."""
    if not images or images[0].caption:
        return images
    captions = [block for block in blocks if block.kind == "caption"]
    reach = range(max(0, min(chosen) - BYLINE_WINDOW), max(chosen) + 1) if chosen else range(0)
    for block in captions:
        if block.position in reach and not is_credit(block.text):
            return (replace(images[0], caption=block.text), *images[1:])
    return images
