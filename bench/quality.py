"""What Winnow's floors hold: every set cleaned once, by all processors, and scored."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from bench.extractors import FIELDS, Fields
from bench.scoring import score_set
from bench.sets import DUMP_SETS, PAGE_SETS, Page, read_set
from cleaners import clean_page
from cleaners.dump import clean_dump
from cleaners.lines.language import detect_language

Each = Callable[[Callable[[Any], Any], Sequence[Any]], Iterable[Any]]
"""`map`, by several processes."""


def measure(home: Path) -> dict[str, float]:
    """Scores by name, 0 to 1, and the number of exact seeds; of what lies in `home` and beside it."""
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("forkserver")) as pool:

        def each(work: Callable[[Any], Any], jobs: Sequence[Any]) -> Iterable[Any]:
            return pool.map(work, jobs, chunksize=10)

        scores: dict[str, float] = {}
        for name in (*PAGE_SETS, *DUMP_SETS):
            pages = read_set(home, name)
            scores |= score_set(name, [page.gold for page in pages], list(each(clean, pages)))
        return {**scores, **exact_seeds(home, each), **right_languages(home, each)}


def clean(page: Page) -> Fields:
    """What Winnow publishes of a page or dump; nothing of what it holds for no article."""
    article = (clean_dump if page.is_dump else clean_page)(page.source, url=page.url)
    return {} if article.outcome else {name: getattr(article, name) for name in FIELDS}


def exact_seeds(home: Path, each: Each) -> dict[str, float]:
    """How many seeds come out exact, as the script that lies with their gold judges."""
    judge = home / "score.py"
    if not judge.is_file() or not (home.parent / "seeds").is_dir():
        return {}
    rows = [json.loads(line) for line in _ask(judge, "inputs", "seeds").splitlines()]
    cleaned = each(clean, [Page(row["id"], row["url"], row["text"], True, {}) for row in rows])
    records = [{**fields, "source_id": row["id"]} for row, fields in zip(rows, cleaned, strict=True)]
    verdict = _ask(
        judge, "score", "seeds", "-", told="".join(json.dumps(record) + "\n" for record in records)
    )
    exact, _, _ = verdict.split()[-1].partition("/")  # the last line: "seeds exact 5/5"
    return {"seeds exact": float(exact)}


def right_languages(home: Path, each: Each) -> dict[str, float]:
    """Share of news texts whose language is told, whole and cut to 200 and 60 characters."""
    samples = home.parent / "langid" / "samples.jsonl"
    if not samples.is_file():
        return {}
    rows = [json.loads(line) for line in samples.read_text("utf-8").splitlines()]
    told = each(detect_language, [row["text"] for row in rows])
    answers: dict[str, list[bool]] = {}
    for row, language in zip(rows, told, strict=True):
        answers.setdefault(f"language {row['size']}", []).append(language == row["lang"])
    return {name: sum(right) / len(right) for name, right in answers.items()}


def _ask(script: Path, *arguments: str, told: str = "") -> str:
    """What the script prints."""
    command: list[str | Path] = [sys.executable, script, *arguments]
    home = {"SCORE_HOME": str(script.parent)}
    done = subprocess.run(
        command, input=told, capture_output=True, text=True, check=True, env=os.environ | home
    )
    return done.stdout
