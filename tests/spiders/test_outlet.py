"""Whole crawls of a site on loopback: what is found, what is left out, and what each trap costs."""

from __future__ import annotations

import gzip
import hashlib
import os
import subprocess
import sys
import time
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
from crawling import ROOT, Answer, Crawl, Outcome, Site, crawl, crawl_all, item, rss, serving
from scrapy.http import HtmlResponse

from cleaners.article import Outlet
from spiders.inputs.archives import page_record, read_pages
from spiders.newoutlet.discovery import discover
from spiders.outlet import outlet_class
from spiders.sources.queue import UNDER_WAY
from spiders.sources.sections import next_page

pytestmark = pytest.mark.slow

NOW = datetime.now(UTC).replace(microsecond=0)


def ago(**span: float) -> str:
    return (NOW - timedelta(**span)).isoformat()


def listed(tag: str, *entries: str) -> Answer:
    return Answer(f"<{tag}>{''.join(entries)}</{tag}>".encode(), "application/xml")


def loc(kind: str, url: str, lastmod: str = "", more: str = "") -> str:
    return f"<{kind}><loc>{url}</loc>{lastmod and f'<lastmod>{lastmod}</lastmod>'}{more}</{kind}>"


def drip(handler: BaseHTTPRequestHandler) -> None:
    """An answer that never ends and never pauses for long."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    try:
        while True:
            handler.wfile.write(b"<p>more</p>")
            time.sleep(0.05)
    except OSError:
        handler.close_connection = True


def flood(handler: BaseHTTPRequestHandler) -> None:
    """An answer without a stated length that is larger than any page."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    try:
        for _ in range(40):
            handler.wfile.write(b"x" * 65_536)
    except OSError:
        pass
    handler.close_connection = True


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    handler.close_connection = True


def feeds(site: Site) -> dict[str, Any]:
    """A feed of each kind of trap beside an honest one."""
    moment = "<pubDate>Mon, 04 May 2026 10:00:00 GMT</pubDate>"
    five = rss(item(site.url("/news-5"), "Five"))
    return {
        "/honest": rss(
            item(site.url("/news-1?utm_source=rss#top"), "One", "<description>whole text</description>"),
            item(site.url("/news-1"), "One, again"),
            item(site.url("/tag/bridges"), "Bridges"),
            item("https://elsewhere.example/news-9", "Elsewhere"),
            item(site.url("/news-ad"), "[Sponsored] Flats"),
            item("http://127.0.0.1:99999/news-port"),
            item(f"http://127.0.0.1/news-{'x' * 3000}"),
        ),
        "/slugs": rss(*(item(site.url(f"/news-2{slug}"), "Two", moment) for slug in ("", "-b", "-c"))),
        "/one-guid": rss(*(item(site.url(f"/news-{n}"), f"No {n}", "<guid>0</guid>") for n in (3, 4))),
        "/empty": rss(),
        "/page": "<!DOCTYPE html><html><p>Our feed has moved</p></html>",
        "/bom": replace(five, body=b"\xef\xbb\xbf" + five.body),
        "/bomb": Answer(gzip.compress(b" " * 2**25), "application/xml", headers={"Content-Encoding": "gzip"}),
        "/missing": Answer(status=404),
    }


