"""Existing JSON lines with every story once: what `winnow dedup` does.

Texts are compared as in a crawl, and in the same way: rows are taken from the earliest published to the
latest, and each repeats a row that was kept, or is kept itself. So what is kept, and what is folded into
it, does not depend on the order in which files and rows are given.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from output.duplicates.dedup_tables import Candidate, DedupTables, Fold
from output.duplicates.index import MOST_IN_BAND, THRESHOLD, most_shared, most_similar
from output.duplicates.minhash import StoredSignatures
from output.duplicates.row_texts import STDIN_NAME
from output.jsonl import line_of, lines_to
from output.terminal import Complain, Misuse
from output.work.batch import default_workers

STDIN = Path("-")


@dataclass
class DedupTally:
    """How many rows were read, kept and folded."""

    rows: int = 0
    kept: int = 0
    exact: int = 0
    near: int = 0
    unreadable: int = 0

    def summary(self) -> str:
        """One line for people.

        >>> DedupTally(10, 7, 2, 1).summary()
        'read 10 rows, kept 7, folded 3 (exact 2, near 1), unreadable 0'
        """
        folded = f"folded {self.exact + self.near} (exact {self.exact}, near {self.near})"
        return f"read {self.rows} rows, kept {self.kept}, {folded}, unreadable {self.unreadable}"


def dedup(
    files: Sequence[Path],
    out: Path,
    *,
    clusters: Path,
    complain: Complain,
    against: Path | None = None,
    threshold: float = THRESHOLD,
    workers: int | None = None,
    field: str = "text",
) -> DedupTally:
    """Writes the rows of `files` that repeat no other row to `out`, as they are and in their order.

    files: JSON lines with a "text", and "id" and "published" where they have them; also .gz and .zst, and
    folders of them. They are read twice. clusters: file for one Cluster a line. against: a data folder, or
    any folder of JSON lines; field: the name of the text in the rows of `files`, "-" among which is standard
    input. The rows of `against` are not written, and stand before those of `files`. A row that cannot
    be read is complained of and left out. Misuse when the files cannot be told apart or read twice; OSError
    when one cannot be opened or written.
    """
    files = [inner for path in files for inner in (lines_below(path) if path.is_dir() else [path])]
    check_places([path for path in files if path != STDIN], out, clusters, against)
    old = list(lines_below(against, but=(out, clusters, *files))) if against else []
    with ExitStack() as stack:
        folder = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix=".dedup-", dir=out.resolve().parent))
        )
        files = [_saved_stdin(folder) if path == STDIN else path for path in files]
        rows = stack.enter_context(closing(DedupTables(folder, [*old, *files], len(old))))
        rows.read(workers or default_workers(), complain, field)
        folds = find_folds(rows, threshold)
        with lines_to(str(clusters)) as side, lines_to(str(out)) as kept:
            for cluster in rows.clusters(folds):
                side.write(line_of(cluster))
            for line in rows.lines_but(folds):
                kept.write(line)
    found = Counter(fold.method for fold in folds.values())
    read = rows.readable - rows.old
    return DedupTally(read, read - len(folds), found["exact"], found["near"], rows.unreadable())


def _saved_stdin(folder: Path) -> Path:
    """Standard input as a file, since the rows are read twice."""
    path = folder / STDIN_NAME
    with path.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
    return path


def check_places(files: Sequence[Path], out: Path, clusters: Path, against: Path | None) -> None:
    """Misuse when something would be overwritten unread, read empty, or compared with nothing by mistake."""
    for path in (out, clusters):
        if not path.resolve().parent.is_dir():
            raise Misuse(f"{path}: there is no folder {path.parent}; make it first")
    places = [path.resolve() for path in files]
    if clusters.resolve() in (*places, out.resolve()):
        raise Misuse(f"{clusters} would be overwritten by the clusters; --clusters names another file")
    for path in files:
        if path.exists() and not path.is_file():
            raise Misuse(f"{path} is no file on disk; dedup reads its input twice, so save it to one first")
    if against and not against.is_dir():
        raise Misuse(f"--against {against}: there is no such folder")


def lines_below(folder: Path, but: Sequence[Path] = ()) -> Iterator[Path]:
    """The files of JSON lines below a folder, sorted; of a data folder those of the articles."""
    skipped = {path.resolve() for path in but}
    articles = folder / "articles"
    for path in sorted((articles if articles.is_dir() else folder).rglob("*")):
        if path.name.endswith((".jsonl", ".jsonl.gz", ".jsonl.zst")) and path.resolve() not in skipped:
            yield path


def find_folds(rows: DedupTables, threshold: float) -> dict[int, Fold]:
    """Which rows repeat which, by the number of the row."""
    folds: dict[int, Fold] = {}
    keys = rows.number_shared_keys()
    kept = Kept(rows.signatures(), keys, threshold)
    for candidate in rows.candidates():
        found = None if candidate.old else kept.repeated_by(candidate)
        if found:
            folds[candidate.row] = found
        else:
            kept.add(candidate)
    return folds


class Kept:
    """The rows kept so far, by what they have in common with rows to come.

    Under each key of a band lies a chain of rows, in arrays: a dict of lists would take ten times the memory
    where every row has copies.
    """

    def __init__(self, signatures: StoredSignatures, keys: int, threshold: float) -> None:
        """keys: how many there are, of those that rows share."""
        self.signatures, self.threshold = signatures, threshold
        self.by_hash: dict[bytes, int] = {}
        self.rows, self.signs = array("q"), array("q")
        self.places, self.next_links = array("i"), array("i")
        self.chains, self.lengths = array("i", [-1]) * keys, array("B", [0]) * keys

    def add(self, candidate: Candidate) -> None:
        place = len(self.rows)
        self.rows.append(candidate.row)
        self.signs.append(-1 if candidate.sign is None else candidate.sign)
        if candidate.hash:
            self.by_hash.setdefault(candidate.hash, candidate.row)
        for key in candidate.keys or ():
            if self.lengths[key] < MOST_IN_BAND:
                self.next_links.append(self.chains[key])
                self.chains[key] = len(self.places)
                self.places.append(place)
                self.lengths[key] += 1

    def repeated_by(self, candidate: Candidate) -> Fold | None:
        """The row that a candidate repeats: the most similar; of equals, the one that was kept first."""
        if candidate.hash in self.by_hash:
            return Fold(self.by_hash[candidate.hash], "exact", 1.0)
        places = sorted(most_shared(Counter(self._sharing(candidate))))
        if not places:
            return None
        signs = [self.signs[place] for place in places]
        found = most_similar(self.signatures[signs], self.signatures[candidate.sign], self.threshold)
        return Fold(self.rows[places[found[0]]], "near", found[1]) if found else None

    def _sharing(self, candidate: Candidate) -> Iterator[int]:
        """The places of the kept rows that share a band with a candidate, once for each."""
        for key in candidate.keys or ():
            link = self.chains[key]
            while link >= 0:
                yield self.places[link]
                link = self.next_links[link]
