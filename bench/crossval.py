"""Scores on sites the block models were not trained on: the bench pages, split by publisher."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from bench.examples import Example
from bench.scoring import Found, score_set
from cleaners.choice.selection import Selection

Chooser = Callable[[Example], Selection]
Scores = Mapping[str, float]


def splits(
    examples: Sequence[Example], taught: Sequence[Example], folds: int, seed: int
) -> Iterator[tuple[list[Example], list[Example]]]:
    """(to learn from, to judge) for each fold; a publisher's pages stay together.

    taught: pages to learn from only, which come from the sites of the examples.
    """
    sites = sorted({example.site for example in examples})
    random.Random(seed).shuffle(sites)
    fold = {site: number % folds for number, site in enumerate(sites)}
    for number in range(folds):
        yield (
            [example for example in (*examples, *taught) if fold[example.site] != number],
            [example for example in examples if fold[example.site] == number],
        )


def found_of(selection: Selection) -> Found:
    """What the page's record says when these blocks are chosen."""
    text = "\n".join(block.text for block in selection.blocks if block.position in selection.chosen)
    standfirst = next((block.text for block in selection.blocks if block.kind == "standfirst"), None)
    return {"text": text, "description": standfirst}


def scores_of(pairs: Sequence[tuple[Example, Selection]]) -> Scores:
    """The text scores of all sets, as bench/scoring.py counts them."""
    scores: dict[str, float] = {}
    for name in sorted({example.set_name for example, _ in pairs}):
        some = [
            (example.gold, found_of(selection)) for example, selection in pairs if example.set_name == name
        ]
        scores |= score_set(name, *zip(*some, strict=True))
    return {name: score for name, score in scores.items() if name.endswith(("F1", "worst tenth"))}


def held_out(
    examples: Sequence[Example],
    taught: Sequence[Example],
    learn: Callable[[Sequence[Example]], Chooser],
    *,
    folds: int,
    seed: int,
) -> list[tuple[Example, Selection]]:
    """Each page with the choice that was learnt from other publishers' pages."""
    found: list[tuple[Example, Selection]] = []
    for learnt_from, held in splits(examples, taught, folds, seed):
        choose = learn(learnt_from)
        found += [(example, choose(example)) for example in held]
    return found


def without_columns(examples: Sequence[Example], names: Sequence[str], out: tuple[str, ...]) -> list[Example]:
    """The examples, all features whose name begins with one of `out` set to 0."""
    zeroed = [number for number, name in enumerate(names) if name.startswith(out)]
    changed = []
    for example in examples:
        rows = example.rows.copy()
        rows[:, zeroed] = 0
        changed.append(replace(example, rows=rows))
    return changed