TRAPS = {
    "news-gone": Answer(status=410),
    "news-500": Answer(status=500),
    "news-flood": Answer(send=flood),
    "news-long": Answer(b"x" * 2_000_000),
    "news-packed": Answer(gzip.compress(b"x" * 2_000_000), headers={"Content-Encoding": "gzip"}),
    "news-hangs-up": Answer(send=hang_up),
    "news-pdf": Answer(b"%PDF-1.7", "application/pdf"),
    "news-empty": Answer(status=204),
    "news-nowhere": Answer(status=302, headers={"Location": "http://127.0.0.1:99999/"}),
    "news-bracket": Answer(status=302, headers={"Location": "http://[x/"}),
    "news-heals": [Answer(status=500), Answer(b"<html>well again</html>")],
    "news-1251": Answer("<html>Мост</html>".encode("cp1251"), "text/html; charset=windows-1251"),
    "news-untyped": Answer(b"<!doctype html><p>News</p>", None),
}
EXPECTED = {
    "news-gone": "not_found",
    "news-500": "http_error",
    "news-flood": "too_large",
    "news-long": "too_large",
    "news-packed": "too_large",
    "news-hangs-up": "unreachable",
    "news-pdf": "not_html",
    "news-empty": "http_error",
    "news-nowhere": "unreachable",
    "news-bracket": "unreachable",
}


def sitemaps(site: Site) -> dict[str, Any]:
    url = site.url
    news = "<news><publication_date>{}</publication_date><title>Four</title></news>"
    return {
        "/index": listed(
            "sitemapindex",
            loc("sitemap", url("/old"), ago(days=30)),
            loc("sitemap", url("/sitemap-2020-01.xml")),
            loc("sitemap", url("/deep1")),
            loc("sitemap", url("/packed.gz"), ago(hours=1)),
            loc("sitemap", url("/news-sitemap")),
            loc("sitemap", url("/not-there")),
            loc("sitemap", "http://127.0.0.1:99999/port"),
        ),
        "/old": listed("urlset", loc("url", url("/news-old"))),
        "/sitemap-2020-01.xml": listed("urlset", loc("url", url("/news-2020"))),
        "/packed.gz": Answer(
            gzip.compress(
                listed(
                    "urlset",
                    loc("url", url("/news-1"), ago(days=9)),
                    loc("url", url("/news-2"), ago(hours=9)),
                    loc("url", url("/news-3"), ago(hours=1)),
                    loc("url", url("/2020/05/04/news-dated")),
                ).body
            ),
            "application/gzip",
        ),
        "/news-sitemap": listed("urlset", loc("url", url("/news-4"), more=news.format(ago(hours=2)))),
        **{f"/deep{n}": listed("sitemapindex", loc("sitemap", url(f"/deep{n + 1}"))) for n in range(1, 9)},
    }


def sections() -> dict[str, Any]:
    def page(*links: str, next_link: str = "") -> str:
        return f"<html>{''.join(f'<a href={link}>x</a>' for link in links)}{next_link}</html>"

    return {
        "/rel": page(
            "/news-1",
            "/about",
            "http://[x/news-9",
            "http://a:99999/news-9",
            next_link='<a rel="next" href="/rel?from=9">older</a>',
        ),
        "/rel?from=9": page("/news-2", next_link='<a rel="next" href="/rel?from=99">older</a>'),
        "/rel?from=99": page("/news-1", "/news-2", next_link='<a rel="next" href="/rel?from=999">older</a>'),
        "/numbered/": page("/news-3", "/numbered/page/2/", "/numbered/page/9/", "/other/page/2/"),
        "/numbered/page/2/": page("/news-4", "/numbered/", "/numbered/page/3/"),
        "/endless": page("/news-e1", "/endless?page=2"),
        **{f"/endless?page={n}": page(f"/news-e{n}", f"/endless?page={n + 1}") for n in range(2, 30)},
    }


