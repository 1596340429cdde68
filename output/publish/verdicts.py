"""What a record is to what is already known: new, a revision, a duplicate, or nothing new."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec.structs import replace

from cleaners.markup.canonical import canonical_url, url_key
from output.duplicates.index import Batch, Match
from output.publish.manifest import RecordOutcome
from output.publish.parts import path_of
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

    data: the data folder, where the text of an earlier revision is looked up.
    """

    state: State
    batch: Batch
    data: Path
    part: str
    texts: dict[str, str] = field(default_factory=dict)

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
        """An article that was fetched before; a duplicate may have become a story of its own."""
        if found.record.text_hash == known.text_hash:
            if self.state.story_at(url_key(found.asked)):  # else a new address that leads to a known page
                known = known._replace(updated=found.updated, idle_checks=known.idle_checks + 1)
            self.state.save_story(known, found.keys)
            return "unchanged", found.record
        record = replace(
            found.record,
            id=known.id,
            revision=known.revision + 1,
            changed=share_changed(self._text_before(known), found.record.text),
        )
        match = self.batch.match(row) if known.duplicate_of else None
        story = known._replace(
            revision=record.revision,
            text_hash=record.text_hash,
            part=self.part,
            updated=found.updated,
            idle_checks=0,
        )
        return self._remember(row, record, story, match, found.keys, "revised")

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
            outcome = "duplicate_exact" if match.method == "exact" else "duplicate_near"
        else:
            story = story._replace(duplicate_of=None, doc=self.batch.add(row, story.number))
        self.state.save_story(story, keys)
        self.texts[record.id] = record.text
        return outcome, record

    def _text_before(self, known: Story) -> str | None:
        """The text of the revision before, from this part or an earlier one; None if gone."""
        if known.part == self.part:
            return self.texts.get(known.id)
        for kind in ("duplicates", "articles"):
            try:
                lines = path_of(self.data, kind, known.part).read_bytes().splitlines()
            except OSError:
                continue
            needle = known.id.encode()
            for record in (msgspec.json.decode(line, type=StoredRecord) for line in lines if needle in line):
                if record.id == known.id:
                    return record.text
        return None


def share_changed(before: str | None, after: str) -> float | None:
    """Share of the words that were added, dropped or replaced, 0 to 1; None where `before` is not known.

    Counted without regard to order, so that it takes no time on long texts: a moved paragraph is no change.

    >>> share_changed("one two three four", "one two three five")
    0.25
    """
    if before is None:
        return None
    old, new = Counter(before.split()), Counter(after.split())
    longer = max(old.total(), new.total())
    return round(1 - (old & new).total() / longer, 3) if longer else 0.0


def _at_own_address(found: Found) -> Found:
    """The article at the address it was fetched from, in place of a canonical that is not its own."""
    url = canonical_url(found.record.source_url or found.asked)
    return Found(replace(found.record, url=url, id=digest(url, 16)), found.asked, found.updated)
