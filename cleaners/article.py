"""The two shapes that walk through Winnow: a Block of a page, and the Article made of blocks.

Both are frozen. A step takes an Article and returns a new one; what leaves ``blocks`` enters
``removed`` with its reason, so that nothing a reader could see on the page is ever lost on the way.
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
]  # fmt: skip
"""Why a page is no article. A page with an outcome is counted and never published."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, quote, caption or table row, in page order.

    position: place in the page's order, from 0; unique within an article.
    text: the words, white space folded, never empty.
    link_share: share of the text's characters that stand inside links, 0.0 to 1.0.
    place: where on the page it stood, tags and class names from the outside in
        (``"body main.content article p"``); empty for a text dump.
    """

    position: int
    kind: Kind
    text: str
    link_share: float = 0.0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the article: absolute address, caption and credit as printed, or None."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Removed:
    """A block that is not part of the text, and the name of the cleaner or step that said so."""

    block: Block
    reason: str


@dataclass(frozen=True, slots=True)
class Article:
    """An article on its way from page to record.

    url: canonical address; source_url: the address that was fetched. Either may be unknown (None).
    published, modified: ISO 8601; with offset, time or date alone, as far as the page tells.
    published_raw: the date as the page printed it.
    outcome: why this is no article, or None; detail says it in words.
    origins: field name to where the value came from ("json-ld", "og:title", "byline"), for `explain`.
    """

    url: str | None = None
    source_url: str | None = None
    outlet: str | None = None
    title: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_raw: str | None = None
    modified: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    language: str | None = None
    images: tuple[Image, ...] = ()
    paywalled: bool | None = None
    blocks: tuple[Block, ...] = ()
    removed: tuple[Removed, ...] = ()
    outcome: Outcome | None = None
    detail: str | None = None
    origins: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def text(self) -> str:
        """The kept blocks, parted by a blank line."""
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
"""Looks at the blocks that are left and yields those to drop; its name is the recorded reason."""


@dataclass(frozen=True, slots=True)
class Outlet:
    """What is known of the outlet a page comes from.

    timezone: IANA name, for dates printed without offset. cleaners: run after the shared ones.
    remove: CSS selectors of furniture that is dropped before the article is looked for.
    """

    name: str
    timezone: str | None = None
    languages: tuple[str, ...] = ()
    cleaners: tuple[Cleaner, ...] = ()
    remove: tuple[str, ...] = ()
