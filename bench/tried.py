"""What each part of choosing blocks wins on sites it was not made on: python -m bench.tried, or make tried.

Every variant is judged on the same splits of the bench pages by publisher and told as the difference from
what Winnow does, in points of F1: the mean over the splits and, in brackets, the split least in its favour.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from statistics import fmean

import numpy as np

from bench.crossval import COLUMNS, TREES, Chooser, Scores, chosen_by, fit, judged
from bench.examples import Example, read_examples
from bench.sets import find_sets
from cleaners.choice.features import NAMES, block_features
from cleaners.choice.forest import THRESHOLD
from cleaners.choice.votes import Votes
from cleaners.furniture.order import CLEANERS

Learn = Callable[[Sequence[Example]], Chooser]
OURS = "the forest and all cleaners"


def forest(
    trees: int = TREES,
    threshold: float = THRESHOLD,
    choice: float = COLUMNS,
    without: str | tuple[str, ...] = (),
) -> Learn:
    """A forest as Winnow's, but for what is given; without: beginnings of the names of features left out."""
    columns = np.array([not (without and name.startswith(without)) for name in NAMES])

    def learn(examples: Sequence[Example]) -> Chooser:
        seen = [replace(example, rows=example.rows[:, columns]) for example in examples]
        model = fit(seen, trees, choice)
        return chosen_by(lambda rows: model.decision_function(rows[:, columns]), threshold)

    return learn


def voted(choice: Callable[[Votes], frozenset[int]]) -> Learn:
    """Nothing learnt: what the extractors chose, joined by `choice`; trafilatura's where that is nothing."""

    def learn(_: Sequence[Example]) -> Chooser:
        return lambda example: choice(example.votes) or example.votes.trafilatura

    return learn


VARIANTS: Mapping[str, Learn] = {
    "trafilatura's blocks": voted(lambda votes: votes.trafilatura),
    "resiliparse's blocks": voted(lambda votes: votes.resiliparse),
    "blocks that both choose": voted(lambda votes: votes.trafilatura & votes.resiliparse),
    "blocks that either chooses": voted(lambda votes: votes.trafilatura | votes.resiliparse),
    "forest without tags and class names": forest(without=("inner_", "outer_", "tag_")),
    "forest without a block's neighbours": forest(without=("next", "votes_around")),
    "forest without sums over its container": forest(without=("place_", "parent_", "grand_")),
    "half as many trees": forest(trees=TREES // 2),
    "twice as many trees": forest(trees=2 * TREES),
    "kept from a chance of .50": forest(threshold=0.0),
    "kept from a chance of .27": forest(threshold=-1.0),
    "every question chooses from all features": forest(choice=1.0),
}


def listing(rows: Sequence[Scores]) -> str:
    """The scores of one variant: mean, lowest and highest of the splits."""
    lines = []
    for name in rows[0]:
        values = [row[name] for row in rows]
        lines.append(
            f"{name:20} mean {fmean(values):.4f}  lowest {min(values):.4f}  highest {max(values):.4f}"
            f"  of {len(values)} splits"
        )
    return "\n".join(lines)


def alone(example: Example) -> Example:
    """The page as the forest sees it when resiliparse has no vote."""
    candidates, rows = block_features(example.blocks, example.votes.trafilatura, frozenset())
    known = dict(zip(example.candidates, example.labels, strict=True))
    labels = np.array([known.get(n, 0) for n in candidates], int)
    return replace(example, candidates=candidates, rows=rows, labels=labels)


def row(name: str, ours: Sequence[Scores], theirs: Sequence[Scores]) -> str:
    """One line of the Markdown table: the difference of each score from ours, in points."""
    cells = []
    for score in ours[0]:
        points = [100 * (b[score] - a[score]) for a, b in zip(ours, theirs, strict=True)]
        cells.append(f"{fmean(points):+.1f} ({max(points):+.1f})" if any(points) else "0")
    return f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.tried", description="Tell what each part wins.")
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--folds", type=int, default=5, help="parts the sites are split into")
    parser.add_argument("--seeds", type=int, default=5, help="splits that are judged")
    options = parser.parse_args()
    pages, _ = read_examples(find_sets(options.sets))

    def scores(learn: Learn, examples: Sequence[Example] = pages, cleaners: bool = True) -> list[Scores]:
        return [
            judged(examples, learn, folds=options.folds, seed=seed, cleaners=CLEANERS if cleaners else ())
            for seed in range(options.seeds)
        ]

    ours = scores(forest())
    print(listing(ours))
    print(f"\n| {OURS} | {' | '.join(ours[0])} |\n|---|{'---:|' * len(ours[0])}")
    print(row("no cleaners", ours, scores(forest(), cleaners=False)), flush=True)
    print(row("no vote of resiliparse", ours, scores(forest(), [alone(page) for page in pages])), flush=True)
    for name, learn in VARIANTS.items():
        print(row(name, ours, scores(learn)), flush=True)


if __name__ == "__main__":
    main()
