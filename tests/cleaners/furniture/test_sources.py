"""Where a text was taken from, and news with sources."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.sources import source_links

GOES = {
    "en": [
        "Source link",
        "Source: Reuters",
        "Source: www.orle.example",
        "Read the original article",
        "This article was originally published on The Gazette.",
        "The post Mill for sale appeared first on The Gazette.",
        "(This story has not been edited by our staff.)",
    ],
    "ru": [
        "Источник: РИА Новости",
        "Ссылка на источник",
        "Источник",
        "Оригинал статьи",
        "По материалам: ТАСС",
    ],
    "uk": ["Джерело: Укрінформ", "Джерело", "За матеріалами: УНІАН"],
    "az": ["Mənbə: AZƏRTAC", "Mənbə"],
    "tr": ["Kaynak: Anadolu Ajansı", "Kaynak: AA"],
    "hy": ["Աղբյուր՝ Արմենպրես", "Աղբյուրը"],
    "ka": ["წყარო: ინტერპრესნიუსი", "წყარო"],
    "fa": ["منبع: ایرنا", "منبع"],
    "kk": ["Дереккөз: Қазақпарат", "Дереккөзі"],
    "ky": ["Булак: Кабар"],
    "uz": ["Manba: UzA", "Манба: ЎзА"],
    "de": [
        "Quelle: dpa",
        "Mit Material der dpa",
        "Über dieses Thema berichtete der Hörfunk am 3. Mai.",
        "Diese Meldung wurde automatisch von der dpa übernommen.",
    ],
    "fr": ["Source : AFP"],
    "es": ["Fuente: EFE"],
    "it": ["Fonte: ANSA"],
    "pl": ["Źródło: PAP"],
}
STAYS = {
    "en": [
        "Sources: three officials said so.",
        "Sources: the spring under the mill and the well in the yard",
        "Source of the river is a pond.",
        "He told Reuters.",
    ],
    "ru": [
        "Источник: вода уходит под мельницу.",
        "Источник в полиции назвал имя мельника.",
        "Статья вышла в журнале для лесников.",
    ],
    "uk": ["Джерело в поліції назвало ім'я мельника."],
    "az": ["Mənbə suyu kəndə çatdırıldı."],
    "tr": ["Kaynak suyu köye ulaştı."],
    "hy": ["Աղբյուրի ջուրը հասավ գյուղ։"],
    "ka": ["წყაროს წყალი სოფელს მიაღწია."],
    "fa": ["منبع آب روستا خالی شد."],
    "kk": ["Дереккөздер диірменшінің атын атады."],
    "uz": ["Manbalar tegirmonchining ismini aytdi."],
    "de": [
        "Quelle des Streits ist ein Brunnen.",
        "Die Nachricht wurde am Montag bekannt.",
        "Dieses Thema beschäftigt auch die Nachbarn.",
    ],
    "fr": ["Source de discorde : un puits.", "Ce texte a été voté en mai."],
    "es": ["La fuente del pueblo se secó."],
    "it": ["La fonte del paese si è seccata."],
    "pl": ["Źródło bije pod młynem.", "Artykuł ustawy został uchylony."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_sources_go(line: str) -> None:
    assert dropped(source_links, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_sources_stays(line: str) -> None:
    assert reasons(line) == []
