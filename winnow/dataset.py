"""Commands that read the dataset for people: status, report, replay, index."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from winnow.options import DataDir, Group

if TYPE_CHECKING:
    from output.history.replay import Published

group = Group()


@group.command()
def status(
    data: DataDir = Path("data"),
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON for each outlet.")] = False,
    check: Annotated[
        bool,
        typer.Option("--check", help="Show only outlets that are degraded or broken, and exit 1 if one is."),
    ] = False,
) -> None:
    """Show for each outlet what its last run did, beside its own past, and whether it still works.

    A figure's median and spread over the twenty runs before stand beside it: 12 (10±3). --check is for cron,
    which mails what a command prints: it prints nothing while all is well.

    Exit code: 0 fine, 1 with --check an outlet is degraded or broken, 2 wrong use.
    """
    from rich.console import Console

    from output.jsonl import line_of
    from output.status.view import print_status, read_status
    from output.terminal import Misuse

    statuses = list(read_status(data))
    if not statuses:
        raise Misuse(f"{data} holds no runs; `winnow crawl` makes them, --data names another folder")
    shown = [one for one in statuses if one.alarms or not check]
    if as_json:
        sys.stdout.buffer.writelines(map(line_of, shown))
    elif shown:
        print_status(shown, Console(width=None if sys.stdout.isatty() else 2000, highlight=False))
    sys.exit(1 if check and shown else 0)


@group.command()
def report(
    out: Annotated[str, typer.Option("-o", "--out", metavar="FILE", help="The page.")] = "report.html",
    data: DataDir = Path("data"),
    days: Annotated[
        int, typer.Option(min=1, max=3660, metavar="N", help="Days back, today's included.")
    ] = 30,
    views: Annotated[
        int, typer.Option(min=0, metavar="N", help="Articles with a reading view, the newest.")
    ] = 500,
) -> None:
    """Write what the crawls of the last days found and removed as one page for a browser.

    Exit code: 0 written, 1 some line of the dataset could not be read and is left out, 2 wrong use.
    """
    from output.jsonl import lines_to
    from output.report.page import report_page
    from output.terminal import Complaints, Misuse, say

    if not data.is_dir():
        raise Misuse(f"{data}: no dataset is there; `winnow crawl` makes one, --data names another folder")
    complain = Complaints()
    page = report_page(data, datetime.now(UTC), days=days, views=views, complain=complain)
    with lines_to(out) as file:
        file.write(page)
    say(f"wrote {out}, {len(page) / 1e6:.1f} MB")
    sys.exit(1 if complain.count else 0)


@group.command()
def replay(
    pages: Annotated[list[str], typer.Argument(metavar="WARC|DIR", show_default=False)],
    against: Annotated[
        str | None, typer.Option(metavar="RUN|DIR", help="A run, or another dataset; else all that is there.")
    ] = None,
    data: DataDir = Path("data"),
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    jobs: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes; else one a processor.")
    ] = None,
) -> None:
    """Clean archived pages with today's rules, and show what changes against the published records.

    A DIR is a folder of archives, or a dataset with its pages. Exit code: 0 done, whatever changed, 1 some
    input could not be read, 2 wrong use.
    """
    from output.history.replay import lines_to_read, replay
    from output.jsonl import line_of
    from output.terminal import Complaints, hush_libraries
    from output.work.batch import default_workers
    from spiders.inputs.files import list_files, read_pages

    hush_libraries()
    complain = Complaints()
    published = _published(data, against)
    places = [str(inner) if (inner := Path(place, "pages")).is_dir() else place for place in pages]
    found = read_pages(list_files(places, complain=complain), complain=complain)
    result = replay(found, published, workers=jobs or default_workers(), complain=complain)
    if as_json:
        sys.stdout.buffer.write(line_of(result))
    else:
        print("\n".join(lines_to_read(result)), flush=True)
    sys.exit(1 if complain.count else 0)


def _published(data: Path, against: str | None) -> Published:
    """The records of the dataset, of a run in it, or of the dataset in a folder."""
    from output.history.replay import read_published
    from output.terminal import Misuse

    other = against is not None and Path(against).is_dir()
    folder, run = (Path(against or ""), None) if other else (data, against)
    try:
        published = read_published(folder, run)
    except ValueError as error:
        raise Misuse(str(error)) from None
    if not published.called:
        where = f"no run {run} in {folder}" if run else f"no records in {folder}"
        raise Misuse(f"{where}; --data names the dataset, --against a run or another one")
    return published


@group.command()
def index(
    rebuild: Annotated[bool, typer.Option("--rebuild", help="Make it anew from the finished files.")] = False,
    data: DataDir = Path("data"),
) -> None:
    """Make the dataset's memory of what it published (addresses, duplicates) anew from its files."""
    from contextlib import closing

    from output.publish.recovery import rebuild as rebuild_index
    from output.state import State
    from output.terminal import Misuse, say

    if not rebuild:
        raise Misuse("--rebuild makes the index anew; there is nothing else to do with it")
    if not data.is_dir():
        raise Misuse(f"{data} is no dataset; --data names one")
    with closing(State(data / "state.sqlite")) as state:
        say(f"{rebuild_index(state, data)} texts are in the index of {data}")
