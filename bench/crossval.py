"""Scores on sites a block model was not trained on: the bench pages split by publisher, again and again."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.examples import Example
from bench.labels import UNKNOWN
from bench.scoring import Found, score_set
from cleaners.article import Article, Cleaner
from cleaners.choice.forest import THRESHOLD
from cleaners.choice.inner_lists import within_text
from cleaners.fields.assembly import with_roles
from cleaners.furniture.order import CLEANERS, clean

PAGE_WEIGHT, PHRASE_WEIGHT = 400.0, 3.0
"""A gold page's blocks share the first; a block that holds a phrase weighs the second times its size."""

Odds = Callable[[NDArray[np.float32]], NDArray[np.float64]]
"""Rows of features to log-odds, one a row."""
Chooser = Callable[[Example], frozenset[int]]
"""The positions of a page's blocks that are taken for the article."""
Scores = Mapping[str, float]

TREES, LEAVES = 120, 12
COLUMNS = 0.3
"""Share of the features that a question may choose from: trees then lean less on the same few."""


def fit(examples: Sequence[Example], trees: int = TREES, columns: float = COLUMNS) -> Any:
    """scikit-learn's forest, trained on the examples; columns: see COLUMNS."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    used = [example for example in examples if example.candidates]
    known = [example.labels != UNKNOWN for example in used]
    weight = np.concatenate([_weights(example) for example in used])
    model = HistGradientBoostingClassifier(
        max_iter=trees,
        max_leaf_nodes=LEAVES,
        learning_rate=0.08,
        l2_regularization=5,
        min_samples_leaf=40,
        max_features=columns,
        random_state=0,
    )
    rows = np.vstack([example.rows[mask] for example, mask in zip(used, known, strict=True)])
    labels = np.concatenate([example.labels[mask] for example, mask in zip(used, known, strict=True)])
    return model.fit(rows, labels, sample_weight=weight / weight.mean())


def _weights(example: Example) -> NDArray[np.float64]:
    """Long blocks weigh more, gold pages alike, phrase pages by their few labelled blocks."""
    known = example.labels != UNKNOWN
    weight = np.sqrt(np.array([len(example.blocks[n].text) for n in example.candidates], float)[known] + 10)
    return (
        weight * PHRASE_WEIGHT if example.set_name == "traf" else weight / (weight.sum() or 1) * PAGE_WEIGHT
    )


def splits(
    examples: Sequence[Example], folds: int, seed: int
) -> Iterator[tuple[list[Example], list[Example]]]:
    """(to learn from, to judge) for each fold; a publisher's pages stay together."""
    sites = sorted({example.site for example in examples})
    random.Random(seed).shuffle(sites)
    fold = {site: number % folds for number, site in enumerate(sites)}
    for number in range(folds):
        yield (
            [example for example in examples if fold[example.site] != number],
            [example for example in examples if fold[example.site] == number],
        )


def chosen_by(odds: Odds, threshold: float = THRESHOLD) -> Chooser:
    """The choice of a forest, as cleaners/choice/selection.py makes it."""

    def choose(example: Example) -> frozenset[int]:
        if not example.candidates:
            return example.votes.trafilatura
        likely = odds(example.rows) > threshold
        chosen = frozenset(
            example.blocks[n].position for n, yes in zip(example.candidates, likely, strict=True) if yes
        )
        chosen = chosen or example.votes.trafilatura
        return chosen if example.metadata is None else chosen | within_text(example.blocks, chosen)

    return choose


def found_of(example: Example, kept: frozenset[int], cleaners: Sequence[Cleaner] = CLEANERS) -> Found:
    """What the page's record says when these blocks are chosen."""
    if example.metadata is None:
        text = "\n".join(block.text for block in example.blocks if block.position in kept)
        return {"text": text, "description": None}
    blocks = with_roles(example.blocks, kept, example.metadata)
    staying = tuple(block for block in blocks if block.position in kept or block.kind == "standfirst")
    standfirst = next((block.text for block in blocks if block.kind == "standfirst"), None)
    return {"text": clean(Article(blocks=staying), cleaners).text, "description": standfirst}


def scores_of(pairs: Sequence[tuple[Example, Found]]) -> Scores:
    """The text scores of all sets, as bench/scoring.py counts them."""
    scores: dict[str, float] = {}
    for name in sorted({example.set_name for example, _ in pairs}):
        some = [(example.gold, found) for example, found in pairs if example.set_name == name]
        scores |= score_set(name, *zip(*some, strict=True))
    return {name: score for name, score in scores.items() if name.endswith(("F1", "worst tenth"))}


def judged(
    examples: Sequence[Example],
    learn: Callable[[Sequence[Example]], Chooser],
    *,
    folds: int,
    seed: int,
    cleaners: Sequence[Cleaner] = CLEANERS,
) -> Scores:
    """The scores when each page's blocks are chosen by what was learnt from other publishers' pages."""
    found: list[tuple[Example, Found]] = []
    for learnt_from, held in splits(examples, folds, seed):
        choose = learn(learnt_from)
        found += [(example, found_of(example, choose(example), cleaners)) for example in held]
    return scores_of(found)
