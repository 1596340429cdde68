"""One page from a site on loopback, fetched by a process of its own: Scrapy's reactor runs once."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from crawling import Answer, Site, serving

pytestmark = pytest.mark.slow

FETCH = """
import sys
from spiders.inputs.fetch import FetchError, fetch
try:
    page = fetch(sys.argv[1], allow_loopback="loopback" in sys.argv)
    print(page.source_id, page.url, page.charset, page.fetched_at[-1], page.content, sep="|")
except FetchError as error:
    print(error)
"""
NEWS = "<p>Новости</p>".encode("cp1251")


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site.add(
            {
                "/page": Answer(NEWS, "text/html; charset=windows-1251"),
                "/moved": Answer(status=301, headers={"Location": "/page"}),
                "/huge": Answer(bytes(22 * 2**20)),
            }
        )


def fetched(url: str, *words: str) -> str:
    command = [sys.executable, "-c", FETCH, url, *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout.strip()


def test_a_page_comes_with_its_last_address_and_charset_and_is_asked_for_once(site: Site) -> None:
    told = fetched(site.url("/moved"), "loopback")
    assert told == f"{site.url('/moved')}|{site.url('/page')}|cp1251|Z|{NEWS!r}"
    assert [path for path, _, _ in site.asked] == ["/moved", "/page"]


def test_an_answer_without_a_page_is_told(site: Site) -> None:
    assert fetched(site.url("/gone"), "loopback") == f"{site.url('/gone')}: The site answered 404."


def test_a_page_over_the_limit_is_not_taken(site: Site) -> None:
    assert "larger than download max size" in fetched(site.url("/huge"), "loopback")


def test_a_private_address_is_not_asked(site: Site) -> None:
    assert fetched(site.url("/page")).endswith("which is not a public address.")
    assert not site.asked
