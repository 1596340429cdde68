"""The demo newsroom: what it serves is what it says is true."""

from __future__ import annotations

import gzip
import http.client
import io
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import combinations, pairwise
from pathlib import Path
from random import Random
from urllib.parse import urljoin, urlsplit

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html
from protego import Protego

from demo import DemoOutlet, Newsroom, Truth
from demo.almanac import Almanac
from demo.answers import Site
from demo.dates import jalali
from demo.drafts import Reporter
from demo.grammar import Writer, parse
from demo.houses import HOUSES
from demo.newsroom import FIXED_NOW
from demo.prose import GRAMMARS
from demo.stories import Archive

ROOT = Path(__file__).parents[2]
SLOW = 0.3


@pytest.fixture(scope="module")
def room() -> Iterator[Newsroom]:
    with Newsroom(articles=200, slow=SLOW) as room:
        yield room


@pytest.fixture(scope="module")
def outlets(room: Newsroom) -> dict[str, DemoOutlet]:
    return {outlet.name: outlet for outlet in room.outlets}


def get(url: str) -> tuple[int, bytes, dict[str, str]]:
    """One request without redirects: status, body, headers by lower-case name."""
    split = urlsplit(url)
    with closing(http.client.HTTPConnection(split.netloc, timeout=60)) as connection:
        connection.request("GET", f"{split.path}?{split.query}" if split.query else split.path)
        response = connection.getresponse()
        return (
            response.status,
            response.read(),
            {name.lower(): value for name, value in response.getheaders()},
        )


def page(url: str, encoding: str = "utf-8") -> html.HtmlElement:
    return html.document_fromstring(get(url)[1].decode(encoding))


def encoding_of(outlet: str) -> str:
    return "windows-1251" if outlet == "stepnoy_vestnik" else "utf-8"


def visible(tree: html.HtmlElement) -> str:
    for node in tree.xpath("//script|//style|//head"):
        node.drop_tree()
    return " ".join(tree.text_content().split())


def links(tree: html.HtmlElement, outlet: DemoOutlet) -> list[str]:
    """The addresses in a list page that match the outlet's article pattern."""
    every = tree.xpath("//ul[contains(@class, 'archive-list')]//a/@href")
    return [url for url in every if re.search(outlet.article_url, url)]


def shingles(text: str) -> set[tuple[str, ...]]:
    words = text.lower().split()
    return set(zip(words, words[1:], words[2:], strict=False))


def likeness(one: str, other: str) -> float:
    left, right = shingles(one), shingles(other)
    return len(left & right) / len(left | right)


def by_outlet(room: Newsroom, name: str) -> list[Truth]:
    return [truth for truth in room.truth() if truth.outlet == name]


# The truth


def test_the_truth_has_as_many_articles_as_were_asked_for() -> None:
    for articles in (16, 100, 203):
        with Newsroom(articles=articles) as room:
            assert len({truth.url for truth in room.truth()}) == articles


def test_two_newsrooms_of_one_seed_tell_the_same_on_other_ports() -> None:
    def told(seed: int) -> list[tuple[str, str, str]]:
        with Newsroom(articles=24, seed=seed) as room:
            return [(truth.title, truth.text, truth.published) for truth in room.truth()]

    assert told(1) == told(1)
    assert told(1) != told(2)


def test_every_page_prints_its_truth(room: Newsroom) -> None:
    printed_description = {"highland_post", "mtkvari_ambebi", "khazar_negar"}
    for truth in room.truth()[::3]:
        get(truth.url)  # the page that heals is ill the first time
        text = visible(page(truth.url, encoding_of(truth.outlet)))
        for told in (truth.title, truth.section, *truth.authors, *truth.text.split("\n\n")):
            assert " ".join(told.split()) in text, truth.url
        assert (truth.description is not None) == (truth.outlet in printed_description)
        assert (truth.description or "") in text


def test_paragraphs_are_blocks_of_their_own(room: Newsroom) -> None:
    truth = by_outlet(room, "caspian_courier")[0]
    blocks = page(truth.url).xpath("//div[@class='entry-content']/*")
    texts = [" ".join(block.text_content().split()) for block in blocks]
    assert [text for text in texts if text in truth.text] == truth.text.split("\n\n")


