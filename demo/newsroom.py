"""The demo newsroom: eight outlets on loopback that know the truth about what they print."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from demo.almanac import Almanac
from demo.answers import Answer, Site, Trouble
from demo.houses import HOUSES, House, TrapKind
from demo.server import Log, OutletServer, Visit
from demo.stories import Archive
from demo.traps import traps

FIXED_NOW = datetime(2025, 3, 3, 15, 0, tzinfo=UTC)
FEWEST_ARTICLES = 2 * len(HOUSES)


@dataclass(frozen=True, slots=True)
class DemoOutlet:
    """What a spider has to know. Addresses are absolute; home ends in a slash."""

    name: str
    home: str
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    sections: tuple[str, ...]
    article_url: str
    country: str
    languages: tuple[str, ...]
    timezone: str


@dataclass(frozen=True, slots=True)
class Truth:
    """One article as a perfect crawl records it.

    url: canonical. description: the standfirst printed on the page, or None. published, modified: ISO 8601
    with the outlet's offset; the date alone where the page prints no time; modified None unless the page says
    that it was changed. section: as printed. text: paragraphs, headings, list items and quotations of the
    body, parted by a blank line. wire_of: canonical URL of the article that this one repeats, with small
    edits or word for word. revision: 1, or 2 after a correction.
    """

    outlet: str
    url: str
    title: str
    description: str | None
    authors: tuple[str, ...]
    published: str
    modified: str | None
    language: str
    section: str
    text: str
    wire_of: str | None
    revision: int


@dataclass(frozen=True, slots=True)
class Lure:
    """A link in an outlet's lists that is no article, or one by another address.

    target: canonical URL of the article behind an "alias" (a page that names it as canonical) or a "moved"
    address (three redirects); None for the others, which must not become records.
    """

    outlet: str
    url: str
    kind: TrapKind
    target: str | None


class Newsroom:
    """A context manager that serves the outlets while it is entered.

    articles: how many all outlets together have on day 1, at least sixteen. seed: another seed, other
    stories. day: the day to begin with. slow: seconds that the slow page takes. now: the end of day 1, with
    offset; the newest articles came out minutes before. port: of the first outlet, the others follow; 0 takes
    free ones. crawl_delay: what the robots.txt of one outlet asks for, in seconds; 0 for nothing.

    Text and dates depend on these alone, never on a clock or on the ports.
    """

    def __init__(
        self,
        articles: int = 200,
        seed: int = 0,
        day: int = 1,
        slow: float = 2.0,
        now: datetime = FIXED_NOW,
        port: int = 0,
        crawl_delay: float = 0.2,
    ) -> None:
        if articles < FEWEST_ARTICLES:
            raise ValueError(f"a newsroom has at least {FEWEST_ARTICLES} articles, not {articles}")
        if day < 1:
            raise ValueError(f"days count from 1, not {day}")
        if now.tzinfo is None:
            raise ValueError("now must have a time zone")
        self.articles, self.seed, self.now = articles, seed, now
        self.slow, self.crawl_delay, self.port = slow, crawl_delay, port
        self.day = day
        self._troubles: dict[str, tuple[Trouble, int]] = {}
        self._log = Log()
        self._servers: dict[str, OutletServer] = {}
        self._sites: dict[str, Site] = {}

    def __enter__(self) -> Self:
        for place, house in enumerate(HOUSES):
            port = self.port + place if self.port else 0
            self._servers[house.name] = OutletServer(port, self._answerer(house), self._log)
        self._open_day()
        for server in self._servers.values():
            server.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for server in self._servers.values():
            server.stop()
        self._servers.clear()

    @property
    def requests(self) -> Mapping[str, list[Visit]]:
        """Every address asked for so far, with its visits in order."""
        return self._log.visits

    @property
    def outlets(self) -> list[DemoOutlet]:
        return [_outlet(site) for site in self._sites.values()]

    def advance(self, days: int = 1) -> None:
        """On to a later day: new stories come out, yesterday's last one of some outlets is corrected."""
        self.day += days
        self._open_day()

    def trouble(self, outlet: str, kind: Trouble, since: int | None = None) -> None:
        """Something befalls an outlet from day `since` on (default: from now on). ValueError: no such outlet.

        An outlet that falls quiet still publishes on that day, and never after.
        """
        if outlet not in {house.name for house in HOUSES}:
            raise ValueError(f"no such outlet: {outlet!r}")
        self._troubles[outlet] = (kind, self.day if since is None else since)
        if self._servers:
            self._open_day()

    def truth(self) -> list[Truth]:
        """Every article that is out, oldest first within its outlet."""
        return [
            _truth(site, number)
            for site in self._sites.values()
            for number in range(site.archive.count(site.house))
        ]

    def lures(self) -> list[Lure]:
        """Every link in the outlets' lists that is no article of its own."""
        return [
            Lure(
                name,
                site.trap_url(trap),
                trap.kind,
                None if trap.target is None else site.story_url(trap.target),
            )
            for name, site in self._sites.items()
            for trap in traps(site.archive, site.house)
        ]

    def _open_day(self) -> None:
        quiet = {name: since for name, (kind, since) in self._troubles.items() if kind == "quiet"}
        archive = Archive(Almanac(self.seed, self.articles, self.now, quiet), self.day)
        homes = {name: server.home for name, server in self._servers.items()}
        self._sites = {
            house.name: Site(house, archive, homes, self._trouble_of(house), self.slow, self.crawl_delay)
            for house in HOUSES
        }

    def _trouble_of(self, house: House) -> Trouble | None:
        kind, since = self._troubles.get(house.name, (None, 0))
        return kind if self.day >= since else None

    def _answerer(self, house: House) -> Callable[[str, int], Answer]:
        return lambda target, earlier: self._sites[house.name].answer(target, earlier)


def _outlet(site: Site) -> DemoOutlet:
    house, home = site.house, site.desk.home
    maps = (house.sitemap, house.news_sitemap)
    return DemoOutlet(
        name=house.name,
        home=home + "/",
        feeds=(home + house.feed.path,) if house.feed else (),
        sitemaps=tuple(home + path for path in maps if path),
        sections=tuple(site.section_url(section) for section in house.sections),
        article_url=f"^{re.escape(home)}{house.article}$",
        country=house.country,
        languages=(house.language,),
        timezone=house.timezone,
    )


def _truth(site: Site, number: int) -> Truth:
    house = site.house
    story = site.archive.story(house, number)
    headline = story.headline
    published = headline.published if house.timed else headline.published.date()
    original = headline.original
    return Truth(
        outlet=house.name,
        url=site.story_url(number),
        title=headline.title,
        description=headline.standfirst if house.standfirst else None,
        authors=story.authors,
        published=published.isoformat(),
        modified=headline.modified.isoformat() if headline.modified else None,
        language=house.language,
        section=headline.section.name,
        text=story.text,
        wire_of=site.story_url(original[1], original[0]) if original else None,
        revision=story.revision,
    )
