"""Bylines and credits, and sentences that begin like them."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.bylines import byline_names, bylines, is_byline

GOES = {
    "en": [
        "By Nigar Aliyeva",
        "By Nigar Aliyeva January 11, 2025",
        "By Anna Petrosyan and Levon Abrahamyan",
        "By AFP",
        "By Ursula von der Mühl in Orle",
        "Written by Mara Dorian",
        "Author: Mara Dorian",
        "(Reporting by Mara Dorian; Editing by Ned Farrow)",
        "Additional reporting by Ned Farrow in Kelna.",
        "Edited by Ned Farrow",
        "Posted on March 3, 2025 by Ned Farrow in Arts",
        "Posted on March 3, 2025 by admin",
        "Ned Farrow contributed reporting from Kelna.",
        "Orle Gazette reporter Ned Farrow in Kelna contributed.",
    ],
    "ru": [
        "Автор: Нино Беридзе",
        "Автор Иван Петров",
        "Беседовала Анна Ким",
        "Редактор: Павел Орлов",
        "Текст: Анна Ким",
    ],
    "uk": ["Автор: Олена Бондар", "Підготувала Олена Бондар", "Редактор: Іван Коваль"],
    "be": ["Аўтар: Алесь Бялькевіч"],
    "bg": ["Автор: Иван Петров"],
    "az": ["Müəllif: Nigar Əliyeva", "Yazdı: Samir Quliyev", "Redaktor: Leyla Həsənova"],
    "tr": ["Yazan: Ayşe Demir", "Haber: Mehmet Kaya", "Editör: Elif Şahin", "Çeviri: Elif Şahin"],
    "hy": ["Հեղինակ՝ Աննա Պետրոսյան", "Խմբագիր՝ Լևոն Աբրահամյան"],
    "ka": ["ავტორი: ნინო ბერიძე", "რედაქტორი: გიორგი მაისურაძე"],
    "fa": ["نویسنده: سارا احمدی", "خبرنگار: علی رضایی", "مترجم: سارا احمدی"],
    "ar": ["بقلم: سارة أحمد"],
    "kk": ["Автор: Айгүл Серікова", "Дайындаған: Айгүл Серікова"],
    "ky": ["Автор: Айгүл Асанова"],
    "uz": ["Muallif: Dilnoza Karimova", "Муаллиф: Дилноза Каримова"],
    "de": [
        "Von Anna Müller",
        "Von Anna Müller und Jonas Kern",
        "Ein Kommentar von Anna Müller",
        "Text: Anna Müller",
        "Redaktion: Jonas Kern",
        "Mitarbeit: Jonas Kern",
    ],
    "fr": ["Par Anne Dupont", "Par AFP", "Propos recueillis par Anne Dupont", "Traduction : Anne Dupont"],
    "es": ["Por Ana Gómez", "Texto: Ana Gómez", "Traducción: Ana Gómez"],
    "it": ["Di Anna Rossi", "A cura di Anna Rossi", "Traduzione: Anna Rossi"],
    "pl": ["Autor: Anna Nowak", "Oprac. Anna Nowak", "Tłumaczenie: Anna Nowak"],
}
STAYS = {
    "en": [
        "By Tuesday the river had risen.",
        "By Tuesday the river had risen",
        "By Monday Russian forces had taken the hill",
        "By the river stands a mill",
        "Posted on the church door by the mayor was a list of the dead.",
        "By and by the ferry came back.",
        "Edited by a historian from Orle, the book has nine maps.",
        "Reporting by the local paper showed that the mill had no owner.",
        "Written by hand, the letter moved the court.",
        "Prime Minister Velian contributed to the talks.",
        "Heavy rain contributed to the flood.",
    ],
    "ru": [
        "Автор законопроекта — депутат от Орле.",
        "Редактор «Зари» задержан в Баку.",
        "Текст письма не приводится.",
        "Подготовила почву для сделки комиссия.",
    ],
    "uk": ["Автор законопроєкту живе в Орле.", "Редактор газети поїхав до моря."],
    "az": ["Müəllif hüquqları agentliyi açıldı.", "Redaktor işdən çıxarıldı."],
    "tr": ["Yazar Ayşe Demir ödül aldı.", "Haber kısa sürede yayıldı."],
    "hy": ["Հեղինակը հրաժարվեց մրցանակից։"],
    "ka": ["ავტორი ჯილდოზე უარს ამბობს."],
    "fa": ["نویسنده جایزه را نپذیرفت."],
    "kk": ["Автор сыйлықтан бас тартты."],
    "uz": ["Muallif mukofotdan voz kechdi."],
    "de": [
        "Von Berlin nach Orle fährt ein Zug.",
        "Von der Leyen reist nach Orle.",
        "Text und Musik schrieb der Müller.",
    ],
    "fr": ["Par ailleurs, le moulin est à vendre.", "Par chance, le bac était vide."],
    "es": ["Por fin llegó la lluvia.", "Por la tarde llovió en Orle."],
    "it": ["Di sera il paese è vuoto.", "Di Maria segna ancora"],
    "pl": ["Autor ustawy mieszka w Orle."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_bylines_go(line: str) -> None:
    assert dropped(bylines, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_that_begins_like_a_byline_stays(line: str) -> None:
    assert reasons(line) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Nigar Aliyeva January 11, 2025", ["Nigar Aliyeva"]),
        ("By Anna Petrosyan and Levon Abrahamyan", ["Anna Petrosyan", "Levon Abrahamyan"]),
        ("Von Anna Müller, Jonas Kern", ["Anna Müller", "Jonas Kern"]),
        ("Автор: Нино Беридзе", ["Нино Беридзе"]),
        ("Editing by Ned Farrow", []),
        ("Posted on March 3, 2025 by Ned Farrow in Arts | Leave a comment", ["Ned Farrow"]),
        ("By Ned Farrow in Orle and Mara Dorian in Kelna", ["Ned Farrow", "Mara Dorian"]),
        ("Posted on March 3, 2025 by admin", []),
        ("By Gazette desk", ["Gazette desk"]),
        ("Ned Farrow contributed to this report.", []),
    ],
)
def test_names_of_a_byline(line: str, names: list[str]) -> None:
    assert byline_names(line) == names


def test_block_marked_as_byline_is_one() -> None:
    assert is_byline(Block(0, "byline", "Nigar Aliyeva"))
