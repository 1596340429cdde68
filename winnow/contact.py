"""WINNOW_CONTACT: where webmasters reach whoever crawls. Asked for once, and kept in .env."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

NAME = "WINNOW_CONTACT"
ENV = Path(".env")
LINE = re.compile(r"\s*(?:export\s+)?(WINNOW_[A-Z_]+)\s*=\s*(['\"]?)(.*?)\2\s*")
PLAIN = re.compile(r"[\w.+@:/?=&%~#-]*")
QUESTION = (
    "Sites see who crawls them in WINNOW_CONTACT: an address or page where webmasters can reach you.\n"
    "Yours (or nothing): "
)


def read_env(file: Path = ENV) -> None:
    """Sets the WINNOW_ variables that `file` holds, but for those that the environment has already."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return
    for found in filter(None, map(LINE.fullmatch, lines)):
        os.environ.setdefault(found[1], found[3])


def check_contact(contact: str) -> str:
    """The contact without spaces around it. ValueError where it is no address."""
    contact = contact.strip()
    if not PLAIN.fullmatch(contact):
        raise ValueError(f"{contact!r} is no address; write you@your.example or https://your.example/bot")
    return contact


def ask_contact(file: Path = ENV) -> None:
    """Asks on a terminal where no contact is set, and writes the answer to `file`, an empty one too."""
    if NAME in os.environ or not (sys.stdin.isatty() and sys.stderr.isatty()):
        return
    print(QUESTION, end="", file=sys.stderr, flush=True)
    try:
        contact = check_contact(sys.stdin.readline())
    except ValueError as error:
        print(f"winnow: {error}", file=sys.stderr)
        return
    os.environ[NAME] = contact
    keep_contact(contact, file)


def keep_contact(contact: str, file: Path) -> None:
    """Adds the contact to an .env file, which others can read only if it could before."""
    with file.open("a", encoding="utf-8") as env:
        env.write(f"{NAME}={contact}\n")
