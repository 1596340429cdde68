"""What a template or an agency's wire printed with the text: "None", "Newsroom logo", {{ title }}, "end of
dispatch", lines without a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, is_prose

LONGEST = 160
NUMBER = re.compile(r"^/?\d[\d\s/.]{0,12}$")
LEAST_DIGITS, BELOW = 2, 3
"""Of an editor's number, and the lines under it that must not be prose: else it is a year that heads one."""

LEAKS = alone("leaks.labels")
CODE = re.compile(
    r"\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{[\w.]+\}|%[A-Z_]{3,}%|^<!--.*-->$|^[#.][\w-]+\s*\{.*\}$"
    r"|^\[/?(?:caption|gallery|embed|video|audio|playlist|contact-form|wp_|vc_|et_pb_|elementor|ad)[^\]]*\]$"
    r"|^(?:function|var|const|let)\b.*[;}]$|^(?:window|document|googletag|dataLayer)[.\[].*[;)]$"
)
"""Placeholders, comments, shortcodes, style and script."""


def template_leaks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What a template printed by mistake, lines without letter or digit, and the number that ends a text."""
    for number, block in enumerate(blocks):
        if _is_leak(block.text) or (NUMBER.match(block.text) and _is_editors(blocks, number)):
            yield block


def _is_editors(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line that is a number stands right under the text and above none: newsrooms, of Iran mostly,
    sign so who wrote and who edited."""
    line, below = blocks[number], blocks[number + 1 : number + 1 + BELOW]
    return (
        line.kind == "paragraph"
        and sum(map(str.isdecimal, line.text)) >= LEAST_DIGITS
        and number > 0
        and is_prose(blocks[number - 1].text, 50)
        and not any(is_prose(block.text, 50) or NUMBER.match(block.text) for block in below)
    )


def _is_leak(text: str) -> bool:
    if not any(map(str.isalnum, text)):
        return True
    if len(text) > LONGEST:
        return False
    return bool(LEAKS.match(fold(text)) or (any(mark in text for mark in "[{<%;") and CODE.search(text)))
