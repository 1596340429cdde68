"""What people see of crawls: a table that moves on a terminal, a line of JSON an outlet in a pipe."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from output.jsonl import line_of
from output.publish.manifest import note_run_not_begun
from output.publish.summaries import CrawlSummary, summarize
from output.terminal import say

TABLE_COLUMNS = (
    ("outlet", 24),
    ("new", 6),
    ("revised", 8),
    ("duplicates", 11),
    ("rejected", 9),
    ("failed", 7),
)


ALREADY_RUNNING = 75
"""Exit code of a crawl that found the outlet being crawled."""


class CrawlView:
    """Follows the crawls of a run (a Watcher of spiders.fleet) and prints a JSON line for each."""

    def __init__(self, data: Path, run: str) -> None:
        self.data, self.run = data, run
        self.summaries: list[CrawlSummary] = []

    def started(self, outlet: str) -> None:
        """A crawl begins."""

    def pages_done(self, outlet: str, pages: int) -> None:
        """A crawl has dealt with so many addresses of articles."""

    def ended(self, outlet: str, exit: int, seconds: float, trouble: str | None, log: Path) -> None:
        """A crawl is over."""
        summary = summarize(self.data, outlet, self.run, exit=exit, seconds=seconds, trouble=trouble)
        self.summaries.append(summary)
        self.show(summary)
        if summary.exit:
            why = summary.trouble or _death(summary.exit)
            if summary.exit != ALREADY_RUNNING and not summary.manifest:
                note_run_not_begun(self.data, outlet, self.run, why)
            say(f"{outlet}: {why}" + (f" Log: {log}" if log.is_file() else ""))

    def show(self, summary: CrawlSummary) -> None:
        sys.stdout.buffer.write(line_of(summary))
        sys.stdout.buffer.flush()


class LiveCrawlView(CrawlView):
    """The same on a terminal: outlets that are done scroll up, those under way stand below them."""

    def __init__(self, data: Path, run: str, outlets: int, live: Live) -> None:
        super().__init__(data, run)
        self.outlets, self.live = outlets, live
        self.under_way: dict[str, tuple[float, int]] = {}
        live.console.print(_row(*(name for name, _ in TABLE_COLUMNS), "seconds", style="bold"))

    def started(self, outlet: str) -> None:
        self.under_way[outlet] = monotonic(), 0

    def pages_done(self, outlet: str, pages: int) -> None:
        self.under_way[outlet] = self.under_way[outlet][0], pages

    def show(self, summary: CrawlSummary) -> None:
        self.under_way.pop(summary.outlet, None)
        counts = (summary.new, summary.revised, summary.duplicates)
        refused = (sum(summary.rejected.values()), sum(summary.failed.values()))
        row = _row(
            summary.outlet, *map(str, (*counts, *refused)), f"{summary.seconds:.1f}", style=_style(summary)
        )
        self.live.console.print(row)

    def __rich__(self) -> Table:
        """The crawls under way."""
        table = Table.grid(padding=(0, 2))
        for outlet, (begun, pages) in self.under_way.items():
            table.add_row(Text(outlet, "cyan"), f"{pages} pages", f"{monotonic() - begun:.0f} s")
        waiting = self.outlets - len(self.summaries) - len(self.under_way)
        table.add_row(Text(f"{len(self.summaries)} done, {waiting} waiting", "dim"))
        return table


@contextmanager
def crawl_view(data: Path, run: str, outlets: int) -> Iterator[CrawlView]:
    """The view for this standard output, of a run that crawls so many outlets."""
    if not sys.stdout.isatty():
        yield CrawlView(data, run)
        return
    with Live(console=Console(highlight=False), transient=True, refresh_per_second=4) as live:
        view = LiveCrawlView(data, run, outlets, live)
        live.update(view)
        yield view


def _row(*cells: str, style: str) -> Table:
    table = Table.grid(padding=(0, 1))
    for name, width in (*TABLE_COLUMNS, ("seconds", 9)):
        table.add_column(width=width, justify="left" if name == "outlet" else "right", no_wrap=True)
    table.add_row(*(Text(cell, style) for cell in cells))
    return table


def _style(summary: CrawlSummary) -> str:
    return {0: "", 75: "yellow"}.get(summary.exit, "red")


def _death(exit: int) -> str:
    return f"Killed by signal {exit - 128}." if exit > 128 else f"Ended with exit code {exit}."
