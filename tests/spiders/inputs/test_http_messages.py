"""HTTP answers as archive writers leave them: chunks, codings, line ends, and bodies that were cut."""

from __future__ import annotations

import gzip
import zlib

import brotli
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from spiders.inputs.http_messages import read_message

PAGE = (
    b"<html><body>"
    + b"".join(b"<p>%d The ferry sailed on Monday.</p>" % n for n in range(400))
    + b"</body></html>"
)
MOST = 1_000_000


def raw_deflate(body: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return stream.compress(body) + stream.flush()


CODINGS = {
    "gzip": gzip.compress, "x-gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress,
    "zstd": zstd.compress,
}  # fmt: skip


def chunked(body: bytes, size: int = 1000, end: bytes = b"\r\n") -> bytes:
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x%s%s%s" % (len(piece), end, piece, end) for piece in pieces) + b"0" + end + end


def answer(body: bytes, *headers: str, end: str = "\r\n") -> bytes:
    return end.join(("HTTP/1.1 200 OK", "Content-Type: text/html", *headers, "", "")).encode() + body


def read(body: bytes, *headers: str) -> tuple[bytes, bool]:
    message = read_message(answer(body, *headers), MOST)
    assert message is not None
    return message.body, message.cut_off is None


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("in_chunks", [True, False])
def test_codings_and_chunks_are_undone(coding: str, in_chunks: bool) -> None:
    packed = CODINGS[coding](PAGE)
    headers = [f"Content-Encoding: {coding}"]
    if in_chunks:
        packed, headers = chunked(packed, 77), [*headers, "Transfer-Encoding: chunked"]
    assert read(packed, *headers) == (PAGE, True)


def test_raw_deflate_is_deflate_too() -> None:
    assert read(raw_deflate(PAGE), "Content-Encoding: deflate") == (PAGE, True)


def test_codings_that_lie_over_each_other_are_undone_from_the_last() -> None:
    assert read(gzip.compress(brotli.compress(PAGE)), "Content-Encoding: br, gzip") == (PAGE, True)


@pytest.mark.parametrize(
    "header", [*(f"Content-Encoding: {coding}" for coding in CODINGS), "Transfer-Encoding: chunked"]
)
def test_a_plain_body_with_a_stale_header_is_left_alone(header: str) -> None:
    assert read(PAGE, header) == (PAGE, True)


@pytest.mark.parametrize("coding", CODINGS)
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_body_cut_in_its_coding_is_not_whole(coding: str, share: float) -> None:
    packed = CODINGS[coding](PAGE)
    message = read_message(answer(packed[: int(len(packed) * share)], f"Content-Encoding: {coding}"), MOST)
    assert message is not None
    assert message.body != PAGE
    assert message.cut_off or b"<p>" not in message.body


def test_a_body_without_its_last_chunks_is_not_whole() -> None:
    body, whole = read(chunked(PAGE)[:5000], "Transfer-Encoding: chunked")
    assert not whole
    assert PAGE.startswith(body)


def test_a_body_shorter_than_announced_is_not_whole() -> None:
    assert read(PAGE, f"Content-Length: {len(PAGE) * 2}") == (PAGE, False)
    assert read(PAGE, f"Content-Length: {len(PAGE) // 2}") == (
        PAGE,
        True,
    )  # the length before it was unpacked


def test_bare_line_feeds_end_headers_and_chunks() -> None:
    message = read_message(answer(chunked(PAGE, end=b"\n"), "Transfer-Encoding: chunked", end="\n"), MOST)
    assert message is not None
    assert (message.body, dict(message.headers)[b"Content-Type"]) == (PAGE, b"text/html")


def test_a_page_that_begins_with_a_number_is_not_in_chunks() -> None:
    body = b"2025\r\n" + PAGE
    assert read(body, "Transfer-Encoding: chunked") == (body, True)


@pytest.mark.parametrize("coding", CODINGS)
def test_a_bomb_costs_its_limit(coding: str) -> None:
    bomb = CODINGS[coding](b"<p>" + b" " * 30_000_000)
    message = read_message(answer(bomb, f"Content-Encoding: {coding}"), MOST)
    assert message is not None
    assert len(message.body) <= MOST


@given(st.binary(max_size=400), st.sampled_from([*CODINGS, "chunked", "none"]))
def test_no_payload_raises(body: bytes, coding: str) -> None:
    name = "Transfer-Encoding" if coding == "chunked" else "Content-Encoding"
    read_message(answer(body, f"{name}: {coding}"), MOST)
    read_message(body, MOST)