def arrange(name: str, site: Site) -> Crawl:
    """The site's pages and the crawl of it, by the name of the scene."""
    facts: dict[str, Any] = {
        "home": site.home,
        "article_url": r"/news-|/\d{4}/\d\d/",
        "timezone": "Asia/Baku",
    }
    url = site.url
    if name == "feeds":
        pages = feeds(site)
        site.add(pages)
        return Crawl(facts | {"feeds": tuple(map(url, pages))})
    if name == "traps":
        site.add(
            {f"/{path}": answer for path, answer in TRAPS.items()}
            | {"/feed": rss(*(item(url(p)) for p in TRAPS))}
        )
        limits = {"DOWNLOAD_MAXSIZE": 1_000_000, "RETRY_TIMES": 1}
        return Crawl(facts | {"feeds": (url("/feed"),)}, limits)
    if name == "endless_page":
        site.add({"/feed": rss(item(url("/news-drip"))), "/news-drip": Answer(send=drip)})
        return Crawl(facts | {"feeds": (url("/feed"),)}, {"DOWNLOAD_TIMEOUT": 5, "RETRY_TIMES": 1})
    if name in ("sitemaps", "recent"):
        site.add(sitemaps(site))
        arguments = {"since": "2d"} if name == "recent" else {}
        return Crawl(facts | {"sitemaps": (url("/index"),)}, arguments=arguments)
    if name == "sections":
        site.add(sections())
        return Crawl(
            facts | {"sections": (url("/rel"), url("/numbered/"), url("/endless")), "section_pages": 4}
        )
    if name == "feed_first":
        latest = "<a href=/news-1>x</a>"
        for n in (1, 2, 3):
            older = f"<a href='/list?page={n + 1}'>older</a>"
            site.add(
                {"/list" if n == 1 else f"/list?page={n}": f"<html>{latest}<a href=/news-{n}>x</a>{older}"}
            )
        site.add({f"/news-{n}": "<html>x</html>" for n in (1, 2, 3)})
        site.add({"/feed": rss(item(url("/news-1")), item(url("/news-2"))), "/other": f"<html>{latest}"})
        return Crawl(facts | {"feeds": (url("/feed"),), "sections": (url("/other"), url("/list"))})
    if name == "home":
        site.add({"/": '<html><a href="/news-1">x</a><a href="mailto:a@b">y</a></html>'})
        return Crawl(facts)
    if name == "known":
        feed, other = (rss(*(item(url(f"/news-{n}")) for n in numbers)) for numbers in ((1, 2, 3), (8, 9)))
        site.add(
            {"/feed": feed, "/unchanged": other, **{f"/news-{n}": "<html>x</html>" for n in (1, 2, 3, 7)}}
        )
        return Crawl(
            facts | {"feeds": (url("/feed"), url("/unchanged"))},
            known=(url("/news-1"),),
            due=(url("/news-7"), url("/news-2")),
            feeds={url("/unchanged"): hashlib.sha256(other.body).hexdigest()},
        )
    if name == "long":
        site.add({"/robots.txt": "User-agent: *\nDisallow: /news-2"})
        site.add({"/feed": rss(*(item(url(f"/news-{n}")) for n in LONG))})
        site.add({f"/news-{n}": "<html>x</html>" for n in LONG if n % 3})
        return Crawl(facts | {"feeds": (url("/feed"),)}, due=(url("/news-1000"),))
    assert name == "limited"
    site.add({"/feed": rss(*(item(url(f"/news-{n}"), f"No {n}") for n in range(1, 9)))})
    site.add({f"/news-{n}": "<html>x</html>" for n in range(1, 9)})
    return Crawl(facts | {"feeds": (url("/feed"),)}, arguments={"max_articles": 3}, known=(url("/news-2"),))


SCENES = (
    "feeds", "traps", "endless_page", "sitemaps", "recent", "sections", "feed_first", "home", "known", "limited", "long"
)  # fmt: skip
LONG = range(100, 100 + 5 * UNDER_WAY)


@pytest.fixture(scope="module")
def crawls() -> dict[str, tuple[Site, Outcome]]:
    with ExitStack() as stack:
        sites = {name: stack.enter_context(serving()) for name in SCENES}
        outcomes = crawl_all({name: arrange(name, site) for name, site in sites.items()})
    return {name: (sites[name], outcomes[name]) for name in SCENES}


def articles(site: Site) -> list[str]:
    return [path for path in site.paths() if "/news-" in path and not path.startswith("/news-sitemap")]


# Feeds


