"""Spans of time as users write them."""

from __future__ import annotations

import re
from datetime import timedelta

SPAN = re.compile(r"(\d{1,4})\s*([mhdwy])", re.I)
UNITS = {
    "m": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
    "y": timedelta(days=365),
}


def parse_span(text: str) -> timedelta:
    """Parses "30m", "12h", "2d", "1w" or "1y"; "0" is no time at all. ValueError with the rule.

    >>> parse_span("2d")
    datetime.timedelta(days=2)
    """
    if text.strip() == "0":
        return timedelta()
    parts = SPAN.fullmatch(text.strip())
    if parts is None:
        raise ValueError(f"{text!r} is no span of time; write 30m, 12h, 2d or 1w")
    return int(parts[1]) * UNITS[parts[2].lower()]
