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
from typing import Literal, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from output.signatures import PARAMETERS, Signatures, band_keys, signatures_of
from output.state import REBUILD, State, StateError

Method = Literal["url", "exact", "near"]

THRESHOLD = 0.5
"""Estimated Jaccard similarity from which on two texts are one story.

Of wire copies with 10 % of the words replaced, 9 in 10 reach it; half an article joined to half of
another, at 0.33, does not (bench/dedup.py).
"""

SHORT = 40
"""Words below which a text is compared as a whole only: a changed name is a tenth of its shingles."""

MOST_CANDIDATES = 200
"""Texts compared with one text, those first that share most bands. A template printed daily for years has
more, and its likest are among them."""

Row = NDArray[np.uint16]
"""A stored signature: the lower half of each value. By chance 1 in 65,536 agrees, far below the error."""


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
        np.array([record.word_count >= SHORT for record in records], dtype=bool),
    )


def note_parameters(state: State) -> None:
    """The index is new, or about to be made anew: it is of these parameters."""
    state.set("index", json.dumps(PARAMETERS, sort_keys=True))


def check_parameters(state: State) -> None:
    """StateError, with the command that helps, when the index was made under other parameters."""
    ours, theirs = json.dumps(PARAMETERS, sort_keys=True), state.setting("index")
    if theirs is None:
        note_parameters(state)
    elif theirs != ours:
        raise StateError(
            f"the index of duplicates was made with {theirs}, this Winnow uses {ours}. {REBUILD}"
        )


class Batch:
    """Texts on their way into the index, within one transaction of the state.

    Each row is matched with the index and with the rows added before it; `store` writes what was added.
    """

    def __init__(self, state: State, prints: Prints, threshold: float = THRESHOLD) -> None:
        self.db, self.prints, self.threshold = state.db, prints, threshold
        self.keys = band_keys(prints.signatures)
        self.rows = prints.signatures.astype(np.uint16)
        self.candidates = self._look_up()
        self.docs: dict[int, tuple[int, Row]] = {}
        self._load({doc for docs in self.candidates for doc in docs})
        self.exact = self._look_up_exact()
        self.next_doc: int = self.db.execute("SELECT coalesce(max(doc), 0) + 1 FROM text").fetchone()[0]
        self.added: list[tuple[int, int, int]] = []
        self.added_at: dict[int, list[int]] = {}

    def match(self, row: int) -> Match | None:
        """The story that the text of `row` repeats: the likest, the first of equals."""
        story = self.exact.get(self.prints.hashes[row])
        if story is not None:
            return Match(story, "exact", 1.0)
        if not self.prints.long[row]:
            return None
        near = [doc for key in self.keys[row].tolist() for doc in self.added_at.get(key, ())]
        docs = sorted({*self.candidates[row], *near})
        if not docs:
            return None
        shares = (np.stack([self.docs[doc][1] for doc in docs]) == self.rows[row]).mean(axis=1)
        best = int(shares.argmax())
        if shares[best] < self.threshold:
            return None
        return Match(self.docs[docs[best]][0], "near", round(float(shares[best]), 3))

    def similarity(self, row: int, doc: int | None) -> float | None:
        """Estimated similarity of the text of `row` with the text `doc`; None where either is too short."""
        if doc is None or not self.prints.long[row]:
            return None
        self._load({doc} - self.docs.keys())
        if doc not in self.docs:
            return None
        return round(float((self.docs[doc][1] == self.rows[row]).mean()), 3)

    def add(self, row: int, story: int) -> int:
        """The text of `row` is published as `story`: later rows may repeat it. Returns its doc."""
        doc = self.next_doc + len(self.added)
        self.added.append((row, doc, story))
        self.exact.setdefault(self.prints.hashes[row], story)
        if self.prints.long[row]:
            self.docs[doc] = story, self.rows[row]
            for key in self.keys[row].tolist():
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
        pairs = sorted((key, doc) for key, docs in self.added_at.items() for doc in docs)
        self.db.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", pairs)

    def _look_up(self) -> list[list[int]]:
        """For each row the docs that share a band with it, at most MOST_CANDIDATES."""
        rows_at: dict[int, list[int]] = {}
        for row in np.flatnonzero(self.prints.long).tolist():
            for key in self.keys[row].tolist():
                rows_at.setdefault(key, []).append(row)
        shared: list[Counter[int]] = [Counter() for _ in self.rows]
        for key, doc in self.db.execute(
            "SELECT band.key, doc FROM json_each(?) AS wanted CROSS JOIN band ON band.key = wanted.value",
            (json.dumps(sorted(rows_at)),),
        ):
            for row in rows_at[key]:
                shared[row][doc] += 1
        return [[doc for doc, _ in docs.most_common(MOST_CANDIDATES)] for docs in shared]

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
                self.docs[doc] = story, np.frombuffer(signature, np.uint16)
