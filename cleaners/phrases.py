"""Phrases of furniture, in every language the outlets print, as fast patterns over folded text."""

from __future__ import annotations

import re
from functools import lru_cache

FOLDS = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "`": "'", "ё": "е", "ي": "ی", "ك": "ک", "ى": "ی", "\u0307": None}
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
    | {"\u00a0": " ", "\u202f": " ", "և": "եւ"}
)
PIECES = re.compile(r"\\.|[^\\]+", re.S)
END = re.compile(r"[.!?։。！？؟…:;]['\"»”“’)\]]*$")


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Text as phrases are compared: case-folded, one kind of apostrophe, Arabic and Persian letters alike,
    no invisible characters. "İzləyin" and "izləyin", "يكشنبه" and "یکشنبه" become equal."""
    return text.casefold().translate(FOLDS)


def starting(*phrases: str) -> re.Pattern[str]:
    """A pattern for folded text that begins with one of the phrases (after quotes, bullets, arrows)."""
    return re.compile(rf"^\W*(?:{_either(phrases)})(?!\w)")


def anywhere(*phrases: str) -> re.Pattern[str]:
    """A pattern for folded text that contains one of the phrases as whole words."""
    return re.compile(rf"(?<!\w)(?:{_either(phrases)})(?!\w)")


def alone(*phrases: str) -> re.Pattern[str]:
    """A pattern for folded text that is one of the phrases and nothing else but marks and counts."""
    return re.compile(rf"^[\W\d_]*(?:{_either(phrases)})[\W\d_]*$")


def _either(phrases: tuple[str, ...]) -> str:
    """Phrases are regular expressions; a space in one stands for any white space."""
    return "|".join(PIECES.sub(_folded_piece, phrase).replace(" ?", r"\s*").replace(" ", r"\s+") for phrase in phrases)


def _folded_piece(piece: re.Match[str]) -> str:
    """Escapes stay: folding \\W would make it \\w."""
    return piece[0] if piece[0].startswith("\\") else fold(piece[0])


def ends_sentence(text: str) -> bool:
    """Whether the text closes like a sentence, in any script here: . ! ? ։ ؟ … and a quote after it."""
    return END.search(text) is not None


def is_prose(text: str, least: int = 80) -> bool:
    """A paragraph of running text: at least `least` characters, closed like a sentence."""
    return len(text) >= least and ends_sentence(text)
