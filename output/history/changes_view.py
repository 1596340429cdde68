"""Changes of articles as people read them: in a terminal, and as a page for a browser."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from output.explain.reading_view import rendered
from output.explain.terminal_view import printable
from output.history.changes import Change, FieldEdit, Piece, text_diff, word_diff

STYLES = {"kept": "", "removed": "strike red", "added": "green"}
MARKS = {"kept": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
"""What stands around words where there is no colour, as in `git diff --word-diff`."""


@dataclass(frozen=True, slots=True)
class ShownEdit:
    """A field with its paragraphs word by word."""

    name: str
    paragraphs: tuple[tuple[Piece, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change with its edits as they are shown."""

    change: Change
    edits: tuple[ShownEdit, ...]


def shown(change: Change) -> ShownChange:
    return ShownChange(change, tuple(map(_shown_edit, change.fields)))


def _shown_edit(edit: FieldEdit) -> ShownEdit:
    if edit.name == "text":
        paragraphs = text_diff(edit.before, edit.after)
    else:
        paragraphs = [word_diff(edit.before, edit.after)]
    return ShownEdit(edit.name, tuple(map(tuple, paragraphs)))


def print_changes(changes: Iterable[Change], console: Console) -> None:
    """Each change with what was edited, removed words struck and new ones green; marked in a pipe."""
    for one in map(shown, changes):
        change = one.change
        head = f"{change.found[:16].replace('T', ' ')}  {change.change}  {change.outlet}  {change.id}"
        console.print(Text(head, "bold" if change.change == "edited" else "bold red"), soft_wrap=True)
        for fact in filter(None, (change.title, change.url, change.reason)):
            console.print(Text(f"  {printable(fact)}"), soft_wrap=True)
        for edit in one.edits:
            for paragraph in edit.paragraphs:
                line = Text(f"  {edit.name}: ", "dim")
                for fate, words in paragraph:
                    line.append(*_styled(fate, words, console.is_terminal))
                console.print(line, soft_wrap=True)
        console.print()


def _styled(fate: str, words: str, has_colour: bool) -> tuple[str, str]:
    words = printable(words)
    if has_colour:
        return words, STYLES[fate]
    space = words[: len(words) - len(words.lstrip())]
    before, after = MARKS[fate]
    return f"{space}{before}{words.lstrip()}{after}", ""


def changes_page(changes: Sequence[Change]) -> bytes:
    """A page for a browser, UTF-8: the latest change first."""
    return rendered("changes.html", "", changes=[shown(change) for change in reversed(changes)])
