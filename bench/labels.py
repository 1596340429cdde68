"""Which blocks of a bench page are its article, as the gold says: what the block models learn from.

Where the gold is a text, a block belongs to it when most of its four-word shingles stand there; where it is
phrases, they label the few blocks that hold them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bench.scoring import SHINGLE, Gold, shingles, spaced, whole, words
from cleaners.article import Block
from cleaners.lines.characters import letters_only

UNKNOWN = -1
SURE = 2 * SHINGLE
"""Words from which a block's shingles tell by themselves; shorter ones must also stand near the text."""


def label(set_name: str, gold: Gold, blocks: Sequence[Block]) -> NDArray[np.int64]:
    """1 for a block of the gold text, 0 for another, UNKNOWN where the gold does not say; shape (n,)."""
    if set_name == "traf":
        return np.array([_phrase_label(gold, block) for block in blocks], int)
    text = gold["text"] if set_name == "aeb" else whole(gold)
    counts, lines = shingles(text), {letters_only(line) for line in text.split("\n")}
    running = f" {' '.join(words(text))} "
    shares = [_share(shingles(block.text), counts) for block in blocks]
    sizes = [len(words(block.text)) for block in blocks]
    sure = [n for n, size in enumerate(sizes) if size >= SURE and shares[n] > 0.5]
    first, last = (sure[0], sure[-1]) if sure else (0, 0)
    labels, seen = np.zeros(len(blocks), int), set()
    for n, block in enumerate(blocks):
        told = letters_only(block.text)
        if sizes[n] >= SHINGLE:
            near = first - 6 <= n <= last + 3
            labels[n] = shares[n] > 0.5 and told not in seen and (sizes[n] >= SURE or near)
        elif sizes[n] and first - 1 <= n <= last + 1:
            among = f" {' '.join(words(block.text))} " in running
            labels[n] = among and (told in lines or set_name == "aeb")
        if labels[n]:
            seen.add(told)
    return labels


def _phrase_label(gold: Gold, block: Block) -> int:
    text = spaced(block.text)
    if any(spaced(phrase) in text for phrase in gold["with"]):
        return 1
    return 0 if any(spaced(phrase) in text for phrase in gold["without"]) else UNKNOWN


def _share(counts: Counter[tuple[str, ...]], gold: Counter[tuple[str, ...]]) -> float:
    return (counts & gold).total() / max(1, counts.total())
