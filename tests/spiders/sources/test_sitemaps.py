"""Sitemaps: index, urlset, Google News, text, packed; cut off, mislabelled, or made to harm."""

from __future__ import annotations

import gzip
import time
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.sources.sitemaps import MOST_BYTES, Sitemap, SitemapError, read_sitemap
from spiders.sources.times import is_older, iso_time, since_moment, url_date, url_month_end

ALMATY = ZoneInfo("Asia/Almaty")
NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def read(body: str | bytes, **options: int) -> Sitemap:
    return read_sitemap(body.encode() if isinstance(body, str) else body, zone=ALMATY, **options)


def urlset(*urls: str) -> str:
    return f'<?xml version="1.0"?><urlset {NAMESPACE}>{"".join(urls)}</urlset>'


def url(path: str, more: str = "") -> str:
    return f"<url><loc>https://example.kz/{path}</loc>{more}</url>"


def test_urlset_gives_pages_with_their_last_change():
    sitemap = read(urlset(url("1", "<lastmod>2026-05-04T10:00:00+05:00</lastmod>"), url("2")))
    assert [(page.url, page.updated) for page in sitemap.pages] == [
        ("https://example.kz/1", "2026-05-04T10:00:00+05:00"),
        ("https://example.kz/2", None),
    ]
    assert not sitemap.children


def test_index_gives_children_with_their_last_change():
    child = "<sitemap><loc>https://example.kz/s1.xml</loc><lastmod>2026-05-04</lastmod></sitemap>"
    sitemap = read(f"<sitemapindex {NAMESPACE}>{child}</sitemapindex>")
    assert [(page.url, page.updated) for page in sitemap.children] == [
        ("https://example.kz/s1.xml", "2026-05-04")
    ]
    assert not sitemap.pages


def test_google_news_gives_date_and_headline():
    news = (
        '<n:news xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><n:publication><n:name>Paper</n:name>'
        "<n:language>kk</n:language></n:publication><n:publication_date>2026-05-04T10:00</n:publication_date>"
        "<n:title>Көпір\n ашылды</n:title></n:news>"
    )
    (page,) = read(urlset(url("1", news))).pages
    assert (page.published, page.title) == ("2026-05-04T10:00:00+05:00", "Көпір ашылды")


def test_picture_and_translation_inside_an_entry_are_not_its_address():
    more = (
        '<i:image xmlns:i="http://www.google.com/schemas/sitemap-image/1.1">'
        "<i:loc>https://example.kz/photo.jpg</i:loc><i:title>A photo</i:title></i:image>"
    )
    (page,) = read(urlset(url("1", more))).pages
    assert (page.url, page.title) == ("https://example.kz/1", None)


def test_packed_sitemap_whatever_it_is_called():
    assert len(read(gzip.compress(urlset(url("1")).encode())).pages) == 1


def test_plain_list_of_addresses():
    assert len(read("https://example.kz/1\r\nhttps://example.kz/2\n").pages) == 2


def test_sitemap_that_breaks_off_gives_its_whole_entries():
    whole = urlset(*(url(str(number)) for number in range(50)))
    cut = whole[: whole.index("<loc>https://example.kz/30") + 20]
    assert len(read(cut).pages) == 30
    assert 0 < len(read(gzip.compress(whole.encode())[:-30]).pages) <= 50


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", b"\n\n", b""])
def test_blank_line_or_byte_order_mark_before_it(mark):
    assert len(read(mark + urlset(url("1")).encode()).pages) == 1


@pytest.mark.parametrize("namespace", ["", 'xmlns="https://www.sitemaps.org/schemas/sitemap/0.9/"'])
def test_misspelled_namespace_is_forgiven(namespace):
    assert len(read(urlset(url("1")).replace(NAMESPACE, namespace)).pages) == 1


@pytest.mark.parametrize(
    "body", ["", "Not found", "<html><body><a href='/1'>1</a></body></html>", "{}", b"\x1f\x8b"]
)
def test_what_is_no_sitemap_is_told_in_a_sentence(body):
    with pytest.raises(SitemapError, match=r"\.$"):
        read(body)


def test_only_so_many_entries_are_read():
    assert len(read(urlset(*(url(str(number)) for number in range(50))), most=10).pages) == 10


LAUGHS = '<!ENTITY l0 "lol">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "entity", [LAUGHS, '<!ENTITY l9 SYSTEM "file:///etc/passwd">', f'<!ENTITY l9 "{"a" * 100_000}">']
)
def test_entity_bombs_are_duds(entity):
    bomb = f"<!DOCTYPE urlset [{entity}]>" + urlset(url("1"), url("&l9;" * 1000), url("2")).split("?>")[1]
    began = time.process_time()
    with suppress(SitemapError):
        assert all(len(page.url) < 100 and "root:" not in page.url for page in read(bomb).pages)
    assert time.process_time() - began < 5


