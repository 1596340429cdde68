"""Reads the metadata of a page: headline, standfirst, authors, dates, pictures, each with its origin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml.html import HtmlElement

from cleaners.article import Image
from cleaners.fields.declared_authors import declared_authors
from cleaners.fields.declared_title import declared_title, outlet_names
from cleaners.lines.characters import letters_only, plain_text
from cleaners.markup.jsonld_article import JsonldArticle, read_jsonld
from cleaners.markup.metatags import Found, Meta, first, first_with_key, read_meta
from cleaners.markup.whose import is_of_this_article, laid_out

PUBLISHED_KEYS = (
    "article:published_time", "article:published", "datepublished", "og:published_time", "pubdate",
    "publishdate", "publish-date", "date", "dc.date.issued", "dc.date", "dcterms.created", "parsely-pub-date",
    "sailthru.date", "cxenseparse:recs:publishtime", "mediator_published_time", "rnews:datepublished",
    "created",
)  # fmt: skip
LONGEST_TAG = 80


@dataclass(frozen=True, slots=True)
class Metadata:
    """Fields as the page declares them, not yet parsed or compared with what it prints."""

    title: str | None
    headings: tuple[str, ...]
    """Texts of the h1 elements."""
    descriptions: tuple[str, ...]
    authors: tuple[str, ...]
    published: str | None
    """As written."""
    modified: str | None
    """As written."""
    section: str | None
    tags: tuple[str, ...]
    images: tuple[Image, ...]
    paywalled: bool | None
    canonical: str | None
    """rel=canonical, absolute."""
    og_url: str | None
    """As written."""
    outlet: frozenset[str]
    """Its `outlet_names`."""
    language: str | None
    """ISO 639-1 or 639-3."""
    is_article: bool
    """Whether JSON-LD or og:type calls the page an article."""
    body: str | None
    """JSON-LD's articleBody, one paragraph a line."""
    origins: dict[str, str]
    """Field name to the origin of its value."""


def read_metadata(tree: HtmlElement, url: str | None) -> Metadata:
    """The metadata of a parsed page; `url` resolves relative addresses."""
    article = read_jsonld(tree)
    meta = read_meta(tree)
    base = _base(tree, url)
    origins: dict[str, str] = {}

    def take(field: str, found: Found) -> str | None:
        if found is None:
            return None
        origins[field] = found[1]
        return found[0]

    headings = tuple(filter(None, (plain_text(laid_out(node)) for node in tree.iter("h1"))))
    site = first(meta, "og:site_name", "application-name")
    outlet = outlet_names(site, article.publisher, url)
    authors, authors_origin = declared_authors(article, meta, tree, outlet)
    if authors:
        origins["authors"] = authors_origin
    title = take("title", declared_title(article, meta, headings, tree, outlet))
    return Metadata(
        title=title,
        headings=headings,
        descriptions=_descriptions(article, meta),
        authors=authors,
        published=take("published", _published(article, meta, tree)),
        modified=take("modified", _modified(article, meta)),
        section=take("section", _section(article, meta)),
        tags=_without_title(_tags(article, meta, tree), title or ""),
        images=_images(article, meta, base),
        paywalled=article.paywalled,
        canonical=_canonical(tree, base),
        og_url=first(meta, "og:url"),
        outlet=outlet,
        language=_language(tree, meta),
        is_article=article.found or (first(meta, "og:type") or "").casefold().endswith("article"),
        body=article.body,
        origins=origins,
    )


def _descriptions(article: JsonldArticle, meta: Meta) -> tuple[str, ...]:
    values = [article.description, article.alternative_headline]
    values += [
        first(meta, key)
        for key in ("og:description", "description", "twitter:description", "sailthru.description")
    ]
    return tuple(dict.fromkeys(value for value in values if value))


def _published(article: JsonldArticle, meta: Meta, tree: HtmlElement) -> Found:
    if article.published:
        return article.published[0], f"json-ld {article.published[1]}"
    declared = first_with_key(meta, *PUBLISHED_KEYS)
    if declared:
        return declared
    for place in ("*[@itemprop='datePublished']", "time[@pubdate]", "article//time", "main//time", "time"):
        for node in filter(is_of_this_article, tree.iterfind(f".//{place}")):
            value = plain_text(node.get("datetime") or node.get("content") or node.text_content())
            if value:
                return value, "<time>" if node.tag == "time" else "itemprop datePublished"
    return None


def _modified(article: JsonldArticle, meta: Meta) -> Found:
    if article.modified:
        return article.modified, "json-ld dateModified"
    return first_with_key(
        meta,
        "article:modified_time",
        "datemodified",
        "og:updated_time",
        "lastmod",
        "last-modified",
        "dcterms.modified",
    )


def _section(article: JsonldArticle, meta: Meta) -> Found:
    if article.section:
        return article.section, "json-ld articleSection"
    found = first_with_key(meta, "article:section", "section", "parsely-section", "category")
    return None if found and found[0].startswith("http") else found


def _tags(article: JsonldArticle, meta: Meta, tree: HtmlElement) -> tuple[str, ...]:
    """Topics from the first source that has any. A single text may hold all, separated by commas."""
    values = list(article.keywords) or meta.get("article:tag") or meta.get("news_keywords") or []
    if not any(values):
        values = [link.text_content() for link in tree.iterfind(".//a[@rel='tag']")]
    if len(values) == 1:
        values = re.split(r"[,;،]", values[0])
    tags = (plain_text(value.strip(" #")) for value in values)
    return tuple(dict.fromkeys(tag for tag in tags if tag and len(tag) <= LONGEST_TAG))


def _without_title(tags: tuple[str, ...], title: str) -> tuple[str, ...]:
    """The tags, except the words of the headline, with which some platforms fill the field."""
    parts = {letters_only(word) for word in title.split()}
    taken = {tag for tag in tags if letters_only(tag) in parts}
    apart = taken if len(taken) >= max(4, 0.8 * len(parts)) else set()
    return tuple(tag for tag in tags if tag not in apart and letters_only(tag) != letters_only(title))


def _images(article: JsonldArticle, meta: Meta, url: str | None) -> tuple[Image, ...]:
    found: dict[str, Image] = {}
    for picture in article.pictures:
        absolute = _absolute(picture.address, url)
        if absolute and absolute not in found:
            found[absolute] = Image(absolute, picture.caption, picture.credit)
    if not found:
        for one in (meta.get("og:image") or meta.get("twitter:image") or [])[:1]:
            absolute = _absolute(one, url)
            if absolute:
                found[absolute] = Image(absolute)
    return tuple(found.values())


def _base(tree: HtmlElement, url: str | None) -> str | None:
    """The address that relative addresses refer to: <base href>, else the page's own."""
    base = tree.find(".//base[@href]")
    return url if base is None else _absolute(base.get("href"), url) or url


def _absolute(address: str, url: str | None) -> str | None:
    try:
        absolute = urljoin(url or "", address.strip())
    except ValueError:
        return None
    return absolute if absolute.startswith(("http://", "https://")) else None


def _canonical(tree: HtmlElement, url: str | None) -> str | None:
    for link in tree.iter("link"):
        if "canonical" in (link.get("rel") or "").casefold().split() and link.get("href"):
            return _absolute(link.get("href"), url)
    return None


def _language(tree: HtmlElement, meta: Meta) -> str | None:
    root = tree.getroottree().getroot()
    value = (
        root.get("lang") or root.get("xml:lang") or first(meta, "og:locale", "content-language", "language")
    )
    found = re.match(r"[a-z]{2,3}", (value or "").strip().casefold())
    return found[0] if found else None
