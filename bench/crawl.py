"""How fast a crawl is: python -m bench.crawl, or make bench-crawl. Linux only, for its look at /proc.

A demo newsroom on this machine is crawled by real `scrapy crawl` and `winnow crawl` commands without delays,
and its pages are fetched and read by news-please and newspaper4k, one after the other. Every figure is told
per page beyond the first few, so that what a process takes to start does not count; CPU is that of all
processes of a command. Ratios are of one run on one machine, and are what to compare.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from math import nan
from pathlib import Path
from statistics import median
from typing import NamedTuple

from bench.environment import PEERS
from bench.fetchers import FETCHERS
from bench.processes import watched
from bench.worker import CHECKOUT
from demo import Newsroom
from demo.houses import HOUSES
from output.work.batch import default_workers
from tests.newsdesk import Desk, environment, news_desk

FIRST = 16
"""Pages of the short crawl that each long one is held against: what both take is start-up."""

OUTLET, OTHER = "highland_post", "caspian_courier"
"""In English, which is all that some peers split into words without further packages."""

SETTINGS = """
PART_SECONDS = 300
RETRY_TIMES = 2
LOG_LEVEL = "ERROR"
"""
"""A crawl's own, over those of the news desk, whose tests are in a hurry."""

BARE = ("-s", "ITEM_PIPELINES={}")
ONE_CLEANER = ("-s", "CLEANING_PROCESSES=1")


class Pace(NamedTuple):
    """Seconds of the clock and of all processors that one more page takes."""

    clock: float
    cpu: float

    @property
    def rate(self) -> float:
        """Pages a second; nan where the machine was too busy to tell."""
        return 1 / self.clock if self.clock > 0 else nan

    @property
    def cores(self) -> float:
        """How many processors are busy."""
        return self.cpu * self.rate


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="winnow-bench-") as folder:
        for name in options.only:
            PARTS[name](Path(folder, name), options)


def speed(folder: Path, options: argparse.Namespace) -> None:
    """Everything on against nothing but fetching, and against the peers."""
    commands = {
        "`scrapy crawl`, no pipeline": _scrapy(*BARE),
        "`scrapy crawl`, everything on": _scrapy(),
        "the same, one process cleaning": _scrapy(*ONE_CLEANER),
    }
    with _desk(folder, options.pages) as desk:
        rows = _paces(desk, commands, options)
        bare, full, _ = rows.values()
        rows |= _peers(desk, options)
    print("| crawl of one outlet | pages/s | of no pipeline | CPU ms a page | of everything on |")
    print("|---|---:|---:|---:|---:|")
    for name, pace in rows.items():
        print(
            f"| {name} | {pace.rate:.1f} | {pace.rate / bare.rate:.2f} "
            f"| {1000 * pace.cpu:.1f} | {pace.cpu / full.cpu:.2f} |"
        )


def parallel(folder: Path, options: argparse.Namespace) -> None:
    """Two outlets one after the other and side by side, and how many processors that keeps busy."""
    with _desk(folder, options.pages) as desk:
        rows = _paces(desk, {f"-j {at_once}": _winnow(at_once) for at_once in (1, 2)}, options, outlets=2)
    print(f"| `winnow crawl` of two outlets | pages/s | processors busy of {default_workers()} |")
    print("|---|---:|---:|")
    for name, pace in rows.items():
        print(f"| {name} | {pace.rate:.1f} | {pace.cores:.2f} |")


def memory(folder: Path, options: argparse.Namespace) -> None:
    """The most memory that the processes of a `winnow crawl --demo` take, the newsroom's own left out."""
    print("| winnow crawl --demo | pages | largest crawl | largest cleaner | minutes |")
    print("|---|---:|---:|---:|---:|")
    for articles in options.memory_pages:
        data = folder / str(articles)
        command = ["crawl", "--demo", "--articles", str(articles), "-j", "2", "--data", str(data)]
        begun = time.monotonic()
        with watched([sys.executable, "-m", "winnow", *command], cwd=CHECKOUT, env=environment()) as watch:
            watch.wait()
        crawl, cleaner = (
            watch.largest(word) / (1 << 20) for word in (b"spiders.fleet.one_crawl", b"forkserver")
        )
        minutes = (time.monotonic() - begun) / 60
        print(
            f"| --articles {articles} | {_lines(data)} | {crawl:.0f} MB | {cleaner:.0f} MB | {minutes:.1f} |"
        )


