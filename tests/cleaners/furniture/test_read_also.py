"""Lines that lead to another story from the middle of this one."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.furniture.read_also import read_also_lines

GOES = {
    "en": [
        "Read also: Ferry sails again after ten years",
        "READ MORE: Mill is for sale",
        "Read more about the ferry here",
        "Click here to read the full report",
        "See also",
        "→ Mill is for sale",
    ],
    "ru": [
        "Читайте также: Паром снова ходит",
        "По теме: Мельница продаётся",
        "Подробнее: Паром снова ходит",
        "Смотрите также",
        "Подробнее читайте в нашем материале",
    ],
    "uk": [
        "Читайте також: Пором знову ходить",
        "Детальніше: Млин продається",
        "Дивіться також",
    ],
    "be": ["Чытайце таксама: Паром зноў ходзіць"],
    "bg": ["Прочетете още: Фериботът отново плава"],
    "az": [
        "Həmçinin oxuyun: Bərə yenidən üzür",
        "Ətraflı: Dəyirman satılır",
        "Bunu da oxuyun",
    ],
    "tr": [
        "Ayrıca okuyun: Feribot yeniden sefere başladı",
        "İlgili haber: Değirmen satılık",
        "Haberin devamı için tıklayın",
    ],
    "hy": ["Կարդացեք նաև՝ Լաստանավը կրկին աշխատում է", "Տես նաև"],
    "ka": [
        "ასევე წაიკითხეთ: ბორანი ისევ დადის",
        "იხილეთ აგრეთვე",
        "წაიკითხეთ ვრცლად: წისქვილი იყიდება",
    ],
    "fa": [
        "بیشتر بخوانید: کشتی دوباره راه افتاد",
        "همچنین بخوانید",
        "مرتبط: آسیاب فروخته می‌شود",
    ],
    "ar": ["اقرأ أيضا: العبارة تبحر من جديد"],
    "kk": [
        "Тағы оқыңыз: Паром қайта жүрді",
        "Оқи отырыңыз: Диірмен сатылады",
        "Толығырақ: Паром қайта жүрді",
    ],
    "ky": ["Дагы окуңуз: Паром кайра жүрдү"],
    "uz": [
        "Shuningdek, o‘qing: Parom yana qatnayapti",
        "Batafsil: Tegirmon sotiladi",
        "Батафсил: Тегирмон сотилади",
    ],
    "de": [
        "Lesen Sie auch: Die Fähre fährt wieder",
        "Mehr zum Thema: Mühle zu verkaufen",
        "Hier lesen Sie mehr über die Fähre.",
    ],
    "fr": [
        "À lire aussi : Le bac navigue de nouveau",
        "Lire aussi Le moulin est à vendre",
        "Voir aussi",
    ],
    "es": [
        "Lee también: El transbordador vuelve",
        "Te puede interesar: Se vende el molino",
        "Más información",
    ],
    "it": [
        "Leggi anche: Il traghetto riparte",
        "Guarda anche",
        "Per approfondire: Il mulino è in vendita",
    ],
    "pl": [
        "Czytaj także: Prom znów pływa",
        "Zobacz też: Młyn na sprzedaż",
        "Polecamy: Młyn na sprzedaż",
    ],
}
STAYS = {
    "en": [
        "Read by candlelight, the letter moved the court.",
        "See you in spring, the ferryman told the children.",
        "More: that is what the trade union wants.",
        "Background: in 2019 the ferry sank and the line was closed.",
    ],
    "ru": [
        "Читайте вслух, просит логопед из Орле.",
        "Подробнее о причинах аварии комиссия расскажет в мае, когда спадёт вода.",
    ],
    "uk": ["Читайте вголос, просить логопед з Орле."],
    "az": ["Ətraflı hesabat may ayında dərc olunacaq."],
    "tr": ["Okuyun, dedi öğretmen, sonra konuşun."],
    "hy": ["Կարդացեք բարձրաձայն, խնդրում է ուսուցիչը։"],
    "ka": ["წაიკითხეთ ხმამაღლა, სთხოვს მასწავლებელი."],
    "fa": ["بخوانید و بنویسید، معلم به بچه‌ها گفت."],
    "kk": ["Дауыстап оқыңыз, деп сұрайды мұғалім."],
    "uz": ["Ovoz chiqarib o‘qing, deydi o‘qituvchi."],
    "de": [
        "Lesen lernt man hier mit vier.",
        "Hintergrund: 2019 sank die Fähre, und die Linie wurde eingestellt.",
        "Mehr über den Preis wollte der Müller nicht sagen, als ihn die Zeitung am Montag danach fragte.",
    ],
    "fr": ["À voir les nuages, la pluie viendra ce soir."],
    "es": ["Ver para creer, dice el molinero."],
    "it": ["Guarda caso, il traghetto era vuoto."],
    "pl": ["Czytaj głośno, prosi nauczycielka."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_leads_go(line: str) -> None:
    assert dropped(read_also_lines, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_that_begins_like_a_lead_stays(line: str) -> None:
    assert reasons(line) == []


@pytest.mark.parametrize(
    "label",
    [
        "Read also:",
        "Читайте также:",
        "Lesen Sie auch",
        "Həmçinin oxuyun",
        "ასევე წაიკითხეთ",
    ],
)
def test_headline_under_a_bare_label_goes_with_it(label: str) -> None:
    box = [label, "Ferry sails again after ten years"]
    assert dropped(read_also_lines, STORY[0], *box, STORY[1]) == box


def test_paragraph_under_a_bare_label_stays() -> None:
    assert dropped(read_also_lines, "See also", STORY[0]) == ["See also"]
