"""How many phrases each language has for each kind of furniture, so that gaps show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.table import Table

from cleaners.lines.phrase_files import SECTIONS, STAYS, Line, check_phrases, languages, lines_of

KIND_WIDTH, CELL_WIDTH = 20, 9


class Count(NamedTuple):
    """The lines of one kind in one language: phrases, and honest lines that must stay."""

    language: str
    kind: str
    phrases: int
    stays: int


def count_phrases() -> Iterator[Count]:
    """A count for every language and kind, also where there is nothing. PhraseError if a file is wrong."""
    check_phrases()
    phrases = Counter((line.language, kind) for kind, keys in SECTIONS.items() for line in _lines(kind, keys))
    stays = Counter((line.language, kind) for kind in SECTIONS for line in _lines(kind, (STAYS,)))
    for language in languages():
        for kind in SECTIONS:
            yield Count(language, kind, phrases[language, kind], stays[language, kind])


def phrase_tables(counts: Sequence[Count], width: int) -> Iterator[Table]:
    """Tables of kinds by languages, each as many languages wide as `width` columns hold.

    A cell gives the phrases and, behind a +, the honest lines.
    """
    names = list(dict.fromkeys(count.language for count in counts))
    cells = {(count.kind, count.language): _cell(count.phrases, count.stays) for count in counts}
    step = max(1, (width - KIND_WIDTH) // CELL_WIDTH)
    for start in range(0, len(names), step):
        shown = names[start : start + step]
        table = Table("kind", box=None)
        for name in shown:
            table.add_column(name, justify="right")
        for kind in SECTIONS:
            table.add_row(kind, *(cells[kind, name] for name in shown))
        table.add_row("all", *(_total(counts, name) for name in shown))
        yield table


def _lines(kind: str, keys: Sequence[str]) -> Iterator[Line]:
    for key in keys:
        yield from lines_of(f"{kind}.{key}")


def _total(counts: Sequence[Count], language: str) -> str:
    own = [count for count in counts if count.language == language]
    return _cell(sum(count.phrases for count in own), sum(count.stays for count in own))


def _cell(phrases: int, stays: int) -> str:
    if not phrases and not stays:
        return "-"
    return f"{phrases}+{stays}" if stays else str(phrases)
