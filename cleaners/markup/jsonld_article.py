"""The article that a page describes in its JSON-LD. All texts are clean; nobody has to clean them again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import NamedTuple

from lxml.html import HtmlElement

from cleaners.lines.characters import plain_text
from cleaners.markup.jsonld import Node, as_list, read_nodes, text_of, types

BLOCK_TAG = re.compile(
    r"<(?:/?(?:p|div|li|ul|ol|h[1-6]|blockquote|section|article|table|tr)\b|br\b)[^<>]{0,500}>", re.I
)
TAG = re.compile(r"</?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,500})?/?>", re.I)
ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|div|a|strong|em)\b", re.I)
DATES = ("datePublished", "dateCreated")
TRUTHS = {"false": False, "true": True, "no": False, "yes": True, "0": False, "1": True}


class Picture(NamedTuple):
    """A picture as JSON-LD describes it."""

    address: str
    """As written: it may be relative."""
    caption: str | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class JsonldArticle:
    """Properties of the page's article; None or empty where the page has no such property."""

    found: bool
    """Whether the page describes an article at all."""
    headline: str | None
    alternative_headline: str | None
    description: str | None
    authors: tuple[str, ...]
    """Names as written, several in one text perhaps."""
    publisher: str | None
    published: tuple[str, str] | None
    """(date as written, name of the property)."""
    modified: str | None
    section: str | None
    keywords: tuple[str, ...]
    """An empty text for each item that is no text; a single text may hold them all, separated by commas."""
    pictures: tuple[Picture, ...]
    paywalled: bool | None
    """schema.org isAccessibleForFree, negated; True if any part of the page is not free."""
    body: str | None
    """articleBody, one paragraph a line."""


def read_jsonld(tree: HtmlElement) -> JsonldArticle:
    """The article described in the JSON-LD of a parsed page. Never raises: broken JSON describes nothing."""
    article, nodes = read_nodes(tree)
    return JsonldArticle(
        found=bool(article),
        headline=text_of(article.get("headline")),
        alternative_headline=text_of(article.get("alternativeHeadline")),
        description=text_of(article.get("description")),
        authors=tuple(_people(article.get("author") or article.get("creator"))),
        publisher=text_of(article.get("publisher")),
        published=next(((date, key) for key in DATES if (date := text_of(article.get(key)))), None),
        modified=text_of(article.get("dateModified")),
        section=text_of(article.get("articleSection")),
        keywords=tuple(text_of(item) or "" for item in as_list(article.get("keywords"))),
        pictures=tuple(_pictures(article)),
        paywalled=_paywalled(article, nodes),
        body=_body(article),
    )


def _people(value: object) -> Iterator[str]:
    """Names of an author: texts, nodes, lists of them."""
    for person in as_list(value):
        if isinstance(person, list):
            person = next(iter(person), None)
        if isinstance(person, dict):
            parts = (text_of(person.get(part)) for part in ("givenName", "familyName"))
            names = as_list(person.get("name")) or [" ".join(filter(None, parts))]
            yield from filter(None, map(text_of, names))
        else:
            yield from filter(None, [text_of(person)])


def _pictures(article: Node) -> Iterator[Picture]:
    """Pictures with an address; an @id such as "#lead" is none."""
    for item in as_list(article.get("image")):
        node = item if isinstance(item, dict) else {"url": item}
        for address in as_list(node.get("url") or node.get("contentUrl") or node.get("@id")):
            if not isinstance(address, str) or not address.strip():
                continue
            if not (address == node.get("@id") and "#" in address):
                caption = text_of(node.get("caption") or node.get("description"))
                yield Picture(address, caption, text_of(node.get("creditText")))


def _paywalled(article: Node, nodes: list[Node]) -> bool | None:
    parts = [part for part in as_list(article.get("hasPart")) if isinstance(part, dict)]
    pages = [node for node in nodes if "WebPage" in types(node)]
    values = [node.get("isAccessibleForFree") for node in (article, *parts, *pages)]
    free = [truth for value in values if (truth := _truth(value)) is not None]
    return not all(free) if free else None


def _truth(value: object) -> bool | None:
    """A boolean as platforms write it: true, "False", 0, "https://schema.org/True"."""
    if isinstance(value, bool):
        return value
    if not isinstance(value, str | int):
        return None
    return TRUTHS.get(str(value).strip().rsplit("/", 1)[-1].casefold())


def _body(article: Node) -> str | None:
    """The text, one paragraph a line: markup in it, lists of paragraphs and escapes are undone."""
    body = article.get("articleBody")
    parts = body if isinstance(body, list) else [body]
    text = "\n".join(part for part in parts if isinstance(part, str))
    if ESCAPED_TAG.search(text):
        text = unescape(text)
    text = TAG.sub("", BLOCK_TAG.sub("\n", text))
    lines = map(plain_text, text.splitlines())
    return "\n".join(filter(None, lines)) or None