def test_addresses_match_the_outlets_pattern_and_lists_do_not(room: Newsroom) -> None:
    for outlet in room.outlets:
        for truth in by_outlet(room, outlet.name):
            assert re.search(outlet.article_url, truth.url)
        for other in (outlet.home, *outlet.feeds, *outlet.sitemaps, *outlet.sections):
            assert not re.search(outlet.article_url, other)


def test_dates_are_in_the_outlets_zone_and_as_exact_as_printed(room: Newsroom) -> None:
    zones = {"khazar_negar": "+03:30", "stepnoy_vestnik": "+05:00", "mtkvari_ambebi": "+04:00"}
    for name, offset in zones.items():
        assert all(truth.published.endswith(offset) for truth in by_outlet(room, name))
    assert all(len(truth.published) == len("2025-03-03") for truth in by_outlet(room, "xezer_gundem"))


def test_the_persian_page_prints_the_solar_date(room: Newsroom) -> None:
    truth = by_outlet(room, "khazar_negar")[-1]
    assert truth.published.startswith("2025-03-03")
    assert "۱۳ اسفند ۱۴۰۳" in visible(page(truth.url))


@pytest.mark.parametrize(
    ("day", "solar"),
    [
        (date(1979, 2, 11), (1357, 11, 22)),
        (date(2000, 1, 1), (1378, 10, 11)),
        (date(2020, 3, 20), (1399, 1, 1)),
        (date(2021, 3, 20), (1399, 12, 30)),
        (date(2024, 3, 19), (1402, 12, 29)),
        (date(2025, 3, 21), (1404, 1, 1)),
    ],
)
def test_solar_dates_known_from_history(day: date, solar: tuple[int, int, int]) -> None:
    assert jalali(day) == solar


def test_the_newest_article_is_minutes_older_than_now() -> None:
    now = datetime(2025, 6, 1, 12, 0, tzinfo=UTC)
    with Newsroom(articles=40, now=now) as room:
        newest = [by_outlet(room, name)[-1].published for name in ("caspian_courier", "highland_post")]
        oldest = by_outlet(room, "caspian_courier")[0].published
    assert all(
        timedelta() < now - datetime.fromisoformat(moment) < timedelta(minutes=30) for moment in newest
    )
    assert timedelta(days=10) < now - datetime.fromisoformat(oldest) < timedelta(days=21)


# The prose


@pytest.mark.parametrize("language", GRAMMARS)
def test_every_pattern_fills(language: str) -> None:
    grammar = GRAMMARS[language]
    patterns = [*grammar.quotes, *grammar.contexts, *grammar.closings, *grammar.headings, *grammar.items]
    patterns += grammar.captions
    for topic in grammar.topics:
        patterns += [*topic.titles, *topic.standfirsts, *topic.leads, *topic.facts]
    for pattern in patterns:
        sentence = Writer(grammar, Random(pattern)).fill(pattern)
        assert not set("{}[]|*") & set(sentence)
        assert "  " not in sentence


def test_a_pattern_that_cannot_be_read_is_a_clear_error() -> None:
    for pattern in ("[one|two", "one]", "{City}", "{9..3}"):
        with pytest.raises(ValueError, match=r"bracket|slot"):
            parse(pattern)


def test_stories_have_a_length_and_no_sentence_twice(room: Newsroom) -> None:
    for truth in room.truth():
        paragraphs = truth.text.split("\n\n")
        assert len(set(paragraphs)) == len(paragraphs)
        assert 110 <= len(truth.text.split()) <= 600, truth.url


@pytest.mark.parametrize("language", GRAMMARS)
def test_unrelated_stories_are_unlike(language: str) -> None:
    texts = [
        "\n\n".join(part.text for part in Reporter(GRAMMARS[language], Random(f"unlike {n}")).draft().parts)
        for n in range(60)
    ]
    assert max(likeness(one, other) for one, other in combinations(texts, 2)) < 0.3


def test_russian_prose_needs_no_letter_beyond_its_code_page(room: Newsroom) -> None:
    for truth in by_outlet(room, "stepnoy_vestnik"):
        (truth.title + truth.text).encode("windows-1251")


# Wire copy, twins, corrections


def test_wire_copy_is_like_its_original_and_not_equal(room: Newsroom) -> None:
    known = {truth.url: truth for truth in room.truth()}
    copies = [
        truth for truth in room.truth() if truth.wire_of and known[truth.wire_of].outlet != truth.outlet
    ]
    assert {truth.outlet for truth in copies} == {"highland_post", "silkroad_digest"}
    assert len(copies) >= 10
    for copy in copies:
        original = known[copy.wire_of or ""]
        assert copy.title != original.title
        assert copy.authors != original.authors
        assert 0.6 < likeness(copy.text, original.text) < 1
        assert datetime.fromisoformat(copy.published) > datetime.fromisoformat(original.published)