PARTS: dict[str, Callable[[Path, argparse.Namespace], None]] = {
    "speed": speed,
    "parallel": parallel,
    "memory": memory,
}

Command = Callable[[Desk, int, Path], list[str]]
"""The command that crawls a desk's newsroom for so many pages an outlet into a data folder."""


def _scrapy(*settings: str) -> Command:
    def command(_: Desk, pages: int, data: Path) -> list[str]:
        arguments = ("-a", f"max_articles={pages}", "-s", f"DATA_DIR={data}")
        return [sys.executable, "-m", "scrapy", "crawl", OUTLET, *arguments, *settings]

    return command


def _winnow(at_once: int) -> Command:
    def command(_: Desk, pages: int, data: Path) -> list[str]:
        arguments = ("--max-articles", str(pages), "-j", str(at_once), "--data", str(data))
        return [sys.executable, "-m", "winnow", "crawl", OUTLET, OTHER, *arguments]

    return command


def _paces(
    desk: Desk, commands: Mapping[str, Command], options: argparse.Namespace, outlets: int = 1
) -> dict[str, Pace]:
    """What each page takes beyond the FIRST, from crawls of FIRST pages an outlet and of `--pages`.

    The commands take turns; the median of the rounds counts.
    """
    rounds = [
        {name: _more(desk, command, options.pages, outlets) for name, command in commands.items()}
        for _ in range(options.rounds)
    ]
    return {
        name: Pace(*map(median, zip(*(taken[name] for taken in rounds), strict=True))) for name in commands
    }


def _more(desk: Desk, command: Command, pages: int, outlets: int) -> Pace:
    short, long = (_took(desk, command, count) for count in (FIRST, pages))
    more = outlets * (pages - FIRST)
    return Pace((long.clock - short.clock) / more, (long.cpu - short.cpu) / more)


def _took(desk: Desk, command: Command, pages: int) -> Pace:
    with tempfile.TemporaryDirectory(dir=desk.checkout) as data:
        begun = time.monotonic()
        with watched(command(desk, pages, Path(data)), cwd=desk.checkout, env=environment()) as watch:
            watch.wait()
        return Pace(time.monotonic() - begun, watch.cpu)


def _peers(desk: Desk, options: argparse.Namespace) -> Iterator[tuple[str, Pace]]:
    lacking = PEERS.make()
    if lacking:
        print(f"No package for this Python: {', '.join(lacking)}.", file=sys.stderr)
    urls = [truth.url for truth in desk.truth(OUTLET)][: FIRST + options.peer_pages]
    for name in FETCHERS:
        asked = subprocess.run(
            [str(PEERS.python), "-m", "bench.fetchers", name, str(FIRST)],
            input="\n".join(urls),
            capture_output=True,
            text=True,
            cwd=CHECKOUT,
            check=False,
        )
        if asked.returncode:
            print(f"{name} is left out: {asked.stderr.strip().splitlines()[-1]}", file=sys.stderr)
            continue
        clock, cpu = map(float, asked.stdout.split()[-2:])
        yield name, Pace(clock, cpu)


@contextmanager
def _desk(folder: Path, pages: int) -> Iterator[Desk]:
    """A newsroom in which each outlet has some more stories than are crawled."""
    folder.mkdir()
    room = Newsroom((pages + FIRST) * len(HOUSES), slow=0, crawl_delay=0, now=datetime.now(UTC))
    with news_desk(folder, room) as desk:
        (folder / "scrapy.cfg").write_text("[settings]\ndefault = spiders.settings\n")
        with (folder / "spiders" / "settings.py").open("a") as settings:
            settings.write(SETTINGS)
        yield desk


def _lines(data: Path) -> int:
    kinds: Sequence[str] = ("articles", "duplicates")
    return sum(path.read_bytes().count(b"\n") for kind in kinds for path in data.glob(f"{kind}/*/*.jsonl"))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.crawl", description="Measure crawls.")
    usual = ["speed", "parallel"]
    parser.add_argument("--only", nargs="+", choices=list(PARTS), default=usual, metavar="PART")
    parser.add_argument("--pages", type=int, default=600, help="pages an outlet that a crawl fetches")
    parser.add_argument("--rounds", type=int, default=3, help="crawls of each kind, the median counts")
    parser.add_argument("--peer-pages", type=int, default=100, help="pages that each peer fetches")
    parser.add_argument("--memory-pages", type=int, nargs="+", default=[2000, 20_000], metavar="N")
    return parser.parse_args()


if __name__ == "__main__":
    main()
