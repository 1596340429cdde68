"""Trains the block models on the development pages: cleaners/pagemodel.json and cleaners/dumpmodel.json.

    python -m bench.train_blocks [--folds 5 --seeds 5] [BENCH]

Needs scikit-learn, in the environment of the peers (bench/.venv), not in Winnow's own. With --seeds it first
reports the scores on sites the model was not trained on. Labels come from the gold: in AEB and FUNDUS a block
is text when most of its 4-word shingles stand in the gold text; in TRAF the with/without phrases label the
few blocks that hold them.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import numpy as np

from cleaners.article import Article, Block
from cleaners.blocks import read_passages
from cleaners.cleaning import clean
from cleaners.dump import line_votes, read_lines, without_furniture
from cleaners.extraction import Votes, votes
from cleaners.features import NAMES, block_features
from cleaners.fields import letters, with_roles, with_titles
from cleaners.metadata import Metadata, read_metadata
from cleaners.page import parse

ROOT = Path(__file__).resolve().parents[1]
SETS = ("aeb", "fundus", "traf")
UNKNOWN = -1
SHORT = 4
"""Words; shorter blocks have no shingle and are compared whole."""
PAGE_WEIGHT, PHRASE_WEIGHT = 400.0, 3.0
"""A gold page's blocks share the first; a block that holds a phrase weighs the second times its size."""


class Example(NamedTuple):
    """One bench page, read once. candidates: indices into blocks; rows and labels belong to them."""

    set_name: str
    gold: dict[str, Any]
    blocks: list[Block]
    metadata: Metadata | None
    candidates: list[int]
    rows: np.ndarray
    labels: np.ndarray

    @property
    def site(self) -> str:
        """The registered name, roughly: pages of one publisher never stand on both sides of a split."""
        parts = (urlsplit(self.gold["url"]).hostname or self.gold["id"]).split(".")
        return (
            parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2] if len(parts) > 1 else parts[0]
        )


def load_score(bench: Path) -> ModuleType:
    """The bench's own score.py, as a module."""
    sys.path.insert(0, str(bench))
    import score

    return score


def read_dump(job: tuple[str, dict[str, Any]]) -> Example:
    """One text dump, its lines as the cleaners leave them."""
    bench, gold = job
    blocks = list(without_furniture(Article(blocks=tuple(read_lines(gold["noisy"])))).blocks)
    candidates, rows = block_features(blocks, *line_votes(blocks))
    labels = label(load_score(Path(bench)), "fundus", gold, blocks)
    return Example(
        "noisy", gold, blocks, None, candidates, rows, labels[candidates] if candidates else labels[:0]
    )


def read_example(job: tuple[str, str, dict[str, Any], str]) -> Example | None:
    """One page with its votes, features and labels; None where nothing can be parsed."""
    bench, set_name, gold, html = job
    tree = parse(html)
    if tree is None:
        return None
    metadata = read_metadata(tree, gold["url"])
    passages = read_passages(tree)
    both: Votes = votes(tree, passages)
    blocks = with_titles([passage.block for passage in passages], metadata)
    candidates, rows = block_features(blocks, both.trafilatura, both.resiliparse)
    labels = label(load_score(Path(bench)), set_name, gold, blocks)
    return Example(
        set_name, gold, blocks, metadata, candidates, rows, labels[candidates] if candidates else labels[:0]
    )


def label(score: ModuleType, set_name: str, gold: dict[str, Any], blocks: list[Block]) -> np.ndarray:
    """1 for a block of the gold text, 0 for another, UNKNOWN where the gold does not say."""
    if set_name == "traf":
        return np.array([_phrase_label(score, gold, block) for block in blocks])
    text = gold["text"] if set_name == "aeb" else score.whole(gold)
    shingles, lines = score.shingles(text), {letters(line) for line in text.split("\n")}
    words = f" {' '.join(score.tokens(text))} "
    shares = [_share(score.shingles(block.text), shingles) for block in blocks]
    sizes = [len(score.tokens(block.text)) for block in blocks]
    sure = [n for n, size in enumerate(sizes) if size >= 2 * SHORT and shares[n] > 0.5]
    first, last = (sure[0], sure[-1]) if sure else (0, 0)
    labels, seen = np.zeros(len(blocks), int), set()
    for n, block in enumerate(blocks):
        told = letters(block.text)
        if sizes[n] >= SHORT:
            labels[n] = (
                shares[n] > 0.5 and told not in seen and (sizes[n] >= 2 * SHORT or first - 6 <= n <= last + 3)
            )
        elif sizes[n] and first - 1 <= n <= last + 1:
            among = f" {' '.join(score.tokens(block.text))} " in words
            labels[n] = among and (told in lines or set_name == "aeb")
        if labels[n]:
            seen.add(told)
    return labels


def _phrase_label(score: ModuleType, gold: dict[str, Any], block: Block) -> int:
    text = score.squash(block.text)
    if any(score.squash(phrase) in text for phrase in gold["with"]):
        return 1
    return 0 if any(score.squash(phrase) in text for phrase in gold["without"]) else UNKNOWN


def _share(counts: Counter[Any], gold: Counter[Any]) -> float:
    return sum(min(count, gold.get(key, 0)) for key, count in counts.items()) / max(1, sum(counts.values()))


def weights(example: Example) -> np.ndarray:
    """Long blocks weigh more, gold pages alike, phrase pages by their few labelled blocks."""
    known = example.labels != UNKNOWN
    sizes = np.array([len(example.blocks[n].text) for n in example.candidates], float)[known]
    weight = np.sqrt(sizes + 10)
    return (
        weight * PHRASE_WEIGHT if example.set_name == "traf" else weight / (weight.sum() or 1) * PAGE_WEIGHT
    )


