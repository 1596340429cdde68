"""What holds for every input: an Article and no traceback, nothing lost, the same again tomorrow."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import count

import pytest
import saved
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from printing import HEADLINE, STORY, page, paragraphs

from cleaners import clean_page
from cleaners.article import Article, Block
from cleaners.dump import clean_dump

SHEETS = [*saved.saved_pages(".html"), *saved.saved_pages(".txt")]

MARKUP = (
    "<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</td></tr></table>", "<a href='/x'>", "</a>",
    "<br>", "<!--", "-->", "<script>", "</script>", "<style>", "</style>", "<title>", "</title>", "<h1>",
    "</h1>", "<li>", "<ul>", "<meta property='og:title' content='x'>", "<head>", "<body>", "</html>",
    "<svg>", "<template>", "<iframe>", "<![CDATA[", "]]>", "<?php", "?>", "&#0;", "&#x10ffff;", "&nbsp;",
    "&lt;", "&amp;amp;", "<base href='http://['>", "<link rel='canonical' href='//['>", "<p hidden>",
    "<span style='display:none'>",
    """<script type="application/ld+json">{"@type":"NewsArticle","headline":[{}]}</script>""",
    "<html lang='\u0660'>",
)  # fmt: skip
SOUP = st.lists(st.sampled_from(MARKUP) | st.sampled_from(STORY) | st.text(max_size=20), max_size=25)


def all_blocks(article: Article) -> list[Block]:
    blocks = [*article.blocks, *(gone.block for gone in article.removed)]
    return sorted(blocks, key=lambda block: block.position)


def sound(article: Article) -> bool:
    """Kept blocks stand in page order, and no block is in two places."""
    kept = [block.position for block in article.blocks]
    positions = [block.position for block in all_blocks(article)]
    return kept == sorted(kept) and len(positions) == len(set(positions))


# --- never a traceback


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=200) | st.binary(max_size=200))
def test_any_text_and_any_bytes_give_an_article(source: str | bytes) -> None:
    assert sound(clean_page(source))


@settings(deadline=None, max_examples=80)
@given(SOUP)
def test_any_soup_of_tags_gives_an_article(pieces: list[str]) -> None:
    article = clean_page("".join(pieces), url="https://gazette.example/1")
    assert sound(article)
    assert article.outcome is not None or article.text


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=60), st.text(max_size=40))
def test_any_address_and_any_charset_give_an_article(url: str, charset: str) -> None:
    assert clean_page(page(paragraphs(*STORY)).encode(), url=url, charset=charset).source_url == url


@settings(deadline=None, max_examples=80)
@given(st.text(max_size=300), st.text(max_size=40))
def test_any_dump_gives_an_article(text: str, url: str) -> None:
    article = clean_dump(text, url=url)
    assert sound(article)
    assert article.outcome is not None or article.text


# --- nothing is lost


NAMED = re.compile(r"(?:shown|hidden)\d+q")


def tokens(prefix: str) -> st.SearchStrategy[str]:
    """Words that stand nowhere else on the page."""
    numbers = count()
    return st.builds(lambda text: f"{prefix}{next(numbers)}q {text}", st.sampled_from(["", *STORY]))


SHOWN = tokens("shown")
HIDDEN = tokens("hidden")
TAGS = (
    "p", "div", "h2", "ul", "li", "blockquote", "nav", "aside", "footer", "article", "section", "td",
    "figcaption", "button", "form", "div class='comments'", "div class='related'", "p class='byline'",
    "div id='share'",
)  # fmt: skip
WRAPPED = st.recursive(
    SHOWN
    | st.builds("<a href='/x'>{}</a>".format, SHOWN)
    | st.builds("<script>{}</script>".format, HIDDEN)
    | st.builds("<div hidden>{}</div>".format, HIDDEN)
    | st.builds("<p style='display: none'>{}</p>".format, HIDDEN)
    | st.builds("<!-- {} -->".format, HIDDEN),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{'<br>'.join(children)}</{tag.split()[0]}>",
        st.sampled_from(TAGS),
        st.lists(inner, min_size=1, max_size=4),
    ),
    max_leaves=14,
)


@settings(deadline=None, max_examples=70)
@given(st.lists(WRAPPED, min_size=1, max_size=4))
def test_every_visible_word_of_a_page_is_kept_or_removed_with_a_reason(parts: list[str]) -> None:
    assume(
        sum(part.count("hidden") for part in parts) < 3
    )  # with more prose hidden than shown, all of it shows
    html = page("".join(parts) + "<p>" + "</p><p>".join(STORY[:3]) + "</p>")
    article = clean_page(html)
    told = " ".join(block.text for block in all_blocks(article))
    shown = [word for word in NAMED.findall(html) if word.startswith("shown")]
    assert sorted(NAMED.findall(told)) == sorted(shown)
    assert all(gone.reason for gone in article.removed)


FURNITURE = st.sampled_from((
    HEADLINE,
    "Share", "By Mara Dorian", "19 August 2024, 23:14", "Read also: Ferry sails", "Most Read", "Photo: AP",
    "", "  ", "\t* item", "1. first", "# Heading", "Tags: bridge", "© 2024 Gazette",
    "Subscribe to our newsletter",
))  # fmt: skip
LINES = st.lists(
    FURNITURE | st.sampled_from(STORY) | st.text(alphabet=st.characters(codec="utf-8"), max_size=40),
    max_size=25,
)


@settings(deadline=None, max_examples=80)
@given(LINES)
def test_every_line_of_a_dump_is_kept_or_removed_with_a_reason(lines: list[str]) -> None:
    article = clean_dump("\n".join(lines))
    told = " ".join(block.text for block in all_blocks(article)).split()
    assert told == printable_words(lines)


CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def printable_words(lines: Sequence[str]) -> list[str]:
    """The words of the lines; control characters part words, as they do in terminals."""
    return CONTROL.sub(" ", "\n".join(lines)).split()


# --- the same again


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_same_page_gives_the_same_article_whatever_was_cleaned_in_between(sheet: saved.SavedPage) -> None:
    saved.clean.cache_clear()
    first = sheet.article()
    for other in SHEETS[:4]:
        other.article()
    saved.clean.cache_clear()
    assert sheet.article() == first


@pytest.mark.parametrize(
    "sheet", [pytest.param(sheet, id=sheet.name, marks=sheet.marks("again")) for sheet in SHEETS]
)
def test_clean_text_cleaned_again_stays_as_it_is(sheet: saved.SavedPage) -> None:
    text = sheet.article().text
    assert clean_dump(text).text == text


DUMPED = [
    line for sheet in SHEETS if sheet.file.suffix == ".txt" for line in sheet.file.read_text().split("\n")
]


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_shuffled_lines_of_all_dumps_cleaned_twice_are_those_cleaned_once(data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.integers(0, len(DUMPED) - 1), min_size=1, max_size=6))
    lines = [line for start in starts for line in DUMPED[start : start + data.draw(st.integers(1, 25))]]
    once = clean_dump("\n".join(data.draw(st.permutations(lines)) if len(starts) > 3 else lines)).text
    assert clean_dump(once).text == once


@settings(deadline=None, max_examples=40)
@given(st.lists(FURNITURE, max_size=9), st.lists(FURNITURE, max_size=9))
def test_dump_cleaned_twice_is_the_dump_cleaned_once(above: list[str], below: list[str]) -> None:
    once = clean_dump("\n".join([*above, *STORY, *below])).text
    assert clean_dump(once).text == once
