"""`winnow status` tells from a data folder what each outlet's last run did, and cron by its exit code."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from newsdesk import ROOT, environment
from publishing import Newsroom, page, story
from rich.console import Console

from output.status.run_figures import read_runs
from output.status.view import Figure, print_status, read_status
from output.work.finished_lines import rejected


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
    assert (line.days_since_new.last, line.days_since_new.median) == (2.0, 0.0)
    assert line.removed.last is not None
    assert 0 < line.removed.last < 0.1


def test_cron_learns_of_an_outlet_that_broke(newsroom: Newsroom) -> None:
    well = status(newsroom.data, "--check")
    assert (well.returncode, well.stdout, well.stderr) == (0, "", ""), "cron mails what is printed"
    newsroom.publish(page("https://hill.example/1", story(90)), outlet="hill")
    challenge(newsroom)
    challenge(newsroom)
    done = status(newsroom.data, "--check")
    assert done.returncode == 1
    assert "broken" in done.stdout
    assert "0 articles in 2 runs; challenge pages 100%" in done.stdout
    assert "hill" not in done.stdout
    assert [
        json.loads(line)["outlet"] for line in status(newsroom.data, "--check", "--json").stdout.splitlines()
    ] == ["example"]
    assert status(newsroom.data).returncode == 0, "without --check it only shows"


@pytest.mark.parametrize("width", [80, 120, 200])
def test_the_reason_is_whole_on_a_terminal_of_any_width(newsroom: Newsroom, width: int) -> None:
    challenge(newsroom)
    challenge(newsroom)
    out = StringIO()
    terminal = Console(file=out, width=width, force_terminal=True, color_system=None)
    print_status(read_status(newsroom.data), terminal)
    lines = [line.strip() for line in out.getvalue().splitlines()]
    assert lines[-3:] == ["example broken", "0 articles in 2 runs", "challenge pages 100%"]
    assert max(map(len, lines)) <= width


def test_a_pipe_gets_one_line_an_outlet_with_its_past_and_the_reason(newsroom: Newsroom) -> None:
    challenge(newsroom)
    challenge(newsroom)
    head, line = status(newsroom.data).stdout.splitlines()
    assert head.split()[:2] == ["outlet", "verdict"]
    assert " 0 (2±3) " in line
    assert " challenge 15 (1±1) " in line
    assert line.endswith("0 articles in 2 runs; challenge pages 100%")


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
