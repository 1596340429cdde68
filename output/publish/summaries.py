"""The summary of one crawl, for whoever started it: one line of JSON an outlet."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import msgspec

from cleaners.article import Outcome
from output.publish.manifest import RECORD_OUTCOMES, Manifest, manifest_path

REJECTED = {*get_args(Outcome), "crashed"} - {"timed_out", "too_large"}
"""Outcomes of pages that were fetched and are no article. What took too long or was too large, a crawl meets
while it fetches."""


class CrawlSummary(msgspec.Struct, frozen=True):
    """The summary of one outlet's crawl; counts are of this run.

    new, revised, unchanged: articles published first, published again with changed text, fetched again and
    found the same. duplicates: records folded into another. rejected: pages that are no article, failed:
    addresses that gave no page; both by outcome. exit: 0 fine, 1 failed, 2 a wrong setting, 75 being crawled
    already, 128 + n killed by signal n. manifest: its path; null where the crawl did not begin. trouble: what
    went wrong, in one sentence.
    """

    outlet: str
    run: str
    new: int
    revised: int
    unchanged: int
    duplicates: int
    rejected: dict[str, int]
    failed: dict[str, int]
    seconds: float
    exit: int
    manifest: str | None
    trouble: str | None


def summarize(
    data: Path, outlet: str, run: str, *, exit: int, seconds: float, trouble: str | None
) -> CrawlSummary:
    """The summary of a run that has ended, from its manifest.

    A crawl that did not end its manifest has failed, whatever its exit code: its last articles are not on
    the disk.
    """
    path = manifest_path(data, outlet, run)
    manifest = None if exit == 75 else _read(path)
    if exit == 0 and (manifest is None or manifest.ended is None):
        exit, trouble = 1, trouble or "The crawl did not come to its end."
    counts = manifest.counts if manifest else {}
    no_article = {name: count for name, count in counts.items() if name not in RECORD_OUTCOMES}
    return CrawlSummary(
        outlet=outlet,
        run=run,
        new=counts.get("published", 0),
        revised=counts.get("revised", 0),
        unchanged=counts.get("unchanged", 0),
        duplicates=sum(count for name, count in counts.items() if name.startswith("duplicate_")),
        rejected={name: count for name, count in no_article.items() if name in REJECTED},
        failed={name: count for name, count in no_article.items() if name not in REJECTED},
        seconds=seconds,
        exit=exit,
        manifest=str(path) if manifest else None,
        trouble=trouble if exit else None,
    )


def _read(path: Path) -> Manifest | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None
