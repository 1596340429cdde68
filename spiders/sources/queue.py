"""What a crawl has asked for and has yet to ask for, kept small: a sitemap alone lists 50,000 addresses."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Iterator

from cleaners.markup.canonical import url_key
from spiders.items import Entry
from spiders.sources.feeds import story_keys

UNDER_WAY = 32
"""Requests that wait for their turn with the site. One takes 2 KB, the entry it is made of 0.5 KB."""


class Agenda:
    """The articles a crawl wants. Those that wait are entries; those it has dealt with are hashes of 64 bits,
    two of which are one by chance once in 10^10 crawls of 50,000 addresses.
    """

    def __init__(self) -> None:
        self.waiting: deque[Entry] = deque()
        self.under_way = 0
        self.wanted: set[int] = set()
        self.stories: dict[int, int] = {}

    def repeats(self, entry: Entry) -> bool:
        """Whether the entry's address is wanted already, or its story was met under another address."""
        address = _mark(entry.url)
        return address in self.wanted or any(
            self.stories.get(hash(story), address) != address for story in story_keys(entry)
        )

    def meet(self, entry: Entry) -> None:
        """The story is known by this address from now on."""
        self.stories.update(dict.fromkeys(map(hash, story_keys(entry)), _mark(entry.url)))

    def want(self, entry: Entry) -> None:
        """The article is to be asked for, behind those that wait already."""
        self.wanted.add(_mark(entry.url))
        self.waiting.append(entry)

    def wanted_of(self, urls: Iterable[str]) -> Collection[int]:
        """Marks of those addresses that are wanted or were asked for."""
        return self.wanted.intersection(map(_mark, urls))

    def take(self) -> Iterator[Entry]:
        """The entries whose turn it is: as many as UNDER_WAY has room for."""
        while self.waiting and self.under_way < UNDER_WAY:
            self.under_way += 1
            yield self.waiting.popleft()

    def answered(self) -> None:
        """One of those taken has been answered, or has failed."""
        self.under_way -= 1


def _mark(url: str) -> int:
    return hash(url_key(url))
