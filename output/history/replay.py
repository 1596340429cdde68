"""Archived pages cleaned with today's rules, held against what was published from them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from heapq import nlargest
from pathlib import Path

import msgspec

from output.explain.terminal_view import CONTROLS
from output.record import Record, in_words
from output.terminal import Complain
from output.work.batch import PAGE_SECONDS, Loss, side_by_side
from output.work.finished_lines import lines_of
from output.work.pages import Source

COMPARED_FIELDS = (
    "title", "description", "authors", "published", "published_raw", "modified", "section", "tags",
    "language", "images", "paywalled",
)  # fmt: skip
"""What the rules find beside the text. Addresses are left out: publishing decides on them, not the rules."""

LARGEST = 20
NOBODY = "not known"


class FieldChange(msgspec.Struct, frozen=True):
    """A field that comes out otherwise; its values in words, "" for null."""

    name: str
    before: str
    after: str


class PageDifference(msgspec.Struct, frozen=True):
    """A page that comes out otherwise than it was published.

    change: "added" (it gave no record then), "lost" (it gives none now; why, in `outcome`) or "changed".
    gained, lost: words of the text, without regard to order; new, gone: the paragraphs they stand in.
    """

    outlet: str
    id: str
    title: str | None
    url: str | None
    change: str
    outcome: str | None
    gained: int
    lost: int
    gone: tuple[str, ...]
    new: tuple[str, ...]
    fields: tuple[FieldChange, ...]

    @property
    def size(self) -> tuple[int, int]:
        """Words that differ, then fields: what differences are ordered by."""
        return self.gained + self.lost, len(self.fields)


class OutletChanges(msgspec.Struct):
    """What changed for an outlet. same: pages that come out as before, or gave no record then and now."""

    outlet: str
    pages: int = 0
    same: int = 0
    changed: int = 0
    added: int = 0
    lost: int = 0
    words_gained: int = 0
    words_lost: int = 0
    fields: Counter[str] = msgspec.field(default_factory=Counter)

    def count(self, difference: PageDifference | None) -> None:
        self.pages += 1
        if difference is None:
            self.same += 1
            return
        setattr(self, difference.change, getattr(self, difference.change) + 1)
        self.words_gained += difference.gained
        self.words_lost += difference.lost
        self.fields.update(field.name for field in difference.fields)


class Replay(msgspec.Struct, frozen=True):
    """What replaying came to: every outlet by name, and the pages with the largest differences."""

    outlets: tuple[OutletChanges, ...]
    largest: tuple[PageDifference, ...]


class Cleaned(msgspec.Struct, frozen=True):
    """A page as today's rules see it: its record, or why there is none."""

    url: str | None
    fetched_at: str | None
    outlet: str | None
    record: Record | None
    outcome: str | None


@dataclass(frozen=True)
class Published:
    """Records as they were published, duplicates too, by the address they were fetched from and by id."""

    at: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    called: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))

    def add(self, record: Record) -> None:
        if record.source_url:
            self.at[record.source_url].append(record)
        self.called[record.id].append(record)

    def before(self, page: Cleaned) -> Record | None:
        """What was published from a page: at its address, else under its id, by the time it was fetched."""
        known = self.at.get(page.url or "") or (self.called.get(page.record.id) if page.record else None)
        in_time = [one for one in known or () if (one.fetched_at or "") <= (page.fetched_at or "")]
        return max(in_time, key=lambda record: record.fetched_at or "", default=None)


def read_published(data: Path, run: str | None = None) -> Published:
    """The records of a data folder, or of one run in it. ValueError names a file that holds no records.

    They are held in memory: some 5 KB an article.
    """
    published = Published()
    for path in _files(data, run):
        try:
            for line in path.read_bytes().splitlines():
                published.add(msgspec.json.decode(line, type=Record))
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise ValueError(f"{path}: not records of this version: {error}") from None
    return published


def _files(data: Path, run: str | None) -> list[Path]:
    """A run's parts are called RUN, RUN-2, RUN-3 ..."""
    patterns = (f"{run}.jsonl", f"{run}-*.jsonl") if run else ("*.jsonl",)
    return sorted(
        path
        for kind in ("articles", "duplicates")
        for end in patterns
        for path in data.glob(f"{kind}/*/{end}")
    )


def replay(pages: Iterable[Source], published: Published, *, workers: int, complain: Complain) -> Replay:
    """Cleans `pages` by `workers` processes and compares each with what was published from it.

    complain: hears of pages whose process died, which count as lost.
    """

    def lost(page: Source, loss: Loss) -> Cleaned:
        complain(f"{page.url}: {loss.detail}")
        return Cleaned(page.url, page.fetched_at, None, None, loss.outcome)

    done = side_by_side(
        _clean_again, pages, lost=lost, workers=workers, seconds=PAGE_SECONDS, imports=["output.work.preload"]
    )
    with closing(done):
        return compare(done, published)


