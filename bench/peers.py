"""Winnow and its peers on the same pages: python -m bench.peers, or make bench.

Each extractor runs in a process of its own: Winnow and trafilatura by the Python that runs this, the others
by that of bench/.venv. All take turns of a few pages, and CPU is told against trafilatura in the same run.
"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from bench.environment import PEERS
from bench.extractors import BASELINE, EXTRACTORS, FIELDS
from bench.scoring import score_set
from bench.sets import Page, fail, find_sets, mixed, read_pages
from bench.table import Row, notes, put_into, table
from bench.timing import Cost, measure
from bench.worker import CHECKOUT, Answers, MissingExtractorError, Worker, pages_file

Sets = Mapping[str, list[Page]]

FIELD_OF_SCORE = {"fundus title": "title", "fundus date": "published", "fundus authors": "authors"}


def main() -> None:
    options = _options()
    sets = read_pages(find_sets(options.sets))
    lacking = PEERS.make()
    rows = compare(sets, options.only, rounds=options.rounds, timed=options.timed)
    pins = [f"No package for this Python: {', '.join(lacking)}."] if lacking else []
    report = f"{table(rows)}\n\n{' '.join([_caption(sets, rows, options.date), *notes(rows), *pins])}"
    print(report)
    if options.update_readme:
        try:
            put_into(CHECKOUT / "README.md", report)
        except ValueError as error:
            fail(str(error))


def compare(sets: Sets, names: Sequence[str], *, rounds: int, timed: int) -> list[Row]:
    """A row for each extractor named: scores on all pages, cost on up to `timed` of them, `rounds` times."""
    pages = mixed(sets)
    with ExitStack() as open_until_done:
        file = open_until_done.enter_context(pages_file(pages))
        answers, absent = _asked(names, file, open_until_done)
        costs = measure([*answers], BASELINE, pages=min(timed, len(pages)), rounds=rounds) if rounds else {}
    rows = {
        worker.name: _row(worker, sets, pages, told, costs.get(worker.name))
        for worker, told in answers.items()
    }
    return [rows.get(name) or Row(name, missing=absent[name]) for name in names]


def _asked(
    names: Sequence[str], pages: Path, stack: ExitStack
) -> tuple[dict[Worker, Answers], dict[str, str]]:
    """What each extractor makes of the pages, by its worker, open and warm; and why others have none."""
    answers: dict[Worker, Answers] = {}
    absent: dict[str, str] = {}
    for name in names:
        print(f"{name} reads the pages", file=sys.stderr)
        try:
            worker = stack.enter_context(
                Worker(name, PEERS.python if EXTRACTORS[name].is_peer else Path(sys.executable), pages)
            )
            answers[worker] = worker.extract()
        except MissingExtractorError as error:
            absent[name] = str(error)
    return answers, absent


def _row(worker: Worker, sets: Sets, pages: Sequence[Page], answers: Answers, cost: Cost | None) -> Row:
    found = dict(zip(pages, answers.found, strict=True))
    given = {name for name in FIELDS if any(fields.get(name) for fields in answers.found)}
    scores: dict[str, float] = {}
    for name, some in sets.items():
        scores |= score_set(name, [page.gold for page in some], [found[page] for page in some])
    told = {name: score for name, score in scores.items() if FIELD_OF_SCORE.get(name, "text") in given}
    return Row(worker.name, worker.version, told, cost, answers.failed)


def _caption(sets: Sets, rows: Sequence[Row], day: str) -> str:
    counts = ", ".join(f"{name.upper()} {len(pages)}" for name, pages in sets.items())
    baseline = next((row.cost for row in rows if row.name == BASELINE and row.cost), None)
    cost = f" ({baseline.milliseconds:.0f} ms a page here)" if baseline else ""
    return (
        f"Pages: {counts}. CPU: a page against trafilatura with metadata{cost}, all in one run. "
        f"{day}, Python {platform.python_version()}, {platform.machine()}."
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench.peers", description="Compare Winnow with its peers."
    )
    parser.add_argument("--sets", metavar="FOLDER", help="folder of the bench pages; else SCORE_HOME")
    parser.add_argument("--only", nargs="+", choices=EXTRACTORS, default=list(EXTRACTORS), metavar="NAME")
    parser.add_argument("--rounds", type=int, default=5, help="rounds of timing, the median counts; 0: none")
    parser.add_argument("--timed", type=int, default=150, metavar="PAGES", help="pages of a round")
    parser.add_argument("--date", default=str(date.today()), help="the day to print; else today")
    parser.add_argument("--update-readme", action="store_true", help="write the table into README.md")
    options = parser.parse_args()
    if options.rounds and BASELINE not in options.only:
        parser.error(f"--only needs {BASELINE}, which CPU is told against; or give --rounds 0")
    return options


if __name__ == "__main__":
    main()