def test_each_story_of_the_feeds_is_asked_for_once(crawls):
    site, _ = crawls["feeds"]
    assert sorted(articles(site)) == ["/news-1?utm_source=rss", "/news-2", "/news-3", "/news-4", "/news-5"]


def test_feed_that_carries_the_text_still_has_its_page_fetched(crawls):
    site, _ = crawls["feeds"]
    assert "/news-1?utm_source=rss" in site.paths()


@pytest.mark.parametrize(
    ("path", "outcome"),
    [("/empty", "no_items"), ("/page", "unreadable"), ("/bomb", "too_large"), ("/missing", "not_found")],
)
def test_feed_that_is_none_is_reported_as_a_feed(crawls, path, outcome):
    failure = crawls["feeds"][1].failures[path]
    assert (failure.outcome, failure.kind) == (outcome, "feed")


def test_what_is_left_out_is_counted_by_reason(crawls):
    stats = crawls["feeds"][1].stats
    assert {key: value for key, value in stats.items() if key.startswith("listed/")} == {
        "listed/asked": 6,
        "listed/repeated": 3,
        "listed/no_article": 2,
        "listed/off_site": 1,
    }


def test_a_crawl_of_traps_raises_nothing(crawls):
    for name in SCENES:
        assert "Traceback" not in crawls[name][1].said
        assert crawls[name][1].stats["finish_reason"] == "finished"


# Pages


@pytest.mark.parametrize("path", EXPECTED)
def test_each_trap_costs_one_page(crawls, path):
    failure = crawls["traps"][1].failures[f"/{path}"]
    assert (failure.outcome, failure.kind) == (EXPECTED[path], "page")
    assert failure.detail.endswith(".")


def test_a_page_without_an_end_costs_its_time(crawls):
    assert crawls["endless_page"][1].failures["/news-drip"].outcome == "timed_out"


def test_pages_beside_the_traps_are_fetched(crawls):
    _, outcome = crawls["traps"]
    assert set(outcome.pages) == {f"/{path}" for path in TRAPS if path not in EXPECTED}
    assert len(outcome.items) == len(TRAPS)


def test_page_comes_as_sent_with_what_the_feed_said(crawls):
    page = crawls["traps"][1].pages["/news-1251"]
    assert (page.body.decode("cp1251"), page.charset, page.outlet) == ("<html>Мост</html>", "cp1251", "traps")
    assert page.feed_title == page.url
    assert NOW <= datetime.fromisoformat(page.fetched_at) <= datetime.now(UTC)


def test_crawled_pages_survive_the_archive(crawls, tmp_path):
    pages = [page for _, outcome in crawls.values() for page in outcome.pages.values()]
    archive = tmp_path / "all.warc.gz"
    archive.write_bytes(b"".join(map(page_record, pages)))
    assert list(read_pages(archive)) == pages


def test_all_of_a_long_list_is_asked_for_in_its_order_whatever_its_pages_are(crawls):
    site, outcome = crawls["long"]
    allowed = [n for n in LONG if not 200 <= n < 300]
    assert articles(site) == [f"/news-{n}" for n in (*allowed, 1000)]
    assert set(outcome.pages) == {f"/news-{n}" for n in allowed if n % 3}
    assert len(outcome.failures) == len(LONG) + 1 - len(outcome.pages)


# Sitemaps


def test_sitemap_index_is_walked_with_all_it_leads_to(crawls):
    site, outcome = crawls["sitemaps"]
    assert {"/news-1", "/news-3", "/news-4", "/news-old", "/news-2020"} <= set(articles(site))
    assert outcome.failures["/not-there"].kind == "sitemap"


def test_newest_of_a_sitemap_comes_first(crawls):
    site, _ = crawls["sitemaps"]
    order = articles(site)
    assert order.index("/news-3") < order.index("/news-2") < order.index("/news-1")


