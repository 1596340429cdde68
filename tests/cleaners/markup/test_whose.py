"""Whose an element is, and its text as a reader sees it."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from cleaners.markup.whose import is_of_this_article, laid_out

BYLINE = "<b class='x'>Nina Sarova</b>"


def is_ours(page: str) -> bool:
    return is_of_this_article(lxml_html.document_fromstring(page).find(".//b"))


@pytest.mark.parametrize(
    "box",
    [
        "<div class='comment-list'><p>{}</p></div>",
        "<ol id='comments'><li>{}</li></ol>",
        "<li itemprop='comment'>{}</li>",
        "<div itemscope itemtype='https://schema.org/UserComments'>{}</div>",
        "<aside><ul><li>{}</li></ul></aside>",
        "<div class='related-posts'>{}</div>",
        "<section id='most-read'>{}</section>",
        "<footer>{}</footer>",
    ],
)
def test_names_in_boxes_of_readers_and_other_stories_are_not_the_articles(box: str) -> None:
    assert not is_ours(f"<body><main><p>Story</p></main>{box.format(BYLINE)}</body>")


@pytest.mark.parametrize(
    "box",
    [
        "<div class='byline'>{}</div>",
        "<article><footer>{}</footer></article>",
        "<article><aside class='meta'>{}</aside></article>",
        "<body class='has-sidebar single related-on'><div>{}</div></body>",
        "<article class='latest'>{}</article>",
        "<div class='commentary'>{}</div>",
        "<div class='opinion-reviewer'>{}</div>",
    ],
)
def test_bylines_of_the_article_itself_are(box: str) -> None:
    assert is_ours(box.format(BYLINE))


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<h1>Lorvan votes<br>to close</h1>", "Lorvan votes to close"),
        ("<h1><div>Lorvan votes</div><div>to close</div></h1>", "Lorvan votes to close"),
        ("<h1><span>L</span>orvan <i>votes</i></h1>", "Lorvan votes"),
        ("<h1>Lorvan<!-- ad --> votes</h1>", "Lorvan votes"),
    ],
)
def test_breaks_and_boxes_part_words(markup: str, text: str) -> None:
    assert laid_out(lxml_html.fragment_fromstring(markup)) == text


def test_names_in_elements_that_touch_are_apart_where_asked() -> None:
    node = lxml_html.fragment_fromstring("<div><span>Nina</span><span>Sarova</span></div>")
    assert laid_out(node, spans_apart=True) == "Nina Sarova"
