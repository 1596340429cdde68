"""A checkout of one's own whose outlets are those of a demo newsroom, for crawls as cron starts them."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from demo import DemoOutlet, Newsroom, Truth
from demo.score import Score, score_crawl

ROOT = Path(__file__).parents[1]
CODE = ("winnow", "spiders", "cleaners", "output")
FACTS = ("home", "feeds", "sitemaps", "sections", "article_url", "country", "languages", "timezone")
WINNOW = (sys.executable, "-m", "winnow")
PATIENCE = 60
"""Seconds to wait for what takes one or two on a machine that has nothing else to do."""

ON_SMALL_DISK = """
kilobytes=$1 data=$2; shift 2
mkdir -p "$data" "$data.kept" && mount -t tmpfs -o size="$kilobytes"k tmpfs "$data" || exit 99
"$@"; exit=$?
cp -a "$data/." "$data.kept/" || exit 99
exit $exit
"""
"""Runs a command whose data folder is a disk of its own, and keeps beside it what was on that disk."""

SETTINGS = """
ALLOW_LOOPBACK = True
DOWNLOAD_DELAY = 0
AUTOTHROTTLE_ENABLED = False
RETRY_TIMES = 0
PART_SECONDS = 0.3
"""


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    exit: int
    out: str
    said: str

    @property
    def summaries(self) -> dict[str, dict[str, Any]]:
        """The lines of JSON it printed, by outlet."""
        return {line["outlet"]: line for line in map(json.loads, self.out.splitlines())}


@dataclass(frozen=True)
class Desk:
    """The checkout, its data folder and the newsroom it crawls."""

    room: Newsroom
    checkout: Path
    data: Path

    @contextmanager
    def started(self, *arguments: str) -> Iterator[subprocess.Popen[str]]:
        """A winnow command under way, which does not outlive the block."""
        with self.running(*WINNOW, *arguments) as process:
            yield process

    @contextmanager
    def running(self, *command: str) -> Iterator[subprocess.Popen[str]]:
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(command, cwd=self.checkout, text=True, env=environment(), **pipes) as process:
            try:
                yield process
            finally:
                process.kill()

    def winnow(self, *arguments: str) -> Done:
        with self.started(*arguments) as process:
            return done(process)

    def crawl(self, *arguments: str) -> Done:
        return self.winnow("crawl", *arguments, "--data", str(self.data))

    def crawl_onto_small_disk(self, kilobytes: int, *outlets: str) -> Done:
        """A first crawl whose data folder is a disk of its own, of so many kilobytes, which has become larger
        when it ends. Takes `may_mount`."""
        winnow = (*WINNOW, "crawl", *outlets, "--data", str(self.data))
        script = ("unshare", "-rm", "sh", "-c", ON_SMALL_DISK, "sh", str(kilobytes), str(self.data))
        with self.running(*script, *winnow) as process:
            crawl = done(process)
        assert crawl.exit != 99, crawl.said
        self.data.rmdir()
        self.data.with_name(f"{self.data.name}.kept").rename(self.data)
        return crawl

    def asked(self) -> dict[str, int]:
        """How often each story was asked for so far, of those that were."""
        stories = {truth.url for truth in self.room.truth()}
        return {url: len(visits) for url, visits in self.room.requests.items() if url in stories}

    def truth(self, *outlets: str) -> list[Truth]:
        return [truth for truth in self.room.truth() if truth.outlet in outlets]

    def score(self, *outlets: str) -> dict[str, Score]:
        lures = [lure for lure in self.room.lures() if lure.outlet in outlets]
        return {score.outlet: score for score in score_crawl(self.data, self.truth(*outlets), lures)}

    def lines(self, kind: str, outlet: str = "*") -> list[dict[str, Any]]:
        paths = sorted(self.data.glob(f"{kind}/{outlet}/*.jsonl"))
        return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]

    def manifests(self, outlet: str) -> list[dict[str, Any]]:
        return [json.loads(path.read_text()) for path in sorted(self.data.glob(f"runs/{outlet}/*.json"))]

    def state(self, statement: str) -> list[tuple[Any, ...]]:
        with closing(sqlite3.connect(self.data / "state.sqlite")) as db, db:
            return db.execute(statement).fetchall()


@contextmanager
def news_desk(folder: Path, room: Newsroom) -> Iterator[Desk]:
    """A desk in `folder`, while the newsroom is open."""
    for name in CODE:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("outlets"))
    outlets = folder / "spiders" / "outlets"
    outlets.mkdir()
    (outlets / "__init__.py").touch()
    with (folder / "spiders" / "settings.py").open("a") as settings:
        settings.write(SETTINGS)
    with room:
        for outlet in room.outlets:
            declare(outlets, outlet)
        yield Desk(room, folder, folder / "data")


def declare(outlets: Path, outlet: DemoOutlet) -> None:
    """Writes the file of an outlet."""
    body = [f"    {fact} = {getattr(outlet, fact)!r}" for fact in ("name", *FACTS)]
    head = ["from spiders.outlet import OutletSpider", "", "", "class Outlet(OutletSpider):"]
    (outlets / f"{outlet.name}.py").write_text("\n".join((*head, *body, "")))


def done(process: subprocess.Popen[str]) -> Done:
    out, said = process.communicate(timeout=5 * PATIENCE)
    return Done(process.returncode, out, said)


def may_mount() -> bool:
    """Whether this user may make a small disk, as root and in a user namespace."""
    unshare = shutil.which("unshare")
    return bool(unshare) and subprocess.run([unshare, "-rm", "true"], check=False).returncode == 0


def wait_until(happens: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happens():
        assert time.monotonic() < deadline, "it did not happen"
        time.sleep(0.05)


def environment() -> dict[str, str]:
    """Without what a developer may have set for crawls of their own."""
    return {name: value for name, value in os.environ.items() if not name.startswith("WINNOW_")}
