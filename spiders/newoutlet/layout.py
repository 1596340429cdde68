"""Where the files of an outlet lie: in a checkout of Winnow, or in a user's own folder of outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cleaners.markup.canonical import url_key
from spiders.own_outlets import USUAL

HOME = re.compile(r'^    home = "(.+?)"', re.M)
NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Layout:
    """The folders, relative to `root`, of the classes, the tests and the saved pages."""

    root: Path
    classes: str
    tests: str
    pages: str

    def files(self, name: str) -> list[Path]:
        """The files of outlet `name` that exist: class, test and saved pages."""
        code = (self.root / self.classes / f"{name}.py", self.root / self.tests / f"test_{name}.py")
        return [*filter(Path.exists, code), *self.saved(name)]

    def saved(self, name: str) -> list[Path]:
        return sorted((self.root / self.pages / name).glob("page-*.*"))

    def names(self) -> list[str]:
        """The names of the outlets that have a class here."""
        files = (self.root / self.classes).glob("[a-z]*.py")
        return sorted(path.stem for path in files)

    def declared(self) -> Iterator[tuple[Path, str]]:
        """Each outlet's file and the home page that it declares. Files are read, not run."""
        for path in sorted((self.root / self.classes).glob("*.py")):
            found = HOME.search(path.read_text(encoding="utf-8", errors="replace"))
            if found:
                yield path, found[1]


def checkout_layout(root: Path) -> Layout:
    """ValueError where `root` is no checkout of Winnow."""
    if not (root / "spiders" / "outlets").is_dir():
        raise ValueError(f"{root} has no folder outlets/ and is no checkout; `winnow init` makes one")
    return Layout(root, "spiders/outlets", "tests/outlets", "tests/pages")


def own_layout(folder: Path) -> Layout:
    return Layout(folder, ".", "tests", "pages")


def layout_of(own: Path | None, checkout: Path) -> Layout:
    """A user's own folder where there is one, else the checkout. ValueError where there is neither."""
    if own is None and (checkout / USUAL).is_dir():
        own = checkout / USUAL
    return checkout_layout(checkout) if own is None else own_layout(own)


def check_target(layout: Layout, name: str, home: str, *, force: bool = False) -> None:
    """ValueError where an outlet of this name and home page cannot be added."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name; write small letters, digits and single underscores")
    if force:
        return
    if existing := layout.files(name):
        raise ValueError(f"{existing[0].relative_to(layout.root)} exists already; --force writes it again")
    for path, declared in layout.declared():
        if url_key(declared) == url_key(home) and path.stem != name:
            raise ValueError(f"{path.relative_to(layout.root)} is about {home} already; --force adds another")
