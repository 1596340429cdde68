"""What two ways of cleaning one page keep differently, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.metadata import version

import trafilatura

from cleaners.article import Article

MARKER = re.compile(r"^(?:[-*•]|\d+\.)\s+|\s*\|\s*")
"""What trafilatura writes around list items and table cells."""

LONG_PARAGRAPH = 40
"""Letters and digits from which on a paragraph found inside a longer one counts as kept there: extractors
part paragraphs at different places. A shorter one ("Share") must be a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class LoneParagraph:
    """A paragraph that one side keeps; reason: why the other dropped it, "" where that is not known."""

    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A field whose value differs."""

    name: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How Winnow's text (here) differs from another's (there).

    other: what it is compared with, in words. trouble: why it cannot be compared, else "".
    """

    other: str
    only_there: tuple[LoneParagraph, ...] = ()
    only_here: tuple[LoneParagraph, ...] = ()
    fields: tuple[Change, ...] = ()
    trouble: str = ""


def with_trafilatura(article: Article, page: bytes | str) -> Comparison:
    """The article beside what trafilatura, asked with its own defaults, keeps of the same HTML."""
    other = f"trafilatura {version('trafilatura')}"
    try:
        text = trafilatura.extract(page, url=article.source_url)
    except Exception as error:  # a guest that stumbles over a page must not cost the view of it
        return Comparison(other, trouble=f"trafilatura failed: {type(error).__name__}")
    lines = [line for line in (text or "").splitlines() if _letters(line)]
    return compared(other, article, lines)


def compared(
    other: str, article: Article, theirs: Iterable[str], reasons: Iterable[tuple[str, str]] = ()
) -> Comparison:
    """Compares the article with the paragraphs another keeps.

    reasons: the (text, reason) of what the other removed. Case, punctuation and white space do not count.
    """
    theirs, ours = tuple(theirs), tuple(block.text for block in article.blocks)
    why_there = _finder(reasons)
    why_here = _finder((gone.block.text, gone.reason) for gone in article.removed)
    return Comparison(
        other,
        only_there=tuple(LoneParagraph(text, why_here(text)) for text in _missing(theirs, ours)),
        only_here=tuple(LoneParagraph(text, why_there(text)) for text in _missing(ours, theirs)),
    )


def _missing(texts: Iterable[str], among: Iterable[str]) -> list[str]:
    """The texts that `among` does not hold."""
    plain = list(map(_letters, among))
    single, joined = set(plain), "".join(plain)
    return [
        text
        for text, key in ((text, _letters(text)) for text in texts)
        if key and key not in single and not (len(key) >= LONG_PARAGRAPH and key in joined)
    ]


def _finder(reasons: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    known = {_letters(text): reason for text, reason in reasons}
    return lambda text: known.get(_letters(text), "")


def _letters(text: str) -> str:
    """Letters and digits alone.

    >>> _letters("- Read also: Storm") == _letters("READ ALSO  storm")
    True
    """
    return "".join(filter(str.isalnum, MARKER.sub(" ", text).casefold()))
