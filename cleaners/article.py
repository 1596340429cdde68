"""The two data types of Winnow: a Block of a page, and the Article made of blocks.

Both are frozen. A step takes an Article and returns a new one. A block that leaves ``blocks`` enters
``removed`` with a reason, so that no visible text of the page is ever lost.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

Kind = Literal[
    "paragraph", "heading", "item", "quote", "row", "caption", "title", "standfirst", "byline", "date"
]
"""What a block is on the page. The last four are parts that become a field of the article."""

Outcome = Literal[
    "no_text", "challenge", "consent", "listing", "error_page", "undecodable", "too_large", "timed_out",
    "cut_off",
    "doubtful",
]  # fmt: skip
"""Reasons why a page is no article. A page with an outcome is counted and never published."""


OUTSIDE = "outside_article"
"""The reason of blocks that the choice of blocks left out, not a cleaner."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, quote, caption or table row."""

    position: int
    """Number of the block on the page, from 0; unique within an article."""
    kind: Kind
    text: str
    """White space folded; never empty."""
    link_share: float = 0.0
    """Share of the text's characters inside links, 0.0 to 1.0."""
    place: str = ""
    """Path of tags with class names and ids, from the outside in: ``"body main.content article p"``. Of a
    line of a dump its indent: ``"indent-4"``."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article."""

    url: str
    """Absolute."""
    caption: str | None = None
    """As printed."""
    credit: str | None = None
    """As printed."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that is not part of the text."""

    block: Block
    reason: str
    """Name of the cleaner or step that removed it."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article between page and record. Unknown fields are None or empty."""

    url: str | None = None
    """Canonical address."""
    source_url: str | None = None
    """The address that was fetched."""
    outlet: str | None = None
    """Name of its `Outlet`."""
    title: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    """ISO 8601: a date, or a date and time, with offset if known."""
    published_raw: str | None = None
    """The date as the page printed it."""
    modified: str | None = None
    """ISO 8601, as `published`."""
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    """ISO 639-1, or 639-3 for languages without such a code."""
    images: tuple[Image, ...] = ()
    paywalled: bool | None = None
    blocks: tuple[Block, ...] = ()
    """The text, in page order."""
    removed: tuple[Removed, ...] = ()
    """In the order of removal."""
    share_lost: float = 0.0
    """Share of the chosen text's letters that cleaners removed on their own word, 0.0 to 1.0. Above one half,
    a rule may have removed the article itself."""
    confidence: float = 1.0
    """How sure the choice of blocks is, 0.0 to 1.0: the F1 the block model expects of it."""
    outcome: Outcome | None = None
    """Why this is no article; None for an article."""
    detail: str | None = None
    """The outcome in one sentence."""
    origins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Field name to the origin of its value ("json-ld headline", "og:title", "byline"), for `explain`."""

    @property
    def text(self) -> str:
        """The kept blocks, separated by blank lines."""
        return "\n\n".join(block.text for block in self.blocks)

    def without(self, blocks: Iterable[Block], reason: str) -> Article:
        """The same article with `blocks` moved to `removed` for `reason`."""
        gone = {block.position for block in blocks}
        if not gone:
            return self
        leaving = tuple(Removed(block, reason) for block in self.blocks if block.position in gone)
        staying = tuple(block for block in self.blocks if block.position not in gone)
        return replace(self, blocks=staying, removed=self.removed + leaving)

    def with_field(self, name: str, value: object, origin: str) -> Article:
        """The same article with the field `name` set to `value`, which was found at `origin`."""
        values: dict[str, Any] = {name: value}
        return replace(self, **values, origins=MappingProxyType({**self.origins, name: origin}))


Cleaner = Callable[[tuple[Block, ...]], Iterable[Block]]
"""Takes the blocks that are left and yields those to remove. Its name becomes their reason."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """What is known of the outlet that a page comes from."""

    name: str
    timezone: str | None = None
    """IANA name, for dates printed without offset."""
    languages: tuple[str, ...] = ()
    cleaners: tuple[Cleaner, ...] = ()
    """Run after the shared ones."""
    remove: tuple[str, ...] = ()
    """CSS selectors of furniture, removed before the article is searched."""
