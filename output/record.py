"""The published contract: one Record is one line of JSONL."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from cleaners.article import Article, Image

Method = Literal["url", "exact", "near"]
"""How a repetition is found: another address of the same article, the same text, or nearly the same text."""

SPACELESS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Japanese, Chinese
)
WORD_EDGE = re.compile(rf"[{SPACELESS}]|—")
MARK = re.compile(r"[^\w\s]")


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
    method: Annotated[
        Method | None,
        Meta(
            description="How the repetition was found: another address of the same article, the same text, "
            "or nearly the same text."
        ),
    ] = None
    revision: Annotated[
        int, Meta(description="1 when first published; 2, 3 ... each time the outlet has edited the article.")
    ] = 1
    changed: Annotated[
        float | None,
        Meta(description="Share of the words that differ from the revision before, 0 to 1; null: not known."),
    ] = None
    changed_fields: Annotated[
        tuple[str, ...],
        Meta(description="The fields that were edited since the revision before; empty in the first one."),
    ] = ()
    fetched_at: Annotated[str | None, Meta(description="When the page was fetched, ISO 8601 in UTC.")] = None
    warc_record_id: Annotated[
        str | None,
        Meta(description="WARC-Record-ID of the archived page, a urn:uuid; null where none is kept."),
    ] = None
    removed: Annotated[
        dict[str, int], Meta(description="How many blocks of the page were removed, by reason.")
    ]


class StoredRecord(msgspec.Struct, frozen=True):
    """What is read back of a published record, in whatever version it was written."""

    id: str
    text: str
    text_hash: str
    word_count: int
    url: str | None = None
    source_url: str | None = None
    title: str | None = None
    description: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    section: str | None = None
    tags: tuple[str, ...] = ()
    fetched_at: str | None = None
    warc_record_id: str | None = None
    duplicate_of: str | None = None
    similarity: float | None = None
    method: Method | None = None
    revision: int = 1
    changed: float | None = None
    removed: dict[str, int] = {}


def record_of(
    article: Article,
    *,
    source_id: str | None = None,
    fetched_at: str | None = None,
    warc_record_id: str | None = None,
) -> Record:
    """The record of an article that is to be published (its `outcome` is None).

    source_id: the id of the input row or file. fetched_at: ISO 8601 in UTC. warc_record_id: of the page in an
    archive. Each only if the input has it.
    The same article gives the same record, whenever and wherever it is made.
    """
    return Record(
        id=digest(article.url or article.text, 16),
        url=_said(article.url),
        source_url=_said(article.source_url),
        source_id=_said(source_id),
        outlet=_said(article.outlet),
        title=_said(article.title),
        description=_said(article.description),
        authors=_all_said(article.authors),
        published=_said(article.published),
        modified=_said(article.modified),
        published_raw=_said(article.published_raw),
        section=_said(article.section),
        tags=_all_said(article.tags),
        language=_said(article.language),
        text=article.text,
        images=tuple(_image_of(image) for image in article.images),
        paywalled=article.paywalled,
        word_count=count_words(article.text),
        text_hash=text_hash(article.text),
        fetched_at=_said(fetched_at),
        warc_record_id=warc_record_id,
        removed=dict(sorted(Counter(removed.reason for removed in article.removed).items())),
    )


def schema() -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of a line of the data; every field is always there."""
    _, shapes = msgspec.json.schema_components([Record], ref_template="#/$defs/{name}")
    for shape in shapes.values():
        shape["required"] = list(shape["properties"])
    record = shapes.pop("Record")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **record,
        "title": "Winnow record",
        "$defs": shapes,
    }


def count_words(text: str) -> int:
    """Words of `text`, parted by white space or a long dash; each character of a script without spaces.

    What holds no letter or digit (a bullet, a lone dash, a Thai vowel sign) is no word.

    >>> count_words("Baku – the capital's port")
    4
    >>> count_words("北京 2024")
    3
    """
    return sum(any(map(str.isalnum, word)) for word in WORD_EDGE.sub(r" \g<0> ", text).split())


def text_hash(text: str) -> str:
    """32 hex digits, equal for texts that differ in case, white space, punctuation or Unicode form alone.

    >>> text_hash("“Stop!” he said.") == text_hash('"STOP", he  said')
    True
    """
    plain = MARK.sub(_without_punctuation, unicodedata.normalize("NFC", text).casefold())
    return digest(" ".join(plain.split()), 32)


def _without_punctuation(mark: re.Match[str]) -> str:
    """Vowel signs stay, invisible characters (soft hyphen, joiner) close up, the rest parts words."""
    category = unicodedata.category(mark[0])
    if category == "Cf":
        return ""
    return mark[0] if category.startswith("M") else " "


def _said(value: str | None) -> str | None:
    return value.strip() or None if value else None


def _all_said(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(value for value in map(_said, values) if value)


def _image_of(image: Image) -> RecordImage:
    return RecordImage(image.url, _said(image.caption), _said(image.credit))


def digest(text: str, size: int) -> str:
    """`size` hex digits of BLAKE2b over the UTF-8 bytes of `text`."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=size // 2).hexdigest()


def in_words(value: Any) -> str:
    """A field's value for people to read; "" for null.

    >>> in_words(("Anna Petrosyan", "Otar Golshan"))
    'Anna Petrosyan; Otar Golshan'
    """
    if isinstance(value, tuple):
        return "; ".join(map(in_words, value))
    if isinstance(value, (Image, RecordImage)):
        return " | ".join(filter(None, (value.caption, value.credit, value.url)))
    return "" if value is None else str(value)
