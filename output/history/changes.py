"""What outlets edited, took down and put back, read from the files of a dataset."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from output.history.deletions import HistoryLine
from output.history.revisions import changed_fields
from output.jsonl import decoded_lines
from output.publish.parts import RECORD_KINDS
from output.record import StoredRecord, in_words
from output.terminal import Complain

WORDS = re.compile(r"\s*\S+")


class FieldEdit(msgspec.Struct, frozen=True):
    """A field before and after an edit, in words; "" for null."""

    name: str
    before: str
    after: str


class Change(msgspec.Struct, frozen=True):
    """One thing that happened to a published article. Times are ISO 8601 in UTC.

    edited: between the fetch before (`since`) and this one (`found`); revision, changed: see `Record`. gone:
    taken down, missing since then. back: there again; it had been gone since then. reason: why it is gone.
    """

    change: Literal["edited", "gone", "back"]
    found: str
    since: str | None
    outlet: str
    id: str
    title: str | None
    url: str | None
    revision: int | None = None
    changed: float | None = None
    fields: tuple[FieldEdit, ...] = ()
    reason: str | None = None


class Piece(NamedTuple):
    """Neighbouring words with one fate."""

    fate: Literal["kept", "removed", "added"]
    words: str


class _Edition(msgspec.Struct):
    """What is read of every record, to find those with a revision."""

    id: str
    revision: int = 1
    method: str | None = None
    title: str | None = None


def read_changes(
    data: Path,
    complain: Complain,
    *,
    outlets: Collection[str] = (),
    since: str | None = None,
    id: str | None = None,
) -> list[Change]:
    """The changes in a dataset, the earliest found first.

    outlets: of these alone. since: found at this time or later, ISO 8601. id: of this article alone.
    complain: hears of lines that are no records. Only articles with a revision are held in memory.
    """
    files = list(files_of_records(data, outlets))
    titles: dict[str, str | None] = {}
    edited = {id} if id else set()
    for path in files:
        for _, edition in decoded_lines(path, _Edition, complain):
            titles[edition.id] = edition.title
            if edition.revision > 1 and edition.method != "url" and not id:
                edited.add(edition.id)
    changes = [*_edits(files, edited), *_events(data, outlets, titles, complain)]
    chosen = (one for one in changes if (not since or one.found >= since) and (not id or one.id == id))
    return sorted(chosen, key=lambda one: (one.found, one.outlet, one.id))


def gone_articles(data: Path) -> dict[str, str]:
    """When the articles that are gone now were first missing, by id."""
    lines = (
        line
        for path in (data / "history").glob("*/*.jsonl")
        for _, line in decoded_lines(path, HistoryLine, lambda _: None)
    )
    gone: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: line.found):
        if line.event == "gone":
            gone[line.id] = line.since
        else:
            gone.pop(line.id, None)
    return gone


def files_of_records(data: Path, outlets: Collection[str] = ()) -> Iterator[Path]:
    """The files of records, duplicates too, of all outlets or of some."""
    for kind in RECORD_KINDS:
        for path in sorted((data / kind).glob("*/*.jsonl")):
            if not outlets or path.parent.name in outlets:
                yield path


def revisions_of(files: Iterable[Path], ids: Collection[str]) -> dict[str, list[tuple[str, StoredRecord]]]:
    """The records of some articles by id, each with its outlet, the first revision first."""
    found: dict[str, list[tuple[str, StoredRecord]]] = defaultdict(list)
    if ids:
        for path in files:
            for _, record in decoded_lines(path, StoredRecord, lambda _: None):
                if record.id in ids and record.method != "url":
                    found[record.id].append((path.parent.name, record))
    return {id: sorted(records, key=lambda pair: pair[1].revision) for id, records in found.items()}


def _edits(files: Sequence[Path], ids: Collection[str]) -> Iterator[Change]:
    for id, records in revisions_of(files, ids).items():
        for (_, before), (outlet, after) in pairwise(records):
            names = changed_fields(before, after)
            yield Change(
                "edited",
                found=after.fetched_at or "",
                since=before.fetched_at,
                outlet=outlet,
                id=id,
                title=after.title,
                url=after.url,
                revision=after.revision,
                changed=after.changed,
                fields=tuple(
                    FieldEdit(name, in_words(getattr(before, name)), in_words(getattr(after, name)))
                    for name in names
                ),
            )


def _events(
    data: Path, outlets: Collection[str], titles: dict[str, str | None], complain: Complain
) -> Iterator[Change]:
    for path in sorted((data / "history").glob("*/*.jsonl")):
        if not outlets or path.parent.name in outlets:
            for _, line in decoded_lines(path, HistoryLine, complain):
                yield Change(
                    line.event,
                    found=line.found,
                    since=line.since,
                    outlet=line.outlet,
                    id=line.id,
                    title=titles.get(line.id),
                    url=line.url,
                    reason=line.detail or line.reason,
                )


def word_diff(before: str, after: str) -> list[Piece]:
    """The words that stayed, went and came, in their order; joined, they are the texts again.

    >>> [tuple(piece) for piece in word_diff("Ten were hurt.", "Two were hurt.")]
    [('removed', 'Ten'), ('added', 'Two'), ('kept', ' were hurt.')]
    """
    old, new = WORDS.findall(before), WORDS.findall(after)
    pieces: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece("kept", "".join(new[k:m])))
        else:
            pieces += [Piece("removed", "".join(old[i:j]))] if j > i else []
            pieces += [Piece("added", "".join(new[k:m]))] if m > k else []
    return pieces


def text_diff(before: str, after: str) -> list[list[Piece]]:
    """The paragraphs of a text that changed, each word by word; the others are left out."""
    old, new = before.split("\n\n"), after.split("\n\n")
    shown: list[list[Piece]] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        both = min(j - i, m - k)
        shown += [
            word_diff(one, other) for one, other in zip(old[i : i + both], new[k : k + both], strict=True)
        ]
        shown += [[Piece("removed", text)] for text in old[i + both : j]]
        shown += [[Piece("added", text)] for text in new[k + both : m]]
    return shown
