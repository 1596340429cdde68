"""Whole pages: each kind of furniture in each language, one test for each field of each saved page."""

from __future__ import annotations

import time
from collections.abc import Iterator

import printing
import pytest
import saved
from printing import HEADLINE, STORY, jsonld, page, paragraphs

from cleaners import clean_page
from cleaners.article import Article, Block, Outlet
from cleaners.page import LARGEST_PAGE


@pytest.mark.parametrize(("sheet", "field"), saved.fields(".html"))
def test_saved_page(sheet: saved.SavedPage, field: str) -> None:
    saved.check(sheet, field)


@pytest.mark.parametrize("sheet", saved.saved_pages(".html"), ids=lambda sheet: sheet.name)
def test_saved_page_is_an_article_and_every_removed_block_has_a_reason(sheet: saved.SavedPage) -> None:
    article = sheet.article()
    assert (article.outcome, article.detail) == (None, None)
    assert all(gone.reason for gone in article.removed)


# --- what pages are made of


def story_in(article: Article) -> bool:
    return article.outcome is None and article.text == "\n\n".join(STORY)


PLAIN = printing.article()
HIDDEN = "<p hidden>nobody sees this text of the page</p>"


def told_in(open_tag: str, close_tag: str) -> str:
    """The page with each paragraph of the story between these two."""
    return printing.article(story="".join(f"{open_tag}{text}{close_tag}" for text in STORY))


FORMS = {
    "plain": PLAIN,
    "paragraphs left open": PLAIN.replace("</p>", ""),
    "line breaks for paragraphs": told_in("", "<br><br>"),
    "single line breaks": told_in("", "<br>\n"),
    "div for every paragraph": told_in("<div>", "</div>"),
    "span in every paragraph": told_in("<p><span>", "</span></p>"),
    "comment in every paragraph": told_in("<p><!-- ad -->", "</p>"),
    "CDATA in every paragraph": told_in("<p><![CDATA[x]]>", "</p>"),
    "hidden paragraph after each": told_in("<p>", "</p>" + HIDDEN),
    "hidden words in each": told_in("<p>", "<span style='display:none'>x</span></p>"),
    "control characters": told_in("<p>&#8;\x00", "\x0b</p>&#x1;"),
    "white space between elements": PLAIN.replace("><", ">\n\n\t<"),
    "link in a link": PLAIN.replace("Kelna", '<a href="/1">Kel<a href="/2">na</a></a>'),
    "empty headline": printing.article(headline=""),
    "comment before everything": PLAIN.replace("<html", "<!-- saved --><html"),
    "cut off after the text": PLAIN.split("</article>")[0],
    "nothing but paragraphs": paragraphs(*STORY),
    "table for layout": f"<table><tr><td>{paragraphs(*STORY)}</td></tr></table>",
    "nested 1,500 deep": "<div>" * 1500 + paragraphs(*STORY) + "</div>" * 1500,
    "NaN in JSON-LD": printing.article(
        head=jsonld('{"@type": "NewsArticle", "headline": NaN, "author": Infinity}')
    ),
    "addresses that are none": printing.article(head="<base href='http://['><link rel=canonical href='//['>"),
}


@pytest.mark.parametrize("form", FORMS)
def test_story_comes_out_whole_and_alone(form: str) -> None:
    assert story_in(clean_page(FORMS[form]))


@pytest.mark.parametrize(
    ("encoding", "declared", "header"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8-sig", "windows-1251", None),
        ("utf-8", "windows-1251", "utf-8"),
        ("cp1251", None, "windows-1251"),
        ("cp1251", "windows-1251", None),
        ("cp1251", None, None),
        ("cp1251", "utf-8", None),
        ("utf-16", None, None),
    ],
)
def test_russian_story_in_whatever_encoding_and_whatever_the_page_says_of_it(
    encoding: str, declared: str | None, header: str | None
) -> None:
    saved_page = next(page for page in saved.saved_pages(".html") if page.name == "severny_mayak/trolleybus")
    html = saved_page.file.read_text("utf-8").replace("—", "-").replace("\u202f", " ")
    html = html.replace('<meta charSet="utf-8"/>', f'<meta charset="{declared}">' if declared else "")
    article = clean_page(html.encode(encoding, "replace"), charset=header)
    assert article.text.startswith("На маршрут между вокзалом и больницей")
    assert article.title == "В Заречном вернули последний троллейбус"


