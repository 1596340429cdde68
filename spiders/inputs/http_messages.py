"""An archived HTTP answer, read as its writer left it: any line ends, chunks, codings, a body that was cut.

wget, Heritrix, warcprox and browsertrix keep the wire's framing; Common Crawl and our own archives keep
unpacked bodies beside headers that still announce a coding. So what the headers say is undone only where the
body parses as they say; otherwise it is taken as it lies. (FastWARC 2.0.1's `auto_decode="all"` ends the file
without a word behind an answer that is chunked and packed.)
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass

import brotli

from cleaners.markup.unpacking import unpacked_or_cut

HEAD_END = re.compile(rb"\r?\n\r?\n")
LONGEST_HEAD = 256 * 1024
"""Bytes. A status line and headers that are longer belong to no answer."""
STATUS = re.compile(rb"HTTP/\d(?:\.\d)?\s+(\d{3})\b")
LINE_END = re.compile(rb"\r?\n")
CHUNK_SIZE = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Message:
    """An answer. body: unpacked, at most the limit. cut_off: why it is not whole, in a few words, or None."""

    status: int
    headers: Headers
    body: bytes
    cut_off: str | None = None


def read_message(payload: bytes, most: int) -> Message | None:
    """The HTTP answer in a record's payload, its body unpacked up to `most` bytes; None where it is none."""
    found = STATUS.match(payload)
    end = HEAD_END.search(payload, 0, LONGEST_HEAD)
    if found is None or end is None:
        return None
    headers = _headers(payload[: end.start()])
    body, cut_off = _undone(payload[end.end() :], headers, most)
    return Message(int(found[1]), headers, body, cut_off)


CODINGS = frozenset((b"gzip", b"x-gzip", b"deflate", b"br", b"zstd"))


def undoes_coding(body: bytes, codings: bytes, most: int) -> tuple[bool, str | None]:
    """Whether a body has the Content-Encoding that was announced, and why it is not whole, or None.

    Some servers announce a coding and send none. Unpacks up to `most` bytes.
    """
    headers = [(b"content-encoding", codings)]
    text, cut_off = _undone(body, headers, most)
    if text is not body or cut_off or not CODINGS.issuperset(_values(headers, b"content-encoding")):
        return True, cut_off
    plain = not body or body.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    return (False, None) if plain else (True, f"its {codings.decode('latin-1')} coding cannot be undone")


def _headers(head: bytes) -> Headers:
    """Name and value of each header, in order; a line that begins with a space continues the one above."""
    headers: Headers = []
    for line in head.splitlines()[1:]:
        if line[:1] in b" \t" and line.strip() and headers:
            name, value = headers[-1]
            headers[-1] = name, value + b" " + line.strip()
            continue
        name, colon, value = line.partition(b":")
        if colon:
            headers.append((name.strip(), value.strip()))
    return headers


def _undone(body: bytes, headers: Headers, most: int) -> tuple[bytes, str | None]:
    """The body without chunks and codings, and why it is not whole."""
    cut_off = None
    if b"chunked" in _values(headers, b"transfer-encoding"):
        body, whole = _without_chunks(body)
        cut_off = None if whole else "its last chunk is missing"
    elif (announced := _length(headers)) > len(body):
        cut_off = f"it has {len(body):,} of the {announced:,} bytes that were announced"
    for coding in reversed(_values(headers, b"content-encoding")):
        body, whole = _decoded(body, coding, most)
        cut_off = cut_off or (None if whole else f"its {coding.decode('latin-1')} coding breaks off")
    return body, cut_off


def _values(headers: Headers, wanted: bytes) -> list[bytes]:
    """The values of a header that may stand several times or list several, in small letters."""
    joined = b",".join(value for name, value in headers if name.lower() == wanted)
    return [value.strip().lower() for value in joined.split(b",") if value.strip()]


def _length(headers: Headers) -> int:
    """The Content-Length; 0 where there is none, or several that differ."""
    values = set(_values(headers, b"content-length"))
    value = values.pop() if len(values) == 1 else b""
    return int(value) if value.isdigit() and len(value) < 16 else 0


def _without_chunks(body: bytes) -> tuple[bytes, bool]:
    """The body put together from its chunks, and whether it is whole. A body that has none is as it was."""
    pieces: list[bytes] = []
    at = 0
    while found := CHUNK_SIZE.match(body, at):
        size, start = int(found[1], 16), found.end()
        if size == 0:
            return b"".join(pieces), True
        piece = body[start : start + size]
        if len(piece) < size:
            # The first "size" of a body without chunks may be a number that stands there by chance.
            return (b"".join((*pieces, piece)), False) if pieces or size < 2 * len(piece) else (body, True)
        pieces.append(piece)
        end = LINE_END.match(body, start + size)
        if end is None:
            return (b"".join(pieces), False) if start + size >= len(body) else (body, True)
        at = end.end()
    return (b"".join(pieces), False) if pieces else (body, True)


def _decoded(body: bytes, coding: bytes, most: int) -> tuple[bytes, bool]:
    """The body without one coding, and whether it is whole. A body that is not so coded is as it was."""
    if coding in (b"gzip", b"x-gzip", b"zstd"):
        return unpacked_or_cut(body, most)
    if coding == b"deflate":
        return _inflated(body, most)
    if coding == b"br":
        return _from_brotli(body, most)
    return body, True


def _inflated(body: bytes, most: int) -> tuple[bytes, bool]:
    """deflate as the standard means it (zlib) and as some servers send it (raw)."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        stream = zlib.decompressobj(window)
        try:
            text = stream.decompress(body, most)
        except zlib.error:
            continue
        if text and (stream.eof or len(text) >= most or window > 0 or _reads_as_markup(text)):
            return text, stream.eof or len(text) >= most
    return body, True


def _from_brotli(body: bytes, most: int) -> tuple[bytes, bool]:
    stream, pieces, size = brotli.Decompressor(), [], 0
    try:
        for start in range(0, len(body), 1024):
            piece = stream.process(body[start : start + 1024])
            pieces.append(piece)
            size += len(piece)
            if size >= most:
                return b"".join(pieces)[:most], True
        whole = stream.is_finished()
    except brotli.error:
        whole = False
    text = b"".join(pieces)
    if whole:
        return text, True
    # No magic bytes tell brotli: a page that is not packed may begin like it and break off soon.
    return (body, True) if _reads_as_markup(body) or not _reads_as_markup(text) else (text, False)


def _reads_as_markup(text: bytes) -> bool:
    return b"<" in text[:1000] and b"\0" not in text[:1000]
