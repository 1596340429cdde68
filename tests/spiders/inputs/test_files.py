"""Inputs as people have them: files, folders, rows, compressed, damaged, and what is none of these."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.markup.unpacking import decompressed, zstd
from spiders.inputs.files import list_files, read_pages
from spiders.inputs.json_rows import ROW_LIMIT
from spiders.inputs.saved_page import PAGE_LIMIT, SavedPage, check_outlet, outlet_of

HTML = b"<!DOCTYPE html><html><body><p>The port reopens.</p></body></html>"
PACKERS = {"": bytes, ".gz": gzip.compress, ".zst": zstd.compress}


def read(
    *names: str | Path, outlet: str | None = None, skip: tuple[str, ...] = ()
) -> tuple[list[SavedPage], list[str]]:
    """The pages in `names`, and the complaints."""
    told: list[str] = []
    files = list_files(map(str, names), skip=skip, complain=told.append)
    return list(read_pages(files, outlet=outlet, complain=told.append)), told


def one(path: Path) -> SavedPage:
    (page,), told = read(path)
    assert not told
    return page


def rows(path: Path, *lines: str | dict[str, object]) -> Path:
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines))
    return path


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("packed", PACKERS)
@pytest.mark.parametrize(
    ("suffix", "form"),
    [(".html", "html"), (".htm", "html"), (".XHTML", "html"), (".txt", "text"), (".md", "text")],
)
def test_the_suffix_tells_pages_from_dumps(tmp_path: Path, suffix: str, form: str, packed: str) -> None:
    path = tmp_path / f"page{suffix}{packed}"
    path.write_bytes(PACKERS[packed](HTML))
    assert one(path) == SavedPage(str(path), HTML, form)  # type: ignore[arg-type]


def test_the_first_bytes_tell_what_is_packed_whatever_the_name_says(tmp_path: Path) -> None:
    path = tmp_path / "saved-by-a-browser.html"
    path.write_bytes(gzip.compress(HTML))
    assert one(path).content == HTML
    path = tmp_path / "unpacked-by-a-proxy.html.gz"
    path.write_bytes(HTML)
    assert one(path).content == HTML


@pytest.mark.parametrize("packed", PACKERS)
@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".json"])
def test_rows_are_pages(tmp_path: Path, suffix: str, packed: str) -> None:
    path = tmp_path / f"rows{suffix}{packed}"
    lines = [
        {"id": "a", "url": "https://example.az/1", "html": "<p>x</p>", "fetched_at": "2025-01-01T00:00:00Z"},
        {"id": 7, "text": "Bakı", "language": "az"},
        {"html": "", "text": "Gəncə", "url": ""},
    ]
    path.write_bytes(PACKERS[packed](b"\xef\xbb\xbf" + "\r\n\n".join(map(json.dumps, lines)).encode()))
    pages, told = read(path)
    assert pages == [
        SavedPage("a", "<p>x</p>", "html", "https://example.az/1", None, "2025-01-01T00:00:00Z"),
        SavedPage("7", "Bakı", "text"),
        SavedPage(f"{path}:5", "Gəncə", "text"),
    ]
    assert not told


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ('{"id": "x", "html": ', "not a JSON object (Input data was truncated); write one object a line"),
        (
            "<p>x</p>",
            "not a JSON object (JSON is malformed: invalid character (byte 0)); write one object a line",
        ),
        ('{"id": "x"}', 'the row has neither "html" nor "text"; give it one of them'),
        ('["x"]', "a JSON array, not a row; write one object a line, as `jq -c '.[]'` does"),
        ('{"text": "x", "outlet": "nowhere"}', "no outlet is named 'nowhere'; `winnow outlets` lists them"),
        ('{"text": "x", "outlet": "oc_medio"}', "no outlet is named 'oc_medio'; did you mean oc_media?"),
        (
            '{"html": 1}',
            "Expected `str | null`, got `int` - at `$.html`; `winnow clean --help` shows a row",
        ),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_others_are_read(
    here: Path, line: str, complaint: str
) -> None:
    rows(here / "rows.jsonl", {"text": "first"}, "", line, {"text": "last"})
    pages, told = read("rows.jsonl")
    assert [page.content for page in pages] == ["first", "last"]
    assert told == [f"rows.jsonl:3: {complaint}"]


@settings(deadline=None, max_examples=100)
@given(
    st.one_of(st.binary(max_size=60), st.text(max_size=40).map(lambda text: f'{{"text": "{text}'.encode()))
)
def test_any_bytes_in_a_row_are_a_page_or_a_complaint(
    tmp_path_factory: pytest.TempPathFactory, junk: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "wild.jsonl"
    path.write_bytes(b'{"text": "before"}\n' + junk + b'\n{"text": "after"}\n')
    pages, told = read(path)
    assert (pages[0].content, pages[-1].content) == ("before", "after")
    assert len(pages) - 2 + len(told) <= junk.count(b"\n") + 1


@pytest.mark.parametrize("junk", ["[" * 100_000, '{"a":' * 100_000, f'{{"id": {"9" * 5_000}, "text": "x"}}'])
def test_rows_made_to_break_a_parser_are_told(tmp_path: Path, junk: str) -> None:
    pages, told = read(rows(tmp_path / "rows.jsonl", junk, {"text": "after"}))
    assert [page.content for page in pages] == ["after"]
    assert len(told) == 1


def test_half_a_surrogate_pair_in_a_row_costs_one_character(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(rb'{"text": "caf\u00e9 \ud83d\ude00 cut \ud83d"}')
    assert one(path).content == "café 😀 cut ?"


def test_a_folder_is_walked_in_order(here: Path) -> None:
    for name in (
        "b.html",
        "a.txt",
        "c/z.htm.gz",
        "c/a.md",
        "A.HTML",
        "picture.png",
        ".hidden.html",
        ".git/x.html",
    ):
        (here / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (here / "pages" / name).write_bytes(HTML)
    pages, told = read("pages")
    assert [page.source_id for page in pages] == [
        "pages/A.HTML", "pages/a.txt", "pages/b.html", "pages/c/a.md", "pages/c/z.htm.gz",
    ]  # fmt: skip
    assert not told


def test_what_the_last_run_wrote_into_the_folder_is_no_input(here: Path) -> None:
    for name in ("a.html", "out.jsonl"):
        (here / name).write_bytes(HTML)
    pages, _ = read(".", skip=("out.jsonl",))
    assert [page.source_id for page in pages] == ["./a.html"]


def test_an_empty_folder_is_told(here: Path) -> None:
    (here / "picture.png").touch()
    assert read(".") == ([], [f".: no page in this folder; pages end in {SUFFIXES}, also .gz or .zst"])


SUFFIXES = ".html .htm .xhtml .txt .md .jsonl .ndjson .json .warc"


def test_inputs_that_cannot_be_read_are_told_and_the_others_are_read(here: Path) -> None:
    (here / "page.html").write_bytes(HTML)
    (here / "cut.html.gz").write_bytes(gzip.compress(HTML)[:-12])
    (here / "cut.txt.zst").write_bytes(zstd.compress(HTML)[:-5])
    (here / "broken.htm.gz").write_bytes(gzip.compress(HTML)[:12] + b"not deflate")
    pages, told = read("missing.html", "cut.html.gz", "cut.txt.zst", "broken.htm.gz", "page.html")
    assert [page.source_id for page in pages] == ["page.html"]
    assert [message.split(" (")[0] for message in told] == [
        "missing.html: No such file or directory; check the path",
        "cut.html.gz: damaged or cut off",
        "cut.txt.zst: damaged or cut off",
        "broken.htm.gz: damaged or cut off",
    ]


def test_rows_before_the_damage_are_read(tmp_path: Path) -> None:
    lines = b"".join(
        b'{"text": "%d %s"}\n' % (number, os.urandom(20).hex().encode()) for number in range(5_000)
    )
    path = tmp_path / "rows.jsonl.gz"
    path.write_bytes(gzip.compress(lines)[:100_000])
    pages, told = read(path)
    assert len(pages) > 1_000
    assert len(told) == 1


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (HTML, "html"),
        (b"\xef\xbb\xbf\n\n  <div>x</div>", "html"),
        ("<html><p>x".encode("utf-16"), "html"),
        (b"A dump. <b>Bold</b> claims.\n\nx < y > z", "text"),
        ("Xəbər\nmətn".encode(), "text"),
        (b"", "text"),
    ],
)
def test_a_file_without_a_known_suffix_is_judged_by_its_look(tmp_path: Path, head: bytes, form: str) -> None:
    path = tmp_path / "page.php"
    path.write_bytes(head)
    assert one(path).form == form


def test_rows_without_a_known_suffix_keep_their_line_numbers(here: Path) -> None:
    (here / "rows").write_text('\n \n{"text": "x"}\nbad\n')
    pages, told = read("rows")
    assert [page.source_id for page in pages] == ["rows:3"]
    assert told[0].startswith("rows:4: ")


STDIN = """
from spiders.inputs.files import read_pages
for page in read_pages(["-"], complain=print):
    print(page.source_id, page.form, len(page.content))
