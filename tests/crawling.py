"""A web site of a test's own on loopback, and real crawls of it in a process of their own."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]

FAST = {
    "ALLOW_LOOPBACK": True,
    "DOWNLOAD_DELAY": 0,
    "AUTOTHROTTLE_START_DELAY": 0,
    "AUTOTHROTTLE_ENABLED": False,
    "RETRY_TIMES": 0,
    "DOWNLOAD_TIMEOUT": 60,
    "ITEM_PIPELINES": {"crawling.Collector": 1},
    "LOG_LEVEL": "WARNING",
}


@dataclass(frozen=True)
class Answer:
    """What the site answers. `send` takes the handler and writes the whole answer by itself."""

    body: bytes = b""
    type: str | None = "text/html; charset=utf-8"
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    send: Callable[[BaseHTTPRequestHandler], None] | None = None


class Site:
    """A server that answers by path, 404 for what it does not have, and remembers who asked for what."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.pages: dict[str, Answer | list[Answer]] = {}
        self.asked: list[tuple[str, float, dict[str, str]]] = []
        self.port = server.server_port
        self.home = f"http://127.0.0.1:{self.port}/"

    def url(self, path: str) -> str:
        return self.home + path.lstrip("/")

    def add(self, pages: dict[str, Answer | str | bytes]) -> Site:
        for path, page in pages.items():
            body = page.encode() if isinstance(page, str) else page
            self.pages[path] = Answer(body) if isinstance(body, bytes) else body
        return self

    def answer(self, path: str) -> Answer:
        page = self.pages.get(path, Answer(b"not here", status=404))
        if isinstance(page, list):  # one after the other; the last one stays
            return page.pop(0) if len(page) > 1 else page[0]
        return page

    def paths(self) -> list[str]:
        return [path for path, _, _ in self.asked if path != "/robots.txt"]

    def times(self, path: str) -> list[float]:
        return [moment for asked, moment, _ in self.asked if asked == path]


@contextmanager
def serving() -> Iterable[Site]:
    """A site that is up within the block."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # saves 40 ms an answer

        def do_GET(self) -> None:
            site.asked.append((self.path, time.monotonic(), dict(self.headers)))
            answer = site.answer(self.path)
            if answer.send:
                answer.send(self)
                return
            self.send_response(answer.status)
            if answer.type:
                self.send_header("Content-Type", answer.type)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    site = Site(server)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()


def rss(*items: str) -> Answer:
    body = f'<rss version="2.0"><channel><title>News</title>{"".join(items)}</channel></rss>'
    return Answer(body.encode(), "application/rss+xml")


def item(url: str, title: str = "", more: str = "") -> str:
    return f"<item><link>{url}</link><title>{title or url}</title>{more}</item>"


@dataclass(frozen=True)
class Crawl:
    """One crawl: what the outlet declares, and what this crawl is given.

    known: addresses that are not wanted; due: those to be tried again; feeds: bodies read before, by address.
    """

    facts: dict[str, Any]
    settings: dict[str, Any] = field(default_factory=dict)
    arguments: dict[str, Any] = field(default_factory=dict)
    known: tuple[str, ...] = ()
    due: tuple[str, ...] = ()
    feeds: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """Items of a crawl in the order they came, its final counts, and what the process said."""

    items: list[Any]
    stats: dict[str, Any]
    said: str = ""

    @property
    def pages(self) -> dict[str, Any]:
        """Pages by the path that was asked for."""
        return {_path(item.url): item for item in self.items if hasattr(item, "body")}

    @property
    def failures(self) -> dict[str, Any]:
        return {_path(item.url): item for item in self.items if hasattr(item, "outcome")}


def _path(url: str) -> str:
    return "/" + url.split("/", 3)[3]


def crawl(crawl: Crawl, **settings: Any) -> Outcome:
    return crawl_all({"only": crawl}, **settings)["only"]


def crawl_all(crawls: dict[str, Crawl], **settings: Any) -> dict[str, Outcome]:
    """Runs the crawls side by side in one new process, which costs a second however many they are.

    settings: for the process, which ALLOW_LOOPBACK and the resolver belong to.
    """
    job = pickle.dumps(({name: vars(crawl) for name, crawl in crawls.items()}, FAST | settings))
    done = subprocess.run(
        [sys.executable, __file__], input=job, capture_output=True, cwd=ROOT, check=False, timeout=300
    )
    said = done.stderr.decode()
    assert done.returncode == 0, said
    return {name: Outcome(*outcome, said) for name, outcome in pickle.loads(done.stdout).items()}


class Collector:
    """Item pipeline: keeps every item; answers what the spider asks of earlier crawls."""

    def __init__(self, crawler: Any) -> None:
        self.crawler = crawler
        self.items: list[Any] = []
        crawler.collected = self.items
        if crawler.settings["TEST_KNOWN"] is not None:
            crawler.known = Remembered(*crawler.settings["TEST_KNOWN"])

    @classmethod
    def from_crawler(cls, crawler: Any) -> Collector:
        return cls(crawler)

    def process_item(self, item: Any) -> Any:
        self.items.append(item)
        return item


@dataclass
class Remembered:
    """What a test says that earlier crawls know."""

    known: tuple[str, ...]
    again: tuple[str, ...]
    feeds: dict[str, str]

    def wanted(self, url: str, updated: str | None) -> bool:  # noqa: ARG002
        return url not in self.known

    def due(self) -> tuple[str, ...]:
        return self.again

    def revisits(self) -> tuple[str, ...]:
        return ()

    def feed_seen(self, feed_url: str, body_hash: str) -> bool:
        return self.feeds.get(feed_url) == body_hash


def run_jobs() -> None:
    """The child's part: crawls read from stdin, outcomes written to stdout."""
    from scrapy.crawler import AsyncCrawlerProcess, Crawler
    from scrapy.settings import Settings

    from spiders.outlet import outlet_class

    jobs, common = pickle.load(sys.stdin.buffer)
    settings = Settings()
    settings.setmodule("spiders.settings")
    settings.update(common, priority="cmdline")
    process = AsyncCrawlerProcess(settings)
    crawlers = {}
    for name, job in jobs.items():
        mine = settings.copy()
        remembered = {"TEST_KNOWN": (job["known"], job["due"], job["feeds"])}
        mine.update(job["settings"] | remembered, priority=50)  # the process's own go over equal ones
        crawlers[name] = Crawler(outlet_class(**{"name": name, **job["facts"]}), mine)
        process.crawl(crawlers[name], **job["arguments"])
    process.start()
    outcomes = {name: (crawler.collected, crawler.stats.get_stats()) for name, crawler in crawlers.items()}
    sys.stdout.buffer.write(pickle.dumps(outcomes))


if __name__ == "__main__":
    sys.path.append(str(ROOT))
    run_jobs()
