"""Splits a parsed page into blocks: every visible text once, in page order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.etree import iterwalk
from lxml.html import HtmlElement

from cleaners.article import Block, Kind
from cleaners.lines.characters import printable
from cleaners.lines.phrases import is_prose

INVISIBLE = frozenset((
    "script", "style", "noscript", "template", "head", "title", "svg", "math", "iframe", "object", "canvas",
    "audio", "video", "map", "datalist", "link", "meta",
))  # fmt: skip
INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
))  # fmt: skip
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main",
    "menu", "nav", "ol", "optgroup", "option", "p", "plaintext", "pre", "search", "section", "select",
    "summary", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "tr", "ul", "xmp",
))  # fmt: skip
"""Elements that begin a new line, as the HTML standard renders them. An element in neither set (noindex, a
custom element, a button) begins a new line only where no text touches it."""
RUNNING_TEXT = frozenset((
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dd", "dt", "blockquote", "figcaption",
))  # fmt: skip
CELLS = frozenset(("td", "th"))
KINDS: dict[str, Kind] = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dd": "item", "dt": "item", "blockquote": "quote", "figcaption": "caption",
    "caption": "caption",
}  # fmt: skip
MARKUP = re.compile(r"<\w+[ >]")
"""Hidden code for embedding, to be copied by readers."""
RUN_WORDS = 6
"""Words in a row that two texts share only where one is a copy of the other."""
MOST_LINKED_PARAGRAPHS = 3
"""Paragraphs; an <a> around so many was left open. A linked card has a headline and a summary."""
HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.I)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block and where it stands in the tree."""

    block: Block
    container: HtmlElement
    """The block element around it."""
    start: tuple[HtmlElement, bool]
    """(element, True for its tail) whose text the block starts in."""
    box: int
    """Number of the element around `container`, in the order in which elements were first met."""
    story: int
    """Number of the innermost <article> around the block, from 1; 0 where none is."""


def read_passages(root: HtmlElement) -> list[Passage]:
    """Every visible text below `root` as passages, in page order.

    Hidden elements are left out, unless they hold more prose than is visible: then a script or a tap shows
    them (a page that fades in, "read more"). Text is split where a browser starts a new line: at block
    elements and at <br>, the only paragraph mark of many older pages. Not recursive: pages nest thousands of
    levels deep.
    """
    passages, hidden = _read(root)
    if not hidden:
        return passages
    shown = _prose(passages)
    concealed = _prose([passage for node in hidden for passage in _read(node, within=True)[0]])
    if not _is_longer(concealed, shown):
        return passages
    known = _runs(shown)
    own = [text for text in concealed if not MARKUP.search(text) and not _repeats(text, known)]
    if not _is_longer(own, shown):
        return passages
    for node in hidden:
        _show(node)
    return read_passages(root)


def _read(root: HtmlElement, *, within: bool = False) -> tuple[list[Passage], list[HtmlElement]]:
    """The passages that show, and the outermost hidden elements. within: `root` itself counts as shown."""
    reader, concealed = _Reader(), []
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    hidden = None
    for event, node in walk:
        if event == "start":
            if node.tag not in INVISIBLE and ((within and node is root) or not _is_hidden(node)):
                reader.enter(node)
            else:
                hidden = node
                if node.tag not in INVISIBLE:
                    concealed.append(node)
                walk.skip_subtree()
            continue
        if event == "end" and node is not hidden:
            reader.leave(node)
        if node is not root:
            reader.gather(node, node.tail, tail=True)
    reader.flush()
    return reader.passages, concealed


def _prose(passages: list[Passage]) -> list[str]:
    """The paragraphs of running text that are not linked."""
    blocks = (passage.block for passage in passages)
    return [block.text for block in blocks if block.link_share < 0.5 and is_prose(block.text)]


def _is_longer(texts: list[str], others: list[str]) -> bool:
    return sum(map(len, texts)) > sum(map(len, others))


