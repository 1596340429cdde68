"""Trains the block models on the bench pages: cleaners/choice/firstmodel.json and pagemodel.json.

    python -m bench.train_blocks [--folds 5 --seeds 1] [--sets FOLDER]

Needs LightGBM, which `make train` puts beside Winnow's own environment, not into it. With --seeds it first
prints the scores on sites that the models were not trained on. The same pages give the same bytes.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from bench.crossval import held_out, scores_of
from bench.examples import read_examples, read_taught
from bench.forests import stored, train
from bench.sets import find_sets
from bench.tried import listing
from cleaners.choice.features import NAMES
from cleaners.choice.selection import PAGE_NAMES

MODELS = Path(__file__).resolve().parents[1] / "cleaners" / "choice"


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
    home = find_sets(options.sets)
    examples = read_examples(home)
    taught = read_taught(home, examples)
    rows = [
        scores_of(held_out(examples, taught, lambda some: train(some).choose, folds=options.folds, seed=seed))
        for seed in range(options.seeds)
    ]
    if rows:
        print(listing(rows), flush=True)
    forests = train([*examples, *taught])
    (MODELS / "firstmodel.json").write_text(stored(forests.first, NAMES), "utf-8")
    (MODELS / "pagemodel.json").write_text(stored(forests.second, PAGE_NAMES), "utf-8")


if __name__ == "__main__":
    main()
