"""The records in the forms that others read: Parquet, CSV, and SQLite with full-text search.

Each file appears under its name when it is whole, in place of what stood there before.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Literal

import duckdb

from output.export.feeds import write_atom, write_jsonfeed
from output.export.selection import EVERYTHING, Selection, quoted
from output.export.stories import COPY_COLUMNS, STORY_COLUMNS, make_stories

Form = Literal["parquet", "csv", "sqlite", "atom", "jsonfeed", "stories", "copies"]

RECORD_COLUMNS: Mapping[str, str] = {
    "id": "VARCHAR", "url": "VARCHAR", "source_url": "VARCHAR", "source_id": "VARCHAR", "outlet": "VARCHAR",
    "title": "VARCHAR", "description": "VARCHAR", "authors": "VARCHAR[]", "published": "VARCHAR",
    "modified": "VARCHAR", "published_raw": "VARCHAR", "section": "VARCHAR", "tags": "VARCHAR[]",
    "language": "VARCHAR", "text": "VARCHAR",
    "images": "STRUCT(url VARCHAR, caption VARCHAR, credit VARCHAR)[]", "paywalled": "BOOLEAN",
    "word_count": "BIGINT", "text_hash": "VARCHAR", "duplicate_of": "VARCHAR", "similarity": "DOUBLE",
    "method": "VARCHAR", "revision": "BIGINT", "changed": "DOUBLE", "changed_fields": "VARCHAR[]",
    "fetched_at": "VARCHAR", "warc_record_id": "VARCHAR", "removed": "MAP(VARCHAR, BIGINT)",
}  # fmt: skip
"""The fields of a record as DuckDB types. Dates stay text: some have a time and an offset, some have not."""

EXPORT_COLUMNS: Mapping[str, str] = {
    **RECORD_COLUMNS, "gone_at": "VARCHAR", "story": "VARCHAR", "first_seen": "VARCHAR"
}  # fmt: skip
"""gone_at: when the article was first missing, if the outlet has taken it down. story: the id of the copy
that was printed first. first_seen: when the first of the copies was fetched."""

NOTHING_GONE: Mapping[str, str] = {}

LONGEST_LINE = 256 << 20
"""Bytes. A record's text is part of a page of 20 MB, and a character of it may be written as six."""

ROWS_FETCHED = 500

SQLITE_TYPES = {"BOOLEAN": "INTEGER", "BIGINT": "INTEGER", "DOUBLE": "REAL"}


def record_files(data: Path) -> list[Path]:
    """The files of published records in a data folder, by outlet and run."""
    return sorted(data.glob("articles/*/*.jsonl"))


