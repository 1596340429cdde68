"""The terminal view: every block with its verdict, every field with its origin, no page in command."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console

from cleaners.article import Article, Block, Image, Removed
from output.explain.terminal_view import ARTICLE_FIELDS, block_rows, colour_of, explained, field_rows, show

LONG = "The port reopened on Sunday after a storm that had closed it for nine days, its director said. " * 5
ARTICLE = Article(
    title="Port reopens",
    authors=("Nino Kapanadze", "Levan Beridze"),
    images=(Image("https://example.ge/p.jpg", "The port", "AP"),),
    paywalled=False,
    blocks=(Block(1, "paragraph", LONG.strip()), Block(3, "paragraph", "[bold]No markup[/bold] :smile:")),
    removed=(
        Removed(Block(2, "item", "Read also: Storm closes port"), "read_also_lines"),
        Removed(Block(0, "title", "Port reopens"), "title_lines"),
    ),
    origins={"title": "json-ld", "authors": "byline"},
)


def shown(article: Article, *, terminal: bool = False, width: int = 80) -> str:
    out = io.StringIO()
    show(
        article,
        Console(file=out, force_terminal=terminal, width=width, markup=False, emoji=False, highlight=False),
    )
    return out.getvalue()


def test_blocks_stand_in_page_order_kept_or_with_their_reason() -> None:
    assert [(row.name, row.reason) for row in block_rows(ARTICLE)] == [
        ("0", "title_lines"), ("1", "kept"), ("2", "read_also_lines"), ("3", "kept"),
    ]  # fmt: skip


def test_removed_blocks_are_struck_in_the_colour_of_their_reason() -> None:
    title, kept, *_ = block_rows(ARTICLE)
    assert title.style == f"strike {colour_of('title_lines')}"
    assert kept.style == ""


def test_every_field_is_there_with_its_origin() -> None:
    rows = {row.name: row for row in field_rows(ARTICLE)}
    assert tuple(rows) == ARTICLE_FIELDS
    assert (rows["title"].reason, rows["title"].words) == ("json-ld", "Port reopens")
    assert rows["authors"].words == "Nino Kapanadze; Levan Beridze"
    assert rows["images"].words == "The port | AP | https://example.ge/p.jpg"
    assert rows["paywalled"].words == "False"
    assert rows["section"].words == ""


def test_a_pipe_gets_one_whole_line_a_block_without_colour() -> None:
    lines = shown(ARTICLE).splitlines()
    assert "\x1b" not in "".join(lines)
    assert lines[1].endswith(LONG.strip())
    assert lines[3].endswith("[bold]No markup[/bold] :smile:")
    assert any(line.split() == ["section", "null"] for line in lines)
    assert lines[-1].split(maxsplit=2) == ["result", "article", "2 blocks kept, 2 removed"]


def test_a_terminal_gets_colour_and_lines_of_its_width() -> None:
    text = shown(ARTICLE, terminal=True, width=60)
    assert "\x1b[9;" in text
    assert max(map(len, shown(ARTICLE, terminal=True, width=60).replace("\x1b", "").splitlines())) < 110


def test_a_page_that_is_no_article_says_so() -> None:
    listing = replace(ARTICLE, outcome="listing", detail="40 headlines, no prose")
    assert shown(listing).splitlines()[-1].split(maxsplit=2) == [
        "result",
        "listing",
        "40 headlines, no prose",
    ]


def test_a_page_cannot_command_the_terminal() -> None:
    hostile = "\x1b]0;owned\x07 \x1b[2J \x9b31m \x0d\x08 end"
    article = replace(ARTICLE, title=hostile, blocks=(Block(1, "paragraph", hostile),), origins={})
    assert not set(shown(article)) & {"\x1b", "\x07", "\x9b", "\x0d", "\x08"}
    assert "]0;owned" in shown(article)


OUTSIDE_RUN = replace(
    ARTICLE,
    removed=tuple(
        Removed(Block(place, "item", f"Headline {place}"), "outside_article") for place in range(4, 30)
    ),
)


def test_a_terminal_gets_a_run_of_blocks_outside_the_article_as_one_line() -> None:
    assert "4-29" in shown(OUTSIDE_RUN, terminal=True)
    assert "(26 blocks outside the article)" in shown(OUTSIDE_RUN, terminal=True)
    assert "Headline 17" not in shown(OUTSIDE_RUN, terminal=True)
    assert "Headline 17" in shown(OUTSIDE_RUN), "a pipe gets every block"


def test_kept_shows_no_removed_block() -> None:
    out = io.StringIO()
    show(OUTSIDE_RUN, Console(file=out, width=80), kept=True)
    assert "outside" not in out.getvalue()
    assert "kept" in out.getvalue()


def test_the_view_as_data_has_every_block_and_field() -> None:
    data = explained(OUTSIDE_RUN)
    assert [block["reason"] for block in data["blocks"]].count("outside_article") == 26
    assert data["fields"]["title"] == {"value": "Port reopens", "origin": "json-ld"}
    assert (data["outcome"], len(data["blocks"])) == (None, 28)
