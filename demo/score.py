"""A crawl of the newsroom held against the truth: each story once, in the right words, and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

import msgspec
from rich.table import Table

from cleaners.markup.canonical import url_key
from demo.newsroom import Lure, Truth

OUTCOMES = MappingProxyType(
    {"missing": "not_found", "forbidden": "robots", "challenge": "challenge", "error_page": "error_page"}
)
"""What becomes of lures, by kind. The other kinds a crawl does not ask for, or is led by them to a story."""

FIELDS = ("title", "text", "authors", "published")


class Line(msgspec.Struct, frozen=True):
    """What is compared of a line of articles/ or duplicates/."""

    id: str
    url: str
    outlet: str
    title: str | None
    text: str
    authors: tuple[str, ...]
    published: str | None
    revision: int
    duplicate_of: str | None
    method: str | None


class RejectLine(msgspec.Struct, frozen=True):
    """What is compared of a line of rejects/."""

    url: str
    outcome: str


Shape = TypeVar("Shape")


@dataclass(slots=True)
class Score:
    """How the records of one outlet agree with the truth.

    stories: how many it has printed. published: how many of them are there once; folded: how many as a
    duplicate of the story they repeat. exact: how many of the published ones agree, by field. lures: links
    that lead to no story of their own; refused: how many of them came to what they should. faults: a sentence
    on each story, lure and record of which none of this can be said.
    """

    outlet: str
    stories: int = 0
    published: int = 0
    folded: int = 0
    exact: Counter[str] = field(default_factory=Counter)
    lures: int = 0
    refused: int = 0
    faults: list[str] = field(default_factory=list)


def score_crawl(data: Path, truths: Sequence[Truth], lures: Sequence[Lure]) -> list[Score]:
    """The score of each outlet, after a newsroom with these stories and lures was crawled into `data`."""
    scores = {truth.outlet: Score(truth.outlet) for truth in truths}
    originals = _originals(truths)
    lines = list(_records(data))
    at = _by_url(lines)
    carries = {line.id: originals.get(line.url) for line in lines if not line.duplicate_of}
    for truth in truths:
        _score_story(scores[truth.outlet], truth, at[truth.url], originals, carries)
    _score_lures(scores, lures, _outcomes(data))
    printed = Counter(carries.values())
    for truth in truths:
        if printed[truth.url] > 1:
            scores[truth.outlet].faults.append(f"{truth.url} is published {printed[truth.url]} times.")
    for line in lines:
        if line.url not in originals:
            scores[line.outlet].faults.append(f"{line.url} is no story.")
    return list(scores.values())


def score_table(scores: Sequence[Score]) -> Table:
    """The scores as rows, with their sum below."""
    table = Table("outlet", box=None, padding=(0, 0, 0, 1), pad_edge=False)
    table.columns[0].no_wrap = True
    for name in ("stories", "once", "folded", "lures", "title", "text", "authors", "date"):
        table.add_column(name, justify="right", min_width=4)
    for score in (*scores, _sum(scores)):
        counts = (score.stories, score.published, score.folded)
        shares = (f"{score.exact[name]}/{score.published}" for name in FIELDS)
        table.add_row(score.outlet, *map(str, counts), f"{score.refused}/{score.lures}", *shares)
    return table


def _score_story(
    score: Score,
    truth: Truth,
    lines: Sequence[Line],
    originals: Mapping[str, str],
    carries: Mapping[str, str | None],
) -> None:
    """Counts a story as published or folded. Other addresses of it, noted in duplicates/, do not count."""
    published = [line for line in lines if not line.duplicate_of]
    copies = [line.duplicate_of for line in lines if line.duplicate_of and line.method != "url"]
    revisions = [line.revision for line in published]
    score.stories += 1
    if published and not copies and revisions == list(range(1, len(published) + 1)):
        score.published += 1
        score.exact.update(name for name in FIELDS if getattr(published[-1], name) == getattr(truth, name))
    elif not published and [carries.get(id) for id in copies] == [originals[truth.url]]:
        score.folded += 1
    else:
        score.faults.append(f"{truth.url}: {len(published)} in articles/, {len(copies)} in duplicates/.")


def _score_lures(
    scores: Mapping[str, Score], lures: Sequence[Lure], outcomes: Mapping[str, set[str]]
) -> None:
    for lure in lures:
        score, found = scores[lure.outlet], outcomes.get(url_key(lure.url), set())
        score.lures += 1
        if found == ({OUTCOMES[lure.kind]} if lure.kind in OUTCOMES else set()):
            score.refused += 1
        else:
            score.faults.append(f"{lure.url} ({lure.kind}) came to {' and '.join(found) or 'nothing'}.")


def _originals(truths: Sequence[Truth]) -> dict[str, str]:
    """The address of each story, and of the one that it repeats in the end: its own, if none."""
    repeats = {truth.url: truth.wire_of or truth.url for truth in truths}
    return {url: repeats.get(original, original) for url, original in repeats.items()}


def _records(data: Path) -> Iterator[Line]:
    for kind in ("articles", "duplicates"):
        yield from _lines(data / kind, Line)


def _by_url(lines: Iterable[Line]) -> Mapping[str, list[Line]]:
    at: defaultdict[str, list[Line]] = defaultdict(list)
    for line in lines:
        at[line.url].append(line)
    return at


def _outcomes(data: Path) -> Mapping[str, set[str]]:
    """What became of the addresses in rejects/, by their keys."""
    outcomes: defaultdict[str, set[str]] = defaultdict(set)
    for line in _lines(data / "rejects", RejectLine):
        outcomes[url_key(line.url)].add(line.outcome)
    return outcomes


def _lines(folder: Path, shape: type[Shape]) -> Iterator[Shape]:
    """The lines of all finished files below a folder, run after run."""
    for path in sorted(folder.glob("*/*.jsonl")):
        for line in path.read_bytes().splitlines():
            yield msgspec.json.decode(line, type=shape)


def _sum(scores: Iterable[Score]) -> Score:
    total = Score("all")
    for score in scores:
        total.stories += score.stories
        total.published += score.published
        total.folded += score.folded
        total.exact += score.exact
        total.lures += score.lures
        total.refused += score.refused
    return total
