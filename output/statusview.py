"""`winnow status`: a line an outlet, each figure of its last run beside what is usual for that outlet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from output.chances import usual
from output.health import PAST, REMEMBERED, Word, judge
from output.runfigures import Piece, Run, outlets_with_runs, read_runs

STYLES: Mapping[Word, str] = {"healthy": "green", "quiet": "cyan", "degraded": "yellow", "broken": "bold red"}


class Figure(msgspec.Struct, frozen=True):
    """A figure of the last run, and its median and spread (see `chances.usual`) over the runs before.

    last is null where the run says nothing of it, as of lengths when it published nothing; median and spread
    are null without earlier runs that do.
    """

    last: float | None
    median: float | None
    spread: float | None


class OutletStatus(msgspec.Struct, frozen=True):
    """A line of `winnow status --json`.

    run, started, reason: of the last run that has ended. days_since_new: since the start of the last run
    that found an article; null if none did of late. new: articles, duplicates among them. no_article: pages
    that gave
    none; outcomes: the same of the last run, by outcome. words: median length of an article. removed: median
    share of its text that cleaners took. no_date, no_author, no_title: share of articles without.
    """

    outlet: str
    verdict: Word
    reasons: tuple[str, ...]
    run: str
    started: str
    reason: str | None
    days_since_new: float | None
    outcomes: dict[str, int]
    new: Figure
    duplicates: Figure
    no_article: Figure
    words: Figure
    removed: Figure
    no_date: Figure
    no_author: Figure
    no_title: Figure


def read_status(data: Path, now: datetime | None = None) -> Iterator[OutletStatus]:
    """The status of every outlet that was crawled into a data folder, by name. OSError as it is read."""
    for outlet in outlets_with_runs(data):
        if runs := read_runs(data, outlet, REMEMBERED + PAST):
            yield status_of(runs, now or datetime.now(UTC))


def status_of(runs: list[Run], now: datetime) -> OutletStatus:
    """The status of an outlet with these runs, oldest first, at least one."""
    last, verdict = runs[-1], judge(runs)
    newest = max((run.started for run in runs if run.new), default=None)

    def figure(value: Callable[[Run], float | None]) -> Figure:
        past = [known for known in map(value, runs[-1 - PAST : -1]) if known is not None]
        middle, spread = usual(past) if past else (None, None)
        return Figure(_rounded(value(last)), _rounded(middle), _rounded(spread))

    return OutletStatus(
        outlet=last.outlet,
        verdict=verdict.word,
        reasons=verdict.reasons,
        run=last.name,
        started=last.started.isoformat(),
        reason=last.reason,
        days_since_new=round((now - newest).total_seconds() / 86400, 1) if newest else None,
        outcomes=dict(last.no_article),
        new=figure(lambda run: run.new),
        duplicates=figure(lambda run: run.duplicates),
        no_article=figure(lambda run: sum(run.no_article.values())),
        words=figure(_middle(lambda piece: piece.words)),
        removed=figure(_middle(lambda piece: piece.removed)),
        no_date=figure(_share(lambda piece: not piece.dated)),
        no_author=figure(_share(lambda piece: not piece.signed)),
        no_title=figure(_share(lambda piece: not piece.titled)),
    )


def print_status(statuses: Iterable[OutletStatus], console: Console) -> None:
    """A table with the worst outlets last, where the eye is when it has scrolled by."""
    table = Table(box=None, pad_edge=False)
    for name in ("outlet", "verdict", "last run", "new", "duplicates", "no article", "words"):
        table.add_column(name, no_wrap=True)
    for name in ("removed", "without date/author/title", "days since new", "why"):
        table.add_column(name, overflow="fold")
    for status in sorted(statuses, key=lambda status: tuple(STYLES).index(status.verdict)):
        table.add_row(*_cells(status))
    console.print(table)


def _cells(status: OutletStatus) -> Iterator[Text]:
    yield Text(status.outlet)
    yield Text(status.verdict, STYLES[status.verdict])
    yield Text(status.started[:16].replace("T", " "))
    yield Text(_beside(status.new))
    yield Text(_beside(status.duplicates))
    yield Text(", ".join(f"{name} {count}" for name, count in status.outcomes.items()) or "0")
    yield Text(_beside(status.words))
    yield Text(_percent(status.removed))
    yield Text(" / ".join(map(_percent, (status.no_date, status.no_author, status.no_title))))
    yield Text("?" if status.days_since_new is None else f"{status.days_since_new:g}")
    yield Text("; ".join(status.reasons))


def _beside(figure: Figure) -> str:
    """A number with its usual range: "12 (10 ± 3)"."""
    last = "–" if figure.last is None else f"{figure.last:.0f}"
    return last if figure.median is None else f"{last} ({figure.median:.0f} ± {figure.spread:.0f})"


def _percent(figure: Figure) -> str:
    return "–" if figure.last is None else f"{figure.last:.0%}"


def _middle(value: Callable[[Piece], float]) -> Callable[[Run], float | None]:
    return lambda run: median(map(value, run.pieces)) if run.pieces else None


def _share(lacks: Callable[[Piece], bool]) -> Callable[[Run], float | None]:
    return lambda run: sum(map(lacks, run.pieces)) / len(run.pieces) if run.pieces else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
