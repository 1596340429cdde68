"""The reading view of a page, beside what trafilatura and earlier rules make of it."""

from __future__ import annotations

import doctest
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import output.explain.comparison
import output.explain.reading_view
from cleaners.article import Article, Block, Removed
from cleaners.page import clean_page
from output.explain.comparison import compared, with_trafilatura
from output.explain.earlier import earlier_rules
from output.explain.reading_view import explained_page, page_order, reading_of_article, reading_of_record
from output.record import Record
from output.terminal import Misuse
from output.work.finished_lines import Audit, RemovedBlock, lines_of
from spiders.inputs.saved_page import SavedPage

ROOT = Path(__file__).parents[3]
READ_ALSO = "Read also: The lighthouse keeper who never slept"
PAGE = f"""<html lang=en><head><title>Lighthouse relit</title></head><body>
<nav><a href=/>Home</a></nav>
<article><h1>Lighthouse relit</h1>
<p>The lighthouse on the eastern cape was lit again on Thursday after nineteen years in the dark.</p>
<p>Its lamp, rebuilt by three retired electricians, can be seen from thirty kilometres out at sea.</p>
<p><a href=/keeper>{READ_ALSO}</a></p>
<p>Fishermen who had steered by a mobile phone mast until now brought them a barrel of anchovies.</p>
</article></body></html>"""


def test_a_record_and_its_audit_line_give_the_page_back() -> None:
    article = clean_page(PAGE, url="https://example.ge/light")
    lines = lines_of(article)
    record = msgspec.json.decode(lines.record, type=Record)
    audit = msgspec.json.decode(lines.audit, type=Audit)
    of_record, of_article = reading_of_record(record, audit), reading_of_article(article)
    assert of_record.stretches == of_article.stretches
    assert of_record.paragraphs == of_article.paragraphs
    assert dict(of_record.reasons) == record.removed


def test_a_record_without_audit_line_is_its_text() -> None:
    record = msgspec.json.decode(lines_of(clean_page(PAGE)).record, type=Record)
    assert [stretch.reason for stretch in reading_of_record(record, None).stretches] == [None]


@given(st.lists(st.tuples(st.text(st.characters(categories=["L"]), min_size=1), st.booleans())))
@settings(deadline=None, max_examples=100)
def test_every_block_comes_back_in_its_place(blocks: list[tuple[str, bool]]) -> None:
    kept = [text for text, stays in blocks if stays]
    gone = [
        RemovedBlock(position, "item", text, "bylines")
        for position, (text, stays) in enumerate(blocks)
        if not stays
    ]
    shown = page_order(kept, reversed(gone))
    assert [(passage.text, passage.reason is None) for passage in shown] == blocks


def test_no_block_is_lost_where_positions_have_gaps() -> None:
    gone = [RemovedBlock(9, "item", "Share", "share_and_print")]
    assert [passage.text for passage in page_order(["One.", "Two."], gone)] == ["One.", "Two.", "Share"]


def test_what_trafilatura_keeps_and_winnow_drops_has_its_reason() -> None:
    article = Article(
        blocks=(Block(0, "paragraph", "The lamp burns."), Block(2, "paragraph", "The keeper sleeps.")),
        removed=(Removed(Block(1, "item", READ_ALSO), "read_also_lines"),),
    )
    found = compared("another", article, ["- " + READ_ALSO, "the  lamp burns"])
    assert [(gone.text, gone.reason) for gone in found.only_there] == [("- " + READ_ALSO, "read_also_lines")]
    assert [(kept.text, kept.reason) for kept in found.only_here] == [("The keeper sleeps.", "")]


def test_paragraphs_that_another_joins_are_no_difference() -> None:
    first = "The lamp of the lighthouse burns again after nineteen years."
    second = "The keeper of the lighthouse sleeps for the first time since."
    article = Article(blocks=(Block(0, "paragraph", first), Block(1, "paragraph", second)))
    found = compared("another", article, [f"{first} {second}"])
    assert not found.only_here
    assert not found.only_there
    assert compared("another", article, [f"{first} Share {second}"]).only_there


@pytest.mark.parametrize("page", [b"", b"\x00\xff", "<html>", "\ud800"])
def test_trafilatura_on_what_is_no_page_is_no_crash(page: bytes | str) -> None:
    assert with_trafilatura(Article(), page).other.startswith("trafilatura ")