def _clean_again(page: Source) -> Cleaned:
    article = page.article()
    lines = lines_of(article, source_id=page.source_id, fetched_at=page.fetched_at)
    record = msgspec.json.decode(lines.record, type=Record) if lines.record else None
    return Cleaned(page.url, page.fetched_at, article.outlet, record, lines.outcome)


def compare(pages: Iterable[Cleaned], published: Published) -> Replay:
    """What changed, by outlet. A page of no outlet that is known counts to that of its published record."""
    outlets: dict[str, OutletChanges] = {}
    largest: list[PageDifference] = []
    for page in pages:
        before = published.before(page)
        outlet = page.outlet or (before and before.outlet) or NOBODY
        difference = difference_of(outlet, before, page)
        outlets.setdefault(outlet, OutletChanges(outlet)).count(difference)
        if difference and (len(largest) < LARGEST or difference.size > largest[-1].size):
            largest = nlargest(LARGEST, [*largest, difference], key=lambda one: one.size)
    return Replay(tuple(outlets[name] for name in sorted(outlets)), tuple(largest))


def difference_of(outlet: str, before: Record | None, page: Cleaned) -> PageDifference | None:
    """How a page's record differs from the one before; None where it does not, or there was and is none."""
    after = page.record
    shown = after or before
    if shown is None:
        return None
    old, new = (Counter(record.text.split() if record else ()) for record in (before, after))
    fields = _changed_fields(before, after) if before and after else ()
    if before and after and before.text == after.text and not fields:
        return None
    return PageDifference(
        outlet=outlet,
        id=(before or shown).id,
        title=shown.title,
        url=shown.url,
        change="changed" if before and after else "added" if after else "lost",
        outcome=page.outcome,
        gained=(new - old).total(),
        lost=(old - new).total(),
        gone=_only_in(before, after),
        new=_only_in(after, before),
        fields=fields,
    )


def _only_in(one: Record | None, other: Record | None) -> tuple[str, ...]:
    """The paragraphs of a record's text that another's does not have."""
    known = set(other.text.split("\n\n")) if other else set()
    return tuple(text for text in one.text.split("\n\n") if text not in known) if one else ()


def _changed_fields(before: Record, after: Record) -> tuple[FieldChange, ...]:
    values = ((name, getattr(before, name), getattr(after, name)) for name in COMPARED_FIELDS)
    return tuple(FieldChange(name, in_words(old), in_words(new)) for name, old, new in values if old != new)


SHOWN_PARAGRAPHS = 5
"""Paragraphs of a kind that are shown of a difference, and no more than so many characters of each."""

SHOWN_CHARACTERS = 240


def lines_to_read(replay: Replay) -> Iterator[str]:
    """What changed, for a person: a line an outlet, then each of the largest differences with its text."""
    for one in replay.outlets:
        fields = ", ".join(f"{name} {count}" for name, count in one.fields.most_common())
        yield (
            f"{one.outlet}: {one.pages} pages, {one.same} same, {one.changed} changed, {one.added} added, "
            f"{one.lost} lost; words -{one.words_lost} +{one.words_gained}; fields: {fields or 'none'}"
        )
    if replay.largest:
        yield "\nlargest differences (words lost and gained, paragraphs gone - and new +)"
    for difference in replay.largest:
        yield from _difference_lines(difference)


def _difference_lines(one: PageDifference) -> Iterator[str]:
    """A difference to read: the page, then its paragraphs and fields."""
    what = ", ".join(filter(None, (one.outlet, one.change, one.outcome, one.id)))
    yield f"\n-{one.lost} +{one.gained}  {_one_line(one.title or '(no headline)')}  [{what}]"
    if one.url:
        yield f"    {_one_line(one.url)}"
    for mark, texts in (("-", one.gone), ("+", one.new)):
        yield from (f"  {mark} {_one_line(text)}" for text in texts[:SHOWN_PARAGRAPHS])
        if len(texts) > SHOWN_PARAGRAPHS:
            yield f"  {mark} ... and {len(texts) - SHOWN_PARAGRAPHS} more"
    for change in one.fields:
        before, after = (_one_line(value) or "null" for value in (change.before, change.after))
        yield f"    {change.name}: {before} -> {after}"


def _one_line(text: str) -> str:
    """A text of a page on one line, cut, and without what could command a terminal."""
    line = CONTROLS.sub("\ufffd", " ".join(text.split()))
    return line if len(line) <= SHOWN_CHARACTERS else line[:SHOWN_CHARACTERS].rstrip() + "…"
