"""The record and the lines of a page: what readers of the data rely on."""

from __future__ import annotations

import doctest
import json
from dataclasses import replace

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import output.record
from cleaners.article import Article, Block, Image, Removed
from output.record import Record, count_words, record_of, schema, text_hash
from output.work.finished_lines import Audit, Reject, lines_of

ARTICLE = Article(
    url="https://example.ge/port",
    source_url="http://example.ge/port?utm_source=x",
    outlet="example",
    title="Port reopens",
    description="",
    authors=("Nino Kapanadze", " "),
    published="2025-03-02",
    tags=("Trade", ""),
    language="en",
    images=(Image("https://example.ge/p.jpg", "", "AP"),),
    blocks=(Block(2, "paragraph", "The port reopened on Sunday."), Block(4, "quote", "“At last,” said one.")),
    removed=(
        Removed(Block(5, "item", "Read also: Storm closes port"), "read_also_lines"),
        Removed(Block(0, "title", "Port reopens"), "title_lines"),
        Removed(Block(3, "item", "Read also: Ferry late"), "read_also_lines"),
    ),
)


def test_a_record_tells_what_the_article_tells() -> None:
    record = record_of(ARTICLE, source_id="row 7", fetched_at="2025-03-02T10:00:00Z")
    assert record.text == "The port reopened on Sunday.\n\n“At last,” said one."
    assert (record.title, record.source_id, record.word_count) == ("Port reopens", "row 7", 9)
    assert record.fetched_at == "2025-03-02T10:00:00Z"
    assert record.removed == {"read_also_lines": 2, "title_lines": 1}


def test_what_is_empty_is_null() -> None:
    record = record_of(ARTICLE, source_id="")
    assert (record.description, record.source_id, record.modified, record.images[0].caption) == (None,) * 4
    assert (record.authors, record.tags) == (("Nino Kapanadze",), ("Trade",))


def test_the_id_is_that_of_the_url_and_of_the_text_where_there_is_none() -> None:
    record = record_of(ARTICLE)
    assert len(record.id) == 16
    assert (
        record.id
        == record_of(replace(ARTICLE, blocks=())).id
        != record_of(replace(ARTICLE, url="https://x.ge/")).id
    )
    without_url = replace(ARTICLE, url=None)
    assert record_of(without_url).id == record_of(replace(without_url, title="x")).id != record.id
    assert record_of(without_url).id != record_of(replace(without_url, blocks=())).id


def test_keys_stand_in_the_order_of_the_contract() -> None:
    keys = list(json.loads(lines_of(ARTICLE).record))
    assert keys == list(schema()["properties"]) == list(Record.__struct_fields__)


def test_reasons_are_sorted_by_name() -> None:
    line = lines_of(ARTICLE).record.decode()
    assert '"removed":{"read_also_lines":2,"title_lines":1}' in line


def test_the_schema_asks_for_every_field_and_describes_it() -> None:
    described = schema()
    assert described["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert described["title"] == "Winnow record"
    for shape in (described, *described["$defs"].values()):
        assert shape["type"] == "object"
        assert shape["required"] == list(shape["properties"])
        assert all(field["description"] for field in shape["properties"].values())
    assert described["properties"]["images"]["items"]["$ref"] == "#/$defs/RecordImage"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Baku – the capital's port", 4),
        ("It closed—again—on Sunday.", 5),
        ("• one\n\n• two", 2),
        ("საქართველოს პრემიერ-მინისტრი", 2),
        ("رئیس‌جمهور می‌گوید", 2),
        ("हिन्दी समाचार", 2),
        ("서울 날씨", 2),
        ("北京时间2024年", 6),
        ("東京タワー", 5),
        ("ข่าว", 3),
    ],
)
def test_words_are_counted_and_characters_where_scripts_have_no_spaces(text: str, words: int) -> None:
    assert count_words(text) == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“Stop!” he said.", '"STOP" he\u00a0said'),
        ("Caf\u00e9 in Bakı", "CAFE\u0301 in\n\nBakı"),
        ("re\u00adopens", "reopens"),
        ("می\u200cگوید", "میگوید"),
        ("Straße", "STRASSE"),
    ],
)
def test_texts_that_differ_in_dress_alone_hash_alike(one: str, other: str) -> None:
    assert text_hash(one) == text_hash(other)
    assert len(text_hash(one)) == 32


@pytest.mark.parametrize(("one", "other"), [("a b", "ab"), ("5 dead", "6 dead"), ("हिन्दी", "हन्द"), ("", "x")])
def test_texts_that_differ_in_words_hash_apart(one: str, other: str) -> None:
    assert text_hash(one) != text_hash(other)


@settings(deadline=None, max_examples=100)
@given(st.text())
def test_any_text_has_a_record_that_reads_back(text: str) -> None:
    article = replace(ARTICLE, title=text, blocks=(Block(0, "paragraph", text),), url=None)
    line = lines_of(article, source_id=text).record
    record = msgspec.json.decode(line, type=Record)
    assert record.word_count <= len(text)
    assert line == lines_of(article, source_id=text).record


def test_the_audit_lists_what_went_in_page_order_under_the_record_s_id() -> None:
    lines = lines_of(ARTICLE, source_id="a")
    audit = msgspec.json.decode(lines.audit, type=Audit)
    assert (audit.id, audit.source_id) == (record_of(ARTICLE).id, "a")
    assert [(block.position, block.kind, block.reason) for block in audit.removed] == [
        (0, "title", "title_lines"), (3, "item", "read_also_lines"), (5, "item", "read_also_lines"),
    ]  # fmt: skip
    assert lines.reject == b""


def test_a_page_that_is_no_article_gives_one_line_of_rejects_and_no_other() -> None:
    page = replace(ARTICLE, outcome="listing", detail="40 headlines, no prose")
    lines = lines_of(page, source_id="a")
    assert (lines.record, lines.audit, lines.lost_most) == (b"", b"", False)
    assert msgspec.json.decode(lines.reject, type=Reject) == Reject(
        "a", "http://example.ge/port?utm_source=x", "listing", "40 headlines, no prose"
    )


def test_an_article_that_lost_most_of_its_text_to_cleaners_is_flagged() -> None:
    assert not lines_of(replace(ARTICLE, share_lost=0.5)).lost_most
    assert lines_of(replace(ARTICLE, share_lost=0.6)).lost_most


def test_a_doubtful_page_keeps_its_text_in_the_reject() -> None:
    page = replace(ARTICLE, outcome="doubtful", detail="sure to .2 only")
    assert msgspec.json.decode(lines_of(page).reject, type=Reject).text == ARTICLE.text
    listing = replace(ARTICLE, outcome="listing", detail="no prose")
    assert b'"text"' not in lines_of(listing).reject


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(output.record).failed == 0
