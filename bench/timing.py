"""CPU per page of extractors side by side, so that a busy machine slows all of them alike."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from bench.worker import Worker

SLICE = 10
"""Pages an extractor works on before its neighbour's turn: a second or two, shorter than most noise."""


class Cost(NamedTuple):
    """CPU milliseconds a page, and that against the baseline; each the median of the rounds."""

    milliseconds: float
    ratio: float


def measure(workers: Sequence[Worker], baseline: str, *, pages: int, rounds: int) -> dict[str, Cost]:
    """The cost of each worker, all warm and one of them the baseline, over the first `pages` pages."""
    taken = [_round(workers, pages) for _ in range(rounds)]
    return {
        worker.name: Cost(
            1000 * median(seconds[worker.name] for seconds in taken) / pages,
            median(seconds[worker.name] / seconds[baseline] for seconds in taken),
        )
        for worker in workers
    }


def _round(workers: Sequence[Worker], pages: int) -> dict[str, float]:
    seconds = dict.fromkeys((worker.name for worker in workers), 0.0)
    for start in range(0, pages, SLICE):
        for worker in workers:
            seconds[worker.name] += worker.seconds(start, min(start + SLICE, pages))
    return seconds
