"""Times that sources print, and the `since` a crawl is asked to stop at."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from cleaners.lines.dates import parse_date
from cleaners.lines.spans import parse_span

COMMENT = re.compile(r"\s*\([A-Za-z ]{2,40}\)\s*$")
OFFSET = re.compile(r"(?<=[\d\s:])(?:(?:GMT|UTC)\s*)?([+-])(\d{1,2})\s*$", re.I)
AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}),?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*([AP])\.?M\.?", re.I)
DATE_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]([01]?\d)[/_-]([0-3]?\d)(?!\d)")
MONTH_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:[/_-]|&mm=|&month=)(0[1-9]|1[0-2])(?![\d-])")


def since_moment(text: str, now: datetime) -> datetime:
    """The moment that "2d", "12h", "1w", "30m", "2026-05-01" or a full ISO 8601 time names, in UTC.

    A time without an offset is in UTC. Raises ValueError with the rule as its message.

    >>> since_moment("2d", datetime(2026, 5, 3, tzinfo=UTC)).isoformat()
    '2026-05-01T00:00:00+00:00'
    """
    with suppress(ValueError):
        return now - parse_span(text)
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise ValueError(
            f"since={text!r} is neither a span of time (30m, 12h, 2d, 1w) nor an ISO 8601 date or time"
        ) from None


def iso_time(text: str | None, zone: ZoneInfo) -> str | None:
    """ISO 8601 of a time as a source prints it: a day stays a day, a time that tells no offset is in `zone`.

    Read as the dates on pages are (`parse_date`): what feedparser reads is wrong for "10:00:00+04", for MSK,
    and by six centuries for Jalali years.

    >>> iso_time("2026-05-01T10:00", ZoneInfo("Asia/Baku")), iso_time("1405/02/11", ZoneInfo("Asia/Tehran"))
    ('2026-05-01T10:00:00+04:00', '2026-05-01')
    >>> iso_time("yesterday", ZoneInfo("Asia/Baku"))
    """
    return parse_date(_usual(text), timezone=zone.key) if text else None


def _usual(text: str) -> str:
    """A time with its offset as the standards write it, and an American time as ISO 8601.

    >>> _usual("Mon, 04 May 2026 10:00:00 GMT +4"), _usual("Mon, 04 May 2026 10:00:00 +04 (AZT)")
    ('Mon, 04 May 2026 10:00:00 +0400', 'Mon, 04 May 2026 10:00:00 +0400')
    >>> _usual("5/4/2026 10:00:00 PM")
    '2026-05-04T22:00:00'
    """
    text = COMMENT.sub("", text.strip())
    if (clock := AMERICAN.fullmatch(text)) and int(clock[1]) <= 12 and 1 <= int(clock[4]) <= 12:
        hour = int(clock[4]) % 12 + (12 if clock[7] in "pP" else 0)
        return f"{clock[3]}-{int(clock[1]):02}-{int(clock[2]):02}T{hour:02}:{clock[5]}:{clock[6] or '00'}"
    if ":" not in text:
        return text
    return OFFSET.sub(lambda offset: f"{offset[1]}{int(offset[2]):02}00", text)


def is_older(iso: str | None, limit: datetime) -> bool:
    """Whether a time (see `iso_time`) lies before `limit`. A day counts until it is over everywhere."""
    if iso is None:
        return False
    if len(iso) > 10:
        return datetime.fromisoformat(iso) < limit
    return date.fromisoformat(iso) < limit.date() - timedelta(days=1)


def url_date(url: str) -> str | None:
    """The day an address carries (".../2026/05/01/..."), ISO 8601.

    >>> url_date("https://example.az/2026/05/01/news")
    '2026-05-01'
    """
    found = DATE_IN_URL.search(url)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def url_month_end(url: str) -> str | None:
    """The last day of the month that a sitemap's address names ("sitemap-2026-04.xml"), ISO 8601.

    Blogs' archives come as one sitemap a month without `lastmod`; without this the first crawl of
    yesterday's news would read ten years of them.

    >>> url_month_end("https://example.am/sitemap-pt-post-2026-04.xml")
    '2026-04-30'
    """
    found = MONTH_IN_URL.search(url)
    if not found:
        return None
    year, month = map(int, found.groups())
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()


def utc_now() -> datetime:
    """The time, whole seconds, UTC."""
    return datetime.now(UTC).replace(microsecond=0)
