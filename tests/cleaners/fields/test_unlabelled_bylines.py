"""Bylines that are a name and nothing else."""

from __future__ import annotations

import pytest
from furniture import STORY, blocks

from cleaners.article import Article, Block
from cleaners.fields.unlabelled_bylines import signed_beside, with_signature
from cleaners.lines.names import looks_like_person, names_alone


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
    assert signed_beside(blocks("12.03.2025", line, *STORY), 2, 5) is None


def test_name_between_headline_and_date_signs() -> None:
    page = (
        Block(0, "title", "Mill becomes a school"),
        *blocks("", "Зарина Кокоева", "20.01.2025", *STORY)[1:],
    )
    assert signed_beside(page, 3, 6) == (1, ["Зарина Кокоева"])


def test_any_name_signs_when_a_date_shares_its_line() -> None:
    page = (
        Block(0, "title", "Mill becomes a school"),
        *blocks("", "Олена Гайдай — 4 березня 2025, 11:26", *STORY)[1:],
    )
    assert signed_beside(page, 2, 5) == (1, ["Олена Гайдай"])


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


@pytest.mark.parametrize(
    ("line", "beside"),
    [
        ("Leyla Hajizade", "Oil Materials 14 May 2025 10:26 (UTC +04:00)"),
        ("The Harbour Daily - Lilit Torosyan", "2 September 2025, 13:15"),
        ("Zeynep Aydoğdu", "12 Mayıs 2025"),
        ("Рауф Самедзаде, автор журнала", "Аналитика"),
    ],
)
def test_name_in_any_script_beside_a_date_or_a_role_signs(line: str, beside: str) -> None:
    page = (Block(0, "title", "Mill becomes a school"), *blocks("", line, beside, "Share", *STORY)[1:])
    number, names = signed_beside(page, 4, 7) or (0, [])
    assert (number, len(names)) == (1, 1)


@pytest.mark.parametrize("line", ["Central Asia", "Breaking News", "Green Economy", "Tural Mammadov"])
def test_section_or_whom_the_text_names_signs_nothing(line: str) -> None:
    page = blocks("2 September 2025, 13:15", line, *STORY, "Tural Mammadov will run the mill, it was said.")
    assert signed_beside(page, 2, 6) is None


@pytest.mark.parametrize(
    ("line", "role"),
    [("Нана Каландия", "Журналист, пишет о реках"), ("Гүлнұр Сапар", "Автор"), ("Nigar Aliyeva", "Muallif")],
)
def test_author_box_under_the_text_signs_it(line: str, role: str) -> None:
    page = blocks("Home", *STORY, "Tags", line, role, "Read also")
    assert signed_beside(page, 1, 4) == (5, [line])


def test_list_under_editors_picks_signs_nothing() -> None:
    assert signed_beside(blocks(*STORY, "Most Popular", "Editor's Picks", "Ayşe Demir"), 0, 3) is None
