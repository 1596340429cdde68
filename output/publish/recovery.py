"""The state recovered from the finished files: after a kill at the wrong moment, or all of it anew."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from cleaners.markup.canonical import url_key
from output.duplicates.index import Batch, note_parameters, prints_of
from output.history.deletions import HistoryLine
from output.history.deletions import restore as restore_event
from output.history.revisits import moment_of, note_visit, schedule
from output.jsonl import decoded_lines
from output.publish.parts import (
    KINDS,
    RECORD_KINDS,
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
from output.record import StoredRecord
from output.state import State, Story

logger = logging.getLogger(__name__)

RECORDS_AT_ONCE = 10_000
"""Records read back in one batch of the index, 60 MB of text. Their keys are written in order: at 200,000
documents that takes a quarter of the time of batches of 1,000."""


class StoredReject(msgspec.Struct, frozen=True):
    """What is read back of a reject."""

    outcome: str


def recover(state: State, data: Path, *, but: str | None = None) -> None:
    """Reads back the parts, of all outlets, that have files but no keys. Called within a transaction.

    A part is announced, then its files are finished and its keys committed under the lock that the caller
    holds now: whoever left files without keys is dead. but: the part that the caller is about to write.
    """
    lost = [part for part in state.unfinished_parts() if part != but and has_named_file(data, part)]
    _read_back(state, data, lost)


def recover_outlet(state: State, data: Path, outlet: str) -> None:
    """Recovers the state at start-up, for an outlet that nobody else crawls.

    Does what `recover` does. Also reads back the parts on disk that the state does not know, because it is an
    older copy; of all outlets, if it is new. Removes what was begun and never finished.
    """
    with state.transaction():
        recover(state, data)
        outlets = [outlet] if state.has_parts() else outlets_on_disk(data)
        _read_back(state, data, [part for part in _named(data, outlets) if not state.knows_part(part)])
        for part in parts_on_disk(data, outlet):
            discard_part(data, part)
        for part in state.unfinished_parts():
            if part.startswith(f"{outlet}/"):
                state.forget_part(part)


def rebuild(state: State, data: Path) -> int:
    """Stories, addresses and the index of duplicates, anew from all finished files. Returns how many texts.

    What was found to be a duplicate stays one. Failures and feeds, which no file holds, are kept.
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


def _read_back(state: State, data: Path, parts: Sequence[str]) -> None:
    """Brings the state to where it was when `parts` had been published, in their order."""
    waiting: list[tuple[str, StoredRecord]] = []
    for part in parts:
        name_files(data, part)
        lines, summary = _read_part(data, part)
        state.finish_part(part, msgspec.json.encode(summary))
        waiting += [(part, line) for line in lines]
        if len(waiting) >= RECORDS_AT_ONCE:
            _restore(state, waiting)
            waiting = []
    _restore(state, waiting)
    for part in parts:
        path = path_of(data, "history", part)
        if path.exists():
            for _, line in decoded_lines(path, HistoryLine, logger.warning):
                restore_event(state, line)


def _restore(state: State, lines: list[tuple[str, StoredRecord]]) -> None:
    batch = Batch(state, prints_of([line for _, line in lines]))
    for row, (part, line) in enumerate(lines):
        known = state.story_called(line.duplicate_of or "" if line.method == "url" else line.id)
        keys = [url_key(url) for url in (line.url, line.source_url) if url]
        if known and (line.method == "url" or line.revision <= known.revision):
            state.save_story(known, keys)
        elif line.method != "url":
            number = known.number if known else state.next_number()
            same_text = known is not None and known.text_hash == line.text_hash
            doc = known.doc if known and same_text else None if line.duplicate_of else batch.add(row, number)
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
        _restore_revisit(state, part.partition("/")[0], line)
    batch.store()


def _restore_revisit(state: State, outlet: str, line: StoredRecord) -> None:
    """When the article is fetched again; see `ArticleHistory.note_article`."""
    fetched, url = moment_of(line.fetched_at), line.source_url or line.url
    if line.method == "url" or not fetched or not url:
        return
    if line.revision == 1:
        schedule(state, line.id, outlet, url, fetched)
    note_visit(state, line.id, fetched)


def _read_part(data: Path, part: str) -> tuple[list[StoredRecord], Summary]:
    """The records of a part, published ones first, and its summary, as far as the files tell."""
    lines: list[StoredRecord] = []
    counts: Counter[str] = Counter()
    removed: Counter[str] = Counter()
    files = []
    for kind in KINDS:
        path = path_of(data, kind, part)
        if not path.exists():
            continue
        files.append(file_of(data, path, path.read_bytes()))
        if kind == "rejects":
            rejects = decoded_lines(path, StoredReject, logger.warning)
            counts.update(line.outcome for _, line in rejects)
        elif kind in RECORD_KINDS:
            records = [line for _, line in decoded_lines(path, StoredRecord, logger.warning)]
            lines += records
            counts.update(map(_outcome, records))
            for line in records:
                removed.update(line.removed)
    return lines, Summary(dict(counts), dict(removed), tuple(files))


def _outcome(line: StoredRecord) -> str:
    if line.duplicate_of:
        return f"duplicate_{line.method}"
    return "published" if line.revision == 1 else "revised"
