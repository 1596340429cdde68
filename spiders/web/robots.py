"""The body of a robots.txt as Scrapy's parser reads it: UTF-8, unpacked, cut at a limit."""

from __future__ import annotations

from cleaners.markup.unpacking import unpacked_or_cut

ROBOTS_BYTES = 512 * 1024
"""robots.txt is read this far; RFC 9309 (2.5) asks for 500 KiB."""

GZIP = b"\x1f\x8b"
UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
REGIONAL = "windows-1251"
"""The charset of lines that are no UTF-8: that of most old sites of the region."""


def robots_rules(status: int, body: bytes) -> bytes:
    """The rules of an answer to robots.txt, in UTF-8. A missing file has none (RFC 9309, 2.3.1.3).

    >>> robots_rules(200, "Disallow: /поиск".encode("windows-1251")).decode()
    'Disallow: /поиск'
    """
    if status >= 400:
        return b""
    if body.startswith(GZIP):
        body, _ = unpacked_or_cut(body, ROBOTS_BYTES)
    body = _from_utf_16(body).removeprefix(b"\xef\xbb\xbf")[:ROBOTS_BYTES]
    return b"\n".join(map(_readable, body.splitlines()))


def _from_utf_16(body: bytes) -> bytes:
    """UTF-16 as UTF-8, with or without a byte order mark; every other body as it is."""
    charset = UTF_16.get(body[:2])
    if charset is None and b"\0" in body[:2]:
        charset = "utf-16-be" if body[:1] == b"\0" else "utf-16-le"
    return body.decode(charset, "replace").lstrip("\ufeff").encode() if charset else body


def _readable(line: bytes) -> bytes:
    """A line in UTF-8. Scrapy drops the bytes of another charset, and "Disallow: /" would be left, which
    forbids the whole site.

    The bytes are not kept beside it, percent-encoded: Protego reads each as U+FFFD, and the rule would forbid
    every path of as many letters.
    """
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode(REGIONAL, "replace").encode()
    return line
