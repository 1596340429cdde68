"""The contents of a report, read from the data folder: runs, articles, and reading views of the newest."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Literal

import msgspec

from output.explain.reading_view import Reading, reading_of_record
from output.jsonl import decoded_lines
from output.publish.manifest import RECORD_OUTCOMES, Manifest, added_up, run_name
from output.publish.parts import path_of
from output.record import Record
from output.status.view import OutletStatus
from output.terminal import Complain
from output.work.finished_lines import Audit

Shelf = Literal["articles", "duplicates"]

LEAST_DAYS = 14
"""Days that a chart shows at least."""


class Listed(msgspec.Struct, frozen=True):
    """What the list of articles needs of a Record; the rest of the line is skipped unread."""

    id: str
    url: str | None
    outlet: str | None
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    word_count: int
    removed: dict[str, int]
    duplicate_of: str | None = None
    revision: int = 1
    fetched_at: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the data and where it stands: a shelf, a part ("<outlet>/<run>"), and a line from 0."""

    record: Listed
    shelf: Shelf
    part: str
    line: int

    @property
    def outlet(self) -> str:
        return self.record.outlet or self.part.partition("/")[0]

    @property
    def day(self) -> str:
        """The day it was fetched, in UTC, ISO 8601."""
        run = self.part.partition("/")[2]
        return (self.record.fetched_at or f"{run[:4]}-{run[4:6]}-{run[6:8]}")[:10]

    @property
    def is_duplicate(self) -> bool:
        return self.record.duplicate_of is not None


@dataclass(frozen=True, slots=True)
class OutletLine:
    """An outlet's row. articles, duplicates: published in these days; the rest is of those articles.

    last: its last run, when it started; ended: how that run ended. rejects: pages that gave no record.
    status: what `winnow status` says of it; None where no run has ended.
    """

    name: str
    status: OutletStatus | None
    last: str
    ended: str
    articles: int
    duplicates: int
    rejects: int
    words: int
    without_date: int
    without_author: int


def entries_since(data: Path, since: datetime, complain: Complain) -> list[Entry]:
    """The articles and duplicates of the runs that started at `since` (UTC) or later, newest first.

    A line that is no record of this version is left out, and `complain` hears of it.
    """
    first = run_name(since)
    shelves: tuple[Shelf, ...] = ("articles", "duplicates")
    entries = [
        Entry(record, shelf, part, number)
        for shelf in shelves
        for path in sorted((data / shelf).glob("*/*.jsonl"))
        if path.name >= first
        for part in [f"{path.parent.name}/{path.stem}"]
        for number, record in decoded_lines(path, Listed, complain)
    ]
    entries.sort(
        key=lambda entry: (entry.record.fetched_at or entry.day, entry.part, entry.line), reverse=True
    )
    return entries


def runs_since(data: Path, since: datetime, complain: Complain) -> list[Manifest]:
    """The manifests of the runs that started at `since` (UTC) or later, oldest first."""
    runs = []
    for path in sorted((data / "runs").glob("*/*.json"), key=lambda path: path.name):
        if path.name >= run_name(since):
            try:
                runs.append(msgspec.json.decode(path.read_bytes(), type=Manifest))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                complain(f"{path}: no manifest of this version ({error})")
    return runs


def readings_of(data: Path, entries: Iterable[Entry], complain: Complain) -> dict[int, Reading]:
    """The reading views of some entries by their number among them; each file is read once."""
    places: dict[tuple[Shelf, str], dict[int, int]] = defaultdict(dict)
    for number, entry in enumerate(entries):
        places[entry.shelf, entry.part][entry.line] = number
    readings = {}
    for (shelf, part), wanted in places.items():
        lines = dict(decoded_lines(path_of(data, shelf, part), Record, complain, only=wanted.keys()))
        audits = _audits(data, part, {record.id for record in lines.values()}, complain)
        for line, record in lines.items():
            readings[wanted[line]] = reading_of_record(record, audits.get(record.id))
    return dict(sorted(readings.items()))


def outlet_lines(
    entries: Iterable[Entry], runs: Iterable[Manifest], statuses: Iterable[OutletStatus]
) -> list[OutletLine]:
    """A row for each outlet that ran or published, by name."""
    known = {status.outlet: status for status in statuses}
    by_outlet: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_outlet[entry.outlet].append(entry)
    runs_by_outlet: dict[str, list[Manifest]] = defaultdict(list)
    for run in runs:
        runs_by_outlet[run.outlet].append(run)
    return [
        _outlet_line(name, known.get(name), by_outlet[name], runs_by_outlet[name])
        for name in sorted({*by_outlet, *runs_by_outlet})
    ]


def counted(runs: Iterable[Manifest], of: Literal["counts", "removed"]) -> list[tuple[str, int]]:
    """The runs' counts by outcome, or their removed blocks by reason, most first."""
    return Counter(added_up(getattr(run, of) for run in runs)).most_common()


def days_until(now: datetime, days: int, first: str | None) -> list[str]:
    """The last `days` days, today's the last, ISO 8601; from the day `first` on, but two weeks at least."""
    every = [(now - timedelta(days=back)).date().isoformat() for back in reversed(range(days))]
    return [
        day for number, day in enumerate(every) if number >= days - LEAST_DAYS or (first and day >= first)
    ]


def _outlet_line(
    name: str, status: OutletStatus | None, entries: list[Entry], runs: list[Manifest]
) -> OutletLine:
    articles = [entry.record for entry in entries if not entry.is_duplicate]
    counts = added_up(run.counts for run in runs)
    last = runs[-1] if runs else None
    return OutletLine(
        name=name,
        status=status,
        last=last.started[:16].replace("T", " ") if last else "",
        ended=(last.reason or "running") if last else "",
        articles=len(articles),
        duplicates=len(entries) - len(articles),
        rejects=sum(count for outcome, count in counts.items() if outcome not in RECORD_OUTCOMES),
        words=round(median(record.word_count for record in articles)) if articles else 0,
        without_date=sum(record.published is None for record in articles),
        without_author=sum(not record.authors for record in articles),
    )


def _audits(data: Path, part: str, ids: set[str], complain: Complain) -> dict[str, Audit]:
    path = path_of(data, "audit", part)
    if not path.exists():
        return {}
    return {audit.id: audit for _, audit in decoded_lines(path, Audit, complain) if audit.id in ids}
