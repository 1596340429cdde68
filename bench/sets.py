"""The pages Winnow is measured on: sets of real pages with gold, kept in a folder outside the project.

    FOLDER/<set>/gold.jsonl.gz          one row a page: "id", "url" and the gold
    FOLDER/<set>/pages/<id>.html.gz     the page (not for `noisy`, whose rows carry the dump)

Gold of aeb: "text". Of fundus and noisy: "title", "description" (the standfirst), "text", and for fundus
"authors" and "published". Of traf: "with" and "without", phrases that belong and that do not.
"""

from __future__ import annotations

import gzip
import json
import os
import random
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

PAGE_SETS = ("aeb", "fundus", "traf")
DUMP_SETS = ("noisy",)
TAUGHT_SETS = (*PAGE_SETS, "wcxb", "daniel")
"""Sets of pages the block models learn from."""

BESIDE_THE_CHECKOUT = Path(__file__).resolve().parents[2] / "shared" / "bench"
DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.I)


@dataclass(frozen=True, slots=True)
class Page:
    """One page (`source` is HTML) or one text dump (`is_dump`), with its gold."""

    id: str
    url: str | None
    source: str = field(repr=False, compare=False)
    is_dump: bool
    gold: Mapping[str, Any] = field(repr=False, compare=False)


def find_sets(folder: str | None = None) -> Path:
    """The folder of the sets: the one named, else SCORE_HOME, else `shared/bench` beside the checkout.

    Ends the program with a sentence when it is not there.
    """
    place = Path(folder or os.environ.get("SCORE_HOME") or BESIDE_THE_CHECKOUT)
    if not any((place / name / "gold.jsonl.gz").is_file() for name in PAGE_SETS):
        fail(f"no bench pages in {place}; bench/README.md says how to get the public ones")
    return place


def read_set(home: Path, name: str) -> list[Page]:
    """The pages of a set in gold order; an empty list when the folder does not hold the set."""
    gold = home / name / "gold.jsonl.gz"
    if not gold.is_file():
        return []
    with gzip.open(gold, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if name in DUMP_SETS:
        return [Page(row["id"], row["url"], row[name], True, row) for row in rows]
    return [Page(row["id"], row["url"], _html(home / name, row["id"]), False, row) for row in rows]


def read_pages(home: Path) -> dict[str, list[Page]]:
    """The sets of HTML pages that the folder holds, by name."""
    sets = {name: read_set(home, name) for name in PAGE_SETS}
    return {name: pages for name, pages in sets.items() if pages}


def mixed(sets: Mapping[str, list[Page]]) -> list[Page]:
    """All pages, so mixed that the first of them are a fair sample; always in the same order."""
    pages = [page for some in sets.values() for page in some]
    random.Random(0).shuffle(pages)
    return pages


def fail(sentence: str) -> NoReturn:
    """Ends a bench command that was used wrongly or lacks what it needs."""
    print(sentence, file=sys.stderr)
    sys.exit(2)


def _html(folder: Path, page: str) -> str:
    """The page as text, so that every extractor gets the same; a few traf pages are not in UTF-8."""
    raw = gzip.decompress((folder / "pages" / f"{page}.html.gz").read_bytes())
    try:
        return raw.decode()
    except UnicodeDecodeError:
        declared = DECLARED.search(raw[:4096])
        return raw.decode(declared[1].decode() if declared else "latin-1", "replace")