@contextmanager
def open_records(
    files: Sequence[Path],
    selection: Selection = EVERYTHING,
    *,
    gone: Mapping[str, str] = NOTHING_GONE,
    copies: Sequence[Path] | None = None,
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database whose view `record` has the chosen records of JSONL files (also .gz, .zst).

    Its columns are EXPORT_COLUMNS. gone: when articles were taken down, by id. copies: files of the copies
    that a crawl folded away, for the stories, which are null without it (see `make_stories`). OSError where a
    file cannot be read, here or while the view is read, with what is wrong with it.
    """
    for file in files:
        file.open("rb").close()
    with _telling(files), duckdb.connect(config={"autoinstall_known_extensions": "false"}) as db:
        source = _source(files)
        make_stories(db, None if copies is None else f"SELECT * FROM {_source([*files, *copies])}")
        db.execute("CREATE TABLE gone (id VARCHAR, gone_at VARCHAR)")
        if gone:
            db.executemany("INSERT INTO gone VALUES (?, ?)", list(gone.items()))
        chosen = selection.query(source)
        db.execute(f"""
            CREATE VIEW record AS SELECT {", ".join(EXPORT_COLUMNS)}
            FROM ({chosen}) LEFT JOIN gone USING (id) LEFT JOIN member USING (id)
        """)
        yield db


def _source(files: Sequence[Path]) -> str:
    """SQL for the records in some files."""
    names = ", ".join(quoted(str(file)) for file in files)
    columns = ", ".join(f"{name}: {quoted(type)}" for name, type in RECORD_COLUMNS.items())
    how = f"format = newline_delimited, maximum_object_size = {LONGEST_LINE}"
    return f"read_json([{names}], columns = {{{columns}}}, {how})"


def export(db: duckdb.DuckDBPyConnection, form: Form, target: Path) -> None:
    """Writes the view `record` to a file. OSError when it cannot be written; see also `open_records`."""
    with _whole(target) as unfinished:
        WRITERS[form](db, unfinished)


def write_parquet(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Lists and structs as such; `removed` as a list of {key, value}, since datasets 5.2 refuses maps."""
    query = "SELECT * REPLACE (map_entries(removed) AS removed) FROM record"
    db.execute(f"COPY ({query}) TO {quoted(str(path))} (FORMAT parquet, COMPRESSION zstd)")


def write_csv(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """With a header; lists and objects as JSON; an unknown value as an empty field."""
    db.execute(f"COPY ({_flat()}) TO {quoted(str(path))} (FORMAT csv, HEADER)")


def write_sqlite(records: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Tables `articles`, lists and objects as JSON, `stories`, `copies`, and full-text index `articles_fts`.

    Datasette finds the index by itself. SELECT * FROM articles WHERE number IN
    (SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'bridge') asks it.
    """
    columns = ", ".join(f"{name} {SQLITE_TYPES.get(type, 'TEXT')}" for name, type in EXPORT_COLUMNS.items())
    places = ", ".join("?" * len(EXPORT_COLUMNS))
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("PRAGMA journal_mode = OFF")  # an unfinished file is thrown away whole
        db.execute(f"CREATE TABLE articles (number INTEGER PRIMARY KEY, {columns})")
        rows = records.execute(_flat())
        while some := rows.fetchmany(ROWS_FETCHED):
            db.executemany(f"INSERT INTO articles ({', '.join(EXPORT_COLUMNS)}) VALUES ({places})", some)
        for table, kinds in (("stories", STORY_COLUMNS), ("copies", COPY_COLUMNS)):
            typed = (f"{name} {SQLITE_TYPES.get(type, 'TEXT')}" for name, type in kinds.items())
            db.execute(f"CREATE TABLE {table} ({', '.join(typed)})")
            rows = records.execute(f"SELECT * FROM {table}")
            while some := rows.fetchmany(ROWS_FETCHED):
                db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(kinds))})", some)
        for name in ("id", "outlet", "published"):
            db.execute(f"CREATE INDEX articles_{name} ON articles ({name})")
        db.execute("CREATE VIRTUAL TABLE articles_fts USING fts5(title, text, content=articles)")
        db.execute("INSERT INTO articles_fts(articles_fts) VALUES ('rebuild')")


def _write_table(name: str, db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """One of the tables of `make_stories` as CSV with a header."""
    db.execute(f"COPY {name} TO {quoted(str(path))} (FORMAT csv, HEADER)")


WRITERS: Mapping[Form, Callable[[duckdb.DuckDBPyConnection, Path], None]] = {
    "parquet": write_parquet,
    "csv": write_csv,
    "sqlite": write_sqlite,
    "atom": write_atom,
    "jsonfeed": write_jsonfeed,
    "stories": partial(_write_table, "stories"),
    "copies": partial(_write_table, "copies"),
}


def _flat() -> str:
    """A query for every column, nested ones as JSON."""
    nested = (name for name, type in RECORD_COLUMNS.items() if type.endswith("]") or type.startswith("MAP"))
    replaced = ", ".join(f"CAST(to_json({name}) AS VARCHAR) AS {name}" for name in nested)
    return f"SELECT * REPLACE ({replaced}) FROM record"


@contextmanager
def _telling(files: Sequence[Path]) -> Iterator[None]:
    """What DuckDB finds wrong with a file, as an OSError in one line."""
    try:
        yield
    except duckdb.Error as error:
        name = ", ".join(map(str, files[:3])) + (", …" if len(files) > 3 else "")
        raise OSError(errno.EINVAL, " ".join(str(error).split())[:300], name) from error


@contextmanager
def _whole(target: Path) -> Iterator[Path]:
    """A path beside `target` to write to, which takes its name when the block ends well."""
    unfinished = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        unfinished.open("xb").close()
        unfinished.unlink()  # SQLite and DuckDB make their files themselves
        yield unfinished
        with unfinished.open("rb") as file:
            os.fsync(file.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
