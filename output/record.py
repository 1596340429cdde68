"""The published contract: one Record is one line of JSONL."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from cleaners.article import Article


class RecordImage(msgspec.Struct, frozen=True):
    """A picture of the article."""

    url: Annotated[str, Meta(description="Absolute address of the picture.")]
    caption: Annotated[str | None, Meta(description="Caption as printed, without the credit.")] = None
    credit: Annotated[str | None, Meta(description="Photographer or agency as printed.")] = None


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """One clean article. A field the page does not tell is null, never "" and never a guess."""

    id: Annotated[
        str, Meta(description="16 hex digits, of the canonical URL; of the text where there is no URL.")
    ]
    url: Annotated[str | None, Meta(description="Canonical URL of the article.")]
    source_url: Annotated[str | None, Meta(description="The address that was fetched.")]
    source_id: Annotated[str | None, Meta(description="The id of the input row or file, as given.")]
    outlet: Annotated[str | None, Meta(description="Name of the outlet, as `winnow outlets` lists it.")]
    title: Annotated[str | None, Meta(description="The headline.")]
    description: Annotated[str | None, Meta(description="The standfirst printed on the page.")]
    authors: Annotated[tuple[str, ...], Meta(description="Names from the byline, in printed order.")]
    published: Annotated[
        str | None,
        Meta(
            description="When first published, ISO 8601: with offset where the page or the outlet's "
            "time zone tells it, the date alone where the page prints no time."
        ),
    ]
    modified: Annotated[str | None, Meta(description="When last changed, in the same form.")]
    published_raw: Annotated[str | None, Meta(description="The publication date as the page prints it.")]
    section: Annotated[str | None, Meta(description="Section or rubric, as printed.")]
    tags: Annotated[tuple[str, ...], Meta(description="Topics the page names, in page order.")]
    language: Annotated[
        str | None, Meta(description="Language of the text, ISO 639-1 (639-3 where there is none).")
    ]
    text: Annotated[
        str,
        Meta(
            description="The article: paragraphs parted by a blank line; never contains title, "
            "standfirst, captions or furniture."
        ),
    ]
    images: Annotated[tuple[RecordImage, ...], Meta(description="Pictures of the article.")]
    paywalled: Annotated[
        bool | None, Meta(description="Whether the page says its text is for subscribers; null: not said.")
    ]
    word_count: Annotated[int, Meta(description="Words in `text`; characters in scripts without spaces.")]
    text_hash: Annotated[str, Meta(description="32 hex digits of the normalised text, to spot equal texts.")]
    duplicate_of: Annotated[str | None, Meta(description="The id of the record this one repeats.")] = None
    similarity: Annotated[
        float | None, Meta(description="Estimated Jaccard similarity with `duplicate_of`, 0 to 1.")
    ] = None
    fetched_at: Annotated[str | None, Meta(description="When the page was fetched, ISO 8601 in UTC.")] = None
    removed: Annotated[
        dict[str, int], Meta(description="How many blocks of the page were removed, by reason.")
    ]


def digest(text: str, size: int) -> str:
    """`size` hex digits of BLAKE2b over the UTF-8 bytes of `text`."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size // 2).hexdigest()
