"""Which records an export takes: by day, outlet and language, and of each article the latest alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

NEWEST = "row_number() OVER (PARTITION BY id ORDER BY revision DESC, fetched_at DESC NULLS LAST)"
"""1 for the latest revision of a record."""

DAY = "coalesce(published, fetched_at)[:10]"
"""The day it was printed; the day it was fetched where the page has no date."""


@dataclass(frozen=True, slots=True)
class Selection:
    """since, until: days, ISO 8601, both included. outlets, languages: any of these; none: all. latest: the
    newest revision of each article alone, chosen before the rest is looked at."""

    since: str | None = None
    until: str | None = None
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    latest: bool = False

    def query(self, source: str) -> str:
        """SQL for the chosen rows of a source."""
        newest = f"SELECT * FROM {source} QUALIFY {NEWEST} = 1" if self.latest else f"SELECT * FROM {source}"
        conditions = list(self._conditions())
        return f"SELECT * FROM ({newest}) WHERE {' AND '.join(conditions)}" if conditions else newest

    def _conditions(self) -> Iterator[str]:
        if self.since:
            yield f"{DAY} >= {quoted(self.since[:10])}"
        if self.until:
            yield f"{DAY} <= {quoted(self.until[:10])}"
        for column, values in (("outlet", self.outlets), ("language", self.languages)):
            if values:
                yield f"{column} IN ({', '.join(map(quoted, values))})"


EVERYTHING = Selection()


def quoted(text: str) -> str:
    """A string of SQL: DuckDB takes no parameters in a view or for the file of a COPY."""
    return "'" + text.replace("'", "''") + "'"
