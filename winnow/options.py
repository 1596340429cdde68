"""Options that several commands have, and the checks of their values."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand


class PlainCommand(TyperCommand):
    """A command that ends in plain words and an exit code, never in a traceback."""

    def invoke(self, ctx: Any) -> Any:
        from output.terminal import plain_words

        with plain_words():
            return super().invoke(ctx)


class Group(typer.Typer):
    """The commands of one module, in its order."""

    def __init__(self) -> None:
        super().__init__(rich_markup_mode=None)

    def command(self, name: str | None = None, **options: Any) -> Any:
        return super().command(name, **{"cls": PlainCommand} | options)


@contextmanager
def misuse() -> Iterator[None]:
    """What is wrong with a value, as the wrong use that it is."""
    try:
        yield
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


def known_outlet(name: str | None) -> str | None:
    from spiders.inputs.saved_page import check_outlet

    with misuse():
        if name is not None:
            check_outlet(name)
    return name


def known_outlets(names: list[str] | None) -> list[str]:
    return [name for name in dict.fromkeys(names or ()) if known_outlet(name)]


def paths_or_stdin(paths: list[str] | None) -> list[str]:
    if not paths and sys.stdin.isatty():
        raise typer.BadParameter("give a page, a folder or JSON lines, or pages on standard input")
    if addresses := [path for path in paths or () if path.startswith(("http://", "https://"))]:
        raise typer.BadParameter(f"{addresses[0]} is an address; `winnow explain URL --json` fetches a page")
    return paths or ["-"]


def since_option(text: str | None) -> str | None:
    from spiders.sources.times import since_moment, utc_now

    with misuse():
        return text and since_moment(text, utc_now()).isoformat()


def revisit_option(text: str) -> str:
    from output.history.revisits import spans_of

    with misuse():
        spans_of(text)
    return text


def span_option(text: str | None) -> str | None:
    from cleaners.lines.spans import parse_span

    with misuse():
        if text is not None:
            parse_span(text)
    return text


def _use_outlets(folder: Path | None) -> Path | None:
    from spiders.own_outlets import use_folder

    with misuse():
        if folder is not None:
            use_folder(folder)
    return folder


OwnOutlets = Annotated[
    Path | None,
    typer.Option(
        "--outlets",
        envvar="WINNOW_OUTLETS",
        metavar="DIR",
        is_eager=True,  # before any name of an outlet is checked
        callback=_use_outlets,
        help="Folder of your own outlets; else ./outlets.",
    ),
]
DataDir = Annotated[Path, typer.Option(envvar="WINNOW_DATA", metavar="DIR", help="The dataset.")]


OutletName = Annotated[
    str | None,
    typer.Option("--outlet", metavar="NAME", callback=known_outlet, help="The outlet the pages are of."),
]
