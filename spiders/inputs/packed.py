"""Packed bodies and files, unpacked up to where they break off."""

from __future__ import annotations

import sys
from gzip import GzipFile
from io import BufferedReader, BytesIO
from typing import BinaryIO, Protocol, cast

from spiders.inputs.compressed import DAMAGED, GZIP, ZSTD

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd


class _Readable(Protocol):
    def read1(self, size: int = -1, /) -> bytes: ...
    def seek(self, offset: int, whence: int = 0, /) -> int: ...
    def tell(self) -> int: ...
    def close(self) -> None: ...


class UnpackedStream:
    """A gzip, Zstandard or plain file to read, which ends where it is damaged and then is `cut_off`.

    Read with read1, piece by piece: read() of the library's readers throws away what came before the damage.
    """

    def __init__(self, file: BinaryIO) -> None:
        plain = BufferedReader(cast("BufferedReader", file))
        magic = plain.peek(len(ZSTD))
        self._stream: _Readable = plain
        if magic.startswith(GZIP):
            self._stream = GzipFile(fileobj=plain)
        elif magic.startswith(ZSTD):
            self._stream = zstd.ZstdFile(plain)
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

    The first bytes decide: types and file names lie. A bomb costs `most` bytes of memory and no more.
    """
    return unpacked_or_cut(body, most)[0]


def unpacked_or_cut(body: bytes, most: int) -> tuple[bytes, bool]:
    """The same, and whether the body is whole: it came to its proper end, or has `most` bytes or more."""
    if not body.startswith((GZIP, ZSTD)):
        return body, True
    stream = UnpackedStream(BytesIO(body))
    pieces, size = [], 0
    while piece := stream.read(min(65_536, most - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces), not stream.cut_off