def test_one_story_stands_under_two_addresses_word_for_word(room: Newsroom) -> None:
    known = {truth.url: truth for truth in room.truth()}
    (twin,) = [
        truth for truth in room.truth() if truth.wire_of and known[truth.wire_of].outlet == truth.outlet
    ]
    assert twin.text == known[twin.wire_of or ""].text
    assert twin.url != twin.wire_of


def test_the_next_day_brings_news_and_a_correction() -> None:
    with Newsroom(articles=80) as room:
        first = {truth.url: truth for truth in room.truth()}
        room.advance()
        second = {truth.url: truth for truth in room.truth()}
        assert {truth.outlet for url, truth in second.items() if url not in first} == {h.name for h in HOUSES}
        changed = [truth for url, truth in second.items() if url in first and truth != first[url]]
        assert "caspian_courier" in {truth.outlet for truth in changed}
        for truth in changed:
            before = first[truth.url]
            assert (before.revision, truth.revision) == (1, 2)
            assert before.text != truth.text
            assert likeness(before.text, truth.text) > 0.5
            assert truth.modified is not None
            assert datetime.fromisoformat(truth.modified) > room.now
            assert replace(before, text=truth.text, modified=truth.modified, revision=2) == truth
        courier = next(truth for truth in changed if truth.outlet == "caspian_courier")
        assert courier.modified is not None
        assert courier.modified in get(courier.url)[1].decode()
        assert courier.modified in _sitemap_text(room.outlets[0])


def _sitemap_text(outlet: DemoOutlet) -> str:
    return "".join(_sitemap_documents(outlet.sitemaps[0]))


def _sitemap_documents(url: str) -> Iterator[str]:
    body = get(url)[1]
    text = (gzip.decompress(body) if url.endswith(".gz") else body).decode()
    yield text
    for child in re.findall(r"<sitemap><loc>([^<]+)</loc>", text):
        yield from _sitemap_documents(child)


def test_a_day_can_be_entered_directly() -> None:
    with Newsroom(articles=24) as walked, Newsroom(articles=24, day=3) as entered:
        walked.advance(2)
        assert [truth.text for truth in walked.truth()] == [truth.text for truth in entered.truth()]


# Ways to find articles


def test_every_article_can_be_found(room: Newsroom) -> None:
    for outlet in room.outlets:
        found = set()
        for url in outlet.feeds:
            found |= {
                entry.link.partition("?")[0] for entry in feedparser.parse(io.BytesIO(get(url)[1])).entries
            }
        for url in outlet.sitemaps:
            found |= set(re.findall(r"<loc>([^<]+)</loc>", "".join(_sitemap_documents(url))))
        if not outlet.sitemaps:
            for url in outlet.sections:
                found |= set(_walk_section(url, outlet))
        assert {truth.url for truth in by_outlet(room, outlet.name)} <= found, outlet.name


def _walk_section(url: str, outlet: DemoOutlet) -> Iterator[str]:
    tree = page(url, encoding_of(outlet.name))
    yield from links(tree, outlet)
    for further in tree.xpath("//a[@rel='next']/@href"):
        yield from _walk_section(urljoin(url, further), outlet)


def test_a_section_without_end_repeats_its_last_page(outlets: dict[str, DemoOutlet]) -> None:
    outlet = outlets["masis_lraber"]
    assert links(page(outlet.sections[0] + "?page=999"), outlet)
    assert not page(outlet.sections[0] + "?page=999").xpath("//a[@rel='next']")
    assert get(outlets["mtkvari_ambebi"].sections[0] + "page/999/")[0] == 404


def test_feeds_have_their_bad_habits(outlets: dict[str, DemoOutlet]) -> None:
    bodies = {name: get(outlet.feeds[0])[1] for name, outlet in outlets.items() if outlet.feeds}
    assert bodies["caspian_courier"].startswith(b"\xef\xbb\xbf<?xml")
    assert b"content:encoded" in bodies["caspian_courier"]
    assert b"<language>en-us</language>" in bodies["khazar_negar"]
    assert b"?utm_source=rss" in bodies["silkroad_digest"]
    russian = bodies["stepnoy_vestnik"].decode("windows-1251")
    assert len(set(re.findall(r"<guid[^>]*>([^<]+)", russian))) == 1
    assert len(re.findall(r"<pubDate>[^<]+ GMT</pubDate>", russian)) > 10
    assert etree.fromstring(bodies["highland_post"]).tag.endswith("}feed")


