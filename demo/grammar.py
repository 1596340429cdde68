"""A small grammar that writes news prose: patterns with slots and choices, drawn by a seeded random source.

A pattern is a sentence with holes::

    "{person1}, {role1} of {body1}, [said|told reporters] that {12-90} houses in {city1} had no power."

- ``{city1}`` is drawn from the word list ``city`` once a story and stays the same in it; ``{city*}`` is
  drawn anew each time; ``{city1.in}`` is the inflected form that the list calls ``in``.
- ``{12-90}`` is a whole number in that range, ``{15-95:10}`` one of 15, 25, ... 95 (for languages whose nouns
  change with the last digit), ``{1.5-9.5}`` one with a decimal.
- ``[a|b]`` is either; choices may hold slots and choices.

Inflected languages print a list's forms side by side instead of guessing them, so that every sentence is one
that a person wrote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random

TOKEN = re.compile(r"\{([^{}]*)\}|([\[|\]])")
RANGE = re.compile(r"([0-9.]+)-([0-9.]+)(?::(\d+))?")
SLOT = re.compile(r"(?P<memo>(?P<words>[a-z_]+)(?P<fresh>\*|\d*))(?:\.(?P<form>[a-z]+))?")
AMOUNTS = (12, 14, 17, 19, 23, 26, 28, 31, 34, 37, 42, 46, 53, 58, 61, 67, 72, 79, 93, 140, 380)
"""What sums of money are made of."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A word to be drawn from the list `words`; kept for the story under `memo` unless that is empty."""

    words: str
    memo: str
    form: str


@dataclass(frozen=True, slots=True)
class Range:
    """A number from `low` to `high` by `step`, in tenths when `decimal`."""

    low: int
    high: int
    step: int
    decimal: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several ways to go on."""

    options: tuple[Sequence, ...]


Sequence = tuple["str | Slot | Range | Choice", ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a story may be about: `facts` are sentences that stand in any order after a lead."""

    name: str
    titles: tuple[str, ...]
    standfirsts: tuple[str, ...]
    leads: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Grammar:
    """A language's word lists and patterns.

    words: list name, then the names of its further forms (``"city in of"``), to one entry a line, forms
        parted by ``;`` in that order.
    people: groups of (given names, family names, possessive) that agree with each other; a person has the
        forms ``last`` (the family name) and ``their`` (the possessive).
    group, point: marks that part thousands and tenths; digits: how 0-9 are written.
    """

    language: str
    words: Mapping[str, str]
    people: tuple[tuple[str, str, str], ...]
    topics: tuple[Topic, ...]
    quotes: tuple[str, ...]
    contexts: tuple[str, ...]
    closings: tuple[str, ...]
    headings: tuple[str, ...]
    captions: tuple[str, ...]
    items: tuple[str, ...]
    group: str = ","
    point: str = "."
    digits: str = "0123456789"
    lists: Mapping[str, tuple[Mapping[str, str], ...]] = field(init=False, repr=False, compare=False)
    groups: tuple[tuple[tuple[str, ...], tuple[str, ...], str], ...] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        """Read the word lists once: every entry becomes a mapping of form name to word."""
        lists: dict[str, tuple[Mapping[str, str], ...]] = {}
        for heading, lines in self.words.items():
            name, *forms = heading.split()
            lists[name] = tuple(_entry(line, ("", *forms)) for line in lines.strip().splitlines())
        object.__setattr__(self, "lists", lists)
        groups = tuple(
            (tuple(given.split()), tuple(family.split()), their) for given, family, their in self.people
        )
        object.__setattr__(self, "groups", groups)

    def number(self, value: int, decimal: bool) -> str:
        """`value` (in tenths when `decimal`) as this language prints it; a year takes no thousands mark."""
        if decimal:
            text = f"{value // 10}{self.point}{value % 10}"
        elif value < 3000:
            text = str(value)
        else:
            text = f"{value:,}".replace(",", self.group)
        return text if self.digits[1] == "1" else text.translate(str.maketrans("0123456789", self.digits))


