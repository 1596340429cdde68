"""A sitemap's body becomes entries: index, urlset, Google News, plain text; packed or not."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from lxml import etree

from cleaners.markup.unpacking import unpacked
from spiders.items import Entry
from spiders.sources.times import iso_time

MOST_ENTRIES = 50_000
"""Entries read of one sitemap: the protocol's own limit (sitemaps.org)."""

MOST_BYTES = 50 * 2**20
"""Size of one sitemap, unpacked: the protocol's own limit. What is longer is read to here."""

CLOSED = re.compile(rb"</(?:\w+:)?(?:urlset|sitemapindex)\s*>")
TEXT_SITEMAP = re.compile(rb"\s*https?://\S+\s*(?:\n\s*https?://|$)", re.I)
WEB = re.compile(r"https?://", re.I)
DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class SitemapError(ValueError):
    """The body at a sitemap's address is no sitemap; the message says what it is instead."""


@dataclass(frozen=True, slots=True)
class Sitemap:
    """What one sitemap lists: further sitemaps (an index) and articles, in its order."""

    children: tuple[Entry, ...] = ()
    pages: tuple[Entry, ...] = ()


def read_sitemap(body: bytes, *, zone: ZoneInfo, url: str = "", most: int = MOST_ENTRIES) -> Sitemap:
    """At most `most` entries of a sitemap, whole ones only, even where the body breaks off.

    `lastmod` is an Entry's `updated`; Google News gives `published` and `title`.
    zone: the outlet's, for times that name none. url: the sitemap's own, for relative addresses.
    Raises SitemapError.
    """
    body = _utf_8(unpacked(body, MOST_BYTES)).lstrip(b"\xef\xbb\xbf \t\r\n")
    if TEXT_SITEMAP.match(body):
        lines = body.decode("utf-8", "replace").split()[:most]
        return Sitemap(pages=tuple(Entry(line) for line in lines if WEB.match(line)))
    return _read_xml(body, zone, url, most)


def _utf_8(body: bytes) -> bytes:
    """A body in UTF-16 as UTF-8, without its declaration; any other as it is."""
    if not body.startswith(UTF_16):
        return body
    return DECLARATION.sub("", body.decode("utf-16", "replace").lstrip("\ufeff")).encode("utf-8", "replace")


def _read_xml(body: bytes, zone: ZoneInfo, url: str, most: int) -> Sitemap:
    """No entity is resolved and no giant tree built: such a file ends where its trick begins."""
    entries: list[tuple[str, Entry]] = []
    walk = etree.iterparse(
        BytesIO(body), events=("end",), recover=True, resolve_entities=False, no_network=True, huge_tree=False
    )
    with suppress(etree.XMLSyntaxError, UnicodeDecodeError):  # the latter of halves of a character
        for _, node in walk:
            name = _name(node)
            if name in ("url", "sitemap"):
                entries += [(name, entry) for entry in _entries(node, zone, url)]
                _forget(node)
            if len(entries) >= most:
                break
    if not entries:
        _refuse_others(walk.root)
    elif len(entries) < most and not CLOSED.search(body):
        del entries[-1:]  # the parser closes what broke off: half an address may be another's
    del entries[most:]
    return Sitemap(
        children=tuple(entry for name, entry in entries if name == "sitemap"),
        pages=tuple(entry for name, entry in entries if name == "url"),
    )


def _entries(node: etree._Element, zone: ZoneInfo, url: str) -> list[Entry]:
    """The <url> or <sitemap> element as entries: one for each of its addresses.

    Its own children and those of <news:news>: pictures and videos have addresses and titles too.
    """
    parts = [part for child in node for part in (child if _name(child) == "news" else (child,))]
    fields = {_name(part): (part.text or "").strip() for part in parts}
    addresses = (_address(url, part.text or "") for part in parts if _name(part) == "loc")
    return [
        Entry(
            url=address,
            title=" ".join(fields.get("title", "").split()) or None,
            published=iso_time(fields.get("publication_date"), zone),
            updated=iso_time(fields.get("lastmod"), zone),
        )
        for address in dict.fromkeys(addresses)
        if address
    ]


def _address(base: str, printed: str) -> str:
    """The whole address; "" where it is none of the web. An ampersand that was escaped twice is one."""
    try:
        whole = urljoin(base, printed.strip().replace("&amp;", "&"))
    except ValueError:  # brackets that hold no IPv6 address
        return ""
    return whole if WEB.match(whole) else ""


def _refuse_others(root: etree._Element | None) -> None:
    name = ""
    with suppress(UnicodeDecodeError):
        name = "" if root is None else _name(root)
    if name not in ("urlset", "sitemapindex"):
        raise SitemapError(f"The body is <{name}>, not a sitemap." if name else "The body is no XML.")


def _name(node: etree._Element) -> str:
    """The element's name without its namespace: outlets misspell namespaces, never names."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _forget(node: etree._Element) -> None:
    """Frees what was read: a sitemap of 50,000 entries is otherwise held twice."""
    node.clear()
    parent = node.getparent()
    if parent is not None:
        del parent[: parent.index(node)]
