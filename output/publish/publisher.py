"""Records are published: finish the files of a part, then commit its keys."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from cleaners.markup.canonical import url_key
from output.duplicates.index import THRESHOLD, Batch, Prints, check_parameters, prints_of
from output.history.deletions import MISSING, ArticleHistory
from output.history.revisits import moment_of
from output.jsonl import line_of
from output.publish.manifest import (
    Manifest,
    RecordOutcome,
    SourceFailure,
    added_up,
    end_killed_run,
    ended,
    with_parts,
    write_manifest,
)
from output.publish.parts import FileKind, Summary, discard_part, has_named_file, write_part
from output.publish.recovery import recover, recover_outlet
from output.publish.verdicts import Found, Judge
from output.record import Record
from output.state import State
from output.work.finished_lines import Audit, Lines, Reject

PART_RECORDS = 500
PART_BYTES = 16 << 20
"""A part is published when it has so many records and rejects, or so many bytes of lines."""


class Missed(msgspec.Struct, frozen=True):
    """A line of rejects/ for an address that gave no page: a `Reject` with the HTTP status."""

    source_id: None
    url: str
    outcome: str
    detail: str | None
    status: int | None


class Waiting(NamedTuple):
    """A record that waits for its part, with its audit line; lost_most: see `Lines`."""

    found: Found
    audit: bytes
    lost_most: bool


class Miss(NamedTuple):
    """An address without an article that waits for its part, with its line for rejects/."""

    url: str
    outcome: str
    line: bytes
    detail: str | None
    status: int | None


class Publisher:
    """Takes what one crawl of an outlet finds, and publishes it part by part.

    data: the data folder. manifest: of the run, as it starts; the outlet's lock must be held.
    keep_duplicates: they stay among the articles, marked. threshold: estimated Jaccard similarity from which
    on two texts are one story.
    """

    def __init__(
        self,
        state: State,
        data: Path,
        manifest: Manifest,
        *,
        keep_duplicates: bool = False,
        threshold: float = THRESHOLD,
    ) -> None:
        """Recovers what a killed crawl of the outlet left. StateError when the index does not fit."""
        self.state, self.data, self.manifest = state, data, manifest
        self.keep, self.threshold = keep_duplicates, threshold
        self.history = ArticleHistory(state, manifest.outlet)
        self.number = 0
        self._empty()
        check_parameters(state)
        recover_outlet(state, data, manifest.outlet)
        end_killed_run(data, manifest.outlet, state.finished_parts)
        self._note_progress()

    def _empty(self) -> None:
        self.articles: list[Waiting] = []
        self.missed: list[Miss] = []
        self.bytes = 0

    def add(self, lines: Lines, *, asked: str, updated: str | None) -> None:
        """Takes the lines of a cleaned page; publishes when a part is full (see `publish`).

        asked: the address that was asked for. updated: when its source said it was updated, ISO 8601.
        """
        if lines.outcome:
            detail = msgspec.json.decode(lines.reject, type=Reject).detail
            self._take_miss(Miss(asked, lines.outcome, lines.reject, detail, None))
            return
        record = msgspec.json.decode(lines.record, type=Record)
        found = Found(record, asked, updated or record.fetched_at)
        self.articles.append(Waiting(found, lines.audit, lines.lost_most))
        self._grow(len(lines.record) + len(lines.audit))

    def add_miss(self, url: str, outcome: str, detail: str, status: int | None) -> None:
        """Takes an address that gave no page; later runs try it again, or know that an article is gone."""
        line = line_of(Missed(None, url, outcome, detail, status))
        self._take_miss(Miss(url, outcome, line, detail, status))

    def add_source_failure(self, url: str, outcome: str, detail: str) -> None:
        """Takes a feed, sitemap or section page that could not be read; the manifest lists it."""
        failures = (*self.manifest.sources_failed, SourceFailure(url, outcome, detail))
        self.manifest = replace(self.manifest, sources_failed=failures)

    def _take_miss(self, miss: Miss) -> None:
        self.missed.append(miss)
        self._grow(len(miss.line))

    def _grow(self, size: int) -> None:
        self.bytes += size
        if len(self.articles) + len(self.missed) >= PART_RECORDS or self.bytes >= PART_BYTES:
            self.publish()

    def publish(self, *, is_last: bool = False) -> None:
        """Publishes what was taken so far as one part; does nothing if that is nothing.

        is_last: also judges which of the known articles that were missing are gone.

        OSError or sqlite3.Error when the disk is full or another crawl does not let go of the state: the
        part is lost, none of it counts as seen, and a later run fetches it again.
        """
        if not (self.articles or self.missed or (is_last and self.history.absent)):
            return
        articles, missed = self.articles, self.missed
        self._empty()
        prints = prints_of([article.found.record for article in articles])
        part = self._announce()
        try:
            with self.state.transaction():
                recover(self.state, self.data, but=part)
                self._publish(part, articles, prints, missed, is_last=is_last)
        except BaseException:
            self._withdraw(part)
            raise
        self._note_progress()

    def close(self, reason: str) -> None:
        """Publishes the last part and ends the manifest, as the last act of a run. Raises as `publish`."""
        self.publish(is_last=True)
        self.manifest = ended(self.manifest, self.data, reason)
        write_manifest(self.data, self.manifest)

    def _publish(
        self, part: str, articles: list[Waiting], prints: Prints, missed: list[Miss], *, is_last: bool
    ) -> None:
        """Judges, finishes the files, then writes the keys, all under the lock of the state."""
        batch = Batch(self.state, prints, self.threshold)
        judge = Judge(self.state, batch, self.data, part)
        judged = [judge.judge(row, article.found) for row, article in enumerate(articles)]
        batch.store()
        for (outcome, record), article in zip(judged, articles, strict=True):
            self._note_article(outcome, record, article.found.asked)
        missed = [self._noted(miss) for miss in missed]
        if is_last:
            self.history.judge_absences()
        lines = self._lines(judged, [article.audit for article in articles])
        lines["rejects"] = [miss.line for miss in missed]
        lines["history"] = list(map(line_of, self.history.take_lines()))
        summary = Summary(
            counts=added_up([Counter(outcome for outcome, _ in judged), Counter(m.outcome for m in missed)]),
            removed=added_up(record.removed for outcome, record in judged if outcome != "unchanged"),
            lost_most=sum(article.lost_most for article in articles),
            files=write_part(self.data, part, lines),
        )
        self.state.finish_part(part, msgspec.json.encode(summary))

    def _note_article(self, outcome: RecordOutcome, record: Record, asked: str) -> None:
        is_new = record.revision == 1 and outcome not in ("unchanged", "duplicate_url")
        fetched = moment_of(record.fetched_at) or _now()
        self.history.note_article(asked, is_new=is_new, fetched=fetched)

    def _noted(self, miss: Miss) -> Miss:
        """Notes an address without an article, for another try or as a sign that a known article is gone."""
        if not self.history.knows(miss.url):
            self.state.save_failure(url_key(miss.url), miss.url, self.manifest.outlet, miss.outcome, _now())
        elif self.history.note_miss(miss.url, miss.outcome, miss.detail, miss.status, _now()):
            line = line_of(Missed(None, miss.url, MISSING, miss.detail, miss.status))
            return miss._replace(outcome=MISSING, line=line)
        return miss

    def _lines(
        self, judged: list[tuple[RecordOutcome, Record]], audits: list[bytes]
    ) -> dict[FileKind, list[bytes]]:
        """The lines of a part by the file they go to; a page that has not changed has none."""
        lines: dict[FileKind, list[bytes]] = {"articles": [], "duplicates": [], "audit": []}
        for (outcome, record), audit in zip(judged, audits, strict=True):
            if outcome != "unchanged":
                apart = record.duplicate_of is not None and not self.keep
                lines["duplicates" if apart else "articles"].append(line_of(record))
                lines["audit"].append(_under_id(audit, record.id))
        return lines

    def _announce(self) -> str:
        """The name of the next part, known to all crawls before its first file is written."""
        with self.state.transaction():
            while True:
                self.number += 1
                suffix = f"-{self.number}" if self.number > 1 else ""
                part = f"{self.manifest.outlet}/{self.manifest.run}{suffix}"
                if not self.state.knows_part(part):
                    self.state.begin_part(part)
                    return part

    def _withdraw(self, part: str) -> None:
        """A part that failed before it had a file is forgotten; one that has files is recovered later."""
        if not has_named_file(self.data, part):
            discard_part(self.data, part)
            with suppress(sqlite3.Error):
                self.state.forget_part(part)

    def _note_progress(self) -> None:
        run = f"{self.manifest.outlet}/{self.manifest.run}"
        self.manifest = with_parts(self.manifest, self.state.finished_parts(run))
        write_manifest(self.data, self.manifest)


def _under_id(audit: bytes, id: str) -> bytes:
    """The audit line under the id that its record was published with."""
    if audit.startswith(b'{"id":"%s"' % id.encode()):
        return audit
    return line_of(replace(msgspec.json.decode(audit, type=Audit), id=id))


def _now() -> datetime:
    return datetime.now(UTC)
