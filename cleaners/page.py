"""A page of HTML becomes one Article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from lxml import html as lxml_html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from cleaners.article import OUTSIDE, Article, Block, Outlet, Removed
from cleaners.choice.features import Surroundings
from cleaners.choice.left_out import names_of_left_out
from cleaners.choice.selection import Selection, select_blocks
from cleaners.choice.votes import CONTROL, extractor_votes
from cleaners.fields.assembly import language_of, with_fields, with_titles
from cleaners.fields.declared import Metadata, read_metadata
from cleaners.fields.unlabelled_bylines import with_signature
from cleaners.furniture.order import clean
from cleaners.furniture.titles import page_head, standfirsts
from cleaners.lines.phrases import is_prose
from cleaners.markup.blocks import Passage, read_passages
from cleaners.markup.canonical import canonical_url
from cleaners.markup.decoding import Undecodable, decode
from cleaners.markup.streams import restore_streams
from cleaners.noarticle.outcomes import judge_page

LARGEST_PAGE = 20 * 1024 * 1024
"""Bytes; a larger page is not read and has the outcome `too_large`."""

LEAST_CONFIDENCE = 0.15
"""Below it a page is `doubtful`: on sites left out of the training, no such text was the article."""

FEED = re.compile(
    r"(?:\s|(?><!--.*?-->)|(?><\?[^>]*>))*+<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]",
    re.S,
)
"""Linear: an atomic group never gives back what it took."""


def clean_page(
    html: bytes | str, *, url: str | None = None, outlet: Outlet | None = None, charset: str | None = None
) -> Article:
    """The article of one page, or an Article whose `outcome` is the reason why the page is none.

    html: the page; bytes are decoded by BOM, `charset` (of the HTTP header), meta, then detection.
    url: the address it was fetched from; outlet: its time zone, own cleaners and selectors.
    Never raises for any page; deterministic.
    """
    known = Article(
        source_url=url, url=canonical_url(url) if url else None, outlet=outlet.name if outlet else None
    )
    if len(html) > LARGEST_PAGE:
        return replace(
            known, outcome="too_large", detail=f"the page has {len(html):,} bytes, more than {LARGEST_PAGE:,}"
        )
    if isinstance(html, bytes):
        try:
            html = decode(html, charset=charset)
        except Undecodable as error:
            return replace(known, outcome="undecodable", detail=str(error))
    if FEED.match(html[:2000]):
        return replace(known, outcome="no_text", detail="this is a feed or sitemap, not a page")
    tree = parse(html)
    if tree is None:
        return replace(known, outcome="no_text", detail="the page is empty")
    return _read_article(tree, known, outlet)


def parse(html: str) -> HtmlElement | None:
    """The page as a tree, or None if it is empty or cannot be parsed."""
    source = CONTROL.sub("", html).encode("utf-8", "replace")
    if not source.strip():
        return None
    try:
        return lxml_html.document_fromstring(
            source, parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except (ParserError, XMLSyntaxError, ValueError):
        return None


class _Choice(NamedTuple):
    """Which blocks of a page are its article, and why the others are not."""

    selection: Selection
    unwanted: frozenset[int]
    """Positions under the outlet's `remove` selectors."""
    left_out: Mapping[int, str]
    """Reasons for blocks that no cleaner recognised, by position."""

    def reason(self, block: Block) -> str:
        """Why a block is no text of the article."""
        if block.position in self.unwanted:
            return "outlet_selector"
        if block.kind == "standfirst":
            return standfirsts.__name__
        recognised = self.selection.hits.get(block.position)
        return recognised[0] if recognised else self.left_out.get(block.position, OUTSIDE)


def _read_article(tree: HtmlElement, known: Article, outlet: Outlet | None) -> Article:
    restore_streams(tree)
    metadata = read_metadata(tree, known.source_url)
    choice = _choose(tree, metadata, outlet)
    blocks, chosen = choice.selection.blocks, choice.selection.chosen
    found = with_fields(known, tree, metadata, blocks, chosen, outlet)
    cleaned = clean(_with_blocks(found, choice), outlet.cleaners if outlet else ())
    signed = with_signature(cleaned, blocks)
    complete = replace(signed, language=language_of(signed.text, metadata))
    return _judged(complete, tree, metadata, blocks)


def _choose(tree: HtmlElement, metadata: Metadata, outlet: Outlet | None) -> _Choice:
    """What the outlet's selectors remove leaves the tree first, so that no extractor sees it."""
    passages = read_passages(tree)
    unwanted = _drop_unwanted(tree, passages, outlet)
    blocks = with_titles([passage.block for passage in passages], metadata)
    around = Surroundings(
        [passage.box for passage in passages], [passage.story for passage in passages], metadata.is_article
    )
    selection = select_blocks(blocks, extractor_votes(tree, passages), around, metadata)
    chosen = selection.chosen - unwanted
    if metadata.body and not any(is_prose(block.text) for block in blocks if block.position in chosen):
        blocks, chosen = _from_jsonld(metadata.body, list(selection.blocks))
        selection = replace(selection, blocks=blocks, confidence=1.0)
    chosen -= page_head(selection.blocks, chosen)
    left_out = names_of_left_out(selection.blocks[: len(passages)], around.stories, chosen)
    return _Choice(replace(selection, chosen=chosen), unwanted, left_out)


def _with_blocks(article: Article, choice: _Choice) -> Article:
    """The article with the chosen blocks as its text, and all others as removed."""
    selection = choice.selection
    return replace(
        article,
        blocks=tuple(block for block in selection.blocks if block.position in selection.chosen),
        removed=tuple(
            Removed(block, choice.reason(block))
            for block in selection.blocks
            if block.position not in selection.chosen
        ),
        share_lost=selection.share_lost,
        confidence=selection.confidence,
    )


def _judged(article: Article, tree: HtmlElement, metadata: Metadata, blocks: Sequence[Block]) -> Article:
    """The article, or with its outcome if the page is no article after all."""
    judged = judge_page(
        tree,
        title=article.title,
        text=article.text,
        blocks=blocks,
        link_text=sum(round(len(block.text) * block.link_share) for block in blocks),
        url=article.source_url,
        has_article_markup=metadata.is_article,
    )
    if judged:
        return replace(article, outcome=judged[0], detail=judged[1])
    if article.confidence < LEAST_CONFIDENCE:
        detail = f"The choice of the text is sure to {article.confidence:.2f} only, of 1."
        return replace(article, outcome="doubtful", detail=detail)
    return article


def _drop_unwanted(tree: HtmlElement, passages: Sequence[Passage], outlet: Outlet | None) -> frozenset[int]:
    """Drops the elements that the outlet's `remove` selectors name; the positions of their blocks."""
    if outlet is None or not outlet.remove:
        return frozenset()
    nodes = {node for selector in outlet.remove for node in tree.cssselect(selector, translator="html")}
    inside = {
        passage.block.position
        for passage in passages
        if passage.container in nodes or any(outer in nodes for outer in passage.container.iterancestors())
    }
    for node in nodes:
        if node.getparent() is not None:
            node.drop_tree()
    return frozenset(inside)


def _from_jsonld(body: str, blocks: list[Block]) -> tuple[list[Block], frozenset[int]]:
    """(all blocks, positions of the new ones) with the paragraphs of JSON-LD's articleBody added at the end.

    For pages whose text only a script would show.
    """
    start = len(blocks)
    added = [
        Block(position, "paragraph", line, place="json-ld")
        for position, line in enumerate(body.splitlines(), start)
    ]
    return [*blocks, *added], frozenset(range(start, start + len(added)))
