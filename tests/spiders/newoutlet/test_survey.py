"""A first look around sites of many shapes: where an outlet's articles are listed, and what its class may say."""

from __future__ import annotations

import gzip
import json
import re

import pytest
from smallsite import HOME, Site, advertised, html, rss, sitemap, stories, story

from cleaners.markup.canonical import canonical_url
from spiders.newoutlet.visit import VisitError

READ = [f"read/{number}/" for number in range(98_000, 98_012)]


def test_feeds_that_are_pages_or_empty_are_passed_over_for_one_that_works() -> None:
    head = advertised("/old-feed") + advertised("/rss/empty")
    site = Site().add({"": html("/feeds/all.xml", head=head), "old-feed": html(), "rss/empty": rss()})
    found = site.add({"feeds/all.xml": b"\xef\xbb\xbf" + rss(*READ).encode()} | stories(*READ)).look()
    assert found.feeds == (f"{HOME}feeds/all.xml",)
    assert len(found.pages) == 5


def test_a_page_that_lists_the_feeds_is_followed() -> None:
    site = Site().add({"": html("/rss/"), "rss/": html("/rss/main.php", "/rss/sport.php", "/about")})
    site.add({"rss/main.php": rss(*READ), "rss/sport.php": rss(*READ[:3])} | stories(*READ))
    assert site.look().feeds == (f"{HOME}rss/main.php",), "the feed of sport lists nothing of its own"


def test_the_feed_of_everything_is_tried_before_those_of_sections() -> None:
    sections = [f"/rss/{section}.xml" for section in ("politics", "world", "sport")]
    site = Site().add({"": html(head="".join(map(advertised, (*sections, "/rss/all.xml"))))})
    site.add({section.strip("/"): rss(READ[0]) for section in sections} | {"rss/all.xml": rss(*READ)})
    assert site.add(stories(*READ)).look().feeds == (f"{HOME}rss/all.xml",)


@pytest.mark.parametrize("kind", ["application/feed+json", "application/json"])
def test_a_json_feed_is_found(kind: str) -> None:
    items = [{"id": path, "url": HOME + path, "title": path} for path in READ]
    feed = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": items})
    site = Site().add({"": html(head=advertised("/feed.json", kind)), "feed.json": feed} | stories(*READ))
    assert site.look().feeds == (f"{HOME}feed.json",)


def test_a_feed_on_another_host_is_asked_only_where_the_site_calls_it_its_own() -> None:
    feed = "https://feeds.example.net/valley"
    site = Site().add({"": html("https://other.example/rss", head=advertised(feed)), feed: rss(*READ)})
    site.add({"https://other.example/rss": rss("read/1/")} | stories(*READ))
    assert site.look().feeds == (feed,)


def test_a_site_that_answers_everything_with_its_home_page_has_no_feed() -> None:
    site = Site().add({"": html(*(f"/{path}" for path in READ))} | stories(*READ))
    site.pages["*"] = site.pages[HOME]
    found = site.look()
    assert (found.feeds, found.sitemaps, found.archive) == ((), (), None)
    assert len(found.pages) == 5


def test_the_latest_articles_sitemap_is_taken_and_the_archives_named() -> None:
    news = "<news><publication_date>2026-05-04T10:00:00+04:00</publication_date></news>"
    robots = f"Sitemap: {HOME}index.xml\nSitemap: {HOME}latest-news.xml\n"
    site = Site().add({"": html(head=advertised("/feed")), "feed": rss(*READ[:4]), "robots.txt": robots})
    site.add({"latest-news.xml": sitemap(*(HOME + path for path in READ), more=news)})
    site.add({"index.xml": sitemap(HOME + "authors.xml", HOME + "posts-1.xml.gz", tag="sitemap")})
    site.add({"posts-1.xml.gz": gzip.compress(sitemap(*(HOME + path for path in READ)).encode())})
    found = site.add({"authors.xml": sitemap(HOME + "author/anna-maria-petrosyan/")} | stories(*READ)).look()
    assert (found.sitemaps, found.archive) == ((f"{HOME}latest-news.xml",), f"{HOME}index.xml")
    assert f"{HOME}authors.xml" not in site.asked


def test_the_archive_is_read_where_nothing_else_lists_the_articles() -> None:
    site = Site().add({"sitemap.xml": sitemap(*(HOME + path for path in READ))} | stories(*READ))
    assert (site.look().sitemaps, site.look().archive) == ((f"{HOME}sitemap.xml",), None)


def test_tags_and_authors_in_a_sitemap_tell_nothing_of_articles() -> None:
    stored = [f"economy/{number:032x}" for number in range(3**60, 3**60 + 12)]
    tags = [f"tag/roads-of-the-{word}-valley" for word in ("upper", "lower", "dry", "green", "lost")] * 4
    site = Site().add(
        {"sitemap.xml": sitemap(*(HOME + path for path in (*tags, *stored)))} | stories(*stored)
    )
    assert site.draft().article_url == r"^https://valley\.example/economy/[0-9a-f]{32,}/?$"


@pytest.mark.parametrize("folder", ["archives", "category/politics"])
def test_articles_may_stand_in_a_folder_that_holds_lists_elsewhere(folder: str) -> None:
    paths = [f"{folder}/{number}" for number in range(710_000, 710_020)]
    site = Site().add({"sitemap.xml": sitemap(*(HOME + path for path in paths))} | stories(*paths))
    assert site.draft().article_url == rf"^https://valley\.example/{folder}/\d{{5,}}/?$"


def test_pages_that_turn_out_to_be_no_articles_leave_the_pattern() -> None:
    polls = [f"poll/what-do-you-think-of-{word}" for word in ("rain", "snow", "wind", "hail")]
    site = Site().add({"": html(*(f"/{path}" for path in (*READ, *polls)))} | stories(*READ))
    site.add({poll: html("/read/98000/", title="Poll") for poll in polls})
    draft = site.draft()
    assert draft.article_url == r"^https://valley\.example/read/\d{5,}/?$"
    assert all(re.search(draft.article_url, canonical_url(example)) for example in draft.examples)


def test_the_name_is_what_all_titles_share_and_the_language_that_of_the_texts() -> None:
    """A template of another site said that it is in English."""
    azerbaijani = (
        "Dağ yolu çərşənbə axşamı yağışdan sonra bağlandı, daşlar hər iki zolağa töküldü.",
        "İki ekskavator axşama qədər yolu yük maşınları üçün təmizlədi, rayon idarəsi bildirib.",
        "Otuz sərnişinli avtobus günortadan bəri tunelin qarşısında gözləyirdi, heç kim xəsarət almayıb.",
    )
    site = Site().add({"": html(*(f"/{path}" for path in READ), title="News, weather: Valley Post")})
    draft = site.add({path: story("Yol bağlandı", text=azerbaijani) for path in READ}).draft()
    assert (draft.title, draft.languages) == ("Valley Post", ("az",))


def test_a_site_without_articles_is_told_with_what_was_seen_instead() -> None:
    site = Site().add({"": html(*(f"/{path}" for path in READ))} | {path: html("/") for path in READ})
    with pytest.raises(VisitError, match=r"no article found at 5 addresses \(\w+\)"):
        site.draft()


def test_a_page_that_lists_nothing_is_told() -> None:
    with pytest.raises(VisitError, match="no feed, no sitemap, and no link that looks like an article's"):
        Site().draft()
