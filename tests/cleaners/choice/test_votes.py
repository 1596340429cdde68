"""Two extractors vote on blocks by marks set in the tree, and the tree is afterwards as it was before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.html import HtmlElement
from printing import STORY, article, page, paragraphs

from cleaners.choice import votes as votes_module
from cleaners.choice.votes import Votes, extractor_votes
from cleaners.markup.blocks import read_passages
from cleaners.page import parse


def tree_of(html: str) -> HtmlElement:
    tree = parse(html)
    assert tree is not None
    return tree


def voted(html: str) -> tuple[Votes, dict[str, int]]:
    """The votes, and the position of each text of the page."""
    tree = tree_of(html)
    passages = read_passages(tree)
    return extractor_votes(tree, passages), {
        passage.block.text: passage.block.position for passage in passages
    }


def test_both_choose_the_story_and_not_the_menu() -> None:
    result, position = voted(article())
    for chosen in result:
        assert {position[text] for text in STORY} <= chosen
        assert position["Markets"] not in chosen


def test_words_that_extractors_drop_at_the_start_of_a_line_are_still_seen() -> None:
    story = paragraphs(
        "Facebook paid for the new roof of the ferry house, its owner told the council on Friday.", *STORY
    )
    result, position = voted(article(story=story))
    assert all(
        number in result.trafilatura for text, number in position.items() if text.startswith("Facebook")
    )


def test_text_after_a_line_break_has_a_vote_of_its_own() -> None:
    result, position = voted(article(story="<div>" + "<br><br>".join(STORY) + "</div>"))
    assert {position[text] for text in STORY} <= result.trafilatura


@pytest.mark.parametrize("html", ["<p></p>", page(""), "x", page("<nav><a href='/'>Home</a></nav>")])
def test_page_without_an_article_gets_votes_for_existing_blocks_only(html: str) -> None:
    result, position = voted(html)
    assert result.trafilatura | result.resiliparse <= set(position.values())


def test_braille_on_the_page_votes_for_nobody() -> None:
    pairs = "".join(chr(0x2801) + chr(0x2801 + number) for number in range(12))
    result, position = voted(
        article(story=paragraphs(*STORY, f"The sign reads {pairs}, and nobody knew why it was there."))
    )
    assert position["Markets"] not in result.trafilatura | result.resiliparse


def test_extractor_that_stumbles_costs_its_own_answer_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise RecursionError("maximum recursion depth exceeded")

    monkeypatch.setattr("trafilatura.bare_extraction", stumble)
    result, position = voted(article())
    assert result.trafilatura == frozenset()
    assert {position[text] for text in STORY} <= result.resiliparse


def test_blocks_beyond_the_last_mark_get_no_vote(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(votes_module, "MOST_BLOCKS", 5)
    result, _ = voted(article())
    assert max(result.trafilatura | result.resiliparse) < 5


@pytest.mark.parametrize(
    "html",
    [
        article(),
        article(story="<br>".join(STORY)),
        article(below="<table><tr><td>a</td><td>b</td></tr></table><!-- c --><?d?>tail &amp; &lt;b&gt;"),
        page("<p>&nbsp;<b> a </b>b<i/>c</p>"),
    ],
)
def test_tree_is_left_as_it_was(html: str) -> None:
    tree = tree_of(html)
    before = etree.tostring(tree)
    extractor_votes(tree, read_passages(tree))
    assert etree.tostring(tree) == before


@settings(deadline=None, max_examples=30)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<div>", "<br>", "<li>", "<b>", "&nbsp;", "&#8;"])
        | st.text(max_size=8),
        max_size=12,
    )
)
def test_tree_of_any_soup_is_left_as_it_was_but_for_control_characters(pieces: list[str]) -> None:
    tree = parse("".join(pieces))
    if tree is None:
        return
    before = votes_module.CONTROL.sub("", tree.text_content())
    passages = read_passages(tree)
    result = extractor_votes(tree, passages)
    assert votes_module.CONTROL.sub("", tree.text_content()) == before
    assert result.trafilatura | result.resiliparse <= {passage.block.position for passage in passages}
