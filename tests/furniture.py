"""What the tests of furniture share: lines become blocks, and a story stands around a line that must stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from cleaners.article import Article, Block, Cleaner, Kind
from cleaners.furniture.order import clean

STORY = (
    "The mayor of Orle told the council on Monday that the old mill by the river will house a school"
    " from September, and that the town will pay for the roof out of the sale of two empty barns.",
    "Nobody on the council spoke against the plan, although two members asked who will heat the hall"
    " in winter and whether the miller's family may keep the garden behind the house.",
    "Work begins after Easter, when the water is low, and should be done by the time the plums are ripe.",
)


def blocks(*texts: str, kind: Kind = "paragraph") -> tuple[Block, ...]:
    """The texts as the blocks of a page, in order."""
    return tuple(Block(position, kind, text) for position, text in enumerate(texts))


def dropped(cleaner: Cleaner, *texts: str) -> list[str]:
    """Which of the texts, taken together as a page, the cleaner drops."""
    page = blocks(*texts)
    gone = {block.position for block in cleaner(page)}
    return [block.text for block in page if block.position in gone]


def reasons(*texts: str, kind: Kind = "paragraph") -> list[str]:
    """Which cleaners take the texts out of the middle of a story; none is what an honest line wants."""
    page = blocks(*STORY[:2], *texts, STORY[2], kind="paragraph")
    if kind != "paragraph":
        page = tuple(
            Block(block.position, kind, block.text) if block.text in texts else block for block in page
        )
    return [gone.reason for gone in clean(Article(blocks=page)).removed]


def cases(lines: Mapping[str, Iterable[str]]) -> list[object]:
    """Lines by language as test cases, with ids that can be read: "ka: გაზიარება"."""
    return [
        pytest.param(line, id=f"{language}: {line[:48]}") for language, some in lines.items() for line in some
    ]
