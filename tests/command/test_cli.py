"""The command as people and cron run it: real processes, pipes, terminals, signals and full disks."""

from __future__ import annotations

import gzip
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from awkward import Awkward
from newsdesk import PATIENCE

from cleaners.markup.unpacking import zstd
from output.work.pages import clean_pages, sinks_to

pytestmark = pytest.mark.slow

WINNOW = [sys.executable, "-m", "winnow"]

PARAGRAPHS = (
    "The ferry between the two ports resumed on Sunday after nine days of storms, its operator said.",
    "Some four hundred lorries had waited on the quay, most of them with fruit bound for northern markets.",
    "Drivers told reporters that the harbour office had given them water and a warm room, but no dates.",
)
COPYRIGHT = "Copyright 2025 The Example Herald. All rights reserved."


def page(title: str) -> str:
    head = f"<title>{title}</title><meta property=og:title content='{title}'>"
    menu = "<nav><a href=/>Home</a> <a href=/world>World</a></nav>"
    story = f"<article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}</article>"
    foot = f"<footer><p>{COPYRIGHT}</p></footer>"
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{menu}{story}{foot}</body></html>"


def row(number: int) -> dict[str, Any]:
    return {
        "id": number,
        "url": f"https://example.ge/{number}",
        "html": page(f"Ferry number {number} sails again"),
    }


