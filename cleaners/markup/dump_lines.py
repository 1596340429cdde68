"""Reads the lines of a text dump: joins wrapped paragraphs, recognises bullets and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from cleaners.article import Block, Kind
from cleaners.lines.phrases import ends_sentence

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\ufffe\uffff\ud800-\udfff]")
BULLET = re.compile(r"^(?:[•*·▪◦●‣–-]\s+|\d{1,2}[.)]\s)")
HEADING = re.compile(r"^#{1,6}\s")
WRAP_WIDTHS = range(50, 121)
"""Line lengths, in characters, at which mailers and text browsers break paragraphs."""


def read_lines(text: str) -> list[Block]:
    """The lines of a dump as blocks. `place` is the indent in characters ("indent-4")."""
    blocks: list[Block] = []
    groups = [
        list(group)
        for filled, group in groupby(CONTROL.sub(" ", text).splitlines(), key=lambda line: bool(line.strip()))
        if filled
    ]
    width = _wrap_width(groups)
    for group in groups:
        for line in _joined(group, width):
            words = " ".join(line.split())
            indent = len(line) - len(line.lstrip())
            blocks.append(Block(len(blocks), _kind(words), words, place=f"indent-{indent}"))
    return blocks


def _wrap_width(groups: Sequence[Sequence[str]]) -> int | None:
    """The line length at which the whole dump was wrapped, or None if it was not.

    No line is longer, and most lines that had no room for the next word break inside a sentence.
    """
    width = max((len(line.rstrip()) for group in groups for line in group), default=0)
    if width not in WRAP_WIDTHS:
        return None
    broken = [line for group in groups for line, below in pairwise(group) if _is_full(line, below, width)]
    open_ends = sum(not ends_sentence(line.rstrip()) for line in broken)
    return width if len(broken) >= 3 and 2 * open_ends > len(broken) else None


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether the first word of the line below would not have fitted into the line."""
    return len(line.rstrip()) + 1 + len(below.split()[0]) > width


def _joined(lines: list[str], width: int | None) -> list[str]:
    """The lines of a paragraph that was wrapped as one line."""
    joined = lines[:1]
    for line, below in pairwise(lines):
        if width and _is_full(line, below, width):
            joined[-1] += f" {below.strip()}"
        else:
            joined.append(below)
    return joined if width else _joined_alone(lines)


def _joined_alone(lines: list[str]) -> list[str]:
    """A hard-wrapped paragraph among others: lines of nearly one width, broken inside sentences."""
    widths = [len(line.strip()) for line in lines]
    widest = max(widths)
    if len(lines) < 3 or widest not in WRAP_WIDTHS or min(widths[:-1]) < 0.75 * widest:
        return lines
    open_ends = sum(not ends_sentence(line.strip()) for line in lines[:-1])
    return [" ".join(lines)] if 2 * open_ends > len(lines) - 1 else lines


def _kind(line: str) -> Kind:
    if HEADING.match(line):
        return "heading"
    speaks = line.startswith("–") and ends_sentence(line)  # a dash opens speech in many languages
    return "item" if BULLET.match(line) and not speaks else "paragraph"
