"""Small gradient-boosted forests that say how likely a block is part of the article.

Trained by bench/train_blocks.py on the development pages; the weights lie beside this file as JSON, one
tree a line, features by name. Prediction needs numpy alone.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from cleaners.features import NAMES

THRESHOLD = -0.6
"""Log-odds from which a block is kept, a chance of .35: a lost paragraph costs more than a line too many."""


class Forest(NamedTuple):
    """All trees' nodes in one row of arrays; a leaf points to itself. roots: where each tree starts."""

    roots: NDArray[np.int32]
    feature: NDArray[np.int32]
    threshold: NDArray[np.float32]
    left: NDArray[np.int32]
    right: NDArray[np.int32]
    value: NDArray[np.float64]
    depth: int
    bias: float


Model = Literal["pagemodel", "dumpmodel"]


def log_odds(model: Model, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    """Log-odds that each row's block belongs to the article; rows as `block_features` gives them."""
    forest = load_forest(model)
    if not len(rows):
        return np.zeros(0)
    node = np.tile(forest.roots, (len(rows), 1))
    row = np.arange(len(rows))[:, None]
    for _ in range(forest.depth):
        goes_left = rows[row, forest.feature[node]] <= forest.threshold[node]
        node = np.where(goes_left, forest.left[node], forest.right[node])
    return np.asarray(forest.bias + forest.value[node].sum(axis=1))


@cache
def load_forest(model: Model) -> Forest:
    """The weights; ValueError when they were trained on other features than `NAMES`."""
    stored = json.loads(files("cleaners").joinpath(f"{model}.json").read_text("utf-8"))
    if tuple(stored["features"]) != NAMES:
        raise ValueError(f"{model}.json was trained on other features: run `make train`")
    return forest_of(stored["bias"], stored["trees"])


def forest_of(bias: float, trees: list[list[list[float]]]) -> Forest:
    """Trees as lists of nodes, the root first: [feature, threshold, left, right], or [value] for a leaf."""
    roots: list[int] = []
    feature: list[int] = []
    threshold: list[float] = []
    left: list[int] = []
    right: list[int] = []
    value: list[float] = []
    deepest = 0
    for tree in trees:
        start = len(feature)
        roots.append(start)
        deepest = max(deepest, _depth(tree, 0))
        for number, node in enumerate(tree):
            is_leaf = len(node) == 1
            feature.append(0 if is_leaf else int(node[0]))
            threshold.append(0.0 if is_leaf else node[1])
            left.append(start + (number if is_leaf else int(node[2])))
            right.append(start + (number if is_leaf else int(node[3])))
            value.append(node[0] if is_leaf else 0.0)
    return Forest(
        np.array(roots, np.int32),
        np.array(feature, np.int32),
        np.array(threshold, np.float32),
        np.array(left, np.int32),
        np.array(right, np.int32),
        np.array(value, np.float64),
        deepest,
        bias,
    )


def _depth(tree: list[list[float]], number: int) -> int:
    node = tree[number]
    return 0 if len(node) == 1 else 1 + max(_depth(tree, int(node[2])), _depth(tree, int(node[3])))
