"""Pages in, finished lines out: what `winnow clean` does between its readers and its files."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from cleaners.article import Article
from output.jsonl import Sink, lines_to
from output.terminal import Complain, Misuse
from output.work.batch import PAGE_SECONDS, Loss, side_by_side
from output.work.finished_lines import Lines, NotPublished, lines_of, rejected

NAMED = 5
"""Articles that lost most of their text and are named in the summary."""


class Source(Protocol):
    """What a reader of inputs gives: something that knows where it came from and can be cleaned."""

    @property
    def source_id(self) -> str | None: ...

    @property
    def url(self) -> str | None: ...

    @property
    def fetched_at(self) -> str | None: ...

    @property
    def warc_record_id(self) -> str | None: ...

    def article(self) -> Article: ...


class Sinks(NamedTuple):
    """Where lines go; what is None is not wanted."""

    records: Sink
    audit: Sink | None
    rejects: Sink | None


@dataclass
class CleaningTally:
    """How many pages were cleaned and rejected, and which lost most of their text."""

    cleaned: int = 0
    rejected: Counter[NotPublished] = field(default_factory=Counter)
    lost_most: list[str] = field(default_factory=list)

    def count(self, lines: Lines) -> None:
        if lines.outcome:
            self.rejected[lines.outcome] += 1
        else:
            self.cleaned += 1
        if lines.lost_most:
            self.lost_most.append(lines.source_id or "?")

    def summary(self, failed: int) -> str:
        """One line for people; `failed` counts the inputs that could not be read.

        >>> CleaningTally(3, Counter(listing=2, no_text=1), ["a.html"]).summary(failed=1)
        'cleaned 3, rejected 3 (listing 2, no_text 1), failed inputs 1, lost over half to cleaners 1 (a.html)'
        """
        parts = [f"cleaned {self.cleaned}", f"rejected {self.rejected.total()}"]
        if self.rejected:
            parts[-1] += f" ({', '.join(f'{name} {count}' for name, count in sorted(self.rejected.items()))})"
        parts.append(f"failed inputs {failed}")
        parts.append(f"lost over half to cleaners {len(self.lost_most)}")
        if self.lost_most:
            named = self.lost_most[:NAMED] + ["..."] * (len(self.lost_most) > NAMED)
            parts[-1] += f" ({', '.join(named)})"
        return ", ".join(parts)


@contextmanager
def sinks_to(out: str | None, audit: str | None, rejects: str | None) -> Iterator[Sinks]:
    """The files of one run, under their names only when all is done, `out` last.

    Misuse if one cannot be made; later on, what `lines_to` raises.
    """
    named = [os.path.realpath(name) for name in (out, audit, rejects) if name and name != "-"]
    if len(set(named)) < len(named):
        raise Misuse("OUT, --audit and --rejects name one file; give each a file of its own")
    with ExitStack() as files:
        try:
            records = files.enter_context(lines_to(out))
            sides = [files.enter_context(lines_to(name)) if name else None for name in (audit, rejects)]
        except OSError as error:
            raise Misuse(f"cannot write {error.filename}: {error.strerror}; choose another place") from error
        yield Sinks(records, *sides)


def clean_pages(
    pages: Iterable[Source],
    sinks: Sinks,
    *,
    workers: int,
    seconds: float = PAGE_SECONDS,
    complain: Complain,
) -> CleaningTally:
    """Cleans `pages` by `workers` processes and writes their lines, in order. Raises what writing raises.

    complain: hears of pages whose process died. They are among the rejects too, but the fault is ours.
    """

    def lost(page: Source, loss: Loss) -> Lines:
        if loss.outcome == "crashed":
            complain(f"{page.source_id}: {loss.detail}")
        return rejected(page.source_id, page.url, loss.outcome, loss.detail)

    tally = CleaningTally()
    done = side_by_side(
        _lines_of_source, pages, lost=lost, workers=workers, seconds=seconds, imports=["output.work.preload"]
    )
    with closing(done):
        for lines in done:
            _write(lines, sinks)
            tally.count(lines)
    return tally


def _lines_of_source(page: Source) -> Lines:
    return lines_of(
        page.article(),
        source_id=page.source_id,
        fetched_at=page.fetched_at,
        warc_record_id=page.warc_record_id,
    )


def _write(lines: Lines, sinks: Sinks) -> None:
    if lines.record:
        sinks.records.write(lines.record)
    if lines.audit and sinks.audit:
        sinks.audit.write(lines.audit)
    if lines.reject and sinks.rejects:
        sinks.rejects.write(lines.reject)
