"""A feed's body becomes entries: RSS 0.9 to 2.0, RDF, Atom and JSON Feed, with the traps of the region."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import repeat
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

import feedparser
from lxml import etree

from cleaners.markup.decoding import Undecodable, decode
from spiders.items import Entry
from spiders.sources.times import iso_time

MOST_ENTRIES = 2_000
"""Entries read of one feed. The longest honest one seen has 100."""

PROLOGUE = re.compile(r"<\?xml[^>]*>|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.S | re.I)
LONGEST_PROLOGUE = 20_000
"""Characters in which a feed begins: the pattern takes quadratic time, and a hostile feed repeats "<?xml"."""

HTML = re.compile(r"(?:\s|(?><!--.*?-->))*+<(?:!doctype\s+html|html)\b", re.I | re.S)
NUMBERED = re.compile(r"&#(x[0-9a-f]{1,8}|\d{1,10});?", re.I)
CDATA = re.compile(r"<!\[CDATA\[|\]\]>")
BARE = re.compile(r"&(?!#\d{1,10};|#x[0-9a-f]{1,8};|[a-z][a-z0-9]{1,30};)", re.I)
"""An ampersand that begins no character reference: HTML's rules read "&lang=az" as a sign ("〈=az")."""
ESCAPED = re.compile(
    r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][ad]quo|[nm]dash|hellip|#\d{1,7}|#x[0-9a-f]{1,6});", re.I
)
WEB = re.compile(r"https?://", re.I)
CLOCKS_DIFFER = timedelta(minutes=15)

AD_WORDS = (
    r"(?:advert(?:isement|orial|ising)?|sponsored(?: content| post)?|promoted|partner content|ads?|"
    r"реклама|на правах рекламы|партн[её]рский материал|reklam[aı]?|advertorial|жарнама|рэклама|"
    r"რეკლამა|Գովազդ|تبلیغات|آگهی|رپورتاژ آگهی)"
)
TOPIC = re.compile(
    r"\W*(?:advert(?:isement|ising)?|ads?|реклама|reklam[aı]?|жарнама|рэклама|რეკლამა|Գովազդ)\W*", re.I
)
"""Words that are also the topic of honest news: a tag among others says nothing."""
AD_LABEL = re.compile(rf"\W*{AD_WORDS}\W*", re.I)
AD_TITLE = re.compile(rf"\s*(?:[\[(]\s*{AD_WORDS}\s*[\])]|{AD_WORDS}\s*[:|])", re.I)


class FeedError(ValueError):
    """The body at a feed's address is no feed; the message says what it is instead."""


def read_feed(
    body: bytes, url: str, *, now: datetime, zone: ZoneInfo, charset: str | None = None
) -> tuple[Entry, ...]:
    """The entries of the feed fetched from `url` at `now`, in its order, but for ads and those without link.

    zone: the outlet's, for times that name none. charset: what the server says.
    What the feed says of its language is not read: Georgian text is sent as en-US.
    Raises FeedError. An empty feed is a feed with no entries.
    """
    text = _plain_text(body, charset)
    read = _read_json_feed if text.startswith("{") else _read_xml_feed
    entries = [replace(entry, url=_absolute(url, entry.url)) for entry in read(text, zone)]
    return _with_honest_clock([entry for entry in entries if entry.url and not is_ad(entry)], now, zone)


def is_ad(entry: Entry) -> bool:
    """Whether the feed itself calls the entry an advertisement, by a label or before the headline.

    >>> is_ad(Entry("https://example.az/1", title="Reklam: new flats"))
    True
    >>> is_ad(Entry("https://example.az/2", title="Reklam bazarı böyüyür", labels=("Economy",)))
    False
    >>> is_ad(Entry("https://example.az/3", title="Parliament passes the law", labels=("Siyasət", "reklam")))
    False
    """
    labelled = [label for label in entry.labels if AD_LABEL.fullmatch(label)]
    if any(not TOPIC.fullmatch(label) for label in labelled) or (
        labelled and len(labelled) == len(entry.labels)
    ):
        return True
    return bool(AD_TITLE.match(entry.title or ""))


def story_keys(entry: Entry) -> Iterator[tuple[str, str]]:
    """What two entries share when they are one story under two addresses.

    The headline and the minute, or the headline and the guid. Never the guid alone: outlets exist whose
    every item bears the same one. Never the headline alone: "Morning briefing" is a new story each day.
    """
    if entry.title:
        headline = " ".join(entry.title.casefold().split())
        if entry.published and len(entry.published) > 10:
            moment = datetime.fromisoformat(entry.published).astimezone(UTC)
            yield headline, moment.isoformat(timespec="minutes")
        if entry.guid:
            yield headline, entry.guid


def _absolute(base: str, link: str) -> str:
    """The link as a whole address; "" where there is none, or brackets that hold no IPv6 address."""
    try:
        return urljoin(base, link) if link else ""
    except ValueError:
        return ""


def _plain_text(body: bytes, charset: str | None) -> str:
    """The feed as text, without BOM, XML declaration and DTD: bombs are made of the latter."""
    try:
        text = decode(body, charset=charset).lstrip("\ufeff \t\r\n")
    except Undecodable as error:
        raise FeedError(str(error)) from None
    if not text:
        raise FeedError("The body is empty.")
    if HTML.match(text):
        raise FeedError("An HTML page stands at the feed's address.")
    text = PROLOGUE.sub("", text[:LONGEST_PROLOGUE]) + text[LONGEST_PROLOGUE:]
    if not text.strip():
        raise FeedError("The body is an XML declaration and nothing else.")
    return text


