"""State made right from the finished files: after a kill at the wrong moment, or all of it anew."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from cleaners.markup.canonical import url_key
from output.duplicates.index import Batch, Method, note_parameters, prints_of
from output.publish.parts import (
    KINDS,
    Summary,
    discard_part,
    file_of,
    has_named_file,
    name_files,
    outlets_on_disk,
    parts_on_disk,
    path_of,
    publishing_order,
)
from output.state import State, Story

logger = logging.getLogger(__name__)
Shape = TypeVar("Shape")

AT_ONCE = 10_000
"""Records read back in one batch of the index, 60 MB of text. Their keys are written in order: at 200,000
documents that takes a quarter of the time of batches of 1,000."""


class Line(msgspec.Struct, frozen=True):
    """What is read back of a record, in whatever version it was written."""

    id: str
    text: str
    text_hash: str
    word_count: int
    url: str | None = None
    source_url: str | None = None
    fetched_at: str | None = None
    duplicate_of: str | None = None
    method: Method | None = None
    revision: int = 1
    removed: dict[str, int] = {}


class RejectLine(msgspec.Struct, frozen=True):
    """What is read back of a reject."""

    outcome: str


def mend(state: State, data: Path, *, but: str | None = None) -> None:
    """Reads back the parts, of all outlets, that have files but no keys. Called within a transaction.

    A part is announced, then its files are finished and its keys committed under the lock that the caller
    holds now: whoever left files without keys is dead. but: the part that the caller is about to write.
    """
    lost = [part for part in state.unfinished_parts() if part != but and has_named_file(data, part)]
    _read_back(state, data, lost)


def mend_outlet(state: State, data: Path, outlet: str) -> None:
    """What start-up mends, for an outlet that nobody else crawls.

    Besides `mend`: parts on disk that the state has never heard of, because it is an older copy, are read
    back, and those of all outlets if it is new; what was begun and never finished is removed.
    """
    with state.transaction():
        mend(state, data)
        outlets = [outlet] if state.has_parts() else outlets_on_disk(data)
        _read_back(state, data, [part for part in _named(data, outlets) if not state.knows_part(part)])
        for part in parts_on_disk(data, outlet):
            discard_part(data, part)
        for part in state.unfinished_parts():
            if part.startswith(f"{outlet}/"):
                state.forget_part(part)


def rebuild(state: State, data: Path) -> int:
    """Stories, addresses and the index of duplicates, anew from all finished files. Returns how many texts.

    What was found to be a duplicate stays one. Failures and feeds, which no file tells, are kept.
    Other crawls wait until it is over: 1 million records take some minutes.
    """
    with state.transaction():
        for table in ("story", "address", "part", "text", "band"):
            state.db.execute(f"DELETE FROM {table}")
        note_parameters(state)
        _read_back(state, data, _named(data, outlets_on_disk(data)))
        return int(state.db.execute("SELECT count(*) FROM text").fetchone()[0])


def _named(data: Path, outlets: Iterable[str]) -> list[str]:
    """The parts of `outlets` that have a named file, in the order in which they were published."""
    parts = (part for outlet in outlets for part in parts_on_disk(data, outlet))
    return sorted((part for part in parts if has_named_file(data, part)), key=publishing_order)


def _read_back(state: State, data: Path, parts: Iterable[str]) -> None:
    """Brings the state to where it was when `parts` had been published, in their order."""
    waiting: list[tuple[str, Line]] = []
    for part in parts:
        name_files(data, part)
        lines, summary = _read_part(data, part)
        state.finish_part(part, msgspec.json.encode(summary))
        waiting += [(part, line) for line in lines]
        if len(waiting) >= AT_ONCE:
            _restore(state, waiting)
            waiting = []
    _restore(state, waiting)


def _restore(state: State, lines: list[tuple[str, Line]]) -> None:
    batch = Batch(state, prints_of([line for _, line in lines]))
    for row, (part, line) in enumerate(lines):
        known = state.story_called(line.duplicate_of or "" if line.method == "url" else line.id)
        keys = [url_key(url) for url in (line.url, line.source_url) if url]
        if known and (line.method == "url" or line.revision <= known.revision):
            state.save_story(known, keys)
        elif line.method != "url":
            number = known.number if known else state.next_number()
            doc = None if line.duplicate_of else batch.add(row, number)
            state.save_story(
                Story(
                    number,
                    line.id,
                    line.revision,
                    line.text_hash,
                    doc,
                    line.duplicate_of,
                    part,
                    line.fetched_at,
                ),
                keys,
            )
    batch.store()


def _read_part(data: Path, part: str) -> tuple[list[Line], Summary]:
    """The records of a part, published ones first, and its summary, as far as the files tell."""
    lines: list[Line] = []
    counts: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    files = []
    for kind in KINDS:
        path = path_of(data, kind, part)
        if not path.exists():
            continue
        body = path.read_bytes()
        files.append(file_of(data, path, body))
        if kind == "rejects":
            counts.update(line.outcome for line in _decoded(path, body, RejectLine))
        elif kind != "audit":
            records = list(_decoded(path, body, Line))
            lines += records
            counts.update(map(_outcome, records))
            removed.update({reason: n for line in records for reason, n in line.removed.items()})
    return lines, Summary(dict(counts), dict(removed), tuple(files))


def _outcome(line: Line) -> str:
    if line.duplicate_of:
        return f"duplicate_{line.method}"
    return "published" if line.revision == 1 else "revised"


def _decoded(path: Path, body: bytes, shape: type[Shape]) -> Iterator[Shape]:
    """The lines of a finished file. One that was broken by other hands is told and left out."""
    for number, line in enumerate(body.splitlines(), 1):
        try:
            yield msgspec.json.decode(line, type=shape)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            logger.warning("%s:%d: left out: %s", path, number, error)
