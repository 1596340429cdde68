"""What a crawl finds is published once, whatever happens in between."""

import hashlib
import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from publishing import COPIES, PAGES, Newsroom, one_run, page, story

from cleaners.article import Article, Block
from output.publish.publisher import Publisher
from output.publish.recovery import rebuild
from output.state import StateError
from output.work.finished_lines import Lines, lines_of, rejected


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    return Newsroom(tmp_path)


def test_a_run_leaves_records_audit_and_manifest(newsroom: Newsroom) -> None:
    newsroom.publish(
        page("https://example.az/1", story(1)), rejected(None, "https://example.az/2", "listing", "a list")
    )
    (record,) = newsroom.lines("articles")
    assert (record["url"], record["revision"], record["duplicate_of"]) == ("https://example.az/1", 1, None)
    (audit,) = newsroom.lines("audit")
    assert audit["id"] == record["id"]
    assert audit["removed"][0]["reason"] == "membership_appeals"
    assert [line["outcome"] for line in newsroom.lines("rejects")] == ["listing"]
    (path,) = newsroom.data.glob("runs/example/*.json")
    manifest = json.loads(path.read_text())
    assert manifest["counts"] == {"published": 1, "listing": 1}
    assert manifest["removed"] == {"membership_appeals": 1}
    assert manifest["reason"] == "finished"
    for file in manifest["files"]:
        body = (newsroom.data / file["path"]).read_bytes()
        assert (file["bytes"], file["lines"]) == (len(body), 1)
        assert file["sha256"] == hashlib.sha256(body).hexdigest()


def test_a_part_that_is_read_back_has_the_counts_of_all_its_records(newsroom: Newsroom) -> None:
    newsroom.publish(*(page(f"https://example.az/{number}", story(number)) for number in range(3)))
    (before,) = newsroom.state.finished_parts("example/20260503T060001Z").values()
    rebuild(newsroom.state, newsroom.data)
    (after,) = newsroom.state.finished_parts("example/20260503T060001Z").values()
    assert json.loads(after)["removed"] == json.loads(before)["removed"] == {"membership_appeals": 3}


def test_a_record_is_published_byte_for_byte_as_it_was_cleaned(newsroom: Newsroom) -> None:
    lines = page(
        "https://example.az/1", "«Körpü» – мост – پل \ud83d " + story(1), title="\u2028", tags=("a", "b")
    )
    newsroom.publish(lines)
    (path,) = newsroom.data.glob("articles/*/*")
    assert path.read_bytes() == lines.record
    (path,) = newsroom.data.glob("audit/*/*")
    assert path.read_bytes() == lines.audit


def test_a_run_that_finds_nothing_leaves_a_manifest_and_no_empty_file(newsroom: Newsroom) -> None:
    assert newsroom.publish() == {}
    assert [path.parent.name for path in newsroom.data.glob("*/*/*")] == ["example"]
    assert len(list(newsroom.data.glob("runs/example/*.json"))) == 1


def test_the_same_page_again_is_nothing_new(newsroom: Newsroom) -> None:
    lines = page("https://example.az/1", story(1))
    newsroom.publish(lines)
    assert newsroom.publish(lines, page("http://www.example.az/1/?utm_source=x", story(1))) == {
        "unchanged": 2
    }
    assert len(newsroom.lines("articles")) == 1
    assert newsroom.lines("duplicates") == []


def test_only_fetching_an_article_again_counts_as_a_check(newsroom: Newsroom) -> None:
    url, lines = "https://example.az/1", page("https://example.az/1", story(1))
    newsroom.publish(lines)
    for asked, checks in ((url, 1), ("https://example.az/moved-from", 1), (url, 2)):
        publisher = newsroom.run()
        publisher.add(lines, asked=asked, updated=None)
        publisher.close("finished")
        known = newsroom.state.story_at("example.az/moved-from") or newsroom.state.story_at("example.az/1")
        assert known
        assert known.idle_checks == checks


def test_a_corrected_article_is_a_revision_under_its_id(newsroom: Newsroom) -> None:
    text = story(1, 100)
    corrected = text.rsplit(" ", 10)[0] + " ten other words at the end of this very story"
    newsroom.publish(page("https://example.az/1", text))
    assert newsroom.publish(page("https://example.az/1", corrected)) == {"revised": 1}
    assert newsroom.publish(page("https://example.az/1", text)) == {"revised": 1}
    records = newsroom.lines("articles")
    assert [record["revision"] for record in records] == [1, 2, 3]
    assert [record["changed"] for record in records] == [None, 0.1, 0.1]
    assert len({record["id"] for record in records}) == 1


