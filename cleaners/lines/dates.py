"""Parses dates of metadata and printed dates into ISO 8601, without a clock.

Three forms are tried, the cheapest first: ISO 8601 and common malformed variants (4 µs), mail and HTTP
headers (by the standard library), and printed dates in the languages of `datewords` (30 µs). dateparser lends
its dictionaries only: its parser takes 0.6 to 1.3 ms with the language known, guesses at what is left out,
and reads neither Armenian and Kazakh word order nor Tajik, Turkmen and, without further packages, Jalali
dates.

Not parsed: relative dates ("3 hours ago", which need a clock), dates without a year, and years before 1990 or
after 2100.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from email.utils import parsedate_to_datetime
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from cleaners.lines.datewords import is_date_talk, is_link, same_length
from cleaners.lines.printed_days import Clock, Day, blank, calendar_day, clocks, days, days_of_no_year

LONGEST_VALUE = 300
"""Characters of a value that are read."""

_IN_ADDRESS = re.compile(
    r"/(?P<year>(?:19|20)\d\d|1[34]\d\d(?=[/-]))(?P<mark>[/-]?)(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?![^/._-])"
)

LONGEST_DATE_LINE = 120
"""Characters; a longer line is more than a date."""

_LONGEST_GAP = 30

_ISO = re.compile(
    r"""(\d{4})-?(\d\d)-?(\d\d)
    (?:(?:t|\s+t?)(\d\d:?\d\d(?::?\d\d)?)(?:[.,]\d+)?\s*(z|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?)?""",
    re.ASCII | re.VERBOSE,
)
_HEADER = re.compile(
    r"[a-z]{3,9},? \d\d?[ -][a-z]{3}[ -]\d{2,4} \d\d?:\d\d|[a-z]{3} [a-z]{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$"
)
_SHORT_OFFSET = re.compile(r"(?<=:\d\d )[+-]\d\d$")
_UNIX_TIME = re.compile(r"(\d{10})(?:\d{3})?", re.ASCII)


def parse_date(raw: str, *, language: str | None = None, timezone: str | None = None) -> str | None:
    """Parses a date of metadata or of a page into ISO 8601; None if it is no date or is ambiguous.

    "2024-08-19T23:14:00+04:00" if the offset is known from `raw` or else from `timezone` (the IANA name of
    the outlet's zone); "2024-08-19T23:14:00" without offset; "2024-08-19" if `raw` has no time. Of several
    printed dates the first counts ("Publié le 30 août 2023 à 14h52, modifié le 31 août 2023").

    Dates in digits are read day first. With slashes or hyphens, if both orders give a date, the order is
    known only from a `language` other than English or from a `timezone` (English in an American zone puts the
    month first). Without either, such a date is None.

    Raises ValueError for a `timezone` that is no IANA name.

    >>> parse_date("19 avqust 2024, 23:14", timezone="Asia/Baku")
    '2024-08-19T23:14:00+04:00'
    >>> parse_date("۲۹ مرداد ۱۴۰۳"), parse_date("05/03/2024"), parse_date("3 hours ago")
    ('2024-08-19', None, None)
    """
    text = raw.strip()[:LONGEST_VALUE]
    folded, zone = same_length(text), _zone(timezone)
    if exact := _from_iso(folded, zone) or _from_header(folded, zone) or _from_unix_time(folded):
        return exact
    found = find_date(text, language=language, timezone=timezone)
    return found[0] if found else None


def find_date(
    text: str, *, language: str | None = None, timezone: str | None = None
) -> tuple[str, str] | None:
    """(ISO 8601 as in `parse_date`, as printed) of the first date in a short line, or None.

    The time may stand before or after the date, with punctuation, a weekday or a word like "at" between them.
    For bylines and similar lines only: the date in a sentence is seldom that of the article.

    >>> find_date("Samir Aliyev | 19 avqust 2024 | 14:05 | 1532 baxış")
    ('2024-08-19T14:05:00', '19 avqust 2024 | 14:05')
    """
    zone = _zone(timezone)
    line = same_length(text[:LONGEST_VALUE])
    dates = days(line)
    for day in dates:
        if meant := _meant(day.readings, language, timezone):
            clock = _clock_beside(day, blank(line, [(other.start, other.end) for other in dates]))
            if not clock:
                return meant.isoformat(), text[day.start : day.end]
            printed = text[min(day.start, clock.start) : max(day.end, clock.end)]
            return _stamp(meant, clock.time, zone), printed
    return None


def find_date_in_address(url: str) -> tuple[str, str] | None:
    """(ISO 8601, as written) of the day in an article's address, or None.

    >>> find_date_in_address("https://gazette.example/2024/08/19/bridge-reopens")
    ('2024-08-19', '2024/08/19')
    """
    for found in _IN_ADDRESS.finditer(url[:LONGEST_VALUE]):
        whole = found["mark"] or len(found[0]) == len("/20240819")
        day = whole and calendar_day(int(found["year"]), int(found["month"]), int(found["day"]))
        if day:
            return day.isoformat(), found[0].strip("/")
    return None


def is_near(iso: str, day: str) -> bool:
    """Whether `iso` is at most one day from `day`: an address may be in UTC and the printed date in Baku
    time."""
    return abs((date.fromisoformat(iso[:10]) - date.fromisoformat(day[:10])).days) <= 1


def is_date_line(text: str) -> bool:
    """Whether the line has only dates or times and words such as "Last update", "Дата", weekdays, "today".

    A day without a year ("9 May") counts only beside a time or such a word: alone it may be a heading.

    >>> is_date_line("Last update: January 18, 2025 00:07")
    True
    >>> is_date_line("On 19 August 2024 troops left Lachin.")
    False
    """
    if len(text) > LONGEST_DATE_LINE or not re.search(r"\d", text):
        return False
    line = same_length(text)
    return is_date_talk(line) and _is_all_dates(line)


def _is_all_dates(line: str) -> bool:
    """Whether there is a date or a time in `line` and no other number."""
    dates = [(day.start, day.end) for day in days(line)]
    line = blank(line, dates)
    times = [(clock.start, clock.end) for clock in clocks(line) if dates or not clock.dotted]
    line = blank(line, times)
    if dates:
        return not re.search(r"\d", line)
    yearless = list(islice(days_of_no_year(line), 1))
    line = blank(line, yearless)
    has_date = times or (yearless and re.search(r"[^\W\d_]", line))
    return bool(has_date) and not re.search(r"\d", line)


def _from_iso(folded: str, zone: ZoneInfo | None) -> str | None:
    shape = _ISO.fullmatch(folded)
    if not shape:
        return None
    day = calendar_day(int(shape[1]), int(shape[2]), int(shape[3]))
    if not day or not shape[4]:
        return day.isoformat() if day else None
    try:
        return _stamp(day, time.fromisoformat(f"{shape[4]}{shape[5] or ''}".upper()), zone)
    except ValueError:  # 25:00, +99:00
        return None


def _from_header(folded: str, zone: ZoneInfo | None) -> str | None:
    """Parses "Mon, 19 Aug 2024 23:14:00 +0400" (RFC 2822) and its older forms (RFC 850, asctime)."""
    if not _HEADER.match(folded):
        return None
    try:  # the standard library takes "+04" for four minutes, and "-0000" for a time in no zone
        moment = parsedate_to_datetime(_SHORT_OFFSET.sub(r"\g<0>00", folded.replace(" -0000", " +0000")))
    except (ValueError, TypeError, OverflowError):
        return None
    day = calendar_day(moment.year, moment.month, moment.day)
    return _stamp(day, moment.timetz(), zone) if day else None


def _from_unix_time(folded: str) -> str | None:
    """Parses seconds or milliseconds since 1970."""
    count = _UNIX_TIME.fullmatch(folded)
    moment = datetime.fromtimestamp(int(count[1]), UTC) if count else None
    return moment.isoformat() if moment and calendar_day(moment.year, moment.month, moment.day) else None


def _meant(readings: tuple[date, ...], language: str | None, timezone: str | None) -> date | None:
    """The reading that is meant, by the rule in `parse_date`; None if ambiguous."""
    if len(readings) == 1:
        return readings[0]
    if language and language.split("-")[0].lower() != "en":
        return readings[0]
    if not timezone:
        return None
    return readings[1] if timezone.startswith(("America/", "US/")) else readings[0]


def _clock_beside(day: Day, line: str) -> Clock | None:
    """The time that belongs to `day`: the next after it, else the last before it, without other text
    between."""
    times = clocks(line)
    after = next((clock for clock in times if clock.start >= day.end), None)
    if after and _belong_together(line[day.end : after.start]):
        return after
    before = next((clock for clock in reversed(times) if clock.end <= day.start and not clock.dotted), None)
    if before and _belong_together(line[before.end : day.start]):
        return before
    return None


def _belong_together(gap: str) -> bool:
    return len(gap) <= _LONGEST_GAP and not re.search(r"\d", gap) and is_link(gap)


def _stamp(day: date, clock: time, zone: ZoneInfo | None) -> str:
    moment = datetime.combine(day, clock)
    if moment.tzinfo is None and zone is not None:
        moment = moment.replace(tzinfo=zone)
    return moment.isoformat(timespec="seconds")


def _zone(name: str | None) -> ZoneInfo | None:
    if name is None:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError(f"{name!r} is not the IANA name of a time zone") from error
