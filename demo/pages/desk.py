"""What every layout needs: the desk (one outlet on one day) and the few ways to turn it into HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape
from itertools import groupby

from demo.drafts import Part
from demo.houses import House
from demo.stories import Headline, Story


@dataclass(frozen=True)
class Desk:
    """One outlet on one day. home: its address without the closing slash; clock: its local time."""

    house: House
    home: str
    clock: datetime
    latest: Sequence[Headline]
    _columns: dict[tuple[str, int, int], str] = field(default_factory=dict, repr=False, compare=False)

    def column(self, template: str, start: int, stop: int) -> str:
        """A part of the latest headlines as HTML. Every page of the day shows it, so it is made once."""
        key = (template, start, stop)
        if key not in self._columns:
            self._columns[key] = listing(self.latest[start:stop], self, template)
        return self._columns[key]

    def url(self, headline: Headline) -> str:
        return self.home + headline.path

    def link(self, headline: Headline) -> str:
        """The headline as HTML that leads to its story."""
        return f'<a href="{escape(self.url(headline))}">{escape(headline.title, quote=False)}</a>'


@dataclass(frozen=True, slots=True)
class Layout:
    """How an outlet's pages look.

    article: the page of a story, given some other headlines to recommend.
    frame: a page around any HTML: title, then the HTML itself.
    """

    article: Callable[[Desk, Story, Sequence[Headline]], str]
    frame: Callable[[Desk, str, str], str]


PLAIN_TAGS: Mapping[str, str] = {
    "paragraph": "<p>{}</p>",
    "quote": "<blockquote><p>{}</p></blockquote>",
    "heading": "<h2>{}</h2>",
    "item": "<li>{}</li>",
}


def body(
    parts: Sequence[Part],
    inserts: Mapping[int, str] | None = None,
    tags: Mapping[str, str] = PLAIN_TAGS,
    link: tuple[str, str] | None = None,
) -> str:
    """The parts as HTML; items become one list.

    inserts: HTML that stands behind the part of this place (behind its list, for an item).
    link: a word and an address; the word's first mention after the lead becomes a link.
    """
    pieces: list[str] = []
    inserts = inserts or {}
    for is_item, run in groupby(enumerate(parts), key=lambda entry: entry[1].kind == "item"):
        behind: list[str] = []
        pieces += ["<ul>"] if is_item else []
        for place, part in run:
            text = escape(part.text, quote=False)
            if link and place and link[0] in text:
                text = text.replace(link[0], f'<a href="{escape(link[1])}">{link[0]}</a>', 1)
                link = None
            pieces.append(tags[part.kind].format(text))
            (behind if is_item else pieces).append(inserts.get(place, ""))
        pieces += ["</ul>", *behind] if is_item else []
    return "\n".join(filter(None, pieces))


def listing(headlines: Iterable[Headline], desk: Desk, template: str) -> str:
    """One piece of HTML for each headline: `template` may name url, title, date, section and picture."""
    return "\n".join(
        template.format(
            url=escape(desk.url(headline)),
            title=escape(headline.title, quote=False),
            alt=escape(headline.title),
            date=f"{headline.published:%d.%m.%Y}",
            time=f"{headline.published:%H:%M}",
            section=escape(headline.section.name, quote=False),
            picture=f"{desk.home}/media/{headline.number}-thumb.svg",
        )
        for headline in headlines
    )


def picture(desk: Desk, story: Story, name: str = "main") -> str:
    return f"{desk.home}/media/{story.headline.number}-{name}.svg"


def stylesheet(prefix: str, rules: int) -> str:
    """Inline rules, as many as real themes print into every page."""
    sides = ("margin", "padding", "border-width", "inset", "scroll-margin")
    return "\n".join(
        f".{prefix}-{sides[n % 5][0]}{n}{{{sides[n % 5]}:{n % 17}px {n % 13}px;line-height:1.{n % 9};"
        f"color:#{n * 7919 % 4096:03x}}}"
        for n in range(rules)
    )
