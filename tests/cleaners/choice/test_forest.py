"""Stories about the forest that weighs blocks, and the features it looks at."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.article import Block
from cleaners.choice.advice import advice, advice_names
from cleaners.choice.dump_features import NAMES as DUMP_NAMES
from cleaners.choice.dump_selection import select_lines
from cleaners.choice.features import NAMES, Surroundings, block_features
from cleaners.choice.forest import forest_of, load_forest, log_odds, odds_of
from cleaners.choice.selection import PAGE_NAMES, Selection, select_blocks
from cleaners.choice.votes import Votes
from cleaners.fields.declared import read_metadata
from cleaners.page import parse

PROSE = (
    "The regional road office said on Monday that lorries would be sent over the pass until the bridge "
    "had been inspected by two engineers from the capital."
)


def article_page(menu: int = 20, paragraphs: int = 6) -> list[Block]:
    """A page: menu links, paragraphs in one container, a related list of links behind them."""
    blocks = [("item", f"Section {n}", 1.0, "html body nav.menu ul li") for n in range(menu)]
    blocks += [
        ("paragraph", f"{n}. {PROSE}", 0.0, "html body article div.story p") for n in range(paragraphs)
    ]
    blocks += [("item", f"Another headline {n}", 1.0, "html body aside.related ul li") for n in range(menu)]
    return [Block(n, *parts) for n, parts in enumerate(blocks)]


SMALL = [[0, 1.5, 1, 2], [-1.0], [1, 0.0, 3, 4], [2.0], [3.0]]


MODELS = (("firstmodel", NAMES), ("pagemodel", PAGE_NAMES), ("dumpmodel", DUMP_NAMES))


def chosen(blocks: list[Block], votes: Votes) -> Selection:
    around = Surroundings([0] * len(blocks), [0] * len(blocks), is_declared=True)
    tree = parse("<p>The page declares nothing.")
    assert tree is not None
    return select_blocks(blocks, votes, around, read_metadata(tree, None))


@pytest.mark.parametrize(("model", "names"), MODELS, ids=[model for model, _ in MODELS])
def test_stored_weights_fit_the_features(model, names):
    forest = load_forest(model, names)
    assert forest.feature.max() < len(names)
    assert len(forest.feature) > 10


def test_a_tree_sends_each_row_to_its_leaf():
    rows = np.array([[1.5, 9], [2, 0], [2, 0.5]], np.float32)
    assert list(odds_of(forest_of(0.5, [SMALL]), rows)) == [-0.5, 2.5, 3.5]


def test_trees_of_different_size_stand_side_by_side():
    rows = np.array([[0, 0], [2, 1]], np.float32)
    assert list(odds_of(forest_of(0.0, [SMALL, [[0.25]], [[1, 0.5, 1, 2], [10.0], [20.0]]]), rows)) == [
        9.25,
        23.25,
    ]


def test_no_row_has_no_odds():
    assert log_odds("pagemodel", np.zeros((0, len(PAGE_NAMES)), np.float32), PAGE_NAMES).shape == (0,)


def test_weights_of_other_features_are_refused():
    with pytest.raises(ValueError, match="make train"):
        load_forest("pagemodel", ("size",))


def test_paragraphs_both_extractors_chose_are_kept_and_the_menu_is_not():
    blocks = article_page()
    paragraphs = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert chosen(blocks, Votes(paragraphs, paragraphs)).chosen == paragraphs


def test_a_paragraph_one_extractor_lost_comes_back():
    blocks = article_page()
    paragraphs = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert chosen(blocks, Votes(paragraphs - {max(paragraphs)}, paragraphs)).chosen == paragraphs


def test_an_article_that_no_extractor_found_is_found_by_its_form():
    blocks = article_page()
    paragraphs = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert chosen(blocks, Votes(frozenset(), frozenset())).chosen == paragraphs


def test_a_page_of_links_has_no_article_and_no_confidence():
    selection = chosen(article_page(paragraphs=0), Votes(frozenset(), frozenset()))
    assert (selection.chosen, selection.confidence) == (frozenset(), 0.0)


def test_confidence_is_high_where_everything_speaks_for_the_choice():
    blocks = article_page()
    paragraphs = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert chosen(blocks, Votes(paragraphs, paragraphs)).confidence > 0.9


def test_a_page_without_a_block_has_no_article():
    assert chosen([], Votes(frozenset(), frozenset())).chosen == frozenset()


def test_lines_the_model_would_all_drop_fall_back_to_the_main_stretch():
    lines = [Block(n, "item", "menu", place="indent-0") for n in range(5)]
    assert select_lines(lines, frozenset({2}), frozenset()) == {2}


def test_features_do_not_depend_on_the_page_seen_before():
    voted = frozenset(range(20, 26))
    before = block_features(article_page(), voted, voted)
    block_features(article_page(menu=3, paragraphs=2), frozenset({4}), frozenset())
    after = block_features(article_page(), voted, voted)
    assert np.array_equal(before, after)


def test_advice_says_which_cleaners_recognise_a_block_and_its_neighbours():
    blocks = article_page(menu=1, paragraphs=3)
    names = ("headline_lists", "read_also_lines", "comment_forms", "tag_lists")
    rows = advice(blocks, {1: ("tag_lists",)}, names)
    column = {name: rows[:, number].tolist() for number, name in enumerate(advice_names(names))}
    assert column["hit_tag_lists"] == [0, 1, 0, 0, 0]
    assert column["hit_before"] == [0, 0, 1, 0, 0]
    assert column["hit_after"] == [1, 0, 0, 0, 0]
    assert column["says"] == [0, 1, 1, 1, 0]


TEXTS = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split()) or "x")
PLACES = st.sampled_from(["", "html body p", "html body div.related-x ul li", "indent-4", "a.b.c"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(TEXTS, PLACES, st.floats(0, 1)), max_size=12), st.data())
def test_any_page_gives_finite_features(parts, data):
    blocks = [Block(n, "paragraph", text, share, place) for n, (text, place, share) in enumerate(parts)]
    positions = st.frozensets(st.integers(0, max(0, len(blocks) - 1)))
    rows = block_features(blocks, data.draw(positions), data.draw(positions))
    assert np.isfinite(rows).all()
    assert rows.shape == (len(blocks), len(NAMES))
