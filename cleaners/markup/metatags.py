"""The meta elements of a page."""

from __future__ import annotations

from lxml.html import HtmlElement

from cleaners.lines.characters import plain_text

Meta = dict[str, list[str]]
"""Name, property or itemprop in lower case to its non-empty contents, clean, in page order."""

Found = tuple[str, str] | None
"""(value, origin), or None."""


def read_meta(tree: HtmlElement) -> Meta:
    """The meta elements of a parsed page."""
    contents: Meta = {}
    for node in tree.iter("meta"):
        content = plain_text(node.get("content"))
        if content:
            for key in {node.get("property"), node.get("name"), node.get("itemprop")} - {None}:
                contents.setdefault(key.strip().lower(), []).append(content)
    return contents


def first(meta: Meta, *keys: str) -> str | None:
    """The first content of the first of `keys` that the page has."""
    return next((meta[key][0] for key in keys if key in meta), None)


def first_with_key(meta: Meta, *keys: str) -> Found:
    """(content, key) of the first of `keys` that the page has."""
    return next(((meta[key][0], key) for key in keys if key in meta), None)
