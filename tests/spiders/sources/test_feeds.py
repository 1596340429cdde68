"""Feeds of every kind, and the ways in which the region's feeds lie."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spiders.items import Entry
from spiders.sources.feeds import FeedError, is_ad, read_feed, story_keys
from spiders.sources.times import is_older

SHARED = Path(__file__).parents[3].parent / "shared"
NOW = datetime(2026, 5, 4, 12, 0, tzinfo=UTC)
BAKU = ZoneInfo("Asia/Baku")


def read(body: str | bytes, *, charset: str | None = None) -> tuple[Entry, ...]:
    raw = body.encode() if isinstance(body, str) else body
    return read_feed(raw, "https://example.az/feed/", now=NOW, zone=BAKU, charset=charset)


def rss(*items: str) -> str:
    return (
        f'<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>{"".join(items)}</channel></rss>'
    )


def item(link: str = "https://example.az/1", more: str = "") -> str:
    return f"<item><title>Bridge opens</title><link>{link}</link>{more}</item>"


RSS_091 = (
    '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" '
    '"http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    '<rss version="0.91"><channel><title>x</title>' + item() + "</channel></rss>"
)
RSS_090 = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>x</title></channel>'
    "<item><title>Bridge opens</title><link>https://example.az/1</link></item></rdf:RDF>"
)
RDF = (
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.az/"><title>x</title>'
    '</channel><item rdf:about="https://example.az/1"><title>Bridge opens</title>'
    "<link>https://example.az/1</link><dc:date>2026-05-04T10:00:00+04:00</dc:date></item></rdf:RDF>"
)
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>Bridge opens</title>'
    '<id>tag:1</id><link href="https://example.az/1"/><published>2026-05-04T10:00:00+04:00</published>'
    "<updated>2026-05-04T11:00:00+04:00</updated></entry></feed>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "x",
        "items": [
            {
                "id": "1",
                "url": "https://example.az/1",
                "title": "Bridge opens",
                "date_published": "2026-05-04T10:00:00+04:00",
                "date_modified": "2026-05-04T11:00:00+04:00",
            }
        ],
    }
)


@pytest.mark.parametrize(
    "feed", [RSS_090, RSS_091, rss(item()), RDF, ATOM, JSON_FEED], ids=lambda feed: feed[:25]
)
def test_every_kind_of_feed_is_read(feed):
    (entry,) = read(feed)
    assert (entry.url, entry.title) == ("https://example.az/1", "Bridge opens")


@pytest.mark.parametrize("feed", [ATOM, JSON_FEED], ids=["atom", "json"])
def test_published_and_updated_are_told_apart(feed):
    (entry,) = read(feed)
    moments = [datetime.fromisoformat(moment) for moment in (entry.published, entry.updated)]
    assert moments == [datetime(2026, 5, 4, 6, tzinfo=UTC), datetime(2026, 5, 4, 7, tzinfo=UTC)]


def test_a_feed_that_tells_no_update_has_none():
    (entry,) = read(rss(item(more="<pubDate>Mon, 04 May 2026 10:00:00 +0400</pubDate>")))
    assert entry.updated is None
    assert entry.published == "2026-05-04T10:00:00+04:00"


def test_empty_feed_is_a_feed():
    assert read(rss()) == ()


def test_html_at_the_feeds_address_is_no_feed():
    with pytest.raises(FeedError, match="HTML page"):
        read("<!-- cached --><!DOCTYPE html><html><body>News</body></html>")


@pytest.mark.parametrize(
    "body", ["", "   ", "OK", '{"error": 1}', '{"items": {}}', "{" * 5000, "<x/>", b"\0\1\2"]
)
def test_what_is_no_feed_is_told_in_a_sentence(body):
    with pytest.raises(FeedError, match=r"\.$"):
        read(body)


@pytest.mark.parametrize(
    "mark", [b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf", b"\n\n  ", b"\xef\xbb\xbf\r\n"]
)
def test_byte_order_mark_or_blank_line_before_the_feed(mark):
    assert len(read(mark + rss(item()).encode())) == 1


def test_windows_1251_is_read_by_declaration_or_header():
    text = rss(item()).replace("Bridge opens", "Мост открыт после ремонта")
    declared = text.replace('"1.0"', '"1.0" encoding="windows-1251"').encode("cp1251")
    assert read(declared)[0].title == "Мост открыт после ремонта"
    assert read(text.encode("cp1251"), charset="cp1251")[0].title == "Мост открыт после ремонта"


def test_times_without_a_zone_are_the_outlets():
    (entry,) = read(rss(item(more="<pubDate>2026-05-04 10:00:00</pubDate>")))
    assert entry.published == "2026-05-04T10:00:00+04:00"


@pytest.mark.parametrize(
    "printed",
    [
        "2026-05-04T10:00:00+04",
        "Mon, 04 May 2026 10:00:00 GMT+4",
        "Mon, 04 May 2026 10:00",
        "Pzt, 04 May 2026 10:00:00 +0400",
        "Mon, 04 Mai 2026 10:00:00 +0400",
        "Mon, 04 May 2026 10:00:00 AZT",
        "04.05.2026 10:00",
        "04 мая 2026, 10:00",
        "1405/02/14 10:00",
        "۱۴ اردیبهشت ۱۴۰۵ - ۱۰:۰۰",
    ],
)
def test_times_are_read_in_every_way_the_region_prints_them(printed):
    (entry,) = read(rss(item(more=f"<pubDate>{printed}</pubDate>")))
    assert entry.published == "2026-05-04T10:00:00+04:00"


@pytest.mark.parametrize(
    "printed", ["0000-00-00 00:00:00", "Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", "1"]
)
def test_what_is_no_time_is_none_and_makes_nothing_old(printed):
    (entry,) = read(rss(item(more=f"<pubDate>{printed}</pubDate>")))
    assert entry.published is None


def test_a_day_stays_a_day():
    (entry,) = read(rss(item(more="<pubDate>2026-05-04</pubDate>")))
    assert entry.published == "2026-05-04"


def test_local_time_labelled_gmt_is_seen_by_news_from_the_future():
    """14:55 in Baku, sent as 14:55 GMT, at 12:00 GMT."""
    feed = rss(
        item(more="<pubDate>Mon, 04 May 2026 14:55:00 GMT</pubDate>"),
        item("https://example.az/2", "<pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate>"),
    )
    assert [entry.published for entry in read(feed)] == [
        "2026-05-04T14:55:00+04:00",
        "2026-05-04T09:00:00+04:00",
    ]


def test_honest_gmt_stays():
    (entry,) = read(rss(item(more="<pubDate>Mon, 04 May 2026 11:55:00 GMT</pubDate>")))
    assert entry.published == "2026-05-04T11:55:00+00:00"


def test_a_date_that_no_zone_explains_is_left_alone():
    (entry,) = read(rss(item(more="<pubDate>Mon, 04 May 2099 11:55:00 GMT</pubDate>")))
    assert entry.published == "2099-05-04T11:55:00+00:00"


def test_wrong_language_of_a_feed_changes_nothing():
    georgian = rss(item()).replace("<title>x</title>", "<title>x</title><language>{}</language>")
    assert read(georgian.format("en-US")) == read(georgian.format("ka-GE"))


def test_cdata_in_cdata_is_not_printed():
    nested = "<![CDATA[<![CDATA[Bridge opens]]]]><![CDATA[>]]>"
    assert read(rss(item()).replace("Bridge opens", nested))[0].title == "Bridge opens"


@pytest.mark.parametrize("emoji", ["&#55357;&#56832;", "&#xD83D;&#xDE00;", "&#9999999;"])
def test_emoji_sent_in_halves_cost_a_character_and_not_the_feed(emoji):
    """Such a feed is no XML, and is read by feedparser's parser for broken ones, which raised."""
    (entry,) = read(rss(item()).replace("Bridge opens", f"Bridge {emoji} opens & more"))
    assert entry.title.startswith("Bridge \ufffd")
    assert entry.title.endswith("opens & more")


