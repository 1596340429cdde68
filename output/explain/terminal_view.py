"""The terminal view of one page: each block kept or removed, and where each field came from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple
from zlib import crc32

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cleaners.article import OUTSIDE, Article
from output.record import in_words

ARTICLE_FIELDS = (
    "outlet", "url", "title", "description", "authors", "published", "published_raw", "modified", "section",
    "tags", "language", "images", "paywalled",
)  # fmt: skip
KEPT = "kept"
MOST_UNFOLDED = 3
"""Blocks outside the article in a row that a terminal shows one by one."""

REASON_COLOURS = ("red", "yellow", "blue", "magenta", "cyan", "green", "bright_red", "bright_magenta")
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]")
"""What could command a terminal; a page can hold it as a character reference."""


class ViewRow(NamedTuple):
    """One line of the view: a number or field name, a reason or origin, and the words."""

    name: str
    reason: str
    words: str
    style: str = ""


class PageConsole(Console):
    """Colour on a terminal alone; nothing in a page is markup; a closed pipe is the caller's to handle."""

    def __init__(self) -> None:
        super().__init__(highlight=False, emoji=False, markup=False)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


def show(article: Article, console: Console, *, kept: bool = False) -> None:
    """Prints every block of the page in its order, the fields with their origins, and what came of it.

    A terminal gets runs of blocks outside the article as one line. kept: only the blocks that are kept.
    """
    rows = [row for row in block_rows(article) if not kept or row.reason == KEPT]
    _print(console, folded(rows) if console.is_terminal else rows)
    console.print()
    _print(console, field_rows(article))
    console.print()
    _print(console, [_verdict(article)])


def block_rows(article: Article) -> list[ViewRow]:
    """Every block in page order: kept ones plain, removed ones struck in the colour of their reason."""
    kept = [(block, "") for block in article.blocks]
    gone = [(removed.block, removed.reason) for removed in article.removed]
    in_order = sorted(kept + gone, key=lambda pair: pair[0].position)
    return [
        ViewRow(
            str(block.position), reason or KEPT, block.text, f"strike {colour_of(reason)}" if reason else ""
        )
        for block, reason in in_order
    ]


def folded(rows: Iterable[ViewRow]) -> list[ViewRow]:
    """The rows, with runs of more than MOST_UNFOLDED blocks outside the article as one row each."""
    result: list[ViewRow] = []
    for reason, run in groupby(rows, key=lambda row: row.reason):
        blocks = list(run)
        if reason == OUTSIDE and len(blocks) > MOST_UNFOLDED:
            name = f"{blocks[0].name}-{blocks[-1].name}"
            result.append(
                ViewRow(name, reason, f"({len(blocks)} blocks outside the article)", colour_of(OUTSIDE))
            )
        else:
            result.extend(blocks)
    return result


def explained(article: Article) -> dict[str, object]:
    """The same as data: blocks with their reasons, fields with their origins, and the outcome."""
    return {
        "outcome": article.outcome,
        "detail": article.detail,
        "blocks": [
            {
                "position": int(row.name),
                "reason": None if row.reason == KEPT else row.reason,
                "text": row.words,
            }
            for row in block_rows(article)
        ],
        "fields": {
            name: {"value": getattr(article, name), "origin": article.origins.get(name)}
            for name in ARTICLE_FIELDS
        },
    }


def field_rows(article: Article) -> list[ViewRow]:
    """Every field with where its value came from; unknown ones as null."""
    values = ((name, in_words(getattr(article, name))) for name in ARTICLE_FIELDS)
    return [
        ViewRow(name, article.origins.get(name, ""), value, "" if value else "dim") for name, value in values
    ]


def colour_of(reason: str) -> str:
    """The same colour for a reason on every page; two reasons may share one.

    What lay outside the article is most of a page and no cleaner's work: it stands back, in grey.
    """
    if reason == OUTSIDE:
        return "bright_black"
    return REASON_COLOURS[crc32(reason.encode()) % len(REASON_COLOURS)]


def printable(text: str) -> str:
    """A text of a page on one line, without what could command a terminal."""
    return CONTROLS.sub("\ufffd", text.replace("\n", " "))


def _verdict(article: Article) -> ViewRow:
    if article.outcome:
        return ViewRow("result", article.outcome, article.detail or "", "bold red")
    found = f"{len(article.blocks)} blocks kept, {len(article.removed)} removed"
    return ViewRow("result", "article", found, "bold green")


def _print(console: Console, rows: Iterable[ViewRow]) -> None:
    """A table on a terminal; in a pipe one line a row, never wrapped, for grep."""
    table = Table.grid(padding=(0, 2))
    for name, reason, words, style in rows:
        plain = CONTROLS.sub("\ufffd", words) or "null"
        if console.is_terminal:
            table.add_row(Text(name, "dim"), Text(reason, style.removeprefix("strike ")), Text(plain, style))
        else:
            console.print(f"{name:<14} {reason:<20} {plain}", soft_wrap=True)
    if table.row_count:
        console.print(table)
