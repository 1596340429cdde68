"""Winnow's command line: one short function a command. What a command needs is imported when it runs."""

from __future__ import annotations

from typing import Annotated

import typer

from winnow import crawls, dataset, exports, history, outlets, pages, project
from winnow.contact import read_env

app = typer.Typer(
    no_args_is_help=True, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]}
)
for module in (pages, crawls, outlets, dataset, history, exports, project):
    app.add_typer(module.group)


def _print_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"winnow {version('winnow')}")
        raise typer.Exit


@app.callback()
def winnow(
    _version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version.")
    ] = False,
) -> None:
    """Turns noisy news pages into clean articles, with a reason for every line removed."""


def main() -> None:
    """What `winnow` and `python -m winnow` run."""
    read_env()
    app(prog_name="winnow")
