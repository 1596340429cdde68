"""Files that may be compressed, told by their first bytes: saved pages often bear the wrong suffix."""

from __future__ import annotations

import gzip
import sys
import zlib
from io import BufferedReader
from typing import BinaryIO, cast

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

SUFFIXES = (".gz", ".zst")

GZIP = b"\x1f\x8b"
ZSTD = b"\x28\xb5\x2f\xfd"

DAMAGED = (EOFError, zlib.error, gzip.BadGzipFile, zstd.ZstdError)
"""What reading a damaged or cut-off file raises. (The zstandard package takes a cut-off file for whole.)"""


def decompressed(file: BinaryIO) -> BufferedReader:
    """`file` to be read as it is or, if it is gzip or Zstandard, unpacked as it is read.

    One layer: nobody packs a page twice, but a bomb does. Reading raises one of DAMAGED.
    """
    plain = file if isinstance(file, BufferedReader) else BufferedReader(cast("BufferedReader", file))
    magic = plain.peek(len(ZSTD))
    if magic.startswith(GZIP):
        return BufferedReader(gzip.GzipFile(fileobj=plain))
    if magic.startswith(ZSTD):
        return BufferedReader(cast("BufferedReader", zstd.ZstdFile(plain)))
    return plain
