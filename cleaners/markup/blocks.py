"""A parsed page becomes blocks: every visible text once, in page order, with what a cleaner needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.etree import iterwalk
from lxml.html import HtmlElement

from cleaners.article import Block, Kind
from cleaners.lines.characters import printable

INVISIBLE = frozenset((
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "canvas",
    "audio", "video", "map", "datalist", "link", "meta",
))  # fmt: skip
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
CELLS = frozenset(("td", "th"))
KINDS: dict[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dd": "item", "dt": "item", "blockquote": "quote", "figcaption": "caption",
    "caption": "caption",
}  # fmt: skip
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block, the element that contains it, and the text node it starts in (element, is it a tail)."""

    block: Block
    container: HtmlElement
    start: tuple[HtmlElement, bool]


def read_passages(root: HtmlElement) -> list[Passage]:
    """Every visible text below `root` as passages, in page order.

    Text is cut where a browser starts a new line: at block elements and at <br>, which in this
    region's older pages is the only paragraph mark there is. No recursion: pages nest thousands deep.
    """
    reader = _Reader()
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    hidden = None
    for event, node in walk:
        if event == "start":
            if _visible(node):
                reader.enter(node)
            else:
                hidden = node
                walk.skip_subtree()
            continue
        if event == "end" and node is not hidden:
            reader.leave(node)
        if node is not root:
            reader.gather(node, node.tail, tail=True)
    reader.flush()
    return reader.passages


class _Reader:
    """The inline text gathered since the last line break, and the block elements around it."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.trail: list[HtmlElement] = []
        self.kinds: list[Kind] = ["paragraph"]
        self.places: dict[HtmlElement, str] = {}
        self.data_rows: set[HtmlElement] = set()
        self.links = 0
        self._empty()

    def _empty(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.start: tuple[HtmlElement, bool] | None = None

    def enter(self, node: HtmlElement) -> None:
        tag = node.tag
        if tag == "a":
            self.links += 1
        elif tag in CELLS and node.getparent() in self.data_rows:
            if any(True for _ in node.itersiblings(*CELLS, preceding=True)):
                self.pieces.append(" | ")
        elif tag not in INLINE:
            self.flush()
            self.trail.append(node)
            if tag == "tr" and _is_data_row(node):
                self.data_rows.add(node)
            self.kinds.append("row" if node in self.data_rows else KINDS.get(tag, self.kinds[-1]))
        self.gather(node, node.text, tail=False)

    def leave(self, node: HtmlElement) -> None:
        if node.tag == "a":
            self.links -= 1
        elif self.trail and self.trail[-1] is node:
            self.flush()
            self.trail.pop()
            self.kinds.pop()

    def gather(self, node: HtmlElement, text: str | None, *, tail: bool) -> None:
        text = printable(text or "")
        if not text:
            return
        self.pieces.append(text)
        if self.start is None and not text.isspace():
            self.start = (node, tail)
        if self.links:
            self.linked += len(text)

    def flush(self) -> None:
        if self.start is not None:
            raw = "".join(self.pieces)
            share = round(min(1.0, self.linked / len(raw)), 3)
            block = Block(len(self.passages), self.kinds[-1], " ".join(raw.split()), share, self.place())
            self.passages.append(Passage(block, self.trail[-1], self.start))
        if self.pieces:
            self._empty()

    def place(self) -> str:
        """Tags, classes and id of the block elements around, from the outside in."""
        place = ""
        for node in self.trail:
            known = self.places.get(node)
            if known is None:
                names = (node.tag, *node.get("class", "").split(), node.get("id", ""))
                known = self.places[node] = f"{place} {'.'.join(filter(None, names))}".lstrip()
            place = known
        return place


def _is_data_row(row: HtmlElement) -> bool:
    """Whether a table row holds data, not layout: several cells of plain short text."""
    if len(row) < 2:
        return False
    inner = row.iter(etree.Element)
    next(inner)
    return all(node.tag in CELLS or node.tag in INLINE for node in inner) and len(row.text_content()) < 400


def _visible(node: HtmlElement) -> bool:
    if node.tag in INVISIBLE or node.get("hidden") is not None:
        return False
    style = node.get("style")
    return not (style and HIDDEN_STYLE.search(style))
