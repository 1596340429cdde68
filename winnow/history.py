"""Commands that show what became of published articles: changes, show."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from winnow.options import DataDir, Group, since_option

if TYPE_CHECKING:
    from output.explain.lineage import Lineage

group = Group()


@group.command()
def changes(
    outlets: Annotated[
        list[str] | None, typer.Argument(metavar="OUTLET", help="Of these alone.", show_default=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="SPAN|DATE", callback=since_option, help="Found since then: 12h, 2d, 2026-05-01."
        ),
    ] = None,
    id: Annotated[str | None, typer.Option("--id", metavar="ID", help="Of this article alone.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON for each change.")] = False,
    out: Annotated[
        str | None, typer.Option("-o", "--out", metavar="FILE.html", help="Write a page for a browser.")
    ] = None,
    data: DataDir = Path("data"),
) -> None:
    """Show what outlets edited, re-titled, took down and put back, word by word.

    Exit code: 0 done, also when nothing changed, 1 some line could not be read, 2 wrong use.
    """
    from output.history.changes import read_changes
    from output.history.changes_view import changes_page, print_changes
    from output.jsonl import line_of, lines_to
    from output.terminal import Complaints, Misuse, say

    check_dataset(data)
    unknown = [name for name in outlets or () if not (data / "runs" / name).is_dir()]
    if unknown:
        raise Misuse(f"{data} holds no run of {unknown[0]}; `winnow status` lists the outlets that it holds")
    complain = Complaints()
    found = read_changes(data, complain, outlets=outlets or (), since=since, id=id)
    if out:
        with lines_to(out) as file:
            file.write(changes_page(found))
        say(f"wrote {out}, {len(found)} changes")
    elif as_json:
        sys.stdout.buffer.writelines(map(line_of, found))
    else:
        from output.explain.terminal_view import PageConsole

        print_changes(found, PageConsole())
    sys.exit(1 if complain.count else 0)


@group.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", show_default=False)],
    data: DataDir = Path("data"),
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """Show an article: its record, revisions, copies and removed blocks, and its pages in the archive.

    Exit code: 0 done, 1 some line could not be read, 2 wrong use or no such article.
    """
    from output.explain.lineage import lineage_of
    from output.terminal import Complaints, Misuse

    check_dataset(data)
    complain = Complaints()
    lineage = lineage_of(data, id, complain)
    if lineage is None:
        raise Misuse(f"{data} holds no record {id}; ids are in the field `id` of each record")
    lineage = _with_pages(data, lineage)
    if as_json:
        from output.jsonl import line_of

        sys.stdout.buffer.write(line_of(lineage))
    else:
        from output.explain.lineage_view import print_lineage
        from output.explain.terminal_view import PageConsole

        print_lineage(lineage, PageConsole())
    sys.exit(1 if complain.count else 0)


def check_dataset(data: Path) -> None:
    """Misuse where there is no dataset."""
    from output.terminal import Misuse

    if not (data / "runs").is_dir():
        raise Misuse(f"{data} is no dataset; `winnow crawl` makes one, --data names another folder")


def _with_pages(data: Path, lineage: Lineage) -> Lineage:
    """With the place of each revision's page in the archive: file, offset and digest."""
    from msgspec.structs import replace

    from spiders.inputs.archive_places import find_page

    revisions = []
    for revision in lineage.revisions:
        outlet, _, run = revision.part.partition("/")
        urn = revision.record.warc_record_id
        place = find_page(data, outlet, run, urn) if urn else None
        words = place and f"{place.path} offset {place.offset} {place.digest or 'no digest'}"
        revisions.append(replace(revision, page=words))
    return replace(lineage, revisions=tuple(revisions))