def test_story_that_only_a_script_would_show_is_read_from_json_ld() -> None:
    body = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n\n".join(STORY)}
    shell = page('<div id="root">Loading…</div>', head=jsonld(body))
    assert story_in(clean_page(shell))
    assert story_in(clean_page(page("", head=jsonld(body))))


def test_article_body_of_json_ld_does_not_replace_what_the_page_shows() -> None:
    teaser = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": STORY[0][:90]}
    assert story_in(clean_page(printing.article(head=jsonld(teaser))))


def test_braille_in_the_text_stays_and_chooses_no_other_block() -> None:
    sign = "⠃⠗⠊⠙⠛⠑ ⠁⠂⠁⠃⠁⠄⠁⠅⠁⠆⠁⠇"
    braille = (
        f"The sign on the bridge says {sign}, and a blind boy from Orle was the first who read it aloud."
    )
    article = clean_page(printing.article(story=paragraphs(*STORY, braille)))
    assert article.text == "\n\n".join((*STORY, braille))


def test_megabyte_in_one_line_takes_a_moment_only() -> None:
    start = time.process_time()
    article = clean_page(printing.article(story=paragraphs(*STORY, "word " * 200_000)))
    assert STORY[0] in article.text or article.outcome is not None
    assert time.process_time() - start < 8


@pytest.mark.parametrize("depth", [2_100, 5_000])
def test_page_nested_deeper_than_the_parser_follows_is_no_error(depth: int) -> None:
    article = clean_page(paragraphs(*STORY) + "<div>" * depth + "Deep" + "</div>" * depth)
    assert article.text.startswith(STORY[0])


# --- what is no page


@pytest.mark.parametrize(
    ("source", "outcome"),
    [
        pytest.param(b"", "no_text", id="nothing"),
        pytest.param(b" \n\t ", "no_text", id="white space"),
        pytest.param("<!-- -->", "no_text", id="comment"),
        pytest.param("<html></html>", "no_text", id="empty page"),
        pytest.param("<html><head><title>T</title></head></html>", "no_text", id="title alone"),
        pytest.param(
            "<?xml version='1.0'?><rss><channel><title>T</title></channel></rss>", "no_text", id="RSS"
        ),
        pytest.param("\ufeff<?xml version='1.0'?>\n<!-- x --><feed xmlns='x'></feed>", "no_text", id="Atom"),
        pytest.param("<urlset><url><loc>https://a.example/</loc></url></urlset>", "no_text", id="sitemap"),
        pytest.param('{"status": "ok"}', "no_text", id="JSON"),
        pytest.param(b"\x00" * 2000, "undecodable", id="zeros"),
    ],
)
def test_what_is_no_page_has_an_outcome_and_no_traceback(source: bytes | str, outcome: str) -> None:
    article = clean_page(source, url="https://gazette.example/1")
    assert article.outcome == outcome
    assert article.detail
    assert article.source_url == "https://gazette.example/1"


def test_page_too_large_is_not_looked_at() -> None:
    article = clean_page(b" " * (LARGEST_PAGE + 1))
    assert article.outcome == "too_large"
    assert f"{LARGEST_PAGE:,}" in (article.detail or "")


@pytest.mark.parametrize(
    "url", ["", "gazette.example", "http://[", "javascript:alert(1)", "file:///etc/passwd", "://", "x" * 5000]
)
def test_odd_address_spoils_no_page(url: str) -> None:
    assert story_in(clean_page(printing.article(head='<meta property="og:image" content="a.jpg">'), url=url))


# --- what an outlet adds


BOX = """<div class="boxed">
<p>The gazette also prints maps of the valley, on paper that the rain cannot harm at all.</p></div>"""


def test_selectors_of_an_outlet_take_elements_away_with_that_reason() -> None:
    outlet = Outlet("gazette", remove=(".boxed", "footer > p"))
    article = clean_page(printing.article(below=BOX), outlet=outlet)
    assert story_in(article)
    reasons = {gone.block.text[:18]: gone.reason for gone in article.removed}
    assert reasons["The gazette also p"] == reasons["© 2024 The Valley "] == "outlet_selector"


def test_cleaners_of_an_outlet_run_after_the_shared_ones() -> None:
    def map_adverts(blocks: tuple[Block, ...]) -> Iterator[Block]:
        return (block for block in blocks if "prints maps" in block.text)

    article = clean_page(printing.article(below=BOX), outlet=Outlet("gazette", cleaners=(map_adverts,)))
    assert story_in(article)
    assert article.removed[-1].reason in ("map_adverts", "outside_article")
    assert article.outlet == "gazette"
