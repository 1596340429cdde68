"""Reads the JSON-LD of a page: its nodes, and the node of its article with raw schema.org properties."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from cleaners.lines.characters import letters_only, plain_text

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$")
OPENING = re.compile(r"(?<!<!)(?<!CDATA)[{\[]")
"""Where a value begins, not the brackets of "<![CDATA[" in front of it."""
REPAIRS = re.compile(r'("(?:[^"\\]|\\.)*+")|/\*.{0,2000}?\*/|//[^\n]*|,(?=\s*[}\]])', re.S)
"""Texts, kept as they are; comments and trailing commas, which go."""
MOST_LEVELS = 12
"""Levels of nested nodes that are read; real pages use four."""

Node = dict[str, Any]


def read_nodes(tree: HtmlElement) -> tuple[Node, list[Node]]:
    """The properties of the page's article (empty when there is none), and every node of the page.

    Several nodes of one article are merged, the first winning, because platforms split it over two scripts.
    An article that is only a part of the page (in an item list, a related link) does not count. References
    to other nodes of the page ({"@id": "#author"}) are replaced by what they refer to.
    """
    nodes: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").casefold():
            nodes.extend(_nodes(_load(script.text or ""), 0))
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str)}
    articles = [node for node in nodes if any(ARTICLE_TYPES.search(kind) for kind in types(node))]
    article = _merged(articles, tree) if articles else {}
    return {key: _resolved(value, named) for key, value in article.items()}, nodes


def _merged(articles: list[Node], tree: HtmlElement) -> Node:
    """The page's own article: the first with a headline the page shows, else the first of all.

    A node with another headline is another story, and lends it nothing.
    """
    shown = letters_only(" ".join(node.text_content() for node in tree.iter("h1", "title")))
    own = next(
        (node for node in articles if (headline := _headline(node)) and headline in shown), articles[0]
    )
    merged: Node = {}
    for node in (own, *articles):
        if _headline(node).startswith(_headline(merged)) or _headline(merged).startswith(_headline(node)):
            for key, value in node.items():
                if value not in (None, "", [], {}):
                    merged.setdefault(key, value)
    return merged


def _headline(node: Node) -> str:
    return letters_only(text_of(node.get("headline")) or "")


def _resolved(value: Any, named: dict[str, Node]) -> Any:
    if isinstance(value, list):
        return [_resolved_node(item, named) for item in value]
    return _resolved_node(value, named)


def _resolved_node(value: Any, named: dict[str, Node]) -> Any:
    name = value.get("@id") if isinstance(value, dict) else None
    return {**named[name], **value} if isinstance(name, str) and name in named else value


def types(node: Node) -> list[str]:
    """The node's @type as a list of names."""
    return [kind for kind in as_list(node.get("@type")) if isinstance(kind, str)]


def as_list(value: Any) -> list[Any]:
    """None is no item, a list is its items, anything else is one item."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str | None:
    """A property as plain text: of a list the first item, of a node its @value or name; None for the rest."""
    if isinstance(value, list):
        value = next((item for item in value if item), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    return plain_text(value) if isinstance(value, str) else None


def _load(source: str) -> list[Any]:
    """The JSON values of a script, as many as can be read; most have one, some wrongly several."""
    for text in (source, REPAIRS.sub(r"\1", source), unescape(source)):
        values = _values(text)
        if values:
            return values
    return []


def _values(text: str) -> list[Any]:
    decoder, values, end = json.JSONDecoder(strict=False), [], 0
    while found := OPENING.search(text, end):
        try:
            value, end = decoder.raw_decode(text, found.start())
        except (ValueError, RecursionError):
            break
        values.append(value)
    return values


def _nodes(value: Any, depth: int) -> Iterator[Node]:
    """Nodes that stand for the page itself: top level, @graph, mainEntity; not items of a list."""
    if depth > MOST_LEVELS:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), list | dict):
                yield from _nodes(value[key], depth + 1)
