"""The report as its readers meet it: in a browser, on a phone, without script, with a hostile page in it."""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from browser import browser, opened
from hypothesis import given, settings
from hypothesis import strategies as st
from newsdesk import Desk, news_desk
from selenium.webdriver.support.wait import WebDriverWait

import output.report.page
from cleaners.page import clean_page
from demo import Newsroom
from output.jsonl import line_of
from output.publish.manifest import Manifest, SourceFailure, write_manifest
from output.publish.parts import FileKind, write_part
from output.record import Record
from output.report.charts import day_chart
from output.report.page import inert_json, report_page
from output.work.finished_lines import Audit, lines_of

pytestmark = pytest.mark.slow

NOW = datetime(2026, 5, 20, 12, 30, tzinfo=UTC)
WINNOW = [sys.executable, "-m", "winnow"]
ROOT = Path(__file__).parents[3]
ATTACK = "<script>document.title = 'owned'</script><img src=x onerror=\"document.title = 'owned'\">"
ESCAPED = ATTACK.replace("<", "&lt;")
STORY = (
    "The night train to the coast ran again on Monday, eleven weeks after a landslide had buried the line.",
    "Forty workers had cleared nine thousand tonnes of rock, the railway said, two of them volunteers.",
    "Passengers were given tea and the timetable of 1998, which the stationmaster had kept in a drawer.",
)


def page(title: str, *more: str) -> str:
    body = "".join(f"<p>{text}</p>" for text in (*STORY, *more))
    head = f'<title>{title}</title><meta property="og:title" content="{title.replace(chr(34), "&quot;")}">'
    foot = "<footer><p>Copyright 2026 The Example Courier. All rights reserved.</p></footer>"
    story = f"<article><h1>{title}</h1>{body}</article>"
    return f"<html lang=en><head>{head}</head><body>{story}{foot}</body></html>"


def cleaned(title: str, *more: str, url: str, day: str = "2026-05-19") -> tuple[Record, Audit]:
    lines = lines_of(clean_page(page(title, *more), url=url), fetched_at=f"{day}T06:00:00Z")
    assert lines.record, lines.reject
    return msgspec.json.decode(lines.record, type=Record), msgspec.json.decode(lines.audit, type=Audit)


