"""The memory of earlier crawls that a spider asks: which articles to fetch, and which feeds to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cleaners.markup.canonical import url_key
from output.history.revisits import FEW, due_revisits, witness
from output.state import State

IDLE_CHECKS = 3
"""After so many re-fetches without a change, what the source says of updates is ignored: sitemaps that stamp
every page with the current hour are common."""


MOST_SAVED = 200
"""Revisits that an outlet may have in hand, after the first crawl of an archive too."""


class CrawlMemory:
    """What the state knows of one outlet, and what this run has asked for.

    recheck: how long after an update that its source reports a published article is fetched again. revisit:
    how long after its first fetch it is fetched again without a report. most_revisits: in this run; None: see
    `revisits`. What was asked for is kept as 64-bit hashes of the keys: an archive's sitemaps list many.
    """

    def __init__(
        self,
        state: State,
        outlet: str,
        recheck: timedelta,
        revisit: Sequence[timedelta] = (),
        most_revisits: int | None = None,
    ) -> None:
        self.state, self.outlet, self.recheck = state, outlet, recheck
        self.revisit, self.most_revisits = revisit, most_revisits
        self.new = 0
        self.revisiting: set[int] = set()
        self.asked: set[int] = set()
        self.unanswered: set[int] = set()
        self.feeds: dict[str, str] = {}

    def wanted(self, url: str, updated: str | None) -> bool:
        """Whether to fetch an article now: it is new, due for another try, or was updated of late.

        updated: when its source says it changed last, ISO 8601, or None.
        """
        key, now = url_key(url), datetime.now(UTC)
        story, failed = self.state.story_at(key), self.state.failed(key)
        if hash(key) in self.revisiting:
            wanted = True
        elif story:
            news = _later(updated, story.updated, not_before=now - self.recheck)
            wanted = news and story.idle_checks < IDLE_CHECKS
        else:
            wanted = failed is None or (failed.next_try is not None and failed.next_try <= now)
            self.new += wanted
        if wanted:
            self.asked.add(hash(key))
            self.unanswered.add(hash(key))
        return wanted

    def due(self) -> list[str]:
        """The failed addresses of the outlet that are to be tried again now, whether listed or not."""
        return self.state.due(self.outlet, datetime.now(UTC))

    def revisits(self) -> list[str]:
        """The addresses of published articles that are to be fetched again now, whether listed or not.

        No more than the outlet had new articles, in this run and before, that have not been spent on revisits
        yet; or `most_revisits`. A few that may have been taken down are always among them. Asked for when all
        that is new has been asked for. Where all of them are missing, one that should be there is added.
        """
        due = due_revisits(self.state, self.outlet, datetime.now(UTC), self.revisit)
        due = [row for row in due if hash(url_key(row.url)) not in self.asked]
        few = min(FEW, sum(row.missing_since is not None for row in due))
        chosen = due[: max(self._budget(), few)]
        if chosen and all(row.missing_since for row in chosen) and not self.new:
            other = witness(self.state, self.outlet, chosen)
            chosen += [other] if other else []
        self.revisiting = {hash(url_key(row.url)) for row in chosen}
        return [row.url for row in chosen]

    def _budget(self) -> int:
        """How many revisits this run may make."""
        saved = int(self.state.setting(f"revisits left for {self.outlet}") or 0)
        return min(saved + self.new, MOST_SAVED) if self.most_revisits is None else self.most_revisits

    def feed_seen(self, feed_url: str, body_hash: str) -> bool:
        """Whether a feed with this very body has been dealt with, so that nothing new is in it."""
        if self.state.feed(feed_url) == body_hash:
            return True
        self.feeds[feed_url] = body_hash
        return False

    def answer(self, url: str) -> None:
        """An address that was asked for gave a record or a reject, which will be published."""
        self.unanswered.discard(hash(url_key(url)))

    def run_finished(self) -> None:
        """Called when a run came to its own end and all of it is published.

        The feeds it read count as dealt with, if every article it asked for was answered. A failed
        address that was due and not asked for (it is no article any more) comes nearer to being given up.
        """
        now = datetime.now(UTC)
        with self.state.transaction():
            if self.most_revisits is None:
                left = max(0, self._budget() - len(self.revisiting))
                self.state.set(f"revisits left for {self.outlet}", str(left))
            if not self.unanswered:
                for feed, body in self.feeds.items():
                    self.state.save_feed(feed, body)
            for url in self.due():
                if hash(url_key(url)) not in self.asked:
                    self.state.save_failure(url_key(url), url, self.outlet, "not_asked", now)


def _later(updated: str | None, before: str | None, *, not_before: datetime) -> bool:
    """Whether `updated` is later than `before` and than `not_before`. A day alone counts as its end."""
    if updated is None or updated == before:
        return False
    moment, known = _end_of_moment(updated), before and _end_of_moment(before)
    return bool(moment and moment >= not_before and (not known or moment > known))


def _end_of_moment(iso: str) -> datetime | None:
    """A time in ISO 8601, in UTC where it has no offset; of a day alone its end; None for anything else."""
    try:
        moment = datetime.fromisoformat(iso)
    except ValueError:
        return None
    if len(iso) == 10:
        moment += timedelta(days=1)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
