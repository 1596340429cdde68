"""When published articles are fetched again, and which of them are gone: the table `revisit` of the state.

An article counts as gone when it was missing twice, a day apart, while the outlet gave other articles. One
that is gone is looked for some more times, to note that it came back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from cleaners.lines.spans import parse_span
from output.state import State

DEFAULT_SPANS = "1h,6h,1d,7d"

SLACK = 0.9
"""Part of a span after which it counts as over: cron starts a run some minutes early or late."""

CONFIRM_AFTER = timedelta(days=1)
"""After the first time that an article was missing."""

LOOK_AGAIN = (timedelta(days=1), timedelta(days=7), timedelta(days=30))
"""After an article was found to be gone."""

SIGNS_OF_ABSENCE = frozenset(("not_found", "moved_home", "error_page"))
"""Outcomes of an address that no longer has its article. No answer, or a 503, says nothing of the article."""

FEW = 4
"""So many missing articles are believed beside a single one that is there. Of more, at least half must be."""


class Revisit(NamedTuple):
    """A row of the table. Times are in UTC.

    born: when first fetched. visited: when last fetched, or looked for. missing_since: when it was first
    missing, until it is back. gone_at: the same, once confirmed.
    """

    id: str
    outlet: str
    url: str
    born: datetime
    visited: datetime
    missing_since: datetime | None = None
    gone_at: datetime | None = None

    def is_due(self, now: datetime, spans: Sequence[timedelta]) -> bool:
        """Whether it is to be fetched again; spans: since it was first fetched."""
        if self.gone_at:
            return self._is_due_since(self.gone_at, LOOK_AGAIN, now)
        if self.missing_since:
            return now >= self.missing_since + SLACK * CONFIRM_AFTER
        return self._is_due_since(self.born, spans, now)

    def _is_due_since(self, start: datetime, spans: Sequence[timedelta], now: datetime) -> bool:
        return any(self.visited < start + SLACK * span <= now for span in spans)

    def due_at(self, spans: Sequence[timedelta]) -> datetime:
        """The latest moment, of those that are not after the last visit, at which it became due."""
        start = self.gone_at or self.born
        waits = LOOK_AGAIN if self.gone_at else spans
        return min(
            (start + SLACK * span for span in waits if start + SLACK * span > self.visited), default=start
        )


def spans_of(text: str) -> tuple[timedelta, ...]:
    """Parses "1h,6h,1d,7d"; none for "off". ValueError says what is wrong.

    >>> spans_of("1h, 2d")
    (datetime.timedelta(seconds=3600), datetime.timedelta(days=2))
    """
    if text.strip() == "off":
        return ()
    spans = tuple(sorted(map(parse_span, text.split(","))))
    if not all(spans):
        raise ValueError(f"{text!r}: a visit needs some time before it; write 1h,6h,1d,7d or off")
    return spans


def schedule(state: State, id: str, outlet: str, url: str, born: datetime) -> None:
    """Notes an article that was published for the first time; nothing where it is noted already."""
    row = (id, outlet, url, _text(born), _text(born))
    state.db.execute("INSERT OR IGNORE INTO revisit VALUES (?, ?, ?, ?, ?, NULL, NULL)", row)


def find(state: State, id: str) -> Revisit | None:
    row = state.db.execute("SELECT * FROM revisit WHERE id = ?", (id,)).fetchone()
    return _row(row) if row else None


def save(state: State, row: Revisit) -> None:
    values = [_text(value) if isinstance(value, datetime) else value for value in row]
    state.db.execute("INSERT OR REPLACE INTO revisit VALUES (?, ?, ?, ?, ?, ?, ?)", values)


def note_visit(state: State, id: str, now: datetime) -> None:
    """Notes when an article was fetched, or asked for without an answer that says whether it is there."""
    before = find(state, id)
    if before and now > before.visited:
        save(state, before._replace(visited=now))


def note_found(state: State, id: str, now: datetime) -> Revisit | None:
    """Notes that an article was there. Returns its row as it was if it had been gone: it came back."""
    before = find(state, id)
    if before is None:
        return None
    save(state, before._replace(visited=max(now, before.visited), missing_since=None, gone_at=None))
    return before if before.gone_at else None


def note_missing(state: State, id: str, now: datetime) -> Revisit | None:
    """Notes that an article was missing. Returns its row if this confirms that it is gone."""
    before = find(state, id)
    if before is None:
        return None
    after = before._replace(visited=now, missing_since=before.missing_since or now)
    confirmed = before.gone_at is None and before.is_due(now, ()) and before.missing_since is not None
    if confirmed:
        after = after._replace(gone_at=after.missing_since)
    save(state, after)
    return after if confirmed else None


def due_revisits(state: State, outlet: str, now: datetime, spans: Sequence[timedelta]) -> list[Revisit]:
    """The articles of an outlet to be fetched again now: the missing ones first, then the latest due.

    The latest, since what has waited long for want of time is seldom edited any more.
    """
    if not spans:
        return []
    rows = [row for row in _recent(state, outlet, now, spans) if row.is_due(now, spans)]
    missing = [row for row in rows if row.missing_since]
    others = [row for row in rows if not row.missing_since]
    return [*missing, *sorted(others, key=lambda row: row.due_at(spans), reverse=True)]


def witness(state: State, outlet: str, but: Sequence[Revisit]) -> Revisit | None:
    """An article of the outlet that should be there: without one that is, no missing article is believed."""
    left_out = {row.id for row in but}
    query = "SELECT * FROM revisit WHERE outlet = ? AND missing_since IS NULL ORDER BY born DESC LIMIT ?"
    rows = map(_row, state.db.execute(query, (outlet, len(left_out) + 1)))
    return next((row for row in rows if row.id not in left_out), None)


def believed(missing: int, found: int) -> bool:
    """Whether missing articles are missed, or the outlet as a whole is out of order.

    >>> believed(1, 0), believed(3, 1), believed(30, 5), believed(30, 40)
    (False, True, False, True)
    """
    return found > 0 and missing <= max(FEW, found)


def moment_of(iso: str | None) -> datetime | None:
    """A time in ISO 8601, in UTC where it has no offset; None where it is none."""
    try:
        moment = datetime.fromisoformat(iso or "")
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _recent(state: State, outlet: str, now: datetime, spans: Sequence[timedelta]) -> Iterator[Revisit]:
    """The rows that may be due: of an article whose last visit is long overdue, no more."""
    oldest = _text(now - 2 * max(spans) - CONFIRM_AFTER)
    gone = _text(now - 2 * max(LOOK_AGAIN))
    query = """
        SELECT * FROM revisit WHERE outlet = ?
        AND (born >= ? OR (missing_since IS NOT NULL AND (gone_at IS NULL OR gone_at >= ?)))
    """
    return map(_row, state.db.execute(query, (outlet, oldest, gone)))


def _row(values: Sequence[str | None]) -> Revisit:
    id, outlet, url, *times = values
    moments = [datetime.fromisoformat(time) if time else None for time in times]
    return Revisit(id, outlet, url, *moments)  # type: ignore[arg-type]  # the table's columns are these


def _text(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
