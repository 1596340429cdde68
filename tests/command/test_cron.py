"""Crawls as cron starts them: killed, stopped, started twice."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from newsdesk import Desk, Done, done, may_mount, news_desk, wait_until

from bench.soundness import faults_of
from demo import Newsroom
from spiders.fleet.side_by_side import KEPT_LOGS, make_room

pytestmark = pytest.mark.slow

OUTLETS = ("caspian_courier", "highland_post")


def let_pages_take(seconds: float, desk: Desk) -> None:
    desk.room.slow = seconds
    desk.room.advance(0)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A page of highland_post takes so long that what a test does meets a crawl under way."""
    with news_desk(tmp_path, Newsroom(articles=64, slow=20, crawl_delay=0)) as desk:
        yield desk


def test_a_killed_crawl_loses_nothing_and_the_next_one_mends(desk: Desk) -> None:
    with desk.started("crawl", "highland_post", "--data", str(desk.data)) as crawl:
        wait_until(lambda: desk.lines("articles"))
        crawl.kill()
        crawl.wait()
    left = (desk.data / "locks" / "highland_post.lock").read_text()
    assert left.startswith("process "), "the number of a dead process is still there, and does not lock"
    let_pages_take(0, desk)
    again = desk.crawl(*OUTLETS)
    assert again.exit == 0, again.said
    assert [run["reason"] for run in desk.manifests("highland_post")] == ["killed", "finished"]
    scores = desk.score(*OUTLETS)
    assert scores["highland_post"].faults == []
    assert len(scores["caspian_courier"].faults) == 1, "the page that is ill on its first day"
    assert sum(score.published for score in scores.values()) == 14
    assert sum(score.folded for score in scores.values()) == 1
    assert faults_of(desk.data) == []


@pytest.mark.skipif(not may_mount(), reason="this user may not make a small disk")
@pytest.mark.parametrize("kilobytes", [16, 150])
def test_a_full_disk_costs_what_did_not_fit_and_no_more(tmp_path: Path, kilobytes: int) -> None:
    """16 kB hold a lock and a log, 150 kB the state and little more."""
    with news_desk(tmp_path, Newsroom(articles=64, slow=0, crawl_delay=0)) as desk:
        full = desk.crawl_onto_small_disk(kilobytes, "highland_post")
        assert full.exit == 1
        assert "highland_post: Cannot " in full.said
        assert "Traceback" not in full.said
        assert faults_of(desk.data, finished=False) == []
        again = desk.crawl("highland_post")
        assert again.exit == 0, again.said
        assert desk.score("highland_post")["highland_post"].faults == []
        assert faults_of(desk.data) == []


@dataclass(frozen=True)
class Together:
    """Two crawls of one outlet, started together: the one that gave way, and the one that was then stopped."""

    desk: Desk
    gave_way: Done
    stopped: Done


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Together]:
    room = Newsroom(articles=64, slow=5, crawl_delay=0)
    with news_desk(tmp_path_factory.mktemp("desk"), room) as desk, ExitStack() as crawls:
        command = ("crawl", "highland_post", "--data", str(desk.data))
        both = [crawls.enter_context(desk.started(*command)) for _ in range(2)]
        wait_until(lambda: any(crawl.poll() is not None for crawl in both))
        late, first = sorted(both, key=lambda crawl: crawl.poll() is None)
        wait_until(lambda: len(desk.asked()) >= 3)
        first.send_signal(signal.SIGTERM)
        yield Together(desk, done(late), done(first))


def test_of_two_crawls_started_together_one_gives_way(together: Together) -> None:
    gave_way = together.gave_way
    assert gave_way.exit == 75
    assert gave_way.summaries["highland_post"]["exit"] == 75
    assert gave_way.summaries["highland_post"]["manifest"] is None
    assert "highland_post is being crawled already, by " in gave_way.said  # its number, once that is written
    assert "Traceback" not in gave_way.said


def test_sigterm_publishes_what_is_done(together: Together) -> None:
    desk, stopped = together.desk, together.stopped
    assert stopped.exit == 143
    assert stopped.said == "winnow: stopped; what was done is published\n"
    assert 3 <= stopped.summaries["highland_post"]["new"] < 8
    assert [run["reason"] for run in desk.manifests("highland_post")] == ["shutdown"]
    assert len(desk.lines("articles")) == stopped.summaries["highland_post"]["new"]


def test_ctrl_c_publishes_what_is_done_and_a_later_run_the_rest(tmp_path: Path) -> None:
    with news_desk(tmp_path, Newsroom(articles=64, slow=5, crawl_delay=0)) as desk:
        with desk.started("crawl", "highland_post", "--data", str(desk.data)) as crawl:
            wait_until(lambda: len(desk.asked()) >= 3)
            crawl.send_signal(signal.SIGINT)
            stopped = done(crawl)
        assert (stopped.exit, stopped.said) == (130, "winnow: stopped; what was done is published\n")
        published = desk.lines("articles")
        assert 3 <= len(published) < 8
        let_pages_take(0, desk)
        assert desk.crawl("highland_post").exit == 0
        assert desk.score("highland_post")["highland_post"].faults == []
        assert {desk.asked()[record["url"]] for record in published} == {1}
        assert faults_of(desk.data) == []


def test_the_last_thirty_logs_are_kept(tmp_path: Path) -> None:
    for day in range(10, 50):
        (tmp_path / f"202601{day}T000000Z.log").touch()
    make_room(tmp_path / "20260201T000000Z.log")
    left = sorted(path.name for path in tmp_path.iterdir())
    assert len(left) == KEPT_LOGS - 1, "with the new one it is thirty"
    assert left[0] == "20260121T000000Z.log"
