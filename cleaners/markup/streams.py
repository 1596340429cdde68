"""Moves the parts of a page that React streams to where the reader sees them.

React sends a slow or large part behind the page, in a hidden element, and a script moves it to its place:

    <main><!--$?--><template id="B:0"></template>Loading<!--/$--></main>
    <div hidden id="S:0"><p>The article.</p></div><script>$RC("B:0","S:0")</script>

A template "B:n" marks a boundary with a fallback ("Loading") that leaves; "P:n" marks a place without
one. Parts hold places of further parts. The scripts name the pairs; without a script a part belongs to
the place of its own number, as it did on all of 25 real pages (199 parts). React 19.2 streams each part
over 12.8 kB, though nothing waited.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

PLACE = re.compile(r"(.*)[BP]:([0-9a-f]+)")
BOUNDARY = re.compile(r".*B:[0-9a-f]+")
COMPLETED = re.compile(r"""\$RC\(\s*["']([^"']{1,100})["']\s*,\s*["']([^"']{1,100})["']""")
FILLED = re.compile(r"""\$RS\(\s*["']([^"']{1,100})["']\s*,\s*["']([^"']{1,100})["']""")
OPENS, CLOSES = ("$", "$?", "$!", "$~"), "/$"
MOST_PLACES = 5_000
"""Places that are filled at most. No page of React has more, and each costs a walk up its ancestors."""


def restore_streams(tree: HtmlElement) -> None:
    """Moves the streamed parts of `tree` to their places. A page without such places stays as it is."""
    places = [node for node in tree.iter("template") if PLACE.fullmatch(node.get("id", ""))]
    if not places:
        return
    parts = {node.get("id"): node for node in tree.xpath("//*[contains(@id, 'S:')]")}
    named = _pairs_in_scripts(tree)
    for place in places[:MOST_PLACES]:
        name = place.get("id", "")
        part = parts.get(named.get(name) or _part_of(name))
        if part is None or part is place or part in place.iterancestors():
            continue
        if BOUNDARY.fullmatch(name):
            _drop_fallback(place)
        _move(part, place)


def _part_of(place: str) -> str:
    found = PLACE.fullmatch(place)
    assert found
    return f"{found[1]}S:{found[2]}"


def _pairs_in_scripts(tree: HtmlElement) -> dict[str, str]:
    """Part by place, as the page's scripts name them."""
    pairs: dict[str, str] = {}
    for script in tree.iter("script"):
        code = script.text or ""
        if "$R" in code:
            pairs.update(COMPLETED.findall(code))
            pairs.update((place, part) for part, place in FILLED.findall(code))
    return pairs


def _drop_fallback(place: HtmlElement) -> None:
    """Removes the nodes between a boundary's template and its closing comment.

    Boundaries nest. A template that no closing comment follows among its siblings has no fallback.
    """
    fallback: list[HtmlElement] = []
    depth = 0
    for node in place.itersiblings():
        if node.tag is etree.Comment:
            text = (node.text or "").strip()
            if text == CLOSES and depth == 0:
                break
            depth += (text in OPENS) - (text == CLOSES)
        fallback.append(node)
    else:
        return
    parent = place.getparent()
    place.tail = None
    for node in fallback:
        node.tail = None
        parent.remove(node)


def _move(part: HtmlElement, place: HtmlElement) -> None:
    """Replaces the template by the content of `part`, and removes the emptied part."""
    parent = place.getparent()
    if parent is None or part.getparent() is None:
        return
    _add_text(place, part.text)
    after = place
    for child in list(part):
        after.addnext(child)  # moves the child with its tail
        after = child
    _unhook(part)
    _unhook(place)


def _add_text(place: HtmlElement, text: str | None) -> None:
    """Puts `text` directly in front of the template."""
    if not text:
        return
    before, parent = place.getprevious(), place.getparent()
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _unhook(node: HtmlElement) -> None:
    """Removes an element without content; its tail stays."""
    _add_text(node, node.tail)
    node.tail = None
    node.getparent().remove(node)
