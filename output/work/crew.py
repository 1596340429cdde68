"""Pages are cleaned in processes of their own, so that one that hangs or crashes costs one page."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Thread

from cleaners.article import Outlet
from output.work.batch import PAGE_SECONDS, Loss, default_workers, side_by_side
from output.work.finished_lines import Lines, lines_of, rejected

MOST_PROCESSES = 4
"""Of one crawl: four take 150 pages a second, more than one site will give."""


def most_processes() -> int:
    """How many processes may clean for one crawl.

    Crawls beside each other do not share this out: each starts a process only when it fetches faster than
    it can clean, and the one with the heaviest pages would be left with one when the others are done.
    """
    return min(MOST_PROCESSES, default_workers())


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page as a crawl fetched it: what cleaning needs of it, and nothing of the network."""

    body: bytes = field(repr=False)
    url: str
    charset: str | None
    fetched_at: str
    outlet: Outlet
    warc_record_id: str | None = None


Task = tuple[FetchedPage, "Future[Lines]"]


class CleaningCrew:
    """Up to so many processes that clean pages, first come first served; started when there is work for them.

    Each is fed by a thread that waits for it.
    """

    def __init__(self, processes: int, seconds: float = PAGE_SECONDS) -> None:
        self.most, self.seconds = processes, seconds
        self.tasks: SimpleQueue[Task | None] = SimpleQueue()
        self.threads: list[Thread] = []
        self.in_hand = 0

    async def clean(self, page: FetchedPage) -> Lines:
        """The lines of a page. RuntimeError when the processes cannot be started at all."""
        done: Future[Lines] = Future()
        self.in_hand += 1
        if len(self.threads) < min(self.in_hand, self.most):
            self.threads.append(Thread(target=self._work, daemon=True))
            self.threads[-1].start()
        self.tasks.put((page, done))
        try:
            return await asyncio.wrap_future(done)
        finally:
            self.in_hand -= 1

    def close(self) -> None:
        """Waits for the pages in hand and ends the processes."""
        for _ in self.threads:
            self.tasks.put(None)
        for thread in self.threads:
            thread.join()

    def _work(self) -> None:
        in_hand: list[Future[Lines]] = []

        def pages() -> Iterator[FetchedPage]:
            while task := self.tasks.get():
                in_hand.append(task[1])
                yield task[0]

        try:
            # One process an iterator: it answers a page before it asks for the next.
            for lines in side_by_side(
                _lines_of_page,
                pages(),
                lost=_lost,
                workers=1,
                seconds=self.seconds,
                imports=("output.work.preload",),
            ):
                _settle(in_hand.pop(), lines)
        except Exception as error:
            for future in in_hand:
                future.set_exception(error)
            while task := self.tasks.get():
                task[1].set_exception(error)


def _settle(future: Future[Lines], lines: Lines) -> None:
    if not future.cancelled():
        future.set_result(lines)


def _lines_of_page(page: FetchedPage) -> Lines:
    from cleaners import clean_page  # 0.5 s that the crawling process does without

    article = clean_page(page.body, url=page.url, outlet=page.outlet, charset=page.charset)
    return lines_of(article, fetched_at=page.fetched_at, warc_record_id=page.warc_record_id)


def _lost(page: FetchedPage, loss: Loss) -> Lines:
    return rejected(None, page.url, loss.outcome, loss.detail)
