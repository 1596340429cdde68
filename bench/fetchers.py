"""Peers that fetch pages by themselves: python -m bench.fetchers NAME FIRST, run by the Python that has them.

Addresses come on standard input, one a line. Those after the first FIRST are timed: seconds a page of the
clock and of this process's CPU are the last two words on standard output.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from bench.extractors import quiet

Fetch = Callable[[str], str | None]
"""Fetches a page and reads its article; its text."""


def _news_please() -> Fetch:
    from newsplease import NewsPlease

    def fetch(url: str) -> str | None:
        text: str | None = NewsPlease.from_url(url, fetch_images=False).maintext
        return text

    return fetch


def _newspaper() -> Fetch:
    from newspaper import Article

    def fetch(url: str) -> str | None:
        article = Article(url, fetch_images=False)
        article.download()
        article.parse()
        text: str = article.text
        return text

    return fetch


FETCHERS = {"news-please": _news_please, "newspaper4k": _newspaper}


def main() -> None:
    name, first = sys.argv[1], int(sys.argv[2])
    quiet()
    fetch = FETCHERS[name]()
    urls = sys.stdin.read().split()
    for url in urls[:first]:
        fetch(url)
    timed = urls[first:]
    clock, cpu = time.monotonic(), time.process_time()
    empty = sum(not fetch(url) for url in timed)
    clock, cpu = time.monotonic() - clock, time.process_time() - cpu
    if empty == len(timed):
        sys.exit(f"{name} has fetched nothing")
    print(clock / len(timed), cpu / len(timed))


if __name__ == "__main__":
    main()
