"""All cleaners together."""

from __future__ import annotations

import pytest
from furniture import STORY, blocks, reasons
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.article import OUTSIDE, Article, Block, Removed
from cleaners.furniture.order import CLEANERS, IN_CONTEXT, clean, share_lost
from cleaners.furniture.repeats import repeated_blocks

FURNITURE = (
    "Share", "Related Articles", "Read also:", "By Nigar Aliyeva", "19 August 2024", "Photo: Ned Farrow", "Become a member",
    "3 Comments", "Tags", "None", "About the author", "Mara Dorian", "Mara Dorian is a reporter for The Gazette and swims.",
    "Explainer | What we know of the mill", "© 2024", "BAKU (Reuters) -", "Mill is for sale", "Follow us on Telegram", "#mill",
    "The ferry on the Kelna", "The ferry on the Kelna. Photo: AP", "Читайте также:", "გაზიარება", "…", "1/3", "Source: AFP",
)  # fmt: skip
LINES = st.one_of(
    st.sampled_from(FURNITURE + STORY),
    st.text(min_size=1, max_size=60).map(str.strip).filter(bool),
)
KINDS = st.sampled_from(
    (
        "paragraph",
        "paragraph",
        "paragraph",
        "heading",
        "item",
        "quote",
        "row",
        "caption",
        "title",
        "standfirst",
        "byline",
        "date",
    )
)
PAGES = st.lists(
    st.builds(Block, st.just(0), KINDS, LINES, st.sampled_from((0.0, 0.0, 0.4, 1.0))), max_size=14
).map(
    lambda page: tuple(
        Block(position, block.kind, block.text, block.link_share) for position, block in enumerate(page)
    )
)


@given(PAGES)
@settings(deadline=None, max_examples=150)
def test_cleaners_yield_blocks_of_the_page_only(page: tuple[Block, ...]) -> None:
    for cleaner in CLEANERS:
        assert set(cleaner(page)) <= set(page)


@given(PAGES)
@settings(deadline=None, max_examples=150)
def test_every_block_is_kept_in_its_place_or_removed_once(page: tuple[Block, ...]) -> None:
    article = clean(Article(blocks=page))
    assert [block for block in page if block in article.blocks] == list(article.blocks)
    gone = [removed.block for removed in article.removed]
    assert sorted([*article.blocks, *gone], key=lambda block: block.position) == list(page)


@given(PAGES)
@settings(deadline=None, max_examples=150)
def test_cleaning_a_cleaned_article_changes_nothing(page: tuple[Block, ...]) -> None:
    once = clean(Article(blocks=page))
    assert clean(once) is once


def test_a_plain_story_stays_whole() -> None:
    article = clean(Article(blocks=blocks(*STORY)))
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    "cleaner",
    [cleaner for cleaner in CLEANERS if cleaner not in {*IN_CONTEXT, repeated_blocks}],
    ids=lambda cleaner: cleaner.__name__,
)
def test_cleaners_out_of_context_judge_a_block_by_itself(cleaner: object) -> None:
    page = blocks(*FURNITURE, *STORY)
    together = {block.text for block in cleaner(page)}  # type: ignore[operator]
    alone = {text for text in page for text in [text.text] if list(cleaner(blocks(text)))}  # type: ignore[operator]
    assert together == alone


def test_reasons_are_the_cleaners_names() -> None:
    assert reasons("Share") == ["share_and_print"]
    assert {cleaner.__name__ for cleaner in CLEANERS} >= {
        "headline_lists",
        "picture_captions",
        "author_notes",
    }


def test_names_are_unique() -> None:
    assert len({cleaner.__name__ for cleaner in CLEANERS}) == len(CLEANERS)


def test_an_outlets_own_cleaner_runs_until_nothing_more_goes() -> None:
    def last_lines(page: tuple[Block, ...]) -> list[Block]:
        return [block for block in page[-1:] if len(page) > 2]

    article = clean(Article(blocks=blocks(*STORY, *STORY[:2])), (*CLEANERS, last_lines))
    assert article.text == "\n\n".join(STORY[:2])


def test_paragraph_printed_twice_stays_once() -> None:
    assert [block.position for block in repeated_blocks(blocks(STORY[0], STORY[1], STORY[0]))] == [2]


def test_short_line_said_twice_stays_twice() -> None:
    assert not list(repeated_blocks(blocks("“No.”", STORY[0], "“No.”")))


def test_share_lost_counts_what_cleaners_took_and_not_what_the_extractor_left_out() -> None:
    kept, taken, left = blocks("a" * 60, "b" * 20, "c" * 500)
    article = Article(blocks=(kept,), removed=(Removed(taken, "bylines"), Removed(left, OUTSIDE)))
    assert share_lost(article) == 0.25
    assert share_lost(Article()) == 0.0