def test_two_revisions_in_one_part_know_each_other(newsroom: Newsroom) -> None:
    text = story(1, 100)
    counts = newsroom.publish(page("https://example.az/1", text), page("https://example.az/1", text + " end"))
    assert counts == {"published": 1, "revised": 1}
    assert newsroom.lines("articles")[1]["changed"] == 0.01


def test_wire_copy_is_folded_within_a_run_and_across_outlets(newsroom: Newsroom) -> None:
    wire = story(1)
    newsroom.publish(page("https://example.az/1", wire), page("https://example.az/2", wire.upper()))
    counts = newsroom.publish(page("https://other.ge/a", wire.rsplit(" ", 15)[0]), outlet="other")
    assert counts == {"duplicate_near": 1}
    (original,) = newsroom.lines("articles")
    exact, near = newsroom.lines("duplicates")
    assert (exact["method"], exact["similarity"], exact["duplicate_of"]) == ("exact", 1.0, original["id"])
    assert (near["method"], near["duplicate_of"], near["outlet"]) == ("near", original["id"], None)
    assert 0.8 < near["similarity"] < 1
    assert near["text"] == wire.rsplit(" ", 15)[0]
    assert len(newsroom.lines("audit")) == 3


def test_kept_duplicates_are_marked_among_the_articles(newsroom: Newsroom) -> None:
    newsroom.publish(page("https://example.az/1", story(1)))
    newsroom.publish(page("https://other.ge/a", story(1)), outlet="other", keep_duplicates=True)
    original, copy = newsroom.lines("articles")
    assert copy["duplicate_of"] == original["id"]
    assert not list(newsroom.data.glob("duplicates/*/*"))


def test_the_threshold_is_a_setting(newsroom: Newsroom) -> None:
    newsroom.publish(page("https://example.az/1", story(1)))
    near = page("https://other.ge/a", story(1).rsplit(" ", 15)[0])
    assert newsroom.publish(near, outlet="other", threshold=0.99) == {"published": 1}


def test_short_texts_are_folded_only_if_equal(newsroom: Newsroom) -> None:
    flash = story(1, 39)
    counts = newsroom.publish(
        page("https://example.az/1", flash),
        page("https://example.az/2", flash + " more"),
        page("https://example.az/3", flash + "!"),
    )
    assert counts == {"published": 2, "duplicate_exact": 1}


def at_other_address(canonical: str, fetched: str, text: str) -> Lines:
    article = Article(url=canonical, source_url=fetched, blocks=(Block(0, "paragraph", text),))
    return lines_of(article, fetched_at="2026-05-03T06:00:00Z")


def test_a_page_that_names_a_known_article_as_its_canonical_repeats_it(newsroom: Newsroom) -> None:
    canonical = "https://example.az/story"
    newsroom.publish(page(canonical, story(1)))
    publisher = newsroom.run()
    slug = "https://example.az/story-again"
    publisher.add(at_other_address(canonical, slug, story(1) + " end"), asked=slug, updated=None)
    publisher.close("finished")
    assert publisher.manifest.counts == {"duplicate_url": 1}
    (copy,) = newsroom.lines("duplicates")
    assert (copy["method"], copy["duplicate_of"]) == ("url", newsroom.lines("articles")[0]["id"])
    assert copy["similarity"] > 0.9


def test_a_canonical_printed_on_every_page_folds_nothing(newsroom: Newsroom) -> None:
    publisher = newsroom.run()
    for number in range(5):
        url = f"https://example.az/news/{number}"
        publisher.add(
            at_other_address("https://example.az/template", url, story(number)), asked=url, updated=None
        )
    publisher.close("finished")
    assert publisher.manifest.counts == {"published": 5}
    records = newsroom.lines("articles")
    assert {record["url"] for record in records} == {"https://example.az/template"} | {
        f"https://example.az/news/{number}" for number in range(1, 5)
    }
    assert len({record["id"] for record in records}) == 5
    assert [line["id"] for line in newsroom.lines("audit")] == [record["id"] for record in records]


def test_a_copy_that_becomes_a_story_of_its_own_is_published(newsroom: Newsroom) -> None:
    newsroom.publish(page("https://example.az/1", story(1)))
    newsroom.publish(page("https://other.ge/a", story(1)), outlet="other")
    assert newsroom.publish(page("https://other.ge/a", story(2)), outlet="other") == {"revised": 1}
    assert [record["revision"] for record in newsroom.lines("articles")] == [1, 2]


