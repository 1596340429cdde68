"""The architecture: which room may import which, and what cleaning may do. Imports point at cleaners/."""

from __future__ import annotations

import ast
import statistics
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("cleaners", "spiders", "output", "demo", "winnow")
"""The product."""
MAY_IMPORT = {
    "cleaners": {"cleaners"},
    "spiders": {"spiders", "cleaners"},
    "output": {"output", "cleaners"},
    "demo": {"demo", "spiders", "cleaners"},
    "winnow": {"winnow", "demo", "spiders", "output", "cleaners"},
}
OURS = {*PACKAGES, "bench", "tests"}
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
"""Rooms and modules of cleaners/, the lowest first: none imports a later one."""
LIBRARIES = {
    "courlan", "dateparser", "htmldate", "langdetect", "lxml", "numpy", "persiantools", "py3langid",
    "resiliparse", "trafilatura", "w3lib",
    "backports", "compression",  # zstd, before and since Python 3.14
}  # fmt: skip
"""All that cleaners/ uses beside the standard library."""
IMPURE = {
    "asyncio", "concurrent", "fileinput", "http", "multiprocessing", "os", "random", "secrets", "shutil", "signal",
    "socket", "sqlite3", "subprocess", "tempfile", "threading", "time", "uuid",
}  # fmt: skip
"""Modules of the standard library that read the clock, chance, files or the network."""
IMPURE_CALLS = {
    "open", "input", "print", "now", "utcnow", "today", "write_text", "write_bytes", "mkdir", "touch", "unlink",
    "rename", "rmdir",
}  # fmt: skip
"""Functions and methods that do. What stays allowed: read_text of the package's own data."""
LONGEST_MODULE, MEDIAN_MODULE, LARGEST_ROOM = 350, 130, 30
DATA = {"demo/prose", "spiders/outlets"}
"""Folders of declarations and texts, not of code."""


@cache
def modules() -> dict[str, Path]:
    """Path by dotted name; a package is named by its folder."""
    paths = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    names = (".".join(path.relative_to(ROOT).with_suffix("").parts) for path in paths)
    return {name.removesuffix(".__init__"): path for name, path in zip(names, paths, strict=True)}


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    """Names of the modules that a file imports, wherever in the file."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            whole = (f"{node.module}.{name.name}" for name in node.names)
            yield from {name if name in modules() else node.module for name in whole}
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names)


@cache
def arrows() -> frozenset[tuple[str, str]]:
    """(importer, imported) of every import among our packages."""
    return frozenset(
        (name, other)
        for name, path in modules().items()
        for other in imports_of(path)
        if other.split(".")[0] in OURS
    )


def room_of(module: str) -> str:
    """ "cleaners.lines.names" -> "cleaners.lines"; a module outside any room is a room of its own."""
    return ".".join(module.split(".")[:2])


def list_of(wrong: Iterable[str], advice: str) -> str:
    return "\n".join([advice, *sorted(wrong)])


def test_every_package_imports_only_what_it_may() -> None:
    wrong = {
        f"{name} imports {other}"
        for name, other in arrows()
        if other.split(".")[0] not in MAY_IMPORT[name.split(".")[0]]
    }
    assert not wrong, list_of(wrong, "Move the shared part into cleaners/, or hand it over as an argument:")


def test_no_room_of_cleaners_imports_a_later_one() -> None:
    place = {room: number for number, room in enumerate(CLEANERS)}
    inner = [(a, b) for a, b in arrows() if a.startswith("cleaners.") and b.startswith("cleaners.")]
    new = {module for arrow in inner for module in arrow if module.split(".")[1] not in place}
    assert not new, list_of(new, "Add the room to CLEANERS above, behind all that it imports:")
    wrong = {f"{a} imports {b}" for a, b in inner if place[b.split(".")[1]] > place[a.split(".")[1]]}
    order = " <- ".join(CLEANERS)
    assert not wrong, list_of(wrong, f"Move what both need into the earlier room ({order}):")


def circle(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """One circle of the arrows, or nothing."""
    graph: dict[str, set[str]] = defaultdict(set)
    for importer, imported in pairs:
        if importer != imported:
            graph[importer].add(imported)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(reversed(error.args[1]))
    return []


def test_modules_do_not_import_each_other_in_a_circle() -> None:
    found = circle(arrows())
    assert not found, "Move what they share into a module of its own: " + " -> ".join(found)


def test_rooms_of_cleaners_do_not_import_each_other_in_a_circle() -> None:
    inner = (arrow for arrow in arrows() if arrow[0].startswith("cleaners."))
    found = circle((room_of(a), room_of(b)) for a, b in inner)
    assert not found, "Move what they share into the earliest of these rooms: " + " -> ".join(found)


def cleaning() -> list[tuple[str, Path]]:
    return [(name, path) for name, path in modules().items() if name.split(".")[0] == "cleaners"]


def test_cleaning_imports_nothing_impure() -> None:
    wrong = {
        f"{name} imports {other}"
        for name, path in cleaning()
        for other in imports_of(path)
        if other.split(".")[0] in IMPURE
    }
    assert not wrong, list_of(wrong, "Read clock, chance, files and network in output/ or spiders/:")


def test_cleaning_uses_known_libraries_only() -> None:
    wrong = {
        f"{name} imports {other}"
        for name, path in cleaning()
        for other in imports_of(path)
        if other.split(".")[0] not in {*LIBRARIES, "cleaners", *sys.stdlib_module_names}
    }
    assert not wrong, list_of(wrong, "Do without, or add the library to LIBRARIES above and to the lock:")


def test_cleaning_reads_no_clock_and_writes_nothing() -> None:
    wrong = {
        f"{name}, line {node.lineno}: {called}()"
        for name, path in cleaning()
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call) and (called := called_name(node)) in IMPURE_CALLS
    }
    assert not wrong, list_of(wrong, "Take the value as an argument, or do this in output/ or spiders/:")


def called_name(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def lengths() -> dict[str, int]:
    return {
        str(path.relative_to(ROOT)): path.read_text("utf-8").count("\n")
        for path in modules().values()
        if str(path.parent.relative_to(ROOT)) not in DATA
    }


def test_modules_are_short() -> None:
    sizes = lengths()
    wrong = {f"{file}: {size} lines" for file, size in sizes.items() if size > LONGEST_MODULE}
    assert not wrong, list_of(wrong, f"Split these by subject, {LONGEST_MODULE} lines at most:")
    median = statistics.median(size for file, size in sizes.items() if not file.endswith("__init__.py"))
    longest = sorted(sizes, key=sizes.__getitem__)[-10:]
    assert median <= MEDIAN_MODULE, list_of(
        longest, f"The median is {median} lines. Split some of the longest:"
    )


@pytest.mark.parametrize("package", PACKAGES)
def test_rooms_are_small(package: str) -> None:
    folders = [folder for folder in (ROOT / package).rglob("*") if folder.is_dir()]
    crowded = {
        str(folder.relative_to(ROOT))
        for folder in (ROOT / package, *folders)
        if len(list(folder.glob("*.py"))) > LARGEST_ROOM and str(folder.relative_to(ROOT)) not in DATA
    }
    assert not crowded, list_of(crowded, f"Group their modules by noun, {LARGEST_ROOM} in a folder at most:")
