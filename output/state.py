"""What is known between runs: stories, addresses, failures, feeds and parts, in one SQLite file.

It is a memory of the finished files, and is made anew from them (output/publish/recovery.py) if it is lost.
Nothing is known here before its record is on disk.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from shutil import disk_usage
from typing import NamedTuple

VERSION = 2
"""Raised when the tables change. A file of version 1 is brought up to date; any other is refused."""

WAIT = 120.0
"""Seconds to wait for another crawl that publishes. A part of 500 records takes up to 1 s."""

BACK_OFF = tuple(timedelta(minutes=minutes) for minutes in (15, 60, 240, 960, 3840, 10080, 10080))
"""The pause after the first, second ... failure of an address. After one more failure it is given up."""

TABLES = """
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    text_hash TEXT NOT NULL,
    doc INTEGER,           -- its latest text in the index of duplicates; NULL for a duplicate
    duplicate_of TEXT,     -- the id it repeats
    part TEXT NOT NULL,    -- where its latest record stands
    updated TEXT,          -- when its source said it was updated, else when it was fetched; ISO 8601
    idle_checks INTEGER NOT NULL  -- how often it was fetched again and had not changed
);
CREATE INDEX story_id ON story (id);
CREATE TABLE address (key TEXT PRIMARY KEY, story INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE failure (
    key TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    outlet TEXT NOT NULL,
    outcome TEXT NOT NULL,
    tries INTEGER NOT NULL,
    next_try TEXT          -- ISO 8601 in UTC; NULL: given up
) WITHOUT ROWID;
CREATE INDEX failure_due ON failure (outlet, next_try);
CREATE TABLE feed (url TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE part (
    name TEXT PRIMARY KEY, -- <outlet>/<run>[-number], the path of its files without folder and suffix
    summary TEXT           -- JSON; NULL until its keys are committed
) WITHOUT ROWID;
CREATE INDEX part_unfinished ON part (name) WHERE summary IS NULL;
CREATE TABLE text (doc INTEGER PRIMARY KEY, story INTEGER NOT NULL, hash BLOB NOT NULL, signature BLOB);
CREATE INDEX text_hash ON text (hash);
CREATE TABLE band (key INTEGER, doc INTEGER, PRIMARY KEY (key, doc)) WITHOUT ROWID;
"""
TABLES_SINCE_2 = """
CREATE TABLE revisit (     -- see output/history/revisits.py; times are ISO 8601 in UTC
    id TEXT PRIMARY KEY,   -- of the article
    outlet TEXT NOT NULL,
    url TEXT NOT NULL,     -- the address that was asked for
    born TEXT NOT NULL,
    visited TEXT NOT NULL,
    missing_since TEXT,
    gone_at TEXT
) WITHOUT ROWID;
CREATE INDEX revisit_outlet ON revisit (outlet, born);
"""

REBUILD = "`winnow index --rebuild` makes it anew from the finished files."


class StateError(Exception):
    """The state file cannot be used; the message says why and what to do."""


class Story(NamedTuple):
    """What is known of a published article or duplicate: a row of table `story`."""

    number: int
    id: str
    revision: int
    text_hash: str
    doc: int | None
    duplicate_of: str | None
    part: str
    updated: str | None
    idle_checks: int = 0


class Failed(NamedTuple):
    """An address that gave no article: how often, and when to try again (None: never)."""

    tries: int
    next_try: datetime | None


FULL = 256 * 1024
"""Bytes free below which a disk counts as full: the first page of the state needs that much."""


def _words(error: sqlite3.DatabaseError, path: Path) -> str:
    """What is wrong; a full disk by its name, which SQLite calls an I/O error."""
    name = getattr(error, "sqlite_errorname", "")
    full = name.startswith("SQLITE_FULL") or (
        name.startswith("SQLITE_IOERR") and disk_usage(path.parent).free < FULL
    )
    return "No space left on device: the disk is full" if full else str(error)


class State:
    """The open state file: one connection, for one thread."""

    def __init__(self, path: Path) -> None:
        """Opens or makes the file at `path`. StateError when it is no state file, or another version's."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
        try:
            version = self._prepare()
        except sqlite3.DatabaseError as error:
            self.close()
            advice = "" if isinstance(error, sqlite3.OperationalError) else f" Move it away: {REBUILD}"
            raise StateError(f"{path}: {_words(error, path)}.{advice}") from error
        if version != VERSION:
            self.close()
            raise StateError(f"{path}: of another version of Winnow ({version}). Move it away: {REBUILD}")

    def _prepare(self) -> int:
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = FULL")  # WAL's default may forget a commit in a power cut
        self.db.execute("PRAGMA cache_size = -65536")  # KiB; with the default 2 MB, inserts wait for the disk
        with self.transaction():
            is_new = self.db.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
            if is_new or self._version() == 1:
                for statement in (TABLES * is_new + TABLES_SINCE_2).split(";\n"):
                    self.db.execute(statement)
                self.db.execute(f"PRAGMA user_version = {VERSION}")
            return self._version()

    def _version(self) -> int:
        return int(self.db.execute("PRAGMA user_version").fetchone()[0])

    def close(self) -> None:
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, and alone: other crawls wait until it is over.

        sqlite3.OperationalError when this one has waited for WAIT seconds, or the disk is full.
        """
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.db.execute("COMMIT")
        except BaseException:
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
            raise

    def setting(self, name: str) -> str | None:
        row = self.db.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set(self, name: str, value: str) -> None:
        self.db.execute("INSERT OR REPLACE INTO setting VALUES (?, ?)", (name, value))

    # Stories and their addresses

    def story(self, number: int) -> Story:
        """The story of a number that the index or an address gives. LookupError for any other."""
        row = self.db.execute("SELECT * FROM story WHERE number = ?", (number,)).fetchone()
        if row is None:
            raise LookupError(f"no story has number {number}")
        return Story(*row)

    def story_at(self, key: str) -> Story | None:
        """The story that was published from an address, under its `url_key`."""
        row = self.db.execute("SELECT story FROM address WHERE key = ?", (key,)).fetchone()
        return self.story(row[0]) if row else None

    def story_called(self, id: str) -> Story | None:
        """The story whose records carry `id`."""
        row = self.db.execute("SELECT number FROM story WHERE id = ?", (id,)).fetchone()
        return self.story(row[0]) if row else None

    def next_number(self) -> int:
        """The number of the next new story."""
        return int(self.db.execute("SELECT coalesce(max(number), 0) + 1 FROM story").fetchone()[0])

    def save_story(self, story: Story, keys: Iterable[str]) -> None:
        """Writes a story, new or changed, and that it stands at the addresses `keys`."""
        self.db.execute("INSERT OR REPLACE INTO story VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", story)
        for key in keys:
            self.db.execute("INSERT OR IGNORE INTO address VALUES (?, ?)", (key, story.number))
            self.db.execute("DELETE FROM failure WHERE key = ?", (key,))

    # Addresses that gave no article

    def failed(self, key: str) -> Failed | None:
        row = self.db.execute("SELECT tries, next_try FROM failure WHERE key = ?", (key,)).fetchone()
        return Failed(row[0], row[1] and datetime.fromisoformat(row[1])) if row else None

    def save_failure(self, key: str, url: str, outlet: str, outcome: str, now: datetime) -> None:
        """Notes one more failure of an address at `now` (UTC), and when to try again."""
        before = self.failed(key)
        tries = before.tries + 1 if before else 1
        pause = BACK_OFF[tries - 1] if tries <= len(BACK_OFF) else None
        next_try = (now + pause).isoformat() if pause else None
        self.db.execute(
            "INSERT OR REPLACE INTO failure VALUES (?, ?, ?, ?, ?, ?)",
            (key, url, outlet, outcome, tries, next_try),
        )

    def due(self, outlet: str, now: datetime) -> list[str]:
        """The failed addresses of an outlet that are to be tried again by `now` (UTC), longest due first."""
        rows = self.db.execute(
            "SELECT url FROM failure WHERE outlet = ? AND next_try <= ? ORDER BY next_try, key",
            (outlet, now.isoformat()),
        )
        return [url for (url,) in rows]

    # Feeds and parts

    def feed(self, url: str) -> str | None:
        """The hash of the body that a feed had when all its articles were last dealt with."""
        row = self.db.execute("SELECT body FROM feed WHERE url = ?", (url,)).fetchone()
        return row[0] if row else None

    def save_feed(self, url: str, body: str) -> None:
        self.db.execute("INSERT OR REPLACE INTO feed VALUES (?, ?)", (url, body))

    def begin_part(self, name: str) -> None:
        """Announces a part, so that whoever finds its files without its keys knows what to do."""
        self.db.execute("INSERT INTO part VALUES (?, NULL)", (name,))

    def finish_part(self, name: str, summary: bytes) -> None:
        self.db.execute("INSERT OR REPLACE INTO part VALUES (?, ?)", (name, summary.decode()))

    def forget_part(self, name: str) -> None:
        self.db.execute("DELETE FROM part WHERE name = ?", (name,))

    def unfinished_parts(self) -> list[str]:
        return [
            name for (name,) in self.db.execute("SELECT name FROM part WHERE summary IS NULL ORDER BY name")
        ]

    def finished_parts(self, run: str) -> dict[str, bytes]:
        """The summaries of the finished parts of `run` ("<outlet>/<run>"), by name."""
        rows = self.db.execute(
            "SELECT name, summary FROM part WHERE summary NOT NULL AND name >= ? AND name < ? || '.'",
            (run, run),
        )
        return {name: summary.encode() for name, summary in rows}

    def knows_part(self, name: str) -> bool:
        return self.db.execute("SELECT 1 FROM part WHERE name = ?", (name,)).fetchone() is not None

    def has_parts(self) -> bool:
        return self.db.execute("SELECT 1 FROM part LIMIT 1").fetchone() is not None
