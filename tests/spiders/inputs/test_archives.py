"""The archive gives back what was put in, after a crash too, and reads the archives of others."""

from __future__ import annotations

import gzip
import os
import resource
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from crawling import Crawl, Outcome, crawl_all, item, rss, serving
from fastwarc import ArchiveIterator, GzipWriter, WarcRecord, WarcRecordType
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.markup.unpacking import zstd
from spiders.inputs.archives import ArchiveError, PageArchive, page_record, read_pages, record_id_of
from spiders.items import Page, honest_headers, is_html

PAGE = Page(
    url="https://example.am/?p=1",
    final_url="https://example.am/news/bridge",
    outlet="example",
    status=200,
    headers=(
        ("Content-Type", "text/html; charset=windows-1251"),
        ("Set-Cookie", "a=1"),
        ("Set-Cookie", "b=2"),
    ),
    body="<html><p>Мост</p></html>".encode("cp1251"),
    fetched_at="2026-05-04T12:00:00Z",
    feed_title="Մոստ\n«բաց»",
    feed_date="2026-05-04T11:00:00+04:00",
    feed_updated=None,
)


def write(path: Path, *pages: Page) -> Path:
    path.write_bytes(b"".join(map(page_record, pages)))
    return path


def foreign_record(http: bytes, *, kind: WarcRecordType = WarcRecordType.response) -> bytes:
    """A record as another crawler writes it."""
    record = WarcRecord()
    record.init_headers(kind)
    record.headers["WARC-Date"] = "2026-05-04T12:00:00Z"
    record.headers["WARC-Target-URI"] = "https://example.am/1"
    record.headers["Content-Type"] = "application/http; msgtype=response"
    record.set_bytes_content(http)
    packed = BytesIO()
    writer = GzipWriter(packed)
    record.write(writer)
    writer.close()
    return packed.getvalue()


def test_what_goes_in_comes_out(tmp_path):
    pages = (PAGE, replace(PAGE, outlet=None, feed_title=None, feed_date=None, body=b"<html>\r\n\r\n</html>"))
    assert tuple(read_pages(write(tmp_path / "a.warc.gz", *pages))) == pages


line = st.text(st.characters(codec="latin-1", exclude_categories=["Cc"]), max_size=30).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=50, deadline=None)
@given(
    body=st.binary(max_size=200),
    value=line,
    title=st.none() | st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
    day=st.none() | st.dates().map(str),
)
def test_any_page_survives_the_archive(tmp_path_factory, body, value, title, day):
    headers = (*PAGE.headers, ("X-Any", value))
    page = replace(PAGE, body=b"<html>" + body, headers=headers, feed_title=title, feed_updated=day)
    (read,) = read_pages(write(tmp_path_factory.mktemp("a") / "a.warc.gz", page))
    assert read == page


def test_same_page_gives_the_same_bytes():
    assert page_record(PAGE) == page_record(replace(PAGE))


def test_records_carry_their_digest(tmp_path):
    archive = write(tmp_path / "a.warc.gz", PAGE)
    assert [record.verify_block_digest() for record in ArchiveIterator(str(archive), parse_http=False)] == [
        True
    ]


@pytest.mark.parametrize("pack", [gzip.compress, zstd.compress, bytes], ids=["gzip", "zstd", "plain"])
def test_packing_is_told_by_the_first_bytes(tmp_path, pack):
    archive = tmp_path / "archive"
    archive.write_bytes(pack(gzip.decompress(page_record(PAGE))))
    assert list(read_pages(archive)) == [PAGE]


@pytest.mark.parametrize("packed", [True, False], ids=["gzip", "plain"])
@pytest.mark.parametrize("left", [20, 0.5, -30])
def test_archive_that_breaks_off_gives_what_is_whole_and_one_warning(tmp_path, caplog, packed, left):
    records = [page_record(PAGE), page_record(replace(PAGE, body=b"<html>" + os.urandom(2000)))]
    first, second = records if packed else map(gzip.decompress, records)
    archive = tmp_path / "a.warc"
    archive.write_bytes(first + second[: int(left * len(second)) if left == 0.5 else left])
    assert list(read_pages(archive)) == [PAGE]
    (warning,) = caplog.messages
    assert warning == f"{archive}: damaged or cut off; what came before is used"


def test_damage_in_the_middle_costs_what_follows(tmp_path, caplog):
    record = page_record(PAGE)
    archive = tmp_path / "a.warc.gz"
    archive.write_bytes(record + record[:60] + b"\xff" * 40 + record[100:] + record)
    assert list(read_pages(archive)) == [PAGE]
    assert len(caplog.records) == 1


@pytest.mark.parametrize(
    "body", [b"hello world\n" * 20, gzip.compress(b"<html>" * 99)], ids=["plain", "gzip"]
)
def test_what_is_no_archive_is_told_in_a_sentence(tmp_path, body):
    other = tmp_path / "page.html"
    other.write_bytes(body)
    with pytest.raises(ArchiveError, match=r"page\.html is no WARC archive"):
        list(read_pages(other))


def test_empty_archive_has_no_pages(tmp_path):
    (tmp_path / "empty.warc.gz").touch()
    assert list(read_pages(tmp_path / "empty.warc.gz")) == []


NEWS = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Crawler-Content-Encoding: gzip\r\n\r\n<html>News</html>"
)


