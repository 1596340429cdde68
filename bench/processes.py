"""What the processes of a command take, seen in /proc while it runs: a command's children outlive no look."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from bench.memory import family, resident

EVERY = 0.05
"""Seconds between two looks; so much CPU of a process is missed at its end, at most."""

TICK = os.sysconf("SC_CLK_TCK")


class Watch:
    """A command under way. cpu: seconds that its processes have taken so far."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.over = Event()
        self.seconds: dict[int, float] = {}
        self.sizes: dict[int, int] = {}
        self.commands: dict[int, bytes] = {}
        self.thread = Thread(target=self._look, daemon=True)
        self.thread.start()

    @property
    def cpu(self) -> float:
        return sum(self.seconds.values())

    def largest(self, word: bytes) -> int:
        """The most bytes of memory that one process with `word` in its command line had at a time."""
        return max((size for pid, size in self.sizes.items() if word in self.commands[pid]), default=0)

    def wait(self) -> None:
        """RuntimeError when the command fails."""
        _, said = self.process.communicate()
        self.over.set()
        self.thread.join()
        if self.process.returncode:
            raise RuntimeError(f"{self.process.args} ended with {self.process.returncode}: {said.decode()}")

    def _look(self) -> None:
        while not self.over.wait(EVERY):
            for pid in family(self.process.pid):
                try:
                    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
                    command = Path(f"/proc/{pid}/cmdline").read_bytes()
                except OSError:  # it has just ended
                    continue
                if command or pid not in self.commands:  # one that nobody has waited for yet has none left
                    self.commands[pid] = command
                self.seconds[pid] = max(self.seconds.get(pid, 0), (int(fields[11]) + int(fields[12])) / TICK)
                self.sizes[pid] = max(self.sizes.get(pid, 0), resident(pid))


@contextmanager
def watched(command: Sequence[str], cwd: Path, env: Mapping[str, str]) -> Iterator[Watch]:
    """The command, started, which does not outlive the block."""
    pipes = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=cwd, env=env, **pipes) as process:  # type: ignore[call-overload]
        try:
            yield Watch(process)
        finally:
            process.kill()
