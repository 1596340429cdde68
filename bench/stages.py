"""Where the time of a page goes: python -m bench.stages.

Wraps, while it measures, the functions that cleaners/page.py calls; the product has no hooks for it. A stage
added to page.py shows up by itself.
"""

from __future__ import annotations

import argparse
import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import process_time
from types import FunctionType
from typing import Any

from bench.sets import find_sets, mixed, read_pages
from cleaners import page as page_module
from output.work.finished_lines import lines_of


def main() -> None:
    options = _options()
    pages = mixed(read_pages(find_sets(options.sets)))[: options.pages]
    sources = [(page.source.encode(), page.url) for page in pages]
    measure(sources)  # warms up: the language models load at the first page that needs them
    print(table(measure(sources), len(sources)))


def measure(sources: list[tuple[bytes, str | None]]) -> dict[str, float]:
    """CPU seconds by stage over all pages, in the order in which the stages are first reached."""
    with timed_stages() as spent:
        begun = process_time()
        articles = [page_module.clean_page(source, url=url) for source, url in sources]
        cleaned = process_time()
        for article in articles:
            lines_of(article)
        written = process_time()
    stages = dict(spent)
    return {
        **stages,
        "rest of clean_page": cleaned - begun - sum(stages.values()),
        "lines_of": written - cleaned,
    }


@contextmanager
def timed_stages() -> Iterator[dict[str, float]]:
    """While open, what the functions used by page.py spend is added up under their names."""
    spent: dict[str, float] = {}
    stages = {name: value for name, value in vars(page_module).items() if _is_stage(value)}
    for name, function in stages.items():
        setattr(page_module, name, _timed(function, spent))
    try:
        yield spent
    finally:
        for name, function in stages.items():
            setattr(page_module, name, function)


def _is_stage(value: object) -> bool:
    """A function of the cleaners that page.py calls, other than its own steps that only call others."""
    if not isinstance(value, FunctionType) or not value.__module__.startswith("cleaners."):
        return False
    return value.__module__ != page_module.__name__ or value.__name__ == "parse"


def _timed(function: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    @functools.wraps(function)
    def wrapper(*arguments: Any, **named: Any) -> Any:
        begun = process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[function.__name__] = spent.get(function.__name__, 0.0) + process_time() - begun

    return wrapper


def table(seconds: dict[str, float], pages: int) -> str:
    """A Markdown table: milliseconds of CPU a page, and the share of the whole."""
    total = sum(seconds.values())
    rows = [(name, 1000 * spent / pages, spent / total) for name, spent in seconds.items()]
    rows.append((f"all, {pages} pages", 1000 * total / pages, 1.0))
    lines = [f"| {name} | {milliseconds:.2f} | {share:.0%} |" for name, milliseconds, share in rows]
    return "\n".join(["| stage | ms a page | share |", "|---|---:|---:|", *lines])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.stages", description="Tell the CPU of each stage.")
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--pages", type=int, default=300, help="how many pages")
    return parser.parse_args()


if __name__ == "__main__":
    main()
