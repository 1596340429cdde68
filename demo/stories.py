"""The truth: every story of the newsroom on a given day, made from (seed, outlet, number), never stored."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache, lru_cache
from random import Random
from types import MappingProxyType
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from demo.almanac import Almanac
from demo.drafts import Part, Reporter
from demo.houses import CASPIAN_COURIER, HIGHLAND_POST, SILKROAD_DIGEST, House, Section
from demo.prose import GRAMMARS

SLUG_LETTERS = str.maketrans("əöüğışç", "eougisc")
SYNONYMS = MappingProxyType({"said": "stated", "percent": "per cent", "about": "around"})
SYNONYM = re.compile(r"\b(?:said|percent|about)\b")


@dataclass(frozen=True, slots=True)
class Headline:
    """What a list says about a story. `published` and `modified` carry the outlet's offset.

    original: outlet and number of the story that this one reprints, or None.
    """

    number: int
    title: str
    standfirst: str
    path: str
    section: Section
    published: datetime
    modified: datetime | None
    original: tuple[House, int] | None


@dataclass(frozen=True, slots=True)
class Story:
    """A story as its outlet prints it; the headline knows a standfirst even where the outlet prints none."""

    headline: Headline
    parts: tuple[Part, ...]
    authors: tuple[str, ...]
    caption: str
    credit: str
    place: str
    revision: int

    @property
    def text(self) -> str:
        """The body: its parts, parted by a blank line."""
        return "\n\n".join(part.text for part in self.parts)


@dataclass(frozen=True)
class Archive:
    """All that the outlets have published up to the end of a day."""

    almanac: Almanac
    day: int = 1
    _headlines: dict[House, tuple[Headline, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Stories are kept for a while: a page and the teasers on its neighbours ask for the same ones."""
        object.__setattr__(self, "story", lru_cache(maxsize=2048)(self.story))
        object.__setattr__(self, "headline", lru_cache(maxsize=None)(self.headline))

    def count(self, house: House) -> int:
        return self.almanac.first(house, self.day + 1)

    def headlines(self, house: House) -> tuple[Headline, ...]:
        """All of the outlet's headlines, the newest first."""
        known = self._headlines.get(house)
        if known is None:
            every = (self.headline(house, number) for number in range(self.count(house)))
            known = tuple(sorted(every, key=lambda headline: (headline.published, headline.number))[::-1])
            self._headlines[house] = known
        return known

    def number_of(self, house: House, path: str) -> int | None:
        """The number of the story with this path, or None."""
        match = re.fullmatch(house.article, path)
        number = int(match["id"]) - house.first_id if match else -1
        if not 0 <= number < self.count(house):
            return None
        return number if unquote(self.headline(house, number).path) == unquote(path) else None

    def headline(self, house: House, number: int) -> Headline:
        original = self._original(house, number)
        reporter = self._reporter(*(original or (house, number)))
        reworded = original is not None and original[0] is not house
        title = reporter.other_title if reworded else reporter.title
        section = house.section(reporter.topic.name)
        zone = ZoneInfo(house.timezone)
        published = self._published(house, number, original).astimezone(zone)
        corrected = self._corrected(house, number)
        return Headline(
            number=number,
            title=title,
            standfirst=reporter.standfirst,
            path=article_path(house, number, title, section, published),
            section=section,
            published=published,
            modified=corrected.astimezone(zone) if corrected else None,
            original=original,
        )

    def story(self, house: House, number: int) -> Story:
        headline = self.headline(house, number)
        draft = self._reporter(*(headline.original or (house, number))).draft()
        random = Random(f"{self.almanac.seed}/{house.name}/{number}/print")
        parts, revision = draft.parts, 1
        if headline.original and headline.original[0] is not house:
            parts = reprint(parts, random)
        if headline.modified:
            parts, revision = (parts[0], Part("paragraph", draft.spare), *parts[2:]), 2
        return Story(
            headline=headline,
            parts=parts,
            authors=self._authors(house, headline, random),
            caption=draft.caption,
            credit=random.choice(staff(house)),
            place=draft.place,
            revision=revision,
        )

    def _reporter(self, house: House, number: int) -> Reporter:
        return Reporter(GRAMMARS[house.language], Random(f"{self.almanac.seed}/{house.name}/{number}"))

    def _authors(self, house: House, headline: Headline, random: Random) -> tuple[str, ...]:
        if not house.byline:
            return ()
        if headline.original and house.desk:
            return (house.desk,)
        return tuple(random.sample(staff(house), random.choice((1, 1, 1, 2))))

    def _original(self, house: House, number: int) -> tuple[House, int] | None:
        """Of which story this one is a copy: wire copy comes from the outlet's partners on the same day."""
        if number == self.twin(house):
            return house, number - 1
        source = None
        if house is SILKROAD_DIGEST:
            source = {1: CASPIAN_COURIER, 3: HIGHLAND_POST}.get(number % 5)
        elif house is HIGHLAND_POST and number % 10 == 4:
            source = CASPIAN_COURIER
        if source is None:
            return None
        day, rank = self.almanac.day_of(house, number)
        if rank >= self.almanac.arrivals(source, day):
            return None
        original = self.almanac.first(source, day) + rank
        in_time = self.almanac.published(source, original) + _delay(number) <= self.almanac.end(day)
        return (source, original) if in_time and not self._original(source, original) else None

    def twin(self, house: House) -> int | None:
        """The story that an outlet prints twice under two addresses, word for word."""
        archive = self.almanac.arrivals(house, 1)
        return (archive - 2) // 5 * 5 if house is SILKROAD_DIGEST and archive > 7 else None

    def _published(self, house: House, number: int, original: tuple[House, int] | None) -> datetime:
        """Wire copy comes out some time after its original."""
        if original is None or original[0] is house:
            return self.almanac.published(house, number)
        return self.almanac.published(*original) + _delay(number)

    def _corrected(self, house: House, number: int) -> datetime | None:
        """When the story was corrected: the day after it came out, if it was the last of its day."""
        if not house.corrects:
            return None
        day, rank = self.almanac.day_of(house, number)
        is_last = rank == self.almanac.arrivals(house, day) - 1 and self._original(house, number) is None
        later = is_last and day < self.day and self.almanac.arrivals(house, day + 1) > 0
        return self.almanac.end(day + 1) - timedelta(hours=3) if later else None


