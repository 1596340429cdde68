"""The newsroom crawled as real outlets are: a process each, with all that a crawl has but its delays."""

from __future__ import annotations

import socket
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import msgspec

from demo.houses import HOUSES
from demo.newsroom import DemoOutlet, Newsroom
from demo.server import HOST
from spiders.fleet.one_crawl import ON_LOOPBACK, Job

SECTION_PAGES = 1000
"""So many pages of a section are read: some outlets of the newsroom list their archive nowhere else."""

PORTS = range(8100, 9000, len(HOUSES))
FACTS = ("home", "feeds", "sitemaps", "sections", "article_url", "country", "languages", "timezone")


class Note(msgspec.Struct, frozen=True):
    """What a data folder remembers of its newsroom, so that its articles keep their addresses."""

    articles: int
    port: int


def newsroom_of(data: Path, articles: int) -> Newsroom:
    """The newsroom whose articles go into a data folder: the same one each time.

    ValueError when the folder belongs to a newsroom of another size, or to real outlets.
    """
    path = data / "newsroom.json"
    note = _read(path)
    if note is None:
        if (data / "runs").exists():
            raise ValueError(f"{data} holds the records of real outlets; take another folder for the demo")
        note = Note(articles, next(filter(_are_free, PORTS), 0))
        _write(path, note)
    if note.articles != articles:
        raise ValueError(
            f"{data} holds the records of a newsroom of {note.articles} articles, not {articles}; "
            f"crawl it with --articles {note.articles}, or take another folder"
        )
    return Newsroom(articles, port=note.port)


def job_of(outlet: DemoOutlet, data: Path, run: str, **more: Any) -> Job:
    """The crawl of one outlet of the newsroom. more: further fields of the Job."""
    facts = {name: getattr(outlet, name) for name in FACTS} | {"section_pages": SECTION_PAGES}
    settings = {**ON_LOOPBACK, **more.pop("settings", {})}
    return Job(outlet.name, run, str(data), settings=settings, facts=facts, **more)


def _read(path: Path) -> Note | None:
    """The note of a folder, or None. ValueError when it is none."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Note)
    except FileNotFoundError:
        return None
    except msgspec.DecodeError as error:
        raise ValueError(f"{path} is no note on a newsroom ({error}); take another folder") from None


def _write(path: Path, note: Note) -> None:
    """Writes the note whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(msgspec.json.encode(note))
    unfinished.replace(path)


def _are_free(port: int) -> bool:
    """Whether a newsroom can have `port` and those that follow."""
    with ExitStack() as open_sockets:
        try:
            for offset in range(len(HOUSES)):
                one = open_sockets.enter_context(socket.socket())
                one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                one.bind((HOST, port + offset))
        except OSError:
            return False
    return True
