"""Raw pages on disk: written as gzip WARC 1.1, read back as equal Pages, from our files and CC-NEWS."""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO, FileIO
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec
from fastwarc import ArchiveIterator, GzipWriter, WarcRecord, WarcRecordType
from scrapy.crawler import Crawler
from scrapy.exceptions import DropItem, NotConfigured

from cleaners.markup.unpacking import UnpackedStream, damage, unpacked
from spiders.inputs.http_messages import read_message
from spiders.items import Page, honest_headers, is_html

logger = logging.getLogger(__name__)

LARGEST_PAGE = 20 * 2**20
"""Bytes. A longer payload is skipped, as a crawl skips it (DOWNLOAD_MAXSIZE)."""

ANSWERED = (200, 203)
"""Statuses of an answer that is the page: 203 is a page that a proxy has passed on."""
OUTLET, ASKED, FEED = "Winnow-Outlet", "Winnow-Requested-URI", "Winnow-Feed"
"""Our own fields of a record. The feed's words are JSON in ASCII, since they may hold a line break."""


class ArchiveError(ValueError):
    """The file is no WARC archive."""


def record_id_of(page: Page) -> str:
    """The WARC-Record-ID of a page, without angle brackets: the same page has the same one."""
    return uuid5(NAMESPACE_URL, f"{page.fetched_at} {page.final_url}").urn


def page_record(page: Page) -> bytes:
    """One WARC response record, a gzip member of its own. The same page gives the same bytes."""
    record = WarcRecord()
    urn = record_id_of(page).removeprefix("urn:")
    record.init_headers(WarcRecordType.response, record_urn=urn.encode())
    record.headers["WARC-Date"] = page.fetched_at
    record.headers["WARC-Target-URI"] = page.final_url
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.headers[ASKED] = page.url
    record.headers[FEED] = json.dumps([page.feed_title, page.feed_date, page.feed_updated])
    if page.outlet is not None:
        record.headers[OUTLET] = page.outlet
    record.set_bytes_content(_http_message(page))
    packed = BytesIO()
    writer = GzipWriter(packed, compression_level=6)
    record.write(writer, checksum_data=True)
    writer.close()
    return packed.getvalue()


def read_pages(path: Path) -> Iterator[Page]:
    """The HTML pages answered with 200 or 203 in a WARC file (gzip, zstd, plain), in its order.

    Everything else is skipped. Records of other writers, as in CC-NEWS, give pages without outlet and
    feed hints. A file that ends within a record, as after a crash, gives what is whole and one logged
    warning. A page whose body is not whole says so (`Page.cut_off`). Raises ArchiveError where the file is
    no archive, OSError where it cannot be read.
    """
    with path.open("rb") as file:
        stream = UnpackedStream(file)
        cut_off = False
        for record in _records(stream, path):
            expected = min(record.content_length, LARGEST_PAGE + 1)
            payload = record.reader.read(LARGEST_PAGE + 1)
            if len(payload) < expected or "Content-Length" not in record.headers:
                cut_off = True
            elif len(payload) <= LARGEST_PAGE:
                yield from _pages(record, payload)
        if cut_off or stream.cut_off:
            logger.warning(damage(path))


def _http_message(page: Page) -> bytes:
    """The answer as a server would have sent it unpacked, with the length of that."""
    lines = [f"HTTP/1.1 {page.status} {'OK' if page.status == 200 else ''}"]
    lines += [f"{name}: {value}" for name, value in page.headers]
    lines += [f"Content-Length: {len(page.body)}", "", ""]
    return "\r\n".join(lines).encode("latin-1") + page.body


def _records(stream: UnpackedStream, path: Path) -> Iterator[WarcRecord]:
    """Its records. Unpacked before, since fastwarc takes a broken stream for the end of the file."""
    try:
        yield from ArchiveIterator(stream, parse_http=False)
    except OSError as error:
        raise ArchiveError(f"{path} is no WARC archive: {error}.") from None


