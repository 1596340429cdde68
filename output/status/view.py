"""`winnow status`: a line for each outlet: the figures of its last run beside the usual ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from output.status.health import PAST, REMEMBERED, Health, Verdict, judge, not_crawled
from output.status.run_figures import ArticleFigures, Run, outlets_with_runs, read_runs
from output.status.statistics import median_and_spread

STYLES: Mapping[Health, str] = {
    "healthy": "green",
    "quiet": "cyan",
    "degraded": "yellow",
    "broken": "bold red",
}
CLOCKS_DIFFER = timedelta(hours=1)
"""A run that starts later than this from now is dated in the future."""

ALARMS = ("degraded", "broken")


class Figure(msgspec.Struct, frozen=True):
    """A figure of the last run, and its median and spread over the runs before (see `median_and_spread`).

    last: null where the run has no such figure, as of lengths when it published nothing. median, spread: null
    where no earlier run has one.
    """

    last: float | None
    median: float | None
    spread: float | None


class OutletStatus(msgspec.Struct, frozen=True):
    """A line of `winnow status --json`.

    run, started, reason: of the last run that has ended. new: articles, duplicates among them. no_article:
    pages that gave none; outcomes: the same of the last run, by outcome. words: median length of an article.
    removed: median share of its text that cleaners took. no_date, no_author, no_title: share of articles
    without. days_since_new: since the start of the last run that found an article, now and as it was at the
    start of each earlier run; last is null if none did of late.
    """

    outlet: str
    verdict: Health
    reasons: tuple[str, ...]
    run: str
    started: str
    reason: str | None
    outcomes: dict[str, int]
    new: Figure
    duplicates: Figure
    no_article: Figure
    words: Figure
    removed: Figure
    no_date: Figure
    no_author: Figure
    no_title: Figure
    days_since_new: Figure

    @property
    def alarms(self) -> bool:
        return self.verdict in ALARMS


def read_status(data: Path, now: datetime | None = None) -> Iterator[OutletStatus]:
    """The status of every outlet that was crawled into a data folder, by name. OSError as it is read."""
    for outlet in outlets_with_runs(data):
        if runs := read_runs(data, outlet, REMEMBERED + PAST):
            yield status_of(runs, now or datetime.now(UTC))


def status_of(runs: list[Run], now: datetime) -> OutletStatus:
    """The status of an outlet with these runs, oldest first, at least one.

    Runs dated in the future, by a clock that was wrong, are named and left out.
    """
    future = [run for run in runs if run.started > now + CLOCKS_DIFFER]
    runs = [run for run in runs if run not in future] or runs
    last, verdict = runs[-1], judge(runs)
    if missed := not_crawled(runs, now):
        word = verdict.word if verdict.alarms else "degraded"
        verdict = Verdict(word, (missed, *verdict.reasons))

    if future:
        word = verdict.word if verdict.alarms else "degraded"
        named = f"run {future[0].name} is dated in the future and left out: was the clock wrong?"
        verdict = Verdict(word, (*verdict.reasons, named))

    def figure(value: Callable[[Run], float | None]) -> Figure:
        past = [known for known in map(value, runs[-1 - PAST : -1]) if known is not None]
        middle, spread = median_and_spread(past) if past else (None, None)
        return Figure(_rounded(value(last)), _rounded(middle), _rounded(spread))

    return OutletStatus(
        outlet=last.outlet,
        verdict=verdict.word,
        reasons=verdict.reasons,
        run=last.name,
        started=last.started.isoformat(),
        reason=last.reason,
        outcomes=dict(last.no_article),
        new=figure(lambda run: run.new),
        duplicates=figure(lambda run: run.duplicates),
        no_article=figure(lambda run: sum(run.no_article.values())),
        words=figure(_middle(lambda article: article.words)),
        removed=figure(_middle(lambda article: article.removed)),
        no_date=figure(_share(lambda article: not article.dated)),
        no_author=figure(_share(lambda article: not article.signed)),
        no_title=figure(_share(lambda article: not article.titled)),
        days_since_new=_waiting(runs, now),
    )


def _waiting(runs: Sequence[Run], now: datetime) -> Figure:
    """Days since the last run that found an article, beside how long each earlier run had waited for one."""
    found = [run.started for run in runs if run.new]
    past: list[float] = []
    for run in runs[-1 - PAST :]:
        before = [start for start in found if start < run.started]
        past += [(run.started - before[-1]).total_seconds() / 86400] if before else []
    middle, spread = median_and_spread(past) if past else (None, None)
    last = (now - found[-1]).total_seconds() / 86400 if found else None
    return Figure(*(None if days is None else round(days, 1) for days in (last, middle, spread)))


def print_status(statuses: Iterable[OutletStatus], console: Console) -> None:
    """A table with the worst outlets last, where the eye is when it has scrolled by.

    Why an outlet is not healthy stands below the table on a terminal, where a long sentence would leave no
    room for the figures; at the end of its line in a pipe, one line an outlet, for grep.
    """
    ordered = sorted(statuses, key=lambda status: tuple(STYLES).index(status.verdict))
    table = Table(box=None, pad_edge=False)
    narrow = console.width < NARROW
    for name in HEAD:
        if not (narrow and name in LEFT_OUT):
            whole = ("outlet", "verdict", "last run (UTC)") if narrow else ("outlet", "verdict")
            table.add_column(name, overflow="fold", no_wrap=name in whole)
    if not console.is_terminal:
        table.add_column("why", no_wrap=True)
    for status in ordered:
        cells = _cells(status, None if narrow else "\n" if console.width < WIDE else " ")
        shown = (cell for name, cell in cells.items() if not (narrow and name in LEFT_OUT))
        table.add_row(*shown, *(() if console.is_terminal else ["; ".join(status.reasons)]))
    console.print(table)
    for status in ordered:
        if console.is_terminal and status.reasons:
            console.print(Text.assemble("\n", status.outlet, " ", (status.verdict, STYLES[status.verdict])))
            console.print(Text("\n".join(f"  {reason}" for reason in status.reasons)))


HEAD = (
    "outlet", "verdict", "last run (UTC)", "new", "duplicates", "no article", "words", "removed", "no date",
    "no author", "no title", "days since new",
)  # fmt: skip

WIDE, NARROW = 150, 110
"""Columns from which on a figure and what is usual stand on one line; and below which it stands alone."""

LEFT_OUT = ("duplicates", "no date", "no author", "no title")
"""Where there is no room for all; --json has them."""


def _cells(status: OutletStatus, gap: str | None) -> dict[str, Text | str]:
    """The cells of a row by their column. gap: between a figure and what is usual; None to leave that out."""
    outcomes = ", ".join(f"{name} {count}" for name, count in status.outcomes.items())
    shares = (status.removed, status.no_date, status.no_author, status.no_title)
    cells: tuple[Text | str, ...] = (
        status.outlet,
        Text(status.verdict, STYLES[status.verdict]),
        status.started[:16].replace("T", gap or " "),
        _beside(status.new, gap),
        _beside(status.duplicates, gap),
        _beside(status.no_article, gap, words=outcomes),
        _beside(status.words, gap),
        *(_beside(share, gap, ".0%") for share in shares),
        _beside(status.days_since_new, gap, ".1f"),
    )
    return dict(zip(HEAD, cells, strict=True))


def _beside(figure: Figure, gap: str | None, form: str = ".0f", words: str = "") -> Text:
    """A number with what is usual: "12 (10±3)"."""
    text = Text(words or ("?" if figure.last is None else format(figure.last, form)))
    if gap and figure.median is not None and figure.spread is not None:
        middle, spread = format(figure.median, form), format(figure.spread, form)
        text.append(f"{gap}({middle}±{spread})" if spread.strip("0.%") else f"{gap}({middle})", "dim")
    return text


def _middle(value: Callable[[ArticleFigures], float]) -> Callable[[Run], float | None]:
    return lambda run: median(map(value, run.articles)) if run.articles else None


def _share(lacks: Callable[[ArticleFigures], bool]) -> Callable[[Run], float | None]:
    return lambda run: sum(map(lacks, run.articles)) / len(run.articles) if run.articles else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)
