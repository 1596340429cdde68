"""MinHash signatures of texts: two printings of one story have similar ones, also after edits.

Pure: texts in, one matrix out, the same on every machine. Every three neighbouring words make one shingle.
Beside its shingles a signature keeps numbers of the text. The rates of the central bank, or the weather,
are printed every day from one template: four words of five are the same, and it is another story each time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from output.duplicates.tokens import TOKENS_VERSION, Hashes, Tokens, mixed, tokens_of

SHINGLE = 3
PERMUTATIONS = 256
"""As many bytes as 128 values of 16 bits, and the estimate errs by 0.03 in place of 0.044."""

BANDS, BAND_WIDTH = 40, 4
"""Of copies cut to 60 %, which have a similarity of 0.6, 32 bands of four miss 1.2 % and 40 miss 0.4 %."""

SEED = 4

NUMBERS = 16
"""Numbers of a text that are kept, each with the word before it, as two bytes: those of the smallest hashes,
which of two texts that have more are the same ones."""

NO_NUMBER = 0xFFFF

NEW_NUMBERS = 5
SAME_NUMBERS = 0.6
"""Texts are two stories when each has NEW_NUMBERS or more that the other has not, and less than SAME_NUMBERS
of its own (of the text that has fewer) in common with it. A copy that was cut brings no new ones, a byline
with date and hour three, and where 10 % of the words are replaced one number in five is new."""

PARAMETERS = {
    "words": TOKENS_VERSION,
    "shingle": SHINGLE,
    "permutations": PERMUTATIONS,
    "bands": BANDS,
    "band_width": BAND_WIDTH,
    "numbers": NUMBERS,
    "seed": SEED,
    "rensa": RMinHash.ALGORITHM_VERSION,
}
"""All that a stored signature depends on: signatures made under other parameters cannot be compared."""

Signatures = NDArray[np.uint32]
"""One row a text: PERMUTATIONS values, then the two bytes of each of NUMBERS numbers."""

StoredSignatures = NDArray[np.uint8]
"""What is stored of signatures: the lowest byte of each value."""

WIDTH = PERMUTATIONS + 2 * NUMBERS
BY_CHANCE = 1 / 256
"""Part of the bytes that agree where the values do not."""

HANDFUL = 1 << 16
"""Characters of the texts that are signed at a time, which the cache of a processor holds."""


def signatures_of(texts: Sequence[str]) -> Signatures:
    """The signatures of `texts`, one row each; a text of under SHINGLE words counts as one shingle."""
    parts = [_signed(tokens_of(handful)) for handful in _handfuls(texts)]
    return np.concatenate([np.empty((0, WIDTH), np.uint32), *parts])


def stored_bytes(signatures: Signatures) -> StoredSignatures:
    """The bytes of `signatures` that are stored: the lowest of each value."""
    return signatures.astype(np.uint8)


def estimated_jaccard(rows: StoredSignatures, row: StoredSignatures) -> NDArray[np.float64]:
    """The estimated Jaccard similarity of each text of `rows` with that of `row`, 0.0 to 1.0."""
    agree = np.equal(rows[:, :PERMUTATIONS], row[:PERMUTATIONS]).mean(axis=1)
    similarity: NDArray[np.float64] = np.maximum((agree - BY_CHANCE) / (1 - BY_CHANCE), 0.0)
    return similarity


def differ_in_numbers(rows: StoredSignatures, row: StoredSignatures) -> NDArray[np.bool_]:
    """Which texts of `rows` are about other numbers than that of `row`, however similar their words are.

    Where a text has more numbers than are kept, only those up to its last kept one are compared.
    """
    theirs = np.ascontiguousarray(rows[:, PERMUTATIONS:]).view("<u2")
    ours = np.ascontiguousarray(row[PERMUTATIONS:]).view("<u2")
    known = np.minimum(theirs[:, -1:], ours[-1])
    compared = (theirs <= known) & (theirs != NO_NUMBER)
    shared = ((theirs[:, :, None] == ours) & compared[:, :, None]).sum(axis=(1, 2))
    fewer = np.minimum(compared.sum(axis=1), ((ours <= known) & (ours != NO_NUMBER)).sum(axis=1))
    other: NDArray[np.bool_] = (fewer - shared >= NEW_NUMBERS) & (shared < SAME_NUMBERS * fewer)
    return other


def band_keys(signatures: Signatures) -> NDArray[np.int64]:
    """BANDS keys a row. Texts that share a key are candidates; those of Jaccard 0.6 do in 99 % of cases.

    A key is 32 bits with sign, which SQLite stores in four bytes: six for the band, the rest a hash of its
    values. Among a million texts a look-up meets one text in two by chance, and compares it in vain.
    """
    rows = signatures[:, : BANDS * BAND_WIDTH].reshape(-1, BANDS, BAND_WIDTH).astype(np.uint64)
    keys = np.zeros(rows.shape[:2], dtype=np.uint64)
    for column in range(BAND_WIDTH):
        keys = mixed(keys + rows[:, :, column])
    bands = np.arange(BANDS, dtype=np.uint64) << np.uint64(26)
    return (bands | (keys >> np.uint64(38))).astype(np.int64) - (1 << 31)


def _handfuls(texts: Sequence[str]) -> Iterator[list[str]]:
    handful: list[str] = []
    size = 0
    for text in texts:
        handful.append(text)
        size += len(text)
        if size >= HANDFUL:
            yield handful
            handful, size = [], 0
    if handful:
        yield handful


def _signed(tokens: Tokens) -> Signatures:
    shingles, offsets = _shingles(tokens)
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(shingles, offsets, PERMUTATIONS, SEED)
    signatures = np.array(matrix.to_rows(), dtype=np.uint32).reshape(-1, PERMUTATIONS)
    return np.concatenate([signatures, _numbers(tokens)], axis=1)


def _shingles(tokens: Tokens) -> tuple[Hashes, Hashes]:
    """The shingles of all texts, and where those of each text begin (and, at last, all end)."""
    counts = np.diff(tokens.firsts)
    left = np.repeat(tokens.firsts[1:], counts) - np.arange(len(tokens.hashes))
    shingles = tokens.hashes
    for place in range(1, SHINGLE):
        following = np.append(tokens.hashes[place:], np.zeros(place, np.uint64))[: len(shingles)]
        shingles = np.where(left > place, mixed(shingles) + following, shingles)
    whole = left >= SHINGLE
    whole[tokens.firsts[:-1][counts > 0]] = True
    begins = np.cumsum([0, *np.maximum(counts - SHINGLE + 1, counts > 0)])
    return mixed(shingles[whole]), begins.astype(np.uint64)


def _numbers(tokens: Tokens) -> NDArray[np.uint8]:
    """The numbers of all texts; the word before parts the frost of the night from the day's."""
    places = tokens.numbers
    texts = np.searchsorted(tokens.firsts, places, side="right") - 1
    before = np.where(places > tokens.firsts[texts], tokens.hashes[places - 1], np.uint64(0))
    hashes = (mixed(mixed(before) + tokens.hashes[places]) >> np.uint64(48)).astype("<u2")
    order = np.lexsort((hashes, texts))
    hashes, texts = hashes[order], texts[order]
    new = np.append(True, (hashes[1:] != hashes[:-1]) | (texts[1:] != texts[:-1]))[: len(texts)]
    hashes, texts = hashes[new], texts[new]
    ranks = np.arange(len(texts)) - np.searchsorted(texts, texts)
    small = ranks < NUMBERS
    kept = np.full((len(tokens.firsts) - 1, NUMBERS), NO_NUMBER, "<u2")
    kept[texts[small], ranks[small]] = hashes[small]
    return kept.view(np.uint8)