def test_relative_link_and_feedburners_detour():
    detour = '<feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">{}</feedburner:origLink>'
    (near, far) = read(
        rss(item("/news/1"), item("https://feeds.example/r", detour.format("https://example.az/2")))
    )
    assert [near.url, far.url] == ["https://example.az/news/1", "https://example.az/2"]


def test_items_without_a_link_are_left_out():
    assert read(rss("<item><title>No link</title></item>", item("http://[broken/"), item())) == read(
        rss(item())
    )


@pytest.mark.parametrize(
    ("title", "label"),
    [("Реклама: новые квартиры", ""), ("[Sponsored] Fly cheaper", ""), ("Fly cheaper", "Advertorial")],
)
def test_ads_do_not_get_in(title, label):
    feed = rss(item(more=f"<category>{label}</category>")).replace("Bridge opens", title)
    assert read(feed) == ()


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Advertising market shrinks", "Economy"),
        ("Рекламный рынок вырос", "Экономика"),
        ("Reklam bazarı böyüyür", "Reklam bazarı"),
    ],
)
def test_news_about_advertising_stays(title, label):
    assert not is_ad(Entry("https://example.az/1", title=title, labels=(label,)))


def same_story(one: Entry, other: Entry) -> bool:
    return bool(set(story_keys(one)) & set(story_keys(other)))


