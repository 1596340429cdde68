"""Biographies of authors, and news about people with such professions."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped

from cleaners.furniture.author_notes import author_notes

GOES = {
    "en": [
        "Mara Dorian is a national affairs correspondent for The Gazette. She has written nine books on rivers.",
        "The author is a historian who teaches in Orle.",
        "Write to Mara Dorian at mara@gazette.example",
        "Have a tip? Our reporters read every letter.",
        "mara@gazette.example",
    ],
    "ru": ["Мара Дориан — журналистка и редактор, пишет о реках.", "Автор — политолог, живёт в Орле."],
    "uk": ["Мара Доріан — журналістка, пише про річки."],
    "az": ["Müəllif — jurnalist, çaylar haqqında yazır."],
    "tr": ["Yazar — gazeteci, nehirler üzerine yazıyor."],
    "hy": ["Հեղինակը լրագրող է, գրում է գետերի մասին։"],
    "ka": ["ავტორი არის ჟურნალისტი და მდინარეებზე წერს."],
    "fa": ["نویسنده روزنامه‌نگار است و درباره رودها می‌نویسد."],
    "kk": ["Автор — журналист, өзендер туралы жазады."],
    "uz": ["Muallif — jurnalist, daryolar haqida yozadi."],
    "de": [
        "Mara Dorian ist Redakteurin im Ressort Wasser und schreibt über Flüsse.",
        "Die Autorin lebt in Orle.",
    ],
    "fr": [
        "Mara Dorian est journaliste et suit les affaires de l'eau.",
        "L'auteur enseigne l'histoire à Orle.",
    ],
    "es": ["Mara Dorian es periodista y escribe sobre ríos."],
    "it": ["Mara Dorian è giornalista e scrive di fiumi."],
    "pl": ["Mara Dorian jest dziennikarką i pisze o rzekach."],
}
HEADINGS = {
    "en": "About the author", "ru": "Об авторе", "uk": "Про автора", "az": "Müəllif haqqında", "tr": "Yazar hakkında",
    "hy": "Հեղինակի մասին", "ka": "ავტორის შესახებ", "fa": "درباره نویسنده", "kk": "Автор туралы", "uz": "Muallif haqida",
    "de": "Über die Autorin", "fr": "À propos de l'auteur", "es": "Sobre el autor", "it": "L'autore", "pl": "O autorze",
}  # fmt: skip


@pytest.mark.parametrize("note", cases(GOES))
def test_note_at_the_end_goes(note: str) -> None:
    assert dropped(author_notes, *STORY, note) == [note]


@pytest.mark.parametrize("note", cases(GOES))
def test_the_same_words_in_the_middle_stay(note: str) -> None:
    assert dropped(author_notes, note, *STORY * 3) == []


@pytest.mark.parametrize("heading", HEADINGS.values(), ids=HEADINGS)
def test_all_under_about_the_author_goes(heading: str) -> None:
    note = [heading, "Mara Dorian", "She swims in all of them."]
    assert dropped(author_notes, *STORY, *note) == note


def test_name_and_role_above_a_biography_go_with_it() -> None:
    note = [
        "Mara Dorian",
        "Redakteurin",
        "Seit 2019 bei der Gazette. Interessiert sich für Flüsse und Mühlen.",
    ]
    assert dropped(author_notes, *STORY, *note) == note


def test_biography_without_a_name_above_it_stays() -> None:
    assert (
        dropped(author_notes, *STORY, "Seit 2019 bei Orle unter Vertrag, traf er jetzt zum ersten Mal.") == []
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Nino Berian is a journalist at the town's radio station and has been in prison since May.",
        "Нино Бериан — журналистка местного радио, её задержали в мае.",
    ],
)
def test_journalist_whom_the_story_is_about_stays(sentence: str) -> None:
    surname = sentence.split()[1]
    news = f"The court in Orle let {surname} go on Monday, four months after her arrest at the river, her lawyer said."
    assert dropped(author_notes, *STORY, news, sentence) == []


def test_minister_in_the_last_paragraph_stays() -> None:
    last = "Ned Farrow is the minister of water and was born in Orle."
    assert dropped(author_notes, *STORY, last) == []
