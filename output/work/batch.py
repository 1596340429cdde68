"""Jobs done side by side in processes, each within a time limit, answered in the order they came.

Each worker has a pipe of its own, so that a worker that hangs, crashes or is killed costs the job it
held and nothing else. (pebble's pool, the library for this, shares one pipe: killing workers at random
moments ended the whole run with "All workers expired" at the third kill.)
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain, islice
from multiprocessing import forkserver
from multiprocessing.connection import Connection, wait
from time import monotonic
from typing import Any, Generic, Literal, NamedTuple, TypeVar

from cleaners.phrases import PhraseError
from output.terminal import hush_libraries, wants_tracebacks

Job = TypeVar("Job")
Answer = TypeVar("Answer")

AHEAD = 500
"""Answers that may wait for a slow job before them: 20 s of one worker's usual pages, some MB."""

PAGE_SECONDS = 20.0
"""How long the cleaning of one page may take; usual is 0.03 s."""

START_LIMIT = 120.0
"""Seconds a worker may take for its imports, on a machine that is busy with other things."""

FORKS = multiprocessing.get_context("forkserver")
"""Workers fork from a clean server that has the imports done: 10 ms for a new worker, not 1 s."""


class Loss(NamedTuple):
    """How a job came to have no answer: it took too long, or its worker raised or died."""

    outcome: Literal["timed_out", "crashed"]
    detail: str


def default_workers() -> int:
    """The processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def side_by_side(
    work: Callable[[Job], Answer],
    jobs: Iterable[Job],
    *,
    lost: Callable[[Job, Loss], Answer],
    workers: int,
    seconds: float,
    imports: Sequence[str] = (),
) -> Generator[Answer]:
    """`work(job)` for each of `jobs`, in their order, done by up to `workers` processes.

    A job that takes over `seconds`, or whose worker raises or dies, is answered by `lost(job, why)` in
    this process, and the worker is replaced. `work` is a function of a module; jobs and answers are
    pickled. `imports` are modules that every worker needs. At most `workers` jobs and AHEAD answers are
    held at a time. RuntimeError when workers cannot start at all, PhraseError when the files of phrases are
    wrong. Closing the iterator kills the workers.
    """
    FORKS.set_forkserver_preload(["__main__", work.__module__, *imports])
    jobs = iter(jobs)
    first = list(islice(jobs, workers))
    todo = enumerate(chain(first, jobs))
    crew: list[_Worker[Job, Answer]] = []
    answers: dict[int, Answer] = {}
    given = due = 0
    try:
        for _ in first:
            crew.append(_Worker(work, seconds))
        while True:
            for worker in crew:
                if worker.idle and given - due < AHEAD and (task := next(todo, None)):
                    worker.take(*task)
                    given += 1
            if all(worker.idle for worker in crew):
                return
            for number, job, answer in _reports(crew):
                if isinstance(answer, PhraseError):  # as it is with this page, it is with all of them
                    raise answer
                answers[number] = lost(job, answer) if isinstance(answer, Loss) else answer
            while due in answers:
                yield answers.pop(due)
                due += 1
    finally:
        for worker in crew:
            worker.stop()


def _reports(crew: list[_Worker[Job, Answer]]) -> Iterator[tuple[int, Job, Answer | Loss]]:
    """Waits until a worker answers, dies or runs out of time; yields what the jobs have come to."""
    out = [worker for worker in crew if not worker.idle]
    heard = wait([worker.pipe for worker in out], max(0.0, min(w.deadline for w in out) - monotonic()))
    for worker in out:
        if worker.pipe in heard or worker.deadline <= monotonic():
            task, answer = worker.task, worker.hear()
            if task:
                yield *task, answer


class _Worker(Generic[Job, Answer]):
    """A process that takes one job at a time. Not idle at first: it says when its imports are done."""

    def __init__(self, work: Callable[[Job], Answer], seconds: float) -> None:
        self.work, self.seconds = work, seconds
        self._start()

    def _start(self) -> None:
        self.pipe, theirs = FORKS.Pipe()
        self.process = FORKS.Process(target=_serve, args=(self.work, theirs), daemon=True)
        with _interrupts_ignored():
            forkserver.ensure_running()
        self.process.start()
        theirs.close()
        self.idle = False
        self.task: tuple[int, Job] | None = None
        self.deadline = monotonic() + START_LIMIT

    def take(self, number: int, job: Job) -> None:
        self.idle, self.task = False, (number, job)
        self.deadline = monotonic() + self.seconds
        with suppress(ConnectionError):  # a worker that died while idle is noticed when heard
            self.pipe.send(job)

    def hear(self) -> Answer | Loss:
        """What the worker answers or, from one that is silent or dead, how its job was lost."""
        try:
            if self.pipe.poll():
                answer: Answer = self.pipe.recv()
                self.idle, self.task = True, None
                return answer
            loss = Loss("timed_out", f"no result after {self.seconds:g} s")
        except (EOFError, OSError):
            loss = Loss("crashed", f"the process that cleaned it died{self._cause()}")
        if self.task is None:
            raise RuntimeError(f"a worker process did not start: {loss.detail}")
        self.stop()
        self._start()
        return loss

    def _cause(self) -> str:
        self.process.join(1)
        code = self.process.exitcode
        if code == -signal.SIGKILL:
            return " (killed, as when memory runs out)"
        return f" ({signal.Signals(-code).name})" if code and code < 0 else f" (exit code {code})"

    def stop(self) -> None:
        self.process.kill()
        self.process.join()
        self.pipe.close()


def _serve(work: Callable[[Any], Any], pipe: Connection) -> None:
    """The worker's life: says that it is there, then answers job after job until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    hush_libraries()
    with suppress(EOFError, ConnectionError):
        pipe.send(None)
        while True:
            job = pipe.recv()
            try:
                answer = work(job)
            except PhraseError as error:
                answer = error
            except Exception as error:
                answer = Loss("crashed", f"{type(error).__name__}: {error}".removesuffix(": "))
                if wants_tracebacks():
                    traceback.print_exc()
            pipe.send(answer)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal; what is started in here leaves it to this one.

    Only the main thread may say so. From another one, the fork server learns it when its imports are done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
