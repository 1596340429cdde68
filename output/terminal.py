"""What people see of a run: messages and a progress bar on standard error, and an exit code.

Exit codes: 0 all done, 1 some input failed or the output could not be written, 2 wrong use,
128 + n ended by signal n: 130 Ctrl-C, 143 SIGTERM, 141 (SIGPIPE) when whoever read standard output had
enough, as for `cat FILE | head -1`.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import traceback
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import BinaryIO, NoReturn

from cleaners.phrases import PhraseError

MOST_COMPLAINTS = 100
"""Messages on inputs that failed; further ones are counted. One wrong file can have a million rows."""


Complain = Callable[[str], None]
"""Takes one sentence about an input that cannot be read, or only in part."""


class Misuse(Exception):  # noqa: N818 (the user's, not ours)
    """The command cannot be run as it was given; the message says why in one sentence."""


class Stopped(BaseException):
    """A signal asked for the end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class Complaints:
    """Prints what is wrong with inputs, and counts it."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, message: str) -> None:
        self.count += 1
        if self.count <= MOST_COMPLAINTS:
            say(message)
        if self.count == MOST_COMPLAINTS:
            say("what else fails like this is only counted")


def say(message: str) -> None:
    """One line on standard error."""
    print(f"winnow: {message}", file=sys.stderr)


def wants_tracebacks() -> bool:
    """Whether WINNOW_DEBUG is set in the environment."""
    return bool(os.environ.get("WINNOW_DEBUG"))


def hush_libraries() -> None:
    """What libraries log about a bad page would stand between our own lines."""
    if not wants_tracebacks():
        logging.disable()
        warnings.simplefilter("ignore")


@contextmanager
def plain_words() -> Iterator[None]:
    """Ends the process with a sentence and an exit code, whatever happens within.

    With WINNOW_DEBUG=1 in the environment the traceback comes first.
    """
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _stop)
    try:
        yield
    except (Misuse, PhraseError) as error:
        _end(error, 2, f"{error}")
    except BrokenPipeError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # or Python tries to flush once more, and complains
        _end(error, 128 + signal.SIGPIPE)
    except KeyboardInterrupt as error:
        _end(error, 128 + signal.SIGINT, "stopped")
    except Stopped as error:
        _end(error, 128 + error.number, "stopped")
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        _end(error, 1, f"{where}{error.strerror or error}")
    except Exception as error:
        _end(error, 1, f"{type(error).__name__}: {error} (WINNOW_DEBUG=1 shows where)")


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    raise Stopped(number)


def _end(error: BaseException, code: int, message: str | None = None) -> NoReturn:
    if wants_tracebacks():
        traceback.print_exception(error)
    for line in (message, *getattr(error, "__notes__", ())):
        if line:
            say(line)
    sys.exit(code)


@contextmanager
def reading_bar(files: Iterable[str], *, beside: str | None) -> Iterator[Callable[[BinaryIO], BinaryIO]]:
    """A bar of the bytes read of `files`. Gives the function that each opened file is to pass through.

    Shown on a terminal, unless records go there too (`beside` names no file for them).
    """
    if not sys.stderr.isatty() or (beside is None and sys.stdout.isatty()):
        yield lambda file: file
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    size = sum(os.path.getsize(file) for file in files if os.path.isfile(file))
    columns = (TextColumn("cleaning"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=size or None)
        yield lambda file: progress.wrap_file(file, total=size, task_id=task)
