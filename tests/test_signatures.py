"""Bylines that are a name and nothing else."""

from __future__ import annotations

import pytest
from furniture import STORY, blocks

from cleaners.article import Article, Block
from cleaners.signatures import looks_like_person, names_alone, signed_above, with_signature


@pytest.mark.parametrize(
    "line",
    ["Олег Бекмурат", "Асель Жумабаева, Ильяс Цой", "Лілія Гайдай та Тарас Мельничук", "Анаит Мовсисян",
     "Լիլիթ Ավագյան", "ნინო ქავთარაძე", "نجیبه صدیقی", "Дилноза Каримова", "Дж. Р. Маллаев"],
)  # fmt: skip
def test_line_of_names_is_read(line: str) -> None:
    assert names_alone(line)


@pytest.mark.parametrize(
    "line",
    ["Южная Осетия", "Нижний Новгород", "Олег Бекмурат уехал", "Общество", "НОВОСТИ ДНЯ", "Актау, 12 марта"],
)
def test_place_section_or_sentence_is_no_name(line: str) -> None:
    assert not names_alone(line)


@pytest.mark.parametrize("line", ["ახალი ამბები", "خراسان رضوی", "Новости Казахстана", "Նոր Ջուղա"])
def test_two_words_beside_a_date_are_a_section_rather_than_a_person(line: str) -> None:
    assert not looks_like_person(line)
    assert signed_above(blocks("12.03.2025", line, *STORY), 2) is None


def test_name_between_headline_and_date_signs() -> None:
    page = (
        Block(0, "title", "Mill becomes a school"),
        *blocks("", "Зарина Кокоева", "20.01.2025", *STORY)[1:],
    )
    assert signed_above(page, 3) == (1, ["Зарина Кокоева"])


def test_any_name_signs_when_a_date_shares_its_line() -> None:
    page = (
        Block(0, "title", "Mill becomes a school"),
        *blocks("", "Олена Гайдай — 4 березня 2025, 11:26", *STORY)[1:],
    )
    assert signed_above(page, 2) == (1, ["Олена Гайдай"])


def test_name_right_under_the_text_signs_it() -> None:
    page = blocks(*STORY, "Олег Бекмурат", "Читайте также")
    signed = with_signature(Article(blocks=page[:3]), page)
    assert (signed.authors, signed.origins["authors"]) == (("Олег Бекмурат",), "signature")


def test_name_that_was_kept_leaves_the_text() -> None:
    page = blocks(*STORY, "Олег Бекмурат")
    signed = with_signature(Article(blocks=page), page)
    assert signed.blocks == page[:3]
    assert [gone.reason for gone in signed.removed] == ["bylines"]


def test_byline_that_says_so_outweighs_a_name_under_the_text() -> None:
    page = blocks(*STORY, "Олег Бекмурат")
    assert with_signature(Article(blocks=page[:3], authors=("Асель Цой",)), page).authors == ("Асель Цой",)


def test_link_under_the_text_signs_nothing() -> None:
    page = (*blocks(*STORY), Block(3, "paragraph", "Олег Бекмурат", link_share=1.0))
    assert not with_signature(Article(blocks=page[:3]), page).authors
