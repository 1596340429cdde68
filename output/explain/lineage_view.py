"""One article's lineage in a terminal."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from output.explain.lineage import Lineage
from output.explain.terminal_view import colour_of, printable
from output.history.changes_view import print_changes
from output.record import Record, in_words

SHOWN_FIELDS = (
    "id", "url", "outlet", "title", "description", "authors", "published", "modified", "section", "tags",
    "language", "word_count", "duplicate_of", "similarity", "method", "revision",
)  # fmt: skip


def print_lineage(lineage: Lineage, console: Console) -> None:
    """Prints the latest record, its revisions with their pages in the archive, copies, changes and blocks."""
    latest = lineage.revisions[-1]
    for name in SHOWN_FIELDS:
        _print(console, f"{name:<14} {in_words(getattr(latest.record, name)) or 'null'}")
    _print(console, f"\n{latest.record.text}", keep_lines=True)
    _print(console, "\nRevisions", "bold", keep_lines=True)
    for revision in lineage.revisions:
        _print(console, f"  {_revision_line(revision.record)}, part {revision.part}")
        _print(console, f"    page: {revision.page or 'not in the archive'}")
    if lineage.copies:
        _print(console, "\nCopies", "bold", keep_lines=True)
    for copy in lineage.copies:
        how = f"{copy.method or ''} {copy.similarity or ''}".strip()
        _print(console, f"  {copy.id} {copy.outlet or ''} {copy.published or ''} {how} {copy.url or ''}")
    if lineage.changes:
        _print(console, "\nChanges\n", "bold", keep_lines=True)
        print_changes(lineage.changes, console)
    _print(console, "\nRemoved blocks", "bold", keep_lines=True)
    for block in latest.removed:
        _print(console, f"  {block.position:<4} {block.reason:<20} {block.text}", colour_of(block.reason))


def _revision_line(record: Record) -> str:
    edited = f", edited: {', '.join(record.changed_fields)}" if record.changed_fields else ""
    return f"{record.revision}: fetched {record.fetched_at or 'at an unknown time'}{edited}"


def _print(console: Console, text: str, style: str = "", *, keep_lines: bool = False) -> None:
    line = "\n".join(map(printable, text.split("\n"))) if keep_lines else printable(text)
    console.print(Text(line, style if console.is_terminal else ""), soft_wrap=True)
