"""Decides between declared and printed values, and fills the fields of the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

import htmldate
from lxml.html import HtmlElement

from cleaners.article import Article, Block, Image, Outlet
from cleaners.fields.declared import Metadata
from cleaners.fields.declared_title import host_letters
from cleaners.fields.printed import (
    BLOCKS_NEAR_TEXT,
    byline_positions,
    date_positions,
    near_the_text,
    printed_authors,
    printed_dates,
)
from cleaners.furniture.captions import is_credit
from cleaners.lines.characters import letters_only
from cleaners.lines.dates import find_date_in_address, is_near, parse_date
from cleaners.lines.language import detect_language
from cleaners.lines.phrases import is_prose
from cleaners.markup.canonical import canonical_url
from cleaners.markup.whose import is_of_this_article

LEAD_PLACE = re.compile(
    r"(?:^|[._ -])(?:lead|lede|standfirst|deck|dek|intro|subtitle|sub-?headline|chapeau|chapo|entradilla"
    r"|bajada|sommario|catenaccio|announce|anons|vorspann|teaser-text|article_{1,2}lead|spot|summary)"
    r"(?:[._ -]|$)",
    re.I,
)
MIDNIGHT = re.compile(r"\d{4}-\d\d-\d\d(?:T00:00:00.*)?")
"""A date without a time, or with the 00:00 that a CMS adds."""
LEAST_STANDFIRST = 30
"""Letters; a shorter text equal to a description is a label ("News"), not a standfirst."""


def with_titles(blocks: Sequence[Block], metadata: Metadata) -> list[Block]:
    """The blocks, those that print the headline again marked as such."""
    titles = {letters_only(title) for title in (metadata.title, *metadata.headings) if title} - {""}
    return [replace(block, kind="title") if letters_only(block.text) in titles else block for block in blocks]


def with_roles(blocks: Sequence[Block], chosen: frozenset[int], metadata: Metadata) -> list[Block]:
    """The blocks, those that print standfirst, byline and date marked as such.

    chosen: the article's positions.
    """
    standfirst = _standfirst(blocks, chosen, metadata)
    near = near_the_text(blocks, chosen)
    bylines, dates = byline_positions(near, metadata.authors), date_positions(_above(near, blocks, chosen))
    return [
        replace(block, kind="standfirst") if block.position == standfirst
        else replace(block, kind="byline") if block.position in bylines
        else replace(block, kind="date") if block.position in dates
        else block
        for block in blocks
    ]  # fmt: skip


def _above(near: Sequence[Block], blocks: Sequence[Block], chosen: frozenset[int]) -> list[Block]:
    """Those above the text's first paragraph: a date below it may head an entry of a timeline."""
    prose = (block.position for block in blocks if block.position in chosen and is_prose(block.text))
    first = next(prose, len(blocks))
    return [block for block in near if block.position < first]


def _standfirst(blocks: Sequence[Block], chosen: frozenset[int], metadata: Metadata) -> int | None:
    """Position of the block that prints one of the page's descriptions above the text, or None.

    A description that equals the first of the text's own paragraphs was cut from the text by the CMS:
    that paragraph is the lede and stays.
    """
    wanted = {letters_only(text) for text in metadata.descriptions}
    wanted = {description for description in wanted if len(description) >= LEAST_STANDFIRST}
    body = Counter(block.place for block in blocks if block.position in chosen and is_prose(block.text))
    usual = body.most_common(1)[0][0] if body else None
    below_title, led = False, None
    for block in blocks:
        below_title = below_title or block.kind == "title"
        if block.kind not in ("caption", "title") and letters_only(block.text) in wanted:
            return block.position if block.place != usual else None
        if block.position in chosen and block.place == usual and is_prose(block.text):
            return led
        if led is None and below_title and _leads(block):
            led = block.position
    return None


def _leads(block: Block) -> bool:
    """Whether the page itself calls the block its lead: a class name such as "article__lead"."""
    inner = " ".join(block.place.split()[-2:])
    return bool(LEAD_PLACE.search(inner)) and block.link_share < 0.3 and 40 <= len(block.text) <= 600


