"""Fits the weights of `cleaners.fields.dump_headline`, which finds the headline of a dump, and scores them.

    python -m bench.train_headlines [--sets FOLDER]

Dumps are those of the set "noisy", and the lines of the aeb and traf pages. Right is a line that prints the
gold title, the title the page declares or its h1, and no line at all where none does. Prints the share of
right answers on sites that were left out of the fit, then the weights, to be copied into the module.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

import numpy as np

from bench.sets import Page, find_sets, read_set
from cleaners.article import Block
from cleaners.dump import main_stretch
from cleaners.fields.declared import read_metadata
from cleaners.fields.dump_headline import candidates
from cleaners.lines.characters import letters_only
from cleaners.markup.blocks import read_passages
from cleaners.markup.dump_lines import read_lines
from cleaners.page import parse

FOLDS, STEPS, RATE, RIDGE = 5, 400, 0.1, 0.5
COUNTS = {"main": 1.0, "page": 1.0, "aeb": 0.7, "traf": 0.3}
"""How much a dump of each kind counts in the fit: the lines of a page are no dump by nature."""


class Dump(NamedTuple):
    """One dump: rows of signs, one a candidate, and which candidates print the headline.

    printed: whether any line does, candidate or not.
    """

    kind: str
    site: str
    rows: list[list[float]]
    right: list[bool]
    printed: bool


def main() -> None:
    """Reads the sets, tells the score by kind of dump, and prints the weights fitted on all."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--sets", help="folder of the sets")
    home = find_sets(parser.parse_args().sets)
    names: list[str] = []
    dumps = list(read_dumps(home, names))
    for kind, answers in held_out(dumps).items():
        print(f"{kind}: right on {sum(answers) / len(answers):.3f} of {len(answers)} dumps of other sites")
    *weights, least = fit(dumps)
    for name, weight in zip(names, weights, strict=True):
        print(f'    "{name}": {weight:.2f},')
    print(f"LEAST_SCORE = {least:.2f}")


def read_dumps(home: Path, names: list[str]) -> Iterator[Dump]:
    """All dumps, those of whole news pages with and without their address; `names` gets the signs' names."""
    told = {page.id: titles(page) for page in read_set(home, "fundus")}
    for page in read_set(home, "noisy"):
        whole, _, kind = page.id.rpartition(".")
        for url in (page.url, None):
            yield read_dump(kind, page, read_lines(page.source), told[whole], url, names)
    for kind in ("aeb", "traf"):
        for page in read_set(home, kind):
            tree = parse(page.source)
            lines = [passage.block.text for passage in read_passages(tree)] if tree is not None else []
            for url in (page.url, None)[: 2 if kind == "aeb" else 1]:
                yield read_dump(kind, page, read_lines("\n".join(lines)), titles(page), url, names)


def titles(page: Page) -> set[str]:
    """What the page calls its headline, in letters."""
    tree = parse(page.source)
    declared = read_metadata(tree, page.url) if tree is not None else None
    told = [page.gold.get("title"), *((declared.title, *declared.headings[:1]) if declared else ())]
    return {letters_only(title) for title in told if title} - {""}


def read_dump(
    kind: str, page: Page, blocks: Sequence[Block], told: set[str], url: str | None, names: list[str]
) -> Dump:
    start, _ = main_stretch(blocks)
    found = list(candidates(blocks, start, url))
    names[:] = list(found[0][1]) if found else names
    printed = [letters_only(block.text) in told for block in blocks]
    site = urlsplit(page.url or "").hostname or page.id
    rows = [[float(value) for value in signs.values()] for _, signs in found]
    return Dump(kind, site, rows, [printed[number] for number, _ in found], any(printed))


def held_out(dumps: Sequence[Dump]) -> dict[str, list[bool]]:
    """By kind of dump, whether the answer was right, of weights fitted on other sites."""
    sites = sorted({dump.site for dump in dumps})
    random.Random(0).shuffle(sites)
    answers: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        out = set(sites[fold::FOLDS])
        weights = fit([dump for dump in dumps if dump.site not in out])
        for dump in dumps:
            if dump.site in out:
                answers[dump.kind].append(is_right(dump, weights))
    return answers


def is_right(dump: Dump, weights: np.ndarray) -> bool:
    scores = [*(np.array(row) @ weights[:-1] for row in dump.rows), weights[-1]]
    best = int(np.argmax(scores))
    return dump.right[best] if best < len(dump.rows) else not dump.printed


def fit(dumps: Sequence[Dump]) -> np.ndarray:
    """Weights, the last that of "no line": a softmax over each dump's candidates, fitted by Adam."""
    width = len(next(dump.rows for dump in dumps if dump.rows)[0]) + 1
    rows, wanted, group, counts = [], [], [], []
    for number, dump in enumerate(dumps):
        right = [*map(float, dump.right), float(not any(dump.right))]
        rows += [[*row, 0.0] for row in dump.rows] + [[0.0] * (width - 1) + [1.0]]
        wanted += [value / sum(right) for value in right]
        group += [number] * len(right)
        counts += [COUNTS[dump.kind]] * len(right)
    features, owner, weights = np.array(rows), np.array(group), np.zeros(width)
    mean, square = np.zeros(width), np.zeros(width)
    for step in range(1, STEPS + 1):
        odds = np.exp(np.clip(features @ weights, -50, 50))
        shares = odds / np.bincount(owner, odds)[owner]
        slope = features.T @ ((shares - wanted) * counts) + RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


if __name__ == "__main__":
    main()
