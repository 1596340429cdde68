"""Lists that the choice of blocks left out although the text goes around them."""

from __future__ import annotations

from furniture import STORY

from cleaners.article import Block
from cleaners.choice.inner_lists import inner_items

BOX = "body div.text"


def _page(*, link_share: float = 0.0, place: str = f"{BOX} ul li", below: str = f"{BOX} p") -> list[Block]:
    items = [
        Block(1 + n, "item", text, link_share, place) for n, text in enumerate(("Two roofs", "Nine doors"))
    ]
    return [
        Block(0, "paragraph", STORY[0], place=f"{BOX} p"),
        *items,
        Block(3, "paragraph", STORY[1], place=below),
    ]


def test_plain_items_between_two_paragraphs_belong_to_them() -> None:
    assert inner_items(_page(), frozenset((0, 3))) == {1, 2}


def test_links_between_two_paragraphs_lead_elsewhere() -> None:
    assert not inner_items(_page(link_share=1.0), frozenset((0, 3)))


def test_items_at_the_end_of_the_text_are_not_inside_it() -> None:
    assert not inner_items(_page(), frozenset((0,)))


def test_items_of_another_box_are_not_inside_it() -> None:
    assert not inner_items(_page(place="body aside ul li"), frozenset((0, 3)))
    assert not inner_items(_page(below="body div.footer p"), frozenset((0, 3)))
