"""Clean articles as a feed: Atom (RFC 4287) and JSON Feed 1.1, the latest first."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb
from lxml import etree

from output.export.selection import NEWEST

ATOM = "http://www.w3.org/2005/Atom"
COLUMNS_READ = (
    "id",
    "url",
    "outlet",
    "title",
    "description",
    "authors",
    "published",
    "tags",
    "language",
    "text",
)
NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TITLE = "Winnow: clean articles"


def write_atom(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Entries with the whole text, a paragraph a line; a date alone counts as its midnight in UTC."""
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})  # type: ignore[dict-item]  # the default namespace
    articles = list(_articles(db))
    _add(feed, "title", TITLE)
    _add(feed, "id", "urn:winnow:feed")
    _add(feed, "updated", max((one["moment"] for one in articles), default="1970-01-01T00:00:00+00:00"))
    for one in articles:
        entry = etree.SubElement(feed, f"{{{ATOM}}}entry")
        _add(entry, "id", f"urn:winnow:{one['id']}")
        _add(entry, "title", one["title"] or "(no headline)")
        _add(entry, "published", one["moment"])
        _add(entry, "updated", one["moment"])
        for name in one["authors"] or [one["outlet"] or "unknown"]:
            _add(etree.SubElement(entry, f"{{{ATOM}}}author"), "name", name)
        if one["url"]:
            _add(entry, "link", None, rel="alternate", href=one["url"])
        for tag in one["tags"]:
            _add(entry, "category", None, term=tag)
        if one["description"]:
            _add(entry, "summary", one["description"])
        _add(entry, "content", one["text"], type="text")
    path.write_bytes(etree.tostring(feed, xml_declaration=True, encoding="utf-8"))


def write_jsonfeed(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Items with the whole text as `content_text`."""
    items = [_item(one) for one in _articles(db)]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": TITLE, "items": items}
    path.write_text(json.dumps(feed, ensure_ascii=False), "utf-8")


def _item(one: dict[str, Any]) -> dict[str, Any]:
    known = {
        "url": one["url"],
        "title": one["title"],
        "summary": one["description"],
        "language": one["language"],
        "tags": one["tags"],
        "authors": [{"name": name} for name in one["authors"]],
    }
    item = {"id": f"urn:winnow:{one['id']}", "content_text": one["text"], "date_published": one["moment"]}
    return item | {name: value for name, value in known.items() if value}


def _articles(db: duckdb.DuckDBPyConnection) -> Iterator[dict[str, Any]]:
    """The latest revision of each article, with `moment`: when it was printed, else fetched, RFC 3339."""
    query = f"""
        SELECT {", ".join(COLUMNS_READ)}, fetched_at FROM record
        QUALIFY {NEWEST} = 1
    """
    rows = [
        dict(zip((*COLUMNS_READ, "fetched_at"), row, strict=True)) for row in db.execute(query).fetchall()
    ]
    for row in rows:
        row["moment"] = _moment(row["published"]) or _moment(row["fetched_at"]) or "1970-01-01T00:00:00+00:00"
    yield from sorted(rows, key=lambda row: (datetime.fromisoformat(row["moment"]), row["id"]), reverse=True)


def _moment(iso: str | None) -> str | None:
    try:
        moment = datetime.fromisoformat(iso or "")
    except ValueError:
        return None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _add(parent: Any, name: str, text: str | None, **attributes: str) -> None:
    """A child element; characters that XML cannot hold become U+FFFD."""
    plain = {key: NOT_XML.sub("\ufffd", value) for key, value in attributes.items()}
    child = etree.SubElement(parent, f"{{{ATOM}}}{name}", plain)
    child.text = None if text is None else NOT_XML.sub("\ufffd", text)
