"""The article a page describes in its JSON-LD, as one flat dictionary of schema.org properties."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

ARTICLE_TYPES = re.compile(r"(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)$")
NOISE = re.compile(r"^\s*(?:<!--|/\*.*?\*/|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$", re.S)
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
DEPTH = 12
"""How deep nested nodes are followed: real pages use four levels, broken ones none at all."""

Node = dict[str, Any]


def read_jsonld(tree: HtmlElement) -> tuple[Node, list[Node]]:
    """The properties of the page's article (empty when there is none), and every node of the page.

    Several article nodes are merged, the first winning, because platforms split one article over two.
    An article that is only a part of the page (in an item list, a related link) does not count.
    """
    nodes: list[Node] = []
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        nodes.extend(_nodes(_load(script.text or ""), 0))
    article: Node = {}
    for node in nodes:
        if any(ARTICLE_TYPES.search(kind) for kind in types(node)):
            for key, value in node.items():
                if value not in (None, "", [], {}):
                    article.setdefault(key, value)
    return article, nodes


def types(node: Node) -> list[str]:
    """The node's @type as a list of names."""
    return [str(kind) for kind in as_list(node.get("@type"))]


def as_list(value: Any) -> list[Any]:
    """None is no item, a list is its items, anything else is one item."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def words(value: Any) -> str | None:
    """A property as plain text: entities resolved, white space folded; None for anything but text."""
    if isinstance(value, list):
        value = next((item for item in value if item), None)
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(unescape(unescape(value)).split()) or None


def _load(source: str) -> Any:
    source = NOISE.sub("", source.strip())
    for text in (source, TRAILING_COMMA.sub("", source)):
        try:
            return json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: Any, depth: int) -> Iterator[Node]:
    """Nodes that stand for the page itself: top level, @graph, mainEntity; not items of a list."""
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _nodes(item, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(value.get(key), list | dict):
                yield from _nodes(value[key], depth + 1)
