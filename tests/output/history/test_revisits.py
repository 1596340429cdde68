"""Published articles are fetched again, ever more seldom, and those that were taken down are noted."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from publishing import Newsroom, page, story

from output.history.revisits import Revisit, due_revisits, schedule, spans_of
from output.publish.crawl_memory import CrawlMemory
from output.publish.recovery import rebuild
from output.state import TABLES, State

NOW = datetime.now(UTC).replace(microsecond=0)
SPANS = spans_of("1h,6h,1d,7d")
URL, OTHER = "https://example.az/1", "https://example.az/other"


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


@pytest.mark.parametrize(
    ("born", "visited", "due"),
    [
        (ago(minutes=30), ago(minutes=30), False),
        (ago(minutes=55), ago(minutes=55), True),  # cron is five minutes early
        (ago(hours=2), ago(hours=1), False),
        (ago(hours=7), ago(hours=6), True),
        (ago(hours=30), ago(hours=30), True),  # one visit for three spans
        (ago(hours=30), ago(hours=1), False),
        (ago(days=7), ago(days=5), True),
        (ago(days=9), ago(days=1), False),
    ],
)
def test_an_article_is_due_when_a_span_has_passed_since_its_last_visit(
    born: datetime, visited: datetime, due: bool
) -> None:
    assert Revisit("1", "example", URL, born, visited).is_due(NOW, SPANS) == due


def test_spans_are_sorted_and_may_be_off() -> None:
    assert spans_of("7d,1h") == (timedelta(hours=1), timedelta(days=7))
    assert spans_of("off") == ()
    for wrong in ("soon", "0", "1h,,2h", ""):
        with pytest.raises(ValueError, match="write"):
            spans_of(wrong)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def pass_time(newsroom: Newsroom, **time: float) -> None:
    """Lets the articles be older than they are."""
    for row in newsroom.state.db.execute(
        "SELECT id, born, visited, missing_since, gone_at FROM revisit"
    ).fetchall():
        times = [when and (datetime.fromisoformat(when) - timedelta(**time)).isoformat() for when in row[1:]]
        newsroom.state.db.execute(
            "UPDATE revisit SET born = ?, visited = ?, missing_since = ?, gone_at = ? WHERE id = ?",
            (*times, row[0]),
        )


def fetched_now(newsroom: Newsroom) -> None:
    newsroom.state.db.execute("UPDATE revisit SET born = ?, visited = ?", (NOW.isoformat(),) * 2)


def run(
    newsroom: Newsroom, *found: str, missing: tuple[str, ...] = (), outcome: str = "not_found"
) -> dict[str, int]:
    """One run that finds articles at some known addresses and nothing at others."""
    publisher = newsroom.run()
    for url in found:
        publisher.add(page(url, story(url)), asked=url, updated=None)
    for url in missing:
        publisher.add_miss(url, outcome, "The site answered 404.", 404)
    publisher.close("finished")
    return publisher.manifest.counts


def events(newsroom: Newsroom) -> list[tuple[str, str]]:
    return [(line["event"], line["url"]) for line in newsroom.lines("history")]


def test_an_article_is_gone_when_it_is_missing_twice_a_day_apart(newsroom: Newsroom) -> None:
    run(newsroom, URL, OTHER)
    fetched_now(newsroom)
    pass_time(newsroom, hours=2)
    assert run(newsroom, OTHER, missing=(URL,)) == {"unchanged": 1, "missing": 1}
    assert run(newsroom, OTHER, missing=(URL,)) == {"unchanged": 1, "missing": 1}, "the same day"
    assert events(newsroom) == []
    pass_time(newsroom, days=1)
    assert [row.url for row in due_revisits(newsroom.state, "example", NOW, SPANS)] == [URL, OTHER]
    run(newsroom, OTHER, missing=(URL,))
    assert events(newsroom) == [("gone", URL)]
    (line,) = newsroom.lines("history")
    assert (line["reason"], line["status"], line["outlet"]) == ("not_found", 404, "example")
    assert line["id"] == newsroom.lines("articles")[0]["id"]
    assert datetime.fromisoformat(line["since"]) < datetime.fromisoformat(line["found"])
    pass_time(newsroom, days=1)
    run(newsroom, OTHER, missing=(URL,))
    assert events(newsroom) == [("gone", URL)], "noted once"


def test_an_article_that_comes_back_is_noted(newsroom: Newsroom) -> None:
    run(newsroom, URL, OTHER)
    fetched_now(newsroom)
    for _ in range(2):
        run(newsroom, OTHER, missing=(URL,))
        pass_time(newsroom, days=1)
    pass_time(newsroom, days=7)
    assert URL in [row.url for row in due_revisits(newsroom.state, "example", NOW, SPANS)]
    publisher = newsroom.run()
    publisher.add(page(URL, story(URL)), asked=URL, updated=None)
    publisher.close("finished")
    assert events(newsroom) == [("gone", URL), ("back", URL)]


def test_an_article_that_was_missing_once_is_forgiven(newsroom: Newsroom) -> None:
    run(newsroom, URL, OTHER)
    run(newsroom, OTHER, missing=(URL,))
    run(newsroom, URL, OTHER)
    pass_time(newsroom, days=2)
    run(newsroom, OTHER, missing=(URL,))
    assert events(newsroom) == []


@pytest.mark.parametrize("outcome", ["http_error", "unreachable", "timed_out", "robots", "challenge"])
def test_no_answer_is_no_deletion(newsroom: Newsroom, outcome: str) -> None:
    run(newsroom, URL, OTHER)
    for _ in range(3):
        assert run(newsroom, OTHER, missing=(URL,), outcome=outcome) == {"unchanged": 1, outcome: 1}
        pass_time(newsroom, days=1)
    assert events(newsroom) == []
    assert newsroom.state.db.execute("SELECT count(*) FROM failure").fetchone() == (0,)


def test_an_outage_of_the_whole_outlet_is_no_deletion(newsroom: Newsroom) -> None:
    urls = tuple(f"https://example.az/{number}" for number in range(8))
    run(newsroom, *urls)
    for _ in range(3):
        run(newsroom, missing=urls)
        run(newsroom, urls[0], missing=urls[1:])
        pass_time(newsroom, days=1)
    assert events(newsroom) == []


def test_a_lone_article_is_asked_for_beside_one_that_should_be_there(newsroom: Newsroom) -> None:
    run(newsroom, URL, OTHER)
    fetched_now(newsroom)
    run(newsroom, OTHER, missing=(URL,))
    newsroom.state.db.execute("UPDATE revisit SET born = ? WHERE url = ?", (ago(days=60).isoformat(), OTHER))
    pass_time(newsroom, days=1)
    assert memory(newsroom).revisits() == [URL, OTHER]


def test_events_outlive_the_state(newsroom: Newsroom) -> None:
    run(newsroom, URL, OTHER)
    for _ in range(2):
        run(newsroom, OTHER, missing=(URL,))
        pass_time(newsroom, days=1)
    before = newsroom.state.db.execute("SELECT id, gone_at IS NULL FROM revisit ORDER BY id").fetchall()
    newsroom.state.db.execute("DELETE FROM revisit")
    rebuild(newsroom.state, newsroom.data)
    after = newsroom.state.db.execute("SELECT id, gone_at IS NULL FROM revisit ORDER BY id").fetchall()
    assert before == after
    assert {gone for _, gone in after} == {0, 1}


def memory(newsroom: Newsroom, **options: Any) -> CrawlMemory:
    return CrawlMemory(newsroom.state, "example", timedelta(days=2), SPANS, **options)


@pytest.fixture
def published(newsroom: Newsroom) -> Newsroom:
    """Ten articles that were first fetched an hour ago, one after the other."""
    for number in range(10):
        schedule(
            newsroom.state, f"{number}", "example", f"https://example.az/{number}", ago(minutes=90 - number)
        )
    return newsroom


def test_there_are_no_more_revisits_than_new_articles(published: Newsroom) -> None:
    known = memory(published)
    for number in range(3):
        assert known.wanted(f"https://example.az/new{number}", None)
    assert known.revisits() == [f"https://example.az/{number}" for number in (9, 8, 7)]
    assert known.wanted("https://example.az/9", None)
    assert not memory(published).revisits(), "nothing is new"


def test_what_a_run_did_not_spend_on_revisits_is_left_for_the_next(published: Newsroom) -> None:
    first = memory(published)
    for number in range(6):
        first.wanted(f"https://example.az/new{number}", None)
    first.run_finished()
    assert len(memory(published).revisits()) == 6
    second = memory(published)
    second.revisits()
    second.run_finished()
    assert memory(published).revisits() == []


def test_a_limit_of_ones_own_counts_instead(published: Newsroom) -> None:
    assert len(memory(published, most_revisits=2).revisits()) == 2
    assert len(memory(published, most_revisits=100).revisits()) == 10


def test_what_was_asked_for_already_is_not_asked_for_twice(published: Newsroom) -> None:
    known = memory(published, most_revisits=100)
    known.wanted("https://example.az/9", None)
    assert "https://example.az/9" not in known.revisits()


def test_a_state_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    path = tmp_path / "state.sqlite"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(TABLES)
        db.execute("INSERT INTO story VALUES (1, 'a', 1, 'h', NULL, NULL, 'example/1', NULL, 0)")
        db.execute("PRAGMA user_version = 1")
        db.commit()
    with closing(State(path)) as state:
        assert state.story(1).id == "a"
        schedule(state, "a", "example", URL, NOW)
    with closing(State(path)) as state:
        assert json.dumps(state.db.execute("SELECT url FROM revisit").fetchall()) == f'[["{URL}"]]'


KILLED_AT_EVERY_STEP = """
import os, shutil, signal, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests", sys.argv[1] + "/tests/output/history"]
from publishing import Newsroom
from test_revisits import OTHER, URL, run