"""


@pytest.mark.parametrize("packed", PACKERS)
@pytest.mark.parametrize(
    ("content", "seen"),
    [
        (HTML, f"- html {len(HTML)}\n"),
        (b"Headline\n\nText.", "- text 15\n"),
        (b'\n{"id": "a", "text": "x"}\n{"html": "yz"}', "a text 1\n-:3 html 2\n"),
    ],
)
def test_standard_input_is_a_page_a_dump_or_rows(content: bytes, seen: str, packed: str) -> None:
    told = subprocess.run(
        [sys.executable, "-c", STDIN], input=PACKERS[packed](content), capture_output=True, check=True,
        cwd=Path(__file__).parents[3],
    ).stdout  # fmt: skip
    assert told.decode() == seen


@pytest.mark.parametrize("packer", [gzip.compress, zstd.compress])
def test_a_decompression_bomb_is_read_up_to_the_limit(tmp_path: Path, packer: object) -> None:
    path = tmp_path / "bomb.html"
    path.write_bytes(packer(b"<p>" + bytes(200_000_000)))  # type: ignore[operator]
    page = one(path)
    assert len(page.content) == PAGE_LIMIT + 1
    assert page.article().outcome == "too_large"


def test_a_packed_bomb_is_unpacked_once(tmp_path: Path) -> None:
    path = tmp_path / "bomb.html.gz.gz"
    path.write_bytes(gzip.compress(gzip.compress(bytes(10_000_000))))
    assert len(one(path).content) < 50_000


def test_a_row_without_end_costs_itself_and_the_next_is_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl.zst"
    path.write_bytes(
        zstd.compress(b'{"html": "' + b"x" * (ROW_LIMIT + 10) + b'"}\n{"id": "next", "text": "x"}\n')
    )
    (bomb, following), told = read(path)
    assert (bomb.source_id, bomb.article().outcome) == (f"{path}:1", "too_large")
    assert following.source_id == "next"
    assert not told


@pytest.mark.parametrize(
    ("content", "too_large"),
    [("x" * PAGE_LIMIT, False), ("x" * (PAGE_LIMIT + 1), True), ("ə" * (PAGE_LIMIT // 2 + 1), True)],
)
def test_twenty_megabytes_are_counted_in_bytes(content: str, too_large: bool) -> None:
    page = SavedPage("x", content, "text", url="https://example.az/1")
    if too_large:
        article = page.article()
        assert (article.outcome, article.source_url) == ("too_large", "https://example.az/1")
    else:
        assert len(content.encode()) == PAGE_LIMIT


def test_a_dump_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    words = "Президент подписал указ о назначении нового министра. " * 4
    (tmp_path / "dump.txt").write_bytes(words.encode("cp1251"))
    assert "министра" in one(tmp_path / "dump.txt").article().text


def test_a_picture_called_a_dump_is_undecodable(tmp_path: Path) -> None:
    (tmp_path / "dump.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 50)
    assert one(tmp_path / "dump.txt").article().outcome == "undecodable"


def test_a_file_name_that_is_no_text_still_has_an_id(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff.html"
    with open(path, "wb") as file:
        file.write(HTML)
    (page,), _ = read(os.fsdecode(path))
    assert page.source_id == f"{tmp_path}/\ufffd.html"


def test_the_outlet_of_a_row_goes_before_that_of_the_command(tmp_path: Path) -> None:
    path = rows(tmp_path / "rows.jsonl", {"text": "x", "outlet": "apa"}, {"text": "x"})
    pages, _ = read(path, outlet="oc_media")
    assert [page.outlet for page in pages] == ["apa", "oc_media"]


def test_what_is_read_can_be_watched(tmp_path: Path) -> None:
    class Watched(io.BytesIO):
        pass

    (tmp_path / "page.html").write_bytes(HTML)
    seen = []

    def opened(file: io.BufferedReader) -> io.BytesIO:
        seen.append(file.name)
        return Watched(file.read())

    (page,) = read_pages([str(tmp_path / "page.html")], complain=pytest.fail, opened=opened)
    assert page.content == HTML
    assert seen == [str(tmp_path / "page.html")]


def test_an_outlet_is_what_its_class_says() -> None:
    outlet = outlet_of("apa")
    assert (outlet.name, outlet.timezone, outlet.languages) == ("apa", "Asia/Baku", ("az", "en", "ru"))


def test_an_unknown_outlet_is_answered_with_its_neighbours() -> None:
    with pytest.raises(ValueError, match="no outlet is named 'interfx'; did you mean interfax"):
        check_outlet("interfx")


def test_a_stream_without_peek_is_read_too() -> None:
    assert decompressed(io.BytesIO(gzip.compress(HTML))).read() == HTML
