"""Phrases of furniture, in every language the outlets print, looked for in folded text.

A table of phrases is a string with one line a language (or several), begun by its code; phrases are regular
expressions, parted by |. So a reader of Georgian can read, and mend, the line that begins with "ka:".

    LABELS = alone(r'''
        en: share | print (?:page|article)
        ka: გაზიარება | ბეჭდვა
    ''')
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache, lru_cache

from cleaners.lines.expressions import BEGINNING, HEAD, alternatives, beginnings, heads

FOLDS = {
    **dict.fromkeys("’‘ʼʻ`´", "'"),
    **dict.fromkeys("\u00a0\u202f", " "),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u0307ـ՛՜՞", ""),
    "ё": "е",
    "ı": "i",
    "ي": "ی",
    "ى": "ی",
    "ك": "ک",
}
"""U+0307 is what İ leaves behind when lowered; ՛ ՜ ՞ stand inside Armenian words, ـ inside Arabic ones."""
LANGUAGE = re.compile(r"^\s*[a-z]{2}:", re.M)
PIECES = re.compile(r"\\.|[^\\]+", re.S)
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


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Text as phrases are compared: case-folded, one kind of apostrophe, Arabic and Persian letters alike,
    no dotless i, no invisible characters.

    Letter by letter with str.replace: ten times as fast as str.translate, for most texts have none of them.

    >>> fold("SON DƏQİQƏ"), fold("Oʻqing"), fold("يك هفته")
    ('son dəqiqə', "o'qing", 'یک هفته')
    """
    text = text.casefold()
    if not text.isascii() or "`" in text:
        for letter, other in FOLDS.items():
            if letter in text:
                text = text.replace(letter, other)
    return text


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Phrases that a text must begin with: expressions, filed by the first two letters of their matches."""

    lead: re.Pattern[str]
    filed: Mapping[str, str]
    unfiled: re.Pattern[str] | None

    def match(self, text: str) -> re.Match[str] | None:
        """The match of a phrase, from the start of folded `text`."""
        expression = self.filed.get(_beginning(text, self.lead))
        if expression and (found := _compiled(expression).match(text)):
            return found
        return self.unfiled.match(text) if self.unfiled else None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases looked for anywhere in a text: expressions, filed by the head of a word that they need."""

    filed: Mapping[str, str]
    unfiled: re.Pattern[str] | None

    def search(self, text: str) -> bool:
        """Whether folded `text` has one of the phrases."""
        there = _heads_in(text)
        if not self.filed.keys().isdisjoint(there) and self._have(self.filed.keys() & there, text):
            return True
        return self.unfiled is not None and self.unfiled.search(text) is not None

    def _have(self, heads: AbstractSet[str], text: str) -> bool:
        return any(_compiled(self.filed[head]).search(text) for head in heads)


def starting(*tables: str) -> Beginnings:
    """Phrases that folded text begins with, after bullets, dashes and arrows; whole words."""
    return Beginnings(re.compile(LEAD), *_filed(tables, beginnings, f"{LEAD}(?:%s){WORD_END}"))


def alone(*tables: str) -> Beginnings:
    """Phrases that are all of a folded text but marks and counts: "• Comments (12)"."""
    return Beginnings(re.compile(COUNTS), *_filed(tables, beginnings, rf"{COUNTS}(?:%s)[\W\d_]*$"))


def anywhere(*tables: str) -> Phrases:
    """Phrases anywhere in folded text; whole words."""
    return Phrases(*_filed(tables, heads, rf"\b(?:%s){WORD_END}"))


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


def _filed(
    tables: tuple[str, ...], keys_of: Callable[[str], frozenset[str]], frame: str
) -> tuple[Mapping[str, str], re.Pattern[str] | None]:
    """Expressions by key, each with all phrases of the tables that have it, and those that have none."""
    filed: dict[str, list[str]] = defaultdict(list)
    unfiled = []
    for phrase in alternatives(_either(tables)):
        for key in keys_of(phrase):
            filed[key].append(phrase)
        if not keys_of(phrase):
            unfiled.append(phrase)
    expressions = {key: frame % "|".join(phrases) for key, phrases in filed.items()}
    return expressions, re.compile(frame % "|".join(unfiled)) if unfiled else None


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


def _either(tables: tuple[str, ...]) -> str:
    """All phrases of the tables as one alternation.

    A language's code parts phrases as " | " does. A line break stands for a space, but before a | that a
    phrase follows at once it stands for nothing: so a long phrase can be broken inside a group too.
    """
    rows = LANGUAGE.sub(" | ", " | ".join(tables))
    rows = re.sub(r"\n\s*(?=\|\S)", "", rows)
    either = re.sub(r"\s+", " ", rows).replace(" | ", "|").strip("| ")
    return PIECES.sub(lambda piece: piece[0] if piece[0].startswith("\\") else fold(piece[0]), either)
