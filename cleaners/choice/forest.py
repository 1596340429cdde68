"""Small gradient-boosted forests that say how likely a block is part of the article.

Trained by bench/train_blocks.py on the development pages; the weights lie beside this file as JSON, one
tree a line, features by name. Prediction needs numpy alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaners.choice.features import NAMES

THRESHOLD = -0.4
"""Log-odds from which a block is kept, a chance of .40: a lost paragraph costs more than a line too many."""


class Forest(NamedTuple):
    """All trees side by side: t trees of up to k questions ("is this feature at most so much?") and l leaves.

    feature, threshold: the questions, (t, k). turns: what each leaf asks of them, (t, l, k): 1 yes, -1 no,
    0 does not matter. yes: how many 1s a leaf has, (t, l). value: its log-odds, (t, l).
    """

    feature: NDArray[np.intp]
    threshold: NDArray[np.float32]
    turns: NDArray[np.float32]
    yes: NDArray[np.float32]
    value: NDArray[np.float64]
    bias: float


Model = Literal["pagemodel", "dumpmodel"]
Tree = Sequence[Sequence[float]]
"""Nodes, the root first: [feature, threshold, left, right], or [value] for a leaf."""


def log_odds(model: Model, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """Log-odds that each row's block belongs to the article; rows as `block_features` gives them."""
    return odds_of(load_forest(model), rows)


def odds_of(forest: Forest, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """The forest's sum for each row, shape (n,).

    Every question is asked of every row at once, and a row is in the leaf whose answers are all its own: with
    numpy three times as fast as to walk each row down each tree.
    """
    columns = np.ascontiguousarray(rows.T)
    answers = (columns[forest.feature] <= forest.threshold[:, :, None]).astype(np.float32)
    reached = forest.turns @ answers == forest.yes[:, :, None]
    return np.asarray(forest.bias + np.where(reached, forest.value[:, :, None], 0.0).sum(axis=(0, 1)))


@cache
def load_forest(model: Model) -> Forest:
    """The weights; ValueError when they were trained on other features than `NAMES`."""
    stored = json.loads(files("cleaners.choice").joinpath(f"{model}.json").read_text("utf-8"))
    if tuple(stored["features"]) != NAMES:
        raise ValueError(f"{model}.json was trained on other features: run `make train`")
    return forest_of(stored["bias"], stored["trees"])


def forest_of(bias: float, trees: Sequence[Tree]) -> Forest:
    """The trees as arrays; what a smaller tree lacks is filled with leaves that no row reaches."""
    leaves = [list(_leaves(tree, 0, {})) for tree in trees]
    questions = max(1, *(sum(len(node) > 1 for node in tree) for tree in trees))
    shape = (len(trees), max(map(len, leaves)), questions)
    feature = np.zeros((shape[0], questions), np.intp)
    threshold = np.zeros((shape[0], questions), np.float32)
    turns = np.zeros(shape, np.float32)
    yes = np.full(shape[:2], np.inf, np.float32)
    value = np.zeros(shape[:2])
    for number, tree in enumerate(trees):
        asked = [at for at, node in enumerate(tree) if len(node) > 1]
        for question, at in enumerate(asked):
            feature[number, question], threshold[number, question] = int(tree[at][0]), tree[at][1]
        for leaf, (path, worth) in enumerate(leaves[number]):
            for at, turn in path.items():
                turns[number, leaf, asked.index(at)] = turn
            yes[number, leaf] = sum(turn > 0 for turn in path.values())
            value[number, leaf] = worth
    return Forest(feature, threshold, turns, yes, value, bias)


def _leaves(tree: Tree, at: int, path: dict[int, int]) -> Iterator[tuple[dict[int, int], float]]:
    """(turn at each question on the way, value) of every leaf below the node."""
    node = tree[at]
    if len(node) == 1:
        yield path, node[0]
        return
    yield from _leaves(tree, int(node[2]), {**path, at: 1})
    yield from _leaves(tree, int(node[3]), {**path, at: -1})