def test_a_part_is_published_when_it_is_full(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("output.publish.publisher.PART_RECORDS", 2)
    newsroom.publish(*(page(f"https://example.az/{number}", story(number)) for number in range(5)))
    names = sorted(path.name for path in newsroom.data.glob("articles/example/*"))
    assert names == ["20260503T060001Z-2.jsonl", "20260503T060001Z-3.jsonl", "20260503T060001Z.jsonl"]
    (manifest,) = newsroom.data.glob("runs/example/*")
    assert len(json.loads(manifest.read_text())["files"]) == 6


def test_a_story_that_two_crawls_found_at_one_moment_is_published_once(newsroom: Newsroom) -> None:
    one, other = newsroom.run("example"), newsroom.run("other")
    one.add(page("https://example.az/1", story(1)), asked="https://example.az/1", updated=None)
    other.add(page("https://other.ge/a", story(1)), asked="https://other.ge/a", updated=None)
    other.close("finished")
    one.close("finished")
    assert [record["url"] for record in newsroom.lines("articles")] == ["https://other.ge/a"]
    assert [record["url"] for record in newsroom.lines("duplicates")] == ["https://example.az/1"]


WIRE = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
from publishing import Newsroom, page, story
import output.publish.publisher

output.publish.publisher.PART_RECORDS = 5
publisher = Newsroom(Path(sys.argv[2])).run(sys.argv[3])
for number in range(100):
    url = f"https://{sys.argv[3]}.az/{number}"
    publisher.add(page(url, story(number)), asked=url, updated=None)
publisher.close("finished")
"""


@pytest.mark.slow
def test_outlets_crawled_side_by_side_never_both_publish_a_wire_story(tmp_path: Path) -> None:
    root, outlets = str(Path(__file__).parents[3]), ("one", "two", "three")
    crawls = [subprocess.Popen([sys.executable, "-c", WIRE, root, str(tmp_path), name]) for name in outlets]
    assert [crawl.wait() for crawl in crawls] == [0, 0, 0]
    newsroom = Newsroom(tmp_path)
    assert len(newsroom.lines("articles")) == 100
    assert len({record["text"] for record in newsroom.lines("articles")}) == 100
    originals = {record["id"] for record in newsroom.lines("articles")}
    copies = newsroom.lines("duplicates")
    assert len(copies) == 200
    assert {copy["duplicate_of"] for copy in copies} == originals


# Killed at the wrong moment


def check(newsroom: Newsroom) -> None:
    """Every article once, every copy folded, no torn line, no empty or half-written file."""
    assert {record["url"] for record in newsroom.lines("articles")} == {url for _, url, _ in PAGES}
    assert len(newsroom.lines("articles")) == len(PAGES)
    assert {record["url"] for record in newsroom.lines("duplicates")} == {url for _, url, _ in COPIES}
    assert len(newsroom.lines("duplicates")) == len(COPIES)
    assert len(newsroom.lines("audit")) == len(PAGES) + len(COPIES)
    assert all(path.stat().st_size for path in newsroom.data.glob("*/*/*"))
    assert not list(newsroom.data.glob("**/*.part"))
    assert newsroom.state.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    reasons = [json.loads(path.read_text())["reason"] for path in newsroom.data.glob("runs/*/*")]
    assert set(reasons) <= {"killed", "finished"}


KILLED_AT_EVERY_STEP = """
import os, signal, sys, warnings
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
from publishing import Newsroom, one_run

steps = 0

def counted(step):
    def wrapper(*args, **kwargs):
        global steps
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*args, **kwargs)
    return wrapper

os.replace, os.fsync = map(counted, (os.replace, os.fsync))
warnings.simplefilter("ignore")
for last in range(1, 1000):
    child = os.fork()
    if not child:
        steps = 0
        one_run(Newsroom(Path(sys.argv[2], str(last))))
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
print(last - 1)
"""


@pytest.mark.slow
def test_a_kill_at_any_step_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    root = str(Path(__file__).parents[3])
    done = subprocess.run(
        [sys.executable, "-c", KILLED_AT_EVERY_STEP, root, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
    )
    deaths = int(done.stdout)
    assert deaths > 20, deaths
    for death in range(1, deaths + 1):
        newsroom = Newsroom(tmp_path / str(death))
        newsroom.runs = 1
        one_run(newsroom)
        check(newsroom)


def test_a_killed_crawls_stories_are_known_to_the_next_crawl_of_any_outlet(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    publisher = newsroom.run()
    publisher.add(page("https://example.az/1", story(1)), asked="https://example.az/1", updated=None)
    with pytest.raises(KeyboardInterrupt):
        interrupt_at_commit(publisher)
    assert newsroom.state.story_at("example.az/1") is None
    counts = newsroom.publish(page("https://other.ge/a", story(1)), outlet="other")
    assert counts == {"duplicate_exact": 1}
    assert len(newsroom.lines("articles")) == 1
    assert newsroom.state.story_at("example.az/1")


def interrupt_at_commit(publisher: Publisher) -> None:
    """Publishes up to the moment when the files have their names and the keys are not committed."""

    def die(*_: Any) -> None:
        raise KeyboardInterrupt

    publisher.state.finish_part = die  # type: ignore[method-assign]
    try:
        publisher.publish()
    finally:
        del publisher.state.finish_part  # type: ignore[method-assign]


ENDLESS = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
from publishing import Newsroom, page, story
import output.publish.publisher

output.publish.publisher.PART_RECORDS = 10
newsroom = Newsroom(Path(sys.argv[2]))
newsroom.runs = int(sys.argv[3])
publisher = newsroom.run()
print("started", flush=True)
for number in range(int(sys.argv[4])):
    url = f"https://example.az/{number}"
    if not newsroom.state.story_at(f"example.az/{number}"):
        publisher.add(page(url, story(number)), asked=url, updated=None)
publisher.close("finished")
"""


