"""One crawl of an outlet at a time."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO


class AlreadyRunningError(RuntimeError):
    """Another process holds the lock; the message says which, and since when."""


@contextmanager
def outlet_lock(data: Path, outlet: str) -> Iterator[None]:
    """Holds the lock of `outlet` in the data folder. Fails fast, with AlreadyRunningError.

    The kernel's lock counts, and goes with its process, kill -9 included: a process number left in the
    file is never taken for a running crawl, even where another program has got that number since.
    """
    path = data / "locks" / f"{outlet}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            holder = file.read().strip() or "a process that has not written its number yet"
            raise AlreadyRunningError(f"{outlet} is being crawled already, by {holder}") from None
        _note(file, f"process {os.getpid()} since")
        try:
            yield
        finally:
            _note(file, "free since")


def _note(file: IO[str], what: str) -> None:
    """Puts one line into the file, for people and for whoever finds it locked.

    A full disk has no room for it, and the lock holds without: whether a crawl can go on there is told where
    it writes what it is for. Written at once, since a buffer would be tried again on closing.
    """
    with suppress(OSError):
        file.truncate(0)
        os.write(file.fileno(), f"{what} {datetime.now(UTC).isoformat(timespec='seconds')}\n".encode())
