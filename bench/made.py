"""Made pages: bench pages into which furniture and honest lines are put, to teach the block model.

The golds of real pages hold few lists at an article's end, tables in figures, timelines, second articles, or
sentences that only look like furniture. Here they are put into real pages, between, above and below the
paragraphs of the article. What is put in comes from the phrase files and from other pages of the same sets.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from random import Random

from lxml import etree
from lxml.html import HtmlElement

from bench import samples

MARK = "data-made"
"""Attribute of what is put in: "1" for article text, "0" for furniture."""
PUT_IN = 7
"""Pieces put into one page."""
CLASSES = ("box", "c-12", "wrap", "inner", "widget", "block", "item-list", "related", "info", "")


class Writer:
    """Makes pieces of markup from a seed and the paragraphs of other pages."""

    def __init__(self, seed: str, prose: Sequence[str]) -> None:
        self.random = Random(seed)
        self.prose = list(prose)
        self.lines = samples.fragments(self.prose, self.random)

    def paragraph(self) -> str:
        return self.random.choice(self.prose)

    def element(self, tag: str, text: str = "", **attributes: str) -> HtmlElement:
        made: HtmlElement = etree.Element(tag, attributes)  # type: ignore[assignment]
        made.text = text
        return made

    def furniture(self) -> str:
        return samples.furniture(self.random, next(self.lines))

    def listing(self, count: int, *, linked: bool) -> HtmlElement:
        made = self.element(self.random.choice(("ul", "ul", "ol")))
        for _ in range(count):
            item = self.element("li")
            line = next(self.lines)
            if linked:
                item.append(self.element("a", line, href="/news/4711"))
            else:
                item.text = line
            made.append(item)
        return made

    def box(self, *children: HtmlElement) -> HtmlElement:
        made = self.element(self.random.choice(("div", "div", "aside", "section")))
        if name := self.random.choice(CLASSES):
            made.set("class", name)
        made.extend(children)
        return made

    # what stays

    def honest_sentence(self) -> list[HtmlElement]:
        return [self.element("p", samples.honest(self.random, next(self.lines)))]

    def plain_list(self) -> list[HtmlElement]:
        made = self.listing(self.random.randint(3, 8), linked=False)
        head = self.random.random()
        if head < 0.35:
            return [self.element("p", f"{next(self.lines)}:"), made]
        if head < 0.7:
            return [self.element(self.random.choice(("h2", "h3")), self._any_heading()), made]
        return [made]

    def headed_prose(self) -> list[HtmlElement]:
        head = self.random.choice(("h2", "h3", "h4", "p"))
        made = self.element(head)
        (self.element("strong", self._any_heading()) if head == "p" else made).text = self._any_heading()
        if head == "p":
            made.append(self.element("strong", self._any_heading()))
        return [made, *(self.element("p", self.paragraph()) for _ in range(self.random.randint(1, 3)))]

    def timeline(self) -> list[HtmlElement]:
        made: list[HtmlElement] = []
        for number in range(self.random.randint(2, 4)):
            day = self.random.choice(
                ("{} March 2024", "{} марта 2024 года", "{}.03.2024", "{} Mart 2024", "{}:40")
            )
            made += [
                self.element(self.random.choice(("h3", "p")), day.format(number + 11)),
                self.element("p", self.paragraph()),
            ]
        return made

    def table(self) -> list[HtmlElement]:
        table, body = self.element("table"), self.element("tbody")
        table.append(body)
        for _ in range(self.random.randint(3, 6)):
            row = self.element("tr")
            row.extend(self.element("td", " ".join(next(self.lines).split()[:2])) for _ in range(2))
            row.append(self.element("td", str(self.random.randint(1, 900))))
            body.append(row)
        if self.random.random() < 0.6:
            figure = self.element("figure")
            figure.append(table)
            return [figure]
        return [table]

    def quotation(self) -> list[HtmlElement]:
        quote = self.element("blockquote")
        quote.append(self.element("p", self.paragraph()))
        if self.random.random() < 0.4:
            figure = self.element("figure")
            figure.append(quote)
            return [figure]
        return [quote]

    # what goes

    def bare_furniture(self) -> list[HtmlElement]:
        return [self.element("p", self.furniture())]

    def boxed_furniture(self) -> list[HtmlElement]:
        lines = [self.element("p", self.furniture()) for _ in range(self.random.randint(1, 3))]
        return [self.box(*lines)]

    def related_links(self) -> list[HtmlElement]:
        head = self.element("h3", samples.heading(self.random, next(self.lines)))
        return [self.box(head, self.listing(self.random.randint(3, 8), linked=True))]

    def teasers(self) -> list[HtmlElement]:
        made: list[HtmlElement] = []
        for _ in range(self.random.randint(3, 6)):
            head = self.element("h3")
            head.append(self.element("a", next(self.lines), href="/news/4711"))
            made.append(self.box(head, self.element("p", self.paragraph())))
        return [self.box(*made)]

    def comments(self) -> list[HtmlElement]:
        made = [self.element("h3", samples.heading(self.random, ""))]
        for _ in range(self.random.randint(2, 4)):
            words = self.paragraph().split()
            name = self.element(
                "span", f"{words[0].title()} {self.random.randint(10, 23)}:{self.random.randint(10, 59)}"
            )
            made.append(self.box(name, self.element("p", self.paragraph())))
        return [self.box(*made)]

    def poll(self) -> list[HtmlElement]:
        options = self.element("form")
        for _ in range(3):
            label = self.element("label", " ".join(next(self.lines).split()[:3]))
            label.insert(0, self.element("input", type="radio"))
            label[0].tail, label.text = label.text, ""
            options.append(self.box(label))
        return [self.box(self.element("p", f"{next(self.lines)}?"), options)]

    def next_article(self) -> list[HtmlElement]:
        made = self.element(self.random.choice(("article", "article", "div")))
        head = self.element(self.random.choice(("h1", "h2")))
        if self.random.random() < 0.5:
            head.append(self.element("a", next(self.lines), href="/news/4712"))
        else:
            head.text = next(self.lines)
        made.append(head)
        made.extend(self.element("p", self.paragraph()) for _ in range(self.random.randint(3, 6)))
        return [made]

    def _any_heading(self) -> str:
        return samples.heading(self.random, "") if self.random.random() < 0.6 else next(self.lines)


Piece = Callable[[Writer], list[HtmlElement]]
STAYS: Sequence[Piece] = (
    Writer.honest_sentence, Writer.honest_sentence, Writer.honest_sentence, Writer.plain_list,
    Writer.plain_list, Writer.headed_prose, Writer.timeline, Writer.table, Writer.quotation,
)  # fmt: skip
GOES: Sequence[Piece] = (
    Writer.bare_furniture, Writer.bare_furniture, Writer.boxed_furniture, Writer.related_links,
    Writer.teasers, Writer.comments, Writer.poll, Writer.next_article,
)  # fmt: skip
LAST = (Writer.next_article, Writer.comments, Writer.teasers)
"""Pieces that stand below the article only."""


def make(paragraphs: Sequence[HtmlElement], seed: str, prose: Sequence[str]) -> None:
    """Puts PUT_IN pieces into a page's tree, which it changes, each marked with MARK.

    paragraphs: elements of the article's own text, in order; prose: paragraphs of other pages.
    """
    writer = Writer(seed, prose)
    for _ in range(PUT_IN):
        stays = writer.random.random() < 0.5
        kind = writer.random.choice(STAYS if stays else GOES)
        last = kind in LAST or writer.random.random() < 0.3
        anchor = paragraphs[-1] if last else writer.random.choice(paragraphs)
        if kind is Writer.next_article and (outer := _outermost(anchor)) is not None:
            anchor = outer
        for made in reversed(kind(writer)):
            made.set(MARK, str(int(stays)))
            anchor.addnext(made)
            made.tail, anchor.tail = anchor.tail, None


def _outermost(paragraph: HtmlElement) -> HtmlElement | None:
    """The <article> around the text, below which a next article stands."""
    return next(iter(paragraph.iterancestors("article")), None)


def made_label(container: HtmlElement) -> int | None:
    """1 or 0 for a block of a piece that was put in, None for one of the page itself."""
    node: HtmlElement | None = container
    while node is not None:
        if (mark := node.get(MARK)) is not None:
            return int(mark)
        node = node.getparent()
    return None


def copy_of(tree: HtmlElement) -> HtmlElement:
    return copy.deepcopy(tree)
