"""Byline, date, standfirst and picture: what a page prints, weighed against what it declares."""

from __future__ import annotations

from dataclasses import replace

import pytest
from printing import ADDRESS, HEADLINE, STORY, article, jsonld, meta, page, paragraphs

from cleaners import clean_page
from cleaners.article import Article, Outlet

NEWS = {"@type": "NewsArticle", "headline": HEADLINE}
GAZETTE = meta(og_site_name="The Valley Gazette")
DATED = "<p>19 August 2024</p>"
TBILISI = Outlet("gazette", timezone="Asia/Tbilisi")


def read(*, head: str = "", above: str = "", below: str = "", outlet: Outlet | None = None) -> Article:
    return clean_page(article(head=head, above=above, below=below), url=ADDRESS, outlet=outlet)


def news(**properties: object) -> str:
    return jsonld({**NEWS, **properties})


# --- authors


@pytest.mark.parametrize(
    "byline",
    [
        pytest.param('<p class="byline">By Mara Dorian</p>', id="by"),
        pytest.param("<p>By Mara Dorian</p>", id="by, without a class"),
        pytest.param('<p class="byline">Mara Dorian</p>', id="class alone"),
        pytest.param("<p>By <a href='/mara'>Mara Dorian</a> | 19 August 2024, 08:30</p>", id="with a date"),
        pytest.param("<div>Автор: Mara Dorian</div>", id="label in Russian"),
        pytest.param("<div>Müəllif: Mara Dorian</div>", id="label in Azerbaijani"),
        pytest.param("<div>Հեղինակ՝ Mara Dorian</div>", id="label in Armenian"),
        pytest.param("<div>ავტორი: Mara Dorian</div>", id="label in Georgian"),
        pytest.param("<div>نویسنده: Mara Dorian</div>", id="label in Persian"),
        pytest.param("<div>Von</div><div>Mara Dorian</div>", id="label in a box of its own"),
        pytest.param("<p>Авторы:</p><ul><li>Mara Dorian</li></ul>", id="label above a list"),
        pytest.param('<h2 class="author_name">By Mara DorianTwitter</h2>', id="glued to a button"),
        pytest.param('<p class="byline">By Mara Dorian @maradorian</p>', id="with a handle"),
        pytest.param('<p class="byline">By Mara Dorian (@maradorian)</p>', id="handle in brackets"),
        pytest.param("<p>By Mara Dorian on Monday, August 19th, 2024 at 11:04 a.m.</p>", id="on a day"),
        pytest.param(
            '<p class="author">Mara Dorian Veröffentlicht am 19.08.2024</p>', id="label of the date"
        ),
        pytest.param('<p class="author">Mara Dorian | Published 19.08.2024</p>', id="label behind a bar"),
    ],
)
def test_printed_byline(byline: str) -> None:
    told = read(above=byline)
    assert told.authors == ("Mara Dorian",)
    assert told.origins["authors"] == "byline"
    assert told.text.startswith("The old bridge")


def test_agency_glued_to_a_name_is_an_author_of_its_own() -> None:
    told = read(above='<p class="byline">By Mara Dorian Associated Press</p>')
    assert told.authors == ("Mara Dorian", "Associated Press")


def test_name_of_who_comments_is_no_author() -> None:
    comment = '<div class="comment"><p class="comment-author">Mara Dorian</p><p>Well done.</p></div>'
    assert read(below=comment).authors == ()


def test_two_bylines_one_below_the_other() -> None:
    byline = '<div class="byline">Mara Dorian</div><div class="byline">Levan Orbel</div>'
    assert read(above=f"<div>{byline}</div>").authors == ("Mara Dorian", "Levan Orbel")


