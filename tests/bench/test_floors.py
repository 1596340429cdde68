"""What Winnow has reached on real pages stays reached. CPU is for `make floors`: CI is too noisy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.floors import read_floors
from bench.quality import measure

HOME = Path(__file__).parents[2].parent / "shared" / "bench"
FLOORS = read_floors()

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HOME.exists(), reason="the bench pages of ../shared are not on this machine"),
]


@pytest.fixture(scope="module")
def measured() -> dict[str, float]:
    """Every set cleaned once."""
    return measure(HOME)


@pytest.mark.parametrize("name", FLOORS.floors)
def test_quality_stays_above_its_floor(name: str, measured: dict[str, float]) -> None:
    assert measured[name] >= FLOORS.floors[name], f"{name} fell; see bench/README.md, Floors"


def test_every_figure_measured_has_a_floor(measured: dict[str, float]) -> None:
    assert measured.keys() == FLOORS.floors.keys()
