"""Rows of JSON lines become pages; a row that is none is told with its file and line."""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import BufferedReader
from typing import Literal

import msgspec

from spiders.inputs.saved_page import PAGE_LIMIT, SavedPage, check_outlet

ROW_LIMIT = 6 * PAGE_LIMIT + 1_000_000
"""Bytes of a row: a page of the largest size with every byte written as an escape."""

Complain = Callable[[str], None]
"""Takes one sentence on an input that could not be read: "file:line: what is wrong, what to do"."""


class _Row(msgspec.Struct):
    id: str | int | None = None
    url: str | None = None
    html: str | None = None
    text: str | None = None
    outlet: str | None = None
    fetched_at: str | None = None


def read_rows(
    name: str, stream: BufferedReader, *, number: int = 0, outlet: str | None, complain: Complain
) -> Iterator[SavedPage]:
    """The pages of the JSON lines in `stream`, which is called `name` in ids and complaints.

    number: how many lines were read before. outlet: for rows that name none. A row over ROW_LIMIT gives
    a page that is too large.
    """
    while line := stream.readline(ROW_LIMIT + 1):
        number += 1
        place = f"{name}:{number}"
        if len(line) > ROW_LIMIT:
            _skip_line(stream)
            yield SavedPage(place, line[: PAGE_LIMIT + 1], "html", outlet=outlet)
        elif line := line.removeprefix(codecs.BOM_UTF8).strip():
            try:
                yield _page_of(line, place, outlet)
            except ValueError as error:
                complain(f"{place}: {error}")


def _page_of(line: bytes, place: str, outlet: str | None) -> SavedPage:
    """The page of one JSONL row. ValueError says what is wrong with the row and what to do."""
    if line.startswith(b"["):
        raise ValueError("a JSON array, not a row; write one object a line, as `jq -c '.[]'` does")
    row = _row_of(line)
    if row.outlet:
        check_outlet(row.outlet)
    if row.html is None and row.text is None:
        raise ValueError('the row has neither "html" nor "text"; give it one of them')
    source_id = place if row.id is None else str(row.id)
    is_dump = not (row.html or "").strip() and row.text is not None
    form: Literal["html", "text"] = "text" if is_dump else "html"
    content = (row.text if is_dump else row.html) or ""
    return SavedPage(source_id, content, form, row.url or None, row.outlet or outlet, row.fetched_at)


def _row_of(line: bytes) -> _Row:
    try:
        return msgspec.json.decode(line, type=_Row)
    except msgspec.ValidationError as error:
        raise ValueError(f"{error}; `winnow clean --help` shows a row") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        with suppress(ValueError, RecursionError, msgspec.DecodeError):
            return msgspec.json.decode(_without_half_pairs(line), type=_Row)
        raise ValueError(f"not a JSON object ({error}); write one object a line") from None


def _without_half_pairs(line: bytes) -> bytes:
    """Half a surrogate pair, from a text that a script cut short, becomes "?". msgspec refuses it."""
    return json.dumps(json.loads(line), ensure_ascii=False).encode("utf-8", "replace")


def _skip_line(stream: BufferedReader) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass
