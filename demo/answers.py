"""One outlet on one day: the answer to every request, as a function of its path."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import Literal
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo

from demo import feeds
from demo.feeds import Entry, entry_of
from demo.houses import HOUSES, House, Section
from demo.pages import LAYOUTS, notices
from demo.pages.desk import Desk
from demo.stories import Archive
from demo.traps import HOPS, Trap, dragging, healing, robots_rule, traps

Trouble = Literal["new_layout", "challenge", "dead_feed", "quiet"]
"""What may befall an outlet: the body moves into a script, nine articles in ten answer with a challenge page,
feeds and sitemaps answer with HTML, no new stories come."""

PER_PAGE = 20
XML_TYPE = "application/xml; charset=utf-8"
PICTURE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path d="M0 9 6 2l4 5 2-2 4 4z"/></svg>'
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer. delay: seconds to wait before it."""

    status: int
    body: bytes
    content_type: str
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0


@dataclass(frozen=True)
class Site:
    """homes: outlet name to the address of its home page, without the closing slash."""

    house: House
    archive: Archive
    homes: Mapping[str, str]
    trouble: Trouble | None = None
    slow: float = 2.0
    crawl_delay: float = 0.0

    def answer(self, target: str, earlier: int) -> Answer:
        """The answer to a request for `target` (path and query) that was made `earlier` times before."""
        path, _, query = target.partition("?")
        for route in (self._machine, self._article, self._trap, self._section, self._media):
            if (found := route(path, query, earlier)) is not None:
                return found
        return self._html(404, *notices.not_found(self.desk))

    @cached_property
    def desk(self) -> Desk:
        clock = self.archive.almanac.end(self.archive.day).astimezone(ZoneInfo(self.house.timezone))
        latest = self.archive.headlines(self.house)[:60]
        return Desk(self.house, self.homes[self.house.name], clock, latest)

    @cached_property
    def traps(self) -> Mapping[str, Trap]:
        """The traps by path."""
        return {trap.path.partition("?")[0]: trap for trap in traps(self.archive, self.house)}

    def trap_url(self, trap: Trap) -> str:
        host = HOUSES[0].name if trap.kind == "elsewhere" else self.house.name
        return self.homes[host] + trap.path

    def story_url(self, number: int, house: House | None = None) -> str:
        """The canonical URL of a story, of this outlet unless another is named."""
        house = house or self.house
        return self.homes[house.name] + self.archive.headline(house, number).path

    def section_url(self, section: Section, page: int = 1) -> str:
        path = self.house.section_path.format(section=section.slug)
        if page > 1:
            path += f"page/{page}/" if path.endswith("/") else f"?page={page}"
        return self.desk.home + path

    def _html(self, status: int, title: str, inner: str) -> Answer:
        return self._page(LAYOUTS[self.house.name].frame(self.desk, title, inner), status)

    def _page(self, html: str, status: int = 200, delay: float = 0.0) -> Answer:
        body = html.encode(self.house.encoding, "xmlcharrefreplace")
        return Answer(status, body, self.house.content_type, delay=delay)

    def _machine(self, path: str, _query: str, earlier: int) -> Answer | None:
        if path == "/robots.txt":
            delay = self.crawl_delay if self.house.crawl_delay else 0.0
            return Answer(200, feeds.robots(self.desk, robots_rule(self.house), delay), "text/plain")
        if path == "/" or (self.trouble == "dead_feed" and self._is_feed(path)):
            return self._html(200, self.house.title, self._home())
        if self.house.feed and path == self.house.feed.path:
            tag = {"ETag": f'"{earlier}"'}  # a new one each time, as on many servers that compress on the fly
            kind = f"application/{self.house.feed.kind}+xml; charset={self.house.encoding}"
            return Answer(200, self._feed(), kind, tag)
        return self._sitemap(path)

    def _is_feed(self, path: str) -> bool:
        known = (self.house.feed and self.house.feed.path, self.house.sitemap, self.house.news_sitemap)
        return path in known or path.startswith("/sitemap-posts-")

    def _feed(self) -> bytes:
        house = self.house
        assert house.feed
        newest = self.archive.headlines(house)[: house.feed.size]
        entries = [
            entry_of(
                self.desk, headline, self.archive.story(house, headline.number) if house.feed.full else None
            )
            for headline in newest
        ]
        entries = self._with_traps(entries)
        return (
            feeds.atom(self.desk, entries)
            if house.feed.kind == "atom"
            else feeds.rss(self.desk, house.feed, entries)
        )

    def _with_traps(self, entries: Sequence[Entry]) -> list[Entry]:
        """The entries and the outlet's traps, the newest first."""
        lures = (
            Entry(
                url=self.trap_url(trap),
                title=f"Sponsored: {trap.title}" if trap.kind == "advert" else trap.title,
                published=trap.published,
            )
            for trap in self.traps.values()
        )
        return sorted([*entries, *lures], key=lambda entry: entry.published, reverse=True)

    def _articles(self) -> list[Entry]:
        """All articles for a sitemap, the newest first; with the traps where no feed carries them."""
        entries = [entry_of(self.desk, headline) for headline in self.archive.headlines(self.house)]
        return entries if self.house.feed else self._with_traps(entries)

    def _sitemap(self, path: str) -> Answer | None:
        if not self.house.sitemap:
            return None
        if path == self.house.sitemap:
            return Answer(200, feeds.sitemap_index(self.desk, self._articles()), XML_TYPE)
        if path == self.house.news_sitemap:
            return Answer(200, feeds.news_sitemap(self.desk, self._articles()), XML_TYPE)
        if path == "/sitemap-pages.xml":
            lists = [self.section_url(section) for section in self.house.sections]
            pages = [self.desk.home + "/", self.desk.home + "/about/", *lists]
            return Answer(200, feeds.sitemap_pages(pages), XML_TYPE)
        place = path.removeprefix("/sitemap-posts-").partition(".")[0]
        if place.isascii() and place.isdigit() and path == feeds.child_path(int(place)):
            child = feeds.sitemap_child(self._articles(), int(place))
            kind = "application/gzip" if path.endswith(".gz") else XML_TYPE
            return Answer(200, child, kind) if child is not None else None
        return None

    def _article(self, path: str, _query: str, earlier: int) -> Answer | None:
        number = self.archive.number_of(self.house, path)
        return None if number is None else self._story(number, earlier)

    def _story(self, number: int, earlier: int) -> Answer:
        if number == healing(self.archive, self.house) and earlier == 0:
            return Answer(500, b"<h1>Internal Server Error</h1>", "text/html")
        if self.trouble == "challenge" and number % 10:
            return Answer(200, notices.CHALLENGE.encode(), "text/html; charset=UTF-8")
        story = self.archive.story(self.house, number)
        if self.trouble == "new_layout":
            return self._page(notices.rebuilt(self.desk, story))
        count = self.archive.count(self.house)
        near = [(number + step) % count for step in range(1, 9)]
        others = [self.archive.headline(self.house, other) for other in near if other != number]
        page = LAYOUTS[self.house.name].article(self.desk, story, others)
        drags = number == dragging(self.archive, self.house)
        return self._page(page, delay=self.slow if drags else 0.0)

    def _trap(self, path: str, _query: str, earlier: int) -> Answer | None:
        trap = self.traps.get(path)
        if trap is None:
            return self._hop(path)
        if trap.kind == "moved":
            assert trap.target is not None
            return _redirect(301, self.desk.home + HOPS[0].format(number=trap.target))
        if trap.kind == "alias":
            assert trap.target is not None
            return self._story(trap.target, earlier)
        if trap.kind == "challenge":
            return Answer(200, notices.CHALLENGE.encode(), "text/html; charset=UTF-8")
        if trap.kind == "error_page":
            return self._html(200, *notices.not_found(self.desk))
        if trap.kind in ("advert", "forbidden"):
            return self._html(200, trap.title, f"<h1>{escape(trap.title)}</h1>")
        return None

    def _hop(self, path: str) -> Answer | None:
        """The two stations between an old address and the canonical one."""
        for trap in self.traps.values():
            if trap.kind == "moved" and trap.target is not None:
                first, second = (hop.format(number=trap.target) for hop in HOPS)
                if path == first:
                    return _redirect(302, self.desk.home + second)
                if path == second:
                    return _redirect(301, self.story_url(trap.target))
        return None

    def _section(self, path: str, query: str, _earlier: int) -> Answer | None:
        for section in self.house.sections:
            base = self.house.section_path.format(section=section.slug)
            rest = path.removeprefix(base)
            if path == base:
                page = parse_qs(query).get("page", ["1"])[0]
            elif base.endswith("/") and path.startswith(base) and rest.startswith("page/"):
                page = rest.removeprefix("page/").rstrip("/")
            else:
                continue
            return self._list(section, int(page)) if page.isascii() and page.isdigit() else None
        return None

    def _list(self, section: Section, page: int) -> Answer | None:
        headlines = [one for one in self.archive.headlines(self.house) if one.section is section]
        last = max(1, -(-len(headlines) // PER_PAGE))
        if page > last and self.house.endless_pages:
            page = last
        if not 1 <= page <= last:
            return None
        shown = headlines[(page - 1) * PER_PAGE : page * PER_PAGE]
        links = [(self.desk.url(one), one.title, f"{one.published:%d.%m.%Y %H:%M}") for one in shown]
        if page == 1 and not self.house.feed and not self.house.sitemap and section is self.house.sections[0]:
            lures = self.traps.values()
            links += [(self.trap_url(lure), lure.title, f"{lure.published:%d.%m.%Y}") for lure in lures]
        around = {1, last, *range(max(1, page - 2), min(last, page + 2) + 1)}
        pager = [(str(other), self.section_url(section, other)) for other in sorted(around)]
        if page < last:
            pager.append(("»", self.section_url(section, page + 1)))
        return self._html(200, section.name, notices.list_page(section.name, links, pager))

    def _home(self) -> str:
        links = [
            (self.desk.url(one), one.title, f"{one.published:%d.%m.%Y}") for one in self.desk.latest[:30]
        ]
        pager = [(section.name, self.section_url(section)) for section in self.house.sections]
        return notices.list_page(self.house.title, links, pager)

    def _media(self, path: str, _query: str, _earlier: int) -> Answer | None:
        if not path.startswith("/media/"):
            return None
        return Answer(200, PICTURE, "image/svg+xml")


def _redirect(status: int, address: str) -> Answer:
    return Answer(status, b"", "text/html", {"Location": address})