def test_sitemaps_in_sitemaps_end(crawls):
    site, _ = crawls["sitemaps"]
    assert "/deep2" in site.paths()
    assert "/deep3" not in site.paths()


def test_since_leaves_out_old_pages_and_does_not_open_old_sitemaps(crawls):
    site, outcome = crawls["recent"]
    assert sorted(articles(site)) == ["/news-2", "/news-3", "/news-4"]
    assert not {"/old", "/sitemap-2020-01.xml"} & set(site.paths())
    assert outcome.stats["listed/old"] == 2


# Sections


def test_sections_are_read_page_by_page(crawls):
    site, _ = crawls["sections"]
    assert {"/news-1", "/news-2", "/news-3", "/news-4"} <= set(articles(site))
    assert "/other/page/2/" not in site.paths()


def test_section_ends_where_nothing_is_new(crawls):
    site, _ = crawls["sections"]
    assert "/rel?from=99" in site.paths()
    assert "/rel?from=999" not in site.paths()


def test_section_is_read_beyond_what_the_feed_has(crawls):
    site, _ = crawls["feed_first"]
    assert sorted(articles(site)) == ["/news-1", "/news-2", "/news-3"]


def test_section_without_end_is_read_to_its_limit(crawls):
    site, _ = crawls["sections"]
    assert "/endless?page=4" in site.paths()
    assert "/endless?page=5" not in site.paths()


@pytest.mark.parametrize(
    ("here", "link", "follows"),
    [
        ("/news/", "/news/?page=2", True),
        ("/news?page=2", "/news?page=3", True),
        ("/news/?cat=1&page=2", "/news/?page=3&cat=1", True),
        ("/news/", "/news/?PAGEN_1=2", True),
        ("/news/page/2/", "/news/page/3.html", True),
        ("/news/", "/news/?page=3", False),
        ("/news/", "/sport/?page=2", False),
        ("/news/", "/news/2026/2/", False),
    ],
)
def test_following_page_is_the_same_section_one_further(here, link, follows):
    page = HtmlResponse(f"https://example.uz{here}", body=f'<a href="{link}">next</a>'.encode())
    assert next_page(page) == (f"https://example.uz{link}" if follows else None)


@pytest.mark.parametrize(
    ("markup", "follows"),
    [
        ('<a class="btn next" href="/news?start=20">older</a>', "/news?start=20"),
        ('<li class="pager-next"><a href="/news?cat=2&amp;start=40">older</a></li>', "/news?cat=2&start=40"),
        ('<a class="next" href="#">slide</a>', None),
        ('<a class="next" href="/news/70123-bridge">next story</a>', None),
    ],
)
def test_section_that_counts_articles_is_followed_by_what_it_shows_as_next(markup, follows):
    page = HtmlResponse("https://example.uz/news", body=markup.encode())
    assert next_page(page) == (follows and f"https://example.uz{follows}")


def test_outlet_that_declares_no_source_is_read_from_its_home_page(crawls):
    site, _ = crawls["home"]
    assert articles(site) == ["/news-1"]


# What earlier crawls know


def test_known_pages_and_unchanged_feeds_are_not_read_again(crawls):
    site, outcome = crawls["known"]
    assert articles(site) == ["/news-2", "/news-3", "/news-7"]
    assert (outcome.stats["listed/known"], outcome.stats["feeds/unchanged"]) == (1, 1)


def test_page_due_again_is_asked_for_even_when_no_feed_lists_it(crawls):
    _, outcome = crawls["known"]
    assert outcome.pages["/news-7"].feed_title is None
    assert outcome.pages["/news-2"].feed_title


def test_no_more_articles_than_asked_for_and_the_first_ones(crawls):
    site, outcome = crawls["limited"]
    assert articles(site) == ["/news-1", "/news-3", "/news-4"]
    assert outcome.stats["listed/over_limit"] == 4


