"""Articles that an outlet took down, and put back: the lines of data/history/<outlet>/."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

import msgspec
from msgspec.structs import replace

from cleaners.markup.canonical import url_key
from output.history.revisits import (
    SIGNS_OF_ABSENCE,
    Revisit,
    believed,
    find,
    note_found,
    note_missing,
    note_visit,
    save,
    schedule,
)
from output.state import State

MISSING = "missing"
"""The outcome of a known article that was not at its address."""


class HistoryLine(msgspec.Struct, frozen=True):
    """One event of an article. Times are ISO 8601 in UTC.

    gone: it was missing twice, a day apart; `since` is when it was missing first. back: it is there again;
    `since` is when it had gone. found: when the run noticed. reason, detail, status: what the address gave.
    """

    event: Literal["gone", "back"]
    id: str
    url: str
    outlet: str
    since: str
    found: str
    reason: str | None = None
    detail: str | None = None
    status: int | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A known article that was not at its address."""

    id: str
    reason: str
    detail: str | None
    status: int | None
    noticed: datetime


@dataclass
class ArticleHistory:
    """What one run of an outlet learns of articles that were published before.

    Its methods are called within a transaction of the state.
    """

    state: State
    outlet: str
    found: int = 0
    absent: list[Absence] = field(default_factory=list)
    lines: list[HistoryLine] = field(default_factory=list)

    def note_article(self, asked: str, *, is_new: bool, fetched: datetime) -> None:
        """Notes that an address gave an article, which the state knows by now."""
        self.found += 1
        story = self.state.story_at(url_key(asked))
        if story is None:
            return
        if is_new:
            schedule(self.state, story.id, self.outlet, asked, fetched)
        row = find(self.state, story.id)
        if row and url_key(row.url) == url_key(asked):
            before = note_found(self.state, story.id, fetched)
            if before and before.gone_at:
                self.lines.append(self._event("back", row, before.gone_at, fetched))

    def knows(self, url: str) -> bool:
        """Whether an article was published from an address."""
        return self.state.story_at(url_key(url)) is not None

    def note_miss(
        self, url: str, outcome: str, detail: str | None, status: int | None, now: datetime
    ) -> bool:
        """Notes that a known address gave no article; returns whether the article is missing from it."""
        story = self.state.story_at(url_key(url))
        row = find(self.state, story.id) if story else None
        if row is None or url_key(row.url) != url_key(url):
            return False
        if outcome not in SIGNS_OF_ABSENCE:
            note_visit(self.state, row.id, now)
            return False
        self.absent.append(Absence(row.id, outcome, detail, status, now))
        return True

    def judge_absences(self) -> None:
        """At the end of a run: whether its missing articles are gone, or the outlet was out of order."""
        if believed(len(self.absent), self.found):
            for one in self.absent:
                row = note_missing(self.state, one.id, one.noticed)
                if row and row.gone_at:
                    event = self._event("gone", row, row.gone_at, one.noticed)
                    reasons = {"reason": one.reason, "detail": one.detail, "status": one.status}
                    self.lines.append(replace(event, **reasons))
        self.absent = []

    def _event(
        self, event: Literal["gone", "back"], row: Revisit, since: datetime, found: datetime
    ) -> HistoryLine:
        return HistoryLine(event, row.id, row.url, self.outlet, since.isoformat(), found.isoformat())

    def take_lines(self) -> list[HistoryLine]:
        """The events since the last call."""
        lines, self.lines = self.lines, []
        return lines


def restore(state: State, line: HistoryLine) -> None:
    """Brings the state to where it was when a line had been published."""
    row = find(state, line.id)
    if row:
        gone_at = datetime.fromisoformat(line.since) if line.event == "gone" else None
        found = datetime.fromisoformat(line.found)
        save(state, row._replace(gone_at=gone_at, missing_since=gone_at, visited=max(found, row.visited)))
