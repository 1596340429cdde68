"""The headline and the standfirst, which are fields."""

from __future__ import annotations

from furniture import STORY, blocks

from cleaners.article import Block
from cleaners.furniture.titles import page_head, standfirsts, title_lines

HEADLINE = "Mill becomes a school"


def test_every_line_marked_as_headline_goes() -> None:
    page = (Block(0, "title", HEADLINE), Block(1, "paragraph", STORY[0]), Block(2, "title", HEADLINE))
    assert [block.position for block in title_lines(page)] == [0, 2]


def test_line_marked_as_standfirst_goes() -> None:
    page = (Block(0, "standfirst", STORY[1]), Block(1, "paragraph", STORY[0]))
    assert [block.position for block in standfirsts(page)] == [0]


def test_unmarked_lines_stay() -> None:
    assert not list(title_lines(blocks(HEADLINE, *STORY)))
    assert not list(standfirsts(blocks(HEADLINE, *STORY)))


def test_name_and_motto_above_the_headline_are_the_page_s() -> None:
    page = (
        Block(0, "paragraph", "Орельский край. Газета долины с 1931 года"),
        Block(1, "title", HEADLINE),
        *(Block(2 + number, "paragraph", text) for number, text in enumerate(STORY)),
    )
    assert page_head(page, frozenset((0, 2, 3, 4))) == {0}


def test_standfirst_above_the_headline_stays() -> None:
    page = (Block(0, "standfirst", "Children move in after Easter"), Block(1, "title", HEADLINE))
    page += tuple(Block(2 + number, "paragraph", text) for number, text in enumerate(STORY))
    assert not page_head(page, frozenset(range(5)))


def test_text_above_a_headline_that_is_printed_late_stays() -> None:
    page = (*blocks(*STORY[:2], "A subheading"), Block(3, "title", HEADLINE), Block(4, "paragraph", STORY[2]))
    assert not page_head(page, frozenset(range(5)))
