"""Texts for the dedup benchmark, all by seed: gold articles edited as newsrooms do, and unrelated stories."""

from __future__ import annotations

import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from output.duplicates.index import Batch, Match, prints_of
from output.record import StoredRecord
from output.state import State

GOLD = Path(__file__).parents[1].parent / "shared" / "bench"
SETS = ("aeb", "fundus")
SHORTEST, PARAGRAPHS = 100, 7
"""Words and paragraphs of a gold text that is edited. In one with six, the first and the last are 53 % of the
words: what is left has a similarity of 0.47, which a threshold of 0.5 is there to refuse."""

Edit = Callable[[list[str], random.Random], list[str]]
"""Takes the paragraphs of an article, gives those of its copy."""


def gold_texts() -> list[str]:
    """The gold articles that are long enough to be edited, each as lines, one a paragraph."""
    texts = []
    for name in SETS:
        with gzip.open(GOLD / name / "gold.jsonl.gz", "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                paragraphs = [line.strip() for line in row["text"].splitlines() if line.strip()]
                if len(paragraphs) >= PARAGRAPHS and len(row["text"].split()) >= SHORTEST:
                    texts.append("\n".join(paragraphs))
    return texts


def replaced(share: float) -> Edit:
    """`share` of the words replaced by words of other articles."""

    def edit(paragraphs: list[str], draw: random.Random) -> list[str]:
        return [
            " ".join(draw.choice(VOCABULARY) if draw.random() < share else word for word in paragraph.split())
            for paragraph in paragraphs
        ]

    return edit


def cut(share: float) -> Edit:
    """The first `share` of the words."""

    def edit(paragraphs: list[str], _: random.Random) -> list[str]:
        words = " \n ".join(paragraphs).split(" ")
        return " ".join(words[: round(len(words) * share)]).split("\n")

    return edit


def headline(paragraphs: list[str], draw: random.Random) -> list[str]:
    """Another headline above the text, as in dumps that do not part the two."""
    return [" ".join(draw.choices(VOCABULARY, k=9)), *paragraphs]


def byline(paragraphs: list[str], draw: random.Random) -> list[str]:
    return [f"By {' '.join(draw.choices(VOCABULARY, k=2)).title()}, 12 May 2026, 14:30", *paragraphs]


def all_combined(paragraphs: list[str], draw: random.Random) -> list[str]:
    """Headline, byline, a dropped last paragraph, and 2 % of the words."""
    return headline(byline(replaced(0.02)(paragraphs[:-1], draw), draw), draw)


EDITS: dict[str, tuple[Edit, float]] = {
    "headline changed": (headline, 0.995),
    "byline added": (byline, 0.995),
    "first paragraph dropped": (lambda text, _: text[1:], 0.995),
    "last paragraph dropped": (lambda text, _: text[:-1], 0.995),
    "both dropped": (lambda text, _: text[1:-1], 0.995),
    "2 % of words replaced": (replaced(0.02), 0.995),
    "5 % of words replaced": (replaced(0.05), 0.995),
    "cut to 80 %": (cut(0.8), 0.995),
    "all combined": (all_combined, 0.995),
    "cut to 60 %": (cut(0.6), 0.98),
    "10 % of words replaced": (replaced(0.1), 0.90),
}
"""Edits and the recall to reach."""


def half_and_half(one: str, other: str) -> str:
    """The first half of one article and the second half of another."""
    first, second = one.split(), other.split()
    return " ".join(first[: len(first) // 2] + second[len(second) // 2 :])


def texts_of(texts: Iterable[str]) -> list[StoredRecord]:
    """Records of `texts`. Hash and count come with a record, and are no work of the index: any will do."""
    return [
        StoredRecord(
            id="",
            text=text,
            text_hash=blake2b(text.encode(), digest_size=16).hexdigest(),
            word_count=len(text.split()),
        )
        for text in texts
    ]


def publish(state: State, texts: list[StoredRecord]) -> list[Match | None]:
    """One part, as the publisher does it: sign, then match, add and store under the lock."""
    prints = prints_of(texts)
    with state.transaction():
        batch = Batch(state, prints)
        matches = []
        for row in range(len(texts)):
            matches.append(batch.match(row))
            if matches[-1] is None:
                batch.add(row, batch.next_doc + len(batch.added))
        batch.store()
    return matches


class Babble:
    """Unrelated stories: most words follow the one before as somewhere in the gold articles.

    Harder to keep apart than random words: stories share many pairs and triples of words. One word in ten
    is free: without that, rare words that always lead to the same next one make two stories repeat a whole
    passage of gold, and in 100,000 there was a pair that did share half of its shingles.
    """

    def __init__(self, texts: list[str]) -> None:
        words = " ".join(texts).split()
        self.words, codes = np.unique(np.array(words, dtype=object), return_inverse=True)
        order = np.argsort(codes[:-1], kind="stable")
        self.next = codes[1:][order]
        self.codes = codes
        self.start = np.searchsorted(codes[:-1][order], np.arange(len(self.words) + 1))

    def stories(self, count: int, seed: int, at_once: int = 10_000) -> Iterator[list[str]]:
        """`count` stories in batches, of 60 to 1,500 words, half of them over 350."""
        draw = np.random.default_rng(seed)
        for done in range(0, count, at_once):
            size = min(at_once, count - done)
            lengths = np.clip(draw.lognormal(np.log(350), 0.6, size), 60, 1500).astype(int)
            chains = self._chains(size, int(lengths.max()), draw)
            yield [
                " ".join(self.words[chain[:length]]) for chain, length in zip(chains, lengths, strict=True)
            ]

    def _chains(self, size: int, length: int, draw: np.random.Generator) -> NDArray[np.int32]:
        chains = np.empty((length, size), dtype=np.int32)
        chains[0] = draw.integers(0, len(self.words), size)
        for step in range(1, length):
            first, last = self.start[chains[step - 1]], self.start[chains[step - 1] + 1]
            places = first + (draw.random(size) * (last - first)).astype(int)
            following = self.next[np.minimum(places, len(self.next) - 1)]
            free = draw.random(size) < 0.1
            chains[step] = np.where(free, self.codes[draw.integers(0, len(self.codes), size)], following)
        return chains.T


VOCABULARY = sorted({word for text in gold_texts() for word in text.split()}) if GOLD.exists() else []
