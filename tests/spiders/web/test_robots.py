"""robots.txt in every charset and packing, read with the parser that a crawl uses."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st
from protego import Protego

from spiders.web.robots import ROBOTS_BYTES, robots_rules

RULES = "User-agent: *\nDisallow: /поиск\nAllow: /архив\n"


def allowed(body: bytes, path: str) -> bool:
    rules = Protego.parse(robots_rules(200, body).decode("utf-8", "ignore"))
    return rules.can_fetch(f"https://example.kz{path}", "Winnow")


BODIES = {
    "utf-8": RULES.encode(),
    "windows-1251": RULES.encode("windows-1251"),
    "utf-16": RULES.encode("utf-16"),
    "utf-16-le": RULES.encode("utf-16-le"),
    "utf-16-be": RULES.encode("utf-16-be"),
    "utf-8 with a mark": RULES.encode("utf-8-sig"),
    "gzip": gzip.compress(RULES.encode(), mtime=0),
    "gzip of windows-1251": gzip.compress(RULES.encode("windows-1251"), mtime=0),
    "line ends of Windows": RULES.replace("\n", "\r\n").encode("windows-1251"),
    "line ends of old Macs": RULES.replace("\n", "\r").encode("windows-1251"),
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_cyrillic_path_forbids_that_path_and_no_other(body: bytes) -> None:
    assert allowed(body, "/news/1")
    assert allowed(body, "/архив")
    assert not allowed(body, "/поиск")


def test_other_paths_in_bytes_of_the_old_charset_stay_open() -> None:
    assert allowed(RULES.encode("windows-1251"), "/%ED%EE%E2%EE%F1%F2%E8/1")


def test_wildcards_stay_wildcards() -> None:
    assert not allowed("User-agent: *\nDisallow: /*?поиск=*&$".encode("windows-1251"), "/a?поиск=1&")


@pytest.mark.parametrize(("status", "kept"), [(200, True), (404, False), (403, False)])
def test_a_missing_file_has_no_rules(status: int, kept: bool) -> None:
    assert (robots_rules(status, b"Disallow: /") == b"Disallow: /") is kept


def test_endless_rules_are_read_to_a_limit() -> None:
    assert len(robots_rules(200, b"Disallow: /a\n" * 100_000)) <= ROBOTS_BYTES


@given(st.binary(max_size=300))
def test_every_body_becomes_utf_8(body: bytes) -> None:
    robots_rules(200, body).decode("utf-8")
