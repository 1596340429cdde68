"""Pages that ask for consent to cookies before they show anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere, starting

HOST = re.compile(r"^(?:consent|guce|zustimmung|privacywall|cookiewall)\.")
PATH = re.compile(r"^/(?:cookie-?(?:wall|consent)|consent|zustimmung|privacy-?(?:wall|gate))(?:/index|/?$)")
TITLE = starting("consent.titles")
REQUEST = anywhere("consent.requests")
"""How such pages speak: of themselves, and to the visitor. A story on cookies does neither."""


def is_consent_address(address: str) -> bool:
    """Whether an address, of a page or of a form, belongs to a consent service."""
    try:
        parts = urlsplit(address.casefold())
    except ValueError:  # a bracket or the like in the host
        return False
    return bool(HOST.match(parts.netloc) or PATH.search(parts.path))


def is_consent_title(title: str) -> bool:
    """Whether a title is that of a consent page, "Before you continue" and the like."""
    return TITLE.match(fold(title)) is not None


QUOTES = '“„«"'


def consent_share(lines: Sequence[str]) -> float:
    """Share of the lines' characters, 0.0 to 1.0, in lines that ask for consent; quotes do not."""
    total = sum(map(len, lines))
    asking = (line for line in lines if line[:1] not in QUOTES and REQUEST.search(fold(line)))
    return sum(map(len, asking)) / total if total else 0.0