def fit(examples: list[Example]) -> Any:
    """The forest, trained on the examples."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    used = [example for example in examples if example.candidates]
    known = [example.labels != UNKNOWN for example in used]
    weight = np.concatenate([weights(example) for example in used])
    model = HistGradientBoostingClassifier(
        max_iter=120,
        max_leaf_nodes=12,
        learning_rate=0.08,
        l2_regularization=5,
        min_samples_leaf=40,
        random_state=0,
    )
    rows = np.vstack([example.rows[mask] for example, mask in zip(used, known, strict=True)])
    labels = np.concatenate([example.labels[mask] for example, mask in zip(used, known, strict=True)])
    return model.fit(rows, labels, sample_weight=weight / weight.mean())


def stored(model: Any) -> str:
    """The trained forest as JSON: readable, one tree a line."""
    trees = []
    for (predictor,) in model._predictors:
        nodes = predictor.nodes
        trees.append([_node(node) for node in nodes])
    lines = ",\n".join("  " + json.dumps(tree, separators=(",", ":")) for tree in trees)
    bias = round(float(model._baseline_prediction.item()), 5)
    return f'{{"features": {json.dumps(NAMES)},\n "bias": {bias},\n "trees": [\n{lines}\n ]}}\n'


def _node(node: Any) -> list[float]:
    """One node as blockmodel.forest_of reads it."""
    if node["is_leaf"]:
        return [round(float(node["value"]), 5)]
    return [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]


def cross_validate(
    score: ModuleType, examples: list[Example], folds: int, seeds: int
) -> Iterator[dict[str, float]]:
    """Scores on sites the forest was not trained on, one dictionary a seed."""
    for seed in range(seeds):
        sites = sorted({example.site for example in examples})
        random.Random(seed).shuffle(sites)
        fold = {site: number % folds for number, site in enumerate(sites)}
        records: list[tuple[Example, dict[str, Any]]] = []
        for number in range(folds):
            model = fit([example for example in examples if fold[example.site] != number])
            held = [example for example in examples if fold[example.site] == number]
            records += [(example, record_with(example, model)) for example in held]
        yield scores(score, records)


def record_with(example: Example, model: Any) -> dict[str, Any]:
    """What the page's record says when `model` chooses its blocks."""
    kept: frozenset[int] = frozenset()
    if example.candidates:
        chances = model.predict_proba(example.rows)[:, 1]
        kept = frozenset(
            example.blocks[n].position
            for n, chance in zip(example.candidates, chances, strict=True)
            if chance > 0.5
        )
    if example.metadata is None:
        return {
            "text": "\n".join(block.text for block in example.blocks if block.position in kept),
            "description": None,
        }
    blocks = with_roles(example.blocks, kept, example.metadata)
    article = Article(
        blocks=tuple(block for block in blocks if block.position in kept or block.kind == "standfirst")
    )
    standfirst = next((block.text for block in blocks if block.kind == "standfirst"), None)
    return {"text": clean(article).text, "description": standfirst}


def scores(score: ModuleType, records: list[tuple[Example, dict[str, Any]]]) -> dict[str, float]:
    """F1 a set, as score.py counts it."""
    found = {}
    for name in sorted({example.set_name for example, _ in records}):
        pairs = [(example.gold, record) for example, record in records if example.set_name == name]
        if name == "aeb":
            found[name] = score.macro(
                [score.overlap(gold["text"], record["text"]) for gold, record in pairs]
            )[0]
        elif name == "traf":
            found[name] = score.page_f1(
                *map(sum, zip(*(score.traf_counts(*pair) for pair in pairs), strict=True))
            )
        elif name == "fundus":
            found[name] = _whole_score(score, pairs)
            found["body"] = score.macro(
                [score.overlap(gold["text"], record["text"]) for gold, record in pairs]
            )[0]
        else:
            for kind in ("main", "page"):
                found[kind] = _whole_score(score, [pair for pair in pairs if pair[0]["id"].endswith(kind)])
    return found


def _whole_score(score: ModuleType, pairs: list[tuple[dict[str, Any], dict[str, Any]]]) -> float:
    return float(
        score.macro([score.overlap(score.whole(gold), score.whole(record)) for gold, record in pairs])[0]
    )


def jobs(score: ModuleType, bench: Path) -> Iterator[tuple[str, str, dict[str, Any], str]]:
    """Every page of the three sets with its gold."""
    import gzip

    from cleaners.decoding import decode

    for name in SETS:
        for gold in score.gold(name):
            raw = gzip.decompress((bench / name / "pages" / f"{gold['id']}.html.gz").read_bytes())
            yield str(bench), name, gold, decode(raw)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("bench", nargs="?", type=Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=0)
    options = parser.parse_args()
    score = load_score(options.bench)
    with ProcessPoolExecutor() as pool:
        pages = [
            example for example in pool.map(read_example, jobs(score, options.bench), chunksize=8) if example
        ]
        dumps = list(
            pool.map(read_dump, [(str(options.bench), gold) for gold in score.gold("noisy")], chunksize=8)
        )
    for model, examples in (("pagemodel", pages), ("dumpmodel", dumps)):
        found = list(cross_validate(score, examples, options.folds, options.seeds))
        for name in found[0] if found else ():
            values = [row[name] for row in found]
            print(
                f"{name:7} mean {np.mean(values):.4f}  "
                f"lowest {min(values):.4f}  highest {max(values):.4f}  of {len(values)} splits"
            )
        (ROOT / "cleaners" / f"{model}.json").write_text(stored(fit(examples)), "utf-8")


if __name__ == "__main__":
    main()