def test_feed_that_was_read_in_part_is_read_again():
    """Its hash is not even noted: the rest of it would be lost until it changes."""
    with serving() as site:
        feed = rss(item(site.url("/news-1")))
        site.add({"/feed": feed, "/news-1": "<html>x</html>"})
        facts = {"home": site.home, "feeds": (site.url("/feed"),), "article_url": "/news-"}
        seen = {site.url("/feed"): hashlib.sha256(feed.body).hexdigest()}
        outcome = crawl(Crawl(facts, arguments={"max_articles": 3}, feeds=seen))
    assert set(outcome.pages) == {"/news-1"}


# The class


def test_article_is_known_in_every_spelling_of_its_address():
    outlet = outlet_class(
        "example", home="https://www.example.ge/", article_url=r"^https://example\.ge/news/\d+$"
    )
    for spelling in (
        "https://example.ge/news/7",
        "http://www.example.ge/news/7?fbclid=x#c",
        "https://m.example.ge/news/7",
    ):
        assert outlet.is_article(spelling)
    for other in (
        "https://example.ge/",
        "https://example.ge/news/7/photo",
        "https://evil.example/news/7",
        "mailto:x",
    ):
        assert not outlet.is_article(other)


def test_a_crawl_stays_on_the_hosts_that_the_class_names():
    outlet = outlet_class(
        "example",
        home="https://www.example.ge/",
        feeds=("https://feeds.example.net/all",),
        examples=("https://example.com/news/7",),
    )
    assert outlet().allowed_domains == ["example.com", "example.ge", "feeds.example.net"]


def test_facts_are_what_cleaning_needs():
    outlet = outlet_class("example", home="https://example.ge/", timezone="Asia/Tbilisi", languages=("ka",))
    assert outlet.facts() == Outlet("example", "Asia/Tbilisi", ("ka",))


@pytest.mark.parametrize("arguments", [{"since": "last week"}, {"max_articles": "many"}])
def test_wrong_argument_is_refused(arguments):
    with pytest.raises(ValueError, match=next(iter(arguments.values()))):
        outlet_class("example", home="https://example.ge/")(**arguments)


def scrapy(*arguments: str, cwd: Path = ROOT) -> str:
    """What Scrapy's own command prints, run as in any Scrapy project."""
    done = subprocess.run(
        [sys.executable, "-m", "scrapy", *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        env=os.environ | {"SCRAPY_SETTINGS_MODULE": "spiders.settings", "PYTHONPATH": str(ROOT)},
        check=True,
        timeout=60,
    )
    return done.stdout


def test_scrapy_lists_the_outlets():
    assert "oc_media" in scrapy("list").split()


HOME = b"""<html><head>
<link rel="alternate" type="application/rss+xml" href="/rss/az.xml">
<link rel="alternate" hreflang="ru" href="/ru/">
<link rel="alternate" type="application/rss+xml" href="/comments/feed/">
<link rel="alternate" type="application/json+oembed" href="/oembed">
<link rel="alternate" type="text/xml+oembed" href="/xml-oembed">
<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">
<link rel="alternate" type="application/xhtml+xml" href="/wap/"></head>
<body><a href="/rss">RSS</a> <a href="/feedback">Write to us</a> <a href="https://[x">broken</a></body></html>"""


def test_home_page_tells_where_feeds_and_sitemaps_may_be():
    home = HtmlResponse("https://example.az/", body=HOME)
    found = discover(home, robots=b"User-agent: *\nDisallow: /admin\nSitemap: /news.xml\nsitemap: ftp://x\n")
    assert found.feeds[:3] == tuple(f"https://example.az/{path}" for path in ("rss", "rss/az.xml", "feed/"))
    assert not any(
        word in url for url in found.feeds for word in ("comments", "feedback", "oembed", "wap", "wp-json")
    )
    assert found.sitemaps[:2] == ("https://example.az/news.xml", "https://example.az/sitemap.xml")
    assert len(set(found.feeds)) == len(found.feeds)
