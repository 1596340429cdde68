"""Finds dates and times in a line, with the days and times that they may mean.

Lines must be folded by `datewords.same_length`, which keeps positions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta, timezone

from persiantools.jdatetime import JalaliDate

from cleaners.lines.datewords import is_link, jalali_month_number, month_number

_YEARS = range(1990, 2101)

# Solar years of Iran, 1990 to 2051. The lunar years of Arab countries are above them since 2010: 1431 and on.
_JALALI_YEARS = range(1369, 1431)

# Not within a number, nor after the first half of a range or of a number in parts: "12-19 August" is no date.
_START = r"(?<!\d)(?<!\d[-.:/])"
_WORD = r"[^\W\d_]++"  # possessive: half a word is no month
_MONTH = rf"(?P<month>{_WORD}(?: ال{_WORD})?(?:\s?/\s?{_WORD}(?: ال{_WORD})?)?)"  # كانون الثاني/يناير
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|-?nj[iy]|[º°ª])?"
_OF = r"(?:(?:of|de|del) |d')?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_GAP, _NO_GAP = r"[\s.,/-]{1,3}", r"[\s.,/-]{0,3}"
_AFTER_YEAR = rf"(?P<link>(?:[\s.,-]{{0,2}}{_WORD}\.?){{0,2}}?){_GAP}"

_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        # 19 August 2024; 19th of August, 2024; 19-avgust, 2024; 19 de agosto de 2024; ۲۹ مرداد ۱۴۰۳
        rf"{_START}{_DAY}{_NO_GAP}{_OF}{_MONTH}{_NO_GAP}(?:(?:de|del|соли|ماه|سال) )?{_YEAR}",
        # January 11, 2025; avqustun 19-u, 2024
        rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?:-{_WORD})?{_GAP}{_YEAR}",
        # 2024 жылғы 19 тамыз; 2024-yil 19-avgust; 2024 წლის 19 აგვისტო; 2024-nji ýylyň 19-njy awgusty
        rf"{_START}{_YEAR}{_AFTER_YEAR}{_DAY}{_GAP}{_MONTH}(?!{_GAP}\d{{4}})",
        # 2024 թ. օգոստոսի 19; 2024-cü il avqustun 19-u
        rf"{_START}{_YEAR}{_AFTER_YEAR}{_MONTH}{_GAP}{_DAY}(?!\d)(?:-{_WORD})?(?!{_GAP}\d{{4}})",
        # 2024-08-19; 2024. 8. 19; 1403/05/29
        rf"{_START}(?P<year>\d{{4}})\s?(?P<mark>[-./])\s?(?P<month>\d\d?)\s?(?P=mark)\s?(?P<day>\d\d?)"
        r"(?!\d|(?P=mark)\d)",
        # 19.08.2024; 19. 8. 2024; 8/19/2024; 29/05/1403
        rf"{_START}(?P<first>\d\d?)\s?(?P<mark>[-./])\s?(?P<second>\d\d?)\s?(?P=mark)\s?{_YEAR}(?!(?P=mark)\d)",
        # 19.08.24: a year of two digits only between full stops
        rf"{_START}(?P<first>\d\d)(?P<mark>\.)(?P<second>\d\d)\.(?P<year>\d\d)(?![\d.:])",
    )
)
_DAYS_OF_NO_YEAR = (
    re.compile(rf"{_START}{_DAY}{_NO_GAP}{_OF}{_MONTH}"),
    re.compile(rf"(?<![^\W\d_]){_MONTH}{_GAP}{_DAY}(?!\d)"),
)
# "02:53 min" is how long a video is.
_TIME = re.compile(
    r"""(?:(?P<utc_before>gmt|utc)\ )?(?<!\d)(?<!\d[.:])(?P<hour>[01]?\d|2[0-3])
    (?:\s?(?P<mark>[:.h])\s?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?
      |\s?(?:h|uhr)\b|(?=\s?[ap]\.?m\b))(?!\d|:\d)
    (?:\s?(?:(?P<am>a\.?\s?m\b|صباحا|ص\b|ق\.?ظ\b|قبل\ از\ ظهر)
      |(?P<pm>p\.?\s?m\b|مساء|م\b|ب\.?ظ\b|بعد\ از\ ظهر))\.?)?
    (?:\s?\(?(?:(?:gmt|utc)\s?(?P<from_utc>[+-]\d\d?(?::?\d\d)?)|(?P<offset>\+\d\d:?\d\d|-\d{4})(?!\d)
      |(?P<utc>gmt|utc|z)\b|(?P<moscow>мск|msk)\b)\)?)?
    (?!\s?min)""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Day:
    """A date printed from index `start` to before `end`."""

    start: int
    end: int
    readings: tuple[date, ...]
    """The days it may mean: read day first, then month first."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time printed from index `start` to before `end`."""

    start: int
    end: int
    time: time
    dotted: bool
    """Printed as "23.14", which may be a number instead."""


