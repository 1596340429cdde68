"""What is known between runs, and what a spider is told of it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cleaners.lines.spans import parse_span
from output.publish.crawl_memory import IDLE_CHECKS, CrawlMemory
from output.state import BACK_OFF, State, StateError, Story

NOW = datetime.now(UTC)
STORY = Story(1, "a1", 1, "f" * 32, None, None, "example/run", "2026-05-01T10:00:00+00:00")


def ago(**span: float) -> str:
    return (NOW - timedelta(**span)).isoformat()


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with closing(State(tmp_path / "data" / "state.sqlite")) as state:
        yield state


@pytest.fixture
def known(state: State) -> CrawlMemory:
    return CrawlMemory(state, "example", timedelta(days=2))


def test_what_was_written_is_there_after_opening_again(tmp_path: Path) -> None:
    for _ in range(2):
        with closing(State(tmp_path / "state.sqlite")) as state:
            state.save_story(STORY, ["example.az/1"])
            assert state.story_at("example.az/1") == state.story_called("a1") == state.story(1) == STORY
            assert state.next_number() == 2


def test_a_transaction_is_all_or_nothing(state: State) -> None:
    def half_of_it() -> None:
        with state.transaction():
            state.save_story(STORY, ["example.az/1"])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        half_of_it()
    assert state.story_at("example.az/1") is None


def test_another_crawl_waits_for_a_publication(state: State, tmp_path: Path) -> None:
    path = tmp_path / "data" / "state.sqlite"
    with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
        with state.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.execute("BEGIN IMMEDIATE")


@pytest.mark.parametrize(
    "content", [b"not a database, but long enough to look like a file of some kind", None]
)
def test_a_file_that_is_no_state_is_told_in_one_sentence(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "state.sqlite"
    if content:
        path.write_bytes(content)
    else:
        with closing(sqlite3.connect(path)) as other:
            other.execute("CREATE TABLE something (else_)")
    with pytest.raises(StateError, match=r"state\.sqlite.*winnow index --rebuild"):
        State(path)


def test_a_published_article_is_not_wanted_again(state: State, known: CrawlMemory) -> None:
    assert known.wanted("https://example.az/1", None)
    state.save_story(STORY, ["example.az/1"])
    assert not known.wanted("https://www.example.az/1/?utm_source=rss", None)
    assert known.wanted("https://example.az/2", None)


def test_a_failed_address_is_wanted_again_when_its_time_has_come(state: State, known: CrawlMemory) -> None:
    url, pause = "https://example.az/1", BACK_OFF[0]
    state.save_failure("example.az/1", url, "example", "http_error", NOW)
    assert not known.wanted(url, None)
    assert known.due() == []
    state.save_failure("example.az/2", url, "example", "http_error", NOW - pause)
    assert known.wanted("https://example.az/2", None)
    assert known.due() == [url]


def test_the_pause_grows_until_an_address_is_given_up(state: State) -> None:
    pauses = []
    for _ in range(len(BACK_OFF) + 1):
        state.save_failure("k", "https://example.az/1", "example", "http_error", NOW)
        failed = state.failed("k")
        assert failed
        pauses.append(failed.next_try and failed.next_try - NOW)
    assert pauses == [*BACK_OFF, None]
    assert state.due("example", NOW + timedelta(days=1000)) == []


def test_a_published_address_has_not_failed(state: State) -> None:
    state.save_failure("example.az/1", "https://example.az/1", "example", "http_error", NOW)
    state.save_story(STORY, ["example.az/1"])
    assert state.failed("example.az/1") is None


@pytest.mark.parametrize(
    ("updated", "wanted"),
    [
        (ago(hours=1), True),
        (ago(days=3), False),  # longer ago than the recheck
        (ago(hours=30), False),  # before it was last fetched
        (None, False),
        ("soon", False),
        (NOW.date().isoformat(), True),
        ((NOW - timedelta(days=4)).date().isoformat(), False),
    ],
    ids=["of late", "too long ago", "before the last fetch", "never", "no time", "today", "days ago"],
)
def test_an_article_is_fetched_again_if_it_was_updated_of_late(
    state: State, known: CrawlMemory, updated: str | None, wanted: bool
) -> None:
    state.save_story(STORY._replace(updated=ago(hours=25)), ["example.az/1"])
    assert known.wanted("https://example.az/1", updated) == wanted


def test_a_time_that_was_seen_before_is_no_news(state: State, known: CrawlMemory) -> None:
    """Feeds that print local time as GMT date their articles hours ahead."""
    ahead = ago(hours=-4)
    state.save_story(STORY._replace(updated=ahead), ["example.az/1"])
    assert not known.wanted("https://example.az/1", ahead)


def test_a_source_that_calls_everything_new_is_not_believed_for_ever(
    state: State, known: CrawlMemory
) -> None:
    state.save_story(STORY._replace(updated=ago(hours=25), idle_checks=IDLE_CHECKS), ["example.az/1"])
    assert not known.wanted("https://example.az/1", ago(hours=1))


def test_a_feed_is_dealt_with_when_something_came_of_all_its_articles(known: CrawlMemory) -> None:
    assert not known.feed_seen("https://example.az/feed", "hash")
    assert known.wanted("https://example.az/1", None)
    known.run_finished()
    assert not known.feed_seen("https://example.az/feed", "hash")
    known.answer("https://www.example.az/1")
    known.run_finished()
    assert known.feed_seen("https://example.az/feed", "hash")
    assert not known.feed_seen("https://example.az/feed", "other hash")


def test_a_failed_address_that_nobody_asks_for_is_given_up(state: State, known: CrawlMemory) -> None:
    state.save_failure(
        "example.az/1", "https://example.az/1", "example", "http_error", NOW - timedelta(days=1)
    )
    known.run_finished()
    failed = state.failed("example.az/1")
    assert failed
    assert failed.tries == 2


def test_spans_of_time() -> None:
    assert parse_span("36h") == timedelta(days=1.5)
    assert parse_span("0") == timedelta()
    with pytest.raises(ValueError, match="write 30m, 12h, 2d or 1w"):
        parse_span("tomorrow")
