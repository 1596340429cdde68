"""JSON lines: read line by line, and written whole or not at all.

A file appears under its name only when it is finished: until then it grows beside it, in the same
folder, so that the last step is a rename. What a full disk or a kill interrupts keeps its finished
lines under the name of the part file.
"""

from __future__ import annotations

import errno
import gzip
import os
import stat
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import msgspec

from cleaners.markup.unpacking import zstd
from output.terminal import Complain

T = TypeVar("T")

MEMBER = 1 << 20
"""Bytes of lines that a .gz or .zst member holds: readable up to the last member, at 1 % of its ratio."""

ZSTD_LEVEL = 3  # gzip's ratio at nine times its speed


class Sink(Protocol):
    """Somewhere that takes whole lines."""

    def write(self, line: bytes) -> None:
        """Adds one line, given with its line feed. OSError when it cannot."""


def line_of(value: msgspec.Struct) -> bytes:
    """`value` as one line of JSON with its line feed, keys in the order of its fields.

    Half a surrogate pair, which pages smuggle in through their own JSON, has no UTF-8: it becomes U+FFFD.
    """
    try:
        return msgspec.json.encode(value) + b"\n"
    except UnicodeEncodeError:
        return msgspec.json.encode(_whole_characters(msgspec.to_builtins(value))) + b"\n"


def _whole_characters(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_whole_characters(key): _whole_characters(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_whole_characters(item) for item in value]
    return value


def decoded_lines(
    path: Path, shape: type[T], complain: Complain, only: Container[int] | None = None
) -> Iterator[tuple[int, T]]:
    """The lines of a finished file as `shape`, with their numbers from 0; `only` those, if it is given.

    A line that does not fit is left out, and `complain` hears of it. OSError when the file cannot be read.
    """
    decoder = msgspec.json.Decoder(shape)
    with path.open("rb") as lines:
        for number, line in enumerate(lines):
            if only is None or number in only:
                try:
                    yield number, decoder.decode(line)
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    complain(f"{path}:{number + 1}: left out: {error}")


@contextmanager
def lines_to(name: str | None) -> Iterator[Sink]:
    """Lines that stand in file `name` when the block ends well; None and "-" are standard output.

    A name ending in .gz or .zst compresses. A device or named pipe is written as it comes.
    OSError, with `name` as its filename, when the file cannot be made, written or renamed; its note
    (`__notes__`) names the part file and counts the finished lines in it, if there are any.
    """
    if name is None or name == "-":
        yield _Stream(1, "standard output")
    elif _is_device(name):
        with open(name, "wb", buffering=0) as device:
            yield _Stream(device.fileno(), name)
    else:
        part = _Part(name)
        try:
            yield part
            part.finish()
        except BaseException as error:
            part.leave(error)
            raise


def _is_device(name: str) -> bool:
    try:
        mode = os.stat(name).st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


class _Stream:
    """Lines into an open pipe, terminal or device, each passed on at once."""

    def __init__(self, fd: int, name: str) -> None:
        self.fd, self.name = fd, name

    def write(self, line: bytes) -> None:
        with _naming(self.name):
            _write_all(self.fd, line)


class _Part:
    """Lines for a file that does not have its name yet."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.target = Path(name).resolve()
        self.path = self.target.with_name(f"{self.target.name}.{os.getpid()}.part")
        self.pack, self.member = _packing(self.target.suffix)
        self.waiting: list[bytes] = []
        self.waiting_bytes = self.whole_bytes = self.whole_lines = 0
        with _naming(name):
            if self.target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            self.fd = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND, 0o666)

    def write(self, line: bytes) -> None:
        self.waiting.append(line)
        self.waiting_bytes += len(line)
        if self.waiting_bytes >= self.member:
            self._flush()

    def finish(self) -> None:
        """Gives the file its name, once every byte of it is on the disk."""
        if self.waiting or not self.whole_lines:
            self._flush()
        with _naming(self.name):
            os.fsync(self.fd)
            os.replace(self.path, self.target)
            with suppress(OSError):  # the file has its name; not every file system can sync a folder
                sync_folder(self.target.parent)
        os.close(self.fd)

    def leave(self, error: BaseException) -> None:
        """Keeps the finished lines, one by one as far as the disk takes them, and notes where."""
        with suppress(OSError):
            os.ftruncate(self.fd, self.whole_bytes)
            for line in self.waiting:
                self._append([line])
        os.close(self.fd)
        if self.whole_lines:
            error.add_note(
                f"{self.whole_lines} finished lines are in {Path(self.name).with_name(self.path.name)}"
            )
        else:
            self.path.unlink(missing_ok=True)

    def _flush(self) -> None:
        self._append(self.waiting)
        self.waiting, self.waiting_bytes = [], 0

    def _append(self, lines: list[bytes]) -> None:
        member = self.pack(b"".join(lines))
        try:
            with _naming(self.name):
                _write_all(self.fd, member)
        except OSError:
            os.ftruncate(self.fd, self.whole_bytes)
            raise
        self.whole_bytes += len(member)
        self.whole_lines += len(lines)


def _packing(suffix: str) -> tuple[Callable[[bytes], bytes], int]:
    """How lines become bytes of a file with `suffix`, and from how many bytes on they are written."""
    if suffix == ".gz":
        return partial(gzip.compress, compresslevel=6, mtime=0), MEMBER
    if suffix == ".zst":
        return partial(zstd.compress, level=ZSTD_LEVEL), MEMBER
    return bytes, 1


def _write_all(fd: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(fd, rest) :]


def sync_folder(folder: Path) -> None:
    """Makes the names in a folder last through a power cut. OSError where it is gone or cannot be synced."""
    fd = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


@contextmanager
def _naming(name: str) -> Iterator[None]:
    """An OSError from within speaks of `name`, as the user wrote it."""
    try:
        yield
    except OSError as error:
        error.filename = name
        raise