def days(line: str) -> list[Day]:
    """The dates in `line` from left to right, none overlapping another."""
    if not re.search(r"\d\d", line):
        return []
    matches = (match for pattern in _DATES for match in pattern.finditer(line))
    dates = (Day(*match.span(), readings) for match in matches if (readings := _readings(match)))
    found: list[Day] = []
    for day in sorted(dates, key=lambda day: (day.start, -day.end)):
        if not found or day.start >= found[-1].end:
            found.append(day)
    return found


def clocks(line: str) -> list[Clock]:
    """The times in `line`, outside its dates (blank those first), from left to right."""
    return [Clock(*match.span(), _time(match), match["mark"] == ".") for match in _TIME.finditer(line)]


def days_of_no_year(line: str) -> Iterator[tuple[int, int]]:
    """(start, end) of each day with a month and no year ("19 August")."""
    for pattern in _DAYS_OF_NO_YEAR:
        for match in pattern.finditer(line):
            if _named(match["month"], month_number) and 1 <= int(match["day"]) <= 31:
                yield match.span()


def blank(line: str, spans: Iterable[tuple[int, int]]) -> str:
    """`line`, as long as before, with nothing in `spans`."""
    for start, end in spans:
        line = line[:start] + " " * (end - start) + line[end:]
    return line


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Gregorian or Jalali date from 1990 to 2100; None if there is no such day."""
    try:
        if year in _JALALI_YEARS:
            return JalaliDate(year, month, day).to_gregorian()  # type: ignore[no-untyped-call]
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    """The days that `match` may mean; empty if it is no date ("19 people 2024", "40.13.2024")."""
    parts = match.groupdict()
    year = int(parts["year"])
    if len(parts["year"]) == 2:
        year += 2000 if year < 70 else 1900  # as POSIX reads %y
    if "first" in parts:
        first, second = int(parts["first"]), int(parts["second"])
        orders = [(second, first)] if parts["mark"] == "." else [(second, first), (first, second)]
    else:
        orders = [(_month_of(parts, year), int(parts["day"]))]
    found = (calendar_day(year, month, day) for month, day in orders)
    return tuple(dict.fromkeys(day for day in found if day))


def _month_of(parts: dict[str, str | None], year: int) -> int:
    """1 to 12, or 0 if the word is no month or the words beside the year do not belong to a date."""
    name = parts["month"] or ""
    if name.isdecimal():
        return int(name)
    if not is_link(parts.get("link") or ""):
        return 0
    return _named(name, jalali_month_number if year in _JALALI_YEARS else month_number)


def _named(name: str, number: Callable[[str], int | None]) -> int:
    """The month that `name`, or a part of "آب/أغسطس", is a name of; else 0."""
    return next((found for part in (name, *re.split(r"\s?/\s?", name)) if (found := number(part))), 0)


def _time(match: re.Match[str]) -> time:
    hour = int(match["hour"])
    if match["pm"] and hour < 12:
        hour += 12
    elif match["am"] and hour == 12:
        hour = 0
    return time(hour, int(match["minute"] or 0), int(match["second"] or 0), tzinfo=_zone(match))


def _zone(match: re.Match[str]) -> timezone | None:
    if match["utc"] or match["utc_before"]:
        return UTC
    if match["moscow"]:
        return timezone(timedelta(hours=3))
    printed = match["from_utc"] or match["offset"]
    if not printed:
        return None
    digits = printed[1:].replace(":", "")
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    if offset > timedelta(hours=14):  # no zone is further from UTC: a number of another kind
        return None
    return timezone(-offset if printed[0] == "-" else offset)
