"""The process of one extractor: python -m bench.worker NAME PAGES, run by the Python that has the extractor.

PAGES is a file of JSON lines {"html", "url"}. Requests come as lines of JSON on standard input, each answered
by a line on standard output; `Worker` is the other end. What guests print goes to standard error.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import process_time
from typing import Any, NamedTuple, Self

from bench.sets import Page

CHECKOUT = Path(__file__).resolve().parents[1]


class MissingExtractorError(Exception):
    """The extractor cannot be imported by this Python, or its process died; says why."""


class Answers(NamedTuple):
    """What an extractor made of the pages: fields by page, and how many pages it raised at (fields empty)."""

    found: list[dict[str, Any]]
    failed: int


@contextmanager
def pages_file(pages: Iterable[Page]) -> Iterator[Path]:
    """The file that workers read `pages` from."""
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".jsonl") as file:
        for page in pages:
            file.write(json.dumps({"html": page.source, "url": page.url}) + "\n")
        file.flush()
        yield Path(file.name)


class Worker:
    """An extractor in a process of its own. MissingExtractorError, now or when asked, if it is not there."""

    def __init__(self, name: str, python: Path, pages: Path) -> None:
        self.name = name
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 closed with the process
        self._process = subprocess.Popen(
            [python, "-m", "bench.worker", name, pages],
            cwd=CHECKOUT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            text=True,
        )
        self.pid = self._process.pid
        try:
            self.version = str(self._answer())
        except MissingExtractorError:
            self.close()
            raise

    def extract(self) -> Answers:
        """Every page once, which also warms the extractor up for `seconds`."""
        return Answers(*self._ask("extract"))

    def seconds(self, start: int, stop: int) -> float:
        """CPU seconds that the pages from `start` up to `stop` take."""
        return float(self._ask("time", start, stop))

    def close(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                with suppress(BrokenPipeError):
                    pipe.close()
        self._process.wait()
        self._errors.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _ask(self, *request: str | int) -> Any:
        assert self._process.stdin
        with suppress(BrokenPipeError):  # it died; the missing answer tells why
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        return self._answer()

    def _answer(self) -> Any:
        assert self._process.stdout
        if line := self._process.stdout.readline():
            return json.loads(line)
        self._process.wait()
        self._errors.seek(0)
        said = self._errors.read().strip().splitlines()
        raise MissingExtractorError(said[-1] if said else f"exit code {self._process.returncode}")


def serve(name: str, pages: str) -> None:
    """The worker's end."""
    from bench.extractors import EXTRACTORS, quiet

    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    quiet()
    extract = EXTRACTORS[name].load()
    with open(pages, encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]

    def run(row: dict[str, str]) -> dict[str, Any] | None:
        try:
            return extract(row["html"], row["url"])
        except Exception:  # the extractor's failure at this page, counted as such
            return None

    def answer(value: Any) -> None:
        answers.write(json.dumps(value) + "\n")
        answers.flush()

    answer(EXTRACTORS[name].version)
    for line in sys.stdin:
        match json.loads(line):
            case ["extract"]:
                found = [run(row) for row in rows]
                answer([[fields or {} for fields in found], found.count(None)])
            case ["time", start, stop]:
                begun = process_time()
                for row in rows[start:stop]:
                    run(row)
                answer(process_time() - begun)


if __name__ == "__main__":
    serve(*sys.argv[1:])
