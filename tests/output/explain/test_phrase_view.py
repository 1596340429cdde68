"""`winnow phrases`: how many phrases each language has, and where it has none."""

from __future__ import annotations

import io

from rich.console import Console

from cleaners.lines.phrase_files import SECTIONS, languages
from output.explain.phrase_view import Count, count_phrases, phrase_tables


def shown(counts: list[Count], width: int) -> str:
    out = io.StringIO()
    for table in phrase_tables(counts, width):
        Console(file=out, width=width, highlight=False).print(table)
    return out.getvalue()


def test_every_language_and_kind_is_counted_also_where_there_is_nothing() -> None:
    counts = list(count_phrases())
    assert len(counts) == len(SECTIONS) * len(languages())
    by_place = {(count.language, count.kind): count for count in counts}
    assert by_place["ka", "appeals"].phrases > 5
    assert by_place["ka", "appeals"].stays > 0
    assert by_place["cs", "teasers"] == ("cs", "teasers", 0, 0)


def test_gaps_show() -> None:
    counts = [Count("ka", "appeals", 3, 2), Count("ky", "appeals", 0, 0)]
    counts += [Count(name, kind, 0, 0) for name in ("ka", "ky") for kind in SECTIONS if kind != "appeals"]
    rows = {row.split()[0]: row.split()[1:] for row in shown(counts, 80).splitlines()}
    assert rows["kind"] == ["ka", "ky"]
    assert rows["appeals"] == ["3+2", "-"]
    assert rows["adverts"] == ["-", "-"]
    assert rows["all"] == ["3+2", "-"]


def test_narrow_terminals_get_several_tables() -> None:
    counts = list(count_phrases())
    text = shown(counts, 80)
    assert text.count(" all ") > 1
    assert all(len(line) <= 80 for line in text.splitlines())
    assert all(f" {language} " in text or f" {language}\n" in text for language in languages())
