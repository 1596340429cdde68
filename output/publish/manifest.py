"""The manifest of a run: its counts, versions, settings, and the checksum of every file."""

from __future__ import annotations

import hashlib
import logging
import platform
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal, get_args

import msgspec

from output.jsonl import lines_to
from output.publish.parts import PartFile, Summary, publishing_order

RecordOutcome = Literal[
    "published", "revised", "unchanged", "duplicate_url", "duplicate_exact", "duplicate_near"
]
"""What a page that gave a record counts as."""

RECORD_OUTCOMES = frozenset[str](get_args(RecordOutcome))

Setting = str | int | float | bool | None

logger = logging.getLogger(__name__)

PACKAGES = ("winnow", "scrapy", "trafilatura", "lxml", "courlan", "w3lib", "msgspec", "rensa", "numpy")
"""What the records depend on; their versions are noted."""


class SourceFailure(msgspec.Struct, frozen=True):
    """A feed, sitemap or section page that could not be read."""

    url: str
    outcome: str
    detail: str


class Manifest(msgspec.Struct, frozen=True):
    """data/runs/<outlet>/<run>.json. Written at the start, after every part, and at the end.

    ended, reason: null while the run goes on. Reasons of ours: "sources_failed" where no source was
    readable, "not begun: " and why, and "killed", which the next run writes.
    counts: articles and pages by outcome. removed: blocks of the records by reason. lost_most: articles
    that lost over half of their characters to cleaners.
    """

    outlet: str
    run: str
    started: str
    ended: str | None
    reason: str | None
    counts: dict[str, int]
    removed: dict[str, int]
    lost_most: int
    sources_failed: tuple[SourceFailure, ...]
    files: tuple[PartFile, ...]
    settings: dict[str, Setting]
    versions: dict[str, str]

    @classmethod
    def begun(cls, outlet: str, run: str, started: datetime, settings: Mapping[str, Setting]) -> Manifest:
        """The manifest of a run that starts now."""
        time = started.isoformat(timespec="seconds")
        return cls(outlet, run, time, None, None, {}, {}, 0, (), (), dict(settings), versions())


def run_name(started: datetime) -> str:
    """The name of a run that starts at a time in UTC; names sort by time.

    >>> run_name(datetime(2026, 5, 3, 6, 0, 9))
    '20260503T060009Z'
    """
    return started.strftime("%Y%m%dT%H%M%SZ")


def manifest_path(data: Path, outlet: str, run: str) -> Path:
    return data / "runs" / outlet / f"{run}.json"


NOT_BEGUN = "not begun: "
"""How the reason of a run begins that died before it wrote a manifest; why it died stands behind it."""


SOURCES_FAILED = "sources_failed"
"""The reason of a run that ended since it could read none of its sources."""


def note_run_not_begun(data: Path, outlet: str, run: str, why: str) -> None:
    """Writes the manifest of a run that died without one, so that the status of the outlet knows it.

    Nothing where the run has a manifest, or where the disk takes none.
    """
    with suppress(OSError):
        if not manifest_path(data, outlet, run).exists():
            manifest = Manifest.begun(outlet, run, datetime.now(UTC), settings={})
            write_manifest(data, ended(manifest, data, NOT_BEGUN + why))


def page_archive(data: Path, outlet: str, run: str) -> tuple[PartFile, ...]:
    """The entry for the raw pages of a run, which the spider's side writes; () where none were kept."""
    path = data / "pages" / outlet / f"{run}.warc.gz"
    try:
        with path.open("rb") as file:
            sum = hashlib.file_digest(file, "sha256").hexdigest()
            return (PartFile(path.relative_to(data).as_posix(), None, file.tell(), sum),)
    except FileNotFoundError:
        return ()


def ended(manifest: Manifest, data: Path, reason: str) -> Manifest:
    """The manifest of a run that ends now, with the sum of its page archive."""
    return msgspec.structs.replace(
        manifest,
        ended=datetime.now(UTC).isoformat(timespec="seconds"),
        reason=reason,
        files=manifest.files + page_archive(data, manifest.outlet, manifest.run),
    )


def write_manifest(data: Path, manifest: Manifest) -> None:
    """Writes or replaces the manifest of a run. OSError when it cannot."""
    path = manifest_path(data, manifest.outlet, manifest.run)
    path.parent.mkdir(parents=True, exist_ok=True)
    with lines_to(str(path)) as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")


def end_killed_run(data: Path, outlet: str, parts_of: Callable[[str], Mapping[str, bytes]]) -> None:
    """Ends the manifest of the outlet's last run, if that was killed; the outlet's lock must be held.

    parts_of: gives the summaries of the parts of a run ("<outlet>/<run>"), by name.
    """
    folder = manifest_path(data, outlet, "").parent
    for unfinished in folder.glob("*.part"):
        unfinished.unlink(missing_ok=True)
    last = max(folder.glob("*.json"), default=None)
    if last is None:
        return
    try:
        manifest = msgspec.json.decode(last.read_bytes(), type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        logger.warning("%s: no manifest of this version, left as it is: %s", last, error)
        return
    if manifest.ended is None:
        manifest = with_parts(manifest, parts_of(f"{outlet}/{manifest.run}"))
        write_manifest(data, ended(manifest, data, "killed"))


def with_parts(manifest: Manifest, parts: Mapping[str, bytes]) -> Manifest:
    """The manifest with the counts and files of a run's finished parts (name to summary in JSON)."""
    summaries = [
        msgspec.json.decode(parts[part], type=Summary) for part in sorted(parts, key=publishing_order)
    ]
    return msgspec.structs.replace(
        manifest,
        counts=added_up(summary.counts for summary in summaries),
        removed=added_up(summary.removed for summary in summaries),
        lost_most=sum(summary.lost_most for summary in summaries),
        files=tuple(file for summary in summaries for file in summary.files),
    )


def added_up(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The sum of counts, by name."""
    total: Counter[str] = Counter()
    for some in counts:
        total.update(some)
    return dict(sorted(total.items()))


def versions() -> dict[str, str]:
    """Versions of Python and of the packages that shape the records."""
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:  # run from a checkout that was never installed
            found[name] = "not installed"
    return found
