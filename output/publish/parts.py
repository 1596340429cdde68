"""The files of a part: a crawl publishes in parts, so that a kill costs one of them.

A part is up to five files of one name, in the folders articles/, duplicates/, audit/, rejects/ and
history/ of the data. They are finished together: all are written and on the disk before the first gets
its name. If one file of a part has its final name, all are complete; recovery renames the rest.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal

import msgspec

from output.jsonl import sync_folder

FileKind = Literal["articles", "duplicates", "audit", "rejects", "history"]

KINDS: tuple[FileKind, ...] = ("articles", "duplicates", "audit", "rejects", "history")
RECORD_KINDS: tuple[FileKind, ...] = ("articles", "duplicates")
"""The kinds of file that hold records."""

UNNAMED = ".part"


class PartFile(msgspec.Struct, frozen=True):
    """A finished file, as the manifest lists it: path below the data folder; lines, if it has any."""

    path: str
    lines: int | None
    bytes: int
    sha256: str


class Summary(msgspec.Struct, frozen=True):
    """What a part holds.

    counts: articles and pages by outcome; removed: blocks by reason; lost_most: articles that lost over
    half of their characters to cleaners.
    """

    counts: dict[str, int]
    removed: dict[str, int]
    files: tuple[PartFile, ...]
    lost_most: int = 0


def path_of(data: Path, kind: FileKind, part: str) -> Path:
    """The file of a part ("<outlet>/<run>" or "<outlet>/<run>-2") in one of the folders."""
    return data / kind / f"{part}.jsonl"


def write_part(data: Path, part: str, lines: Mapping[FileKind, Iterable[bytes]]) -> tuple[PartFile, ...]:
    """Writes the files of a part; a kind without lines has none.

    OSError when one cannot be written, as on a full disk: then no file is there, named or unnamed.
    A kill in between leaves either unnamed files only, or all files with at least one named.
    """
    bodies = {kind: b"".join(lines[kind]) for kind in KINDS if kind in lines}
    bodies = {kind: body for kind, body in bodies.items() if body}
    try:
        for kind, body in bodies.items():
            _write(path_of(data, kind, part), body)
    except BaseException:
        discard_part(data, part)
        raise
    name_files(data, part)
    return tuple(file_of(data, path_of(data, kind, part), body) for kind, body in bodies.items())


def file_of(data: Path, path: Path, body: bytes) -> PartFile:
    """The manifest's entry for a file with `body`."""
    relative = path.relative_to(data).as_posix()
    return PartFile(relative, body.count(b"\n"), len(body), hashlib.sha256(body).hexdigest())


def name_files(data: Path, part: str) -> None:
    """Gives every finished file of a part its name."""
    paths = [path_of(data, kind, part) for kind in KINDS]
    for path in paths:
        with suppress(FileNotFoundError):
            os.replace(_unnamed(path), path)
    for folder in {path.parent for path in paths}:
        with suppress(FileNotFoundError):
            sync_folder(folder)


def has_named_file(data: Path, part: str) -> bool:
    return any(path_of(data, kind, part).exists() for kind in KINDS)


def discard_part(data: Path, part: str) -> None:
    """Removes the unnamed files of a part."""
    for kind in KINDS:
        _unnamed(path_of(data, kind, part)).unlink(missing_ok=True)


def parts_on_disk(data: Path, outlet: str) -> set[str]:
    """The names of an outlet's parts that have a file, named or not."""
    return {
        f"{outlet}/{path.name.removesuffix(UNNAMED).removesuffix('.jsonl')}"
        for kind in KINDS
        for path in (data / kind / outlet).glob("*.jsonl*")
        if path.name.endswith((".jsonl", f".jsonl{UNNAMED}"))
    }


def publishing_order(part: str) -> tuple[str, int]:
    """Sorts parts by run and number, whatever their outlet.

    >>> sorted(["a/2026-10", "b/2026", "a/2026-2"], key=publishing_order)
    ['b/2026', 'a/2026-2', 'a/2026-10']
    """
    name = part.partition("/")[2]
    run, _, number = name.rpartition("-")
    return (run, int(number)) if run and number.isdecimal() else (name, 1)


def outlets_on_disk(data: Path) -> list[str]:
    return sorted({folder.name for kind in KINDS for folder in (data / kind).glob("*/")})


def _unnamed(path: Path) -> Path:
    return path.with_name(f"{path.name}{UNNAMED}")


def _write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with _unnamed(path).open("wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())
    for folder in path.parents[:3]:  # up to the data folder: the outlet's folders may be new
        sync_folder(folder)
