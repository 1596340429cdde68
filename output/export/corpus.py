"""One plain text an article and metadata.csv, as AntConc, Voyant and quanteda read them."""

from __future__ import annotations

import csv
import os
import shutil
from pathlib import Path

import duckdb

ROWS_AT_A_TIME = 500
METADATA = (
    "id", "outlet", "title", "authors", "published", "section", "tags", "language", "word_count", "revision",
    "duplicate_of", "url", "gone_at",
)  # fmt: skip


def write_corpus(db: duckdb.DuckDBPyConnection, target: Path) -> int:
    """Writes a folder of UTF-8 texts, headline first, and a row of metadata.csv for each; returns how many.

    The folder appears when it is whole. OSError where it cannot be written, or holds something already.
    """
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        unfinished.mkdir()
        count = _write(db, unfinished)
        if target.is_dir():
            target.rmdir()  # refuses where something is in it
        unfinished.rename(target)
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)
    return count


def _write(db: duckdb.DuckDBPyConnection, folder: Path) -> int:
    rows = db.execute(
        f"SELECT text, {', '.join(METADATA)} FROM record ORDER BY outlet, published, id, revision"
    )
    names: set[str] = set()
    with (folder / "metadata.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("file", *METADATA))
        while some := rows.fetchmany(ROWS_AT_A_TIME):
            for text, *values in some:
                facts = dict(zip(METADATA, values, strict=True))
                name = _file_name(facts["id"], facts["revision"], names)
                (folder / name).write_text(f"{facts['title'] or ''}\n\n{text}\n".lstrip("\n"), "utf-8")
                cells = ("; ".join(value) if isinstance(value, list) else value for value in values)
                writer.writerow((name, *cells))
    return len(names)


def _file_name(id: str, revision: int, taken: set[str]) -> str:
    """ "0123456789abcdef.txt", with the revision behind a later one; each name once."""
    stem = id if revision == 1 else f"{id}-{revision}"
    name, number = f"{stem}.txt", 1
    while name in taken:
        number += 1
        name = f"{stem}_{number}.txt"
    taken.add(name)
    return name
