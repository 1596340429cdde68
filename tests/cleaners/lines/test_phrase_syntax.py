"""The syntax of phrases: what each mark means, what is refused, and what filing may rely on."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.lines.folding import fold
from cleaners.lines.phrase_syntax import (
    BEGINNING,
    HEAD,
    Part,
    alternatives,
    beginnings,
    expression,
    heads,
    parse,
)
from cleaners.phrases import PhraseError

TABLE = {"network": alternatives([(Part("facebook", "facebook"),), (Part("vk", "vk"),)])}


def table(name: str) -> Part:
    if name not in TABLE:
        raise PhraseError(f"no table {name}")
    return TABLE[name]


def expand(phrase: str) -> str:
    return expression(parse(phrase, table))


@pytest.mark.parametrize(
    ("phrase", "matches", "others"),
    [
        ("share", ["share"], ["shares", ""]),
        ("what? 3.5", ["what? 3.5"], ["wha 3.5", "what? 3x5"]),
        ("(a|b) c", ["a c", "b c"], ["c", "ab c"]),
        ("[a |b ]c", ["c", "a c", "b c"], ["a b c"]),
        ("(a |b )@c", ["a c", "b a b c"], ["c"]),
        ("[a |b ]@c", ["c", "a b c"], ["d c"]),
        ("cookie*", ["cookie", "cookies"], ["cookie s", "cookie-"]),
        ("cookie+", ["cookies"], ["cookie"]),
        ("a*{2,4}", ["abc", "abcde"], ["ab", "abcdef"]),
        ("a*{2,}", ["abc", "abcdef"], ["ab"]),
        ("a*{1}", ["ab"], ["a", "abc"]),
        ("a** b", ["a b", "a-b, b"], ["a c b"]),
        ("a++ b", ["a, b"], ["a b"]),
        ("# views", ["12 views"], ["views", "x views"]),
        ("by~:", ["by:", "by :"], ["by.:"]),
        ("a%b", ["a, b", "ab"], ["a c b"]),
        ("a^b", [], ["ab", "a b"]),
        ("a^ b", ["a b"], []),
        ("a$", ["a"], ["a b"]),
        ("a {2} b", ["a b", "a x- b", "a x y b"], ["a x y z b"]),
        ("a {1-2} b", ["a x b", "a x y b"], ["a b"]),
        ("a {+2} b", ["a b", "a x b"], ["a x- b"]),
        ("a<3>b", ["ab", "a , b"], ["a . b", "a    b"]),
        ("a<2-3>b", ["a  b"], ["a b"]),
        ("a<>b", ["ab", "a" * 99 + "b"], ["a. b"]),
        ("a<3!>b", ["a. b"], ["a... b"]),
        ("a<!>b", ["a. b. b"], ["a"]),
        ("on {network}", ["on vk", "on facebook"], ["on x"]),
        (r"\(c\) \* 18\+ \\", [r"(c) * 18+ " + "\\"], ["c"]),
        ("re: o+ps", ["oops", "ops"], ["ps"]),
        ("re: ab|cd", ["ab", "cd"], ["acd", "abd"]),
        ("re: on {network}", ["on vk"], []),
    ],
)
def test_a_phrase_means(phrase: str, matches: list[str], others: list[str]) -> None:
    pattern = re.compile(expand(phrase))
    assert [text for text in matches if not pattern.fullmatch(text)] == []
    assert [text for text in others if pattern.fullmatch(text)] == []


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("read (also|more", "bracket is not closed"),
        ("read [also", "bracket is not closed"),
        ("read also)", ") closes no bracket"),
        ("read (also]", "] closes no bracket"),
        ("a|b", "| stands outside brackets"),
        ("(a|)", "an alternative is empty"),
        ("a[]", "an alternative is empty"),
        ("", "phrase is empty"),
        ("[share]", "phrase can match nothing at all"),
        ("*", "phrase can match nothing at all"),
        ("re: x?", "phrase can match nothing at all"),
        ("re: (x", "the regular expression is wrong"),
        ("a{2}", "{2} has no meaning here"),
        ("a {x y}", "{x y} has no meaning here"),
        ("a {nowhere}", "no table nowhere"),
        ("a <x> b", "<x> has no meaning here"),
        ("a } b", "} has no meaning here"),
        ("a@b", "@ has no meaning here"),
        ("a\\", "\\ has no meaning here"),
        ("a*{4,2}", "from 4 to 2 is no span"),
        ("a<60-3>", "from 60 to 3 is no span"),
        ("a {3-1} b", "from 3 to 1 is no span"),
    ],
)
def test_a_wrong_phrase_is_refused_in_words(phrase: str, problem: str) -> None:
    with pytest.raises(PhraseError, match=re.escape(problem)):
        parse(phrase, table)


PIECES = (
    "share",
    "a",
    "дай",
    "ўқинг",
    "o'qing",
    " ",
    "-",
    ".",
    "?",
    "*",
    "+",
    "**",
    "++",
    "#",
    "~",
    "%",
    "^",
    "$",
)
MORE = ("*{2,4}", "{2} ", "{+1-3} ", "<60>", "<2-9!>", "<>", "{network}", "\\*")
BROKEN = ("(", ")", "[", "]", "|", ")@", "]@", "{", "}", "<", ">", "@", "\\", "re: ", "{3}", "*{9,1}")


@st.composite
def phrases(draw: st.DrawFn, depth: int = 2) -> str:
    """Phrases that follow the syntax."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        if depth and draw(st.booleans()):
            inside = "|".join(draw(st.lists(phrases(depth=depth - 1), min_size=1, max_size=3)))
            opened, closed = draw(st.sampled_from(("()", "[]")))
            parts.append(f"{opened}{inside}{closed}{draw(st.sampled_from(('', '', '@')))}")
        else:
            parts.append(draw(st.sampled_from(PIECES + MORE)))
    return "".join(parts)


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=30), st.lists(st.sampled_from(PIECES + MORE + BROKEN)).map("".join)))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        branch = parse(fold(text), table)
    except PhraseError:
        return
    re.compile(expression(branch))
    beginnings(branch)
    heads(branch)