def test_archives_of_common_crawl_news_are_read(tmp_path):
    archive = tmp_path / "CC-NEWS.warc.gz"
    archive.write_bytes(
        foreign_record(b"software: crawler\r\n", kind=WarcRecordType.warcinfo)
        + foreign_record(b"GET / HTTP/1.1\r\n\r\n", kind=WarcRecordType.request)
        + foreign_record(NEWS)
        + foreign_record(NEWS.replace(b"200 OK", b"404 Not Found"))
        + foreign_record(NEWS.replace(b"text/html", b"application/pdf"))
        + foreign_record(b"not http at all")
        + foreign_record(b"")
    )
    (page,) = read_pages(archive)
    assert (page.url, page.final_url, page.outlet) == ("https://example.am/1", "https://example.am/1", None)
    assert (page.body, page.fetched_at, page.charset) == (b"<html>News</html>", "2026-05-04T12:00:00Z", None)


def test_packed_payload_is_unpacked(tmp_path):
    archive = tmp_path / "a.warc.gz"
    head, body = NEWS.replace(b"X-Crawler-", b"").split(b"\r\n\r\n")
    archive.write_bytes(foreign_record(head + b"\r\n\r\n" + gzip.compress(body)) + foreign_record(NEWS))
    assert [page.body for page in read_pages(archive)] == [body, body]


def test_giant_payload_is_skipped(tmp_path):
    archive = tmp_path / "a.warc.gz"
    archive.write_bytes(foreign_record(NEWS + b" " * (21 * 2**20)) + page_record(PAGE))
    assert list(read_pages(archive)) == [PAGE]


def test_headers_that_frame_the_body_are_left_out():
    headers = honest_headers(
        [(b"Content-Length", b"9"), (b"content-encoding", b"br"), (b"X", b" a\r\n b\xe9")]
    )
    assert headers == (("X", "a bé"),)


@pytest.mark.parametrize(
    ("content_type", "body", "expected"),
    [
        ("text/html; charset=utf-8", b"", True),
        ("application/xhtml+xml", b"", True),
        ("", b"\n<!DOCTYPE html>", True),
        ("text/plain", b"<html>", True),
        ("text/plain", b"News", False),
        ("application/pdf", b"<html>", False),
    ],
)
def test_type_tells_what_is_a_page_and_first_bytes_where_it_is_vague(content_type, body, expected):
    assert is_html(content_type, body) is expected


def test_archive_without_pages_is_no_file(tmp_path):
    PageArchive(tmp_path / "none.warc.gz").close()
    assert not list(tmp_path.iterdir())


def test_page_is_on_disk_as_soon_as_it_is_added(tmp_path):
    archive = PageArchive(tmp_path / "pages" / "example" / "killed.warc.gz")
    archive.add(PAGE)
    assert list(read_pages(archive.path)) == [PAGE]
    archive.close()


def test_full_disk_loses_no_page_that_was_there(tmp_path):
    archive = PageArchive(tmp_path / "full.warc.gz")
    archive.add(PAGE)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(page_record(PAGE)) + 50, limits[1]))
    try:
        with pytest.raises(OSError, match="large"):
            archive.add(replace(PAGE, body=os.urandom(500)))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    archive.add(PAGE)
    archive.close()
    assert list(read_pages(archive.path)) == [PAGE, PAGE]


@pytest.fixture(scope="module")
def crawls(tmp_path_factory) -> tuple[Path, dict[str, Outcome]]:
    """Crawls of one feed that lists two pages and one that is not there, with and without a disk."""
    data = tmp_path_factory.mktemp("data")
    pipelines = {"ITEM_PIPELINES": {"spiders.inputs.archives.ArchivePipeline": 1, "crawling.Collector": 2}}
    with serving() as site:
        paths = ("/news-1", "/news-2", "/news-3")
        site.add(
            {"/feed": rss(*(item(site.url(path)) for path in paths)), "/empty": rss(item(site.url(paths[2])))}
        )
        site.add(dict.fromkeys(paths[:2], "<html>News</html>"))
        facts = {"home": site.home, "feeds": (site.url("/feed"),), "article_url": "/news-"}
        jobs = {
            "kept": Crawl(facts, {"DATA_DIR": str(data), "RUN_NAME": "first"}),
            "pageless": Crawl(facts | {"feeds": (site.url("/empty"),)}, {"DATA_DIR": str(data)}),
            "unkept": Crawl(facts, {"DATA_DIR": "/dev/null"}),
            "unwanted": Crawl(facts, {"DATA_DIR": str(data), "ARCHIVE_PAGES": False}),
        }
        yield data, crawl_all(jobs, **pipelines)


def test_pages_lie_under_outlet_and_run(crawls):
    data, outcomes = crawls
    kept = list(read_pages(data / "pages" / "kept" / "first.warc.gz"))
    assert kept == list(outcomes["kept"].pages.values())
    assert len(kept) == 2


def test_crawl_without_pages_leaves_no_file(crawls):
    data, outcomes = crawls
    assert len(outcomes["pageless"].items) == 1
    assert len(outcomes["unwanted"].pages) == 2
    assert [path.name for path in (data / "pages").iterdir()] == ["kept"]


def test_crawl_that_cannot_keep_its_pages_ends_and_publishes_none(crawls):
    _, outcomes = crawls
    assert not outcomes["unkept"].pages
    assert outcomes["unkept"].stats["finish_reason"] == "cannot_archive"
    assert outcomes["unkept"].said.count("Cannot keep raw pages: ") == 1
    assert "Traceback" not in outcomes["unkept"].said


def test_a_page_is_read_with_the_id_of_its_record(tmp_path):
    path = write(tmp_path / "a.warc.gz", PAGE)
    (page,) = read_pages(path)
    assert page.warc_record_id == record_id_of(PAGE)
    with path.open("rb") as file:
        (record,) = ArchiveIterator(file)
        assert record.headers["WARC-Record-ID"] == f"<{page.warc_record_id}>"
