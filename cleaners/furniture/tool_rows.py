"""Rows of small furniture: date, counter and print button on one line, parted by strokes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cleaners.article import Block
from cleaners.furniture.bylines import bylines
from cleaners.furniture.comments import comment_forms
from cleaners.furniture.controls import page_controls
from cleaners.furniture.reading_aids import reading_aids
from cleaners.furniture.sharing import share_and_print
from cleaners.furniture.subscriptions import subscription_boxes
from cleaners.lines.dates import is_date_line

LONGEST = 200
PARTED = re.compile(r"\s+[|·•∙/‖]\s+|\s*[|•]\s*|\s{3,}")
NUMBERS = re.compile(r"[\d\s.,:–-]*")
"""A row of nothing but numbers is a table's."""
PARTS = (share_and_print, reading_aids, page_controls, bylines, comment_forms, subscription_boxes)


def tool_rows(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines of two or more parts, each a date, counter, byline or button: "12.03 | Views: 81 | Print"."""
    return (block for block in blocks if len(block.text) <= LONGEST and _is_row(block))


def _is_row(block: Block) -> bool:
    parts = [part for part in PARTED.split(block.text) if part]
    words = [part for part in parts if not NUMBERS.fullmatch(part)]
    return len(parts) > 1 and bool(words) and all(_is_small(replace(block, text=part)) for part in words)


def _is_small(part: Block) -> bool:
    return is_date_line(part.text) or any(True for cleaner in PARTS for _ in cleaner((part,)))
