"""All that a dataset has of one article: revisions, copies, events and removed blocks."""

from __future__ import annotations

from pathlib import Path

import msgspec

from output.history.changes import Change, files_of_records, read_changes
from output.jsonl import decoded_lines
from output.publish.parts import path_of
from output.record import Record
from output.terminal import Complain
from output.work.finished_lines import Audit, RemovedBlock


class Copy(msgspec.Struct, frozen=True):
    """A record that repeats the article, or the one that it repeats."""

    id: str
    outlet: str | None
    url: str | None
    published: str | None
    similarity: float | None
    method: str | None


class Revision(msgspec.Struct, frozen=True):
    """A record, the part that holds it ("<outlet>/<run>"), and its removed blocks.

    page: where its page lies in the archive, in words, once that was looked up.
    """

    record: Record
    part: str
    removed: tuple[RemovedBlock, ...]
    page: str | None = None


class Lineage(msgspec.Struct, frozen=True):
    """revisions: the first one first, at least one."""

    revisions: tuple[Revision, ...]
    copies: tuple[Copy, ...]
    changes: tuple[Change, ...]


def lineage_of(data: Path, id: str, complain: Complain) -> Lineage | None:
    """What the dataset has of an article; None where it has no record of it."""
    own: list[tuple[str, Record]] = []
    others: list[Record] = []
    for path in files_of_records(data):
        part = f"{path.parent.name}/{path.stem}"
        needle = id.encode()
        numbers = [number for number, line in enumerate(path.read_bytes().splitlines()) if needle in line]
        for _, record in decoded_lines(path, Record, complain, only=numbers):
            if record.id == id and record.method != "url":
                own.append((part, record))
            elif id in (record.id, record.duplicate_of):
                others.append(record)
    if not own:
        return None
    own.sort(key=lambda pair: pair[1].revision)
    revisions = tuple(Revision(record, part, _removed(data, part, id, complain)) for part, record in own)
    copies = tuple(
        Copy(one.id, one.outlet, one.url, one.published, one.similarity, one.method) for one in others
    )
    return Lineage(revisions, copies, tuple(read_changes(data, complain, id=id)))


def _removed(data: Path, part: str, id: str, complain: Complain) -> tuple[RemovedBlock, ...]:
    path = path_of(data, "audit", part)
    audits = decoded_lines(path, Audit, complain) if path.exists() else ()
    return next((audit.removed for _, audit in audits if audit.id == id), ())
