"""Wire copy is found again after a newsroom's usual edits, and unlike stories are left apart."""

import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from output.duplicates.index import Batch, Match, check_parameters, prints_of
from output.duplicates.minhash import PARAMETERS, band_keys, signatures_of
from output.record import StoredRecord, count_words, text_hash
from output.state import State, StateError

SYLLABLES = ("ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "sha", "kha")


def words(seed: int, count: int = 200) -> list[str]:
    """`count` invented words, drawn by `seed` from a vocabulary of 1,728."""
    draw = random.Random(seed)
    return ["".join(draw.choices(SYLLABLES, k=3)) for _ in range(count)]


def record(text: str) -> StoredRecord:
    return StoredRecord(id="", text=text, text_hash=text_hash(text), word_count=count_words(text))


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with closing(State(tmp_path / "state.sqlite")) as state:
        yield state


def publish(state: State, texts: Sequence[str], first: int = 1) -> list[Match | None]:
    """One part: every text that repeats nothing becomes a story, numbered from `first`."""
    with state.transaction():
        batch = Batch(state, prints_of([record(text) for text in texts]))
        matches = []
        for row in range(len(texts)):
            matches.append(batch.match(row))
            if matches[-1] is None:
                batch.add(row, first + row)
        batch.store()
    return matches


def replaced(text: list[str], share: float) -> list[str]:
    draw = random.Random(5)
    return [draw.choice(("omega", "sigma")) if draw.random() < share else word for word in text]


ORIGINAL = words(1)

EDITS = {
    "byline added": ["By", "Aysel", "Karimova", *ORIGINAL],
    "last paragraph dropped": ORIGINAL[:170],
    "first and last paragraph dropped": ORIGINAL[25:175],
    "2 % of words replaced": replaced(ORIGINAL, 0.02),
    "5 % of words replaced": replaced(ORIGINAL, 0.05),
    "cut to 80 %": ORIGINAL[:160],
    "capitals and punctuation": [f"“{word.upper()}”," for word in ORIGINAL],
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("same_part", [True, False])
def test_edited_wire_copy_is_found(state: State, edit: str, same_part: bool) -> None:
    original, copy = " ".join(ORIGINAL), " ".join(EDITS[edit])
    if same_part:
        match = publish(state, [original, copy])[1]
    else:
        publish(state, [original])
        (match,) = publish(state, [copy], first=2)
    assert match is not None
    assert match.story == 1
    assert match.similarity >= 0.5


def test_unlike_stories_stay_apart(state: State) -> None:
    texts = [" ".join(words(seed)) for seed in range(300)]
    assert publish(state, texts) == [None] * 300


def test_half_and_half_of_two_stories_is_neither(state: State) -> None:
    half = words(1)[:100] + words(2)[:100]
    assert publish(state, [" ".join(text) for text in (words(1), words(2), half)]) == [None] * 3


def test_the_likest_story_is_named_and_of_equals_the_first(state: State) -> None:
    publish(state, [" ".join(words(1)[:130] + words(2)[:70]), " ".join(words(1)[:100] + words(3)[:100])])
    (match,) = publish(state, [" ".join(words(1)[:150] + words(2)[:50])], first=3)
    assert match is not None
    assert (match.story, match.method) == (1, "near")


def test_a_copy_stands_for_nobody(state: State) -> None:
    """A chain of edits cannot drift away: a copy of a copy is compared with the original alone."""
    chain = [ORIGINAL[start:] for start in range(0, 160, 40)]
    matches = publish(state, [" ".join(text) for text in chain])
    assert [match.story if match else None for match in matches] == [None, 1, 1, None]


def test_equal_texts_are_exact_whatever_their_case_and_punctuation(state: State) -> None:
    matches = publish(state, ["Quake hits Van.", "QUAKE hits Van", "Quake hits Mus."])
    assert matches == [None, Match(1, "exact", 1.0), None]


def test_scripts_without_spaces_are_compared_by_characters(state: State) -> None:
    draw = random.Random(7)
    text = [chr(draw.randrange(0x4E00, 0x5E00)) for _ in range(200)]
    matches = publish(state, ["".join(text), "".join(text[:160]), "".join(reversed(text))])
    assert matches[1] is not None
    assert matches[1].method == "near"
    assert matches[2] is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ёлка", "елка"),
        ("كتاب ايران", "کتاب ایران"),
        ("می\u200cشود", "میشود"),
        ("so\u00adft", "soft"),
        ("İstanbul", "istanbul"),
        ("cafe\u0301", "café"),
        ("«Բարև»", "բարև"),
        ("long—dash", "long dash"),
        ("۱۵۰۰ نفر", "1500 نفر"),
        ("1,500 and 1 500 000", "1500 and 1500000"),
    ],
)
def test_two_newsrooms_spellings_are_one_word(one: str, other: str) -> None:
    tail = " and some more words"
    first, second = signatures_of([one + tail, other + tail])
    assert first.tolist() == second.tolist()


