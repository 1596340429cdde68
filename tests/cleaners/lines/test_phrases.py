"""Phrases: folding, tables, and where in a text they are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.lines.folding import fold
from cleaners.lines.phrases import (
    COUNTS,
    LEAD,
    WORD_END,
    alone,
    anywhere,
    ends_sentence,
    is_capital,
    is_prose,
    is_quoted,
    starting,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("SON DƏQİQƏ", "son dəqiqə"),
        ("PAYLAŞIN", "paylaşin"),
        ("Oʻqing, o‘qing, o`qing", "o'qing, o'qing, o'qing"),
        ("Ещё", "еще"),
        ("كتاب يك", "کتاب یک"),
        ("می‌کنند", "میکنند"),
        ("Տե՛ս և", "տես եւ"),
        ("ᲡᲘᲐᲮᲚᲔᲔᲑᲘ", "სიახლეები"),
        ("Geschlechts\u00adeintrag", "geschlechtseintrag"),
        ("a\u00a0b", "a b"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=200)
def test_what_is_folded_stays_as_it_is(text: str) -> None:
    once = fold(text)
    assert fold(once) == fold(fold(once))


TABLE = r"""
    en: read (?:also|more) | (?:please )?share
        | see (?:our
          |your) list
    ru: читайте (?:также
          |ещё) | Поделиться
    ka: გაზიარება
    """


def test_table_has_a_line_a_language_and_breaks_anywhere() -> None:
    labels = alone(TABLE)
    for text in (
        "READ MORE",
        "Please share",
        "See your list",
        "Читайте ещё",
        "Читайте также",
        "поделиться",
        "გაზიარება",
    ):
        assert labels.match(fold(text)), text
    assert not labels.match("read")
    assert not labels.match("en: read more")


def test_alone_allows_marks_and_counts_only() -> None:
    labels = alone("en: comments")
    assert labels.match("• comments (12)")
    assert labels.match("12 comments:")
    assert not labels.match("comments on the law")
    assert not labels.match("“comments”")


def test_starting_allows_bullets_but_no_quotation_mark() -> None:
    opening = starting("en: help us")
    assert opening.match("— help us keep the lights on")
    assert not opening.match("“help us!” they cried")
    assert not opening.match("help usher in the spring")


def test_anywhere_finds_whole_words() -> None:
    somewhere = anywhere("en: all rights reserved")
    assert somewhere.search("the gazette. all rights reserved.")
    assert not somewhere.search("overall rights reservedly")


FILED = (
    "read (?:also|more)",
    "(?:please )?share",
    r"\d+ views",
    "x",
    "all (?:of )?rights",
    r"see\w* our list",
    "дай(?:те)?",
)
TEXTS = st.lists(
    st.sampled_from(
        (
            "read",
            "also",
            "more",
            "please",
            "share",
            "12",
            "views",
            "x",
            "all",
            "of",
            "rights",
            "see",
            "sees",
            "our",
            "list",
            "дай",
            "дайте",
            " ",
            "-",
            "• ",
            "'",
            "“",
            ".",
            "1",
        )
    ),
    max_size=8,
).flatmap(lambda words: st.sampled_from((" ", "")).map(lambda space: space.join(words)))


@given(TEXTS)
@settings(deadline=None, max_examples=300)
def test_filing_changes_no_answer(text: str) -> None:
    table, either = " | ".join(FILED), "|".join(FILED)
    expected = re.match(rf"{LEAD}(?:{either}){WORD_END}", text)
    assert bool(starting(table).match(text)) == bool(expected)
    assert bool(alone(table).match(text)) == bool(re.match(rf"{COUNTS}(?:{either})[\W\d_]*$", text))
    assert anywhere(table).search(text) == bool(re.search(rf"\b(?:{either}){WORD_END}", text))


@pytest.mark.parametrize(
    "text", ["It rained.", "Դադարեց։", "چرا؟", "He said “no.”", "Well…", "So (he said.)"]
)
def test_sentences_end(text: str) -> None:
    assert ends_sentence(text)


@pytest.mark.parametrize("text", ["Mill for sale", "Orle, Kelna", "", "12"])
def test_headlines_do_not(text: str) -> None:
    assert not ends_sentence(text)


def test_prose_is_long_and_closed() -> None:
    assert is_prose("The mill burned down on Monday night. " * 3 + "It was old.")
    assert not is_prose("The mill burned down.")
    assert not is_prose("The mill burned down on Monday night " * 3)


@pytest.mark.parametrize(
    "text", ["“No,” he said.", "«Нет», — сказал он.", "Er sagte: „Nein“.", "‘No’, he said.", 'He said "no".']
)
def test_speech_is_quoted(text: str) -> None:
    assert is_quoted(text)


@pytest.mark.parametrize("text", ["The miller's dog doesn't bark.", "Rock ’n’ roll"[:4], "No."])
def test_apostrophes_quote_nobody(text: str) -> None:
    assert not is_quoted(text)


@pytest.mark.parametrize(
    ("word", "expected"), [("Orle", True), ("orle", False), ("ნინო", True), ("سارا", True), ("աննա", False)]
)
def test_names_begin_with_a_capital_where_there_are_any(word: str, expected: bool) -> None:
    assert is_capital(word) is expected
