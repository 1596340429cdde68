"""Pages that hang or end the process that cleans them.

A worker imports this while the time of its page runs: it needs next to nothing.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

from cleaners.article import Article, Block

FERRY = "The ferry between the two ports resumed on Sunday after nine days of storms, its operator said."


def hang(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """An outlet's cleaner that never ends on one page."""
    while blocks and "bridge" in blocks[0].text:
        time.sleep(1)
    return iter(())


@dataclass(frozen=True)
class Awkward:
    """A page whose cleaning takes for ever, or ends its process."""

    source_id: str
    deed: str = ""
    url: str | None = None
    fetched_at: str | None = None
    warc_record_id: str | None = None

    def article(self) -> Article:
        if self.deed == "hang":
            time.sleep(600)
        if self.deed == "crash":
            os.abort()
        return Article(blocks=(Block(0, "paragraph", FERRY),))
