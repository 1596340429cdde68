"""Removes characters that do not belong in clean text, and reduces text to the letters by which it is
compared."""

from __future__ import annotations

import re
from html import unescape

UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\ufffe\uffff\ud800-\udfff]")
"""Control characters, halves of surrogate pairs and non-characters. UTF-8 cannot encode half a pair; XML, and
so lxml, allows none of the others. A soft hyphen only says where a browser may break the word."""

NOT_LETTERS = re.compile(r"[\W_]+")


def printable(text: str) -> str:
    """The text without control characters; those between 128 and 159 are read as windows-1252.

    Browsers do the same: "&#151;" is a dash on every page that has it.

    >>> printable("no\\x07 bell \\x97 a dash")
    'no bell — a dash'
    """
    return UNPRINTABLE.sub(_meant, text)


def plain_text(text: str | None) -> str | None:
    """A value of markup as text: entities resolved, control characters removed, white space folded.

    None for nothing but white space. Entities are resolved twice, for many platforms escape twice.

    >>> plain_text(" Tom &amp;amp;\\n Ann "), plain_text(" ")
    ('Tom & Ann', None)
    """
    return " ".join(printable(unescape(unescape(text))).split()) or None if text else None


def letters_only(text: str) -> str:
    """The text's letters and digits, case-folded. Lines are compared by them.

    >>> letters_only("“Stop!” he said.")
    'stophesaid'
    """
    return NOT_LETTERS.sub("", text.casefold())


def _meant(found: re.Match[str]) -> str:
    code = ord(found[0])
    return bytes([code]).decode("cp1252", "ignore") if 0x80 <= code <= 0x9F else ""
