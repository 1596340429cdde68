"""Quality that is not given up by accident: python -m bench.floors, or make floors.

Compares what Winnow reaches with bench/floors.json. Exit code: 0 all held, 1 something is worse, 2 wrong
use. --update raises floors to what is reached. Lowering one takes its name and a sentence, which stays there.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from bench.extractors import BASELINE
from bench.quality import measure
from bench.sets import fail, find_sets, mixed, read_pages
from bench.timing import measure as measure_cost
from bench.worker import Worker, pages_file

FILE = Path(__file__).with_name("floors.json")
CPU = "CPU ratio"
NOISE = 1.05
"""A ceiling stands this much above what was measured: rounds of the same code differ by some percent."""


@dataclass
class Floors:
    """What is held.

    floors: scores that must be reached. ceilings: costs that must not be exceeded. lowered: each time one
    of them was made easier, its name, "from" and "to" what, and "because" of what.
    """

    floors: dict[str, float] = field(default_factory=dict)
    ceilings: dict[str, float] = field(default_factory=dict)
    lowered: list[dict[str, str | float]] = field(default_factory=list)

    def faults(self, measured: Mapping[str, float]) -> list[str]:
        """A sentence for everything that is worse than it was. What was not measured is not judged."""
        below = [
            f"{name} is {measured[name]:.4f}, below its floor {floor:.3f}."
            for name, floor in self.floors.items()
            if name in measured and measured[name] < floor
        ]
        above = [
            f"{name} is {measured[name]:.2f}, above its ceiling {ceiling:.2f}."
            for name, ceiling in self.ceilings.items()
            if name in measured and measured[name] > ceiling
        ]
        return below + above

    def tighten(self, measured: Mapping[str, float]) -> None:
        """Brings floors up and ceilings down to what was measured; nothing gets easier."""
        for name, value in measured.items():
            if name == CPU:
                self.ceilings[name] = min(self.ceilings.get(name, math.inf), ceiling_of(value))
            else:
                self.floors[name] = max(self.floors.get(name, 0.0), floor_of(value))

    def loosen(self, name: str, measured: Mapping[str, float], because: str) -> None:
        """Sets one floor or ceiling to what was measured and keeps the reason. KeyError for unknown names."""
        limits, value = (
            (self.ceilings, ceiling_of(measured[name]))
            if name == CPU
            else (self.floors, floor_of(measured[name]))
        )
        self.lowered.append({"name": name, "from": limits[name], "to": value, "because": because})
        limits[name] = value


def floor_of(value: float) -> float:
    """`value` cut to three digits.

    >>> floor_of(0.97049), floor_of(0.97)
    (0.97, 0.97)
    """
    return math.floor(round(value * 1000, 6)) / 1000


def ceiling_of(value: float) -> float:
    return math.ceil(value * NOISE * 100) / 100


def read_floors(file: Path = FILE) -> Floors:
    return Floors(**json.loads(file.read_text("utf-8"))) if file.exists() else Floors()


def write_floors(floors: Floors, file: Path = FILE) -> None:
    file.write_text(json.dumps(asdict(floors), indent=2, ensure_ascii=False) + "\n", "utf-8")


def cpu_ratio(home: Path, *, pages: int, rounds: int) -> float:
    """CPU per page of all that `winnow clean` does against trafilatura with metadata, same pages, one run."""
    sample = mixed(read_pages(home))[:pages]
    with pages_file(sample) as file:
        python = Path(sys.executable)
        with Worker("winnow", python, file) as winnow, Worker(BASELINE, python, file) as baseline:
            for worker in (winnow, baseline):
                worker.extract()
            cost = measure_cost([winnow, baseline], BASELINE, pages=len(sample), rounds=rounds)
    return cost["winnow"].ratio


def main() -> None:
    options = _options()
    home = find_sets(options.sets)
    floors = read_floors()
    measured = measure(home)
    if options.rounds:
        measured[CPU] = cpu_ratio(home, pages=options.timed, rounds=options.rounds)
    print(_listing(floors, measured))
    if options.lower:
        if options.lower not in measured or options.lower not in floors.floors | floors.ceilings:
            fail(f"{options.lower!r} is no floor that was measured; the names stand in {FILE.name}")
        floors.loosen(options.lower, measured, options.because)
    if faults := floors.faults(measured):
        print("\n".join(faults), file=sys.stderr)
    if options.update:
        floors.tighten(measured)
    if options.update or options.lower:
        write_floors(floors)
    sys.exit(1 if faults else 0)


def _listing(floors: Floors, measured: Mapping[str, float]) -> str:
    limits = floors.floors | floors.ceilings
    return "\n".join(f"{name:20} {value:8.4f}  {limits.get(name, '')}" for name, value in measured.items())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.floors", description="Hold what Winnow has reached."
    )
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of timing CPU; 0: leave it out")
    parser.add_argument("--timed", type=int, default=200, metavar="PAGES", help="pages of a round")
    parser.add_argument("--update", action="store_true", help="raise floors to what is reached")
    parser.add_argument("--lower", metavar="NAME", help="make this one easier; needs --because")
    parser.add_argument("--because", metavar="SENTENCE", help="why it has to be; kept in floors.json")
    options = parser.parse_args()
    if bool(options.lower) != bool((options.because or "").strip()):
        parser.error("--lower NAME and --because SENTENCE go together")
    return options


if __name__ == "__main__":
    main()
