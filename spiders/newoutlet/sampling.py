"""Which pages of a site to look at: some of every kind, until enough are articles."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from spiders.newoutlet.addresses import Address, address_of

MOST_SAMPLES = 20
"""Pages looked at, unless the user asks for more."""

REFUSALS = 2
"""Pages of a group that are no article before the group is taken for lists."""

FIRST_REFUSALS = 5
"""The same while no page of any group is an article."""

MOST_FOLDERS = 12
"""First folders that a kind of address may have; with more, they are the articles' own words or numbers."""

Group = tuple[object, ...]
Look = Callable[[str], Awaitable[bool | None]]
"""Fetches an address: whether it is an article, or None if it cannot be had."""


@dataclass(slots=True)
class _Seen:
    articles: int = 0
    refused: int = 0


@dataclass(slots=True)
class _Tally:
    groups: defaultdict[Group, _Seen] = field(default_factory=lambda: defaultdict(_Seen))
    articles: int = 0
    asked: int = 0


async def look_at_samples(urls: Sequence[str], wanted: int, look: Look) -> None:
    """Looks at addresses of every group in turn, until `wanted` are articles and every group is judged.

    A group is judged when one of its pages is an article, or REFUSALS are none. A group of lists is not
    asked for more.
    """
    tally = _Tally()
    for group, url in turns(urls):
        seen = tally.groups[group]
        is_list = not seen.articles and seen.refused >= (REFUSALS if tally.articles else FIRST_REFUSALS)
        if tally.asked >= max(MOST_SAMPLES, wanted) or is_list:
            continue
        if seen.articles and tally.articles >= wanted:
            continue
        tally.asked += 1
        is_article = await look(url)
        seen.articles += is_article is True
        seen.refused += is_article is False
        tally.articles += is_article is True


def turns(urls: Iterable[str]) -> list[tuple[Group, str]]:
    """All addresses with their groups: of each group in turn and from all over each, the largest first."""
    groups = grouped(urls)
    spread = [[(group, url) for url in _from_all_over(some)] for group, some in groups]
    return [turn for row in zip_longest(*spread) for turn in row if turn]


def grouped(urls: Iterable[str]) -> list[tuple[Group, list[str]]]:
    """The addresses by kind, host and first folder, the largest group first."""
    addresses = {url: address_of(url) for url in dict.fromkeys(urls)}
    folders: defaultdict[object, Counter[str]] = defaultdict(Counter)
    for address in addresses.values():
        folders[address.kind][_folder(address)] += 1
    groups: defaultdict[Group, list[str]] = defaultdict(list)
    for url, address in addresses.items():
        are_sections = len(folders[address.kind]) <= MOST_FOLDERS
        groups[address.kind, address.host, _folder(address) if are_sections else ""].append(url)
    return sorted(groups.items(), key=lambda group: len(group[1]), reverse=True)


def _folder(address: Address) -> str:
    """The first segment, where it is a folder that is named by a word."""
    first = address.segments[0]
    return first if len(address.segments) > 1 and not re.search(r"\d{3,}", first) else ""


def _from_all_over(urls: Sequence[str]) -> list[str]:
    """The first, then others from ever closer places between: a list's head holds what is promoted."""
    step = max(1, len(urls) // 4)
    chosen = list(urls[::step])
    return chosen + [url for url in urls if url not in set(chosen)]
