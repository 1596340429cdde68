"""What a spider yields: the Entry that a source lists, then the Page that was fetched, or the Failure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from w3lib.encoding import http_content_type_encoding

SourceKind = Literal["feed", "sitemap", "section"]

FailureOutcome = Literal[
    # the site's answer
    "not_found", "http_error", "not_html", "moved_home", "too_large", "too_many_redirects", "cut_off",
    # no answer
    "unreachable", "timed_out",
    # not asked, or not followed
    "robots", "asked_to_wait", "refused", "off_site", "private_address", "too_long",
    # a source that is not one
    "unreadable", "no_items",
]  # fmt: skip

HTML_TYPES = ("text/html", "application/xhtml+xml", "text/htm", "html", "application/html", "text/x-html")
OTHER_TYPES = re.compile(
    r"(?:image|audio|video|font)/|application/(?:pdf|zip|(?:\w+\+)?json)|text/css|.*script"
)
TYPE_END = re.compile(r"[;,\s]")
HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|(?><!--.*?-->)|(?><\?xml[^>]*>))*+<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
"""Linear: an atomic group never gives back what it took."""
LONGEST_START = 2000
"""Bytes in which HTML begins, comments and all."""
FRAMING = frozenset(("content-length", "transfer-encoding", "content-encoding", "connection"))
"""Headers that describe how the body was sent. A Page holds it decoded, so they would be wrong there."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as a feed, sitemap or section page lists it.

    url: absolute, as the source spells it.
    published, updated: ISO 8601 with offset, or the day alone, or None. Hints: feeds lie about zones.
    guid: what the feed calls the item; labels: its categories.
    """

    url: str
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    guid: str | None = None
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML page with all that cleaning needs; the archive gives back an equal one.

    url: the address asked for; final_url: the one that answered, after redirects.
    outlet: name of the outlet, None in an archive of others.
    headers: name and value of each HTTP header, in order, without those that frame the body.
    body: bytes as sent, unpacked. fetched_at: ISO 8601 in UTC, whole seconds.
    feed_title, feed_date, feed_updated: the fields of its Entry.
    cut_off: why the body is not whole, where an archive shows that it is not.
    warc_record_id: of the page in the archive that holds it, without angle brackets.
    """

    url: str
    final_url: str
    outlet: str | None
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes = field(repr=False)
    fetched_at: str
    feed_title: str | None = None
    feed_date: str | None = None
    feed_updated: str | None = None
    cut_off: str | None = None
    warc_record_id: str | None = field(default=None, compare=False)

    @property
    def content_type(self) -> str:
        """The Content-Type header, or ""."""
        return next((value for name, value in self.headers if name.lower() == "content-type"), "")

    @property
    def charset(self) -> str | None:
        """The charset the server names, in Python's spelling, or None."""
        return http_content_type_encoding(self.content_type)


@dataclass(frozen=True, slots=True)
class Failure:
    """An address that gave no page, and why.

    kind: "page", or the kind of source this was; only pages are to be tried again by themselves.
    detail: one sentence for a person. status: of the HTTP answer, None where there was none.
    """

    url: str
    outcome: FailureOutcome
    detail: str
    status: int | None = None
    kind: Literal["page"] | SourceKind = "page"


def is_html(content_type: str, body: bytes) -> bool:
    """Whether a response is a page: by its type, or by its first bytes where the type names nothing else.

    >>> is_html("text/html charset=utf-8", b"Hello"), is_html("application/octet-stream", b"<!-- x --><html>")
    (True, True)
    >>> is_html("text/plain", b"Hello"), is_html("application/rss+xml", b"<rss></rss>")
    (False, False)
    """
    media_type = TYPE_END.split(content_type.strip(" \t\"'"), maxsplit=1)[0].strip("\"'").lower()
    if OTHER_TYPES.match(media_type):
        return False
    return media_type in HTML_TYPES or HTML_START.match(body[:LONGEST_START]) is not None


def honest_headers(headers: list[tuple[bytes, bytes]]) -> tuple[tuple[str, str], ...]:
    """Headers as text (Latin-1, so that any byte survives) without those that framed the body."""
    pairs = ((name.decode("latin-1"), " ".join(value.decode("latin-1").split())) for name, value in headers)
    return tuple((name, value) for name, value in pairs if name.lower() not in FRAMING)
