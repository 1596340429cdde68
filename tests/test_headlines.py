"""Stories about finding the headline of a dump, where only its place and words tell it."""

from __future__ import annotations

import pytest

from cleaners.article import Block
from cleaners.dump import clean_dump
from cleaners.headlines import find_headline

LEDE = (
    "The flood on the Debed tore away the road bridge near Alaverdi on Tuesday night, and the villages "
    "on the left bank were cut off until morning."
)
NEXT = (
    "Engineers from the road office said the bridge would need two months of repairs before lorries return."
)
HEADLINE = "Flood cuts off villages as bridge near Alaverdi falls"


def lines(*texts: str) -> list[Block]:
    return [Block(number, "paragraph", text) for number, text in enumerate(texts)]


@pytest.mark.parametrize(
    "above",
    [
        pytest.param([HEADLINE], id="right above"),
        pytest.param(["Valley Post", HEADLINE, "By Anna Petrosyan", "12 March 2025"], id="byline"),
        pytest.param([HEADLINE, "Villagers wade through the Debed. Photo: Valley Post"], id="over a caption"),
        pytest.param(["Home", "News", "Sport", HEADLINE, "Share"], id="under a menu"),
        pytest.param([f"{HEADLINE} | Valley Post", "Menu", HEADLINE, "12 March 2025"], id="printed twice"),
    ],
)
def test_the_headline_stands_above_the_text(above):
    blocks = lines(*above, LEDE, NEXT)
    found = find_headline(blocks, len(above))
    assert found is not None
    assert blocks[found].text == HEADLINE


def test_a_caption_is_no_headline():
    caption = "Villagers wade through the Debed near Alaverdi on Tuesday. Photo: Anna Petrosyan/Valley Post"
    assert find_headline(lines(caption, LEDE, NEXT), 1) is None


def test_a_text_without_headline_has_none():
    assert clean_dump(f"{LEDE}\n\n{NEXT}").title is None


def test_the_headline_is_a_field_and_leaves_the_text():
    article = clean_dump(f"{HEADLINE}\n\nBy Anna Petrosyan March 12, 2025\n\n{LEDE}\n\n{NEXT}")
    assert article.title == HEADLINE
    assert HEADLINE not in article.text
    assert article.authors == ("Anna Petrosyan",)
    assert article.published == "2025-03-12"
