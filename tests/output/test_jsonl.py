"""Lines on real disks: whole or not at all, and never lost once finished."""

from __future__ import annotations

import gzip
import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.markup.unpacking import decompressed
from output.jsonl import line_of, lines_to

LINES = [f'{{"n":{number}}}\n'.encode() for number in range(1_000)]


class Thing(msgspec.Struct):
    b: str
    a: tuple[str, ...] = ()


def read(path: Path) -> bytes:
    with path.open("rb") as file:
        return decompressed(file).read()


def write(name: str | Path, lines: Iterable[bytes] = LINES) -> None:
    with lines_to(str(name)) as sink:
        for line in lines:
            sink.write(line)


def part_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.{os.getpid()}.part")


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_a_file_holds_its_lines_in_order(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out.jsonl{suffix}"
    write(path)
    assert read(path) == b"".join(LINES)
    assert os.listdir(tmp_path) == [path.name]


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_no_lines_make_an_empty_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out.jsonl{suffix}"
    write(path, [])
    assert read(path) == b""


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_the_same_lines_compress_to_the_same_bytes(tmp_path: Path, suffix: str) -> None:
    lines = [f'"{number:>50000}"\n'.encode() for number in range(50)]
    write(tmp_path / f"a{suffix}", lines)
    write(tmp_path / f"b{suffix}", lines)
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()
    assert read(tmp_path / f"a{suffix}") == b"".join(lines)


def test_the_name_appears_when_all_lines_are_there(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text("what the last run wrote")
    with lines_to(str(path)) as sink:
        sink.write(b"1\n")
        assert path.read_text() == "what the last run wrote"
        assert part_of(path).read_bytes() == b"1\n"
    assert path.read_bytes() == b"1\n"


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_what_breaks_off_keeps_its_finished_lines_beside(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"out.jsonl{suffix}"

    def broken_off() -> Iterator[bytes]:
        yield b"1\n"
        yield b"2\n"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt) as stopped:
        write(path, broken_off())
    assert stopped.value.__notes__ == [f"2 finished lines are in {part_of(path)}"]
    assert not path.exists()
    assert read(part_of(path)) == b"1\n2\n"


def test_what_breaks_off_before_the_first_line_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt) as stopped, lines_to(str(tmp_path / "out.jsonl")):
        raise KeyboardInterrupt
    assert not hasattr(stopped.value, "__notes__")
    assert not os.listdir(tmp_path)


FILL = """
import sys
from output.jsonl import lines_to
try:
    with lines_to(sys.argv[1]) as sink:
        for number in range(100_000):
            sink.write(b'{"n":%d}\\n' % (number * number * 7919))
except OSError as error:
    print(error.strerror, error.filename, *error.__notes__, sep="|")
"""


@pytest.mark.parametrize("suffix", ["", ".gz", ".zst"])
def test_a_disk_that_is_full_keeps_every_line_that_fitted(tmp_path: Path, suffix: str) -> None:
    path, room = tmp_path / f"out.jsonl{suffix}", 200_000
    told = subprocess.run(
        [sys.executable, "-c", FILL, str(path)],
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room)),
    ).stdout  # fmt: skip
    (part,) = tmp_path.iterdir()
    lines = read(part).splitlines(keepends=True)
    assert told == f"File too large|{path}|{len(lines)} finished lines are in {part}\n"
    assert [json.loads(line)["n"] for line in lines] == [n * n * 7919 for n in range(len(lines))]
    assert room - 100 < part.stat().st_size <= room


def test_a_device_is_written_as_it_comes() -> None:
    with pytest.raises(OSError, match="No space left") as full, lines_to("/dev/full") as sink:
        sink.write(b"1\n")
    assert full.value.filename == "/dev/full"
    write("/dev/null")


def test_a_named_pipe_is_written_as_it_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", pipe], stdout=subprocess.PIPE) as reader:
        write(pipe, [b"1\n", b"2\n"])
        assert reader.communicate()[0] == b"1\n2\n"


def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    write(tmp_path / "link", [b"1\n"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "target").read_bytes() == b"1\n"


@pytest.mark.parametrize("name", ["", "nowhere/out.jsonl"])
def test_a_file_that_cannot_be_made_is_named_as_the_user_wrote_it(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OSError, match=r"Is a directory|No such file") as error, lines_to(name or "."):
        pass
    assert error.value.filename == (name or ".")


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    mask = os.umask(0o027)
    try:
        write(tmp_path / "out.jsonl")
    finally:
        os.umask(mask)
    assert (tmp_path / "out.jsonl").stat().st_mode & 0o777 == 0o640


def test_gzip_tools_read_what_was_written_in_members(tmp_path: Path) -> None:
    lines = [b'"%200000d"\n' % number for number in range(12)]
    write(tmp_path / "out.gz", lines)
    assert gzip.decompress((tmp_path / "out.gz").read_bytes()) == b"".join(lines)


def test_keys_stand_in_the_order_of_the_fields() -> None:
    assert line_of(Thing("ქალაქი", ("x",))) == '{"b":"ქალაქი","a":["x"]}\n'.encode()


@settings(deadline=None, max_examples=200)
@given(st.text(st.characters(), max_size=20))
def test_any_text_becomes_one_line_of_valid_json(text: str) -> None:
    line = line_of(Thing(text, (text,)))
    assert line.count(b"\n") == 1
    thing = json.loads(line)
    assert (
        thing["b"] == text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") or thing["b"] == text
    )


def test_half_a_surrogate_pair_is_replaced_and_the_rest_stays() -> None:
    assert json.loads(line_of(Thing("a\ud83db", ("\ud83d\ude00",)))) == {"b": "a\ufffdb", "a": ["😀"]}
