"""When the outlets publish: how many stories an outlet has on a day, and the minute each came out.

Day 1 holds the archive: all stories asked for, spread over the twenty days before `now`. Every later day
brings each outlet some more, at the same pace with natural ups and downs. No clock is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from demo.houses import HOUSES, House

HISTORY = timedelta(days=20)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Almanac:
    """articles: stories of all outlets on day 1. now: the end of day 1, with offset.

    quiet: outlet to the last day on which it published anything.
    """

    seed: int
    articles: int
    now: datetime
    quiet: Mapping[str, int] = field(default_factory=dict)

    def end(self, day: int) -> datetime:
        """The moment at which a day is over and its pages are looked at."""
        return self.now + (day - 1) * DAY

    def arrivals(self, house: House, day: int) -> int:
        """Stories that the outlet publishes on that day."""
        if day == 1:
            place = HOUSES.index(house)
            return self.articles // len(HOUSES) + (place < self.articles % len(HOUSES))
        if day > self.quiet.get(house.name, day):
            return 0
        pace = self.articles / len(HOUSES) / HISTORY.days
        swing = Random(f"{self.seed}/{house.name}/day {day}").uniform(0.5, 1.6)
        return max(1, round(pace * swing))

    def first(self, house: House, day: int) -> int:
        """Number of the day's first story: how many were published before it."""
        return sum(self.arrivals(house, earlier) for earlier in range(1, day))

    def day_of(self, house: House, number: int) -> tuple[int, int]:
        """The day a story came out, and its rank in that day from 0. IndexError if it never will."""
        day, rank = 1, number
        while rank >= (count := self.arrivals(house, day)):
            if count == 0:
                raise IndexError(number)
            rank -= count
            day += 1
        return day, rank

    def published(self, house: House, number: int) -> datetime:
        """The minute a story came out; the newest of a day comes out within its last minutes."""
        day, rank = self.day_of(house, number)
        count = self.arrivals(house, day)
        step = (HISTORY if day == 1 else DAY) / count
        left = count - 1 - rank
        jitter = Random(f"{self.seed}/{house.name}/{number}/minute").uniform(0.1, 0.8) if left else 0.0
        moment = self.end(day) - timedelta(minutes=4 + HOUSES.index(house)) - step * (left + jitter)
        return moment.replace(second=0, microsecond=0)