def test_one_story_under_two_slugs_is_one_story():
    moment = "2026-05-04T10:00:00+04:00"
    one = Entry("https://example.az/a", title="Bridge opens", published=moment)
    assert same_story(one, Entry("https://example.az/b", title="Bridge  OPENS", published=moment))
    in_london = Entry("https://example.az/b", title="Bridge opens", published="2026-05-04T07:00:00+01:00")
    assert same_story(one, in_london)
    named = Entry("https://example.az/a", title="Bridge opens", guid="7")
    assert same_story(named, Entry("https://example.az/b", title="Bridge opens", guid="7"))


def test_one_guid_on_all_items_makes_them_no_one_story():
    one = Entry("https://example.az/a", title="Bridge opens", guid="0")
    assert not same_story(one, Entry("https://example.az/b", title="Bridge closes", guid="0"))


def test_a_headline_that_returns_each_day_is_a_new_story():
    one = Entry("https://example.az/a", title="Morning briefing", published="2026-05-03T08:00:00+04:00")
    assert not same_story(
        one, Entry("https://example.az/b", title="Morning briefing", published="2026-05-04")
    )


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMBS = {
    "billion laughs": f'<!DOCTYPE rss [<!ENTITY l0 "lol">{LAUGHS}]>' + rss(item()).replace("Bridge", "&l9;"),
    "quadratic": f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>'
    + rss(item()).replace("Bridge", "&a;" * 10_000),
    "file": '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>' + rss(item()).replace("Bridge", "&f;"),
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_entity_bombs_are_duds(bomb, encoding):
    began = time.process_time()
    (entry,) = read(bomb.encode(encoding))
    assert time.process_time() - began < 5
    assert len(entry.title) < 100_000
    assert "root:" not in entry.title


BREAKS = (
    b"<",
    b">",
    b"&",
    b'"',
    b"&#0;",
    b"&#xD800;",
    b"\xed\xa0\x80",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE a [",
    b"\0",
)
"""Bytes that break markup where they are put."""


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([rss(item()), RSS_091, RDF, ATOM, JSON_FEED]),
    st.lists(st.tuples(st.floats(0, 1), st.sampled_from(BREAKS)), max_size=8),
)
def test_feeds_broken_anywhere_give_entries_or_a_feed_error(feed, breaks):
    body = feed.encode()
    for place, piece in breaks:
        at = int(place * len(body))
        body = body[:at] + piece + body[at:]
    with suppress(FeedError):
        assert isinstance(read(body), tuple)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)))
def test_any_bytes_give_entries_or_a_feed_error(body):
    dated = rss(item(more="<pubDate>@</pubDate><guid>@</guid><category>@</category>")).encode()
    wraps = (body, rss(item()).encode().replace(b"Bridge opens", body), dated.replace(b"@", body))
    for wrapped in (*wraps, rss(item("@")).encode().replace(b"@", body), b'{"items": [' + body):
        with suppress(FeedError):
            assert isinstance(read(wrapped), tuple)


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=30),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["items", "url", "title", "id", "tags", "date_published", "date_modified"]),
                inner,
            )
        ),
        max_leaves=20,
    )
)
def test_a_json_feed_may_hold_anything_anywhere(items):
    feed = {"version": "https://jsonfeed.org/version/1.1", "items": items}
    with suppress(FeedError):
        assert isinstance(read(json.dumps(feed)), tuple)


