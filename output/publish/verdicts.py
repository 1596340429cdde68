"""What a record is to what is already known: new, a revision, a duplicate, or nothing new."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec.structs import replace

from cleaners.markup.canonical import canonical_url, url_key
from output.duplicates.index import Batch, Match
from output.history.revisions import changed_fields, share_changed
from output.publish.manifest import RecordOutcome
from output.publish.parts import RECORD_KINDS, path_of
from output.record import Record, StoredRecord, digest
from output.state import State, Story


@dataclass(frozen=True, slots=True)
class Found:
    """A cleaned article on its way to be published.

    asked: the address that was asked for, before redirects. updated: when its source said it was updated,
    else when it was fetched; ISO 8601.
    """

    record: Record
    asked: str
    updated: str | None

    @property
    def fetched_keys(self) -> tuple[str, ...]:
        """The keys of the addresses that led to the page."""
        return tuple(dict.fromkeys(url_key(url) for url in (self.asked, self.record.source_url) if url))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of all its addresses."""
        return tuple(
            dict.fromkeys((*self.fetched_keys, *(url_key(url) for url in (self.record.url,) if url)))
        )


@dataclass
class Judge:
    """Judges the records of one part, in order and within one transaction, and remembers each as a story.

    data: the data folder, where the revision before is looked up.
    """

    state: State
    batch: Batch
    data: Path
    part: str
    records: dict[str, Record] = field(default_factory=dict)
    part_read: str | None = None
    lines_read: list[bytes] = field(default_factory=list)

    def judge(self, row: int, found: Found) -> tuple[RecordOutcome, Record]:
        """The outcome for the record of `row` in the batch, and the record as it is to be published.

        An address that was fetched before is looked at for a revision. One that was not, but whose page
        names a known article as its canonical, is another address of that article; unless its text has
        nothing in common with it: some outlets print one rel=canonical on all their pages.
        """
        known = self._known(found.fetched_keys)
        if known:
            return self._again(row, found, known)
        known = self._known(found.keys)
        if known is None:
            return self._first(row, found)
        same = found.record.text_hash == known.text_hash
        similarity = 1.0 if same else self.batch.similarity(row, known.doc)
        if similarity is not None and similarity < self.batch.threshold:
            return self._first(row, _at_own_address(found))
        self.state.save_story(known, found.keys)
        original = known.duplicate_of or known.id
        return "duplicate_url", replace(
            found.record, duplicate_of=original, similarity=similarity, method="url"
        )

    def _known(self, keys: tuple[str, ...]) -> Story | None:
        return next(filter(None, map(self.state.story_at, keys)), None)

    def _first(self, row: int, found: Found) -> tuple[RecordOutcome, Record]:
        """An article whose addresses are all new."""
        record = found.record
        match = self.batch.match(row)
        story = Story(
            self.state.next_number(), record.id, 1, record.text_hash, None, None, self.part, found.updated
        )
        return self._remember(row, record, story, match, found.keys, "published")

    def _again(self, row: int, found: Found, known: Story) -> tuple[RecordOutcome, Record]:
        """An article that was fetched before: unchanged, or a revision."""
        before = self._record_before(known)
        same_text = found.record.text_hash == known.text_hash
        edited = changed_fields(before, found.record) if before else () if same_text else ("text",)
        if not edited:
            if self.state.story_at(url_key(found.asked)):  # else a new address that leads to a known page
                known = known._replace(updated=found.updated, idle_checks=known.idle_checks + 1)
            self.state.save_story(known, found.keys)
            return "unchanged", found.record
        record = replace(
            found.record,
            id=known.id,
            revision=known.revision + 1,
            changed=share_changed(before.text if before else None, found.record.text),
            changed_fields=edited,
        )
        story = known._replace(revision=record.revision, part=self.part, updated=found.updated, idle_checks=0)
        if before and "text" not in edited:
            return self._same_text(record, before, story, found.keys)
        story = story._replace(text_hash=record.text_hash)
        match = self.batch.match(row) if known.duplicate_of else None  # it may have become a story of its own
        return self._remember(row, record, story, match, found.keys, "revised")

    def _same_text(
        self, record: Record, before: StoredRecord | Record, story: Story, keys: tuple[str, ...]
    ) -> tuple[RecordOutcome, Record]:
        """A revision of other fields alone: what its text repeats stays as it was found."""
        record = replace(
            record,
            duplicate_of=before.duplicate_of,
            similarity=before.similarity,
            method=before.method,
        )
        self.state.save_story(story, keys)
        self.records[record.id] = record
        return _repeating(record) or "revised", record

    def _remember(
        self,
        row: int,
        record: Record,
        story: Story,
        match: Match | None,
        keys: tuple[str, ...],
        outcome: RecordOutcome,
    ) -> tuple[RecordOutcome, Record]:
        if match:
            original = self.state.story(match.story).id
            record = replace(record, duplicate_of=original, similarity=match.similarity, method=match.method)
            story = story._replace(duplicate_of=original, doc=None)
            outcome = _repeating(record) or outcome
        else:
            story = story._replace(duplicate_of=None, doc=self.batch.add(row, story.number))
        self.state.save_story(story, keys)
        self.records[record.id] = record
        return outcome, record

    def _record_before(self, known: Story) -> StoredRecord | Record | None:
        """The latest record of an article, from this part or an earlier one; None if its file is gone."""
        if known.part == self.part:
            return self.records.get(known.id)
        if known.part != self.part_read:
            self.part_read, self.lines_read = known.part, _lines_of_part(self.data, known.part)
        needle = known.id.encode()
        lines = (line for line in self.lines_read if needle in line)
        records = (msgspec.json.decode(line, type=StoredRecord) for line in lines)
        own = (record for record in records if record.id == known.id and record.method != "url")
        return max(own, key=lambda record: record.revision, default=None)


def _lines_of_part(data: Path, part: str) -> list[bytes]:
    lines: list[bytes] = []
    for kind in RECORD_KINDS:
        with suppress(OSError):
            lines += path_of(data, kind, part).read_bytes().splitlines()
    return lines


def _repeating(record: Record) -> RecordOutcome | None:
    """The outcome of a record that repeats another, else None."""
    if record.duplicate_of is None:
        return None
    return "duplicate_exact" if record.method == "exact" else "duplicate_near"


def _at_own_address(found: Found) -> Found:
    """The article at the address it was fetched from, in place of a canonical that is not its own."""
    url = canonical_url(found.record.source_url or found.asked)
    return Found(replace(found.record, url=url, id=digest(url, 16)), found.asked, found.updated)
