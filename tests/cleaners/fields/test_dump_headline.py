"""Stories about finding the headline of a dump, where only its place and words tell it."""

from __future__ import annotations

import pytest

from cleaners.article import Block
from cleaners.dump import clean_dump
from cleaners.fields.dump_headline import find_headline

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


@pytest.mark.parametrize(
    "around", [f"{HEADLINE} | Valley Post", f"{HEADLINE} - Valley Post", f"Home Valley News {HEADLINE}"]
)
def test_what_stands_around_the_headline_is_left_out(around):
    blocks = lines(around, "Valley weather", HEADLINE, LEDE, NEXT)
    found = find_headline(blocks, 3)
    assert found is not None
    assert blocks[found].text == HEADLINE


def test_kicker_with_a_colon_stays_with_the_headline():
    whole = f"After the flood: {HEADLINE}"
    blocks = lines(whole, HEADLINE, "Valley Post", LEDE, NEXT)
    assert find_headline(blocks, 3) == 0


def test_of_two_headlines_the_one_in_the_address_is_meant():
    other = "Debed bridge: ministry and villages argue over the flood"
    blocks = lines(HEADLINE, other, LEDE, NEXT)
    for number, slug in enumerate(("flood-cuts-off-villages-as-bridge-falls", "ministry-and-villages-argue")):
        assert find_headline(blocks, 2, f"https://valley.example/news/{slug}-48121.html") == number


@pytest.mark.parametrize("url", ["https://[valley/flood-cuts-off-villages", "", "flood-cuts", None])
def test_address_that_tells_nothing_does_no_harm(url):
    assert find_headline(lines(HEADLINE, LEDE, NEXT), 1, url) == 0


def test_first_sentence_of_a_text_is_no_headline():
    question = "Who will pay for the bridge over the Debed that the flood tore away on Tuesday night?"
    assert find_headline(lines(question, LEDE, NEXT), 0) is None


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


def test_line_between_headline_and_text_is_the_standfirst():
    standfirst = (
        "Villages on the left bank of the Debed, cut off since Tuesday night, stay without a road bridge for"
        " two months at least, engineers say"
    )
    article = clean_dump(f"{HEADLINE}\n\n{standfirst}\n\n{LEDE}\n\n{NEXT}", url="https://valley.example/1")
    assert (article.title, article.description) == (HEADLINE, standfirst)
    assert article.text == f"{LEDE}\n\n{NEXT}"
    assert clean_dump(article.text).text == article.text
