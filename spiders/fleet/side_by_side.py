"""Crawls many outlets side by side, each in a process of its own, a limited number at a time."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Protocol

import msgspec

from spiders.fleet.one_crawl import Job, Progress

KEPT_LOGS = 30
"""Logs kept of each outlet: a month of daily crawls."""

ONE_PRESS = 2.0
"""Seconds within which signals count as one: `timeout` sends two, and a key bounces."""

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
CHILD = (sys.executable, "-P", "-c", "from spiders.fleet.one_crawl import main; main()")
"""-P: else the working folder comes first on the path, and a package `spiders` there hides ours."""

ROOT = Path(__file__).parents[2]


class Watcher(Protocol):
    """Receives the progress and the end of each crawl."""

    def started(self, outlet: str) -> None: ...

    def pages_done(self, outlet: str, pages: int) -> None:
        """pages: how many addresses of articles were dealt with so far."""

    def ended(self, outlet: str, exit: int, seconds: float, trouble: str | None, log: Path) -> None:
        """exit: of the process; 128 + n when killed by signal n. trouble: the last error, in one sentence."""


def crawl_all(jobs: Sequence[Job], at_once: int, watcher: Watcher) -> int | None:
    """Crawls the outlets, `at_once` at a time. Returns the signal that stopped it, or None.

    On SIGINT, SIGTERM or SIGHUP the crawls under way publish what they have and end, and no other begins; a
    second signal kills them. Raises what the watcher raises.
    """
    return asyncio.run(_Fleet(at_once, watcher).crawl(jobs))


def exit_code(exits: Iterable[int]) -> int:
    """The exit code for crawls that ended with `exits`: a failure counts most, then one that runs already.

    >>> exit_code([0, 75, 0]), exit_code([75, 137]), exit_code([])
    (75, 1, 0)
    """
    codes = set(exits)
    if codes - {0, 75}:
        return 1
    return 75 if 75 in codes else 0


class _Fleet:
    def __init__(self, at_once: int, watcher: Watcher) -> None:
        self.slots = asyncio.Semaphore(at_once)
        self.watcher = watcher
        self.processes: set[Process] = set()
        self.stopped_by: int | None = None
        self.stopped_at = 0.0

    async def crawl(self, jobs: Sequence[Job]) -> int | None:
        for number in SIGNALS:
            asyncio.get_running_loop().add_signal_handler(number, self.stop, number)
        await asyncio.gather(*map(self.crawl_one, jobs))
        return self.stopped_by

    def stop(self, number: int) -> None:
        """Ends the crawls at the first call; kills them at the second."""
        if self.stopped_by is None:
            self.stopped_by, self.stopped_at = number, monotonic()
            self.send(signal.SIGTERM)
        elif monotonic() - self.stopped_at > ONE_PRESS:
            self.send(signal.SIGKILL)

    def send(self, number: int) -> None:
        for process in self.processes:
            with suppress(ProcessLookupError):
                process.send_signal(number)

    async def crawl_one(self, job: Job) -> None:
        async with self.slots:
            if self.stopped_by is None:
                begun, log = monotonic(), Path(job.data, "logs", job.outlet, f"{job.run}.log")
                self.watcher.started(job.outlet)
                try:
                    exit, trouble = await self.run(job, log)
                except OSError as error:
                    exit, trouble = 1, f"{error.strerror}: {error.filename or log}"
                self.watcher.ended(job.outlet, exit, round(monotonic() - begun, 1), trouble, log)

    async def run(self, job: Job, log: Path) -> tuple[int, str | None]:
        """Runs the process of a job to its end; returns its exit code and its last trouble."""
        trouble = None
        make_room(log)
        with log.open("ab") as file:
            process = await asyncio.create_subprocess_exec(
                *CHILD, stdin=PIPE, stdout=PIPE, stderr=file, env=_environment(), process_group=0
            )
        assert process.stdin
        assert process.stdout
        self.processes.add(process)
        if self.stopped_by is not None:
            process.terminate()
        process.stdin.write(msgspec.json.encode(job) + b"\n")  # stays open: see one_crawl._die_with_parent
        while (line := await process.stdout.readline()).endswith(b"\n"):
            progress = msgspec.json.decode(line, type=Progress)
            trouble = progress.trouble
            self.watcher.pages_done(job.outlet, progress.pages)
        exit = await process.wait()
        self.processes.discard(process)
        return exit if exit >= 0 else 128 - exit, trouble


def make_room(log: Path) -> None:
    """Makes the folder of a log that is about to be written, and removes its oldest logs but KEPT_LOGS."""
    log.parent.mkdir(parents=True, exist_ok=True)
    for old in sorted(log.parent.glob("*.log"))[: 1 - KEPT_LOGS]:
        old.unlink(missing_ok=True)


def _environment() -> dict[str, str]:
    """So that a checkout that was never installed finds its own modules, from whatever folder."""
    paths = (str(ROOT), os.environ.get("PYTHONPATH"))
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))}
