"""Links that stand among an outlet's articles and are none, or are one by another address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from demo.drafts import Reporter
from demo.houses import House, TrapKind
from demo.prose import GRAMMARS
from demo.stories import Archive, Headline, article_path, slug

FEWEST = 8  # stories of an outlet's archive below which it sets no traps
PHANTOM = 900_000  # numbers of stories that do not exist begin here
HOPS = ("/go/{number}", "/archive/{number}/")  # between an old address and the canonical one: three redirects


@dataclass(frozen=True, slots=True)
class Trap:
    """A link in a list: what it says and where it leads.

    path: below the outlet's home page; an absolute path of another outlet for "elsewhere".
    target: number of the story it leads to in the end ("alias", "moved"), or None.
    """

    kind: TrapKind
    path: str
    title: str
    published: datetime
    target: int | None = None


def traps(archive: Archive, house: House) -> tuple[Trap, ...]:
    """The outlet's traps. They are set on day 1, among the newest stories, and stay."""
    newest = archive.almanac.arrivals(house, 1) - 1
    if newest + 1 < FEWEST:
        return ()
    return tuple(
        _trap(archive, house, kind, PHANTOM + place, archive.headline(house, newest - 1 - place))
        for place, kind in enumerate(house.traps)
    )


def healing(archive: Archive, house: House) -> int | None:
    """Number of the story whose first request is answered with 500."""
    return _from_newest(archive, house, 4) if house.heals else None


def dragging(archive: Archive, house: House) -> int | None:
    """Number of the story whose page takes its time."""
    return _from_newest(archive, house, 3) if house.slow else None


def _from_newest(archive: Archive, house: House, back: int) -> int | None:
    count = archive.almanac.arrivals(house, 1)
    return count - 1 - back if count >= FEWEST else None


def _trap(archive: Archive, house: House, kind: TrapKind, phantom: int, near: Headline) -> Trap:
    """A trap that looks as old as the story `near`, and leads to it where it leads to a story."""
    reporter = Reporter(GRAMMARS[house.language], Random(f"{archive.almanac.seed}/{house.name}/{kind}"))
    published = near.published + timedelta(minutes=1)
    number, title, target = phantom, reporter.title, None
    if kind in ("alias", "moved"):
        number, title, target = near.number, near.title, near.number
    path = article_path(house, number, reporter.title, near.section, published)
    if kind == "forbidden":
        path = path.replace(slug(house, reporter.title), "embargo-" + slug(house, reporter.title))
    elif kind == "advert":
        path = f"/partners/{slug(house, reporter.title)}?campaign=spring"
    elif kind == "elsewhere":
        path = f"/seen-elsewhere/{slug(house, reporter.title)}-{phantom}/"
    return Trap(kind, path, title, published, target)


def robots_rule(house: House) -> str:
    """The path prefix that robots.txt forbids: articles under embargo, and a search page."""
    return house.path.partition("{slug}")[0] + "embargo-" if "forbidden" in house.traps else "/search"