def test_local_time_is_labelled_gmt(room: Newsroom, outlets: dict[str, DemoOutlet]) -> None:
    newest = by_outlet(room, "stepnoy_vestnik")[-1]
    told = datetime.fromisoformat(newest.published).strftime("%d %b %Y %H:%M:%S GMT")
    assert told in get(outlets["stepnoy_vestnik"].feeds[0])[1].decode("windows-1251")


def test_a_feed_is_the_same_bytes_under_another_etag(outlets: dict[str, DemoOutlet]) -> None:
    url = outlets["highland_post"].feeds[0]
    (_, one, first), (_, other, second) = get(url), get(url)
    assert one == other
    assert first["etag"] != second["etag"]


def test_the_news_sitemap_holds_two_days(room: Newsroom, outlets: dict[str, DemoOutlet]) -> None:
    text = get(outlets["highland_post"].sitemaps[1])[1].decode()
    dates = re.findall(r"<news:publication_date>([^<]+)<", text)
    assert dates
    assert all(datetime.fromisoformat(day) >= room.now - timedelta(days=2) for day in dates)


def test_the_russian_outlet_hides_its_charset(room: Newsroom) -> None:
    answers = [get(truth.url) for truth in by_outlet(room, "stepnoy_vestnik")[:8]]
    assert {headers["content-type"] for _, _, headers in answers} == {"text/html"}
    assert sum(b"charset=windows-1251" in body for _, body, _ in answers) == 6
    assert all("Степной вестник" in body.decode("windows-1251") for _, body, _ in answers)


# Traps


def test_lures_lead_where_they_say(room: Newsroom) -> None:
    expected = {"missing": 404, "elsewhere": 404, "moved": 301}
    lures = room.lures()
    assert {lure.kind for lure in lures} == {
        "missing", "forbidden", "challenge", "error_page", "advert", "elsewhere", "alias", "moved",
    }  # fmt: skip
    for lure in lures:
        assert get(lure.url)[0] == expected.get(lure.kind, 200), lure
        assert (lure.target is not None) == (lure.kind in ("alias", "moved"))


def test_lures_stand_in_lists_and_not_in_the_truth(room: Newsroom, outlets: dict[str, DemoOutlet]) -> None:
    articles = {truth.url for truth in room.truth()}
    for lure in room.lures():
        outlet = outlets[lure.outlet]
        lists = outlet.feeds or outlet.sitemaps[:1] or outlet.sections[:1]
        shown = (
            "".join(_sitemap_documents(lists[0])) if lists == outlet.sitemaps[:1] else _raw(lists[0], outlet)
        )
        assert lure.url in shown, lure
        assert lure.url not in articles


def _raw(url: str, outlet: DemoOutlet) -> str:
    return get(url)[1].decode(encoding_of(outlet.name))


def test_an_old_address_leads_to_the_article_in_three_steps(room: Newsroom) -> None:
    (lure,) = [lure for lure in room.lures() if lure.kind == "moved"]
    url, steps = lure.url, 0
    while (answer := get(url))[0] in (301, 302):
        url, steps = answer[2]["location"], steps + 1
    assert (url, steps, answer[0]) == (lure.target, 3, 200)


def test_a_second_slug_names_the_first_as_canonical(room: Newsroom) -> None:
    (lure,) = [lure for lure in room.lures() if lure.kind == "alias"]
    assert page(lure.url).xpath("//link[@rel='canonical']/@href") == [lure.target]


def test_the_forbidden_page_is_forbidden_and_no_article_is(
    room: Newsroom, outlets: dict[str, DemoOutlet]
) -> None:
    rules = {
        name: Protego.parse(get(outlet.home + "robots.txt")[1].decode()) for name, outlet in outlets.items()
    }
    for lure in room.lures():
        if lure.kind != "elsewhere":
            assert rules[lure.outlet].can_fetch(lure.url, "winnow") == (lure.kind != "forbidden")
    assert all(rules[truth.outlet].can_fetch(truth.url, "winnow") for truth in room.truth())
    assert rules["khazar_negar"].crawl_delay("winnow") == pytest.approx(0.2)
    assert rules["caspian_courier"].crawl_delay("winnow") is None