def test_pages_are_explained_without_a_script() -> None:
    hostile = PAGE.replace("Lighthouse relit", "&lt;script&gt;alert(1)&lt;/script&gt;").replace(
        "lamp", "\ud800"
    )
    pages = [
        SavedPage("a", PAGE, "html"),
        SavedPage("b", hostile, "html"),
        SavedPage("c", "One line.", "text"),
    ]
    made = explained_page(pages, complain=pytest.fail).decode()
    assert made.count('<article class="reading">') == 3
    assert made.count("Against trafilatura") == 2
    assert "<script" not in made
    assert "script-src 'none'" in unescape(made)
    assert "&lt;script&gt;alert(1)" in made
    assert "No article: " in made


def test_no_page_at_all_says_so() -> None:
    assert b"No page could be read" in explained_page([], complain=pytest.fail)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of three revisions: `tame` runs no cleaner yet, `broken` has one that cannot be imported,
    and `bare` has none."""
    checkout = tmp_path_factory.mktemp("history")
    for name in ("cleaners", "spiders"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
    git(checkout, "init", "-q")
    cleaning = checkout / "cleaners" / "furniture" / "order.py"
    rules, loop = cleaning.read_text("utf-8"), "for cleaner in CLEANERS:"
    assert loop in rules
    cleaning.write_text(rules.replace(loop, "for cleaner in ():"), "utf-8")
    commit(checkout, "tame")
    (checkout / "cleaners" / "page.py").write_text("raise RuntimeError('not finished')\n")
    commit(checkout, "broken")
    shutil.rmtree(checkout / "cleaners")
    commit(checkout, "bare")
    return checkout


def git(checkout: Path, *arguments: str) -> None:
    who = ("-c", "user.name=Tester", "-c", "user.email=tester@example.ge", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *who, *arguments], cwd=checkout, check=True, capture_output=True)


def commit(checkout: Path, tag: str) -> None:
    git(checkout, "add", "--all")
    git(checkout, "commit", "-q", "-m", tag)
    git(checkout, "tag", tag)


def test_an_earlier_rule_set_is_compared(history: Path) -> None:
    page = SavedPage("light", PAGE.encode(), "html", url="https://example.ge/light")
    article = page.article()
    assert READ_ALSO not in article.text
    with earlier_rules("tame", history) as rules:
        found = rules.compare(article, page)
    assert not found.trouble
    reasons = {gone.text: gone.reason for gone in found.only_there}
    assert reasons.pop(READ_ALSO) == "read_also_lines"
    assert set(reasons.values()) <= {"title_lines"}  # whether the headline is chosen at all, the model says
    assert not found.only_here
    assert not found.fields
    assert not rules.folder.exists()


def test_a_text_dump_is_compared_too(history: Path) -> None:
    page = SavedPage("light", "The lighthouse was lit again on Thursday.\n\nIts lamp is new.", "text")
    with earlier_rules("tame", history) as rules:
        assert not rules.compare(page.article(), page).trouble


def test_rules_that_cannot_run_say_why(history: Path) -> None:
    page = SavedPage("light", PAGE, "html")
    with earlier_rules("broken", history) as rules:
        found = rules.compare(page.article(), page)
    assert found.trouble == "broken cannot run here: RuntimeError: not finished"


@pytest.mark.parametrize("revision", ["nonsense", "bare", "--help", "tame^{tree}"])
def test_a_revision_without_rules_is_wrong_use(history: Path, revision: str) -> None:
    with pytest.raises(Misuse, match="git has no rules of"), earlier_rules(revision, history):
        pass


def test_a_machine_without_git_is_told_so(history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Misuse, match="needs git"), earlier_rules("tame", history):
        pass


@pytest.mark.slow
def test_explain_writes_the_page(tmp_path: Path) -> None:
    source, file = tmp_path / "light.html", tmp_path / "view.html"
    source.write_text(PAGE, "utf-8")
    assert explain(source, "--html", file) == (0, "")
    assert READ_ALSO in file.read_text("utf-8")
    code, said = explain(source, "--against", "HEAD")
    assert (code, said.count("\n")) == (2, 1)
    code, said = explain(source, "--html", tmp_path / "none.html", "--against", "nonsense")
    assert (code, said.count("\n")) == (2, 1)
    assert not (tmp_path / "none.html").exists()


def explain(*arguments: Any) -> tuple[int, str]:
    command = [sys.executable, "-m", "winnow", "explain", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr


def test_the_examples_hold() -> None:
    assert doctest.testmod(output.explain.comparison).failed == 0
    assert doctest.testmod(output.explain.reading_view).failed == 0
