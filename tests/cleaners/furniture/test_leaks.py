"""What a template printed by mistake."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.leaks import template_leaks

GOES = {
    "en": [
        "None",
        "null",
        "Newsroom logo",
        "Media logo",
        "Placeholder image",
        "{{ article.title }}",
        '[caption id="4"]',
        "***",
        "image",
        "window.dataLayer.push();",
        "<!-- ad slot 2 -->",
    ],
    "ru": ["Логотип", "Изображение", "Загрузка"],
    "uk": ["Зображення"],
    "az": ["Şəkil", "Yüklənir"],
    "tr": ["Görsel", "Yükleniyor"],
    "hy": ["Լուսանկար"],
    "ka": ["ფოტო"],
    "fa": ["در حال بارگذاری", "انتهای پیام", "پایان پیام/ ی"],
    "kk": ["Сурет"],
    "uz": ["Rasm", "Yuklanmoqda"],
    "de": ["Platzhalter", "Wird geladen"],
    "fr": ["Chargement en cours"],
    "es": ["Cargando"],
    "it": ["Immagine"],
    "pl": ["Ładowanie"],
}
STAYS = {
    "en": [
        "None of the boats came back.",
        "[laughs]",
        "True, he said.",
        "Image matters little here.",
        "No.",
        "1990",
    ],
    "ru": ["Изображение святого пропало."],
    "de": ["Bild und Ton fielen aus."],
    "tr": ["Görsel kanıt bulunamadı."],
    "ka": ["ფოტო დაიკარგა."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_leaks_go(line: str) -> None:
    assert dropped(template_leaks, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_short_lines_with_a_meaning_stay(line: str) -> None:
    assert reasons(line) == []


STORY = "The ferry came back to the harbour at noon with all of its passengers safe."


@pytest.mark.parametrize("code", ["17302", "۲۱۲ ۴۶", "2727/", "259 57", "/46"])
def test_the_editors_number_under_a_text_goes(code: str) -> None:
    assert dropped(template_leaks, STORY, STORY, code, "Share", "More from the harbour") == [code]
    assert dropped(template_leaks, STORY, code) == [code]


@pytest.mark.parametrize(
    "lines",
    [
        (STORY, "1990", STORY, "2005", "The mill", STORY),  # years that head a chronicle
        ("Boats", "117", "Nets", "204"),  # a table
        (STORY, "17", "24"),
    ],
)
def test_numbers_that_tell_something_stay(lines: tuple[str, ...]) -> None:
    assert dropped(template_leaks, *lines) == []
