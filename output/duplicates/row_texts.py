"""Rows of JSON lines read by their text: what `winnow dedup` compares, in chunks and by all processors."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from contextlib import closing
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from cleaners.markup.unpacking import DAMAGED, damage, decompressed
from output.duplicates.index import SHORT_TEXT
from output.duplicates.minhash import Signatures, signatures_of
from output.record import count_words, text_hash
from output.terminal import Complain
from output.work.batch import Loss, side_by_side

STDIN_NAME = "standard input"
"""File name of what was read from standard input, by which messages call it."""

LINES_AT_ONCE = 500
CHUNK_SECONDS = 3600.0


class InputRow(msgspec.Struct, frozen=True):
    """What is read of a row, ours or foreign. Only the text must have the type that it has in a Record."""

    text: str
    id: object = None
    published: object = None
    revision: object = 1


class Facts(NamedTuple):
    """What is kept of a row.

    order: sorts rows from the earliest published to the latest, the undated last; those of one time by id,
    the latest revision first, and then by content. It depends on nothing but the row. id: as JSON.
    hash: of the text; empty for a row without words, which repeats nothing.
    """

    order: str
    id: str
    hash: bytes


class Chunk(NamedTuple):
    """Some lines of a file.

    facts: of each line; one sentence on what is wrong with it, or None for a blank line.
    long: the lines that are compared by their signature. signatures: a row for each of those.
    """

    facts: list[Facts | str | None]
    long: list[int]
    signatures: Signatures


def read_chunks(path: Path, workers: int, complain: Complain, field: str = "text") -> Iterator[Chunk]:
    """The lines of a file in chunks, in order, looked at by `workers` processes. Raises as `read_lines`.

    field: the name that the text has in a row.
    """
    with closing(read_lines(path, complain)) as lines:
        chunks = iter(lambda: list(islice(lines, LINES_AT_ONCE)), [])
        look, again = partial(chunk_of, field=field), partial(_lost, field=field)
        work = side_by_side(look, chunks, lost=again, workers=workers, seconds=CHUNK_SECONDS)
        with closing(work):
            yield from work


def read_lines(path: Path, complain: Complain) -> Generator[bytes]:
    """The lines of a file, unpacked if it is gzip or Zstandard, up to where it is damaged.

    OSError when it cannot be opened.
    """
    with path.open("rb") as file, decompressed(file) as stream:
        try:
            yield from stream
        except DAMAGED as error:
            complain(damage(path, error))


def chunk_of(lines: list[bytes], *, field: str = "text") -> Chunk:
    """What is compared of `lines`. Pure."""
    rows = [_row_of(line, field) for line in lines]
    words = [count_words(row.text) if isinstance(row, InputRow) else 0 for row in rows]
    facts = [
        _facts(row, count, line) if isinstance(row, InputRow) else row
        for row, count, line in zip(rows, words, lines, strict=True)
    ]
    long = [number for number, count in enumerate(words) if count >= SHORT_TEXT]
    texts = [
        row.text
        for row, count in zip(rows, words, strict=True)
        if count >= SHORT_TEXT and isinstance(row, InputRow)
    ]
    return Chunk(facts, long, signatures_of(texts))


def _row_of(line: bytes, field: str) -> InputRow | str | None:
    if not line.strip():
        return None
    try:
        if field == "text":
            return msgspec.json.decode(line, type=InputRow)
        row = msgspec.json.decode(line, type=dict[str, Any])
        return msgspec.convert({**row, "text": row.get(field)}, type=InputRow)
    except msgspec.ValidationError as error:
        return f'{error}; a row is a JSON object with a "{field}" (--text-field names another field)'
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        return f"not a JSON object ({error})"


def _facts(row: InputRow, words: int, line: bytes) -> Facts:
    id = msgspec.json.encode(row.id).decode()
    age = 10**9 - row.revision if isinstance(row.revision, int) else 10**9
    content = blake2b(line.strip(), digest_size=8).hexdigest()
    hash = bytes.fromhex(text_hash(row.text)) if words else b""
    return Facts(f"{_sortable_time(row.published) or '9'}\t{id}\t{age:010}\t{content}", id, hash)


def _sortable_time(published: object) -> str | None:
    """A time in ISO 8601 as text that sorts by time; a day counts from its start in UTC."""
    try:
        moment = datetime.fromisoformat(published if isinstance(published, str) else "")
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).isoformat()
    except (ValueError, OverflowError):
        return None


def _lost(lines: list[bytes], _: Loss, *, field: str) -> Chunk:
    """No text is at fault when a worker is killed, or stopped for an hour: its lines are done here."""
    return chunk_of(lines, field=field)
