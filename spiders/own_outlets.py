"""The folder of a user's own outlets, beside those that ship with Winnow."""

from __future__ import annotations

import os
from pathlib import Path

VARIABLE = "WINNOW_OUTLETS"
USUAL = Path("outlets")


def own_folder() -> Path | None:
    """The folder that WINNOW_OUTLETS names, else ./outlets. None if there is neither.

    ValueError if the one that is named does not exist.
    """
    if named := os.environ.get(VARIABLE):
        return checked_folder(Path(named))
    return USUAL.resolve() if USUAL.is_dir() else None


def use_folder(folder: Path) -> None:
    """Makes `folder` the user's own, for this process and those it starts. ValueError if it does not exist.

    To be called before `spiders.outlets` is imported.
    """
    os.environ[VARIABLE] = str(checked_folder(folder))


def checked_folder(folder: Path) -> Path:
    if not folder.is_dir():
        raise ValueError(f"{folder} is no folder; outlets of your own are read from there (see --outlets)")
    return folder.resolve()
