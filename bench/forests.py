"""The two forests that choose blocks, trained by LightGBM, and what they choose on a page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.examples import WEIGHTS, Example
from bench.labels import UNKNOWN
from cleaners.choice.selection import Selection, advised, selected

FIRST_TREES, TREES = 100, 300
SETTINGS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 16, "learning_rate": 0.06, "feature_fraction": 0.3,
    "min_data_in_leaf": 40, "lambda_l2": 5.0, "seed": 0, "verbose": -1,
    "deterministic": True, "force_row_wise": True, "num_threads": 1,
}  # fmt: skip
"""A question chooses from a third of the features: trees then lean less on the same few. One thread and a
fixed seed give the same bytes again."""
PAGE_WEIGHT = {"aeb": 400.0, "fundus": 400.0, "wcxb": 60.0, "daniel": 120.0}
"""What the blocks of a page weigh together. wcxb has many pages, and its gold keeps more boxes."""
PHRASE_WEIGHT = 3.0
"""What a block of "traf", whose gold is phrases, weighs beside its size."""

Rows = tuple[NDArray[np.intp], NDArray[np.float32]]
_shared: list[tuple[Example, NDArray[np.float64]]] = []


@dataclass(frozen=True)
class Forests:
    """LightGBM's boosters."""

    first: Any
    second: Any

    def choose(self, example: Example) -> Selection:
        """The blocks of a page, as `select_blocks` chooses them."""
        first = odds(self.first, example.rows)
        asked = advised(example.blocks, example.rows, first, example.around, example.metadata)
        return selected(asked, odds(self.second, asked.rows))


def train(examples: Sequence[Example]) -> Forests:
    """Both forests, trained on the examples."""
    weights = [_weights(example) for example in examples]
    first = _fit([page.rows for page in examples], [page.labels for page in examples], weights, FIRST_TREES)
    asked = _all_advised(examples, [odds(first, example.rows) for example in examples])
    second = _fit(
        [rows for _, rows in asked],
        [example.labels[at] for example, (at, _) in zip(examples, asked, strict=True)],
        [weight[at] for weight, (at, _) in zip(weights, asked, strict=True)],
        TREES,
    )
    return Forests(first, second)


def _all_advised(examples: Sequence[Example], first: Sequence[NDArray[np.float64]]) -> list[Rows]:
    """Of each page the indices of its likely blocks and their rows, by all processors.

    Children are forked with the pages in memory: to send them would take longer than the work.
    """
    _shared[:] = zip(examples, first, strict=True)
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        return list(pool.map(_advised, range(len(examples)), chunksize=32))


def odds(booster: Any, rows: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.asarray(booster.predict(rows, raw_score=True)) if len(rows) else np.zeros(0)


def _advised(number: int) -> Rows:
    example, first = _shared[number]
    page = advised(example.blocks, example.rows, first, example.around, example.metadata)
    return page.at, page.rows


def _fit(
    rows: Sequence[NDArray[np.float32]],
    labels: Sequence[NDArray[np.int64]],
    weights: Sequence[NDArray[np.float64]],
    trees: int,
) -> Any:
    import lightgbm

    label, weight = np.concatenate(labels), np.concatenate(weights)
    known = label != UNKNOWN
    weight = weight[known] / weight[known].mean()
    data = lightgbm.Dataset(np.vstack(rows)[known], label[known], weight=weight)
    return lightgbm.train(SETTINGS, data, trees)


def _weights(example: Example) -> NDArray[np.float64]:
    """Long blocks weigh more, pages of a set alike, phrase pages by their few labelled blocks."""
    size = np.sqrt(np.array([len(block.text) for block in example.blocks], float) + 10)
    size[example.labels == UNKNOWN] = 0
    if example.set_name == "traf":
        return size * PHRASE_WEIGHT * WEIGHTS.get(example.kind, 1.0)
    return size / (size.sum() or 1) * PAGE_WEIGHT[example.set_name] * WEIGHTS.get(example.kind, 1.0)


def stored(booster: Any, names: Sequence[str]) -> str:
    """A forest as JSON: readable, features by name, one tree a line."""
    trees = [_nodes(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    lines = ",\n".join("  " + json.dumps(tree, separators=(",", ":")) for tree in trees)
    return f'{{"features": {json.dumps(list(names))},\n "bias": 0.0,\n "trees": [\n{lines}\n ]}}\n'


def _nodes(root: dict[str, Any]) -> list[list[float]]:
    """The nodes of one tree as cleaners/choice/forest.py reads them."""
    nodes: list[list[float]] = []

    def add(node: dict[str, Any]) -> int:
        at = len(nodes)
        nodes.append([])
        if "split_feature" in node:
            left, right = add(node["left_child"]), add(node["right_child"])
            nodes[at] = [node["split_feature"], _float32_below(node["threshold"]), left, right]
        else:
            nodes[at] = [round(node["leaf_value"], 5)]
        return at

    add(root)
    return nodes


def _float32_below(threshold: float) -> float:
    """The largest 32-bit number that is not above the threshold: the same rows pass it."""
    rounded = np.float32(threshold)
    return float(np.nextafter(rounded, np.float32(-np.inf)) if float(rounded) > threshold else rounded)