def publish(data: Path, outlet: str, run: str, found: list[tuple[Record, Audit]], **facts: Any) -> None:
    """A part with these records, and the manifest of its run."""
    records = [msgspec.structs.replace(record, outlet=outlet) for record, _ in found]
    lines: dict[FileKind, list[bytes]] = {
        "articles": [line_of(record) for record in records if not record.duplicate_of],
        "duplicates": [line_of(record) for record in records if record.duplicate_of],
        "audit": [line_of(audit) for _, audit in found],
    }
    write_part(data, f"{outlet}/{run}", lines)
    started = datetime.strptime(run, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    manifest = msgspec.structs.replace(Manifest.begun(outlet, run, started, {}), **facts)
    write_manifest(data, manifest)


def report(data: Path, *, views: int = 500, days: int = 30) -> str:
    complaints: list[str] = []
    made = report_page(data, NOW, days=days, views=views, complain=complaints.append)
    assert not complaints
    return made.decode()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two outlets, a duplicate, and an article whose headline and body would like to run."""
    data = tmp_path_factory.mktemp("small")
    train = cleaned("Night train returns", "Read also: Landslide buries the line", url="https://example.ge/1")
    ferry = cleaned("Ferry waits for wind", url="https://example.ge/2", day="2026-05-18")
    speech = f"The minister read {ESCAPED} aloud to a hall of a hundred puzzled engineers on Friday."
    attack = cleaned(ESCAPED, speech, "Read also: " + ESCAPED, url="https://example.ge/3")
    hostile = msgspec.structs.replace(attack[0], url="javascript:document.title='owned'")
    again = msgspec.structs.replace(ferry[0], id="f" * 16, duplicate_of=ferry[0].id, similarity=0.9)
    failure = SourceFailure("https://example.ge/feed", "not_xml", "The feed answers with HTML.")
    counts = {"counts": {"published": 2, "challenge": 3}, "removed": {"read_also_lines": 1}}
    publish(data, "coast_courier", "20260519T060000Z", [train, (hostile, attack[1])], **counts)
    publish(data, "hill_post", "20260518T060000Z", [ferry, (again, ferry[1])], sources_failed=(failure,))
    silent = {
        "ended": "2026-05-19T06:01:00+00:00",
        "sources_failed": (msgspec.structs.replace(failure, outcome="unreadable"),),
    }
    for day in ("18", "19"):
        publish(data, "dead_letter", f"202605{day}T050000Z", [], **silent)
    return data


def written(page: str, folder: Path) -> Path:
    file = folder / "report.html"
    file.write_text(page, "utf-8")
    return file


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk that has crawled an outlet of the demo newsroom."""
    with news_desk(tmp_path_factory.mktemp("desk"), Newsroom(articles=64, crawl_delay=0)) as desk:
        done = desk.crawl("caspian_courier")
        assert done.exit == 0, done.said
        yield desk


@pytest.fixture(scope="module")
def window() -> Iterator[Any]:
    with browser() as window:
        yield window


@pytest.fixture
def shown(window: Any, small: Path, tmp_path: Path) -> Any:
    """The small report in a browser that had nothing to complain of."""
    file = tmp_path / "report.html"
    file.write_text(report(small), "utf-8")
    assert opened(window, file) == []
    return window


def texts(window: Any, selector: str) -> list[str]:
    return [element.text for element in window.find_elements("css selector", selector)]


def choose(window: Any, field: str, value: str) -> None:
    script = "const f = document.getElementById(arguments[0]); f.value = arguments[1];"
    window.execute_script(script + "f.dispatchEvent(new Event('input'))", field, value)


def headline(window: Any, words: str) -> Any:
    buttons = window.find_elements("css selector", ".headline")
    return next(button for button in buttons if words in button.text)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_report_of_a_demo_crawl_opens_on_a_desk_and_on_a_phone(
    desk: Desk, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "report.html"
    done = desk.winnow("report", "--data", str(desk.data), "-o", str(file))
    assert done.exit == 0, done.said
    with browser(width, dark=width < 600) as window:
        assert opened(window, file) == []
        assert window.execute_script("return document.documentElement.scrollWidth") <= width
        rows = window.find_elements("css selector", ".headline")
        assert len(rows) == len(desk.lines("audit")) > 5
        rows[0].click()
        assert window.find_elements("css selector", "#shown del")
        assert window.execute_script("return document.getElementById('shown').scrollWidth") <= width
        background = window.execute_script("return getComputedStyle(document.body).backgroundColor")
        assert background == ("rgb(22, 21, 20)" if width < 600 else "rgb(251, 250, 248)")


def test_filters_narrow_the_list(shown: Any) -> None:
    assert len(texts(shown, ".headline")) == 4
    choose(shown, "search", "NIGHT train")
    assert texts(shown, ".headline") == ["Night train returns"]
    choose(shown, "search", "")
    choose(shown, "outlet", "hill_post")
    assert texts(shown, ".headline") == ["Ferry waits for wind"] * 2
    choose(shown, "kind", "article")
    assert texts(shown, "#found") == ["1 of 4"]
    choose(shown, "outlet", "")
    choose(shown, "reason", "read_also_lines")
    assert len(texts(shown, ".headline")) == 2
    choose(shown, "day", "2026-05-18")
    assert texts(shown, ".headline") == []
    assert texts(shown, "#found") == ["0 of 4"]


def test_the_reading_view_shows_every_removed_block_with_its_reason(shown: Any, small: Path) -> None:
    audit = msgspec.json.decode(
        (small / "audit/coast_courier/20260519T060000Z.jsonl").read_bytes().splitlines()[0], type=Audit
    )
    headline(shown, "Night train").click()
    struck = shown.find_elements("css selector", "#shown del")
    assert [(block.text, block.get_attribute("title")) for block in struck] == [
        (block.text, block.reason) for block in audit.removed
    ]
    assert "read_also_lines" in texts(shown, "#shown .why")
    assert texts(shown, "#shown .kept") == texts(shown, "#shown .record > p") == list(STORY)
    colours = {block.get_attribute("title"): block.value_of_css_property("color") for block in struck}
    assert colours["read_also_lines"] != colours["outside_article"]


def test_a_hostile_page_is_shown_and_does_not_run(shown: Any) -> None:
    headline(shown, "<script>").click()
    shown.execute_async_script(
        "const done = arguments[0]; requestAnimationFrame(() => setTimeout(done))"
    )  # what is due has run
    assert shown.title.startswith("Winnow report")
    assert ATTACK in texts(shown, "#shown h2")
    assert ATTACK in " ".join(texts(shown, "#shown .kept"))
    assert ATTACK in " ".join(texts(shown, "#shown del"))
    assert shown.find_elements("css selector", "#shown script, #shown img, #shown .source a") == []


def test_the_report_asks_for_nothing_but_itself(shown: Any) -> None:
    shown.get_log("performance")
    shown.refresh()
    events = [json.loads(entry["message"])["message"] for entry in shown.get_log("performance")]
    asked = [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]
    assert asked
    assert {url.partition(":")[0] for url in asked} <= {"file", "data"}


def test_the_keyboard_is_enough(shown: Any) -> None:
    press = shown.switch_to.active_element.send_keys
    press("/")
    shown.switch_to.active_element.send_keys("train")
    assert texts(shown, ".headline") == ["Night train returns"]
    choose(shown, "search", "")
    shown.execute_script("document.querySelector('.headline').focus()")
    shown.switch_to.active_element.send_keys("\ue007")
    first = texts(shown, "#shown h2")
    shown.switch_to.active_element.send_keys("j")
    assert texts(shown, "#shown h2") != first
    shown.switch_to.active_element.send_keys("k")
    assert texts(shown, "#shown h2") == first
    shown.switch_to.active_element.send_keys("\ue00c")
    assert not shown.find_element("id", "view").is_displayed()


def test_the_summary_needs_no_script(small: Path, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(report(small), "utf-8")
    with browser(script=False) as window:
        opened(window, file)
        shown = window.find_element("tag name", "body").text
    assert "3 articles" in shown
    assert "challenge 3" in shown
    assert "not_xml: https://example.ge/feed The feed answers with HTML." in shown
    assert "need this page's own script" in shown


def test_ten_thousand_articles_open_in_two_seconds(tmp_path: Path) -> None:
    noise = [f"Read also: Headline number {number} of the day" for number in range(40)]
    record, audit = cleaned("Night train returns", *noise, url="https://example.ge/1")
    for outlet in range(10):
        found = []
        for number in range(1000):
            id = f"{outlet:08}{number:08}"
            article = msgspec.structs.replace(record, id=id, title=f"Night train {id} returns to the coast")
            found.append((article, msgspec.structs.replace(audit, id=id)))
        publish(tmp_path, f"outlet_{outlet}", "20260519T060000Z", found)
    file = tmp_path / "report.html"
    file.write_text(report(tmp_path), "utf-8")
    assert file.stat().st_size < 20e6
    with browser() as window:
        window.execute_cdp_cmd("Performance.enable", {})
        assert opened(window, file) == []
        assert len(texts(window, ".headline")) == 50
        measured = window.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
        assert texts(window, "#found") == ["10,000 of 10,000"]
        choose(window, "search", "0000000300000999")
        assert texts(window, "#found") == ["1 of 10,000"]
        headline(window, "Night train").click()
        assert "older than those with a reading view" in texts(window, "#shown .warning")[0]
    (took,) = (one["value"] for one in measured if one["name"] == "ThreadTime")
    assert 0 < took < 2, "the processor's time: the machine may have more to do"


def test_an_outlet_that_broke_is_named_with_its_reason(shown: Any) -> None:
    (told,) = texts(shown, ".unhealthy li")
    assert told.startswith(
        "broken dead_letter 0 articles in 2 runs; https://example.ge/feed: The feed answers"
    )
    health = dict(zip(texts(shown, "tbody th"), texts(shown, "td .verdict"), strict=False))
    assert "broken" in texts(shown, "td .verdict"), health


def test_the_numbers_behind_the_chart_are_told_by_day_and_outlet(shown: Any) -> None:
    shown.find_element("css selector", "details summary").click()
    rows = [
        [cell.text for cell in row.find_elements("css selector", "th, td")]
        for row in shown.find_elements("css selector", "details tr")
    ]
    assert rows == [
        ["day fetched", "coast_courier", "hill_post", "all"],
        ["2026-05-19", "2", "", "2"],
        ["2026-05-18", "", "1", "1"],
    ]


def test_a_name_of_the_summary_shows_the_articles_behind_it(shown: Any) -> None:
    choose(shown, "search", "train")
    name = next(link for link in shown.find_elements("css selector", "a.narrow") if link.text == "hill_post")
    name.click()
    assert texts(shown, ".headline") == ["Ferry waits for wind"] * 2
    assert shown.find_element("id", "search").get_attribute("value") == ""


def test_the_list_is_walked_by_keys_and_keeps_its_place(shown: Any) -> None:
    def press(key: str) -> None:
        shown.switch_to.active_element.send_keys(key)

    def focused() -> int:
        return [*shown.find_elements("css selector", ".headline")].index(shown.switch_to.active_element)

    press("j")
    assert focused() == 0
    press("j")
    press("j")
    press("k")
    assert focused() == 1
    press("\ue007")
    press("j")
    press("\ue00c")
    WebDriverWait(shown, 5).until(lambda _: focused() == 2, "not at the article that was read last")


def test_search_minds_no_accents_and_no_dots(window: Any, tmp_path: Path) -> None:
    titles = ("İstanbul’da köprü yenilendi", "Қазақстан ёлкалары", "كتاب جديد في المدينة")
    found = [cleaned(title, url=f"https://example.tr/{number}") for number, title in enumerate(titles)]
    publish(tmp_path, "bosphorus", "20260519T060000Z", found)
    assert opened(window, written(report(tmp_path), tmp_path)) == []
    for words, title in zip(("istanbul kopru", "елкалары", "کتاب جدید"), titles, strict=True):
        choose(window, "search", words)
        assert texts(window, ".headline") == [title]


def test_an_address_is_shown_as_people_write_it(tmp_path: Path) -> None:
    plain, broken, hidden = (
        f"https://example.ge/{path}"
        for path in ("%E1%83%AE%E1%83%98%E1%83%93%E1%83%98", "%FF", "a%20b%E2%80%AEc")
    )
    found = [cleaned(f"Bridge {place}", url=url) for place, url in enumerate((plain, broken, hidden))]
    publish(tmp_path, "bridges", "20260519T060000Z", found)
    made = report(tmp_path)
    assert f'href="{plain}" rel="noreferrer noopener" dir="ltr">https://example.ge/ხიდი</a>' in made
    assert f">{broken}</a>" in made
    assert f">{hidden}</a>" in made


def test_the_page_says_which_articles_have_a_reading_view(small: Path) -> None:
    made = report(small, views=1)
    assert made.count("<template") == 1
    assert "the newest 1 have a reading view" in made
    assert "each has a reading view" in report(small)


def test_runs_before_the_days_are_left_out(small: Path) -> None:
    made = report(small, days=2)
    assert "Night train returns" in made
    assert "Ferry waits" not in made
    assert "hill_post" not in made


def test_a_dataset_without_runs_says_so(tmp_path: Path) -> None:
    assert "No run in these days" in report(tmp_path)


def test_the_same_data_give_the_same_page(small: Path) -> None:
    assert report(small) == report(small)


def test_what_cannot_be_read_is_told_and_left_out(tmp_path: Path) -> None:
    found = [cleaned("Night train returns", url="https://example.ge/1")]
    publish(tmp_path, "hill_post", "20260518T060000Z", found)
    part = tmp_path / "articles/hill_post/20260518T060000Z.jsonl"
    part.write_bytes(b'{"id": 7}\n\xff\xfe\n' + part.read_bytes())
    (tmp_path / "runs/hill_post/20260519T060000Z.json").write_text("{")
    complaints: list[str] = []
    made = report_page(tmp_path, NOW, complain=complaints.append).decode()
    assert "Night train returns" in made
    assert made.count("<template") == 1
    assert len(complaints) == 3


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path) -> None:
    done = subprocess.run(
        [*WINNOW, "report", "--data", str(tmp_path / "none")], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 2
    assert done.stderr.startswith(f"winnow: {tmp_path / 'none'}: no dataset is there")


def test_many_outlets_share_the_last_colour_of_the_chart() -> None:
    counts = {("2026-05-19", f"outlet_{number:02}"): 100 - number for number in range(83)}
    chart = day_chart(counts, ["2026-05-18", "2026-05-19"])
    assert chart.series == (*(f"outlet_{number:02}" for number in range(7)), "others")
    assert not {"<style", "<script", "style=", "xlink:href"} & set(chart.wide.split())
    assert "<script" not in day_chart({("2026-05-19", "<script>"): 1}, ["2026-05-19"]).narrow


@given(st.lists(st.text()))
@settings(deadline=None, max_examples=50)
def test_no_text_ends_the_element_it_stands_in(words: list[str]) -> None:
    inert = inert_json([*words, "</script>\u2028"])
    assert not set(inert) & set("<>&\u2028\u2029")
    assert json.loads(inert) == [*words, "</script>\u2028"]


def test_the_examples_hold() -> None:
    assert doctest.testmod(output.report.page).failed == 0
