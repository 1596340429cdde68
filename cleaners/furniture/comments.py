"""Comment forms, house rules for readers, and the readers' comments themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, is_prose, is_quoted, starting

LONGEST = 250
ENOUGH_STORY = 3
"""Paragraphs that must stand above the heading of the comments before all below it goes."""

HEADING = alone("comments.headings")
OPENINGS = starting("comments.openings")


COMMENT = anywhere("comments.comment")
CONDITION = anywhere("comments.condition")


TO_READER = re.compile(
    r"\b(?:you|your|please|our|sie|ihre?n?|vous|debes|necesario|para comentar|devi|per "
    r"commentare|musisz|aby|olun|girin|yap|yapmalisiniz|olmalisiniz|keçin|ait\w*|devez|connectez|inicia|registrarte|regístrate|zaloguj"
    r"|kirishingiz|kiring|qoldiring|izoh|paylaşin|effettua)\b|^\W*(?:log|sign) in"
)


def _sets_conditions(text: str) -> bool:
    """Whether folded text, in no quotation, says who may comment here: "Log in to leave your opinion"."""
    return (
        bool(text)
        and COMMENT.search(text)
        and CONDITION.search(text)
        and not is_quoted(text)
        and TO_READER.search(text) is not None
    )


def is_form_label(text: str) -> bool:
    """Whether the line alone belongs to a form or a count of comments: "Post a comment", "14 comments".

    "Comments" alone may head the article's own paragraphs.
    """
    folded = fold(text)
    if HEADING.match(folded):
        return any(map(str.isdigit, text))
    return bool(OPENINGS.match(folded)) or _sets_conditions(folded)


def comment_forms(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Comment forms, their labels and house rules, and all below the heading of the readers' comments."""
    paragraphs, below = 0, False
    for block in blocks:
        text = fold(block.text) if len(block.text) <= LONGEST else ""
        heading = bool(HEADING.match(text))
        if below or heading or OPENINGS.match(text) or _sets_conditions(text):
            yield block
        below = below or (heading and block.kind != "item" and paragraphs >= ENOUGH_STORY)
        paragraphs += is_prose(block.text)
