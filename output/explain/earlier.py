"""An earlier rule set: the cleaners of a git revision, run on a page of today."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import msgspec

from cleaners.article import Article
from output.explain.comparison import Change, Comparison, compared
from output.explain.rerun import Answer, Asked
from output.explain.terminal_view import ARTICLE_FIELDS, field_rows
from output.terminal import Misuse

SECONDS = 60
"""How long an earlier rule set may take for one page, with its imports."""

CHECKOUT = Path(__file__).parents[2]
CODE = ("cleaners", "spiders")


class Page(Protocol):
    """A page as it was found; see `spiders.inputs.saved_page.SavedPage`."""

    @property
    def content(self) -> bytes | str: ...

    @property
    def form(self) -> str: ...

    @property
    def url(self) -> str | None: ...

    @property
    def outlet(self) -> str | None: ...

    @property
    def charset(self) -> str | None: ...

    def article(self) -> Article: ...


@dataclass(frozen=True, slots=True)
class EarlierRules:
    """The rule set of a revision, unpacked in a folder; name: the revision as the user gave it."""

    name: str
    folder: Path

    def compare(self, article: Article, page: Page) -> Comparison:
        """Today's article beside the one that the earlier rules make of the same page."""
        other = f"revision {self.name}"
        content, is_text = page.content, False
        if isinstance(content, str):
            content, is_text = content.encode("utf-8", "replace"), True
        asked = Asked(content, is_text, page.form, page.url, page.outlet, page.charset, ARTICLE_FIELDS)
        answer = self._asked(asked)
        if answer.trouble:
            return Comparison(other, trouble=f"{self.name} cannot run here: {answer.trouble}")
        here = {row.name: row.words for row in field_rows(article)} | {"outcome": article.outcome or ""}
        changes = tuple(
            Change(name, here.get(name, ""), there)
            for name, there in answer.fields.items()
            if there != here.get(name, "")
        )
        return replace(compared(other, article, answer.kept, answer.removed), fields=changes)

    def _asked(self, asked: Asked) -> Answer:
        """The answer of a process of its own, where the earlier modules do not meet today's."""
        script = Path(__file__).with_name("rerun.py").read_text("utf-8")
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
        try:
            done = subprocess.run(
                [sys.executable, "-c", script],
                input=msgspec.msgpack.encode(asked),
                capture_output=True,
                cwd=self.folder,
                env=environment,
                timeout=SECONDS,
            )
        except subprocess.TimeoutExpired:
            return Answer(trouble=f"no answer within {SECONDS} seconds")
        try:
            return msgspec.msgpack.decode(done.stdout, type=Answer)
        except msgspec.DecodeError:
            return Answer(trouble=_last_line(done.stderr) or f"it ended with exit code {done.returncode}")


@contextmanager
def earlier_rules(revision: str, checkout: Path = CHECKOUT) -> Iterator[EarlierRules]:
    """The rules of a git revision of the checkout, until the block ends. Nothing is written to the checkout.

    Misuse when there is no git or no such revision, or when it has no cleaners.
    """
    commit = _git(checkout, revision, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    archive = _git(checkout, revision, "archive", "--format=zip", commit.decode().strip(), "--", *CODE)
    with TemporaryDirectory(prefix="winnow-earlier-") as folder:
        zipfile.ZipFile(BytesIO(archive)).extractall(folder)
        yield EarlierRules(revision, Path(folder))


def _git(checkout: Path, revision: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(checkout), *arguments], capture_output=True)
    except FileNotFoundError:
        raise Misuse("--against needs git, which is not installed") from None
    if done.returncode:
        why = _last_line(done.stderr).removeprefix("fatal: ")
        raise Misuse(f"--against: git has no rules of {revision!r} for {checkout} ({why})")
    return done.stdout


def _last_line(words: bytes) -> str:
    lines = words.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""
