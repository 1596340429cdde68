"""The rows of existing JSON lines in tables, for as long as they are compared.

Memory stays bounded: signatures lie in a file, and DuckDB, which works within a limit and beside the
output, finds the few hashes and bands that more than one row has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import msgspec
import numpy as np
from numpy.typing import NDArray

from output.duplicates.minhash import BANDS, WIDTH, band_keys, stored_bytes
from output.duplicates.row_texts import STDIN_NAME, Chunk, Facts, read_chunks, read_lines
from output.record import Method
from output.terminal import Complain

MEMORY = "2GB"
"""What DuckDB may use; beyond it, it writes to disk."""

FETCH = 100_000
"""DedupTables of DuckDB held as Python tuples at a time."""


class Fold(NamedTuple):
    """The row that another one repeats."""

    kept: int
    method: Method
    similarity: float


class Candidate(NamedTuple):
    """A row that may repeat another. hash, keys: as far as another row has them too; sign: see `DedupTables`.
    Keys are those of `DedupTables.number_shared_keys`."""

    row: int
    old: bool
    hash: bytes | None
    sign: int | None
    keys: list[int] | None


class Member(msgspec.Struct, frozen=True):
    """A row of a cluster: its id and place, and how it repeats the row that is kept."""

    id: object
    file: str
    line: int
    method: Method | None = None
    similarity: float | None = None


class Cluster(msgspec.Struct, frozen=True):
    """A line of the side file: the row that stands for a story, and the rows that repeat it."""

    kept: Member
    folded: tuple[Member, ...]


class DedupTables:
    """The rows of all files, each called by its number: of its line, counted through all files.

    Signatures have numbers of their own (`sign`), since rows with few words have none.
    """

    def __init__(self, folder: Path, files: Sequence[Path], old: int) -> None:
        """folder: for what does not fit into memory. old: how many of `files` are only compared with."""
        self.path, self.files, self.old_files = folder / "signatures", files, old
        self.db = duckdb.connect(
            folder / "rows.duckdb", config={"memory_limit": MEMORY, "temp_directory": str(folder)}
        )
        self.starts = [0]
        self.readable = self.old = self.signed = 0
        self.left_out: set[int] = set()
        self.db.execute("CREATE TABLE line (row BIGINT, old BOOLEAN, place VARCHAR, id VARCHAR, hash BLOB)")
        self.db.execute("CREATE TABLE band (row BIGINT, sign BIGINT, key BIGINT)")

    def close(self) -> None:
        self.db.close()

    def read(self, workers: int, complain: Complain, field: str = "text") -> None:
        """Reads all files, once. field: the name that the text has in a row; in old files it is "text"."""
        with self.path.open("wb") as signatures:
            for path in self.files:
                row = self.starts[-1]
                name = "text" if len(self.starts) <= self.old_files else field
                for chunk in read_chunks(path, workers, complain, name):
                    signatures.write(stored_bytes(chunk.signatures).tobytes())
                    self._take(chunk, row, path, complain)
                    row += len(chunk.facts)
                self.starts.append(row)

    def unreadable(self) -> int:
        """How many lines of the files that are not old could not be read."""
        return sum(row >= self.starts[self.old_files] for row in self.left_out)

    def _take(self, chunk: Chunk, first: int, path: Path, complain: Complain) -> None:
        old = len(self.starts) <= self.old_files
        lines = []
        for row, facts in enumerate(chunk.facts, first):
            if isinstance(facts, Facts):
                lines.append((row, old, facts.order, facts.id, facts.hash))
            elif facts:
                name = path.name if path.name == STDIN_NAME else path
                complain(f"{name}:{row - self.starts[-1] + 1}: {facts}")
                self.left_out.add(row)
        self.readable += len(lines)
        self.old += old * len(lines)
        self._insert("line", ["row", "old", "place", "id", "hash"], [*zip(*lines, strict=True)])
        keys = band_keys(chunk.signatures)
        signs = np.arange(self.signed, self.signed + len(keys))
        rows = np.array(chunk.long, dtype=np.int64) + first
        self._insert("band", ["row", "sign", "key"], [rows.repeat(BANDS), signs.repeat(BANDS), keys.ravel()])
        self.signed += len(keys)

    def _insert(self, table: str, columns: list[str], values: Sequence[Any]) -> None:
        """Adds rows by whole columns, which DuckDB takes as they lie, in place of a statement a row."""
        if values and len(values[0]):
            arrays = {
                name: np.array(column, dtype=object if isinstance(column[0], str | bytes) else None)
                for name, column in zip(columns, values, strict=True)
            }
            self.db.register("arrays", arrays)
            self.db.execute(f"INSERT INTO {table} SELECT {', '.join(columns)} FROM arrays")
            self.db.unregister("arrays")

    def number_shared_keys(self) -> int:
        """Gives the keys that more than one row has numbers from 0, and returns how many there are."""
        self.db.execute(
            """
            CREATE TABLE shared AS SELECT key, row_number() OVER () - 1 AS number
            FROM (SELECT key FROM band GROUP BY key HAVING count(*) > 1)
            """
        )
        (count,) = self.db.execute("SELECT count(*) FROM shared").fetchone() or (0,)
        return int(count)

    def candidates(self) -> Iterator[Candidate]:
        """The rows that have a hash or a band in common with another; old rows first, then by publication."""
        self.db.execute(
            """
            WITH same AS (SELECT hash FROM line WHERE hash <> ''::BLOB GROUP BY hash HAVING count(*) > 1),
            near AS (
                SELECT row, any_value(sign) AS sign, list(number) AS keys
                FROM band JOIN shared USING (key) GROUP BY row
            )
            SELECT row, old, same.hash, sign, keys
            FROM line LEFT JOIN same USING (hash) LEFT JOIN near USING (row)
            WHERE same.hash IS NOT NULL OR keys IS NOT NULL
            ORDER BY old DESC, place, row
            """
        )
        while some := self.db.fetchmany(FETCH):
            yield from map(Candidate._make, some)

    def signatures(self) -> NDArray[np.uint8]:
        """The signatures by their signs, read from the disk as they are needed."""
        shape = (self.signed, WIDTH)
        return np.memmap(self.path, np.uint8, "r", shape=shape) if self.signed else np.empty(shape, np.uint8)

    def clusters(self, folds: Mapping[int, Fold]) -> Iterator[Cluster]:
        """Each kept row that others repeat, with those; in the order in which rows are taken."""
        self.db.execute("CREATE TABLE fold (row BIGINT, kept BIGINT)")
        self._insert("fold", ["row", "kept"], [list(folds), [fold.kept for fold in folds.values()]])
        self.db.execute(
            """
            SELECT kept.row, kept.id, line.row, line.id
            FROM fold JOIN line USING (row) JOIN line AS kept ON kept.row = fold.kept
            ORDER BY kept.old DESC, kept.place, kept.row, line.place, line.row
            """
        )
        pairs = iter(self.db.fetchone, None)
        for (row, id), group in groupby(pairs, key=itemgetter(0, 1)):
            folded = tuple(self._member(number, id, *folds[number][1:]) for _, _, number, id in group)
            yield Cluster(self._member(row, id), folded)

    def _member(
        self, row: int, id: str, method: Method | None = None, similarity: float | None = None
    ) -> Member:
        file = bisect_right(self.starts, row) - 1
        line = row - self.starts[file] + 1
        return Member(msgspec.json.decode(id), str(self.files[file]), line, method, similarity)

    def lines_but(self, folds: Mapping[int, Fold]) -> Iterator[bytes]:
        """The readable lines that are not old and not folded, as they stand in the files."""
        for number, path in enumerate(self.files[self.old_files :], self.old_files):
            rows = range(self.starts[number], self.starts[number + 1])  # a file may have grown since
            for row, line in zip(rows, read_lines(path, lambda _: None), strict=False):
                if row not in folds and row not in self.left_out and not line.isspace():
                    yield line.rstrip(b"\r\n") + b"\n"
