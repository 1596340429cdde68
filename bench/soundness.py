"""Whether a dataset is whole: every line, every file, the state, and what the manifests say of them."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import chain
from pathlib import Path

KINDS = ("articles", "duplicates", "audit", "rejects", "history")


def faults_of(data: Path, *, finished: bool = True) -> list[str]:
    """A sentence for each thing that is wrong with the dataset at `data`.

    finished: no run was cut off since the last one that ended well, so that nothing unfinished may lie about,
    and there is room to open the state.
    """
    checks = [_lines(data)]
    if finished:
        checks += [_state(data), _leftovers(data), _manifests(data)]
    return list(chain.from_iterable(checks))


def _lines(data: Path) -> Iterator[str]:
    """No empty file, no torn line, an audit line for each record."""
    for kind in KINDS:
        for path in data.glob(f"{kind}/*/*.jsonl"):
            body = path.read_bytes()
            if not body.endswith(b"\n"):
                yield f"{path} {'ends within a line' if body else 'is empty'}."
            for number, line in enumerate(body.splitlines(), 1):
                try:
                    json.loads(line)
                except ValueError:
                    yield f"{path}:{number} is no JSON."
    records, audits = (sum(1 for _ in _ids(data, kinds)) for kinds in (KINDS[:2], KINDS[2:3]))
    if records != audits:
        yield f"There are {records} records and {audits} audit lines."


def _ids(data: Path, kinds: tuple[str, ...]) -> Iterator[bytes]:
    for kind in kinds:
        for path in data.glob(f"{kind}/*/*.jsonl"):
            yield from path.read_bytes().splitlines()


def _state(data: Path) -> Iterator[str]:
    path = data / "state.sqlite"
    if not path.exists():
        return
    try:
        with closing(sqlite3.connect(path)) as db:
            (answer,) = db.execute("PRAGMA integrity_check").fetchone()
    except sqlite3.Error as error:
        answer = str(error)
    if answer != "ok":
        yield f"{path}: {answer}."


def _leftovers(data: Path) -> Iterator[str]:
    for path in data.rglob("*.part"):
        yield f"{path} was never finished."


def _manifests(data: Path) -> Iterator[str]:
    """Every run has ended, every file is as its manifest says, and no file is in none."""
    named = set()
    for path in data.glob("runs/*/*.json"):
        manifest = json.loads(path.read_bytes())
        if manifest["ended"] is None:
            yield f"{path} has not ended."
        for file in manifest["files"]:
            named.add(file["path"])
            if not Path(data, file["path"]).exists():
                yield f"{file['path']} is not there."
            elif hashlib.sha256(Path(data, file["path"]).read_bytes()).hexdigest() != file["sha256"]:
                yield f"{file['path']} is not what {path} says."
    for kind in KINDS:
        for path in data.glob(f"{kind}/*/*.jsonl"):
            if path.relative_to(data).as_posix() not in named:
                yield f"{path} is in no manifest."