RATES = (
    "The central bank set the official rates for {} May. One euro costs {} manat, one Turkish lira {} manat, a"
    " hundred roubles {} manat, one pound {} manat and one lari {} manat. The dirham is at {} manat, the Swiss"
    " franc at {} and the yen at {}. An ounce of gold costs {} manat and one of silver {}. State bodies, companies"
    " and commercial banks of the country use the rates in their accounts on that day, the bank said on its site."
)


def rates(day: int) -> str:
    draw = random.Random(day)
    return RATES.format(day, *(f"{draw.random() * 9:.4f}" for _ in range(10)))


def test_daily_reports_from_one_template_are_each_a_story(state: State) -> None:
    """Alike in two words of three, but with other numbers: a dataset of rates or weather keeps every day."""
    days = [rates(day) for day in range(11, 31)]
    assert publish(state, days[:10]) == [None] * 10
    assert publish(state, days[10:], first=11) == [None] * 10


def test_a_daily_report_printed_elsewhere_is_found_among_years_of_them(
    state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("output.duplicates.index.MOST_IN_BAND", 5)
    publish(state, [rates(day) for day in range(11, 91)])
    copies = publish(state, [f"By Aysel Karimova, 09:30. {rates(day)}" for day in (20, 75)], first=100)
    assert [match and match.story for match in copies] == [10, 65]
    assert max(state.db.execute("SELECT count(*) FROM band GROUP BY key").fetchall()) == (5,)


def test_a_copy_with_other_thousands_a_date_and_less_text_is_the_same_story(state: State) -> None:
    story = (
        "The flood in the Debed valley damaged 1,240 houses and 35 bridges, the ministry said. Some 4,800 people"
        " spent the night in 16 schools. The river stood 420 centimetres above its usual height at 05:40, and 22"
        " villages had no power. The government gave 2,500,000 drams to each family and sent 180 soldiers. Roads"
        " to 14 villages are closed, and the railway will not run before 27 May, the ministry said."
    )
    copy = "14 June, 11:45. " + story.replace(",", " ").rpartition(". Roads")[0]
    (_, match) = publish(state, [story, copy])
    assert match is not None
    assert match.story == 1


def test_word_order_matters() -> None:
    first, second = signatures_of(["one two three four", "four three two one"])
    assert first.tolist() != second.tolist()


@settings(deadline=None, max_examples=100)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=5))
def test_any_text_has_a_signature_and_its_neighbours_do_not_matter(texts: list[str]) -> None:
    together = signatures_of(texts)
    assert together.tolist() == [signatures_of([text])[0].tolist() for text in texts]
    keys = band_keys(together)
    assert keys.shape == (len(texts), 40)
    assert -(1 << 31) <= keys.min() <= keys.max() < 1 << 31


def test_signatures_are_the_same_on_every_machine() -> None:
    """Stored signatures are compared with new ones: a change here needs a new number in PARAMETERS."""
    signature = signatures_of(["The minister said on Monday that the bridge would open in May."])
    assert signature[0, :4].tolist() == [3271761564, 3366879864, 3371340776, 3308493926]
    assert band_keys(signature)[0, :2].tolist() == [-2111797466, -2029466107]
    assert PARAMETERS["words"] == 2


def test_an_index_of_other_parameters_is_refused(state: State) -> None:
    check_parameters(state)
    check_parameters(state)
    state.set("index", '{"rensa": 1}')
    with pytest.raises(StateError, match="`winnow index --rebuild`"):
        check_parameters(state)
