"""Pages from disk: HTML files, text dumps, JSONL rows, WARC archives, folders of these, each also
compressed, and stdin.

An input that cannot be read is told in one sentence and left out; the others are still read. All is
read as it is needed and up to a limit: memory does not grow with the input, and a decompression bomb
costs one page.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path, PurePath
from typing import BinaryIO, Literal

from cleaners.markup.unpacking import DAMAGED, SUFFIXES, damage, decompressed
from spiders.inputs.json_rows import Complain, read_rows
from spiders.inputs.saved_page import PAGE_LIMIT, SavedPage, is_known

Form = Literal["html", "text", "rows", "archive"]

FORMS: dict[str, Form] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".txt": "text", ".md": "text",
    ".jsonl": "rows", ".ndjson": "rows", ".json": "rows", ".warc": "archive",
}  # fmt: skip

TAG = re.compile(
    rb"<(?:!doctype|html|head|meta|title|body|main|article|section|div|span|p|a|h[1-6]|br|table|ul)\b", re.I
)
BYTE_ORDER_MARKS = b"\xef\xbb\xbf\xff\xfe"


def list_files(names: Iterable[str], *, skip: Iterable[str | None] = (), complain: Complain) -> Iterator[str]:
    """`names` in their order, each folder replaced by the pages below it, sorted.

    skip: files that are no input though they lie in such a folder: what the run before wrote there.
    """
    written = {os.path.realpath(name) for name in skip if name}
    for name in names:
        if os.path.isdir(name):
            files = [file for file in _pages_below(name, complain) if os.path.realpath(file) not in written]
            if not files:
                complain(f"{name}: no page in this folder; pages end in {' '.join(FORMS)}, also .gz or .zst")
            yield from files
        else:
            yield name


def read_pages(
    files: Iterable[str],
    *,
    outlet: str | None = None,
    complain: Complain,
    opened: Callable[[BinaryIO], BinaryIO] = lambda file: file,
) -> Iterator[SavedPage]:
    """The pages in `files` ("-" is standard input), one at a time, in their order.

    outlet: for pages that name none themselves. opened: called with each opened file, returns what is
    read in its place; a progress bar watches there.
    """
    for name in files:
        with _telling(name, complain):
            if name == "-":
                yield from _read_file(name, sys.stdin.buffer, outlet, complain)
                continue
            if _form_by_name(name) == "archive":
                yield from _read_archive(name, outlet, complain)
                continue
            with open(name, "rb") as file:
                yield from _read_file(name, opened(file), outlet, complain)


def _pages_below(folder: str, complain: Complain) -> Iterator[str]:
    """Files whose names tell a page; a .json in a folder is as often settings as rows: it has to be named."""
    for here, folders, files in os.walk(folder, onerror=lambda error: complain(_sentence(error, folder))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if _form_by_name(name) and not name.startswith(".") and ".json" not in Path(name).suffixes:
                yield os.path.join(here, name)


def _read_file(name: str, file: BinaryIO, outlet: str | None, complain: Complain) -> Iterator[SavedPage]:
    stream = decompressed(file)
    form, blank_lines = _form_by_name(name), 0
    if form is None:
        head, blank_lines = _first_words(stream)
        if head.startswith(b"WARC/"):
            complain(f"{_shown(name)}: an archive; give it as a file that ends in .warc or .warc.gz")
            return
        form = _form_by_look(head)
    if form == "rows":
        yield from read_rows(_shown(name), stream, number=blank_lines, outlet=outlet, complain=complain)
    else:
        is_html = form == "html"
        content = stream.read(PAGE_LIMIT + 1)
        yield SavedPage(_shown(name), content, "html" if is_html else "text", outlet=outlet)


def _read_archive(name: str, outlet: str | None, complain: Complain) -> Iterator[SavedPage]:
    """The pages of a WARC file, a crawl's or another's, in its order."""
    from spiders.inputs.archives import ArchiveError, read_pages

    unknown: set[str] = set()
    try:
        for page in read_pages(Path(name)):
            printed_by = page.outlet or outlet
            if printed_by and not is_known(printed_by):
                if printed_by not in unknown:
                    complain(
                        f"{_shown(name)}: no outlet is named {printed_by!r}; its pages count as nobody's"
                    )
                unknown.add(printed_by)
                printed_by = None
            yield SavedPage(
                None,
                page.body,
                "html",
                page.final_url,
                printed_by,
                page.fetched_at,
                page.charset,
                page.cut_off,
                page.warc_record_id,
            )
    except ArchiveError as error:
        complain(str(error))


def _form_by_name(name: str) -> Form | None:
    suffixes = PurePath(name.lower()).suffixes
    if suffixes and suffixes[-1] in SUFFIXES:
        suffixes.pop()
    return FORMS.get(suffixes[-1]) if suffixes else None


def _form_by_look(head: bytes) -> Form:
    if head.startswith(b"{"):
        return "rows"
    return "html" if TAG.search(head) else "text"


def _first_words(stream: BufferedReader) -> tuple[bytes, int]:
    """What `stream` begins with, without marks and blank lines; how many of those were read past."""
    blank_lines = 0
    while (head := stream.peek()) and head.isspace():
        blank_lines += stream.read(len(head)).count(b"\n")
    return head.replace(b"\0", b"").lstrip(BYTE_ORDER_MARKS).lstrip(), blank_lines


def _shown(name: str) -> str:
    """A file's name as text, also where its bytes are no UTF-8."""
    return os.fsencode(name).decode("utf-8", "replace")


@contextmanager
def _telling(name: str, complain: Complain) -> Iterator[None]:
    """What goes wrong within, reading the input `name`, is told and ends there."""
    try:
        yield
    except DAMAGED as error:
        complain(damage(_shown(name), error))
    except OSError as error:
        complain(_sentence(error, name))


def _sentence(error: OSError, name: str) -> str:
    advice = "; check the path" if isinstance(error, FileNotFoundError) else ""
    return f"{_shown(error.filename or name)}: {error.strerror or error}{advice}"
