"""A user's project: what `init` lays out, what `prune` removes, and what `test-outlets` finds."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from output.history.prune import old_files, remove
from output.publish.locks import outlet_lock
from spiders.newoutlet.layout import own_layout
from spiders.newoutlet.rules import faults_of
from spiders.newoutlet.saved_pages import page_faults
from spiders.outlet import outlet_class
from winnow.contact import ask_contact, read_env
from winnow.project import lay_out

ROOT = Path(__file__).parents[2]
GOOD = {
    "title": "Valley",
    "home": "https://valley.example/",
    "country": "GE",
    "languages": ("en",),
    "timezone": "Asia/Tbilisi",
    "feeds": ("https://valley.example/feed",),
    "article_url": r"^https://valley\.example/\d{4}/\d{2}/[a-z-]+/?$",
    "examples": ("https://valley.example/2026/05/rain/",),
}


def winnow(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "winnow", *words]
    known = {name: value for name, value in os.environ.items() if not name.startswith("WINNOW_")}
    return subprocess.run(
        command, cwd=folder, env=known | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )


def complain_nothing(message: str) -> None:
    raise AssertionError(message)


# init


def test_a_project_has_all_it_needs_to_run(tmp_path: Path) -> None:
    done = winnow(tmp_path, "init", "news", "--contact", "you@your.example")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "news").iterdir()) == [
        ".env", "Containerfile", "crontab", "outlets", "scrapy.cfg", "winnow.service", "winnow.timer"
    ]  # fmt: skip
    assert (tmp_path / "news" / ".env").read_text() == "WINNOW_CONTACT=you@your.example\n"
    crontab = (tmp_path / "news" / "crontab").read_text()
    assert f"cd {tmp_path / 'news'} && {Path(sys.executable).with_name('winnow')} crawl --all" in crontab
    assert "$" not in crontab + (tmp_path / "news" / "winnow.service").read_text()


def test_what_exists_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "crontab").write_text("mine")
    assert tmp_path / "crontab" not in lay_out(tmp_path)
    assert (tmp_path / "crontab").read_text() == "mine"
    assert lay_out(tmp_path) == []


def test_a_contact_that_would_break_a_header_is_wrong_use(tmp_path: Path) -> None:
    done = winnow(tmp_path, "init", "news", "--contact", "a b")
    assert done.returncode == 2
    assert "'a b' is no address" in done.stderr


def test_the_contact_is_asked_for_once_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINNOW_CONTACT", raising=False)
    ours, theirs = pty.openpty()
    os.write(ours, b"you@your.example\n")
    with os.fdopen(theirs) as terminal, os.fdopen(os.dup(theirs), "w") as screen:
        monkeypatch.setattr(sys, "stdin", terminal)
        monkeypatch.setattr(sys, "stderr", screen)
        ask_contact(tmp_path / ".env")
        ask_contact(tmp_path / ".env")
    assert (tmp_path / ".env").read_text() == "WINNOW_CONTACT=you@your.example\n"
    monkeypatch.delenv("WINNOW_CONTACT")
    monkeypatch.setenv("WINNOW_CONTACT", "")
    monkeypatch.delenv("WINNOW_CONTACT")
    read_env(tmp_path / ".env")
    assert os.environ.pop("WINNOW_CONTACT") == "you@your.example"


def test_nobody_is_asked_where_no_terminal_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WINNOW_CONTACT", raising=False)
    ask_contact(tmp_path / ".env")
    assert not (tmp_path / ".env").exists()


def test_the_environment_counts_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".env").write_text(
        "# ours\nexport WINNOW_CONTACT='a@b.example'\nWINNOW_DATA=d\nPATH=nowhere\n"
    )
    monkeypatch.setenv("WINNOW_CONTACT", "mine@b.example")
    monkeypatch.setenv("WINNOW_DATA", "x")
    monkeypatch.delenv("WINNOW_DATA")
    read_env(tmp_path / ".env")
    assert (os.environ["WINNOW_CONTACT"], os.environ["WINNOW_DATA"]) == ("mine@b.example", "d")
    assert os.environ["PATH"] != "nowhere"


# prune

NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """Two outlets, one crawled in January and May, one in January alone."""
    files = ("valley/20260101T060000Z", "valley/20260520T060000Z", "dale/20260101T060000Z")
    for name in files:
        for kind, ending in (("pages", "warc.gz"), ("runs", "json"), ("articles", "jsonl")):
            path = tmp_path / kind / f"{name}.{ending}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"12345")
    (tmp_path / "pages" / "valley" / "notes.txt").touch()
    return tmp_path


def names(dataset: Path, kind: str) -> list[str]:
    return sorted(str(path.relative_to(dataset / kind)) for path in (dataset / kind).glob("*/2*"))


def test_old_pages_go_and_records_stay(dataset: Path) -> None:
    old = list(old_files(dataset, "pages", NOW - timedelta(days=90), complain=complain_nothing))
    assert remove(old, dry_run=True, complain=complain_nothing) == 10
    assert len(names(dataset, "pages")) == 3
    assert remove(old, dry_run=False, complain=complain_nothing) == 10
    assert names(dataset, "pages") == ["valley/20260520T060000Z.warc.gz"]
    assert len(names(dataset, "articles")) == 3
    assert (dataset / "pages" / "valley" / "notes.txt").exists()


def test_the_newest_manifest_of_an_outlet_stays(dataset: Path) -> None:
    old = old_files(dataset, "runs", NOW, complain=complain_nothing)
    assert [path.parent.name for path in old] == ["valley"]


def test_an_outlet_that_is_being_crawled_is_left_alone(dataset: Path) -> None:
    heard: list[str] = []
    with outlet_lock(dataset, "valley"):
        old = list(old_files(dataset, "pages", NOW, complain=heard.append))
    assert [path.parent.name for path in old] == ["dale"]
    assert "valley is being crawled already" in heard[0]


def test_prune_says_what_it_would_remove(dataset: Path) -> None:
    done = winnow(dataset, "prune", "--data", ".", "--pages-older", "1d", "--dry-run")
    assert (done.returncode, done.stderr) == (0, "")
    assert "would remove 3 files of pages older than 1d" in done.stdout
    assert winnow(dataset, "prune", "--data", ".").returncode == 2


# test-outlets


def test_a_good_class_has_no_fault() -> None:
    assert not list(faults_of(outlet_class("valley", **GOOD)))


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"languages": "en"}, "languages: write a tuple of texts"),
        ({"title": None}, "fill in title"),
        ({"timezone": "Asia/Nowhere"}, "'Asia/Nowhere' is no name of the time zone database"),
        ({"feeds": ()}, "it names no feed, sitemap or section"),
        ({"article_url": r"valley\.example/\d+"}, "begin with ^https:// and end with $"),
        ({"examples": ("https://valley.example/about",)}, "does not take the example"),
        ({"article_url": r"^https://valley\.example/.+$"}, "for an article, and"),
    ],
)  # fmt: skip
def test_each_fault_of_a_class_is_one_sentence(facts: dict[str, object], fault: str) -> None:
    found = list(faults_of(outlet_class("valley", **GOOD | facts)))
    assert [one for one in found if fault in one]


def test_saved_pages_are_compared_and_their_test_runs(tmp_path: Path) -> None:
    layout, outlet = own_layout(tmp_path), outlet_class("valley", **GOOD).facts()
    (tmp_path / "pages" / "valley").mkdir(parents=True)
    (tmp_path / "tests").mkdir()
    sentence = "The road over the pass was closed on Tuesday after rain had washed stones onto both lanes. "
    page = (
        f"<html><head><title>Rain</title></head><body><article><h1>Rain</h1>{'<p>' + sentence * 3 + '</p>'}"
    )
    (tmp_path / "pages/valley/page-1.html").write_text(
        page + f"<p>{sentence * 4}</p></article></body></html>"
    )
    facts = {"url": GOOD["examples"][0], "charset": None, "title": "Rain"}
    (tmp_path / "pages/valley/page-1.json").write_text(json.dumps(facts))
    (tmp_path / "tests/test_valley.py").write_text(
        "def test_it(texts):\n    assert 'pass was closed' in texts\n"
    )
    assert not list(page_faults(layout, "valley", outlet))
    (tmp_path / "pages/valley/page-1.json").write_text(json.dumps(facts | {"title": "Snow"}))
    (tmp_path / "tests/test_valley.py").write_text(
        "def test_it(texts):\n    assert 'snow' in texts, 'no snow'\n"
    )
    field, test = page_faults(layout, "valley", outlet)
    assert field.endswith("page-1.html: title is 'Rain', and 'Snow' beside the page")
    assert test.endswith("test_valley.py: test_it: no snow")


def test_an_address_is_no_file_to_clean(tmp_path: Path) -> None:
    done = winnow(tmp_path, "clean", "https://valley.example/rain")
    assert done.returncode == 2
    assert "winnow explain URL" in done.stderr