def lines(text: str | bytes) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def winnow(*arguments: str | Path, cwd: Path, **options: Any) -> subprocess.CompletedProcess[str]:
    options = {"stdin": subprocess.DEVNULL, "timeout": 120} | options
    if "input" in options:
        del options["stdin"]
    command = [*WINNOW, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, **options)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pages of every form, and some that are no article or cannot be read."""
    here = tmp_path_factory.mktemp("newsroom")
    (here / "pages").mkdir()
    (here / "pages" / "a.html").write_text(page("Ferry sails again"))
    (here / "pages" / "b.html.gz").write_bytes(gzip.compress(page("Lorries leave the quay").encode()))
    (here / "pages" / "c.txt").write_text("Harbour opens after storm\n\n" + "\n".join(PARAGRAPHS))
    (here / "pages" / "empty.html").write_text("<html><body></body></html>")
    (here / "pages" / "huge.html.zst").write_bytes(zstd.compress(bytes(25_000_000)))
    rows = [
        json.dumps(row(1)),
        "not json",
        json.dumps(row(2)),
        json.dumps({"id": "t", "text": "\n".join(PARAGRAPHS)}),
    ]
    (here / "rows.jsonl").write_text("\n".join(rows))
    return here


ALL = ("pages", "missing.html", "rows.jsonl")
SIDES = ("-o", "out.jsonl", "--audit", "audit.jsonl.gz", "--rejects", "rejects.jsonl")


@pytest.fixture(scope="module")
def run(newsroom: Path) -> subprocess.CompletedProcess[str]:
    return winnow("clean", *ALL, *SIDES, cwd=newsroom)


def test_records_come_in_the_order_of_the_inputs(
    newsroom: Path, run: subprocess.CompletedProcess[str]
) -> None:
    records = lines((newsroom / "out.jsonl").read_bytes())
    assert [record["source_id"] for record in records] == [
        "pages/a.html", "pages/b.html.gz", "pages/c.txt", "1", "2", "t",
    ]  # fmt: skip
    assert records[0]["title"] == "Ferry sails again"
    assert records[0]["text"] == "\n\n".join(PARAGRAPHS)
    assert records[3]["url"] == "https://example.ge/1"
    assert run.stdout == ""


def test_inputs_that_failed_are_told_and_the_rest_is_done(run: subprocess.CompletedProcess[str]) -> None:
    *told, summary = run.stderr.splitlines()
    assert run.returncode == 1
    assert told == [
        "winnow: missing.html: No such file or directory; check the path",
        "winnow: rows.jsonl:2: not a JSON object (JSON is malformed: invalid character (byte 4)); "
        "write one object a line",
    ]
    assert summary.startswith(
        "winnow: cleaned 6, rejected 2 (no_text 1, too_large 1), failed inputs 2, lost over"
    )


def test_every_removed_block_is_in_the_audit(newsroom: Path, run: subprocess.CompletedProcess[str]) -> None:
    assert run
    records = lines((newsroom / "out.jsonl").read_bytes())
    audits = lines(gzip.decompress((newsroom / "audit.jsonl.gz").read_bytes()))
    assert [audit["id"] for audit in audits] == [record["id"] for record in records]
    assert [len(audit["removed"]) for audit in audits] == [
        sum(record["removed"].values()) for record in records
    ]
    texts = [block["text"] for block in audits[0]["removed"]]
    assert COPYRIGHT in texts


def test_pages_that_are_no_article_are_among_the_rejects(
    newsroom: Path, run: subprocess.CompletedProcess[str]
) -> None:
    assert run
    rejects = lines((newsroom / "rejects.jsonl").read_bytes())
    assert [(reject["source_id"], reject["outcome"]) for reject in rejects] == [
        ("pages/empty.html", "no_text"), ("pages/huge.html.zst", "too_large"),
    ]  # fmt: skip


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_every_run_gives_the_same_bytes(
    newsroom: Path, run: subprocess.CompletedProcess[str], tmp_path: Path, jobs: str
) -> None:
    environment = os.environ | {"PYTHONHASHSEED": jobs}
    sides = [tmp_path / name if "." in name else name for name in SIDES]
    again = winnow("clean", "-j", jobs, *ALL, *sides, cwd=newsroom, env=environment)
    assert (again.returncode, again.stderr) == (run.returncode, run.stderr)
    for name in ("out.jsonl", "audit.jsonl.gz", "rejects.jsonl"):
        assert (tmp_path / name).read_bytes() == (newsroom / name).read_bytes()


def test_rows_pass_from_pipe_to_pipe(tmp_path: Path) -> None:
    done = winnow("clean", cwd=tmp_path, input="\n".join(json.dumps(row(number)) for number in range(5)))
    assert done.returncode == 0
    assert [record["source_id"] for record in lines(done.stdout)] == list("01234")
    assert done.stderr == "winnow: cleaned 5, rejected 0, failed inputs 0, lost over half to cleaners 0\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["clean", "x.html", "--outlet", "oc_medi"], "no outlet is named 'oc_medi'; did you mean oc_media?"),
        (
            ["clean", "x.html", "-o", "nowhere/out.jsonl"],
            "cannot write nowhere/out.jsonl: No such file or directory",
        ),
        (["clean", "x.html", "-o", "."], "cannot write .: Is a directory; choose another place"),
        (
            ["clean", "x.html", "-o", "a.jsonl", "--audit", "./a.jsonl"],
            "name one file; give each a file of its own",
        ),
        (["clean", "x.html", "-j", "0"], "Input should be greater than or equal to 1"),
        (["clean", "--out"], "requires an argument"),
        (["cleen"], "No such command 'cleen'"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(tmp_path: Path, arguments: list[str], told: str) -> None:
    wrong = winnow(*arguments, cwd=tmp_path)
    assert wrong.returncode == 2
    assert told in wrong.stderr
    assert "Traceback" not in wrong.stderr
    assert not os.listdir(tmp_path)


@dataclass
class Terminal:
    """A process on a terminal of its own: standard input and error, and output where told."""

    code: int
    seen: str


def on_a_terminal(*arguments: str, cwd: Path) -> Terminal:
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*WINNOW, *arguments],
        stdin=theirs,
        stderr=theirs,
        stdout=theirs,
        cwd=cwd,
        env=os.environ | {"TERM": "xterm"},
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 4096):
            seen += piece
    except OSError:  # how Linux tells that the other end of a terminal is closed
        pass
    os.close(ours)
    return Terminal(process.wait(), seen.decode())


def test_no_path_on_a_terminal_is_wrong_use(tmp_path: Path) -> None:
    asked = on_a_terminal("clean", cwd=tmp_path)
    assert asked.code == 2
    assert "give a page, a folder or JSON lines" in asked.seen


def test_a_terminal_sees_a_bar_and_a_pipe_does_not(
    newsroom: Path, run: subprocess.CompletedProcess[str]
) -> None:
    watched = on_a_terminal("clean", "pages/a.html", "pages/c.txt", "-o", "watched.jsonl", cwd=newsroom)
    assert watched.code == 0
    assert "━" in watched.seen
    assert "cleaned 2, rejected 0" in watched.seen
    assert "━" not in run.stderr


def test_a_reader_who_has_enough_ends_the_run_quietly(tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(row(number)) for number in range(300)))
    pipe = f"{sys.executable} -m winnow clean rows.jsonl -j 2 | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", pipe], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    first, code = done.stdout.splitlines()
    assert json.loads(first)["source_id"] == "0"
    assert (code, done.stderr) == ("141", "")


def test_a_full_device_is_told_in_a_sentence(newsroom: Path) -> None:
    with open("/dev/full", "wb") as full:
        told = subprocess.run(
            [*WINNOW, "clean", "pages/a.html"],
            cwd=newsroom,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    assert (told.returncode, told.stderr) == (1, "winnow: standard output: No space left on device\n")


FULL_DISK = """
import resource
from output.work.pages import clean_pages, sinks_to
from output.terminal import plain_words
from awkward import Awkward

resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
with plain_words(), sinks_to("out.jsonl", None, None) as sinks:
    clean_pages((Awkward(str(number)) for number in range(300)), sinks, workers=2, complain=print)
"""


def test_a_full_disk_keeps_the_finished_lines(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL_DISK], cwd=tmp_path, capture_output=True, text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    (part,) = tmp_path.iterdir()
    kept = lines(part.read_bytes())
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "winnow: out.jsonl: File too large", f"winnow: {len(kept)} finished lines are in {part.name}",
    ]  # fmt: skip
    assert [record["source_id"] for record in kept] == [str(number) for number in range(len(kept))]
    assert len(kept) > 5


def processes_of(session: int) -> list[str]:
    """Command lines of the living processes of a session."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            _, _, after = stat.read_text().rpartition(")")
            state, _, _, its_session = after.split()[:4]
            if int(its_session) == session and state != "Z":
                found.append((stat.parent / "cmdline").read_text())
        except OSError:
            continue
    return found


@pytest.fixture
def busy(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A run in a session of its own that has written records and waits for more rows."""
    command = [*WINNOW, "clean", "-", "-j", "1", "-o", "out.jsonl"]
    pipes = {"stdin": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(command, cwd=tmp_path, text=True, start_new_session=True, **pipes) as process:
        assert process.stdin
        process.stdin.write("\n".join(json.dumps(row(number)) for number in range(5)))
        process.stdin.flush()
        part = tmp_path / f"out.jsonl.{process.pid}.part"
        try:
            assert comes_true(lambda: part.exists() and part.read_bytes().count(b"\n") > 2)
            yield process
        finally:
            process.kill()


def comes_true(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


@pytest.mark.parametrize(
    ("number", "to_all"), [(signal.SIGINT, True), (signal.SIGTERM, False), (signal.SIGTERM, True)]
)
def test_a_signal_ends_the_run_and_its_workers_and_keeps_the_lines(
    busy: subprocess.Popen[str], tmp_path: Path, number: signal.Signals, to_all: bool
) -> None:
    assert len(processes_of(busy.pid)) > 2
    (os.killpg if to_all else os.kill)(busy.pid, number)
    _, told = busy.communicate(timeout=PATIENCE)
    (part,) = tmp_path.iterdir()
    kept = lines(part.read_bytes())
    assert busy.returncode == 128 + number
    assert told == f"winnow: stopped\nwinnow: {len(kept)} finished lines are in {part.name}\n"
    assert len(kept) >= 3
    assert comes_true(lambda: not processes_of(busy.pid))


def test_workers_do_not_outlive_a_run_that_is_killed(busy: subprocess.Popen[str], tmp_path: Path) -> None:
    busy.kill()
    assert comes_true(lambda: not processes_of(busy.pid))
    assert not (tmp_path / "out.jsonl").exists()


def test_pages_that_hang_or_crash_are_rejects_and_the_rest_goes_on(tmp_path: Path) -> None:
    deeds = ["", "hang", "", "crash", ""]
    pages = [Awkward(str(number), deed, "https://example.ge/") for number, deed in enumerate(deeds)]
    out, rejects = tmp_path / "out.jsonl", tmp_path / "rejects.jsonl"
    told: list[str] = []
    with sinks_to(str(out), None, str(rejects)) as sinks:
        tally = clean_pages(pages, sinks, workers=2, seconds=10, complain=told.append)
    assert told == ["3: the process that cleaned it died (SIGABRT)"]
    assert [record["source_id"] for record in lines(out.read_bytes())] == ["0", "2", "4"]
    assert lines(rejects.read_bytes()) == [
        {
            "source_id": "1",
            "url": "https://example.ge/",
            "outcome": "timed_out",
            "detail": "no result after 10 s",
        },
        {
            "source_id": "3",
            "url": "https://example.ge/",
            "outcome": "crashed",
            "detail": "the process that cleaned it died (SIGABRT)",
        },
    ]
    assert tally.summary(0) == (
        "cleaned 3, rejected 2 (crashed 1, timed_out 1), failed inputs 0, lost over half to cleaners 0"
    )


def test_explain_tells_the_fate_of_every_text_of_a_page(newsroom: Path) -> None:
    told = winnow("explain", "pages/a.html", cwd=newsroom)
    assert (told.returncode, told.stderr) == (0, "")
    for text in (*PARAGRAPHS, COPYRIGHT):
        assert any(line.endswith(text) for line in told.stdout.splitlines())
    assert re.search(r"^title +\S.* Ferry sails again$", told.stdout, re.M)
    assert "\x1b" not in told.stdout


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("missing.html", "winnow: missing.html: No such file or directory; check the path\n"),
        (
            "http://127.0.0.1:9/",
            "winnow: http://127.0.0.1:9/: 127.0.0.1 leads to 127.0.0.1, which is not a public address.\n",
        ),
    ],
)
def test_explain_tells_what_it_cannot_have(tmp_path: Path, target: str, told: str) -> None:
    asked = winnow("explain", target, cwd=tmp_path)
    assert (asked.returncode, asked.stdout, asked.stderr) == (1, "", told)


def test_the_schema_is_printed(tmp_path: Path) -> None:
    printed = winnow("schema", cwd=tmp_path)
    assert json.loads(printed.stdout)["title"] == "Winnow record"


def test_the_installed_command_knows_its_version(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("winnow")
    printed = subprocess.run(
        [command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert re.fullmatch(r"winnow \d+\.\d+\S*\n", printed)


def test_help_names_every_command_and_imports_nothing_heavy(tmp_path: Path) -> None:
    code = "import sys, winnow\ntry: winnow.main()\nfinally: print(*sys.modules)"
    command = [sys.executable, "-c", code, "--help"]
    *told, modules = subprocess.run(
        command, cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    assert {"clean", "explain", "schema"} <= {line.split()[0] for line in told if line.startswith("  ")}
    assert not {"cleaners", "msgspec", "lxml", "scrapy", "multiprocessing"} & set(modules.split())


def test_a_traceback_is_shown_to_those_who_ask(tmp_path: Path) -> None:
    arguments = ("clean", "x.html", "-o", "nowhere/out.jsonl")
    assert "Traceback" in winnow(*arguments, cwd=tmp_path, env=os.environ | {"WINNOW_DEBUG": "1"}).stderr
