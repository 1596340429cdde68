"""Winnow's command line: one short function a command. What a command needs is imported when it runs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperCommand

if TYPE_CHECKING:
    from demo.score import Score
    from output.history.replay import Published
    from output.terminal import Complaints
    from spiders.fleet.one_crawl import Job
    from spiders.inputs.saved_page import SavedPage


class PlainCommand(TyperCommand):
    """A command that ends in plain words and an exit code, never in a traceback."""

    def invoke(self, ctx: Any) -> Any:
        from output.terminal import plain_words

        with plain_words():
            return super().invoke(ctx)


app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None)
command = partial(app.command, cls=PlainCommand)


def _known_outlet(name: str | None) -> str | None:
    from spiders.inputs.saved_page import check_outlet

    with _misuse():
        if name is not None:
            check_outlet(name)
    return name


def _paths_or_stdin(paths: list[str] | None) -> list[str]:
    if not paths and sys.stdin.isatty():
        raise typer.BadParameter("give a page, a folder or JSON lines, or pages on standard input")
    return paths or ["-"]


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"winnow {version('winnow')}")
        raise typer.Exit


@contextmanager
def _misuse() -> Iterator[None]:
    """What is wrong with a value, as the wrong use that it is."""
    try:
        yield
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def _known_outlets(names: list[str] | None) -> list[str]:
    return [name for name in dict.fromkeys(names or ()) if _known_outlet(name)]


def _moment(text: str | None) -> str | None:
    from spiders.sources.times import since_moment, utc_now

    with _misuse():
        return text and since_moment(text, utc_now()).isoformat()


def _span(text: str) -> str:
    from cleaners.lines.spans import parse_span

    with _misuse():
        parse_span(text)
    return text


DataDir = Annotated[Path, typer.Option(envvar="WINNOW_DATA", metavar="DIR", help="The dataset.")]
OutletName = Annotated[
    str | None,
    typer.Option("--outlet", metavar="NAME", callback=_known_outlet, help="The outlet the pages are of."),
]


@app.callback()
def winnow(
    _version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Turns noisy news pages into clean articles, with a reason for every line removed."""


@command()
def clean(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", callback=_paths_or_stdin, show_default=False)
    ] = None,
    out: Annotated[
        str | None,
        typer.Option("-o", "--out", metavar="OUT", help="File for the records, not standard output."),
    ] = None,
    audit: Annotated[
        str | None, typer.Option(metavar="FILE", help="Every removed block of each record, with its reason.")
    ] = None,
    rejects: Annotated[
        str | None, typer.Option(metavar="FILE", help="The pages that are no article, and why.")
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes; else one a processor.")
    ] = None,
    outlet: OutletName = None,
) -> None:
    """Clean pages and text dumps into records: one line of JSON an article, in the order they came.

    A PATH is a page (.html .htm .xhtml), a text dump (.txt .md), JSON lines (.jsonl .ndjson .json) with
    rows {"id", "url", "html" or "text", "outlet"}, a folder of these, or - for standard input; each may
    be compressed (.gz .zst).

    OUT and FILE appear when they are whole; a name in .gz or .zst compresses. Exit code: 0 all done, 1
    some input failed, 2 wrong use.
    """
    from output.terminal import Complaints, reading_bar, say
    from output.work.batch import default_workers
    from output.work.pages import clean_pages, sinks_to
    from spiders.inputs.files import list_files, read_pages

    complain = Complaints()
    files = list(list_files(paths or [], skip=(out, audit, rejects), complain=complain))
    with sinks_to(out, audit, rejects) as sinks, reading_bar(files, beside=out) as opened:
        pages = read_pages(files, outlet=outlet, complain=complain, opened=opened)
        tally = clean_pages(pages, sinks, workers=jobs or default_workers(), complain=complain)
    say(tally.summary(complain.count))
    sys.exit(1 if complain.count else 0)


@command()
def explain(
    target: Annotated[str, typer.Argument(metavar="PATH|URL", show_default=False)],
    outlet: OutletName = None,
    html: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write it as a page for a browser, beside trafilatura.")
    ] = None,
    against: Annotated[
        str | None,
        typer.Option(metavar="REV", help="With --html: beside the rules of a git revision as well."),
    ] = None,
) -> None:
    """Show every block of a page, kept or removed and why, and where each field came from."""
    from output.explain.terminal_view import PageConsole, show
    from output.terminal import Complaints, Misuse, hush_libraries
    from spiders.inputs.files import list_files, read_pages

    if against and not html:
        raise Misuse("--against compares on the page that --html FILE writes; give that too")
    hush_libraries()
    complain = Complaints()
    if target.startswith(("http://", "https://")):
        from spiders.inputs.fetch import fetch

        pages = iter((fetch(target, outlet=outlet),))
    else:
        pages = read_pages(list_files([target], complain=complain), outlet=outlet, complain=complain)
    if html:
        _explain_in_browser(pages, html, against, complain)
    else:
        console = PageConsole()
        for page in pages:
            show(page.article(), console)
    sys.exit(1 if complain.count else 0)


