"""One crawl of an outlet at a time, and no lock outlives its holder."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from output.publish.locks import AlreadyRunningError, outlet_lock

HOLDER = """
import sys, time
from pathlib import Path
from output.publish.locks import outlet_lock
with outlet_lock(Path(sys.argv[1]), "example"):
    print("held", flush=True)
    time.sleep(60)
"""


def hold(data: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock of outlet "example"."""
    root = Path(__file__).parents[3]
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(data)], stdout=subprocess.PIPE, text=True, cwd=root
    )
    assert holder.stdout
    assert holder.stdout.readline() == "held\n"
    return holder


def end(holder: subprocess.Popen[str], number: signal.Signals) -> None:
    holder.send_signal(number)
    holder.communicate()


def test_a_second_crawl_fails_fast_and_says_who_is_running(tmp_path: Path) -> None:
    holder = hold(tmp_path)
    with (
        pytest.raises(AlreadyRunningError, match=f"process {holder.pid} since 20"),
        outlet_lock(tmp_path, "example"),
    ):
        pass
    end(holder, signal.SIGTERM)


def test_another_outlet_is_free(tmp_path: Path) -> None:
    with outlet_lock(tmp_path, "example"), outlet_lock(tmp_path, "other"):
        pass


def test_the_lock_of_a_killed_crawl_is_free(tmp_path: Path) -> None:
    end(hold(tmp_path), signal.SIGKILL)
    assert "process" in (tmp_path / "locks" / "example.lock").read_text()
    with outlet_lock(tmp_path, "example"):
        pass


def test_a_number_that_belongs_to_another_program_by_now_locks_nothing(tmp_path: Path) -> None:
    path = tmp_path / "locks" / "example.lock"
    path.parent.mkdir()
    path.write_text(f"process {os.getppid()} since 2020-01-01T00:00:00+00:00\n")
    with outlet_lock(tmp_path, "example"):
        assert f"process {os.getpid()} " in path.read_text()
    assert path.read_text().startswith("free since ")


def test_the_lock_is_free_after_the_crawl(tmp_path: Path) -> None:
    for _ in range(2):
        with outlet_lock(tmp_path, "example"):
            pass