def _delay(number: int) -> timedelta:
    return timedelta(minutes=30 + number * 37 % 170)


def article_path(house: House, number: int, title: str, section: Section, published: datetime) -> str:
    """The address of a story below its outlet's home page, percent-encoded."""
    return house.path.format(
        slug=slug(house, title),
        id=house.first_id + number,
        section=section.slug,
        year=published.year,
        month=f"{published.month:02}",
        day=f"{published.day:02}",
    )


def slug(house: House, title: str) -> str:
    """A headline as part of an address: Latin letters, except in Persian, where portals print their own."""
    if house.language == "fa":
        return quote("-".join(re.findall(r"[\w\u200c]+", title)))
    latin = title.replace("İ", "i").lower().translate(SLUG_LETTERS)
    return "-".join(re.findall(r"[a-z0-9]+", latin))[:80].strip("-")


@cache
def staff(house: House) -> tuple[str, ...]:
    """The outlet's eight reporters."""
    random = Random(house.name)
    names: dict[str, None] = {}
    while len(names) < 8:
        given, family, _ = random.choice(GRAMMARS[house.language].groups)
        names[f"{random.choice(given)} {random.choice(family)}"] = None
    return tuple(names)


def reprint(parts: tuple[Part, ...], random: Random) -> tuple[Part, ...]:
    """The small edits of a desk that takes over wire copy.

    The last paragraph is always cut. Then two neighbouring paragraphs are joined, or a few words changed.
    """
    kept = parts[:-1]
    joint = next((at for at in range(1, len(kept) - 1) if _plain(kept[at]) and _plain(kept[at + 1])), None)
    if joint is not None and random.random() < 0.5:
        joined = Part("paragraph", f"{kept[joint].text} {kept[joint + 1].text}")
        return (*kept[:joint], joined, *kept[joint + 2 :])
    return tuple(Part(part.kind, SYNONYM.sub(lambda word: SYNONYMS[word[0]], part.text)) for part in kept)


def _plain(part: Part) -> bool:
    return part.kind == "paragraph"
