"""Phrases of furniture, in every language the outlets print, looked for in folded text.

The phrases are data: cleaners/phrases/ has one file per language. A module asks for a table by its name,

    LABELS = alone("appeals.labels")

and says where in a text its phrases count: where the text starts, as all of it, or anywhere in it.

Most texts match none of the hundreds of phrases in a table. To find that out by trying them all would cost 5
to 50 µs per text and table. So phrases are filed by how their matches begin, or by a word that is in every
match; one look at the text says which of them can match at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache

from cleaners.lines.folding import fold
from cleaners.lines.phrase_files import table
from cleaners.lines.phrase_syntax import (
    BEGINNING,
    HEAD,
    Branch,
    Part,
    alternatives,
    beginnings,
    expression,
    heads,
)

WORD_END = r"(?:(?!\w)|(?<!\w))"
QUOTES = "\"'«»“”„"
LEAD = f"[^\\w{QUOTES}]*"
"""Bullets, dashes, arrows; no quotation mark: “Help us,” the people shouted."""
COUNTS = f"(?:[^\\w{QUOTES}]|[\\d_])*"
INITIALS = r"(?:\s?\([^\W\d_]{2,3}/[^\W\d_]{2,3}\))?$"
"""Of writer and editor, behind the last sentence of a text: (AB/VK)."""
END = re.compile(r"[.!?։。！？؟…:;]['\"»”“’)\]]*" + INITIALS)
LONGEST_END, LONGEST_HEADLINE = 24, 170
WORD = re.compile(r"\w+")
STEM = 6
SINGLE_QUOTED = re.compile(r"(?:^|[\s(])['‘’]\w")


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Phrases that a text must begin with: expressions, filed by the first two letters of their matches."""

    lead: re.Pattern[str]
    filed: Mapping[str, str]
    unfiled: str

    def match(self, text: str) -> re.Match[str] | None:
        """The match of a phrase, from the start of folded `text`."""
        expression = self.filed.get(_beginning(text, self.lead))
        if expression and (found := _compiled(expression).match(text)):
            return found
        return _compiled(self.unfiled).match(text) if self.unfiled else None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases looked for anywhere in a text: expressions, filed by the head of a word that they need."""

    filed: Mapping[str, str]
    unfiled: str

    def search(self, text: str) -> bool:
        """Whether folded `text` has one of the phrases."""
        there = _heads_in(text)
        if not self.filed.keys().isdisjoint(there) and self._have(self.filed.keys() & there, text):
            return True
        return bool(self.unfiled) and _compiled(self.unfiled).search(text) is not None

    def _have(self, heads: AbstractSet[str], text: str) -> bool:
        return any(_compiled(self.filed[head]).search(text) for head in heads)


def starting(name: str) -> Beginnings:
    """Phrases that folded text begins with, after bullets, dashes and arrows; whole words."""
    return Beginnings(re.compile(LEAD), *_filed(table(name), beginnings, f"{LEAD}(?:%s){WORD_END}"))


def alone(name: str, *, after: str | None = None) -> Beginnings:
    """Phrases that are all of a folded text but marks and counts: "• Comments (12)".

    after: a table whose phrases may stand before them, any number of them: "Error 404. Sorry, not found".
    """
    phrases = table(name)
    if after:
        phrases = ((_lead(after), alternatives(phrases)),)
    return Beginnings(re.compile(COUNTS), *_filed(phrases, beginnings, rf"{COUNTS}(?:%s)[\W\d_]*$"))


def anywhere(name: str) -> Phrases:
    """Phrases anywhere in folded text; whole words."""
    return Phrases(*_filed(table(name), heads, rf"\b(?:%s){WORD_END}"))


def lead_of(name: str) -> str:
    """A regular expression for any number of a table's phrases, with marks and digits after each."""
    return _lead(name).expression


def ends_sentence(text: str) -> bool:
    """Whether the text closes like a sentence, in any script here: . ! ? ։ ؟ … and a quote after it."""
    return END.search(text[-LONGEST_END:]) is not None


def is_prose(text: str, least: int = 80) -> bool:
    """A paragraph of running text: at least `least` characters, closed like a sentence."""
    return len(text) >= least and ends_sentence(text)


def is_headline(text: str) -> bool:
    """Whether the line can be another story's headline: one short line that is no closed sentence."""
    return 12 <= len(text) <= LONGEST_HEADLINE and not END.search(text.rstrip("?!؟"))


def is_quoted(text: str) -> bool:
    """Whether the text has somebody's words in it: "Your support decides," the minister said."""
    return any(mark in text for mark in '"«»“”„') or SINGLE_QUOTED.search(text) is not None


def is_capital(word: str) -> bool:
    """Whether the word begins as names do; in scripts without capitals (Georgian, Persian) all words do."""
    return word[:1] == word[:1].title()


def stems(text: str, shortest: int = 4) -> set[str]:
    """The first six letters of each word that has at least `shortest`: a word's cases and endings meet.

    >>> stems("The Russians") & stems("in Russian")
    {'russia'}
    """
    return {word[:STEM] for word in WORD.findall(fold(text)) if len(word) >= shortest}


def _lead(name: str) -> Part:
    marks = Part(r"[\W\d_]*", optional=True)
    return alternatives([(alternatives(table(name)), marks)], optional=True, repeated=True)


def _filed(
    phrases: tuple[Branch, ...], keys_of: Callable[[Branch], frozenset[str]], frame: str
) -> tuple[Mapping[str, str], str]:
    """Expressions by key, each with all phrases that have it, and one with those that have none."""
    filed: dict[str, list[str]] = defaultdict(list)
    unfiled = []
    for phrase in phrases:
        keys = keys_of(phrase)
        for key in keys:
            filed[key].append(expression(phrase))
        if not keys:
            unfiled.append(expression(phrase))
    expressions = {key: frame % "|".join(some) for key, some in filed.items()}
    return expressions, frame % "|".join(unfiled) if unfiled else ""


@lru_cache(maxsize=4096)
def _beginning(text: str, lead: re.Pattern[str]) -> str:
    skipped = lead.match(text)
    start = skipped.end() if skipped else 0
    return text[start : start + BEGINNING]


@lru_cache(maxsize=4096)
def _heads_in(text: str) -> frozenset[str]:
    return frozenset(HEAD.findall(text))


@cache
def _compiled(expression: str) -> re.Pattern[str]:
    return re.compile(expression)