def test_gzip_bomb_costs_its_limit():
    bomb = gzip.compress(urlset(url("1"), url("2")).encode() + b" " * (4 * MOST_BYTES), compresslevel=1)
    assert len(bomb) < MOST_BYTES / 50
    assert len(read(bomb).pages) == 2


def test_elements_in_elements_without_end():
    with suppress(SitemapError):
        read("<urlset>" + "<url>" * 100_000)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode)))
def test_any_bytes_give_entries_or_a_sitemap_error(body):
    inside = (url("1", "@"), url("@"), url("1", "<lastmod>@</lastmod>"))
    wraps = [urlset(entry).encode().replace(b"@", body) for entry in inside]
    for wrapped in (body, gzip.compress(body), *wraps):
        with suppress(SitemapError):
            assert isinstance(read(wrapped), Sitemap)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.floats(0, 1), st.sampled_from([b"<", b">", b"&", b"&#xD800;", b"\xed\xa0\x80", b"]]>", b"\0"])
        ),
        max_size=8,
    )
)
def test_sitemaps_broken_anywhere_give_entries_or_a_sitemap_error(breaks):
    body = urlset(url("1", "<lastmod>2026-05-04</lastmod>"), url("2")).encode()
    for place, piece in breaks:
        at = int(place * len(body))
        body = body[:at] + piece + body[at:]
    with suppress(SitemapError):
        assert isinstance(read(body), Sitemap)


NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("asked", "moment"),
    [
        ("2d", "2026-05-02T12:00:00+00:00"),
        ("12h", "2026-05-04T00:00:00+00:00"),
        (" 1W ", "2026-04-27T12:00:00+00:00"),
        ("2026-05-01", "2026-05-01T00:00:00+00:00"),
        ("2026-05-01T04:00+04:00", "2026-05-01T00:00:00+00:00"),
    ],
)
def test_since_is_a_span_or_a_date(asked, moment):
    assert since_moment(asked, NOW).isoformat() == moment


@pytest.mark.parametrize("asked", ["", "yesterday", "2 days", "-1d", "2026-13-01", "99999999d"])
def test_wrong_since_says_the_rule(asked):
    with pytest.raises(ValueError, match="ISO 8601"):
        since_moment(asked, NOW)


def test_a_day_is_older_only_when_it_is_over_everywhere():
    limit = datetime(2026, 5, 4, 1, tzinfo=UTC)
    assert is_older("2026-05-02", limit)
    assert not is_older("2026-05-03", limit)
    assert is_older("2026-05-04T04:59:00+04:00", limit)
    assert not is_older(None, limit)


def test_addresses_that_carry_a_date():
    assert url_date("https://example.kz/news/2026/5/4/bridge") == "2026-05-04"
    assert url_date("https://example.kz/2026-05-04-bridge") == "2026-05-04"
    assert url_date("https://example.kz/2026/13/45/") is None
    assert url_date("https://example.kz/120260504/") is None
    assert url_month_end("https://example.kz/sitemap-pt-post-2026-02.xml") == "2026-02-28"
    assert url_month_end("https://example.kz/sitemap.xml?yyyy=2025&mm=12") == "2025-12-31"
    assert url_month_end("https://example.kz/post-sitemap12.xml") is None


def test_bare_time_is_the_outlets_and_nonsense_is_none():
    assert iso_time("2026-05-04T10:00", ALMATY) == "2026-05-04T10:00:00+05:00"
    assert iso_time("2026-05-04", ALMATY) == "2026-05-04"
    assert [iso_time(text, ALMATY) for text in (None, "", "4 May", "2026-02-30")] == [None] * 4


def test_addresses_are_read_against_the_sitemaps_own_and_in_any_letters():
    body = urlset("<url><loc>/news/1</loc></url>", "<url><loc>//valley.example/news/2</loc></url>")
    found = read_sitemap(body.encode(), zone=ALMATY, url="https://valley.example/map.xml").pages
    assert [entry.url for entry in found] == [
        "https://valley.example/news/1",
        "https://valley.example/news/2",
    ]


def test_an_entry_with_two_addresses_lists_both():
    body = urlset("<url><loc>https://a.example/1</loc><loc>https://a.example/2</loc></url>")
    assert [entry.url for entry in read(body).pages] == ["https://a.example/1", "https://a.example/2"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-16-le"])
def test_a_sitemap_in_utf_16_is_read_to_its_end(encoding):
    text = '<?xml version="1.0" encoding="UTF-16"?>' + urlset(url("1"), url("2")).rpartition("?>")[2]
    body = text.encode(encoding) if encoding == "utf-16" else ("\ufeff" + text).encode(encoding)
    assert len(read(body).pages) == 2


def test_a_long_comment_behind_the_end_cuts_nothing():
    assert len(read(urlset(url("1"), url("2")) + f"<!-- {'x' * 9000} -->").pages) == 2
