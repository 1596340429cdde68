"""The lines of one cleaned page: a record with its audit line, or a line among the rejects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import msgspec

from cleaners.article import Article, Kind, Outcome
from output.jsonl import line_of
from output.record import record_of

NotPublished = Outcome | Literal["crashed"]
"""Why a page gave no record. "crashed" is no property of the page: the process that cleaned it died."""


class RemovedBlock(msgspec.Struct, frozen=True):
    """A block that is not in the text: where it stood, what it was, and why it went."""

    position: int
    kind: Kind
    text: str
    reason: str


class Audit(msgspec.Struct, frozen=True):
    """Every removed block of one record, under the record's id."""

    id: str
    source_id: str | None
    removed: tuple[RemovedBlock, ...]


class Reject(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page that is no article, and why.

    text: of a doubtful page, what would have been its article; only such a line has it.
    """

    source_id: str | None
    url: str | None
    outcome: NotPublished
    detail: str | None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of one page, each whole with its line feed; the record's line is empty for a reject.

    outcome: None for a published page. lost_most: cleaners took over half of what the extractor found.
    """

    source_id: str | None
    outcome: NotPublished | None
    record: bytes = b""
    audit: bytes = b""
    reject: bytes = b""
    lost_most: bool = False


def lines_of(
    article: Article,
    *,
    source_id: str | None = None,
    fetched_at: str | None = None,
    warc_record_id: str | None = None,
) -> Lines:
    """The lines of a cleaned page: record and audit of an article, reject of anything else."""
    if article.outcome:
        url = article.source_url or article.url
        text = article.text if article.outcome == "doubtful" else None
        reject = Reject(source_id, url, article.outcome, article.detail, text)
        return Lines(source_id, article.outcome, reject=line_of(reject))
    record = record_of(article, source_id=source_id, fetched_at=fetched_at, warc_record_id=warc_record_id)
    removed = sorted(article.removed, key=lambda removed: removed.block.position)
    blocks = tuple(RemovedBlock(r.block.position, r.block.kind, r.block.text, r.reason) for r in removed)
    audit = Audit(record.id, record.source_id, blocks)
    return Lines(source_id, None, line_of(record), audit=line_of(audit), lost_most=article.share_lost > 0.5)


def rejected(source_id: str | None, url: str | None, outcome: NotPublished, detail: str | None) -> Lines:
    """The one line of a page that is not published."""
    return Lines(source_id, outcome, reject=line_of(Reject(source_id, url, outcome, detail)))