def with_fields(
    article: Article,
    tree: HtmlElement,
    metadata: Metadata,
    blocks: Sequence[Block],
    chosen: frozenset[int],
    outlet: Outlet | None,
) -> Article:
    """The article with every field but text and language."""
    origins = dict(metadata.origins)
    near = near_the_text(blocks, chosen)
    authors = _authors(metadata, near, origins)
    zone = outlet.timezone if outlet else None
    published, raw = _published(tree, metadata, blocks, near, zone, article.source_url, origins)
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
        modified=parse_date(metadata.modified or "", language=metadata.language, timezone=zone),
        section=metadata.section,
        tags=metadata.tags,
        images=_with_captions(metadata.images, blocks, chosen),
        paywalled=metadata.paywalled,
        origins=MappingProxyType(origins),
    )


def language_of(text: str, metadata: Metadata | None = None) -> str | None:
    """The language detected in the text, or the declared one if the text is too short."""
    return detect_language(text) or (metadata.language if metadata else None)


def _authors(metadata: Metadata, near: Sequence[Block], origins: dict[str, str]) -> tuple[str, ...]:
    """The declared persons, or the printed ones if the byline names more; the outlet only if nobody else."""
    declared = tuple(name for name in metadata.authors if not _is_house(name, metadata.outlet))
    printed = tuple(name for name in printed_authors(near) if not _is_house(name, metadata.outlet))
    known = {letters_only(name) for name in declared}
    added = [name for name in printed if letters_only(name) not in known]
    if added and (not known or (_are_persons(added) and known < {letters_only(name) for name in printed})):
        origins["authors"] = "byline"
        return printed
    return declared if _are_persons(declared) else metadata.authors


def _are_persons(names: Sequence[str]) -> bool:
    """Whether each has a first and a last name; "Reuters" and "Redakteur" beside a name have not."""
    return bool(names) and all(" " in name for name in names)


def _is_house(name: str, outlet: frozenset[str]) -> bool:
    """Whether an author is only the outlet itself ("Gazette", "Gazette newsroom"), not one of its people."""
    author = host_letters(name)
    return author in outlet or any(
        min(len(author), len(house)) > 4 and (author in house or house in author) for house in outlet
    )


def _published(
    tree: HtmlElement,
    metadata: Metadata,
    blocks: Sequence[Block],
    near: Sequence[Block],
    zone: str | None,
    url: str | None,
    origins: dict[str, str],
) -> tuple[str | None, str | None]:
    """(ISO date, as given): declared, else printed near the text, else in the address, else found by
    htmldate.

    If only the day is declared, a printed time of the same day completes it. If the address has the day, a
    printed date counts only if it is at most a day from it.
    """
    declared = metadata.published and parse_date(
        metadata.published, language=metadata.language, timezone=zone
    )
    if declared and not MIDNIGHT.fullmatch(declared):
        return declared, metadata.published
    in_address = find_date_in_address(url or "")
    for iso, raw in printed_dates(blocks, near, metadata.language, zone):
        if (
            (iso.startswith(declared[:10]) and "T" in iso)
            if declared
            else not in_address or is_near(iso, in_address[0])
        ):
            origins["published"] = "printed date"
            return iso, raw
    if declared:
        return declared, metadata.published
    if in_address:
        origins["published"] = "address"
        return in_address
    return _searched(tree, url, origins)


def _searched(tree: HtmlElement, url: str | None, origins: dict[str, str]) -> tuple[str | None, str | None]:
    found = htmldate.find_date(
        tree,
        extensive_search=False,
        original_date=True,
        url=url,
        min_date="1995-01-01",
        max_date="2100-01-01",
    )
    if not found or _is_of_others(tree, found):
        return None, None
    origins["published"] = "htmldate"
    return found, found


def _is_of_others(tree: HtmlElement, day: str) -> bool:
    """Whether the page gives the day as the time of comments or other stories, and of nothing else."""
    given = [node for node in tree.iter("time") if (node.get("datetime") or "").startswith(day)]
    return bool(given) and not any(map(is_of_this_article, given))


def _with_captions(
    images: tuple[Image, ...], blocks: Sequence[Block], chosen: frozenset[int]
) -> tuple[Image, ...]:
    """The images, the first with the first caption printed near the text if it has none declared."""
    if not images or images[0].caption:
        return images
    captions = [block for block in blocks if block.kind == "caption"]
    reach = range(max(0, min(chosen) - BLOCKS_NEAR_TEXT), max(chosen) + 1) if chosen else range(0)
    for block in captions:
        if block.position in reach and not is_credit(block.text):
            return (replace(images[0], caption=block.text), *images[1:])
    return images
