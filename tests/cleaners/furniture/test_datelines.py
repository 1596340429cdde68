"""Dates, site clocks and datelines that stand alone."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.datelines import date_lines

ANYWHERE = {
    "en": ["Last update: January 18, 2025 00:07", "19 August 2024, 23:14", "Published 12:40"],
    "ru": ["19 августа 2024, 23:14", "Обновлено: 18.01.2025"],
    "uk": ["19 серпня 2024, 23:14"],
    "az": ["19 avqust 2024, 23:14"],
    "tr": ["19 Ağustos 2024 23:14"],
    "hy": ["19 օգոստոսի, 2024"],
    "ka": ["19 აგვისტო, 2024"],
    "fa": ["۲۹ مرداد ۱۴۰۳"],
    "kk": ["2024 жылғы 19 тамыз"],
    "uz": ["19-avgust, 2024"],
    "de": ["19. August 2024, 23:14 Uhr", "Stand: 19.08.2024"],
    "fr": ["19 août 2024 à 23h14"],
    "es": ["19 de agosto de 2024"],
    "it": ["19 agosto 2024"],
    "pl": ["19 sierpnia 2024"],
}
ABOVE = {
    "en": [
        "BAKU, August 19 —",
        "BAKU (Reuters) -",
        "ORLE, August 19. /Trend/",
        "Mara Dorian, 19 August 2024",
    ],
    "ru": [
        "Тбилиси, 19 августа. /ТАСС/",
        "Баку, 19 августа",
        "БАКУ /Trend/ —",
        "«Орельский край», 19.08.2024.",
    ],
    "uk": ["Київ, 19 серпня."],
    "az": ["Bakı, 19 avqust, AZƏRTAC", "Bakı. 19 avqust. REPORT.AZ/"],
    "tr": ["ANKARA (AA) -", "Ankara, 19 Ağustos"],
    "hy": ["ԵՐԵՎԱՆ, 19 ՕԳՈՍՏՈՍԻ, ԱՐՄԵՆՊՐԵՍ"],
    "ka": ["თბილისი, 19 აგვისტო"],
    "kk": ["Астана, 19 тамыз"],
    "uz": ["Toshkent, 19-avgust"],
    "de": ["Berlin, 19. August (dpa) -"],
    "fr": ["Paris, 19 août (AFP) -"],
    "es": ["Madrid, 19 de agosto (EFE) -"],
    "it": ["Roma, 19 agosto (ANSA) -"],
    "pl": ["Warszawa, 19 sierpnia (PAP) -"],
}
STAYS = {
    "en": [
        "On 19 August 2024 the mill burned down.",
        "Three boats, August 19, no wind",
        "Orle (population 4,200) has two mills.",
    ],
    "ru": ["19 августа 2024 года сгорела мельница.", "Мельница (построена в 1880) сгорела."],
    "de": ["Am 19. August 2024 brannte die Mühle.", "Orle, die Stadt am Fluss, hat zwei Mühlen."],
    "ka": ["19 აგვისტოს წისქვილი დაიწვა."],
    "fa": ["آسیاب در ۲۹ مرداد سوخت."],
}


@pytest.mark.parametrize("line", cases(ANYWHERE))
def test_dates_go_anywhere(line: str) -> None:
    assert dropped(date_lines, STORY[0], line, STORY[1]) == [line]


@pytest.mark.parametrize("line", cases(ABOVE))
def test_datelines_go_above_the_story(line: str) -> None:
    assert dropped(date_lines, line, *STORY) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_sentences_with_dates_stay(line: str) -> None:
    assert reasons(line) == []
    assert dropped(date_lines, line, *STORY) == []


def test_place_and_day_between_paragraphs_stay() -> None:
    assert dropped(date_lines, STORY[0], "Orle, 19 August", STORY[1]) == []


def test_heading_of_a_chronicle_stays() -> None:
    assert not list(date_lines((Block(0, "heading", "Sumqayit, 27 February"),)))
