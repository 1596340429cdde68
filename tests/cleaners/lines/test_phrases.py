"""Phrases: folding, tables, and where in a text they are found."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cleaners.lines import phrase_files
from cleaners.lines.folding import fold
from cleaners.lines.phrase_syntax import Part, expression, parse
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


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., None]]:
    """Puts phrases into the table appeals.labels, in place of all files."""

    def write(**phrases: Sequence[str]) -> None:
        files = [
            (language, "\n".join(("[appeals]", "labels = '''", *lines, "'''")))
            for language, lines in phrases.items()
        ]
        monkeypatch.setattr(phrase_files, "read_files", lambda: files)
        phrase_files.forget()

    yield write
    monkeypatch.undo()
    phrase_files.forget()


Write = Callable[..., None]


def test_a_table_holds_the_phrases_of_all_languages(written: Write) -> None:
    written(en=["read (also|more)", "[please ]share"], ru=["читайте ещё", "Поделиться"], ka=["გაზიარება"])
    labels = alone("appeals.labels")
    for text in ("READ MORE", "Please share", "Читайте ещё", "поделиться", "გაზიარება"):
        assert labels.match(fold(text)), text
    assert not labels.match("read")


def test_alone_allows_marks_and_counts_only(written: Write) -> None:
    written(en=["comments"])
    labels = alone("appeals.labels")
    assert labels.match("• comments (12)")
    assert labels.match("12 comments:")
    assert not labels.match("comments on the law")
    assert not labels.match("“comments”")


def test_starting_allows_bullets_but_no_quotation_mark(written: Write) -> None:
    written(en=["help us"])
    opening = starting("appeals.labels")
    assert opening.match("— help us keep the lights on")
    assert not opening.match("“help us!” they cried")
    assert not opening.match("help usher in the spring")


def test_anywhere_finds_whole_words(written: Write) -> None:
    written(en=["all rights reserved"])
    somewhere = anywhere("appeals.labels")
    assert somewhere.search("the gazette. all rights reserved.")
    assert not somewhere.search("overall rights reservedly")


def test_a_table_without_phrases_matches_nothing(written: Write) -> None:
    written()
    assert not alone("appeals.labels").match("share")
    assert not anywhere("appeals.labels").search("share")


def test_phrases_of_another_table_may_stand_before() -> None:
    absent = alone("error_pages.absences", after="error_pages.regrets")
    assert absent.match(fold("Error 404. Sorry, page not found"))
    assert not absent.match(fold("Error 404. Sorry"))


FILED = (
    "read (also|more)",
    "[please ]share",
    "# views",
    "x",
    "all [of ]rights",
    "see* our list",
    "дай[те]",
    "{2} list",
    "re: ob?c[de]",
)
WORDS = (
    *(
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
    ),
    *("list", "дай", "дайте", "obc", "oce", " ", "-", "• ", "'", "“", ".", "1"),
)
TEXTS = st.lists(
    st.sampled_from(WORDS),
    max_size=8,
).flatmap(lambda words: st.sampled_from((" ", "")).map(lambda space: space.join(words)))


@given(TEXTS)
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_filing_changes_no_answer(written: Write, text: str) -> None:
    written(en=FILED)
    either = "|".join(expression(parse(phrase, Part)) for phrase in FILED)
    name = "appeals.labels"
    assert bool(starting(name).match(text)) == bool(re.match(rf"{LEAD}(?:{either}){WORD_END}", text))
    assert bool(alone(name).match(text)) == bool(re.match(rf"{COUNTS}(?:{either})[\W\d_]*$", text))
    assert anywhere(name).search(text) == bool(re.search(rf"\b(?:{either}){WORD_END}", text))


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
