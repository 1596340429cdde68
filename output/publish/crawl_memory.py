"""The memory of earlier crawls that a spider asks: which articles to fetch, and which feeds to read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from cleaners.markup.canonical import url_key
from output.state import State

IDLE_CHECKS = 3
"""After so many re-fetches without a change, what the source says of updates is ignored: sitemaps that stamp
every page with the current hour are common."""


class CrawlMemory:
    """What the state knows of one outlet, and what this run has asked for.

    recheck: how long after an update that its source reports a published article is fetched again. What was
    asked for is kept as 64-bit hashes of the keys: an archive's sitemaps list many.
    """

    def __init__(self, state: State, outlet: str, recheck: timedelta) -> None:
        self.state, self.outlet, self.recheck = state, outlet, recheck
        self.asked: set[int] = set()
        self.unanswered: set[int] = set()
        self.feeds: dict[str, str] = {}

    def wanted(self, url: str, updated: str | None) -> bool:
        """Whether to fetch an article now: it is new, due for another try, or was updated of late.

        updated: when its source says it changed last, ISO 8601, or None.
        """
        key, now = url_key(url), datetime.now(UTC)
        story, failed = self.state.story_at(key), self.state.failed(key)
        if story:
            news = _later(updated, story.updated, not_before=now - self.recheck)
            wanted = news and story.idle_checks < IDLE_CHECKS
        else:
            wanted = failed is None or (failed.next_try is not None and failed.next_try <= now)
        if wanted:
            self.asked.add(hash(key))
            self.unanswered.add(hash(key))
        return wanted

    def due(self) -> list[str]:
        """The failed addresses of the outlet that are to be tried again now, whether listed or not."""
        return self.state.due(self.outlet, datetime.now(UTC))

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
