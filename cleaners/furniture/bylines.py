"""Who wrote it, printed between headline and text or under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import is_agency
from cleaners.lines.dates import find_date
from cleaners.lines.datewords import is_date_talk
from cleaners.lines.folding import fold
from cleaners.lines.names import OTHER_ROLES, mostly_names, split_names
from cleaners.lines.phrases import anywhere, is_capital, starting

LONGEST_BYLINE = 110
LONGEST_CREDITS = 400

LABELS = starting("bylines.labels")
"""What stands before the names; without a colon, a name must follow at once."""
BY = re.compile(
    r"^\W*(?:(?:written |reported |story |words )?by|von|par|por|per|di|av|af|door|przez|tekst|text"
    r"|autor(?:ka|in|es|a)?|auteure?s?|autore|authors?|yazan|yazar|müəllif|muallif|муаллиф|автор(?:ы|и)?|ავტორი|հեղինակ|نویسنده|خبرنگار)"
    r"(?:\s*[:՝`']\s*|\s+)(?=\S)",
    re.I,
)
POSTED = re.compile(r"^(?:Posted|Published|Created|Written)(?: on)? (?=[^.|]{0,40}\d)[^.|]{4,40}? by (?=\w)")
"""How blogs sign: "Posted on March 3, 2025 by ..."."""
BOOK = re.compile(r"[^,;]\sby\s", re.I)
"""A title that begins with "By" and its author: "By Any Other Road by Jodi Pikov"."""
WIRE_TAIL = re.compile(
    r"\s*[/-]\s*[A-ZÇĞİÖŞÜ][A-ZÇĞİÖŞÜ ]{2,}(?:\([A-ZÇĞİÖŞÜ ]+\))?\s*,?\s*\((?:DHA|İHA|AA|ANKA|İLKHA)\)\s*$"
)
"""Place and agency, as Turkish wires close a byline: "Nigar ALİMOĞLU/LORVAN, (DHA)"."""
UNSIGNED = frozenset(("by admin", "by administrator", "by editor"))
CREDITS = starting("bylines.credits")
CONTRIBUTED = anywhere("bylines.contributed")
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
ASIDE = re.compile(r"\s*\([^()]*\)")
WHERE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z][^,;|&]*?(?=\s+(?:and|und|with)\s|\s*(?:[,;|&]|$))")
"""Where a name wrote from, or the section: "Nino Beridze in Tbilisi and Mark Rowe in London"."""
FOR = re.compile(r"(?<=\w)(?:\s+for\s+(?=[A-Z])|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_]{3})).*$")
"""Whom it was written for, and what follows a full stop: "Nino Beridze for The Mill. Translated."."""
TRAILING = re.compile(
    r"\s+(?:тайёрлади|suratga oldi|tayyorladi|дайындады|дайындаған|даярдады|даярдаган|hazırladı|hazırlayıb"
    r"|պատրաստել է|მოამზადა|таҳия кард|тайёр кард)\W*$",
    re.I,
)
"""What follows the names where the verb comes last: "Nigar Aliyeva hazırladı"."""


def bylines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say who wrote, edited or contributed."""
    return (block for block in blocks if is_byline(block))


def is_byline(block: Block) -> bool:
    """Whether the block is a byline: "By Nigar Aliyeva", with or without a date, or a line of credits."""
    text = POSTED.sub("by ", block.text)
    if block.kind == "byline" or text in UNSIGNED:
        return True
    if len(text) > LONGEST_CREDITS:
        return False
    if _gives_credits(text) or _agency_helped(text):
        return True
    return len(text) <= LONGEST_BYLINE and (_names_authors(text) or _is_named_first(text))


def byline_names(text: str) -> list[str]:
    """Names in a byline such as "By Nigar Aliyeva January 11, 2025"; empty when it is none
    or names who helped ("Editing by ...")."""
    text = WIRE_TAIL.sub("", OTHER_ROLES.sub("", POSTED.sub("by ", text)) or text)
    folded = fold(text)
    if CREDITS.match(folded) or CONTRIBUTED.search(folded):
        return []
    label = LABELS.match(folded)
    if trailing := TRAILING.search(text):
        text = text[: trailing.start()]
    named = FOR.sub("", WHERE.sub("", ASIDE.sub("", _undated(text[label.end() :] if label else text))))
    names = [name for name in split_names(named) if _is_capitalised(name)]
    whole = [name for name in names if " " in name or is_agency(name)]
    return whole if any(" " in name for name in whole) else names


def _is_capitalised(name: str) -> bool:
    """Whether half of the words begin like names: "Gazette newsroom", but not "Leave a comment"."""
    words = WORD.findall(name)
    return 2 * sum(map(is_capital, words)) >= len(words)


def _names_authors(text: str) -> bool:
    text = WIRE_TAIL.sub("", OTHER_ROLES.sub("", text) or text)
    is_closed = text.endswith(".") and not text.endswith(("a.m.", "p.m."))
    lead = LABELS.match(fold(text)) or (None if is_closed else BY.match(text))
    if lead is None or text.endswith(("!", "?", "…")):
        return False
    rest = text[lead.end() :]
    if BOOK.search(rest):
        return False
    words = _words(rest)
    if not words or (is_date_talk(fold(words[0])) and not all(map(is_capital, words[:2]))):
        return False
    enough = 1 if _ends_in_colon(text[: lead.end()]) or is_agency(rest.strip(" .")) else 2
    return mostly_names(words, enough) and bool(byline_names(text))


def _agency_helped(text: str) -> bool:
    """ "AFP contributed to this report." """
    name, *_ = text.partition(" contributed ")
    return is_agency(name) and CONTRIBUTED.search(fold(text))


def _is_named_first(text: str) -> bool:
    """Whether the line is a first and a last name and "prepared"."""
    trailing = TRAILING.search(text)
    words = text[: trailing.start()].split() if trailing else []
    return 2 <= len(words) <= 3 and all(map(is_capital, words))


def _gives_credits(text: str) -> bool:
    folded = fold(text)
    lead = CREDITS.match(folded)
    if lead is None:
        return bool(CONTRIBUTED.search(folded)) and mostly_names(_words(text)[:2], 2)
    return mostly_names(_words(text[lead.end() :]), 1 if _ends_in_colon(text[: lead.end()]) else 2)


def _ends_in_colon(label: str) -> bool:
    return label.rstrip().endswith((":", "՝", "`", "'"))


def _words(text: str) -> list[str]:
    return WORD.findall(_undated(text))


def _undated(text: str) -> str:
    found = find_date(text)
    return text.replace(found[1], " ") if found else text
