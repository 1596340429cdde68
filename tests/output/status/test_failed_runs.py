"""Runs that got nothing, died at once, or are dated in the future: `winnow status` names each."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from publishing import Newsroom, page, story

from output.publish.manifest import Manifest, note_run_not_begun, run_name
from output.publish.publisher import Publisher
from output.status.view import OutletStatus, read_status

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)


def status(data: Path, now: datetime = NOW) -> OutletStatus:
    (only,) = read_status(data, now)
    return only


def crawl(
    newsroom: Newsroom, started: datetime, reason: str, *, articles: int = 0, failed: bool = False
) -> None:
    """One run of the outlet `valley`."""
    manifest = Manifest.begun("valley", run_name(started), started, settings={})
    publisher = Publisher(newsroom.state, newsroom.data, manifest)
    if failed:
        publisher.add_source_failure("https://valley.ge/feed", "unreachable", "Connection was refused.")
    for number in range(articles):
        url = f"https://valley.ge/{run_name(started)}-{number}"
        publisher.add(page(url, story(started.hour * 100 + number)), asked=url, updated=None)
    publisher.close(reason)


def test_a_new_outlet_whose_first_run_could_read_nothing_is_broken(tmp_path: Path) -> None:
    crawl(Newsroom(tmp_path), NOW - timedelta(hours=1), "sources_failed", failed=True)
    found = status(tmp_path)
    assert found.verdict == "broken"
    assert any("https://valley.ge/feed: Connection was refused." in reason for reason in found.reasons)


def test_an_old_outlet_alarms_at_its_first_failed_run(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    for hours in (4, 3, 2):
        crawl(newsroom, NOW - timedelta(hours=hours), "finished", articles=3)
    assert not status(tmp_path).alarms
    crawl(newsroom, NOW - timedelta(hours=1), "sources_failed", failed=True)
    assert status(tmp_path).alarms


def test_a_run_that_died_before_its_manifest_counts_as_failed(tmp_path: Path) -> None:
    note_run_not_begun(tmp_path, "valley", run_name(NOW), "The file of the outlet is broken: valley.py:3.")
    found = status(tmp_path)
    assert found.verdict == "broken"
    assert any("valley.py:3" in reason for reason in found.reasons)


def test_a_run_dated_in_the_future_is_named_and_hides_nothing(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    crawl(newsroom, NOW + timedelta(days=400), "finished", articles=3)
    crawl(newsroom, NOW - timedelta(hours=1), "sources_failed", failed=True)
    found = status(tmp_path)
    assert found.run == run_name(NOW - timedelta(hours=1))
    assert found.alarms
    assert any("dated in the future" in reason for reason in found.reasons)
    assert any("Connection was refused." in reason for reason in found.reasons)