def sums(scales: tuple[str, ...], coins: tuple[str, ...]) -> str:
    """A word list of sums of money, for languages whose nouns stay the same beside a number."""
    return "\n".join(f"{amount} {scale} {coin}" for scale in scales for coin in coins for amount in AMOUNTS)


def _entry(line: str, forms: tuple[str, ...]) -> Mapping[str, str]:
    words = tuple(word.strip() for word in line.split(";"))
    if len(words) != len(forms):
        raise ValueError(f"the entry {line.strip()!r} must have the forms {forms}")
    return dict(zip(forms, words, strict=True))


@cache
def parse(pattern: str) -> Sequence:
    """A pattern read once. ValueError for a slot or bracket that cannot be read."""
    tokens = iter(TOKEN.split(pattern))
    options, closed = _read(tokens)
    if closed or len(options) != 1:
        raise ValueError(f"a bracket or bar too many: {pattern!r}")
    return options[0]


def _read(tokens: Iterator[str | None]) -> tuple[tuple[Sequence, ...], bool]:
    """The options up to the closing bracket (or the end), and whether a bracket closed them."""
    options: list[list[str | Slot | Range | Choice]] = [[]]
    for text in tokens:
        if text:
            options[-1].append(text)
        slot, bracket = next(tokens, None), next(tokens, None)
        if slot is not None:
            options[-1].append(_slot(slot))
        elif bracket == "[":
            inner, closed = _read(tokens)
            if not closed:
                raise ValueError(f"a bracket that never closes, after {text!r}")
            options[-1].append(Choice(inner))
        elif bracket == "|":
            options.append([])
        elif bracket == "]":
            return tuple(map(tuple, options)), True
    return tuple(map(tuple, options)), False


def _slot(text: str) -> Slot | Range:
    if match := RANGE.fullmatch(text):
        decimal = "." in text
        low, high = (round(float(bound) * 10) if decimal else int(bound) for bound in match.groups()[:2])
        return Range(low, high, int(match[3] or 1), decimal)
    if match := SLOT.fullmatch(text):
        return Slot(match["words"], "" if match["fresh"] == "*" else match["memo"], match["form"] or "")
    raise ValueError(f"no slot: {text!r}")


class Writer:
    """Fills patterns for one story: the same slot gives the same word throughout it."""

    def __init__(self, grammar: Grammar, random: Random) -> None:
        self.grammar = grammar
        self.random = random
        self.memo: dict[str, Mapping[str, str]] = {}

    def fill(self, pattern: str) -> str:
        """The pattern as a sentence with a capital first letter (title case: Georgian must not shout)."""
        text = "".join(self._expand(parse(pattern)))
        first = "İ" if text[0] == "i" and self.grammar.language == "az" else text[0].title()
        return first + text[1:]

    def _expand(self, sequence: Sequence) -> Iterator[str]:
        for piece in sequence:
            if isinstance(piece, str):
                yield piece
            elif isinstance(piece, Slot):
                yield self._word(piece)
            elif isinstance(piece, Range):
                steps = (piece.high - piece.low) // piece.step + 1
                value = piece.low + piece.step * int(self.random.random() * steps)
                yield self.grammar.number(value, piece.decimal)
            else:
                yield from self._expand(self.random.choice(piece.options))

    def _word(self, slot: Slot) -> str:
        if not slot.memo:
            return self._draw(slot.words)[slot.form]
        entry = self.memo.get(slot.memo)
        if entry is None:
            entry = self.memo[slot.memo] = self._unlike_others(slot)
        return entry[slot.form]

    def _unlike_others(self, slot: Slot) -> Mapping[str, str]:
        """A word that no other slot of the story holds: two cities of a story are two cities."""
        taken = list(self.memo.values())
        entry = self._draw(slot.words)
        for _ in range(10):
            if entry not in taken:
                break
            entry = self._draw(slot.words)
        return entry

    def _draw(self, words: str) -> Mapping[str, str]:
        if words != "person":
            return self.random.choice(self.grammar.lists[words])
        given, family, their = self.random.choice(self.grammar.groups)
        last = self.random.choice(family)
        return {"": f"{self.random.choice(given)} {last}", "last": last, "their": their}
