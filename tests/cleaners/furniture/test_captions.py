"""Captions, credits and alternative texts of pictures."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.captions import alternative_texts, is_caption, is_credit, picture_captions

GOES = {
    "en": [
        "The mill before the fire. Photo: Ned Farrow/Orle Gazette.",
        "A ferry on the Kelna. For illustrative purposes. Photo: Ned Farrow",
        "The president in Baku, on January 8, 2025. / President.Az",
        "The mayor greets the ferrywoman in Orle (Ned Farrow/AP)",
        "The mayor and the ferrywoman. Picture: PA",
        "Image source, Getty Images",
        "Image caption, The mill in its last year",
        "A market day below the old mill / Mara Dorian",
        "The road above Orle after the rain / orle.ge",
        "Getty Images",
        "© Ned Farrow",
        "![The mill. Photo: Ned Farrow](/images/mill.jpg?w=3840)",
        "mill-fire-2024.jpg",
        "https://img.gazette.example/44/10_0:0:1280:721_80_0.jpg?w=640",
        "Firefighters at the mill on Monday (file photo)",
        "Open this photo in gallery:",
        "File photo: the mayor of Orle",
        "The ferry leaves Orle | Photo by Ned Farrow",
    ],
    "ru": [
        "Фото: пресс-служба областного акимата",
        "Источник изображения: соцсети",
        "Мельница до пожара. Фото: Нед Фарроу",
        "Фото: РИА Новости",
        "Паром на Кельне. © ТАСС",
        "Автор фото, Getty Images",
        "Подпись к фото, Мельница в последний год",
        "Мельница (архивное фото)",
        "На фото: мэр и паромщица",
    ],
    "uk": ["Млин до пожежі. Фото: Укрінформ", "Підпис до фото, Млин", "Автор фото, Reuters"],
    "az": ["Yanğından əvvəl dəyirman. Foto: AZƏRTAC", "Foto: Nigar Əliyeva", "Fotoda: mer və bərəçi"],
    "tr": [
        "Yangından önce değirmen. Fotoğraf: AA",
        "Kaynak, Getty Images",
        "Fotoğraf: Ayşe Demir",
        "Değirmen (arşiv)",
    ],
    "hy": ["Լուսանկարը: Արմենպրես", "Լուսանկարում՝ քաղաքապետը"],
    "ka": ["წისქვილი ხანძრამდე. ფოტო: ინტერპრესნიუსი", "ფოტო: ნინო ბერიძე"],
    "fa": ["آسیاب پیش از آتش‌سوزی. عکس: ایرنا", "عکس: سارا احمدی"],
    "kk": ["Өртке дейінгі диірмен. Сурет: Қазақпарат", "Фото: Айгүл Серікова", "Суретте: әкім мен паромшы"],
    "ky": ["Сүрөт: Кабар"],
    "uz": ["Yong‘indan oldingi tegirmon. Foto: UzA", "Suratda: hokim va paromchi"],
    "de": [
        "Die Mühle vor dem Brand. Foto: Jonas Kern/dpa",
        "Bildrechte: picture alliance/dpa | Jonas Kern",
        "Legende: Die Mühle am Fluss.",
        "Die Mühle am Fluss (Symbolbild)",
        "Foto: Jonas Kern",
    ],
    "fr": ["Le moulin avant l'incendie. Photo : AFP", "Le moulin. © Anne Dupont", "Crédit photo : AFP"],
    "es": ["El molino antes del incendio. Foto: EFE", "Ana Gómez / EFE"],
    "it": ["Il mulino prima dell'incendio. Foto: ANSA", "Anna Rossi/LaPresse"],
    "pl": ["Młyn przed pożarem. Fot. Anna Nowak / PAP", "Foto: PAP"],
}
STAYS = {
    "en": [
        "He told Reuters.",
        "Women's doubles: Mara Dorian / Anna Kern",
        "Mara Dorian / Anna Kern",
        "8 April – Orle / The Old Mill",
        "The minister spoke to AFP on Monday.",
        "The video: two men leave the mill before the fire.",
        "She keeps one photo: it shows the ferry, the dog and her mother on a summer day in 1950.",
        "The picture of the war is changing, he said.",
        "The ferry sank in 1950. (ANI)",
        "Copyright belongs to the town.",
        "Image matters, the mayor said.",
    ],
    "ru": [
        "Фото: пресс-служба не отвечала на вопросы три дня.",
        "Фото с места аварии опубликовало МЧС.",
        "Об этом сообщает ТАСС.",
        "Видео: на нём двое мужчин выходят из мельницы.",
        "Снимок сделан с моста.",
    ],
    "uk": ["Фото з місця аварії показали рятувальники.", "Про це повідомляє Укрінформ."],
    "az": ["Bu barədə AZƏRTAC xəbər verir.", "Foto sərgisi mayda açılacaq."],
    "tr": [
        "Türkiye temsili demokrasiyi tartışıyor.",
        "Haberi AA geçti.",
        "Fotoğraf sergisi mayısta açılıyor.",
    ],
    "hy": ["Այս մասին հաղորդում է «Արմենպրեսը»։", "Նկարը կախված է եկեղեցում։"],
    "ka": ["ფოტო გამოფენაზე მაისში გამოჩნდება."],
    "fa": ["سازمان اسناد و آرشیو ملی گزارش داد.", "عکس‌های جنگ در موزه است."],
    "kk": ["Сурет көрмесі мамырда ашылады."],
    "uz": ["Surat ko‘rgazmasi mayda ochiladi."],
    "de": [
        "Das meldete die dpa am Montag.",
        "Das Bild der Lage ist unklar.",
        "Die Karte: Sie zeigt jeden Brunnen im Tal.",
    ],
    "fr": ["C'est ce qu'a appris l'AFP.", "La photo a fait le tour du village."],
    "es": ["Así lo informó EFE.", "La imagen del país mejora."],
    "it": ["Lo riferisce l'ANSA.", "La foto ha fatto il giro del paese."],
    "pl": ["Poinformowała o tym PAP.", "Zdjęcie wisi w kościele."],
}
ALTERNATIVE = "The ferry on the Kelna at sunset"


@pytest.mark.parametrize("line", cases(GOES))
def test_captions_and_credits_go(line: str) -> None:
    assert dropped(picture_captions, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_pictures_and_agencies_stays(line: str) -> None:
    assert reasons(line) == []


def test_caption_printed_twice_goes_twice() -> None:
    twice = ["The mill in its last summer, seen from the ferry"] * 2
    assert dropped(alternative_texts, *twice, STORY[0]) == twice


def test_alternative_text_and_the_caption_that_repeats_it_go() -> None:
    pair = [ALTERNATIVE, f"{ALTERNATIVE}. Photo: Ned Farrow"]
    assert dropped(alternative_texts, *pair, STORY[0]) == pair


def test_line_above_a_bare_credit_goes() -> None:
    assert dropped(alternative_texts, STORY[0], ALTERNATIVE, "Photo: Ned Farrow") == [ALTERNATIVE]


def test_paragraph_above_a_bare_credit_stays() -> None:
    assert dropped(alternative_texts, STORY[0], "Photo: Ned Farrow") == []


def test_short_sentence_repeated_at_the_head_of_a_paragraph_stays() -> None:
    assert (
        dropped(alternative_texts, "The mill burned down.", f"The mill burned down. {STORY[0]} {STORY[1]}")
        == []
    )


def test_element_for_captions_is_one_whatever_it_says() -> None:
    assert is_caption(Block(0, "caption", "The mill burned down."))
    assert not is_caption(Block(0, "heading", "Photo: the whole story"))


@pytest.mark.parametrize(
    ("line", "expected"), [("Photo: Anna Petrosyan", True), ("Reuters", True), (STORY[0], False)]
)
def test_bare_credits(line: str, expected: bool) -> None:
    assert is_credit(line) is expected
