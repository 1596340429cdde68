"""Whether crawls survive what befalls them: python -m bench.crawl_kills, or make crawl-kills. Linux only.

Real `winnow crawl` commands of a demo newsroom are killed at random moments, meet a full disk (a small
tmpfs, which takes root or user namespaces), or are started together. After each trial one crawl runs to
its end, and the dataset is held against the newsroom's truth. Exit code: 0 nothing was lost, 1 something was.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from bench.memory import family
from bench.soundness import faults_of
from demo import Newsroom
from tests.newsdesk import Desk, Done, done, may_mount, news_desk, wait_until

OUTLETS = ("caspian_courier", "highland_post", "silkroad_digest", "stepnoy_vestnik")
"""The first three print wire copy of each other."""

ARTICLES = 128
DISKS = (64, 256, 700, 1500, 3000)
"""Kilobytes of the small disks: from one that holds no state to one that is full in the middle of a crawl."""


def main() -> None:
    options = _options()
    trials: dict[str, Callable[[Path, argparse.Namespace], list[str]]] = {
        "kills": killed,
        "together": together,
        "disk": full_disk,
    }
    if "disk" in options.only and not may_mount():
        sys.exit("a small disk takes `unshare -rm`, which fails here; leave it out: --only kills together")
    faults: list[str] = []
    for name in options.only:
        folder = Path(tempfile.mkdtemp(prefix=f"winnow-{name}-"))
        found = trials[name](folder, options)
        print(f"{name}: {'; '.join(found) or 'nothing lost, nothing twice'}", flush=True)
        if found:
            print(f"what is left is in {folder}")
        else:
            shutil.rmtree(folder)
        faults += found
    sys.exit(1 if faults else 0)


def killed(folder: Path, options: argparse.Namespace) -> list[str]:
    """`kills` crawls, each killed with signal 9 at a random moment of a crawl's time; new stories every time.

    By turns the command is killed, one of its crawls, or a process that cleans.
    """
    draw = random.Random(options.seed)
    with _desk(folder, options.articles) as desk:
        begun = time.monotonic()
        desk.crawl(*OUTLETS)
        usual = time.monotonic() - begun
        deaths: Counter[str] = Counter()
        for number in range(options.kills):
            desk.room.advance()
            _retry_now(desk)
            with desk.started("crawl", *OUTLETS, "--data", str(desk.data)) as crawl:
                time.sleep(draw.uniform(0, usual))
                deaths[_kill(crawl, ("command", "crawl", "cleaner")[number % 3])] += 1
                crawl.communicate()
            _wait_for_locks(desk)
        told = ", ".join(f"{count} of the {what}" for what, count in sorted(deaths.items()))
        print(f"{options.kills} kills within {usual:.0f} s of starting: {told}")
        return _run_to_the_end(desk)


def together(folder: Path, options: argparse.Namespace) -> list[str]:
    """Twice the same crawl started at one moment, some times over, and then one alone."""
    exits: Counter[int] = Counter()
    with _desk(folder, options.articles) as desk:
        for _ in range(options.pairs):
            desk.room.advance()
            with ExitStack() as crawls:
                command = ("crawl", *OUTLETS, "--data", str(desk.data))
                both = [crawls.enter_context(desk.started(*command)) for _ in range(2)]
                exits.update(done(crawl).exit for crawl in both)
        told = ", ".join(f"{count} ended with {code}" for code, count in sorted(exits.items()))
        print(f"{2 * options.pairs} crawls started in pairs: {told}")
        wrong = [f"a crawl ended with {code}" for code in exits if code not in (0, 75)]
        return wrong + _run_to_the_end(desk)


def full_disk(folder: Path, options: argparse.Namespace) -> list[str]:
    """A crawl onto each small disk, which then grows, and a crawl that must find all the rest."""
    return [
        f"{kilobytes} kB: {fault}"
        for kilobytes in options.disks
        for fault in _full_disk(folder / str(kilobytes), kilobytes, options.articles)
    ]


def _full_disk(folder: Path, kilobytes: int, articles: int) -> list[str]:
    folder.mkdir()
    with _desk(folder, articles) as desk:
        full = desk.crawl_onto_small_disk(kilobytes, *OUTLETS)
        left = len(desk.lines("articles"))
        print(f"disk of {kilobytes} kB: ended with {full.exit}, {left} articles published")
        wrong = [f"exit code {full.exit}"] if full.exit not in (0, 1) else []
        wrong += ["a traceback"] if "Traceback" in full.said else []
        return wrong + faults_of(desk.data, finished=False) + _run_to_the_end(desk)


def _run_to_the_end(desk: Desk) -> list[str]:
    """One crawl that nothing befalls, and one that finds nothing; what is wrong with the dataset then."""
    _retry_now(desk)
    last = desk.crawl(*OUTLETS)
    asked = desk.asked()
    again = desk.crawl(*OUTLETS)
    wrong = [f"exit code {run.exit}: {run.said}" for run in (last, again) if run.exit]
    wrong += [
        f"the crawl after it fetched {url}" for url, count in desk.asked().items() if asked.get(url) != count
    ]
    wrong += [f"the crawl after it published {found}" for found in _found(again)]
    scores = desk.score(*OUTLETS).values()
    stories = sum(score.stories for score in scores)
    once, folded = sum(score.published for score in scores), sum(score.folded for score in scores)
    print(f"{stories} stories: {once} published once, {folded} folded into the one they repeat")
    return wrong + [fault for score in scores for fault in score.faults] + faults_of(desk.data)


def _found(run: Done) -> Iterator[str]:
    for outlet, summary in run.summaries.items():
        counts = {name: summary[name] for name in ("new", "revised", "duplicates") if summary[name]}
        if counts:
            yield f"{outlet} {counts}"


@contextmanager
def _desk(folder: Path, articles: int) -> Iterator[Desk]:
    """A desk whose crawls ask twice for the page that is ill at first, as every crawl does."""
    with news_desk(folder, Newsroom(articles, slow=0, crawl_delay=0, now=datetime.now(UTC))) as desk:
        with (desk.checkout / "spiders" / "settings.py").open("a") as settings:
            settings.write("RETRY_TIMES = 2\n")
        yield desk


def _retry_now(desk: Desk) -> None:
    """As if so much time had passed that every failed address is due."""
    if (desk.data / "state.sqlite").exists():
        with suppress(Exception):  # a state that the kill met before it had its tables
            desk.state("UPDATE failure SET next_try = '2020-01-01T00:00:00+00:00' WHERE next_try NOT NULL")


def _kill(command: subprocess.Popen[str], what: str) -> str:
    """Kills the command, or one of its crawls or cleaners if there is one yet. Says what died."""
    crawls = [pid for pid in family(command.pid)[1:] if _is(pid, b"spiders.fleet.one_crawl")]
    cleaners = [pid for pid in family(command.pid)[1:] if _is(pid, b"forkserver")]
    victims = {"crawl": crawls, "cleaner": cleaners}.get(what, [])
    with suppress(ProcessLookupError):
        os.kill(victims[-1] if victims else command.pid, signal.SIGKILL)
    return what if victims else "command"


def _is(pid: int, word: bytes) -> bool:
    try:
        return word in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def _wait_for_locks(desk: Desk) -> None:
    """Until the crawls of a killed command have noticed that it is gone."""
    wait_until(lambda: not _crawls_in(desk.checkout))


def _crawls_in(checkout: Path) -> list[int]:
    return [
        int(folder.name)
        for folder in Path("/proc").glob("[0-9]*")
        if _is(int(folder.name), b"spiders.fleet.one_crawl") and _folder_of(int(folder.name)) == checkout
    ]


def _folder_of(pid: int) -> Path | None:
    try:
        return Path(f"/proc/{pid}/cwd").readlink()
    except OSError:
        return None


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.crawl_kills", description="Kill crawls, fill disks, start crawls together."
    )
    trials = ["kills", "together", "disk"]
    parser.add_argument("--only", nargs="+", choices=trials, default=trials, metavar="TRIAL")
    parser.add_argument("--kills", type=int, default=30, help="crawls that are killed")
    parser.add_argument("--pairs", type=int, default=5, help="pairs of crawls started together")
    parser.add_argument(
        "--disks", type=int, nargs="+", default=DISKS, metavar="KB", help="sizes of full disks"
    )
    parser.add_argument("--articles", type=int, default=ARTICLES, help="stories of the newsroom")
    parser.add_argument("--seed", type=int, default=0, help="other moments")
    return parser.parse_args()


if __name__ == "__main__":
    main()
