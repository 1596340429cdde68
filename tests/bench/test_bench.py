"""The bench's own sums: what it reports about Winnow and its peers has to be right itself."""

from __future__ import annotations

import gzip
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bench.extractors import BASELINE, EXTRACTORS
from bench.floors import Floors, read_floors, write_floors
from bench.floors import main as floors_main
from bench.memory import family, resident, rows_of
from bench.peers import compare
from bench.public import read_aeb, read_fundus, read_traf, write_set
from bench.scoring import Counts, count_phrases, count_text, days, score_set, shingles, worst_tenth
from bench.sets import PAGE_SETS, find_sets, mixed, read_pages, read_set
from bench.stages import measure as measure_stages
from bench.table import END, START, Row, put_into, table
from bench.timing import Cost
from bench.worker import MissingExtractorError, Worker, pages_file
from cleaners import page as page_module

pytestmark = pytest.mark.slow

CHECKOUT = Path(__file__).parents[2]
SHARED = CHECKOUT.parent / "shared" / "bench"

FERRY = (
    "The ferry between Kuryk and Alat sailed again on Sunday after nine days of storms, its operator said.",
    "Some four hundred lorries had waited on the quay, most of them with fruit bound for northern markets.",
    "Drivers told reporters that the harbour office had given them water and a warm room, but no dates.",
)
LIFT = (
    "The old lift in the ministry stopped between two floors on Monday with three clerks and a cake inside.",
    "Firemen opened it after forty minutes; the cake, meant for a colleague's birthday, had not survived.",
    "The ministry said that money for a new lift had been asked for in each of the last six budgets.",
)
ARTICLES: dict[str, dict[str, Any]] = {
    "ferry": {"title": "Ferry across the Caspian sails again", "authors": ["Aliya Example"], "lines": FERRY},
    "lift": {"title": "Clerks and cake stuck in ministry lift", "authors": ["Nino Example"], "lines": LIFT},
}


def html(title: str, authors: list[str], lines: tuple[str, ...]) -> str:
    declared = {"@type": "NewsArticle", "headline": title, "datePublished": "2025-03-02T09:00:00+04:00"}
    declared["author"] = [{"@type": "Person", "name": name} for name in authors]  # type: ignore[assignment]
    data = json.dumps({"@context": "https://schema.org"} | declared)
    head = f"<title>{title}</title><script type=application/ld+json>{data}</script>"
    menu = "<nav><a href=/>Home</a> <a href=/world>World</a> <a href=/sport>Sport</a></nav>"
    story = f"<article><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article>"
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{menu}{story}</body></html>"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder of sets with two pages, as aeb and as fundus."""
    for name in ("aeb", "fundus"):
        rows = (
            (
                {
                    "id": key,
                    "url": f"https://example.az/{key}",
                    "title": article["title"],
                    "authors": article["authors"],
                    "published": "2025-03-02 05:00:00+00:00",
                    "description": None,
                    "text": "\n".join(article["lines"]),
                },
                html(**article).encode(),
            )
            for key, article in ARTICLES.items()
        )
        assert write_set(tmp_path / name, rows) == 2
    return tmp_path


