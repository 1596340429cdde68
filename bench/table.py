"""The comparison as a Markdown table, and its place in the README."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.timing import Cost

START, END = "<!-- bench:start -->", "<!-- bench:end -->"

COLUMNS = {
    "aeb F1": "AEB F1",
    "aeb worst tenth": "worst tenth",
    "fundus F1": "FUNDUS F1",
    "fundus worst tenth": "worst tenth",
    "fundus body F1": "body",
    "fundus title": "title",
    "fundus date": "date",
    "fundus authors": "authors",
    "traf F1": "TRAF F1",
}
"""Score names, as `bench.scoring` gives them, and the heads of their columns."""


class Row(NamedTuple):
    """One extractor: scores (none for a field it does not give) and cost, or why it did not run."""

    name: str
    version: str = ""
    scores: Mapping[str, float] = {}
    cost: Cost | None = None
    failed: int = 0
    missing: str | None = None


def table(rows: Sequence[Row]) -> str:
    """A Markdown table, the best of each column bold."""
    columns = [name for name in COLUMNS if any(name in row.scores for row in rows)]
    best = {name: max(shown(row.scores[name]) for row in rows if name in row.scores) for name in columns}
    lines = [
        _line("extractor", *(COLUMNS[name] for name in columns), "CPU"),
        _line("---", *("---:" for _ in columns), "---:"),
    ]
    for row in rows:
        cells = [_emphasised(row.scores.get(name), best[name]) for name in columns]
        ratio = f"{row.cost.ratio:.2f}" if row.cost else ""
        lines.append(_line(f"{row.name} {row.version}".strip(), *cells, ratio))
    return "\n".join(lines)


def notes(rows: Sequence[Row]) -> list[str]:
    """A sentence for each extractor that could not run, or that raised at some pages."""
    absent = [f"{row.name} did not run on this Python: {row.missing}." for row in rows if row.missing]
    return absent + [
        f"{row.name} raised at {row.failed} pages, counted as empty." for row in rows if row.failed
    ]


def put_into(readme: Path, text: str) -> None:
    """Replaces what stands between the two markers. ValueError when the file has not both, in this order."""
    before, start, rest = readme.read_text("utf-8").partition(START)
    _, end, after = rest.partition(END)
    if not start or not end:
        raise ValueError(f"{readme} has no lines {START} and {END} to write between")
    readme.write_text(f"{before}{START}\n{text.strip()}\n{END}{after}", "utf-8")


def shown(score: float) -> str:
    """Three digits without the nought, as the field prints F1.

    >>> shown(0.9704)
    '.970'
    """
    return f"{score:.3f}".removeprefix("0")


def _emphasised(score: float | None, best: str) -> str:
    if score is None:
        return ""
    return f"**{shown(score)}**" if shown(score) == best else shown(score)


def _line(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
