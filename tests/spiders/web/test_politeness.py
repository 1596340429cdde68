"""How a crawl behaves towards a site: its rules, the pauses it asks for, one request at a time."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest
from crawling import Answer, Crawl, Outcome, Site, crawl_all, item, rss, serving
from scrapy.http import Response
from scrapy.settings import Settings

from spiders.outlet import outlet_class
from spiders.web.politeness import seconds_asked

pytestmark = pytest.mark.slow

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
PAGES = ("/news-1", "/news-2", "/news-3")


def busy(seconds: object) -> Answer:
    return Answer(status=503, headers={"Retry-After": str(seconds)})


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Closes the connection without an answer."""
    handler.close_connection = True


SITES: dict[str, dict[str, Any]] = {
    "plain": {},
    "rules": {"/robots.txt": "User-agent: Winnow\nDisallow: /news-2\n"},
    "slow_rules": {"/robots.txt": "User-agent: *\nCrawl-delay: 0.5\n"},
    "endless_rules": {"/robots.txt": "User-agent: *\nCrawl-delay: 86400\n"},
    "broken_rules": {"/robots.txt": Answer(b"<html>down</html>", status=503)},
    "error_page_for_rules": {"/robots.txt": Answer(b"User-agent: *\nDisallow: /", status=404)},
    "moved_rules": {
        "/robots.txt": Answer(status=301, headers={"Location": "/rules"}),
        "/rules": "User-agent: *\nDisallow: /\n",
    },
    "busy": {"/news-1": [busy(1), Answer(b"<html>1</html>")]},
    "closed": {"/news-1": [busy(3600), Answer(b"<html>1</html>")]},
    "refusing": {f"/news-{number}": Answer(b"no", status=403) for number in range(2, 30)},
    "busy_without_a_time": {f"/news-{number}": Answer(b"no", status=429) for number in range(1, 30)},
    "subscribers": {"/news-2": Answer(b"no", status=403)},
    "dead": {f"/news-{number}": Answer(send=hang_up) for number in range(1, 30)},
    "old_charset_rules": {"/robots.txt": "User-agent: *\nDisallow: /поиск\n".encode("windows-1251")},
}
MANY = tuple(f"/news-{number}" for number in range(1, 30))
LISTED = {"refusing": MANY, "busy_without_a_time": MANY, "dead": MANY}
SETTINGS: dict[str, dict[str, Any]] = {
    "slow_rules": {"AUTOTHROTTLE_ENABLED": True},
    "busy": {"RETRY_TIMES": 1},
    "closed": {"RETRY_TIMES": 1},
    "refusing": {"REFUSAL_PAUSE": 0.1},
    "busy_without_a_time": {"REFUSAL_PAUSE": 0, "RETRY_TIMES": 2},
    "subscribers": {"REFUSAL_PAUSE": 0.1},
}


@pytest.fixture(scope="module")
def crawls() -> dict[str, tuple[Site, Outcome]]:
    with ExitStack() as stack:
        sites = {name: stack.enter_context(serving()) for name in SITES}
        jobs = {}
        for name, site in sites.items():
            listed = LISTED.get(name, PAGES)
            site.add({"/feed": rss(*(item(site.url(page)) for page in listed))})
            site.add({page: f"<html>{page}</html>" for page in listed} | SITES[name])
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
    assert outcomes(crawls, "broken_rules") == {"/feed": "unreachable"}
    assert not site.paths()
    assert "robots.txt could not be read (the site answered 503)" in outcome.failures["/feed"].detail


def test_a_site_that_refuses_is_asked_more_slowly_and_then_left_alone(crawls):
    site, outcome = crawls["refusing"]
    assert set(outcome.pages) == {"/news-1"}
    assert len(site.paths()) == 7, "the feed, a page, and five refusals"
    moments = [moment for path, moment, _ in site.asked if path in MANY[1:]]
    assert moments[-1] - moments[0] > 1.4, "pauses of 0.1, 0.2, 0.4 and 0.8 s"
    assert set(outcomes(crawls, "refusing").values()) == {"http_error", "refused"}
    assert outcome.failures["/news-20"].detail == "The site refused 5 requests in a row (status 403)."
    assert outcome.stats["stopped_by_site"].startswith("The site refused")


def test_tries_of_one_address_count_as_refusals_too(crawls):
    site, outcome = crawls["busy_without_a_time"]
    assert len(site.paths()) == 6
    assert len(outcome.failures) == len(MANY)


def test_one_page_for_subscribers_stops_nothing(crawls):
    _, outcome = crawls["subscribers"]
    assert set(outcome.pages) == {"/news-1", "/news-3"}
    assert "stopped_by_site" not in outcome.stats


def test_a_site_that_answers_no_more_is_left_alone(crawls):
    site, outcome = crawls["dead"]
    assert len(set(site.paths())) == 6, "the feed, and five addresses"
    assert set(outcomes(crawls, "dead").values()) == {"unreachable"}
    assert outcome.failures["/news-20"].detail.startswith("No answer to 5 addresses in a row.")


def test_rules_in_the_old_charset_forbid_what_they_say(crawls):
    assert set(crawls["old_charset_rules"][1].pages) == set(PAGES)


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
