"""Topics and hashtags under a story."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.furniture.tags import tag_lists

GOES = {
    "en": [
        "Tags: mill, river, Orle",
        "Topics: Economy, Orle",
        "#orle #mill #river",
        "Filed under: Economy",
        "Tags",
    ],
    "ru": [
        "Теги: мельница, река, Орле",
        "#мельница #река",
        "Метки: экономика",
        "Ключевые слова: река",
    ],
    "uk": ["Теги: млин, річка", "Рубрика: економіка"],
    "az": ["Teqlər: dəyirman, çay", "Açar sözlər: çay", "Kateqoriya: İqtisadiyyat"],
    "tr": ["Etiketler: değirmen, nehir", "Anahtar kelimeler: nehir"],
    "hy": ["Պիտակներ՝ ջրաղաց, գետ", "Թեգեր: գետ"],
    "ka": ["თეგები: წისქვილი, მდინარე", "საკვანძო სიტყვები: მდინარე"],
    "fa": ["برچسب‌ها: آسیاب، رود", "کلیدواژه‌ها: رود", "#آسیاب #رود"],
    "ar": ["الكلمات المفتاحية: نهر"],
    "kk": ["Тегтер: диірмен, өзен", "Кілт сөздер: өзен"],
    "ky": ["Тегдер: тегирмен"],
    "uz": ["Teglar: tegirmon, daryo", "Kalit so‘zlar: daryo", "Теглар: дарё"],
    "de": ["Schlagwörter: Mühle, Fluss", "Themen: Wirtschaft, Orle"],
    "fr": ["Mots-clés : moulin, rivière", "Tags : moulin"],
    "es": ["Etiquetas: molino, río", "Temas: economía"],
    "it": ["Argomenti: mulino, fiume", "Tag: mulino"],
    "pl": ["Tagi: młyn, rzeka", "Słowa kluczowe: rzeka"],
}
STAYS = {
    "en": [
        "Category 5 hurricanes are rare here.",
        "Tags on the sheep's ears carried the wrong number.",
        "Topics: nobody agreed on them.",
    ],
    "ru": ["Теги на стенах оставили вандалы.", "Темы переговоров стороны не назвали."],
    "uk": ["Теги на стінах залишили вандали."],
    "az": [
        "Kateqoriya üzrə qaliblər sabah elan olunacaq.",
        "Mövzular gizli saxlanılır.",
    ],
    "tr": [
        "Kategori 5 kasırga kıyıya ulaştı.",
        "Etiketler değişti, fiyatlar değişmedi.",
    ],
    "hy": ["Թեմաները կողմերը չեն նշել։"],
    "ka": ["თემები მხარეებმა არ დაასახელეს."],
    "fa": ["برچسب قیمت‌ها عوض شد."],
    "kk": ["Тақырыптар құпия қалды."],
    "uz": ["Mavzular sir saqlanmoqda."],
    "de": ["Themen des Treffens nannte niemand."],
    "fr": ["Les sujets de l'examen ont fuité."],
    "es": ["Los temas del encuentro no se conocen."],
    "it": ["Gli argomenti dell'incontro sono segreti."],
    "pl": ["Tematy rozmów pozostają tajemnicą."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_tags_go(line: str) -> None:
    assert dropped(tag_lists, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_tags_and_topics_stays(line: str) -> None:
    assert reasons(line) == []


def test_tags_one_a_line_go_until_the_story_goes_on() -> None:
    tags = ["Tags", "Mill", "River Kelna", "Orle"]
    assert dropped(tag_lists, *tags, STORY[0], "Orle") == tags
