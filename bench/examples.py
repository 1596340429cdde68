"""The bench pages as the block models see them: blocks, votes, features and labels, each page read once."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np
from lxml.html import HtmlElement
from numpy.typing import NDArray

from bench.labels import label
from bench.made import made_label, make
from bench.scoring import Gold
from bench.sets import TAUGHT_SETS, Page, read_set
from cleaners.article import Block
from cleaners.choice.features import Surroundings, block_features
from cleaners.choice.votes import Votes, extractor_votes
from cleaners.fields.assembly import with_titles
from cleaners.fields.declared import Metadata, read_metadata
from cleaners.lines.phrases import is_prose
from cleaners.markup.blocks import Passage, read_passages
from cleaners.markup.streams import restore_streams
from cleaners.page import parse

FEWEST_PARAGRAPHS = 3
"""Of a page into which something is put."""
LONGEST_PROSE, BORROWED = 700, 60
"""Characters of a paragraph that is borrowed from another page, and how many a made page may choose from."""
LESS_VOTED = 4
"""One page in so many is also shown without trafilatura's vote, and another one without any."""
WEIGHTS = {"made": 0.15, "no trafilatura": 0.4, "no votes": 0.3}
"""What a page of each kind weighs beside a page as it is."""

_prose: list[str] = []
"""Paragraphs to borrow. Children are forked with them in memory: to send them with each page is slow."""


@dataclass(frozen=True)
class Example:
    """One page. rows, labels: one a block; kind: "" for a page as it is, else a key of WEIGHTS."""

    set_name: str
    id: str
    url: str | None
    gold: Gold
    blocks: list[Block]
    around: Surroundings
    metadata: Metadata
    votes: Votes
    rows: NDArray[np.float32]
    labels: NDArray[np.int64]
    kind: str = ""

    @property
    def site(self) -> str:
        """The registered name, roughly: pages of one publisher never stand on both sides of a split."""
        parts = (urlsplit(self.url or "").hostname or self.id).split(".")
        return (
            parts[-3] if len(parts) > 2 and len(parts[-2]) <= 3 else parts[-2] if len(parts) > 1 else parts[0]
        )


def read_examples(home: Path) -> list[Example]:
    """The pages of the sets in `home` as they are, by set and gold order, read by all processors."""
    jobs = [(name, page) for name in TAUGHT_SETS for page in read_set(home, name)]
    with ProcessPoolExecutor() as pool:
        return [example for example in pool.map(_page, jobs, chunksize=8) if example]


def read_taught(home: Path, examples: Sequence[Example]) -> list[Example]:
    """Further pages to learn from, never to judge on: made pages, and pages with fewer votes."""
    _prose[:] = sorted(_paragraphs(examples))
    jobs = [(name, page) for name in TAUGHT_SETS if name != "traf" for page in read_set(home, name)]
    with ProcessPoolExecutor(mp_context=get_context("fork")) as pool:
        made = [example for example in pool.map(_made, jobs, chunksize=8) if example]
        fewer = [
            *(("no trafilatura", example) for example in examples[1::LESS_VOTED]),
            *(("no votes", example) for example in examples[3::LESS_VOTED]),
        ]
        return made + list(pool.map(_with_fewer_votes, fewer, chunksize=8))


def _paragraphs(examples: Iterable[Example]) -> set[str]:
    lines = (line for page in examples if "text" in page.gold for line in page.gold["text"].split("\n"))
    return {line for line in lines if is_prose(line) and len(line) < LONGEST_PROSE}


def _page(job: tuple[str, Page]) -> Example | None:
    """The page's example; None where nothing can be parsed."""
    set_name, page = job
    tree = _tree(page)
    return None if tree is None else _example(set_name, page, tree, read_passages(tree))


def _made(job: tuple[str, Page]) -> Example | None:
    """A made page; None where the page has too few paragraphs to put anything between."""
    set_name, page = job
    tree = _tree(page)
    if tree is None:
        return None
    own = list(_text_elements(set_name, page, read_passages(tree)))
    if len(own) < FEWEST_PARAGRAPHS:
        return None
    make(own, page.id, random.Random(page.id).sample(_prose, BORROWED))
    passages = read_passages(tree)
    example = _example(set_name, page, tree, passages)
    put_in = [made_label(passage.container) for passage in passages]
    labels = [known if mark is None else mark for known, mark in zip(example.labels, put_in, strict=True)]
    return replace(example, labels=np.array(labels, int), kind="made")


def _text_elements(set_name: str, page: Page, passages: Sequence[Passage]) -> Iterator[HtmlElement]:
    """The <p> elements of the page's own text."""
    labels = label(set_name, page.gold, [passage.block for passage in passages])
    for passage, is_text in zip(passages, labels, strict=True):
        if is_text == 1 and passage.container.tag == "p":
            yield passage.container


def _with_fewer_votes(job: tuple[str, Example]) -> Example:
    kind, example = job
    nobody: frozenset[int] = frozenset()
    votes = Votes(nobody, nobody if kind == "no votes" else example.votes.resiliparse)
    rows = block_features(example.blocks, votes.trafilatura, votes.resiliparse, example.around)
    return replace(example, votes=votes, rows=rows, kind=kind)


def _tree(page: Page) -> HtmlElement | None:
    tree = parse(page.source)
    if tree is not None:
        restore_streams(tree)
    return tree


def _example(set_name: str, page: Page, tree: HtmlElement, passages: Sequence[Passage]) -> Example:
    metadata = read_metadata(tree, page.url)
    votes = extractor_votes(tree, passages)
    blocks = with_titles([passage.block for passage in passages], metadata)
    around = Surroundings(
        [passage.box for passage in passages], [passage.story for passage in passages], metadata.is_article
    )
    rows = block_features(blocks, votes.trafilatura, votes.resiliparse, around)
    labels = label(set_name, page.gold, blocks)
    return Example(set_name, page.id, page.url, page.gold, blocks, around, metadata, votes, rows, labels)
