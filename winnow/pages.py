"""Commands that clean pages and explain what cleaning did."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from winnow.options import Group, OutletName, OwnOutlets, paths_or_stdin

if TYPE_CHECKING:
    from output.terminal import Complaints
    from spiders.inputs.saved_page import SavedPage

group = Group()


@group.command()
def clean(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH", callback=paths_or_stdin, show_default=False)
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
    _outlets: OwnOutlets = None,
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


@group.command()
def explain(
    target: Annotated[str, typer.Argument(metavar="PATH|URL", show_default=False)],
    _outlets: OwnOutlets = None,
    outlet: OutletName = None,
    html: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write it as a page for a browser, beside trafilatura.")
    ] = None,
    kept: Annotated[bool, typer.Option("--kept", help="Of the blocks, only those that are kept.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a page.")] = False,
    against: Annotated[
        str | None,
        typer.Option(metavar="REV", help="With --html: beside the rules of a git revision as well."),
    ] = None,
) -> None:
    """Show every block of a page, kept or removed and why, and where each field came from."""
    from output.explain.terminal_view import PageConsole, explained, show
    from output.jsonl import line_of
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
            if as_json:
                sys.stdout.buffer.write(line_of(explained(page.article())))
            else:
                show(page.article(), console, kept=kept)
    sys.exit(1 if complain.count else 0)


def _explain_in_browser(
    pages: Iterable[SavedPage], file: str, against: str | None, complain: Complaints
) -> None:
    from output.explain.reading_view import explained_page
    from output.jsonl import lines_to

    page = explained_page(pages, against, complain=complain)
    with lines_to(file) as out:
        out.write(page)


@group.command()
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


@group.command()
def schema() -> None:
    """Print the JSON Schema of a record."""
    from output.record import schema

    print(json.dumps(schema(), indent=2, ensure_ascii=False), flush=True)
