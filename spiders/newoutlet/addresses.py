"""An address in pieces, and what addresses of one kind have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from cleaners.markup.canonical import canonical_url

HEADLINE = 3
"""Words from which on a segment is taken for a headline, not for a section."""

ENDING = re.compile(r"\.[a-z]{2,5}$")
NUMBER = re.compile(r"\d+")
HEX = re.compile(r"(?=.*\d)[0-9a-f]{16,}")
NAME_NUMBER = re.compile(rf"(.*[^_-])([-_][a-z]?)(\d{{{HEADLINE},}})")
NUMBER_NAME = re.compile(rf"(\d{{{HEADLINE},}})([-_])(.+)")
"""A headline with the article's number behind it, or before it; the number may have a letter: "_n1419177"."""

WORDS = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Address:
    """A canonical URL in pieces: "https", "example.ge", ("news", "rain-in-batumi"), ".html", the query."""

    scheme: str
    host: str
    segments: tuple[str, ...]
    ending: str
    query: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> tuple[object, ...]:
        """Addresses of one kind differ in their words and numbers only.

        The mark between a headline and a number is part of the kind: sites call articles _a123, lists _t123.
        """
        keys, name = tuple(key for key, _ in self.query), self.segments[-1]
        numbered = NAME_NUMBER.fullmatch(name)
        mark = numbered[2] if numbered and numbered[2][1:] else ""
        is_words = bool(WORDS.fullmatch(name))
        return len(self.segments), self.ending, keys, _is_number(name), is_words, mark


def address_of(url: str) -> Address:
    parts = urlsplit(canonical_url(url))
    ending = ENDING.search(parts.path)
    stem = (parts.path[: ending.start()] if ending else parts.path).strip("/")
    return Address(
        scheme=parts.scheme,
        host=parts.netloc,
        segments=tuple(stem.split("/")),
        ending=ending[0] if ending else "",
        query=tuple(map(_pair, parts.query.split("&"))) if parts.query else (),
    )


def _pair(parameter: str) -> tuple[str, str]:
    """Name and value as they are spelt; a bare word (?rain-in-batumi&id=7) is a value without a name."""
    name, _, value = parameter.partition("=")
    return (name, value) if value else ("", name)


def _is_number(segment: str) -> bool:
    return bool(NUMBER.fullmatch(segment) or HEX.fullmatch(segment))
