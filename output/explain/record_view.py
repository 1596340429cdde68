"""One finished record as people read it."""

from __future__ import annotations

from pathlib import Path

import msgspec
from rich.console import Group
from rich.panel import Panel
from rich.text import Text

from output.record import Record

SHOWN_CHARACTERS = 700
"""Characters of the text that are shown."""


def record_panel(record: Record) -> Panel:
    """The record in a frame: headline, byline, standfirst, the begin of its text, and what was removed."""
    byline = (record.published, ", ".join(record.authors), record.section, record.language)
    text = (
        record.text
        if len(record.text) <= SHOWN_CHARACTERS
        else record.text[:SHOWN_CHARACTERS].rpartition(" ")[0] + " ..."
    )
    removed = ", ".join(f"{reason} {count}" for reason, count in record.removed.items())
    parts = (
        Text(record.title or "", "bold"),
        Text("  ".join(filter(None, byline)), "cyan"),
        Text(record.description or "", "italic"),
        Text(f"\n{text}\n"),
        Text(f"{record.word_count} words. Removed: {removed or 'nothing'}.", "dim"),
    )
    shown = Group(*(part for part in parts if part.plain))
    return Panel(shown, title=Text(record.outlet or ""), subtitle=Text(record.url or ""), title_align="left")


def first_record(data: Path, outlet: str) -> Record | None:
    """The first record that an outlet has in a data folder, or None."""
    for path in sorted((data / "articles" / outlet).glob("*.jsonl")):
        with path.open("rb") as lines:
            return msgspec.json.decode(next(lines), type=Record)
    return None