@settings(max_examples=100, deadline=None)
@given(st.text("0123456789:-+/., TZGMTaypmкдю۱۴۰۵", max_size=40))
def test_any_time_is_a_day_a_moment_with_offset_or_none(printed):
    (entry,) = read(rss(item(more=f"<pubDate>{printed}</pubDate>")))
    if entry.published and len(entry.published) > 10:
        assert datetime.fromisoformat(entry.published).utcoffset() is not None
    list(story_keys(entry))
    is_older(entry.published, NOW)


def test_saved_feed_of_the_region():
    saved = SHARED / "pages" / "netgazeti_feed.xml"
    if not saved.exists():
        pytest.skip("the saved pages of regional outlets are not beside this checkout")
    entries = read(saved.read_bytes())
    assert len(entries) > 5
    assert all(entry.url.startswith("https://netgazeti.ge/") and entry.published for entry in entries)


def bent_feed(*items: str) -> bytes:
    head = '<?xml version="1.0"?><rss version="2.0" xmlns:yandex="http://news.yandex.ru"><channel><title>N</title>'
    return f"{head}{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>".encode()


LINK = "<link>https://valley.example/news/1</link>"
NESTED = (
    "<yandex:related><link url='https://valley.example/9'>Nine</link></yandex:related>",
    "<author><name>Anna</name><link>https://valley.example/author/anna</link></author>",
    "<gallery><link>https://valley.example/gallery/1</link></gallery>",
    "<media:group xmlns:media='http://search.yahoo.com/mrss/'><media:link href='https://v.example/v'/></media:group>",
)


@pytest.mark.parametrize("nested", NESTED)
@pytest.mark.parametrize("first", [True, False])
def test_the_address_of_an_item_is_its_own_link(nested, first):
    item = f"{nested}{LINK}" if first else f"{LINK}{nested}"
    assert [entry.url for entry in read(bent_feed(f"<title>T</title>{item}"))] == [
        "https://valley.example/news/1"
    ]


@pytest.mark.parametrize("name", ["lang", "copy", "reg", "sect", "para", "not"])
def test_a_bare_ampersand_stays_one(name):
    address = f"https://valley.example/view?id=5&{name}=az"
    assert [entry.url for entry in read(bent_feed(f"<link>{address}</link>"))] == [address]
    assert [entry.url for entry in read(bent_feed(f"<link><![CDATA[{address}]]></link>"))] == [address]


def test_a_guid_that_is_an_address_is_the_address_where_no_other_stands():
    guid = '<guid isPermaLink="false">https://valley.example/news/1</guid>'
    assert [entry.url for entry in read(bent_feed(guid))] == ["https://valley.example/news/1"]


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("Mon, 04 May 2026 10:00:00 +4", "2026-05-04T10:00:00+04:00"),
        ("Mon, 04 May 2026 10:00:00 GMT +4", "2026-05-04T10:00:00+04:00"),
        ("Mon, 04 May 2026 10:00:00 +04 (AZT)", "2026-05-04T10:00:00+04:00"),
        ("Mon, 04 May 2026 10:00:00 UTC+5", "2026-05-04T10:00:00+05:00"),
        ("5/4/2026 10:00:00 AM", "2026-05-04T10:00:00+04:00"),
        ("5/4/2026 12:05 AM", "2026-05-04T00:05:00+04:00"),
        ("Mon, 04 May 2026 10:00:00 +0400", "2026-05-04T10:00:00+04:00"),
        ("2026-05-04T10:00:00-03:00", "2026-05-04T10:00:00-03:00"),
        ("2026-05-04", "2026-05-04"),
    ],
)
def test_times_with_odd_offsets_and_american_times(printed, published):
    (entry,) = read(bent_feed(f"{LINK}<pubDate>{printed}</pubDate>"))
    assert entry.published == published


def test_a_title_that_was_escaped_twice_is_plain():
    (entry,) = read(bent_feed(f"<title>Salt &amp;amp; &amp;quot;pepper&amp;quot;</title>{LINK}"))
    assert entry.title == 'Salt & "pepper"'


def test_an_xml_declaration_alone_is_no_feed():
    with pytest.raises(FeedError, match="declaration"):
        read(b'<?xml version="1.0" encoding="utf-8"?>\n')
