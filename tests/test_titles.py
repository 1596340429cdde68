"""The headline and the standfirst, which are fields."""

from __future__ import annotations

from furniture import STORY, blocks

from cleaners.article import Block
from cleaners.titles import standfirsts, title_lines

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