def _explain_in_browser(
    pages: Iterable[SavedPage], file: str, against: str | None, complain: Complaints
) -> None:
    from output.explain.reading_view import explained_page
    from output.jsonl import lines_to

    page = explained_page(pages, against, complain=complain)
    with lines_to(file) as out:
        out.write(page)


@command()
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


@command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from output.record import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False), flush=True)


@command()
def crawl(
    outlets: Annotated[
        list[str] | None, typer.Argument(metavar="OUTLET", callback=_known_outlets, show_default=False)
    ] = None,
    every: Annotated[bool, typer.Option("--all", help="Every outlet that `winnow outlets` lists.")] = False,
    at_once: Annotated[
        int, typer.Option("-j", "--jobs", min=1, metavar="N", help="Outlets crawled at a time.")
    ] = 4,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="SPAN|DATE", callback=_moment, help="Only what is not older: 12h, 2d, 2026-05-01."
        ),
    ] = None,
    max_articles: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Article pages asked for of each outlet, at most.")
    ] = None,
    data: Annotated[
        Path | None, typer.Option(envvar="WINNOW_DATA", metavar="DIR", help="The dataset; else data.")
    ] = None,
    recheck: Annotated[
        str, typer.Option(metavar="SPAN", callback=_span, help="Fetch again what was updated of late.")
    ] = "2d",
    duplicates: Annotated[
        Literal["fold", "keep"],
        typer.Option(help="Fold them into duplicates/, or keep them among the articles, marked."),
    ] = "fold",
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
    from output.terminal import Misuse

    if demo + every + bool(outlets) != 1:
        raise Misuse("name outlets to crawl, or give --all or --demo")
    check_phrases()  # or the crawl would fetch pages that it cannot clean
    settings = {"RECHECK": recheck} | ({"DUPLICATES": "keep"} if duplicates == "keep" else {})
    options: dict[str, Any] = {"since": since, "max_articles": max_articles, "settings": settings}
    if demo:
        sys.exit(_crawl_demo(data, articles, at_once, options))
    from spiders.fleet.one_crawl import Job
    from spiders.roster import outlet_names

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

    folder = data or Path(mkdtemp(prefix="winnow-demo-"))
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
    console.print(f"The dataset is in {data}", soft_wrap=True)
    return 1 if complain.count else 0


@command("new-outlet")
def new_outlet(
    url: Annotated[str, typer.Argument(metavar="URL", show_default=False)],
    name: Annotated[str | None, typer.Option(help="Its name; else made from the address.")] = None,
    pages: Annotated[int, typer.Option(min=1, metavar="N", help="Article pages looked at, at most.")] = 5,
    checkout: Annotated[
        Path, typer.Option("--dir", metavar="DIR", help="The checkout to write to.")
    ] = Path(),
    force: Annotated[bool, typer.Option("--force", help="Write anew what is there already.")] = False,
) -> None:
    """Add the outlet whose home page is URL: its class, saved pages, and a test that starts red.

    Finds feeds, sitemaps and articles, proposes the pattern of their addresses, and shows what is kept and
    removed of the noisiest page. Exit code: 0 written, 1 the site gives no article, 2 wrong use.
    """
    from output.explain.terminal_view import PageConsole, show
    from output.terminal import Misuse, hush_libraries, say
    from spiders.newoutlet.proposal import check_target, home_address, name_of, propose, write_outlet
    from spiders.newoutlet.survey import look_around
    from spiders.newoutlet.visit import visit

    hush_libraries()
    try:
        home = home_address(url)
        name = name or name_of(home)
        check_target(checkout, name, home, force=force)
    except ValueError as error:
        raise Misuse(str(error)) from None
    say(f"looking around {home}; this takes about half a minute")
    outlet = propose(visit(home, partial(look_around, home=home, pages=pages)), name)
    (_, noisiest), *others = outlet.pages
    show(noisiest, PageConsole())
    for page, article in others:
        say(f"{page.url}: {len(article.blocks)} blocks kept, {len(article.removed)} removed")
    for path in write_outlet(outlet, checkout):
        say(f"wrote {checkout / path}")
    if unknown := outlet.draft.unknown():
        say(f"the site does not tell these: fill in {', '.join(unknown)}")


