"""What an outlet edited between two fetches of an article: which fields, and how much of the text.

Pure. What changes without an edit is no difference: spaces and quotation marks of another kind, the order of
tags and authors, a counter behind the headline, a date that is only given more precisely, and paragraphs
without a letter, such as a clock or a number of views.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from output.record import Record, StoredRecord, text_hash

QUOTES_AND_DASHES = str.maketrans({
    **dict.fromkeys("‘’‚‛ʻʼʹ`´′", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
})  # fmt: skip
"""Characters that a publishing system exchanges by itself."""

COUNTER = re.compile(r"\s*\(\d{1,6}\)\s*$")
"""The number of comments or pictures behind a headline."""

Compared = Record | StoredRecord


def changed_fields(before: Compared, after: Compared) -> tuple[str, ...]:
    """The names of the fields that were edited, in the order of a record; "text" is one of them.

    >>> old = StoredRecord("1", "A ship sank.", "", 3, title="Ship  sinks (2)", tags=("sea", "port"))
    >>> new = StoredRecord("1", "A ship sank.", "", 3, title="Ship sinks (7)", tags=("Port", "Sea"))
    >>> changed_fields(old, new)
    ()
    """
    return tuple(
        name for name, form in FORMS.items() if form(getattr(before, name)) != form(getattr(after, name))
    )


def share_changed(before: str | None, after: str) -> float | None:
    """Share of the words that were added, dropped or replaced, 0 to 1; None where `before` is not known.

    Counted without regard to order, which takes no time on long texts: a moved paragraph is no change.

    >>> share_changed("one two three four", "one two three five")
    0.25
    """
    if before is None:
        return None
    old, new = Counter(before.split()), Counter(after.split())
    longer = max(old.total(), new.total())
    return round(1 - (old & new).total() / longer, 3) if longer else 0.0


def _words(text: str | None) -> str:
    """One line of a field: spaces folded, quotation marks and dashes of one kind."""
    plain = unicodedata.normalize("NFKC", text or "").translate(QUOTES_AND_DASHES)
    return " ".join("".join(char for char in plain if unicodedata.category(char) != "Cf").split())


def _headline(text: str | None) -> str:
    return COUNTER.sub("", _words(text))


def _label(text: str | None) -> str:
    return _words(text).casefold()


def _labels(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(map(_label, texts))


def _text(text: str) -> str:
    paragraphs = text.split("\n\n")
    return text_hash("\n".join(part for part in paragraphs if any(map(str.isalpha, part))))


class _Time:
    """A time that equals another unless they contradict: a day alone is compared as a day, and offsets only
    where both times have one."""

    __hash__ = None  # type: ignore[assignment]

    def __init__(self, printed: str | None) -> None:
        self.printed = printed
        self.moment = _moment(printed) if printed and len(printed) > len("2026-05-03") else None

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Time) or not self.printed or not other.printed:
            return isinstance(other, _Time) and self.printed == other.printed
        if self.moment and other.moment:
            if self.moment.tzinfo and other.moment.tzinfo:
                return self.moment == other.moment
            return self.moment.replace(tzinfo=None) == other.moment.replace(tzinfo=None)
        return self.printed[:10] == other.printed[:10]


def _moment(iso: str) -> datetime | None:
    """A time to the minute."""
    try:
        return datetime.fromisoformat(iso).replace(second=0, microsecond=0)
    except ValueError:
        return None


FORMS: Mapping[str, Callable[..., object]] = {
    "title": _headline,
    "description": _words,
    "authors": _labels,
    "published": _Time,
    "section": _label,
    "tags": _labels,
    "text": _text,
}
"""The fields whose edits make a revision, and the form in which they are compared."""
