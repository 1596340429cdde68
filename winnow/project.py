"""`winnow init` lays out a project; `winnow prune` keeps its disk from filling up."""

from __future__ import annotations

import shlex
import sys
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Annotated

import typer

from winnow.options import DataDir, Group, misuse, span_option

group = Group()

TEMPLATES = {
    "crontab": "crontab",
    "winnow.service": "winnow.service",
    "winnow.timer": "winnow.timer",
    "Containerfile": "Containerfile",
    "scrapy.cfg": "scrapy.cfg",
    "outlets.md": "outlets/README.md",
}


def _contact(text: str | None) -> str | None:
    from winnow.contact import check_contact

    with misuse():
        return text if text is None else check_contact(text)


@group.command()
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    contact: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            callback=_contact,
            help="Where webmasters can reach you; else asked for on a terminal.",
        ),
    ] = None,
) -> None:
    """Lay out a project: outlets/, a crontab, systemd units, a Containerfile, and .env with the contact.

    What exists already is left alone. Exit code: 0 done, 2 wrong use.
    """
    from output.terminal import say

    for path in lay_out(folder):
        say(f"wrote {path}")
    _set_contact(folder / ".env", contact)
    say(f"next: cd {shlex.quote(str(folder))} && winnow new-outlet https://... && winnow crawl NAME")


def lay_out(folder: Path) -> list[Path]:
    """Writes the files of a project that do not exist yet; returns their paths."""
    values = {
        "folder": shlex.quote(str(folder.resolve())),
        "winnow": shlex.quote(str(Path(sys.executable).with_name("winnow"))),
    }
    written = []
    for template, name in TEMPLATES.items():
        path = folder / name
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            text = files("winnow").joinpath("templates", template).read_text("utf-8")
            path.write_text(Template(text).substitute(values), "utf-8")
            written.append(path)
    return written


def _set_contact(env: Path, contact: str | None) -> None:
    from winnow.contact import ask_contact, keep_contact

    if contact is not None:
        keep_contact(contact, env)
    elif not env.exists():
        ask_contact(env)


@group.command()
def prune(
    pages_older: Annotated[
        str | None,
        typer.Option(metavar="SPAN", callback=span_option, help="Raw pages older than this go: 90d, 1y."),
    ] = None,
    runs_older: Annotated[
        str | None,
        typer.Option(metavar="SPAN", callback=span_option, help="Manifests and logs older than this go."),
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what would go, and keep it.")] = False,
    data: DataDir = Path("data"),
) -> None:
    """Remove old raw pages, manifests and logs. Records, duplicates, audits and rejects always stay.

    The newest manifest of each outlet stays, so that `winnow status` knows the outlet. An outlet that is
    being crawled is left for the next time. Exit code: 0 done, 1 a file could not be removed, 2 wrong use.
    """
    from datetime import UTC, datetime

    from cleaners.lines.spans import parse_span
    from output.history.prune import old_files, remove
    from output.terminal import Complaints, Misuse

    if not (pages_older or runs_older):
        raise Misuse("say what may go: --pages-older SPAN, --runs-older SPAN, or both")
    if not data.is_dir():
        raise Misuse(f"{data} is no dataset; --data names one")
    now, complain = datetime.now(UTC), Complaints()
    for kinds, span in ((("pages",), pages_older), (("runs", "logs"), runs_older)):
        if not span:
            continue
        for kind in kinds:
            old = list(old_files(data, kind, now - parse_span(span), complain=complain))
            size = remove(old, dry_run=dry_run, complain=complain)
            would = "would remove" if dry_run else "removed"
            print(
                f"{would} {len(old)} files of {data / kind} older than {span}, {size / 1e6:.1f} MB",
                flush=True,
            )
    sys.exit(1 if complain.count else 0)
