"""Whether `winnow clean` holds its memory over a long run: python -m bench.memory. Linux only.

The bench pages go round and round, each time under new ids, through the installed command, while the resident
memory of all its processes is added up from /proc (pages they share count once for each of them).
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import fmean
from threading import Thread
from time import sleep
from typing import IO

from bench.sets import Page, fail, find_sets, mixed, read_pages

WINDOWS = 10
"""Lines to print. The first window is the warm-up; growth is told from the second to the last."""
EVERY = 0.2
"""Seconds between two looks at the memory."""
MB = 1 << 20


class Feed:
    """Writes rows to the command's standard input from a thread and counts those it has taken."""

    def __init__(self, rows: Iterator[bytes], into: IO[bytes]) -> None:
        self.taken = 0
        self._thread = Thread(target=self._write, args=(rows, into), daemon=True)
        self._thread.start()

    def _write(self, rows: Iterator[bytes], into: IO[bytes]) -> None:
        try:
            with into:
                for row in rows:
                    into.write(row)
                    self.taken += 1
        except BrokenPipeError:  # the command ended; its exit code tells more
            pass


def main() -> None:
    options = _options()
    if not Path("/proc/self/statm").exists():
        fail("the memory of a process is read from /proc, which this system has not")
    pages = mixed(read_pages(find_sets(options.sets)))
    means = measure(pages, options.pages, options.jobs)
    first, last = means[1], means[-1]
    print(f"growth from window 2 to {WINDOWS}: {(last - first) / MB:+.0f} MB ({last / first - 1:+.1%})")


def measure(pages: Sequence[Page], count: int, jobs: int) -> list[float]:
    """Mean resident bytes of all processes in each tenth of `count` pages; prints a line for each."""
    winnow = Path(sys.executable).with_name("winnow")
    with tempfile.TemporaryDirectory() as folder, open(f"{folder}/said", "w+b") as said:
        command = [str(winnow), "clean", "-", "-j", str(jobs), "-o", f"{folder}/out.jsonl"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=said) as process:
            assert process.stdin
            feed = Feed(rows_of(pages, count), process.stdin)
            means = [_watch(process, feed, count * (window + 1) // WINDOWS) for window in range(WINDOWS)]
        said.seek(0)
        summary = said.read().decode().strip()
    if process.returncode:
        fail(f"winnow clean ended with exit code {process.returncode}: {summary}")
    print(summary)
    return means


def rows_of(pages: Sequence[Page], count: int) -> Iterator[bytes]:
    """`count` rows as `winnow clean` reads them, no two with the same id."""
    for number, page in zip(range(count), itertools.cycle(pages), strict=False):
        row = {"id": f"{page.id}-{number}", "url": page.url, "html": page.source}
        yield json.dumps(row, ensure_ascii=False).encode("utf-8", "replace") + b"\n"


def _watch(process: subprocess.Popen[bytes], feed: Feed, until: int) -> float:
    """Mean resident bytes until the command has taken `until` pages, or has ended."""
    seen = [sum(map(resident, family(process.pid)))]
    while feed.taken < until and process.poll() is None:
        sleep(EVERY)
        seen.append(sum(map(resident, family(process.pid))))
    alive = [size for size in seen if size] or [0]
    print(
        f"{feed.taken:7,} pages  {fmean(alive) / MB:6.0f} MB  at most {max(alive) / MB:6.0f} MB", flush=True
    )
    return fmean(alive)


def family(pid: int) -> list[int]:
    """The process and all that it and its children have started, in whichever of their threads."""
    children: list[str] = []
    for thread in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):  # it has just ended
            children += thread.read_text().split()
    return [pid, *itertools.chain.from_iterable(family(int(child)) for child in children)]


def resident(pid: int) -> int:
    """Bytes of the process in memory; 0 when it has just ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.memory", description="Watch memory over a long run."
    )
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--pages", type=int, default=20_000, help="how many pages go through")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 1, help="processes that clean")
    return parser.parse_args()


if __name__ == "__main__":
    main()
