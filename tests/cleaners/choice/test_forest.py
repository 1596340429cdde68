"""Stories about the forest that weighs blocks, and the features it looks at."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.article import Block
from cleaners.choice.features import NAMES, REACH, block_features
from cleaners.choice.forest import forest_of, load_forest, log_odds, odds_of
from cleaners.choice.selection import select_blocks, select_lines
from cleaners.choice.votes import Votes

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


@pytest.mark.parametrize("model", ["pagemodel", "dumpmodel"])
def test_stored_weights_fit_the_features(model):
    forest = load_forest(model)
    assert forest.feature.max() < len(NAMES)
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
    assert log_odds("pagemodel", np.zeros((0, len(NAMES)), np.float32)).shape == (0,)


def test_paragraphs_both_extractors_chose_are_kept_and_the_menu_is_not():
    blocks = article_page()
    chosen = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert select_blocks(blocks, Votes(chosen, chosen)) == chosen


def test_a_paragraph_one_extractor_lost_comes_back():
    blocks = article_page()
    chosen = frozenset(block.position for block in blocks if block.kind == "paragraph")
    assert select_blocks(blocks, Votes(chosen - {max(chosen)}, chosen)) == chosen


def test_subheading_and_list_among_the_paragraphs_come_back_and_a_box_does_not():
    story = "html body article div.story"
    page = [("paragraph", f"{n}. {PROSE}", 0.0, f"{story} p") for n in range(4)]
    page.insert(2, ("item", "Ten houses in Orle", 0.0, f"{story} ul li"))
    page.insert(2, ("heading", "What was lost", 0.0, f"{story} h3"))
    page.insert(2, ("heading", "Our other stories", 0.0, f"{story} div.more h3"))
    page.insert(2, ("item", "A headline elsewhere", 1.0, f"{story} ul li"))
    blocks = [Block(number, *parts) for number, parts in enumerate(page)]
    paragraphs = frozenset(block.position for block in blocks if block.kind == "paragraph")
    kept = {blocks[position].text for position in select_blocks(blocks, Votes(paragraphs, paragraphs))}
    assert {"What was lost", "Ten houses in Orle"} <= kept
    assert "A headline elsewhere" not in kept


def test_a_page_nobody_voted_for_keeps_nothing():
    assert select_blocks(article_page(), Votes(frozenset(), frozenset())) == frozenset()


def test_lines_the_model_would_all_drop_fall_back_to_the_main_stretch():
    lines = [Block(n, "item", "menu", place="indent-0") for n in range(5)]
    assert select_lines(lines, frozenset({2}), frozenset()) == {2}


def test_candidates_reach_a_little_beyond_the_votes():
    blocks = article_page(menu=40)
    voted = frozenset(block.position for block in blocks if block.kind == "paragraph")
    candidates, rows = block_features(blocks, voted, voted)
    assert candidates[0] == min(voted) - REACH
    assert candidates[-1] == max(voted) + REACH
    assert rows.shape == (len(candidates), len(NAMES))


def test_features_do_not_depend_on_the_page_seen_before():
    voted = frozenset(range(20, 26))
    _, before = block_features(article_page(), voted, voted)
    block_features(article_page(menu=3, paragraphs=2), frozenset({4}), frozenset())
    _, after = block_features(article_page(), voted, voted)
    assert np.array_equal(before, after)


TEXTS = st.text(min_size=1, max_size=60).map(lambda text: " ".join(text.split()) or "x")
PLACES = st.sampled_from(["", "html body p", "html body div.related-x ul li", "indent-4", "a.b.c"])


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(TEXTS, PLACES, st.floats(0, 1)), max_size=12), st.data())
def test_any_page_gives_finite_features(parts, data):
    blocks = [Block(n, "paragraph", text, share, place) for n, (text, place, share) in enumerate(parts)]
    positions = st.frozensets(st.integers(0, max(0, len(blocks) - 1)))
    candidates, rows = block_features(blocks, data.draw(positions), data.draw(positions))
    assert np.isfinite(rows).all()
    assert len(candidates) == len(rows)
