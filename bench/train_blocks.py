"""Trains the block models on the bench pages: cleaners/pagemodel.json and cleaners/dumpmodel.json.

    python -m bench.train_blocks [--folds 5 --seeds 5] [--sets FOLDER]

Needs scikit-learn, which `make train` puts beside Winnow's own environment, not into it. With --seeds it
first tells the scores on sites that the model was not trained on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench.crossval import chosen_by, fit, judged
from bench.examples import Example, read_examples
from bench.sets import find_sets
from bench.tried import listing
from cleaners.choice.features import NAMES

MODELS = Path(__file__).resolve().parents[1] / "cleaners" / "choice"


def stored(model: Any) -> str:
    """The trained forest as JSON: readable, one tree a line."""
    trees = [[_node(node) for node in predictor.nodes] for (predictor,) in model._predictors]
    lines = ",\n".join("  " + json.dumps(tree, separators=(",", ":")) for tree in trees)
    bias = round(float(model._baseline_prediction.item()), 5)
    return f'{{"features": {json.dumps(NAMES)},\n "bias": {bias},\n "trees": [\n{lines}\n ]}}\n'


def _node(node: Any) -> list[float]:
    """One node as blockmodel.forest_of reads it."""
    if node["is_leaf"]:
        return [round(float(node["value"]), 5)]
    return [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.train_blocks", description="Train the block models."
    )
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--folds", type=int, default=5, help="parts the sites are split into")
    parser.add_argument(
        "--seeds", type=int, default=0, help="splits to judge on before the training; 0: none"
    )
    options = parser.parse_args()
    pages, dumps = read_examples(find_sets(options.sets))
    for model, examples in (("pagemodel", pages), ("dumpmodel", dumps)):
        _judge(examples, options.folds, options.seeds)
        (MODELS / f"{model}.json").write_text(stored(fit(examples)), "utf-8")


def _judge(examples: Sequence[Example], folds: int, seeds: int) -> None:
    def learn(known: Sequence[Example]) -> Any:
        return chosen_by(fit(known).decision_function)

    rows = [judged(examples, learn, folds=folds, seed=seed) for seed in range(seeds)]
    if rows:
        print(listing(rows), flush=True)


if __name__ == "__main__":
    main()
