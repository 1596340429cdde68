"""`winnow report`: a data folder as one self-contained page for a browser and a phone."""

from __future__ import annotations

from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from markupsafe import Markup

from output.explain.reading_view import rendered
from output.history.changes import read_changes
from output.history.changes_view import shown
from output.report.charts import day_chart
from output.report.data import (
    Entry,
    counted,
    days_until,
    entries_since,
    outlet_lines,
    readings_of,
    runs_since,
)
from output.status.view import STYLES, read_status
from output.terminal import Complain

VIEWS = 500
"""Articles with a reading view, the newest; each adds some 25 kB to the page."""

MOST_LISTED = 20_000
"""Articles in the list, the newest. 10,000 open in under two seconds."""


MOST_CHANGES = 200
"""Edits and deletions that are shown, the newest."""


class ListRow(msgspec.Struct, frozen=True, array_like=True):
    """One article of the list, as report.js takes it apart."""

    outlet: str
    day: str
    title: str
    authors: str
    published: str
    language: str
    words: int
    removed: dict[str, int]
    duplicate_of: str | None
    revision: int
    url: str
    has_view: bool


def report_page(
    data: Path, now: datetime, *, days: int = 30, views: int = VIEWS, complain: Complain
) -> bytes:
    """The report of the runs of the last `days` days before `now` (UTC), UTF-8.

    views: how many articles, the newest, get a reading view. complain: hears of each line and manifest
    that cannot be read; the page is made of the others.
    """
    since = (now - timedelta(days=days - 1)).replace(hour=0, minute=0, second=0)
    entries, runs = entries_since(data, since, complain), runs_since(data, since, complain)
    listed = entries[:MOST_LISTED]
    changes = read_changes(
        data, lambda _: None, since=since.isoformat()
    )  # the lines were complained of above
    readings = readings_of(data, listed[:views], complain)
    by_day = Counter((entry.day, entry.outlet) for entry in entries if not entry.is_duplicate)
    first = min((day for day, _ in by_day), default=None)
    outlets = outlet_lines(entries, runs, read_status(data, now))
    return rendered(
        "report.html",
        "report.js",
        made=now.isoformat(" ", "minutes")[:16],
        days=days,
        articles=sum(not entry.is_duplicate for entry in entries),
        duplicates=sum(entry.is_duplicate for entry in entries),
        runs=len(runs),
        total=len(entries),
        listed=len(listed),
        views=len(readings),
        lost_most=sum(run.lost_most for run in runs),
        chart=day_chart(by_day, days_until(now, days, first)),
        outcomes=counted(runs, "counts"),
        removed=counted(runs, "removed"),
        languages=Counter(entry.record.language or "unknown" for entry in entries).most_common(),
        failures=[(run.outlet, failure) for run in runs for failure in run.sources_failed][-20:],
        outlets=outlets,
        changes=[shown(change) for change in changes[: -MOST_CHANGES - 1 : -1]],
        all_changes=len(changes),
        unhealthy=sorted(
            (line.status for line in outlets if line.status and line.status.reasons),
            key=lambda status: list(STYLES).index(status.verdict),
            reverse=True,
        ),
        readings=readings.items(),
        rows=inert_json([_list_row(entry, number in readings) for number, entry in enumerate(listed)]),
    )


def inert_json(value: object) -> Markup:
    """JSON that can stand in a script element: no text in it ends the element or a line of script.

    >>> inert_json("</script><b>&")
    Markup('"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e\\\\u0026"')
    """
    text = msgspec.json.encode(value).decode()
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)


def _list_row(entry: Entry, has_view: bool) -> ListRow:
    record = entry.record
    return ListRow(
        outlet=entry.outlet,
        day=entry.day,
        title=record.title or "",
        authors=", ".join(record.authors),
        published=record.published or "",
        language=record.language or "unknown",
        words=record.word_count,
        removed=record.removed,
        duplicate_of=record.duplicate_of,
        revision=record.revision,
        url=record.url or "",
        has_view=has_view,
    )