def _pages(record: WarcRecord, payload: bytes) -> Iterator[Page]:
    """The record's page, where it holds one."""
    warc = record.headers
    target = _target((warc.get("WARC-Target-URI") or "").strip(" <>"))
    if record.record_type != WarcRecordType.response or not target:
        return
    answer = read_message(payload, LARGEST_PAGE)
    if answer is None or answer.status not in ANSWERED:
        return
    cut_off = answer.cut_off
    if reason := warc.get("WARC-Truncated"):
        cut_off = f"the archive calls it truncated ({reason.strip()})"
    page = Page(
        url=warc.get(ASKED) or target,
        final_url=target,
        outlet=warc.get(OUTLET),
        status=answer.status,
        headers=honest_headers(answer.headers),
        body=unpacked(answer.body, LARGEST_PAGE),
        fetched_at=warc.get("WARC-Date") or "",
        cut_off=cut_off,
        warc_record_id=(warc.get("WARC-Record-ID") or "").strip(" <>") or None,
        **_feed_words(warc.get(FEED)),
    )
    if is_html(page.content_type, page.body):
        yield page


def _target(address: str) -> str:
    """The record's address, its scheme in small letters; "" where it is none of the web."""
    scheme, colon, rest = address.partition("://")
    return f"{scheme.lower()}{colon}{rest}" if scheme.lower() in ("http", "https") else ""


def _feed_words(field: str | None) -> dict[str, str | None]:
    words = tuple[str | None, str | None, str | None]
    try:
        title, date, updated = msgspec.json.decode(field or "", type=words)
    except msgspec.MsgspecError:
        return {}
    return {"feed_title": title, "feed_date": date, "feed_updated": updated}


class PageArchive:
    """An archive file that grows by whole records, and is made with the first.

    Each record goes to the operating system in one write, so that a kill costs at most the page it met.
    What a full disk has no room for is cut away again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.file: FileIO | None = None

    def add(self, page: Page) -> None:
        """Appends a page. Raises OSError, and leaves the file as it was."""
        if self.file is None:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.file = FileIO(self.path, "ab")
        end = self.file.seek(0, os.SEEK_END)
        record = page_record(page)
        try:
            while record:
                record = record[self.file.write(record) :]
        except OSError:
            self.file.truncate(end)
            raise

    def close(self) -> None:
        if self.file is not None:
            os.fsync(self.file.fileno())
            self.file.close()


class ArchivePipeline:
    """Item pipeline that keeps every Page in DATA_DIR/pages/<outlet>/<RUN_NAME>.warc.gz before others see it.

    When it cannot, the crawl ends: a page whose raw form is not kept is not published, and fetched again
    by a later run.
    """

    def __init__(self, crawler: Crawler, archive: PageArchive) -> None:
        self.crawler = crawler
        self.archive = archive
        self.stopping: asyncio.Future[None] | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchivePipeline:
        settings = crawler.settings
        if not settings.getbool("ARCHIVE_PAGES") or crawler.spider is None:
            raise NotConfigured
        folder = Path(settings["DATA_DIR"], "pages", crawler.spider.name)
        return cls(crawler, PageArchive(folder / f"{settings['RUN_NAME']}.warc.gz"))

    def process_item(self, item: Any) -> Any:
        if isinstance(item, Page):
            try:
                self.archive.add(item)
            except OSError as error:
                self._stop(error)
                raise DropItem(f"{item.url} is not kept: {error}") from None
            return replace(item, warc_record_id=record_id_of(item))
        return item

    def _stop(self, error: OSError) -> None:
        if self.stopping is None:
            logger.error("Cannot keep raw pages: %s. A later run fetches again what was not kept.", error)
            closed = self.crawler.engine.close_spider_async(reason="cannot_archive")
            self.stopping = asyncio.ensure_future(closed)

    def close_spider(self) -> None:
        self.archive.close()
