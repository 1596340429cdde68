"""HTML in: one page becomes one Article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from lxml import html as lxml_html
from lxml.etree import ParserError, XMLSyntaxError
from lxml.html import HtmlElement

from cleaners.article import Article, Block, Outlet, Removed
from cleaners.choice.selection import select_blocks
from cleaners.choice.votes import CONTROL, votes
from cleaners.fields.assembly import language_of, with_fields, with_roles, with_titles
from cleaners.fields.declared import read_metadata
from cleaners.fields.unlabelled_bylines import with_signature
from cleaners.furniture.captions import told_again
from cleaners.furniture.order import CLEANERS, OUTSIDE, clean
from cleaners.furniture.titles import page_head
from cleaners.lines.phrases import is_prose
from cleaners.markup.blocks import Passage, read_passages
from cleaners.markup.canonical import canonical_url
from cleaners.markup.decoding import Undecodable, decode
from cleaners.markup.streams import restore_streams
from cleaners.noarticle.outcomes import judge_page

LARGEST_PAGE = 20 * 1024 * 1024
"""Bytes; a larger page is not looked at (`too_large`)."""

FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)[\s>]",
    re.S,
)


def clean_page(
    html: bytes | str, *, url: str | None = None, outlet: Outlet | None = None, charset: str | None = None
) -> Article:
    """The article of one page, or an Article whose `outcome` says why the page is none.

    html: the page; bytes are decoded by BOM, `charset` (of the HTTP header), meta, then detection.
    url: the address it was fetched from. Never raises for any page; the same input gives the same result.
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
    """The page as a tree, or None where there is nothing to parse."""
    source = CONTROL.sub("", html).encode("utf-8", "replace")
    if not source.strip():
        return None
    try:
        return lxml_html.document_fromstring(
            source, parser=lxml_html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except (ParserError, XMLSyntaxError, ValueError):
        return None


def _read_article(tree: HtmlElement, known: Article, outlet: Outlet | None) -> Article:
    restore_streams(tree)
    metadata = read_metadata(tree, known.source_url)
    passages = read_passages(tree)
    unwanted = _selected(tree, passages, outlet)
    blocks = with_titles([passage.block for passage in passages], metadata)
    chosen = select_blocks(blocks, votes(tree, passages)) - unwanted
    if metadata.body and not any(is_prose(block.text) for block in blocks if block.position in chosen):
        blocks, chosen = _from_jsonld(metadata.body, blocks)
    blocks = with_roles(_with_alternatives(blocks), chosen, metadata)
    chosen -= page_head(blocks, chosen)
    article = with_fields(known, tree, metadata, blocks, chosen, outlet)
    article = replace(
        article,
        blocks=tuple(block for block in blocks if block.position in chosen or block.kind == "standfirst"),
        removed=tuple(
            Removed(block, "outlet_selector" if block.position in unwanted else OUTSIDE)
            for block in blocks
            if block.position not in chosen and block.kind != "standfirst"
        ),
    )
    article = clean(article, (*CLEANERS, *outlet.cleaners) if outlet else CLEANERS)
    article = with_signature(article, blocks)
    article = replace(article, language=language_of(article.text, metadata))
    judged = judge_page(
        tree,
        title=article.title,
        text=article.text,
        blocks=blocks,
        link_text=sum(round(len(block.text) * block.link_share) for block in blocks),
        url=known.source_url,
        has_article_markup=metadata.is_article,
    )
    return replace(article, outcome=judged[0], detail=judged[1]) if judged else article


def _with_alternatives(blocks: Sequence[Block]) -> list[Block]:
    """Pictures' alternative texts as captions: what shows them, the caption below, is seldom chosen."""
    again = {block.position for block in told_again(blocks)}
    return [replace(block, kind="caption") if block.position in again else block for block in blocks]


def _selected(tree: HtmlElement, passages: Sequence[Passage], outlet: Outlet | None) -> frozenset[int]:
    """Positions under the outlet's `remove` selectors; those elements leave the tree."""
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
    """Paragraphs of JSON-LD's articleBody, for pages whose text only a script would show."""
    start = len(blocks)
    lines = [" ".join(line.split()) for line in body.splitlines()]
    added = [
        Block(start + number, "paragraph", line, place="json-ld")
        for number, line in enumerate(filter(None, lines))
    ]
    return [*blocks, *added], frozenset(range(start, start + len(added)))
