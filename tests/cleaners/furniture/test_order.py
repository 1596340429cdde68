"""All cleaners together."""

from __future__ import annotations

from furniture import STORY, blocks, reasons
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.article import Article, Block
from cleaners.furniture.order import (
    CLEANERS,
    DECIDES_ALONE,
    DECIDES_ON_BARE_LINES,
    NAMES,
    clean,
    decided,
    hits,
)
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


def test_hits_name_every_cleaner_that_recognises_a_block() -> None:
    page = blocks(STORY[0], "Share", STORY[1], STORY[0])
    assert hits(page) == {1: ("share_and_print",), 3: ("repeated_blocks",)}


def test_a_label_goes_by_its_words_alone_and_a_sentence_does_not() -> None:
    label, sentence = blocks("Share this", "Share this with your neighbours, the notice in the hall said.")
    assert decided(label, ["share_and_print"])
    assert not decided(sentence, ["share_and_print"])


def test_a_linked_line_is_a_label_though_it_closes_like_a_sentence() -> None:
    line = Block(0, "paragraph", "Become a member of our newsroom from today on.", 1.0)
    assert decided(line, ["membership_appeals"])


def test_what_only_advises_never_decides() -> None:
    heading = Block(0, "heading", "Comments")
    assert not decided(heading, ["comment_forms", "headline_lists"])


def test_every_cleaner_that_decides_is_a_cleaner() -> None:
    assert {cleaner.__name__ for cleaner in DECIDES_ALONE | DECIDES_ON_BARE_LINES} < set(NAMES)


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
