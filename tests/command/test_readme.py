"""The README stays true: its commands exist and those that need no network run as they are printed."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
WINNOW = [sys.executable, "-m", "winnow"]
SHELL = re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S)
LINES = [line.split("#")[0].strip() for block in SHELL for line in block.splitlines() if line.strip()]
OFFLINE = ("clean", "explain", "schema", "outlets", "phrases")


def run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*WINNOW, *words], capture_output=True, text=True, cwd=ROOT, timeout=120)


@pytest.mark.slow
@pytest.mark.parametrize("line", [line for line in LINES if line.startswith(".venv/bin/winnow")])
def test_a_printed_command_runs(line: str, tmp_path: Path) -> None:
    words = shlex.split(line)[1:]
    if words[0] not in OFFLINE:
        assert run(words[0], "--help").returncode == 0
        return
    there = [str(tmp_path / word) if word.endswith(".jsonl") else word for word in words]
    done = run(*there)
    assert done.returncode == 0, done.stderr


@pytest.mark.slow
def test_every_command_is_told_of() -> None:
    commands = re.findall(r"^  ([a-z][a-z-]+)  ", run("--help").stdout.split("Commands:")[1], re.M)
    missing = [command for command in commands if f"winnow {command}" not in README]
    assert commands
    assert not missing


@pytest.mark.parametrize("target", [line.split()[1] for line in LINES if line.startswith("make ")])
def test_a_printed_make_target_is_there(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.M)


def test_every_field_of_a_record_is_told_of() -> None:
    from output.record import Record

    assert [name for name in Record.__struct_fields__ if f"`{name}`" not in README] == []


def test_every_outlet_the_changelog_counts_is_there() -> None:
    outlets = len(list((ROOT / "spiders" / "outlets").glob("[a-z]*.py")))
    assert f"crawls {outlets} outlets" in (ROOT / "CHANGELOG.md").read_text("utf-8")
