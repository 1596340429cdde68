"""Text as phrases are compared: spellings that mean the same become one."""

from __future__ import annotations

from functools import lru_cache

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
