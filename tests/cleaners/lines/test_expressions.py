"""What a regular expression tells before it is run must hold for whatever it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.lines.expressions import BEGINNING, HEAD, alternatives, beginnings, heads

WORDS = ("cookie", "share", "page", "a", "of", "accept", "дай", "подписка", "ўқинг", "o'qing", "к", "read")
ATOMS = (r"\w+", r"\d", "[aeiou]", ".", " ", "-", r"\S{0,3}")
TIMES = ("", "", "?", "*", "+", "{0,2}", "{1,2}")


@st.composite
def expressions(draw: st.DrawFn, depth: int = 2) -> str:
    """Words, groups, options and repetitions, as tables of phrases have them."""
    parts = []
    for _ in range(draw(st.integers(1, 4))):
        inner = draw(st.integers(0, 2))
        if inner == 0 and depth:
            group = "|".join(draw(st.lists(expressions(depth=depth - 1), min_size=1, max_size=3)))
            parts.append(f"(?:{group}){draw(st.sampled_from(TIMES))}")
        elif inner == 1:
            parts.append(draw(st.sampled_from(ATOMS)))
        else:
            parts.append(draw(st.sampled_from(WORDS)) + draw(st.sampled_from(("", "s?", " "))))
    return "".join(parts)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_match_begins_as_told(data: st.DataObject) -> None:
    expression = data.draw(expressions())
    told = beginnings(expression)
    if told:
        found = data.draw(st.from_regex(expression, fullmatch=True))
        assert found[:BEGINNING] in told


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_match_has_one_of_the_heads_told(data: st.DataObject) -> None:
    expression = data.draw(expressions())
    told = heads(expression)
    if told:
        found = data.draw(st.from_regex(rf"\A(?:{expression})\Z"))
        assert not told.isdisjoint(HEAD.findall(found))


@settings(deadline=None, max_examples=100)
@given(st.lists(expressions(), min_size=1, max_size=4))
def test_alternatives_are_cut_outside_groups_only(some: list[str]) -> None:
    assert alternatives("|".join(some)) == [part for one in some for part in alternatives(one)]
    assert all(re.compile(part) for part in alternatives("|".join(some)))


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("share", {"sh"}),
        ("(?:please )?share|tweet", {"pl", "sh", "tw"}),
        ("o+ps", {"oo", "op"}),
        ("x", set()),
        (r"\w+ share", set()),
        ("[sS]hare", set()),
        ("x? ?share", set()),  # a space may come first, and that is no letter
    ],
)
def test_beginnings(expression: str, expected: set[str]) -> None:
    assert beginnings(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("all rights reserved", {"rese"}),
        (r"cookies?|datenschutz\w*", {"cook", "date"}),
        (r"\w*schutz", set()),
        (r"(?:\S+ ){0,3}cookies", {"cook"}),
        ("(?:accept|reject) it", {"acce", "reje"}),
        ("an? [xy] of", set()),
        ("un(?:subscribe)", set()),
    ],
)
def test_heads(expression: str, expected: set[str]) -> None:
    assert heads(expression) == expected
