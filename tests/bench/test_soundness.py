"""A dataset that something has befallen is told from one that is whole."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from bench.processes import watched
from bench.soundness import faults_of

LINE = b'{"id":"1"}\n'


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A dataset of one record, as far as its soundness goes."""
    paths = [f"{kind}/example/1.jsonl" for kind in ("articles", "audit")]
    for path in paths:
        write(tmp_path / path, LINE)
    sum = hashlib.sha256(LINE).hexdigest()
    manifest = {"ended": "2026-05-04", "files": [{"path": path, "sha256": sum} for path in paths]}
    write(tmp_path / "runs/example/1.json", json.dumps(manifest).encode())
    with closing(sqlite3.connect(tmp_path / "state.sqlite")) as state, state:
        state.execute("CREATE TABLE story (number)")
    return tmp_path


def write(path: Path, body: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)


def test_a_whole_dataset_has_no_faults(data: Path) -> None:
    assert faults_of(data) == []


def test_a_file_that_is_gone_is_told(data: Path) -> None:
    (data / "articles/example/1.jsonl").unlink()
    assert "articles/example/1.jsonl is not there" in " ".join(faults_of(data))


@pytest.mark.parametrize(
    ("path", "body", "fault"),
    [
        ("articles/example/1.jsonl", b"", "is empty"),
        ("articles/example/1.jsonl", LINE[:-1], "ends within a line"),
        ("audit/example/1.jsonl", b'{"id":\n', "audit/example/1.jsonl:1 is no JSON"),
        ("audit/example/1.jsonl", LINE * 2, "1 records and 2 audit lines"),
        ("articles/example/1.jsonl", b'{"id":"2"}\n', "articles/example/1.jsonl is not what"),
        ("rejects/example/2.jsonl", LINE, "2.jsonl is in no manifest"),
        ("rejects/example/2.jsonl.part", LINE, "2.jsonl.part was never finished"),
        ("runs/example/2.json", b'{"ended": null, "files": []}', "2.json has not ended"),
        ("state.sqlite", b"no database at all, by any means" * 100, "state.sqlite: file is not a database"),
    ],
)
def test_what_is_wrong_with_a_dataset_is_told(data: Path, path: str, body: bytes, fault: str) -> None:
    write(data / path, body)
    assert fault in " ".join(faults_of(data))


STARTED_BY_A_THREAD = """
import subprocess, sys, threading
busy = "import time\\nwhile time.process_time() < 0.5: pass"
thread = threading.Thread(target=lambda: subprocess.run([sys.executable, "-c", busy]))
thread.start()
thread.join()
"""


on_linux = pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="processes are read from /proc")


@on_linux
def test_cpu_is_that_of_all_processes_also_of_those_a_thread_has_started(tmp_path: Path) -> None:
    with watched([sys.executable, "-c", STARTED_BY_A_THREAD], cwd=tmp_path, env={}) as watch:
        watch.wait()
    assert watch.cpu > 0.4
    assert watch.largest(b"process_time") > 1 << 20


@on_linux
def test_a_command_that_fails_is_told_with_what_it_said(tmp_path: Path) -> None:
    with (
        pytest.raises(RuntimeError, match="no such outlet"),
        watched([sys.executable, "-c", "import sys; sys.exit('no such outlet')"], tmp_path, {}) as watch,
    ):
        watch.wait()
