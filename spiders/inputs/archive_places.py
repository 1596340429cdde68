"""Where a page lies in the archives, so that what was printed can be proved from its bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fastwarc import ArchiveIterator


@dataclass(frozen=True, slots=True)
class ArchivePlace:
    """A record of a WARC file. offset: of its gzip member, in bytes. digest: of its block, if it has one."""

    path: Path
    offset: int
    digest: str | None


def find_page(data: Path, outlet: str, run: str, warc_record_id: str) -> ArchivePlace | None:
    """The place of a page in the archive of a run; None where neither the archive nor the page is there.

    run: as the part that holds the record is called: RUN, RUN-2 ...
    """
    path = data / "pages" / outlet / f"{run.partition('-')[0]}.warc.gz"
    try:
        with path.open("rb") as file:
            for record in ArchiveIterator(file, parse_http=False):
                if record.record_id.strip("<>") == warc_record_id:
                    return ArchivePlace(path, record.stream_pos, record.headers.get("WARC-Block-Digest"))
    except OSError:
        return None
    return None
