"""Runs of a data folder as a crawl makes them, without a crawl: pages in, files and a manifest out."""

from __future__ import annotations

import json
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cleaners.article import Article, Block, Removed
from output.publish.manifest import Manifest, run_name
from output.publish.publisher import Publisher
from output.state import State
from output.work.finished_lines import Lines, lines_of, rejected

WORDS = "harbour minister road school budget river village court doctor train winter market".split()  # noqa: SIM905


def story(seed: int | str, words: int = 120) -> str:
    """A text like no other: `words` words drawn by `seed`."""
    draw = random.Random(seed)
    return " ".join(f"{draw.choice(WORDS)}{draw.randrange(40)}" for _ in range(words))


def page(url: str, text: str, **facts: Any) -> Lines:
    """The lines of a cleaned page, with one block removed."""
    furniture = Removed(Block(9, "paragraph", "Become a member"), "membership_appeals")
    article = Article(
        url=url, source_url=url, blocks=(Block(0, "paragraph", text),), removed=(furniture,), **facts
    )
    return lines_of(article, fetched_at="2026-05-03T06:00:00Z")


class Newsroom:
    """One data folder and its state; each run is opened, fed and closed by the test."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.runs = 0
        self.state = State(data / "state.sqlite")

    def run(self, outlet: str = "example", **options: Any) -> Publisher:
        self.runs += 1
        started = datetime(2026, 5, 3, 6, 0, self.runs, tzinfo=UTC)
        manifest = Manifest.begun(outlet, run_name(started), started, settings={})
        return Publisher(self.state, self.data, manifest, **options)

    def publish(self, *pages: Lines, outlet: str = "example", **options: Any) -> dict[str, int]:
        """One run that finds `pages`; returns its counts."""
        publisher = self.run(outlet, **options)
        for lines in pages:
            publisher.add(lines, asked=url_of(lines), updated=None)
        publisher.close("finished")
        return publisher.manifest.counts

    def lines(self, kind: str, outlet: str = "*") -> list[dict[str, Any]]:
        paths = sorted(self.data.glob(f"{kind}/{outlet}/*"))
        return [json.loads(line) for path in paths for line in path.read_text().splitlines()]


def url_of(lines: Lines) -> str:
    url = json.loads(lines.record or lines.reject).get("url")
    assert isinstance(url, str)
    return url


PAGES = [("example", f"https://example.az/{number}", number) for number in range(3)]
COPIES = [("example", f"https://example.az/copy/{number}", number) for number in range(2)]


def one_run(newsroom: Newsroom) -> None:
    """One crawl that finds all pages and a reject."""
    pages = [page(url, story(seed)) for _, url, seed in (*PAGES, *COPIES)]
    newsroom.publish(*pages, rejected(None, "https://example.az/list", "listing", "a list"))