@command("outlets")
def list_outlets(
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON for each.")] = False,
) -> None:
    """List the outlets: name, title, country, languages, and where their articles are found."""
    from rich.console import Console
    from rich.table import Table

    from spiders.roster import facts_of, outlet_classes

    table = Table("name", "title", "country", "languages", "sources", box=None)
    for facts in map(facts_of, outlet_classes()):
        if as_json:
            print(json.dumps(facts, ensure_ascii=False))
        counts = ((kind, len(facts[kind])) for kind in ("feeds", "sitemaps", "sections"))
        sources = ", ".join(f"{count} {kind if count > 1 else kind[:-1]}" for kind, count in counts if count)
        table.add_row(facts["name"], facts["title"], facts["country"], " ".join(facts["languages"]), sources)
    if not as_json:
        Console(width=None if sys.stdout.isatty() else 200, highlight=False).print(table)


@command()
def phrases(
    as_json: Annotated[
        bool, typer.Option("--json", help="One line of JSON for each language and kind.")
    ] = False,
) -> None:
    """Count the phrases of each language for each kind of furniture, and the honest lines beside them (+)."""
    from rich.console import Console

    from output.explain.phrase_view import count_phrases, phrase_tables

    counts = list(count_phrases())
    if as_json:
        for count in counts:
            print(json.dumps(count._asdict()))
        return
    console = Console(width=None if sys.stdout.isatty() else 300, highlight=False)
    for table in phrase_tables(counts, console.width):
        console.print(table)


@command()
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


@command()
def export(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="Records; else those of the dataset.")
    ] = None,
    parquet: Annotated[Path | None, typer.Option(metavar="OUT", help="Write Parquet.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="OUT", help="Write CSV.")] = None,
    sqlite: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write SQLite with full-text search, for datasette.")
    ] = None,
    latest: Annotated[
        bool, typer.Option("--latest", help="Of a corrected article the newest revision alone.")
    ] = False,
    data: DataDir = Path("data"),
) -> None:
    """Write the records as Parquet, CSV or SQLite.

    A FILE is JSON lines of records, as `winnow clean` and `crawl` write them, also .gz or .zst.
    """
    from output.export.tables import Form, export, open_records, record_files
    from output.terminal import Misuse, say

    wanted: dict[Form, Path | None] = {"parquet": parquet, "csv": csv, "sqlite": sqlite}
    targets = {form: target for form, target in wanted.items() if target}
    if not targets:
        raise Misuse("give --parquet, --csv or --sqlite the name of a file to write")
    sources = files or record_files(data)
    if not sources:
        raise Misuse(f"{data} holds no articles; `winnow crawl` makes them, or name files of records")
    for form, target in targets.items():
        with open_records(sources, latest=latest) as records:
            export(records, form, target)
        say(f"wrote {target}")


@command()
def card(
    out: Annotated[
        Path | None, typer.Option("-o", "--out", metavar="CARD.md", help="The card; else README.md in DIR.")
    ] = None,
    name: Annotated[str, typer.Option(help="What the dataset is called.")] = "Winnow news",
    data: DataDir = Path("data"),
) -> None:
    """Write a dataset card for the Hugging Face Hub, and croissant.json beside it, from real counts."""
    from output.export.card import write_card
    from output.export.tables import record_files
    from output.terminal import Misuse, say

    files = record_files(data)
    if not files:
        raise Misuse(f"{data} holds no articles; `winnow crawl` makes them, --data names another folder")
    target = out or data / "README.md"
    say(f"wrote {target} and {write_card(data, files, target, name)}")


@command()
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


@command()
def dedup(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="File for the rows that are left.")],
    clusters: Annotated[
        Path | None, typer.Option(metavar="SIDE", help="Which row repeats which; else OUT.clusters.jsonl.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Fold what these files below DIR hold already, too.")
    ] = None,
    threshold: Annotated[
        float | None,
        typer.Option(metavar="SHARE", help="Similarity of two texts that are one story; else 0.5."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes; else one a processor.")
    ] = None,
) -> None:
    """Fold rows that repeat each other, in JSON lines of any origin with a "text".

    Every order of the files gives the same clusters. Exit code: 0 all done, 1 some row could not be read,
    2 wrong use.
    """
    from output.duplicates.dedup import dedup
    from output.duplicates.index import THRESHOLD
    from output.terminal import Complaints, Misuse, say

    complain = Complaints()
    side = clusters or out.with_name(f"{out.name}.clusters.jsonl")
    likeness = THRESHOLD if threshold is None else threshold
    if not 0 < likeness <= 1:
        raise Misuse(f"--threshold {likeness}: it must be above 0 and at most 1")
    tally = dedup(
        files, out, clusters=side, complain=complain, against=against, threshold=likeness, workers=jobs
    )
    say(tally.summary())
    sys.exit(1 if complain.count else 0)


@command()
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


def main() -> None:
    """What `winnow` and `python -m winnow` run."""
    app(prog_name="winnow")


if __name__ == "__main__":
    main()
