"""The figures of a run: from its manifest, and from the records and audit lines it wrote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from cleaners.article import OUTSIDE
from output.history.deletions import MISSING
from output.publish.manifest import NOT_BEGUN, RECORD_OUTCOMES, SOURCES_FAILED, Manifest, SourceFailure
from output.record import StoredRecord

ARTICLE_OUTCOMES = {*RECORD_OUTCOMES, MISSING}
"""A known article that is missing says nothing of how the outlet works: outlets take articles down."""


@dataclass(frozen=True, slots=True)
class ArticleFigures:
    """One published article. removed: share of its characters that cleaners took, 0.0 to 1.0."""

    words: int
    removed: float
    dated: bool
    signed: bool
    titled: bool


@dataclass(frozen=True, slots=True)
class Run:
    """One crawl of an outlet.

    days: since the start of the outlet's run before; None for its first. new: articles, duplicates among
    them, that were not known before. no_article: addresses that gave none, by outcome. pages: all addresses
    asked for. articles: the articles published. failed: why nothing could be crawled at all, or None.
    """

    outlet: str
    name: str
    started: datetime
    days: float | None
    reason: str | None
    new: int
    duplicates: int
    no_article: Mapping[str, int]
    pages: int
    sources_failed: tuple[SourceFailure, ...]
    articles: tuple[ArticleFigures, ...] = ()
    failed: str | None = None


class _Block(msgspec.Struct):
    text: str
    reason: str


class _Audit(msgspec.Struct):
    """What is read of an audit line, in whatever version it was written."""

    id: str
    removed: tuple[_Block, ...]


def run_of(manifest: Manifest, days: float | None, articles: tuple[ArticleFigures, ...] = ()) -> Run:
    """The figures of a manifest."""
    counts = manifest.counts
    duplicates = sum(count for outcome, count in counts.items() if outcome.startswith("duplicate_"))
    no_article = {outcome: count for outcome, count in counts.items() if outcome not in ARTICLE_OUTCOMES}
    return Run(
        outlet=manifest.outlet,
        name=manifest.run,
        started=datetime.fromisoformat(manifest.started),
        days=days,
        reason=manifest.reason,
        new=counts.get("published", 0) + duplicates,
        duplicates=duplicates,
        no_article=no_article,
        pages=sum(counts.values()) - counts.get(MISSING, 0),
        sources_failed=manifest.sources_failed,
        articles=articles,
        failed=_why_failed(manifest),
    )


def _why_failed(manifest: Manifest) -> str | None:
    """Why a run could crawl nothing: it died before it began, or none of its sources could be read."""
    if manifest.reason and manifest.reason.startswith(NOT_BEGUN):
        return f"the last run died: {manifest.reason.removeprefix(NOT_BEGUN)}"
    if manifest.reason != SOURCES_FAILED:
        return None
    first = manifest.sources_failed[0]
    return f"no source could be read; {first.url}: {first.detail}"


def outlets_with_runs(data: Path) -> list[str]:
    """The outlets that were ever crawled into a data folder."""
    return sorted(folder.name for folder in (data / "runs").glob("*/"))


def read_runs(data: Path, outlet: str, latest: int) -> list[Run]:
    """The outlet's latest runs that have ended, oldest first.

    A manifest or data file that is gone or of another version is passed over. OSError when one cannot be
    read.
    """
    paths = sorted((data / "runs" / outlet).glob("*.json"))[-latest - 1 :]
    manifests = [manifest for manifest in map(_manifest, paths) if manifest and manifest.ended]
    runs: list[Run] = []
    before: datetime | None = None
    for manifest in manifests:
        started = datetime.fromisoformat(manifest.started)
        days = (started - before).total_seconds() / 86400 if before else None
        runs.append(run_of(manifest, days, tuple(_articles(data, manifest))))
        before = started
    return runs[-latest:]


def _manifest(path: Path) -> Manifest | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _articles(data: Path, manifest: Manifest) -> Iterator[ArticleFigures]:
    """The articles of a run, each with what its audit line says was taken from it."""
    taken: Counter[str] = Counter()
    for line in _lines(data, manifest, "audit"):
        audit = msgspec.json.decode(line, type=_Audit)
        taken[audit.id] += sum(len(block.text) for block in audit.removed if block.reason != OUTSIDE)
    for line in _lines(data, manifest, "articles"):
        record = msgspec.json.decode(line, type=StoredRecord)
        whole = taken[record.id] + len(record.text)
        yield ArticleFigures(
            record.word_count,
            taken[record.id] / whole if whole else 0.0,
            record.published is not None,
            bool(record.authors),
            record.title is not None,
        )


def _lines(data: Path, manifest: Manifest, kind: str) -> Iterator[bytes]:
    for file in manifest.files:
        path = data / file.path
        if file.path.startswith(f"{kind}/") and path.exists():
            yield from path.read_bytes().splitlines()