@settings(deadline=None, max_examples=200)
@given(st.data())
def test_a_match_begins_and_holds_words_as_the_phrase_says(data: st.DataObject) -> None:
    phrase = data.draw(phrases())
    try:
        branch = parse(phrase, table)
    except PhraseError:  # it can match nothing, or its marks make another one together
        return
    begun, words = beginnings(branch), heads(branch)
    if begun or words:
        try:
            found = data.draw(st.from_regex(rf"\A(?:{expression(branch)})\Z"))
        except ValueError:  # hypothesis finds no text that matches, as of "a^b"
            return
        assert not begun or found[:BEGINNING] in begun
        assert not words or not words.isdisjoint(HEAD.findall(found))


@pytest.mark.parametrize(
    ("phrase", "begun", "words"),
    [
        ("share", {"sh"}, {"shar"}),
        ("([please ]share|tweet)", {"pl", "sh", "tw"}, {"shar", "twee"}),
        ("(o)@ps", {"oo", "op"}, set()),
        ("x", set(), set()),
        ("+ share", set(), {"shar"}),
        ("[x][ ]share", set(), set()),
        ("all rights reserved", {"al"}, {"rese"}),
        ("*schutz", set(), set()),
        ("{3} cookies", set(), {"cook"}),
        ("(accept|reject) it", {"ac", "re"}, {"acce", "reje"}),
        ("un(subscribe)", {"un"}, set()),
        ("{network} page", {"fa", "vk"}, {"page"}),
        ("re: share(?:d|s)", {"sh"}, {"shar"}),
        ("re: shared?", {"sh"}, {"shar"}),
        ("re: sha?re", {"sh"}, set()),
        ("re: share|tweet", set(), set()),
    ],
)
def test_filing(phrase: str, begun: set[str], words: set[str]) -> None:
    branch = parse(phrase, table)
    assert (beginnings(branch), heads(branch)) == (begun, words)