steps = 0

def counted(step):
    def wrapper(*args, **kwargs):
        global steps
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*args, **kwargs)
    return wrapper

os.replace, os.fsync = map(counted, (os.replace, os.fsync))
for last in range(1, 1000):
    copy = Path(sys.argv[2], f"killed {last}")
    shutil.copytree(Path(sys.argv[2], "data"), copy)
    child = os.fork()
    if not child:
        steps = 0
        newsroom = Newsroom(copy)
        newsroom.runs = 5
        run(newsroom, OTHER, missing=(URL,))
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(last - 1)
"""


@pytest.mark.slow
def test_a_kill_at_any_step_notes_a_deletion_once(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path / "data")
    run(newsroom, URL, OTHER)
    fetched_now(newsroom)
    run(newsroom, OTHER, missing=(URL,))
    pass_time(newsroom, days=1)
    newsroom.state.close()
    root = str(Path(__file__).parents[3])
    command = [sys.executable, "-W", "ignore", "-c", KILLED_AT_EVERY_STEP, root, str(tmp_path)]
    deaths = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert deaths > 10, deaths
    for death in range(1, deaths + 1):
        survivor = Newsroom(tmp_path / f"killed {death}")
        survivor.runs = 6
        run(survivor, OTHER, missing=(URL,))
        assert events(survivor) == [("gone", URL)], death
        assert [record["url"] for record in survivor.lines("articles")] == [URL, OTHER]
        assert not list(survivor.data.glob("**/*.part"))
