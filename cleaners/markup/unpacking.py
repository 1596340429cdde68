"""Unpacks gzip and Zstandard, recognised by their first bytes, up to the first damage.

File names and content types are often wrong; the first bytes are not.
"""

from __future__ import annotations

import gzip
import sys
import zlib
from io import BufferedReader, BytesIO
from typing import BinaryIO, Protocol, cast

# The only place that knows where zstd lives; whoever packs takes it from here.
if sys.version_info >= (3, 14):
    from compression import zstd as zstd
else:
    from backports import zstd as zstd

SUFFIXES = (".gz", ".zst")

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"

DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile, zstd.ZstdError)
"""Errors raised by reading a damaged or truncated file."""

PIECE = 65_536


class _Readable(Protocol):
    def read1(self, size: int = -1, /) -> bytes: ...
    def seek(self, offset: int, whence: int = 0, /) -> int: ...
    def tell(self) -> int: ...
    def close(self) -> None: ...


def _opened(file: BinaryIO) -> BufferedReader | gzip.GzipFile | zstd.ZstdFile:
    """Opens one layer only: decompression bombs are packed twice, pages never."""
    plain = file if isinstance(file, BufferedReader) else BufferedReader(cast("BufferedReader", file))
    magic = plain.peek(len(ZSTD))
    if magic.startswith(GZIP):
        return gzip.GzipFile(fileobj=plain)
    if magic.startswith(ZSTD):
        return zstd.ZstdFile(plain)
    return plain


def decompressed(file: BinaryIO) -> BufferedReader:
    """`file`, unpacked as it is read if it is gzip or Zstandard. Reading raises one of DAMAGED."""
    stream = _opened(file)
    return stream if isinstance(stream, BufferedReader) else BufferedReader(cast("BufferedReader", stream))


def damage(name: object, error: BaseException | None = None) -> str:
    """The message for the damaged file `name`.

    >>> damage("a.jsonl.gz", EOFError("end of file"))
    'a.jsonl.gz: damaged or cut off (end of file); what came before is used'
    """
    reason = f" ({error})" if error else ""
    return f"{name}: damaged or cut off{reason}; what came before is used"


class UnpackedStream:
    """A gzip, Zstandard or plain file that ends at the first damage, with `cut_off` set.

    Read with read1, piece by piece: read() of the library's readers throws away what came before the damage.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._stream: _Readable = _opened(file)
        self.cut_off = False

    def read(self, size: int = -1) -> bytes:
        """Up to `size` bytes; b"" at the end."""
        try:
            return b"" if self.cut_off else self._stream.read1(size)
        except DAMAGED:
            self.cut_off = True
            return b""

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()


def unpacked(body: bytes, most: int) -> bytes:
    """A gzip or Zstandard body unpacked, up to `most` bytes or its damage; any other body as it is.

    A bomb costs `most` bytes of memory and no more.
    """
    return unpacked_or_cut(body, most)[0]


def unpacked_or_cut(body: bytes, most: int) -> tuple[bytes, bool]:
    """(unpacked body, whole): whole if it ended properly or has `most` bytes or more."""
    if not body.startswith((GZIP, ZSTD)):
        return body, True
    stream = UnpackedStream(BytesIO(body))
    pieces, size = [], 0
    while piece := stream.read(min(PIECE, most - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces), not stream.cut_off
