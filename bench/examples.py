"""The bench pages as the block models see them: blocks, votes, features and labels, each page read once."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from numpy.typing import NDArray

from bench.labels import label
from bench.scoring import Gold
from bench.sets import DUMP_SETS, PAGE_SETS, Page, read_set
from cleaners.article import Article, Block
from cleaners.choice.features import block_features
from cleaners.choice.votes import Votes, extractor_votes
from cleaners.dump import line_votes, without_furniture
from cleaners.fields.assembly import with_titles
from cleaners.fields.declared import Metadata, read_metadata
from cleaners.markup.blocks import read_passages
from cleaners.markup.dump_lines import read_lines
from cleaners.page import parse


@dataclass(frozen=True)
class Example:
    """One bench page. metadata: None for a dump. candidates: indices into blocks; rows, labels are theirs."""

    set_name: str
    id: str
    url: str | None
    gold: Gold
    blocks: list[Block]
    metadata: Metadata | None
    votes: Votes
    candidates: list[int]
    rows: NDArray[np.float32]
    labels: NDArray[np.int64]

    @property
    def site(self) -> str:
        """The registered name, roughly: pages of one publisher never stand on both sides of a split."""
        parts = (urlsplit(self.url or "").hostname or self.id).split(".")
        return (
            parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2] if len(parts) > 1 else parts[0]
        )


def read_examples(home: Path) -> tuple[list[Example], list[Example]]:
    """(pages, dumps) of the sets in `home`, read by all processors."""
    with ProcessPoolExecutor() as pool:
        pages = [example for example in pool.map(_page, _of(home, PAGE_SETS), chunksize=8) if example]
        dumps = list(pool.map(_dump, _of(home, DUMP_SETS), chunksize=8))
    return pages, dumps


def _of(home: Path, names: tuple[str, ...]) -> Iterator[tuple[str, Page]]:
    for name in names:
        for page in read_set(home, name):
            yield name, page


def _page(job: tuple[str, Page]) -> Example | None:
    """The page's example; None where nothing can be parsed."""
    set_name, page = job
    tree = parse(page.source)
    if tree is None:
        return None
    metadata = read_metadata(tree, page.url)
    passages = read_passages(tree)
    both = extractor_votes(tree, passages)
    blocks = with_titles([passage.block for passage in passages], metadata)
    return _example(set_name, page, blocks, metadata, both)


def _dump(job: tuple[str, Page]) -> Example:
    """The dump's example, its lines as the cleaners leave them."""
    set_name, page = job
    blocks = list(without_furniture(Article(blocks=tuple(read_lines(page.source)))).blocks)
    return _example(set_name, page, blocks, None, Votes(*line_votes(blocks)))


def _example(
    set_name: str, page: Page, blocks: list[Block], metadata: Metadata | None, both: Votes
) -> Example:
    candidates, rows = block_features(blocks, both.trafilatura, both.resiliparse)
    labels = label(set_name, page.gold, blocks)[candidates] if candidates else np.zeros(0, int)
    return Example(set_name, page.id, page.url, page.gold, blocks, metadata, both, candidates, rows, labels)
