"""Retention: which raw pages, manifests and logs are older than a user wants to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from output.publish.locks import AlreadyRunningError, outlet_lock
from output.terminal import Complain

RUN = re.compile(r"(\d{8}T\d{6}Z)\b")
"""How the name of a run's file begins: with the moment at which the run began, in UTC."""


def old_files(
    data: Path, kind: Literal["pages", "runs", "logs"], before: datetime, *, complain: Complain
) -> Iterator[Path]:
    """The files below `data/kind` of runs that began before a moment, oldest first in each outlet.

    The newest manifest of an outlet stays at any age. An outlet that is being crawled is left out, and
    reported.
    """
    for folder in sorted(path for path in (data / kind).glob("*") if path.is_dir()):
        try:
            with outlet_lock(data, folder.name):
                dated = sorted((began, path) for path in folder.iterdir() if (began := _began(path)))
        except AlreadyRunningError as error:
            complain(f"{error}; its {kind} are left for the next time")
            continue
        newest = dated[-1][1] if dated and kind == "runs" else None
        yield from (path for began, path in dated if began < before and path != newest)


def remove(paths: Iterable[Path], *, dry_run: bool, complain: Complain) -> int:
    """Removes the files, or with `dry_run` none; returns their size in bytes."""
    size = 0
    for path in paths:
        try:
            bytes_of_file = path.stat().st_size
            if not dry_run:
                path.unlink()
            size += bytes_of_file
        except OSError as error:
            complain(f"{path} could not be removed: {error.strerror}")
    return size


def _began(path: Path) -> datetime | None:
    """When the run of a file began; None for a file that no run has written."""
    found = RUN.match(path.name)
    if found:
        with suppress(ValueError):
            return datetime.strptime(found[1], "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    return None
