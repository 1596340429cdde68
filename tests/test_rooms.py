"""The house: which room may import which. Data walks left to right, imports point at the pure middle."""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("cleaners", "spiders", "output", "demo")
MAY_IMPORT = {
    "cleaners": {"cleaners"},
    "spiders": {"spiders", "cleaners"},
    "output": {"output", "cleaners"},
    "demo": {"demo", "spiders", "cleaners"},
}
CLEANERS = (
    "article",
    "phrases",
    "lines",
    "markup",
    "furniture",
    "fields",
    "choice",
    "noarticle",
    "page",
    "dump",
)
"""Rooms and modules of cleaners/, the ground first: none imports one that stands behind it."""
IMPURE = {
    "os",
    "socket",
    "subprocess",
    "random",
    "time",
    "threading",
    "multiprocessing",
    "tempfile",
    "requests",
}
LONGEST_MODULE, MEDIAN_MODULE, LARGEST_ROOM = 350, 130, 30
DATA = {"demo/prose", "spiders/outlets"}
"""Folders of declarations and texts, not of code."""


@cache
def modules() -> dict[str, Path]:
    paths = (path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    return {".".join(path.relative_to(ROOT).with_suffix("").parts): path for path in paths}


def imports_of(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


def arrows() -> list[tuple[str, str]]:
    """(importer, imported) of every import among our packages."""
    return [
        (name, other)
        for name, path in modules().items()
        for other in imports_of(path)
        if other.split(".")[0] in PACKAGES
    ]


def test_every_package_imports_only_what_it_may() -> None:
    wrong = [
        f"{name} imports {other}"
        for name, other in arrows()
        if other.split(".")[0] not in MAY_IMPORT[name.split(".")[0]]
    ]
    assert not wrong


def test_no_room_of_cleaners_imports_one_behind_it() -> None:
    place = {room: number for number, room in enumerate(CLEANERS)}
    inner = [
        (name, other)
        for name, other in arrows()
        if name.startswith("cleaners.") and other.startswith("cleaners.") and name != "cleaners.__init__"
    ]
    wrong = [
        f"{name} imports {other}"
        for name, other in inner
        if place[other.split(".")[1]] > place[name.split(".")[1]]
    ]
    assert not wrong


def test_cleaning_is_pure() -> None:
    wrong = [
        f"{name} imports {other}"
        for name, path in modules().items()
        if name.startswith("cleaners.")
        for other in imports_of(path)
        if other.split(".")[0] in IMPURE
    ]
    assert not wrong


def test_no_two_modules_import_each_other() -> None:
    found = set(arrows())
    assert [f"{a} and {b}" for a, b in found if (b, a) in found and a < b] == []


def lengths() -> dict[str, int]:
    return {
        str(path.relative_to(ROOT)): path.read_text("utf-8").count("\n")
        for path in modules().values()
        if str(path.parent.relative_to(ROOT)) not in DATA
    }


def test_modules_are_short() -> None:
    sizes = lengths()
    assert [file for file, size in sizes.items() if size > LONGEST_MODULE] == []
    assert (
        statistics.median(size for file, size in sizes.items() if not file.endswith("__init__.py"))
        <= MEDIAN_MODULE
    )


@pytest.mark.parametrize("package", PACKAGES)
def test_no_room_is_a_corridor(package: str) -> None:
    folders = [folder for folder in (ROOT / package).rglob("*") if folder.is_dir()]
    crowded = [
        str(folder.relative_to(ROOT))
        for folder in (ROOT / package, *folders)
        if len(list(folder.glob("*.py"))) > LARGEST_ROOM and str(folder.relative_to(ROOT)) not in DATA
    ]
    assert not crowded