def test_one_page_heals_and_one_is_slow_and_the_log_saw_both() -> None:
    with Newsroom(articles=80, slow=SLOW) as room:
        urls = [truth.url for truth in room.truth()]
        ill = [url for url in urls if get(url)[0] == 500]
        assert [get(url)[0] for url in ill] == [200]
        visits = [room.requests[url] for url in urls]
    assert sorted(visit.status for log in visits for visit in log) == [200] * len(urls) + [500]
    slow = [visit for log in visits for visit in log if visit.ended - visit.started >= SLOW]
    assert len(slow) == 1
    ordered = sorted((visit for log in visits for visit in log), key=lambda visit: visit.started)
    assert all(earlier.ended <= later.started for earlier, later in pairwise(ordered))


# Days on which something goes wrong


def test_troubles_begin_on_their_day() -> None:
    with Newsroom(articles=40) as room:
        room.trouble("caspian_courier", "new_layout", since=2)
        room.trouble("highland_post", "challenge", since=2)
        room.trouble("mtkvari_ambebi", "dead_feed", since=2)
        truth = {name: by_outlet(room, name)[1] for name in ("caspian_courier", "highland_post")}
        last = truth["caspian_courier"].text.split("\n\n")[-1]
        assert last in visible(page(truth["caspian_courier"].url))
        room.advance()
        assert last not in get(truth["caspian_courier"].url)[1].decode()
        assert b"Just a moment" in get(truth["highland_post"].url)[1]
        maps = next(outlet.sitemaps for outlet in room.outlets if outlet.name == "mtkvari_ambebi")
        status, body, headers = get(maps[0])
        assert (status, headers["content-type"][:9]) == (200, "text/html")
        assert b"<html" in body


def test_a_quiet_outlet_publishes_no_more_and_the_others_do() -> None:
    with Newsroom(articles=40) as room:
        room.trouble("masis_lraber", "quiet")
        before = len(by_outlet(room, "masis_lraber")), len(by_outlet(room, "mtkvari_ambebi"))
        room.advance(3)
        after = len(by_outlet(room, "masis_lraber")), len(by_outlet(room, "mtkvari_ambebi"))
    assert after[0] == before[0]
    assert after[1] > before[1]


def test_days_have_ups_and_downs() -> None:
    almanac = Almanac(0, 2000, FIXED_NOW)
    counts = [almanac.arrivals(HOUSES[0], day) for day in range(2, 30)]
    assert min(counts) >= 1
    assert len(set(counts)) > 5


# Wrong use, wild requests


def test_wrong_use_is_said_in_words() -> None:
    for wrong in (
        {"articles": 3},
        {"day": 0},
        {"now": datetime(2025, 1, 1)},
    ):
        with pytest.raises(ValueError, match=r"at least|count from|time zone"):
            Newsroom(**wrong)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="no such outlet"):
        Newsroom().trouble("the_times", "quiet")


@given(st.sampled_from(HOUSES), st.text(max_size=60), st.integers(0, 10**30))
@settings(deadline=None, max_examples=80)
def test_any_request_gets_an_answer(house, text, number) -> None:  # type: ignore[no-untyped-def]
    homes = {other.name: "http://127.0.0.1:1" for other in HOUSES}
    site = Site(house, Archive(Almanac(0, 80, FIXED_NOW)), homes)
    article = house.path.format(slug=text or "a", id=number, section="life", year=2025, month="03", day="03")
    for target in (
        "/" + text,
        article,
        f"/sitemap-posts-{number}.xml.gz",
        f"{house.sections[0].slug}?page={text}",
    ):
        assert site.answer(target, 0).status in (200, 301, 302, 404)


def test_the_command_serves_and_ends_on_interrupt() -> None:
    command = [sys.executable, "-m", "demo", "--articles", "16", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        lines = [process.stdout.readline().split() for _ in HOUSES]
        assert [line[1] for line in lines] == [house.name for house in HOUSES]
        assert get(lines[0][0])[0] == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def test_the_command_refuses_what_it_cannot_do() -> None:
    for wrong in (["--articles", "1"], ["--port", "0", "--trouble", "masis_lraber=flood"]):
        command = [sys.executable, "-m", "demo", *wrong]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