@pytest.mark.slow
def test_crawls_killed_at_random_moments_end_with_every_article_once(tmp_path: Path) -> None:
    root, articles, draw = str(Path(__file__).parents[3]), 400, random.Random(4)
    for run in range(6):
        command = [sys.executable, "-c", ENDLESS, root, str(tmp_path), str(run), str(articles)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as crawl:
            assert crawl.stdout
            crawl.stdout.readline()
            if run < 5:
                time.sleep(draw.uniform(0, 0.4))
                crawl.send_signal(signal.SIGKILL)
    newsroom = Newsroom(tmp_path)
    urls = [record["url"] for record in newsroom.lines("articles")]
    assert sorted(urls) == sorted(f"https://example.az/{number}" for number in range(articles))
    assert newsroom.state.db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    keys = newsroom.state.db.execute("SELECT count(*) FROM story").fetchone()
    assert keys == (articles,)


FULL_DISK = """
import resource, sys
from pathlib import Path
sys.path[:0] = [sys.argv[1], sys.argv[1] + "/tests"]
from publishing import Newsroom, one_run

newsroom = Newsroom(Path(sys.argv[2]))
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), -1))
try:
    one_run(newsroom)
except OSError as error:
    sys.exit(3)
except Exception as error:
    sys.exit(type(error).__module__ == "sqlite3" and 3 or 1)
"""


@pytest.mark.slow
@pytest.mark.parametrize("room", [0, 1500, 100_000])
def test_a_full_disk_loses_nothing_and_doubles_nothing(tmp_path: Path, room: int) -> None:
    root = str(Path(__file__).parents[3])
    crawl = subprocess.run([sys.executable, "-c", FULL_DISK, root, str(tmp_path), str(room)], check=False)
    assert crawl.returncode == 3
    newsroom = Newsroom(tmp_path)
    newsroom.runs = 1
    one_run(newsroom)
    check(newsroom)


# The state made anew


def test_a_lost_state_is_read_back_from_the_files(newsroom: Newsroom) -> None:
    one_run(newsroom)
    newsroom.publish(page("https://example.az/0", story(0) + " corrected"))
    newsroom.publish(page("https://other.ge/a", story(7)), outlet="other")
    newsroom.state.close()
    for path in newsroom.data.glob("state.sqlite*"):
        path.unlink()
    again = Newsroom(newsroom.data)
    again.runs = 3
    counts = again.publish(
        page("https://example.az/0", story(0) + " corrected"),
        page("https://example.az/copy/0", story(0)),
        page("https://example.az/1", story(1) + " corrected"),
        page("https://example.az/4", story(1)),
        page("https://example.az/7", story(7)),
    )
    assert counts == {"unchanged": 2, "revised": 1, "duplicate_exact": 2}


def test_other_parameters_are_refused_until_the_index_is_rebuilt(newsroom: Newsroom) -> None:
    one_run(newsroom)
    newsroom.state.set("index", '{"rensa": 1}')
    with pytest.raises(StateError, match="winnow index --rebuild"):
        newsroom.run()
    assert rebuild(newsroom.state, newsroom.data) == len(PAGES)
    assert newsroom.publish(page("https://other.ge/a", story(1)), outlet="other") == {"duplicate_exact": 1}


def test_a_line_broken_by_other_hands_costs_that_line(
    newsroom: Newsroom, caplog: pytest.LogCaptureFixture
) -> None:
    one_run(newsroom)
    (path,) = newsroom.data.glob("articles/*/*")
    path.write_bytes(path.read_bytes().replace(b'{"id"', b"{broken", 1))
    assert rebuild(newsroom.state, newsroom.data) == len(PAGES) - 1
    assert f"{path}:1: left out" in caplog.text
