"""Commands that write the records for other tools: export, card, dedup."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from winnow.options import DataDir, Group, since_option

group = Group()


@group.command()
def export(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="Records; else those of the dataset.")
    ] = None,
    parquet: Annotated[Path | None, typer.Option(metavar="OUT", help="Write Parquet.")] = None,
    csv: Annotated[Path | None, typer.Option(metavar="OUT", help="Write CSV.")] = None,
    sqlite: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write SQLite with full-text search, for datasette.")
    ] = None,
    atom: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Write an Atom feed, latest first.")
    ] = None,
    jsonfeed: Annotated[Path | None, typer.Option(metavar="OUT", help="Write a JSON Feed.")] = None,
    text: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Write one .txt an article and metadata.csv into a new folder."),
    ] = None,
    stories: Annotated[
        Path | None,
        typer.Option(metavar="OUT.csv", help="Write each story: printed first where, and how often."),
    ] = None,
    copies: Annotated[
        Path | None, typer.Option(metavar="OUT.csv", help="Write each copy, and how much later it came.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(
            metavar="SPAN|DATE", callback=since_option, help="Printed since that day: 7d, 2026-05-01."
        ),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option(metavar="SPAN|DATE", callback=since_option, help="Printed that day or earlier."),
    ] = None,
    outlet: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="Of this outlet; may be repeated.")
    ] = None,
    language: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="In this language; may be repeated.")
    ] = None,
    latest: Annotated[
        bool, typer.Option("--latest", help="Of a corrected article the newest revision alone.")
    ] = False,
    data: DataDir = Path("data"),
) -> None:
    """Write records as Parquet, CSV, SQLite, feeds or plain texts: all, or those that the options choose.

    A FILE is JSON lines of records, as `winnow clean` and `crawl` write them, also .gz or .zst. An article
    without a date counts by the day it was fetched.
    """
    from output.export.corpus import write_corpus
    from output.export.selection import Selection
    from output.export.tables import Form, export, open_records, record_files
    from output.history.changes import gone_articles
    from output.terminal import Misuse, say

    wanted: dict[Form, Path | None] = {
        "parquet": parquet, "csv": csv, "sqlite": sqlite, "atom": atom, "jsonfeed": jsonfeed,
        "stories": stories, "copies": copies,
    }  # fmt: skip
    targets = {form: target for form, target in wanted.items() if target}
    if not targets and not text:
        raise Misuse("give a form to write, such as --parquet OUT, the name of a file to write")
    if text and text.exists() and not (text.is_dir() and not any(text.iterdir())):
        raise Misuse(f"--text {text}: something is there already; name a new folder")
    sources = files or record_files(data)
    if not sources:
        raise Misuse(f"{data} holds no articles; `winnow crawl` makes them, or name files of records")
    chosen = Selection(since, until, tuple(outlet or ()), tuple(language or ()), latest)
    gone = gone_articles(data)
    folded = [] if files else sorted(data.glob("duplicates/*/*.jsonl"))
    for form, target in targets.items():
        with open_records(sources, chosen, gone=gone, copies=folded) as records:
            export(records, form, target)
        say(f"wrote {target}")
    if text:
        with open_records(sources, chosen, gone=gone, copies=folded) as records:
            say(f"wrote {write_corpus(records, text)} texts into {text}")


@group.command()
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


@group.command()
def dedup(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", show_default=False)],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="OUT", help="File for the rows that are left.")],
    clusters: Annotated[
        Path | None, typer.Option(metavar="SIDE", help="Which row repeats which; else OUT.clusters.jsonl.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Fold what these files below DIR hold already, too.")
    ] = None,
    text_field: Annotated[str, typer.Option(metavar="NAME", help="The field that holds the text.")] = "text",
    threshold: Annotated[
        float | None,
        typer.Option(metavar="SHARE", help="Similarity of two texts that are one story; else 0.5."),
    ] = None,
    jobs: Annotated[
        int | None, typer.Option("-j", "--jobs", min=1, metavar="N", help="Processes; else one a processor.")
    ] = None,
) -> None:
    """Fold rows that repeat each other, in JSON lines of any origin with a "text".

    A FILE is JSON lines, also .gz or .zst, a folder of them, or - for standard input.

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
        files,
        out,
        clusters=side,
        complain=complain,
        against=against,
        threshold=likeness,
        workers=jobs,
        field=text_field,
    )
    say(tally.summary())
    sys.exit(1 if complain.count else 0)