@pytest.mark.parametrize(
    "line",
    [
        pytest.param('<p class="author">Valley</p>', id="section in the author's place"),
        pytest.param(
            '<div class="author-article"><p>Two Banks</p></div>', id="place that only sounds like it"
        ),
        pytest.param('<p class="author">Authors</p>', id="label without a name"),
        pytest.param('<p class="author">3 stories</p>', id="counter"),
        pytest.param("<p>Translated by Mara Dorian</p>", id="translator"),
        pytest.param("<p>By the river</p>", id="no name"),
        pytest.param("<p>By 2026 the valley wants two more bridges.</p>", id="sentence"),
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert read(above=line).authors == ()


@pytest.mark.parametrize(
    "house",
    [
        pytest.param(GAZETTE + news(author="The Valley Gazette"), id="site name"),
        pytest.param(news(author="Valley Media", publisher={"name": "Valley Media"}), id="publisher"),
        pytest.param(meta(author="gazette"), id="host"),
        pytest.param(meta(author="gazette.example"), id="whole host"),
        pytest.param(meta(og_site_name="Valley Gazette – news for all", author="Valley Gazette"), id="motto"),
    ],
)
def test_person_printed_wins_over_the_house_declared(house: str) -> None:
    assert read(head=house, above="<p>By Mara Dorian</p>").authors == ("Mara Dorian",)


def test_house_stays_author_where_nobody_signs() -> None:
    assert read(head=GAZETTE + news(author="The Valley Gazette")).authors == ("The Valley Gazette",)


def test_house_beside_a_person_goes() -> None:
    head = GAZETTE + news(author=["Mara Dorian", "The Valley Gazette"])
    assert read(head=head).authors == ("Mara Dorian",)


def test_person_declared_wins_over_another_name_printed() -> None:
    told = read(head=news(author="Mara Dorian"), above='<p class="author">Photo desk Levan</p>')
    assert (told.authors, told.origins["authors"]) == (("Mara Dorian",), "json-ld author")


def test_byline_that_names_one_more_completes_the_declared() -> None:
    told = read(head=news(author="Mara Dorian"), above="<p>By Mara Dorian and Levan Orbel</p>")
    assert told.authors == ("Mara Dorian", "Levan Orbel")


def test_byline_completes_the_declared_whichever_stands_first() -> None:
    byline = '<div class="byline"><address>Levan Orbel</address><address>Mara Dorian</address></div>'
    assert read(head=news(author="Mara Dorian"), above=byline).authors == ("Levan Orbel", "Mara Dorian")


def test_date_in_the_place_of_the_byline_is_no_name() -> None:
    stamp = '<p class="byline"><time>Veröffentlicht am 27.04.24 um 07:39 Uhr</time></p>'
    told = read(head=news(author="Redaktion kelna-gazette.de"), above=stamp)
    assert told.authors == ("Redaktion kelna-gazette.de",)


def test_agency_signs_before_the_house() -> None:
    head = news(author={"@type": "Organization", "name": "dpa"}) + meta(author="The Valley Gazette")
    assert read(head=head + GAZETTE).authors == ("dpa",)


def test_declared_name_printed_with_handle_and_time_is_no_text() -> None:
    told = read(
        head=news(author="Mara Dorian"),
        above="<p>Mara Dorian (@maradorian) 12 minutes ago 19 August 2024</p>",
    )
    assert told.text.startswith("The old bridge")


def test_sentence_about_the_author_stays() -> None:
    line = "Mara Dorian crossed the bridge on foot and was stopped by a shepherd with eleven goats."
    assert line in read(head=news(author="Mara Dorian"), below=f"<p>{line}</p>").text


# --- dates


def test_declared_date_wins_over_a_printed_one() -> None:
    told = read(head=news(datePublished="2024-08-19T08:30:00+04:00"), above="<p>20 August 2024</p>")
    assert (told.published, told.published_raw) == ("2024-08-19T08:30:00+04:00", "2024-08-19T08:30:00+04:00")


@pytest.mark.parametrize("declared", ["2024-08-19", "2024-08-19T00:00:00", "2024-08-19T00:00:00Z"])
def test_time_of_day_is_taken_from_print_where_only_the_day_is_declared(declared: str) -> None:
    told = read(head=news(datePublished=declared), above="<p>19 August 2024, 08:30</p>", outlet=TBILISI)
    assert (told.published, told.published_raw) == ("2024-08-19T08:30:00+04:00", "19 August 2024, 08:30")
    assert told.origins["published"] == "printed date"


def test_time_of_another_day_is_not_taken() -> None:
    told = read(head=news(datePublished="2024-08-19"), above="<p>20 August 2024, 08:30</p>")
    assert told.published == "2024-08-19"


@pytest.mark.parametrize(
    "above",
    [
        pytest.param(f"<figure><figcaption>The gorge, 3 May 2023</figcaption></figure>{DATED}", id="caption"),
        pytest.param(f'<p class="pic">The gorge on 3 May 2023 (Photo: AP)</p>{DATED}', id="credit"),
        pytest.param("<p>Updated 21 August 2024</p><p>Published 19 August 2024</p>", id="update"),
        pytest.param(
            "<p>Before the vote of 3 May 2023</p><p>By Mara Dorian, 19 August 2024</p>", id="byline"
        ),
        pytest.param("<p>Last update: 19 August 2024</p>", id="nothing but an update"),
    ],
)
def test_printed_date_of_the_article_among_other_dates(above: str) -> None:
    assert read(above=above).published == "2024-08-19"


@pytest.mark.parametrize(
    "label", ["Date", "Datum", "Опубликовано", "Dərc olunub:", "Հրապարակվել է՝", "თარიღი:"]
)
def test_date_in_a_box_of_facts_far_below_is_that_of_the_article(label: str) -> None:
    caption = "<figure><p>A mason on the scaffold above the Kelna, 11 May 2024</p></figure>"
    below = "".join(f"<h3>About the bridge, part {number}</h3>" for number in range(9))
    told = read(above=caption, below=f"{below}<ul><li>{label} 19.08.2024</li><li>Pages 4</li></ul>")
    assert told.published == "2024-08-19"


def test_dates_of_other_stories_yield_to_the_day_that_the_address_tells() -> None:
    below = "".join(
        f"<h3>About the bridge, part {number}</h3><p>{number}.05.2024</p>" for number in range(1, 9)
    )
    told = read(below=below)
    assert (told.published, told.origins["published"]) == ("2024-08-19", "address")


def test_site_clock_above_the_headline_is_not_the_date() -> None:
    html = page(
        f"<div>Today: 21 August 2024, 23:11</div><h1>{HEADLINE}</h1><p>19 August 2024</p>{paragraphs(*STORY)}"
    )
    assert clean_page(html, url=ADDRESS).published == "2024-08-19"


@pytest.mark.parametrize(
    ("printed", "lang", "published"),
    [
        ("19 avqust 2024, 23:14", "az", "2024-08-19T23:14:00"),
        ("19 Ağustos 2024 23:14", "tr", "2024-08-19T23:14:00"),
        ("۲۹ مرداد ۱۴۰۳ - ۲۳:۱۴", "fa", "2024-08-19T23:14:00"),
        ("19 օգոստոսի 2024, 23:14", "hy", "2024-08-19T23:14:00"),
        ("19 აგვისტო, 2024 23:14", "ka", "2024-08-19T23:14:00"),
        ("19 тамыз 2024, 23:14", "kk", "2024-08-19T23:14:00"),
        ("19-avgust 2024, 23:14", "uz", "2024-08-19T23:14:00"),
    ],
)
def test_printed_date_in_the_languages_of_the_region(printed: str, lang: str, published: str) -> None:
    html = page(
        f'<article><h1>{HEADLINE}</h1><div class="date">{printed}</div>{paragraphs(*STORY)}</article>',
        lang=lang,
    )
    assert clean_page(html, url=ADDRESS).published == published


def test_unreadable_declared_date_gives_way_to_the_printed_one() -> None:
    assert read(head=news(datePublished="recently"), above="<p>19 August 2024</p>").published == "2024-08-19"


def test_page_without_a_date_has_none() -> None:
    told = clean_page(page(f"<article><h1>{HEADLINE}</h1>{paragraphs(*STORY)}</article>"))
    assert (told.published, told.published_raw) == (None, None)


# --- standfirst


STANDFIRST = "After two winters of work on the scaffold, carts and cars cross the Kelna again."


@pytest.mark.parametrize(
    "above",
    [
        f'<p class="standfirst">{STANDFIRST}</p>',
        f'<div class="lead"><p>{STANDFIRST}</p></div>',
        f"<h2>{STANDFIRST}</h2>",
    ],
)
def test_standfirst_is_a_field_and_not_text(above: str) -> None:
    told = read(head=meta(description=STANDFIRST), above=above)
    assert told.description == STANDFIRST
    assert told.text.startswith("The old bridge")
    assert STANDFIRST in {gone.block.text for gone in told.removed}


def test_description_that_is_only_declared_is_no_standfirst() -> None:
    assert read(head=meta(description=STANDFIRST)).description is None


def test_lede_that_the_cms_copied_into_the_description_stays_text() -> None:
    told = read(head=meta(description=STORY[0]))
    assert told.description is None
    assert told.text.startswith(STORY[0])


# --- title, language, address, pictures


def test_line_of_stars_is_no_title() -> None:
    told = clean_page(
        article(headline="???", below="<p>* * *</p>" + paragraphs("The ferry sails until snow falls."))
    )
    assert "title_lines" not in {gone.reason for gone in told.removed if gone.block.text == "* * *"}


def test_language_of_the_text_wins_over_the_declared() -> None:
    html = article().replace('<html lang="en">', '<html lang="ru">')
    assert clean_page(html).language == "en"


def test_declared_language_stands_in_for_a_text_too_short_to_tell() -> None:
    html = page(
        f"<article><h1>1:0</h1>{paragraphs('2:1, 3:1, 4:1.')}</article>",
        lang="ka",
        head=meta(og_type="article"),
    )
    assert clean_page(html).language in ("ka", None)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ("", "https://gazette.example/news/2024/08/19/bridge"),
        (
            '<link rel="canonical" href="https://other.example/bridge">',
            "https://gazette.example/news/2024/08/19/bridge",
        ),
        (
            '<link rel="canonical" href="https://gazette.example/">',
            "https://gazette.example/news/2024/08/19/bridge",
        ),
        ('<link rel="canonical" href="/valley/bridge">', "https://gazette.example/valley/bridge"),
        ('<link rel="canonical" href="http://[">', "https://gazette.example/news/2024/08/19/bridge"),
        (meta(og_url="https://gazette.example/valley/bridge"), "https://gazette.example/valley/bridge"),
    ],
)
def test_address(head: str, url: str) -> None:
    told = read(head=head)
    assert (told.url, told.source_url) == (url, ADDRESS)


def test_page_without_address_is_known_by_its_canonical_link() -> None:
    html = article(head='<link rel="canonical" href="https://gazette.example/valley/bridge">')
    assert clean_page(html).url == "https://gazette.example/valley/bridge"
    assert clean_page(article()).url is None


def test_first_picture_takes_the_caption_printed_at_the_text() -> None:
    figure = '<figure><img src="/l.jpg"><figcaption>Apricots on the middle arch</figcaption></figure>'
    told = read(head=meta(og_image="/l.jpg"), above=figure)
    assert told.images[0] == replace(
        told.images[0], url="https://gazette.example/l.jpg", caption="Apricots on the middle arch"
    )
    assert "Apricots on the middle arch" not in told.text