def python(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=CHECKOUT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


# Scores


def test_a_perfect_article_scores_one_and_an_empty_one_nothing() -> None:
    gold = {"id": "a", "text": "\n".join(FERRY)}
    assert score_set("aeb", [gold], [gold])["aeb F1"] == 1.0
    assert score_set("aeb", [gold], [{}])["aeb F1"] == 0.0


def test_a_lost_paragraph_costs_recall_and_a_foreign_one_precision() -> None:
    whole = "\n".join(FERRY)
    words = len(whole.split())
    lost = count_text(whole, "\n".join(FERRY[:2]))
    assert lost.wrong == 0
    assert lost.right + lost.missed == words - 3
    foreign = count_text(whole, f"{whole}\n{LIFT[0]}")
    assert foreign.missed == 0
    assert foreign.wrong == len(LIFT[0].split())


def test_a_page_without_answer_costs_recall_alone() -> None:
    gold = [{"id": "a", "text": "\n".join(FERRY)}, {"id": "b", "text": "\n".join(LIFT)}]
    assert score_set("aeb", gold, [gold[0], {}])["aeb F1"] == pytest.approx(2 / 3)  # precision 1, recall 0.5


def test_invisible_characters_and_unicode_forms_do_not_count() -> None:
    assert shingles("Mu\u0308n\u00adchen wa\u200brnt vor Eis") == shingles("München warnt vor Eis")


def test_chinese_is_compared_by_character() -> None:
    assert ("北", "京", "今", "天") in shingles("北京今天下雨")


def test_worst_tenth_looks_at_the_worst_pages_only() -> None:
    good, bad = Counts(9, 0, 0), Counts(0, 3, 9)
    assert worst_tenth([good] * 19 + [bad]) == 0.5
    assert worst_tenth([bad]) == 0.0


def test_a_date_is_right_in_its_own_zone_or_in_utc() -> None:
    assert days("2025-01-11T01:30:00+04:00") & days("2025-01-10T21:30:00Z")
    assert days("2025-01-11") & days("2025-01-11 23:00")
    assert not days("2025-01-11") & days("2025-01-12")
    assert not days("yesterday") | days(None)


def test_phrases_are_looked_for_in_standfirst_and_text() -> None:
    gold = {"with": ["nine days of storms", "a warm room", "two goats"], "without": ["Read also", "Home"]}
    found = {"description": "After nine  days of\nstorms", "text": "They had a warm room. Read also: more"}
    assert count_phrases(gold, found) == Counts(right=2, wrong=1, missed=1)


def test_fields_are_scored_over_the_pages_whose_gold_has_them() -> None:
    gold: list[dict[str, Any]] = [
        {"id": "a", "title": "One, two", "authors": ["A B"], "published": "2025-01-11", "text": "x"},
        {"id": "b", "title": "Three", "authors": [], "published": None, "text": "y"},
    ]
    found: list[dict[str, Any]] = [
        {
            "title": "one two",
            "authors": ["a b", "C D"],
            "published": "2025-01-11T08:00:00+04:00",
            "text": "x",
        },
        {"title": "3", "authors": ["E F"], "text": "y"},
    ]
    scores = score_set("fundus", gold, found)
    assert scores["fundus title"] == 0.5
    assert scores["fundus date"] == 1.0
    assert scores["fundus authors"] == pytest.approx(2 / 3)


@pytest.mark.skipif(not SHARED.exists(), reason="the bench pages of ../shared are not on this machine")
@pytest.mark.parametrize("name", ["aeb", "fundus", "noisy", "traf"])
def test_scores_are_those_of_the_script_beside_the_gold(name: str, tmp_path: Path) -> None:
    """Answers made from the gold: paragraphs lost, doubled and exchanged, standfirsts in the wrong place."""
    pages = read_set(SHARED, name)
    found = []
    for number, page in enumerate(pages):
        lines = page.gold.get("text", "\n".join(page.gold.get("with", ()))).split("\n")
        article = {**page.gold, "text": "\n".join(lines[number % 3 :] + lines[: number % 2])}
        if number % 5 == 0:
            article |= {
                "description": None,
                "title": page.url,
                "authors": ["Nobody"],
                "published": "2020-01-01",
            }
        found.append({} if number % 17 == 0 else article)
    records = tmp_path / "records.jsonl"
    rows = ({**article, "source_id": page.id} for page, article in zip(pages, found, strict=True))
    records.write_text("".join(json.dumps(row) + "\n" for row in rows))
    told = python(SHARED / "score.py", "score", name, records, SCORE_HOME=str(SHARED)).stdout
    for score, value in score_set(name, [page.gold for page in pages], found).items():
        if score.endswith("worst tenth"):  # ours alone
            continue
        label = score.removeprefix(f"{name} ").removeprefix("main ").removeprefix("page ")
        digits = 4 if "F1" in label else 3
        assert f"{label}={value:.{digits}f}" in told


# Pages


def test_sets_are_found_by_name_then_by_environment(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCORE_HOME", str(home))
    assert find_sets() == home
    assert find_sets(str(home)) == home
    assert {name: len(pages) for name, pages in read_pages(home).items()} == {"aeb": 2, "fundus": 2}


def test_a_folder_without_sets_is_named_and_the_way_out_too(tmp_path: Path) -> None:
    done = python("-m", "bench.floors", "--sets", tmp_path / "nowhere")
    assert done.returncode == 2
    assert "nowhere" in done.stderr
    assert "bench/README.md" in done.stderr
    assert "Traceback" not in done.stderr


def test_pages_are_mixed_the_same_way_every_time(home: Path) -> None:
    sets = read_pages(home)
    assert mixed(sets) == mixed(sets)
    assert len(mixed(sets)) == 4


def test_a_page_in_a_legacy_encoding_is_read_as_it_declares(tmp_path: Path) -> None:
    page = '<meta charset="windows-1251"><p>Паром снова ходит</p>'.encode("windows-1251")
    write_set(tmp_path / "traf", iter([({"id": "a", "url": None, "with": [], "without": []}, page)]))
    (read,) = read_set(tmp_path, "traf")
    assert "Паром снова ходит" in read.source


def test_public_benchmarks_become_sets(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    data = checkout / "tests" / "resources" / "parser" / "test_data" / "az"
    for folder in (checkout / "html", checkout / "tests" / "eval", data):
        folder.mkdir(parents=True)
    page = html(**ARTICLES["ferry"])
    url = "https://example.az/ferry"
    (checkout / "ground-truth.json").write_text(json.dumps({"f" * 64: {"articleBody": FERRY[0], "url": url}}))
    (checkout / "html" / f"{'f' * 64}.html.gz").write_bytes(gzip.compress(page.encode()))
    (checkout / "tests" / "eval" / "ferry.html").write_text(page)
    phrases = {"file": "ferry.html", "with": ["nine days"], "without": ["Sport"]}
    (checkout / "tests" / "evaldata.json").write_text(json.dumps({url: phrases}))
    body = {"summary": ["Standfirst"], "sections": [{"headline": ["Waiting"], "paragraphs": [FERRY[1]]}]}
    versions = {
        "V2": {"title": "Later", "body": body, "authors": [], "publishing_date": "2026-01-01 00:00:00"},
        "V1_1": {
            "title": "Earlier",
            "body": body,
            "authors": ["A B"],
            "publishing_date": "2025-01-01 00:00:00",
        },
    }
    (data / "Herald.json").write_text(json.dumps(versions))
    names = ["Herald_2025_01_02.html.gz", "Herald_2026_01_02.html.gz"]
    (data / "meta.info").write_text(json.dumps({name: {"url": f"{url}/{name}"} for name in names}))
    for name in names:
        (data / name).write_bytes(gzip.compress(page.encode()))

    for name, read in {"aeb": read_aeb, "traf": read_traf, "fundus": read_fundus}.items():
        write_set(tmp_path / "sets" / name, read(checkout))
    (aeb,), (traf,) = read_set(tmp_path / "sets", "aeb"), read_set(tmp_path / "sets", "traf")
    assert (aeb.id, aeb.url, aeb.gold["text"], aeb.source) == ("f" * 16, url, FERRY[0], page)
    assert (traf.gold["with"], traf.source) == (["nine days"], page)
    earlier, later = read_set(tmp_path / "sets", "fundus")
    assert (earlier.id, earlier.gold["title"]) == ("Herald_2025_01_02", "Earlier")
    assert later.gold["text"] == f"Waiting\n{FERRY[1]}"
    assert later.gold["description"] == "Standfirst"


# Extractors and their cost


def test_winnow_and_trafilatura_are_compared_on_the_same_pages(home: Path) -> None:
    winnow, baseline = compare(read_pages(home), ["winnow", BASELINE], rounds=1, timed=2)
    assert winnow.scores["aeb F1"] == winnow.scores["fundus F1"] == 1.0
    assert winnow.scores["fundus title"] == winnow.scores["fundus authors"] == 1.0
    assert baseline.version
    assert baseline.cost
    assert baseline.cost.ratio == 1.0
    assert winnow.cost
    assert winnow.cost.ratio > 0


def test_a_peer_that_cannot_be_imported_is_listed_with_the_reason() -> None:
    with pages_file([]) as file, pytest.raises(MissingExtractorError, match="No module named 'goose3'"):
        Worker("goose3", Path(sys.executable), file)
    assert "goose3" in EXTRACTORS


def test_an_extractor_that_dies_is_missing_and_does_not_hang_the_rest(home: Path) -> None:
    with pages_file(mixed(read_pages(home))) as file, Worker(BASELINE, Path(sys.executable), file) as worker:
        os.kill(worker.pid, signal.SIGKILL)
        with pytest.raises(MissingExtractorError, match="exit code -9"):
            worker.extract()


def test_the_table_marks_the_best_and_leaves_out_what_is_not_given() -> None:
    rows = [
        Row("winnow", "1", {"aeb F1": 0.98, "fundus title": 0.9}, Cost(30, 1.25)),
        Row("plain", "2", {"aeb F1": 0.9}, Cost(3, 0.1)),
        Row("absent", missing="No module named 'absent'"),
    ]
    assert table(rows).splitlines() == [
        "| extractor | AEB F1 | title | CPU |",
        "| --- | ---: | ---: | ---: |",
        "| winnow 1 | **.980** | **.900** | 1.25 |",
        "| plain 2 | .900 |  | 0.10 |",
        "| absent |  |  |  |",
    ]


def test_the_readme_changes_between_its_markers_only(tmp_path: Path) -> None:
    readme = tmp_path / "README.md"
    readme.write_text(f"# Winnow\n{START}\nold\n{END}\nThe end\n")
    put_into(readme, "new")
    put_into(readme, "new")
    assert readme.read_text() == f"# Winnow\n{START}\nnew\n{END}\nThe end\n"
    readme.write_text(f"# Winnow\n{END}\n{START}\n")
    with pytest.raises(ValueError, match="has no lines"):
        put_into(readme, "new")


def test_stages_are_told_apart_and_page_py_is_left_as_it_was(home: Path) -> None:
    before = dict(vars(page_module))
    pages = [(page.source.encode(), page.url) for page in mixed(read_pages(home))]
    seconds = measure_stages(pages)
    assert {"decode", "parse", "read_metadata", "clean", "language_of", "lines_of"} <= seconds.keys()
    assert all(spent >= 0 for spent in seconds.values())
    assert dict(vars(page_module)) == before


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="memory is read from /proc")
def test_memory_is_that_of_a_process_and_its_children() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        assert child.pid in family(os.getpid())
        assert resident(child.pid) > 0
        child.communicate(b"\n")
    assert resident(child.pid) == 0


def test_rows_for_the_long_run_never_repeat_an_id(home: Path) -> None:
    rows = [json.loads(row) for row in rows_of(mixed(read_pages(home)), 10)]
    assert len({row["id"] for row in rows}) == 10
    assert rows[0]["html"] == rows[4]["html"]


# Floors


def test_a_score_below_its_floor_is_told() -> None:
    floors = Floors({"aeb F1": 0.97, "traf F1": 0.93}, {"CPU ratio": 1.6})
    assert floors.faults({"aeb F1": 0.9694, "traf F1": 0.93, "CPU ratio": 1.61}) == [
        "aeb F1 is 0.9694, below its floor 0.970.",
        "CPU ratio is 1.61, above its ceiling 1.60.",
    ]
    assert floors.faults({"aeb F1": 0.97}) == []


def test_update_only_tightens() -> None:
    floors = Floors({"aeb F1": 0.97, "traf F1": 0.93}, {"CPU ratio": 1.6})
    floors.tighten({"aeb F1": 0.9799, "traf F1": 0.90, "fundus F1": 0.95, "CPU ratio": 2.0})
    assert floors.floors == {"aeb F1": 0.979, "traf F1": 0.93, "fundus F1": 0.95}
    assert floors.ceilings == {"CPU ratio": 1.6}
    floors.tighten({"CPU ratio": 1.0})
    assert floors.ceilings == {"CPU ratio": 1.05}


def test_lowering_leaves_its_reason_in_the_file(tmp_path: Path) -> None:
    floors = Floors({"aeb F1": 0.97}, {"CPU ratio": 1.6})
    floors.loosen("aeb F1", {"aeb F1": 0.9655}, "Two gold pages were withdrawn.")
    floors.loosen("CPU ratio", {"CPU ratio": 1.7}, "The second opinion is asked on every page.")
    write_floors(floors, tmp_path / "floors.json")
    kept = read_floors(tmp_path / "floors.json")
    assert kept == floors
    assert kept.floors["aeb F1"] == 0.965
    assert kept.ceilings["CPU ratio"] == 1.79
    assert kept.lowered[0] == {
        "name": "aeb F1",
        "from": 0.97,
        "to": 0.965,
        "because": "Two gold pages were withdrawn.",
    }


@pytest.mark.parametrize(
    "arguments", [["--lower", "aeb F1"], ["--because", "No name."], ["--lower", "aeb F1", "--because", " "]]
)
def test_lowering_without_a_reason_is_wrong_use(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["bench.floors", *arguments])
    with pytest.raises(SystemExit) as ended:
        floors_main()
    assert ended.value.code == 2
    assert "go together" in capsys.readouterr().err


def test_the_floors_of_the_project_can_be_read() -> None:
    floors = read_floors()
    assert {f"{name} F1" for name in PAGE_SETS} <= floors.floors.keys()
    assert all(lowered["because"] for lowered in floors.lowered)
