"""Which story a text repeats: exactly, or so nearly that it is the same story printed again.

The index lies in the tables `text` and `band` of the state file, and is written in the transaction that
publishes: two crawls cannot both miss each other's copy. Only texts that were published are in it, so that
the first one published stands for all, and a chain of small edits cannot drift away from it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from cleaners.markup.canonical import KEYS_VERSION
from output.duplicates.minhash import (
    BANDS,
    PARAMETERS,
    Signatures,
    StoredSignatures,
    band_keys,
    differ_in_numbers,
    estimated_jaccard,
    signatures_of,
    stored_bytes,
)
from output.record import Method
from output.state import REBUILD, State, StateError

THRESHOLD = 0.5
"""Estimated Jaccard similarity from which on two texts are one story.

Of wire copies with 10 % of the words replaced, 9 in 10 reach it; half an article joined to half of
another, at 0.33, does not (bench/dedup.py).
"""

SHORT_TEXT = 40
"""Words below which a text is compared as a whole only: a changed name is a tenth of its shingles."""

MOST_CANDIDATES = 200
"""Texts compared with one text, those first that share most bands."""

MOST_IN_BAND = 100
"""Texts that are remembered under one key, the first ones. What more texts share is the wording of a
template, printed daily for years with other numbers; the copy of one report shares rarer keys with it."""


class Match(NamedTuple):
    """What a text repeats: the number of the story, how it was found, and the estimated similarity."""

    story: int
    method: Method
    similarity: float


@dataclass(frozen=True, slots=True)
class Prints:
    """What is compared of some texts: the hash of each, its signature, and whether that can be used."""

    hashes: tuple[bytes, ...]
    signatures: Signatures
    long: NDArray[np.bool_]


class Text(Protocol):
    """What is compared: a Record, or what is left of one."""

    @property
    def text(self) -> str: ...

    @property
    def text_hash(self) -> str: ...

    @property
    def word_count(self) -> int: ...


def prints_of(records: Sequence[Text]) -> Prints:
    """The prints of `records`. Pure, and most of the work: done before the lock is taken."""
    return Prints(
        tuple(bytes.fromhex(record.text_hash) for record in records),
        signatures_of([record.text for record in records]),
        np.array([record.word_count >= SHORT_TEXT for record in records], dtype=bool),
    )


def parameters() -> str:
    """All that the state depends on, as it is stored with it: of signatures, and of the keys of addresses."""
    return json.dumps(PARAMETERS | {"addresses": KEYS_VERSION}, sort_keys=True)


def note_parameters(state: State) -> None:
    """The index is new, or about to be made anew: it is of these parameters."""
    state.set("index", parameters())


def check_parameters(state: State) -> None:
    """StateError, with the command that helps, when the index was made under other parameters."""
    ours, theirs = parameters(), state.setting("index")
    if theirs is None:
        note_parameters(state)
    elif theirs != ours:
        raise StateError(
            f"the index of duplicates was made with {theirs}, this Winnow uses {ours}. {REBUILD}"
        )


def most_shared(bands: Counter[int]) -> list[int]:
    """The MOST_CANDIDATES texts that share most bands, of equals the first ones.

    bands: how many each text shares, by its number.
    """
    if len(bands) <= MOST_CANDIDATES:
        return list(bands)
    return sorted(bands, key=lambda text: (-bands[text], text))[:MOST_CANDIDATES]


def most_similar(rows: StoredSignatures, row: StoredSignatures, threshold: float) -> tuple[int, float] | None:
    """Which of `rows` the text of `row` repeats, the first of equals, and the estimated similarity."""
    shares = np.where(differ_in_numbers(rows, row), 0.0, estimated_jaccard(rows, row))
    best = int(shares.argmax())
    return (best, round(float(shares[best]), 3)) if shares[best] >= threshold else None


class Batch:
    """Texts on their way into the index, within one transaction of the state.

    Each row is matched with the index and with the rows added before it; `store` writes what was added.
    """

    def __init__(self, state: State, prints: Prints, threshold: float = THRESHOLD) -> None:
        self.db, self.prints, self.threshold = state.db, prints, threshold
        self.keys = band_keys(prints.signatures)
        self.rows = stored_bytes(prints.signatures)
        self.twins: dict[int, list[int]] = {}
        self.held: dict[int, int] = {}
        self.candidates = self._look_up(np.flatnonzero(prints.long))
        self.docs: dict[int, tuple[int, StoredSignatures]] = {}
        self._load({doc for docs in self.candidates.values() for doc in docs})
        self.exact = self._look_up_exact()
        self.next_doc: int = self.db.execute("SELECT coalesce(max(doc), 0) + 1 FROM text").fetchone()[0]
        self.added: list[tuple[int, int, int]] = []
        self.added_at: dict[int, list[int]] = {}

    def match(self, row: int) -> Match | None:
        """The story that the text of `row` repeats: the most similar, of equals the first."""
        story = self.exact.get(self.prints.hashes[row])
        if story is not None:
            return Match(story, "exact", 1.0)
        if not self.prints.long[row]:
            return None
        near = Counter(doc for key in self.twins.get(row, ()) for doc in self.added_at.get(key, ()))
        docs = sorted([*self.candidates.get(row, ()), *most_shared(near)])
        if not docs:
            return None
        found = most_similar(np.stack([self.docs[doc][1] for doc in docs]), self.rows[row], self.threshold)
        return Match(self.docs[docs[found[0]]][0], "near", found[1]) if found else None

    def similarity(self, row: int, doc: int | None) -> float | None:
        """Estimated similarity of the text of `row` with the text `doc`; None where either is too short."""
        if doc is None or not self.prints.long[row]:
            return None
        self._load({doc} - self.docs.keys())
        if doc not in self.docs:
            return None
        return round(float(estimated_jaccard(self.docs[doc][1][None], self.rows[row])[0]), 3)

    def add(self, row: int, story: int) -> int:
        """The text of `row` is published as `story`: later rows may repeat it. Returns its doc."""
        doc = self.next_doc + len(self.added)
        self.added.append((row, doc, story))
        self.exact.setdefault(self.prints.hashes[row], story)
        if self.prints.long[row]:
            self.docs[doc] = story, self.rows[row]
            for key in self.twins.get(row, ()):
                self.added_at.setdefault(key, []).append(doc)
        return doc

    def store(self) -> None:
        """Writes the added texts, keys in order: each page of the tree is then touched once."""
        self.db.executemany(
            "INSERT INTO text VALUES (?, ?, ?, ?)",
            (
                (
                    doc,
                    story,
                    self.prints.hashes[row],
                    self.rows[row].tobytes() if self.prints.long[row] else None,
                )
                for row, doc, story in self.added
            ),
        )
        self.db.executemany("INSERT INTO band VALUES (?, ?)", self._pairs())

    def _pairs(self) -> Iterable[tuple[int, int]]:
        """The keys of the added texts, each with its text, sorted; up to MOST_IN_BAND of a key."""
        long = [(row, doc) for row, doc, _ in self.added if self.prints.long[row]]
        rows, docs = np.array(long, dtype=np.int64).reshape(-1, 2).T
        keys, docs = self.keys[rows].ravel(), docs.repeat(BANDS)
        order = np.lexsort((docs, keys))
        keys, docs = keys[order], docs[order]
        places = np.arange(len(keys)) - np.searchsorted(keys, keys)
        for key, held in self.held.items():
            places[slice(*np.searchsorted(keys, (key, key + 1)))] += held
        room = places < MOST_IN_BAND
        return zip(keys[room].tolist(), docs[room].tolist(), strict=True)

    def _look_up(self, long: NDArray[np.intp]) -> dict[int, list[int]]:
        """For each of the rows `long` the docs that share most bands with it; see `most_shared`.

        Notes `held`, how many docs each key has that was found, and `twins`, the keys of a row that other
        rows have as well.
        """
        keys, rows = self.keys[long].ravel(), long.repeat(BANDS)
        order = np.argsort(keys, kind="stable")
        keys, rows = keys[order], rows[order]
        first = np.append(True, keys[1:] != keys[:-1])[: len(keys)]
        alone = first & np.append(first[1:], True)[: len(keys)]
        for place in np.flatnonzero(~alone).tolist():
            self.twins.setdefault(int(rows[place]), []).append(int(keys[place]))
        found = self.db.execute(
            "SELECT band.key, doc FROM json_each(?) AS wanted CROSS JOIN band ON band.key = wanted.value",
            (json.dumps(keys[first].tolist()),),
        )
        shared: dict[int, Counter[int]] = {}
        for key, docs in groupby(found, key=itemgetter(0)):
            numbers = [doc for _, doc in docs]
            self.held[key] = len(numbers)
            for row in rows[slice(*np.searchsorted(keys, (key, key + 1)))].tolist():
                shared.setdefault(row, Counter()).update(numbers)
        return {row: most_shared(docs) for row, docs in shared.items()}

    def _look_up_exact(self) -> dict[bytes, int]:
        found = {}
        for hash in set(self.prints.hashes):
            story = self.db.execute("SELECT story FROM text WHERE hash = ? ORDER BY doc", (hash,)).fetchone()
            if story:
                found[hash] = story[0]
        return found

    def _load(self, docs: Iterable[int]) -> None:
        for doc, story, signature in self.db.execute(
            "SELECT doc, story, signature FROM text WHERE doc IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(docs)),),
        ):
            if signature is not None:
                self.docs[doc] = story, np.frombuffer(signature, np.uint8)
