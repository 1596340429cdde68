"""`winnow status` tells from a data folder what each outlet's last run did, and cron by its exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from newsdesk import ROOT, environment
from test_publishing import Newsroom, page, story

from output.lines import rejected
from output.runfigures import read_runs
from output.statusview import Figure, read_status


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """Two good runs of an outlet, the second with a page that is a list."""
    room = Newsroom(tmp_path)
    room.publish(*(page(f"https://valley.example/{n}", story(n, 300), title="A") for n in range(20)))
    more = (page(f"https://valley.example/{n}", story(n, 280 + n), published="2026-05-03") for n in (20, 21))
    room.publish(*more, rejected(None, "https://valley.example/list", "listing", "a list"))
    return room


def status(data: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", "status", "--data", str(data), *options]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment(), timeout=60
    )


def challenge(room: Newsroom) -> None:
    pages = (f"https://valley.example/late/{number}" for number in range(15))
    room.publish(*(rejected(None, url, "challenge", "Are you a robot?") for url in pages))


def test_figures_stand_beside_the_outlets_own_past(newsroom: Newsroom) -> None:
    (line,) = read_status(newsroom.data, datetime(2026, 5, 5, 6, 0, 2, tzinfo=UTC))
    assert (line.outlet, line.verdict, line.reasons) == ("example", "healthy", ())
    assert (line.new.last, line.new.median) == (2, 20)
    assert (line.words.last, line.words.median) == (300.5, 300)
    assert (line.no_title.last, line.no_title.median) == (1.0, 0.0)
    assert (line.no_date.last, line.no_date.median) == (0.0, 1.0)
    assert line.outcomes == {"listing": 1}
    assert line.days_since_new == 2.0
    assert line.removed.last is not None
    assert 0 < line.removed.last < 0.1


def test_cron_learns_of_an_outlet_that_broke(newsroom: Newsroom) -> None:
    assert status(newsroom.data, "--check").returncode == 0
    challenge(newsroom)
    challenge(newsroom)
    done = status(newsroom.data, "--check")
    assert done.returncode == 1
    assert "broken" in done.stdout
    assert "0 articles in 2 runs; challenge pages 100%" in done.stdout
    assert status(newsroom.data).returncode == 0, "without --check it only shows"


def test_json_is_one_line_an_outlet(newsroom: Newsroom) -> None:
    newsroom.publish(page("https://hill.example/1", story(90)), outlet="hill")
    lines = [json.loads(line) for line in status(newsroom.data, "--json").stdout.splitlines()]
    assert [line["outlet"] for line in lines] == ["example", "hill"]
    assert lines[1]["new"] == {"last": 1.0, "median": None, "spread": None}


def test_a_folder_without_runs_is_told_in_a_sentence(tmp_path: Path) -> None:
    done = status(tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "holds no runs" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_run_under_way_and_a_damaged_manifest_are_passed_over(newsroom: Newsroom) -> None:
    newsroom.run()
    (newsroom.data / "runs" / "example" / "20270101T000000Z.json").write_bytes(b"{\xff")
    assert [run.new for run in read_runs(newsroom.data, "example", 40)] == [20, 2]


def test_data_files_that_were_moved_away_leave_the_counts(newsroom: Newsroom) -> None:
    for path in newsroom.data.glob("a*/example/*"):
        path.unlink()
    (line,) = read_status(newsroom.data)
    assert (line.new.last, line.words) == (2, Figure(None, None, None))
