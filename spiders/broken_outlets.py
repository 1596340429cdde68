"""An outlet file that cannot be imported: which one, where, and why."""

from __future__ import annotations

import traceback
from pathlib import Path


class BrokenOutletError(Exception):
    """The file of an outlet cannot be used; the message names file and line."""


def broken_outlet(name: str, file: str | None, error: Exception) -> BrokenOutletError:
    """The error for an outlet whose file raised `error` when it was imported. file: its path, if known."""
    line: int | None = None
    if isinstance(error, SyntaxError) and error.filename == file:
        line = error.lineno
    else:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == file]
        line = frames[-1].lineno if frames else None
    place = f"{Path(file).name if file else name}{f':{line}' if line else ''}"
    words = error.msg if isinstance(error, SyntaxError) else str(error)
    where = f" ({file})" if file else ""
    return BrokenOutletError(
        f"The file of the outlet is broken: {place}: {type(error).__name__}: {words}.{where}"
    )
