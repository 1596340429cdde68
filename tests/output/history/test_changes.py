"""What was edited, taken down and put back is shown, word by word."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from publishing import Newsroom, page, story
from test_revisits import OTHER, URL, fetched_now, pass_time, run

from output.history.changes import text_diff, word_diff
from spiders.inputs.archive_places import find_page
from spiders.inputs.archives import PageArchive, record_id_of
from spiders.items import Page

EDITED = "https://example.az/9"
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dataset in which one article was edited and another taken down."""
    folder = tmp_path_factory.mktemp("data")
    newsroom = Newsroom(folder)
    newsroom.publish(
        page(EDITED, f"{story(9)}\n\nTwelve were hurt.\n\nThe end.", title="Fire\u001b[2J in Orle")
    )
    newsroom.publish(
        page(EDITED, f"{story(9)}\n\nTwenty were hurt.\n\nThe end.", title="Fire in Orle kills two")
    )
    newsroom.publish(page("https://other.ge/1", story(77)), outlet="other")
    run(newsroom, URL, OTHER)
    fetched_now(newsroom)
    for _ in range(2):
        run(newsroom, OTHER, missing=(URL,))
        pass_time(newsroom, days=1)
    return folder


def winnow(*arguments: str | Path | int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_changes_are_lines_of_json(data: Path) -> None:
    done = winnow("changes", "--json", "--data", data)
    assert done.returncode == 0, done.stderr
    edited, gone = map(json.loads, done.stdout.splitlines())
    assert (edited["change"], edited["url"], edited["revision"]) == ("edited", EDITED, 2)
    assert [field["name"] for field in edited["fields"]] == ["title", "text"]
    assert (gone["change"], gone["url"], gone["reason"]) == ("gone", URL, "The site answered 404.")


def test_changes_are_read_word_by_word_in_a_pipe(data: Path) -> None:
    said = winnow("changes", "--data", data).stdout
    assert "text: [-Twelve-]{+Twenty+} were hurt." in said
    assert "kills two" in said
    assert "The end." not in said, "what stayed is left out"
    assert "\u001b" not in said


def test_changes_of_an_outlet_a_time_or_an_article_alone(data: Path) -> None:
    assert winnow("changes", "other", "--json", "--data", data).stdout == ""
    (gone,) = winnow("changes", "--since", "2026-06-01", "--json", "--data", data).stdout.splitlines()
    id = json.loads(gone)["id"]
    assert winnow("changes", "--id", id, "--json", "--data", data).stdout.splitlines() == [gone]


def test_changes_are_a_page_for_a_browser(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "changes.html"
    done = winnow("changes", "-o", out, "--data", data)
    assert (done.returncode, done.stderr) == (0, f"winnow: wrote {out}, 2 changes\n")
    html = out.read_text()
    assert "<del>Twelve</del><ins>Twenty</ins> were hurt." in html
    assert "missing since" in html


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("changes", "nobody"), "holds no run of nobody"),
        (("show", "0" * 16), "holds no record 0000000000000000"),
        (("changes", "--since", "soon"), "soon"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(data: Path, arguments: tuple[str, ...], words: str) -> None:
    done = winnow(*arguments, "--data", data)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_that_is_no_dataset_is_told(tmp_path: Path) -> None:
    for command in (("changes",), ("show", "1")):
        done = winnow(*command, "--data", tmp_path)
        assert (done.returncode, "is no dataset" in done.stderr) == (2, True)


def test_an_article_is_shown_with_all_that_is_known_of_it(data: Path) -> None:
    id = json.loads(winnow("changes", "--json", "--data", data).stdout.splitlines()[0])["id"]
    said = winnow("show", id, "--data", data).stdout
    assert "Fire in Orle kills two" in said
    assert "2: fetched 2026-05-03T06:00:00Z, edited: title, text" in said
    assert "membership_appeals   Become a member" in said
    assert said.count("page: not in the archive") == 2
    shown = json.loads(winnow("show", id, "--json", "--data", data).stdout)
    assert [one["record"]["revision"] for one in shown["revisions"]] == [1, 2]


def test_copies_are_shown_with_their_original(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.publish(page("https://example.az/wire", story(5)), page("https://example.az/copy", story(5)))
    (record,) = newsroom.lines("articles")
    shown = json.loads(winnow("show", record["id"], "--json", "--data", tmp_path).stdout)
    assert [(copy["url"], copy["method"]) for copy in shown["copies"]] == [
        ("https://example.az/copy", "exact")
    ]


def test_a_page_is_found_in_the_archive_by_its_offset(tmp_path: Path) -> None:
    pages = [
        Page(
            f"{URL}{n}",
            f"{URL}{n}",
            "example",
            200,
            (),
            b"<html><p>%d</p></html>" % n,
            f"2026-05-04T12:00:0{n}Z",
        )
        for n in range(3)
    ]
    archive = PageArchive(tmp_path / "pages" / "example" / "20260503T060001Z.warc.gz")
    for one in pages:
        archive.add(one)
    archive.close()
    place = find_page(tmp_path, "example", "20260503T060001Z-2", record_id_of(pages[1]))
    assert place
    assert place.path.read_bytes()[place.offset :].startswith(b"\x1f\x8b")
    assert place.offset > 0
    assert place.digest
    assert find_page(tmp_path, "example", "20260503T060001Z", "urn:uuid:other") is None
    assert find_page(tmp_path, "nobody", "20260503T060001Z", record_id_of(pages[1])) is None


@given(
    st.lists(st.sampled_from(["a", "b", "c", "\u00a0d"]), max_size=30),
    st.lists(st.sampled_from("abx"), max_size=30),
)
def test_a_word_diff_holds_both_texts(old: list[str], new: list[str]) -> None:
    before, after = " ".join(old), " ".join(new)
    pieces = word_diff(before, after)
    assert "".join(words for fate, words in pieces if fate != "removed") == after.rstrip()
    kept_or_removed = sum(len(words.split()) for fate, words in pieces if fate != "added")
    assert kept_or_removed == len(before.split())


def test_paragraphs_that_stayed_are_left_out() -> None:
    diff = text_diff("One.\n\nTwo.\n\nThree.", "One.\n\nThree.\n\nFour.")
    assert [[piece.fate for piece in paragraph] for paragraph in diff] == [["removed"], ["added"]]


def test_the_report_shows_the_changes_of_its_days(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.html"
    assert winnow("report", "-o", out, "--days", 3660, "--data", data).returncode == 0
    assert "<del>Twelve</del><ins>Twenty</ins> were hurt." in out.read_text()