def _read_xml_feed(text: str, zone: ZoneInfo) -> Iterator[Entry]:
    """Both switches off: they clean markup this project never reads, at 35 times the cost of parsing."""
    source = NUMBERED.sub(_character, _with_ampersands(text)).encode("utf-8", "replace")
    try:
        parsed = feedparser.parse(
            source,
            response_headers={"content-type": "application/xml; charset=utf-8"},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:  # its parsers of broken XML raise what they meet: ValueError, AssertionError
        raise FeedError(f"The body is broken beyond reading ({type(error).__name__}).") from error
    if not parsed.version and not parsed.entries:
        raise FeedError("The body is no feed of a known kind.")
    links = _own_links(source)
    own = links if len(links) == len(parsed.entries) else repeat("")
    for item, link in zip(parsed.entries[:MOST_ENTRIES], own, strict=False):
        guid = (item.get("id") or "").strip()
        found = item.get("feedburner_origlink") or link or item.get("link") or ""
        yield Entry(
            url=found.strip() or (guid if WEB.match(guid) else ""),
            title=_title(item.get("title")),
            published=iso_time(_printed(item, "published"), zone),
            updated=iso_time(_printed(item, "updated"), zone),
            guid=item.get("id"),
            labels=tuple(tag["term"] for tag in item.get("tags", ()) if tag.get("term")),
        )


def _with_ampersands(text: str) -> str:
    """The feed with every bare ampersand escaped, outside of CDATA."""
    pieces, at = [], 0
    while (opens := text.find("<![CDATA[", at)) >= 0 and (closes := text.find("]]>", opens)) >= 0:
        pieces += [BARE.sub("&amp;", text[at:opens]), text[opens : closes + 3]]
        at = closes + 3
    return "".join((*pieces, BARE.sub("&amp;", text[at:])))


def _own_links(source: bytes) -> list[str]:
    """The address of each item, from its own <link>; "" where it has none.

    feedparser takes the last link it meets inside an item: that of a related story (<yandex:related>), of an
    author or a source.
    """
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        return []
    if root is None:
        return []
    return [_link_of(node) for node in root.iter(etree.Element) if _local(node) in ("item", "entry")]


def _link_of(item: etree._Element) -> str:
    links = [child for child in item if _local(child) == "link"]
    printed = [(link.text or "").strip() for link in links if not link.get("href")]
    named = [link.get("href", "") for link in links if link.get("rel", "alternate") == "alternate"]
    return next(filter(None, (*printed, *named)), "")


def _local(node: etree._Element) -> str:
    """The element's name in small letters; of foreign vocabularies only Atom's counts as a feed's own."""
    if not isinstance(node.tag, str):
        return ""
    space, _, name = node.tag.rpartition("}")
    known = not space or any(word in space.lower() for word in ("atom", "rss", "purl.org"))
    return name.lower().removeprefix("atom:").removeprefix("atom10:") if known else ""


def _character(reference: re.Match[str]) -> str:
    """A numbered character as it is, or the sign for none where its number is no character's.

    Emoji are often sent in the halves that JavaScript knows ("&#55357;&#56832;"); feedparser raises on one.
    """
    number = reference[1].lower()
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return "\ufffd" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else reference[0]


def _read_json_feed(text: str, zone: ZoneInfo) -> Iterator[Entry]:
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError):
        raise FeedError("The body begins like JSON and is none.") from None
    items = feed.get("items")
    if "jsonfeed.org" not in str(feed.get("version")) or not isinstance(items, list):
        raise FeedError("The body is JSON but no JSON Feed.")
    for item in items[:MOST_ENTRIES]:
        if isinstance(item, dict):
            text_of = _text_field(item)
            yield Entry(
                url=(text_of("url") or text_of("external_url") or "").strip(),
                title=_title(text_of("title")),
                published=iso_time(text_of("date_published"), zone),
                updated=iso_time(text_of("date_modified"), zone),
                guid=text_of("id"),
                labels=_texts(item.get("tags")),
            )


def _text_field(item: dict[str, Any]) -> Callable[[str], str | None]:
    """A reader of the item's fields that takes nothing but text: a feed may put anything there."""
    return lambda name: item[name] if isinstance(item.get(name), str) else None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()


def _title(raw: str | None) -> str | None:
    """The headline in plain text. Some feeds wrap CDATA in CDATA or escape twice, which prints the marks."""
    title = CDATA.sub("", raw or "")
    return " ".join((unescape(title) if ESCAPED.search(title) else title).split()) or None


def _printed(item: feedparser.FeedParserDict, name: str) -> str | None:
    """A field as printed. dict.get, since FeedParserDict.get falls back from `updated` to `published`."""
    value: str | None = dict.get(item, name)
    return value


def _with_honest_clock(entries: list[Entry], now: datetime, zone: ZoneInfo) -> tuple[Entry, ...]:
    """The entries with their times moved where the feed labels local time GMT.

    Such a feed gives itself away by news from the future. The label is then taken to be wrong on all
    of its times; it cannot be seen while the newest item is older than the zone's distance from GMT.
    """
    times = [entry.published for entry in entries if entry.published and len(entry.published) > 10]
    newest = max(map(datetime.fromisoformat, times), default=now)
    latest = now + CLOCKS_DIFFER
    if newest <= latest or _as_local(newest, zone) > latest:
        return tuple(entries)
    return tuple(
        replace(entry, published=_relabelled(entry.published, zone), updated=_relabelled(entry.updated, zone))
        for entry in entries
    )


def _relabelled(iso: str | None, zone: ZoneInfo) -> str | None:
    return iso if iso is None or len(iso) == 10 else _as_local(datetime.fromisoformat(iso), zone).isoformat()


def _as_local(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.replace(tzinfo=zone) if moment.utcoffset() == timedelta(0) else moment
