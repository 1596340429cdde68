"""`winnow crawl`: outlets into the dataset, or the demo newsroom."""

from __future__ import annotations

import shlex
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from winnow.options import Group, OwnOutlets, known_outlets, revisit_option, since_option, span_option

if TYPE_CHECKING:
    from demo.score import Score
    from spiders.fleet.one_crawl import Job

group = Group()

DEMO_DATA = Path("demo-data")
NEXT_COMMANDS = (
    "status --data {data}",
    "report --data {data} -o report.html",
    "export --data {data} --csv articles.csv",
)


@group.command()
def crawl(
    outlets: Annotated[
        list[str] | None, typer.Argument(metavar="OUTLET", callback=known_outlets, show_default=False)
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every outlet that `winnow outlets` lists.")] = False,
    at_once: Annotated[
        int, typer.Option("-j", "--jobs", min=1, metavar="N", help="Outlets crawled at a time.")
    ] = 4,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="SPAN|DATE", callback=since_option, help="Only what is not older: 12h, 2d, 2026-05-01."
        ),
    ] = None,
    max_articles: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Article pages asked for of each outlet, at most.")
    ] = None,
    max_time: Annotated[
        str | None,
        typer.Option(metavar="SPAN", callback=span_option, help="Time for each outlet, at most: 30m, 2h."),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(envvar="WINNOW_DATA", metavar="DIR", help="The dataset; else data.")
    ] = None,
    recheck: Annotated[
        str, typer.Option(metavar="SPAN", callback=span_option, help="Fetch again what was updated of late.")
    ] = "2d",
    revisit: Annotated[
        str,
        typer.Option(
            metavar="off|SPAN,...",
            callback=revisit_option,
            help="Fetch articles again so long after their first fetch, to see edits and deletions.",
        ),
    ] = "1h,6h,1d,7d",
    most_revisits: Annotated[
        int | None,
        typer.Option(
            min=0, metavar="N", help="In a run of an outlet; else as many as there were new articles."
        ),
    ] = None,
    _outlets: OwnOutlets = None,
    duplicates: Annotated[
        Literal["fold", "keep"],
        typer.Option(help="Fold them into duplicates/, or keep them among the articles, marked."),
    ] = "fold",
    archive: Annotated[
        bool, typer.Option("--archive/--no-archive", help="Keep the raw pages, in pages/.")
    ] = True,
    demo: Annotated[
        bool, typer.Option("--demo", help="Crawl a newsroom of eight outlets on this machine, and score it.")
    ] = False,
    articles: Annotated[int, typer.Option(min=16, metavar="N", help="Stories of the --demo newsroom.")] = 200,
) -> None:
    """Crawl outlets into the dataset: what is new since the last crawl, each story once.

    Shows a table on a terminal, and prints one line of JSON for each outlet in a pipe.

    Exit code: 0 all done, also when nothing is new; 1 an outlet failed; 2 wrong use; 75 an outlet is being
    crawled already, the others are done; 130 Ctrl-C or 143 SIGTERM, what was done is published.
    """
    from cleaners.lines.phrase_files import check_phrases
    from cleaners.lines.spans import parse_span
    from output.terminal import Misuse

    if demo + every + bool(outlets) != 1:
        raise Misuse("name outlets to crawl, or give --all or --demo")
    check_phrases()  # or the crawl would fetch pages that it cannot clean
    settings: dict[str, Any] = {"RECHECK": recheck, "REVISIT": revisit}
    settings |= {} if most_revisits is None else {"MOST_REVISITS": most_revisits}
    settings |= {"DUPLICATES": "keep"} if duplicates == "keep" else {}
    if max_time:
        settings["CLOSESPIDER_TIMEOUT"] = parse_span(max_time).total_seconds()
    settings |= {} if archive else {"ARCHIVE_PAGES": False}
    options: dict[str, Any] = {"since": since, "max_articles": max_articles, "settings": settings}
    if demo:
        sys.exit(_crawl_demo(data, articles, at_once, options))
    from spiders.fleet.one_crawl import Job
    from spiders.roster import outlet_names
    from winnow.contact import ask_contact

    ask_contact()
    folder, run = data or Path("data"), _run_name()
    jobs = [Job(name, run, str(folder), **options) for name in outlets or outlet_names()]
    sys.exit(_crawl(jobs, folder, run, at_once))


def _run_name() -> str:
    from output.publish.manifest import run_name

    return run_name(datetime.now(UTC))


def _crawl(jobs: list[Job], data: Path, run: str, at_once: int) -> int:
    """Runs the crawls and shows how they go; returns the exit code."""
    from output.status.crawl_view import crawl_view
    from output.terminal import say
    from spiders.fleet.side_by_side import crawl_all, exit_code

    with crawl_view(data, run, len(jobs)) as view:
        stopped_by = crawl_all(jobs, at_once, view)
    if stopped_by:
        say("stopped; what was done is published")
        return 128 + stopped_by
    return exit_code(summary.exit for summary in view.summaries)


def _crawl_demo(data: Path | None, articles: int, at_once: int, options: dict[str, Any]) -> int:
    """Crawls the newsroom and holds the data against the truth; returns the exit code."""
    from output.publish.locks import AlreadyRunningError, outlet_lock
    from output.terminal import say

    folder = data or DEMO_DATA
    try:
        with outlet_lock(folder, "newsroom"):
            return _crawl_newsroom(folder, articles, at_once, options)
    except AlreadyRunningError as error:
        say(str(error))
        return 75


def _crawl_newsroom(folder: Path, articles: int, at_once: int, options: dict[str, Any]) -> int:
    from demo.crawl import job_of, newsroom_of
    from demo.score import score_crawl
    from output.terminal import Misuse

    run = _run_name()
    try:
        room = newsroom_of(folder, articles)
    except ValueError as error:
        raise Misuse(str(error)) from None
    with room:
        jobs = [job_of(outlet, folder, run, **options) for outlet in room.outlets]
        exit = _crawl(jobs, folder, run, at_once)
        if exit > 128:
            return exit
        scores = score_crawl(folder, room.truth(), room.lures())
    return _show_demo(folder, scores) or exit


def _show_demo(data: Path, scores: list[Score]) -> int:
    """Shows two records and the score; returns 1 if a story is missing, there twice, or none at all."""
    from rich.console import Console

    from demo.score import score_table
    from output.explain.record_view import first_record, record_panel
    from output.terminal import Complaints

    console = Console(stderr=not sys.stdout.isatty(), highlight=False)
    for record in (first_record(data, outlet) for outlet in ("caspian_courier", "mtkvari_ambebi")):
        if record:
            console.print(record_panel(record))
    console.print(score_table(scores))
    complain = Complaints()
    for fault in (fault for score in scores for fault in score.faults):
        complain(fault)
    console.print(f"The dataset is in {data}. Look at it:", soft_wrap=True)
    called = sys.argv[0] if Path(sys.argv[0]).name == "winnow" else "python -m winnow"
    for command in NEXT_COMMANDS:
        console.print(f"  {called} {command.format(data=shlex.quote(str(data)))}", soft_wrap=True)
    return 1 if complain.count else 0