def _runs(texts: list[str]) -> set[tuple[str, ...]]:
    """All runs of RUN_WORDS words of the texts."""
    return {run for text in texts for run in _runs_of(text)}


def _runs_of(text: str) -> list[tuple[str, ...]]:
    words = text.split()
    return [tuple(words[start : start + RUN_WORDS]) for start in range(max(1, len(words) - RUN_WORDS + 1))]


def _repeats(text: str, known: set[tuple[str, ...]]) -> bool:
    """Whether a hidden paragraph is a copy of visible text, for printing or reading aloud."""
    runs = _runs_of(text)
    return 2 * sum(run in known for run in runs) > len(runs)


def _show(node: HtmlElement) -> None:
    """Removes the attributes that hide an element, so that the extractors see it too."""
    node.attrib.pop("hidden", None)
    if HIDDEN_STYLE.search(node.get("style", "")):
        del node.attrib["style"]


class _Reader:
    """Collects inline text since the last line break, and the block elements around it."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        self.trail: list[HtmlElement] = []
        self.kinds: list[Kind] = ["paragraph"]
        self.places: dict[HtmlElement, str] = {}
        self.data_rows: set[HtmlElement] = set()
        self.boxes: dict[HtmlElement, int] = {}
        self.stories: dict[HtmlElement, int] = {}
        self.links = 0
        self._empty()

    def _empty(self) -> None:
        self.pieces: list[str] = []
        self.linked = 0
        self.start: tuple[HtmlElement, bool] | None = None

    def enter(self, node: HtmlElement) -> None:
        tag = node.tag
        opens = not self.trail
        if tag == "a":
            self.links += _leads_elsewhere(node)
        elif tag in CELLS and node.getparent() in self.data_rows:
            if any(True for _ in node.itersiblings(*CELLS, preceding=True)):
                self.pieces.append(" | ")
        elif tag not in INLINE and not self._is_within_text(node):
            opens = True
        if opens:
            self.flush()
            self.trail.append(node)
            if tag == "tr" and _is_data_row(node):
                self.data_rows.add(node)
            self.kinds.append("row" if node in self.data_rows else KINDS.get(tag, self.kinds[-1]))
        self.gather(node, node.text, tail=False)

    def _is_within_text(self, node: HtmlElement) -> bool:
        """Whether an element that is no block by the standard stands in running text, as in every browser."""
        if node.tag in BLOCKS:
            return False
        if self.trail and self.trail[-1].tag in RUNNING_TEXT:
            return True
        beside = node.tail or ""
        return self.start is not None or bool(beside and not beside.isspace())

    def leave(self, node: HtmlElement) -> None:
        if node.tag == "a":
            self.links -= _leads_elsewhere(node)
        if self.trail and self.trail[-1] is node:
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
            outer = self.trail[-2] if len(self.trail) > 1 else self.trail[-1]
            box = self.boxes.setdefault(outer, len(self.boxes))
            self.passages.append(Passage(block, self.trail[-1], self.start, box, self.story()))
        if self.pieces:
            self._empty()

    def story(self) -> int:
        inner = next((node for node in reversed(self.trail) if node.tag == "article"), None)
        return 0 if inner is None else self.stories.setdefault(inner, len(self.stories) + 1)

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


def _leads_elsewhere(link: HtmlElement) -> bool:
    """Whether an <a> makes its text a link: not an anchor, not a link to a place on the same page, and not a
    tag left open before the paragraphs of the article."""
    href = link.get("href")
    if href is None and (link.get("name") or link.get("id")):
        return False
    if href is not None and href.startswith("#"):
        return False
    return sum(1 for _ in islice(link.iter("p"), MOST_LINKED_PARAGRAPHS)) < MOST_LINKED_PARAGRAPHS


def _is_hidden(node: HtmlElement) -> bool:
    """Whether the element is hidden at load. A script or a tap may show it later."""
    if node.get("hidden") is not None:
        return True
    style = node.get("style")
    return bool(style and HIDDEN_STYLE.search(style))
