"""How a crawl behaves towards a site: its rules, the pauses it asks for, one request at a time."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest
from crawling import Answer, Crawl, Outcome, Site, crawl_all, item, rss, serving
from scrapy.http import Response
from scrapy.settings import Settings

from spiders.outlet import outlet_class
from spiders.web.politeness import NOTHING_ALLOWED, robots_rules, seconds_asked

pytestmark = pytest.mark.slow

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PAGES = ("/news-1", "/news-2", "/news-3")


def busy(seconds: object) -> Answer:
    return Answer(status=503, headers={"Retry-After": str(seconds)})


SITES: dict[str, dict[str, Any]] = {
    "plain": {},
    "rules": {"/robots.txt": "User-agent: Winnow\nDisallow: /news-2\n"},
    "slow_rules": {"/robots.txt": "User-agent: *\nCrawl-delay: 0.5\n"},
    "endless_rules": {"/robots.txt": "User-agent: *\nCrawl-delay: 86400\n"},
    "broken_rules": {"/robots.txt": Answer(b"<html>down</html>", status=503)},
    "error_page_for_rules": {"/robots.txt": Answer(b"User-agent: *\nDisallow: /", status=404)},
    "moved_rules": {
        "/robots.txt": Answer(status=301, headers={"Location": "/rules"}),
        "/rules": NOTHING_ALLOWED,
    },
    "busy": {"/news-1": [busy(1), Answer(b"<html>1</html>")]},
    "closed": {"/news-1": [busy(3600), Answer(b"<html>1</html>")]},
}
SETTINGS: dict[str, dict[str, Any]] = {
    "slow_rules": {"AUTOTHROTTLE_ENABLED": True},
    "busy": {"RETRY_TIMES": 1},
    "closed": {"RETRY_TIMES": 1},
}


@pytest.fixture(scope="module")
def crawls() -> dict[str, tuple[Site, Outcome]]:
    with ExitStack() as stack:
        sites = {name: stack.enter_context(serving()) for name in SITES}
        jobs = {}
        for name, site in sites.items():
            site.add({"/feed": rss(*(item(site.url(page)) for page in PAGES))})
            site.add({page: f"<html>{page}</html>" for page in PAGES} | SITES[name])
            facts = {"home": site.home, "feeds": (site.url("/feed"),), "article_url": "/news-"}
            jobs[name] = Crawl(facts, SETTINGS.get(name, {}))
        outcomes = crawl_all(jobs)
    return {name: (sites[name], outcomes[name]) for name in SITES}


def outcomes(crawls: dict[str, tuple[Site, Outcome]], name: str) -> dict[str, str]:
    return {path: failure.outcome for path, failure in crawls[name][1].failures.items()}


def test_forbidden_page_is_not_asked_for_and_is_counted(crawls):
    site, outcome = crawls["rules"]
    assert set(outcome.pages) == {"/news-1", "/news-3"}
    assert outcomes(crawls, "rules") == {"/news-2": "robots"}
    assert "/news-2" not in site.paths()


def test_crawl_delay_is_kept_from_page_to_page(crawls):
    site, outcome = crawls["slow_rules"]
    assert set(outcome.pages) == set(PAGES)
    moments = [moment for _, moment, _ in site.asked]
    assert len(moments) == 5
    assert moments[-1] - moments[0] > 1.5  # four pauses of 0.5 s; single ones depend on the machine


def test_crawl_delay_beyond_patience_leaves_the_site_alone(crawls):
    site, _ = crawls["endless_rules"]
    assert outcomes(crawls, "endless_rules") == {"/feed": "asked_to_wait"}
    assert not site.paths()


def test_site_whose_rules_cannot_be_read_is_left_alone(crawls):
    site, outcome = crawls["broken_rules"]
    assert outcomes(crawls, "broken_rules") == {"/feed": "robots"}
    assert not site.paths()
    assert "robots.txt answers 503: nothing is fetched there" in outcome.said


def test_error_page_is_no_rule(crawls):
    assert set(crawls["error_page_for_rules"][1].pages) == set(PAGES)


def test_rules_that_moved_hold(crawls):
    assert outcomes(crawls, "moved_rules") == {"/feed": "robots"}


def test_pause_that_is_asked_for_is_made_by_the_whole_crawl(crawls):
    site, outcome = crawls["busy"]
    assert set(outcome.pages) == set(PAGES)
    refused, *_ = site.times("/news-1")
    later = [moment for _, moment, _ in site.asked if moment > refused]
    assert min(later) - refused > 0.95
    assert max(later) - refused < 60


def test_pause_beyond_patience_is_for_a_later_run(crawls):
    site, outcome = crawls["closed"]
    assert outcomes(crawls, "closed") == dict.fromkeys(PAGES, "asked_to_wait")
    assert site.paths() == ["/feed", "/news-1"]
    assert "come back in 3600 s" in outcome.failures["/news-2"].detail


def test_one_request_at_a_time_says_who_asks_and_no_more(crawls):
    site, _ = crawls["plain"]
    for _, _, headers in site.asked:
        assert headers["User-Agent"].startswith("Winnow/0.1 (")
        assert not {"Cookie", "Referer", "Accept-Language", "From"} & set(headers)


def test_nothing_in_order_makes_nobody_speak(crawls):
    assert outcomes(crawls, "plain") == {}
    assert "Traceback" not in crawls["plain"][1].said


def answer(value: str | None) -> Response:
    return Response("https://example.kz/", status=429, headers={"Retry-After": value} if value else {})


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 7 ", 7),
        (format_datetime(NOW + timedelta(seconds=90), usegmt=True), 90),
        (format_datetime(NOW - timedelta(days=1), usegmt=True), 0),
        (None, 0),
        ("soon", 0),
        ("-5", 0),
        ("Mon, 04 May 2026 12:00:30", 0),
        ("9" * 400, float("inf")),
    ],
)
def test_retry_after_is_seconds_or_a_date(value, seconds):
    assert seconds_asked(answer(value), NOW) == seconds


@pytest.mark.parametrize(
    ("status", "rules"),
    [(200, b"User-agent: *"), (404, b""), (403, b""), (429, NOTHING_ALLOWED), (500, NOTHING_ALLOWED)],
)
def test_rules_in_force_by_status(status, rules):
    assert robots_rules(status, b"User-agent: *") == rules


def test_endless_rules_are_read_to_a_limit():
    assert len(robots_rules(200, b"Disallow: /a\n" * 100_000)) == 512 * 1024


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, 1.0),
        ({"delay": 5.0}, 5.0),
        ({"delay": 0.2}, 1.0),
        ({"delay": 0.2, "why_faster": "its editors allowed it on 2026-05-04"}, 0.2),
    ],
)
def test_only_a_reason_makes_an_outlet_faster_than_the_default(facts, expected):
    settings = Settings()
    settings.setmodule("spiders.settings")
    outlet_class("example", home="https://example.kz/", **facts).update_settings(settings)
    assert settings.getfloat("DOWNLOAD_DELAY") == expected


def test_command_line_overrules_an_outlets_delay():
    settings = Settings()
    settings.set("DOWNLOAD_DELAY", 0, priority="cmdline")
    outlet_class("example", home="https://example.kz/", delay=5.0).update_settings(settings)
    assert settings.getfloat("DOWNLOAD_DELAY") == 0


def test_the_contact_is_part_of_the_name(monkeypatch):
    import importlib

    from spiders import settings

    monkeypatch.setenv("WINNOW_CONTACT", "desk@example.org")
    assert importlib.reload(settings).USER_AGENT == "Winnow/0.1 (+desk@example.org)"
    monkeypatch.undo()
    importlib.reload(settings)
