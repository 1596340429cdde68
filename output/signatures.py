"""MinHash signatures of texts: what two printings of one story still share when words were edited.

Pure: texts in, one matrix out, the same on every machine. A text is read as its words, folded as far as two
newsrooms write them differently (case, punctuation, ё, Arabic and Persian letter forms), and every three
neighbouring words make one shingle. A script without spaces gives one word a character.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from rensa import RMinHash

from output.record import SPACELESS

SHINGLE = 3
PERMUTATIONS = 128
BANDS = 32
SEED = 4

PARAMETERS = {
    "words": 1,  # raise with any change to how a text becomes words
    "shingle": SHINGLE,
    "permutations": PERMUTATIONS,
    "bands": BANDS,
    "seed": SEED,
    "rensa": RMinHash.ALGORITHM_VERSION,
}
"""All that a stored signature depends on: signatures made under other parameters cannot be compared."""

Signatures = NDArray[np.uint32]
"""One row of PERMUTATIONS values a text."""

Hashes = NDArray[np.uint64]

LETTERS_ALIKE = {"ё": "е", "ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه"}

BREAK, UNSEEN, ALONE = 0, 1, 1 << 24
"""What a character is if no plain letter or digit: it parts words, vanishes (marks, soft hyphen, joiner),
or, as a flag beside its code, is a word of its own."""

POWER = 0x9E3779B97F4A7C15  # odd: it has an inverse modulo 2**64, and loses no bit of a word


def signatures_of(texts: Sequence[str]) -> Signatures:
    """The signatures of `texts`, one row each; a text of under SHINGLE words counts as one shingle."""
    shingles = [_shingles(_words(text)) for text in texts]
    offsets = np.cumsum([0, *map(len, shingles)], dtype=np.uint64)
    flat = np.concatenate([*shingles, np.empty(0, np.uint64)])
    matrix = RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, PERMUTATIONS, SEED)
    return np.array(matrix.to_rows(), dtype=np.uint32).reshape(-1, PERMUTATIONS)


def band_keys(signatures: Signatures) -> NDArray[np.int64]:
    """BANDS keys a row. Texts that share a key are candidates; those of Jaccard 0.6 do in 99 % of cases.

    A key is 47 bits, which SQLite stores in six bytes: five for the band, the rest a hash of its values.
    """
    rows = signatures.reshape(-1, BANDS, PERMUTATIONS // BANDS).astype(np.uint64)
    keys = np.zeros(rows.shape[:2], dtype=np.uint64)
    for column in range(rows.shape[2]):
        keys = _mixed(keys + rows[:, :, column])
    return ((np.arange(BANDS, dtype=np.uint64) << np.uint64(42)) | (keys >> np.uint64(22))).astype(np.int64)


def _shingles(words: Hashes) -> Hashes:
    rows = max(1, len(words) - SHINGLE + 1)
    joined = words[:rows]
    for place in range(1, min(SHINGLE, len(words))):
        joined = _mixed(joined) + words[place : place + rows]
    return _mixed(joined)


def _words(text: str) -> Hashes:
    """A hash for each word of `text`, in order.

    All at once, in a third of the time that a regular expression and a hash call a word take: a word is the
    sum of its letters times the powers of an odd number, read off a running sum and shifted to power zero.
    """
    codes = np.frombuffer(unicodedata.normalize("NFC", text).encode("utf-32-le", "surrogatepass"), np.uint32)
    letters = _letters()[np.minimum(codes, 0x10000)]
    letters = letters[letters != UNSEEN]
    if not letters.any():
        return np.empty(0, np.uint64)
    starts, ends = _edges(letters)
    powers, inverses = _powers(1 << len(letters).bit_length())
    running = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(letters * powers[: len(letters)], out=running[1:])
    return _mixed((running[ends + 1] - running[starts]) * inverses[starts])


def _edges(letters: Hashes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The places of the first and the last letter of each word."""
    inside = letters != BREAK
    apart = ~inside | (letters >= ALONE)
    starts = inside.copy()
    starts[1:] &= apart[1:] | apart[:-1]
    ends = inside.copy()
    ends[:-1] &= apart[1:] | apart[:-1]
    return np.flatnonzero(starts), np.flatnonzero(ends)


def _mixed(hashes: Hashes) -> Hashes:
    """Each bit spread over all others (the finish of SplitMix64)."""
    hashes = (hashes ^ (hashes >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    hashes = (hashes ^ (hashes >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return hashes ^ (hashes >> np.uint64(31))


@cache
def _powers(size: int) -> tuple[Hashes, Hashes]:
    """The first `size` powers of POWER and of its inverse, modulo 2**64."""
    inverse = pow(POWER, -1, 1 << 64)
    first, second = (np.full(size, base, np.uint64) for base in (POWER, inverse))
    return np.cumprod(first), np.cumprod(second)


@cache
def _letters() -> Hashes:
    """For each character of the basic plane what it counts as; the last entry stands for all others."""
    alone = re.compile(f"[{SPACELESS}]")
    table = np.full(0x10001, BREAK, np.uint64)
    for code, character in enumerate(map(chr, range(0x10000))):
        if alone.match(character):
            table[code] = code | ALONE
        elif character.isalnum():
            folded = character.casefold()[0]
            table[code] = ord(LETTERS_ALIKE.get(folded, folded))
        elif unicodedata.category(character) in ("Mn", "Me", "Cf"):
            table[code] = UNSEEN
    return table
