"""Predicts with gradient-boosted forests how likely a block is part of the article.

Trained by bench/train_blocks.py on the development pages. The weights are JSON files beside this module, one
tree a line, features by name. Prediction needs only numpy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray


class Forest(NamedTuple):
    """All trees as arrays: t trees of up to k splits ("feature <= threshold?") and up to l leaves."""

    feature: NDArray[np.intp]
    """Column of each split, shape (t, k)."""
    threshold: NDArray[np.float32]
    """Threshold of each split, shape (t, k)."""
    turns: NDArray[np.float32]
    """For each leaf, the answer required at each split, shape (t, l, k): 1 yes, -1 no, 0 any."""
    yes: NDArray[np.float32]
    """Number of 1s in a leaf's `turns`, shape (t, l); infinite for padding, which no row reaches."""
    value: NDArray[np.float64]
    """Log-odds of each leaf, shape (t, l)."""
    bias: float
    """Log-odds added once to the sum of all trees."""


Model = Literal["firstmodel", "pagemodel", "dumpmodel"]
Tree = Sequence[Sequence[float]]
"""Nodes, the root first: [feature, threshold, left, right], or [value] for a leaf."""


def log_odds(model: Model, rows: NDArray[np.float32], names: tuple[str, ...]) -> NDArray[np.float64]:
    """Log-odds that each block belongs to the article, shape (n,). rows: features, shape (n, len(names)).

    ValueError if the model was trained on features of other names."""
    return odds_of(load_forest(model, names), rows)


def odds_of(forest: Forest, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """The forest's log-odds for each row, shape (n,).

    All splits are evaluated for all rows at once; a row reaches the leaf whose required answers it gives.
    With numpy this is three times as fast as walking each row down each tree.
    """
    columns = np.ascontiguousarray(rows.T)
    answers = (columns[forest.feature] <= forest.threshold[:, :, None]).astype(np.float32)
    reached = forest.turns @ answers == forest.yes[:, :, None]
    return np.asarray(forest.bias + np.where(reached, forest.value[:, :, None], 0.0).sum(axis=(0, 1)))


@cache
def load_forest(model: Model, names: tuple[str, ...]) -> Forest:
    """The weights of a model. ValueError if they were trained on other features than `names`."""
    stored = json.loads(files("cleaners.choice").joinpath(f"{model}.json").read_text("utf-8"))
    if tuple(stored["features"]) != names:
        raise ValueError(f"{model}.json was trained on other features: run `make train`")
    return forest_of(stored["bias"], stored["trees"])


def forest_of(bias: float, trees: Sequence[Tree]) -> Forest:
    """The trees as arrays; smaller trees are padded with leaves that no row reaches."""
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
