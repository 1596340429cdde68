"""Comment forms, house rules, and readers' comments."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.comments import comment_forms

GOES = {
    "en": [
        "Leave a Reply",
        "Your email address will not be published. Required fields are marked *",
        "12 Comments",
        "Post a comment",
        "Be the first to comment",
        "Comments are closed.",
        "You must be logged in to post a comment.",
    ],
    "ru": [
        "Комментарии (4)",
        "Оставить комментарий",
        "Ваш e-mail не будет опубликован.",
        "Обязательные поля помечены *",
        "Войдите, чтобы оставить комментарий.",
    ],
    "uk": ["Коментарі", "Залишити коментар", "Додати коментар"],
    "az": ["Şərhlər", "Şərh yaz", "Rəyinizi bildirin"],
    "tr": ["Yorumlar (3)", "Yorum yap", "E-posta hesabınız yayımlanmayacak."],
    "hy": ["Մեկնաբանություններ", "Թողնել մեկնաբանություն"],
    "ka": ["კომენტარები", "კომენტარის დატოვება"],
    "fa": ["نظرات", "ارسال نظر", "نشانی ایمیل شما منتشر نخواهد شد."],
    "ar": ["التعليقات"],
    "kk": ["Пікірлер", "Пікір қалдыру"],
    "ky": ["Пикирлер"],
    "uz": ["Izohlar", "Izoh qoldirish", "Изоҳлар"],
    "de": [
        "Kommentare (7)",
        "Kommentar schreiben",
        "Diskutieren Sie mit!",
        "Ihre E-Mail-Adresse wird nicht veröffentlicht.",
    ],
    "fr": ["Commentaires", "Laisser un commentaire", "Votre adresse e-mail ne sera pas publiée."],
    "es": ["Comentarios", "Deja un comentario"],
    "it": ["Commenti", "Lascia un commento"],
    "pl": ["Komentarze (2)", "Dodaj komentarz", "Twój adres e-mail nie zostanie opublikowany."],
}
STAYS = {
    "en": [
        "Comments by the minister angered Tehran.",
        "Reply came a month later, on yellow paper.",
        "No comment was the answer of the mill's owner.",
    ],
    "ru": ["Комментарии министра разозлили Тегеран.", "Обсудить цену на хлеб собрались пекари."],
    "uk": ["Коментарі міністра розлютили Тегеран."],
    "az": ["Şərhlər nazirin xoşuna gəlmədi."],
    "tr": ["Yorum yapmayan bakan salondan ayrıldı."],
    "hy": ["Մեկնաբանությունները զայրացրին նախարարին։"],
    "ka": ["კომენტარი მინისტრმა არ გააკეთა."],
    "fa": ["نظر شورا درباره پل عوض شد.", "نظرات کارشناسان متفاوت است."],
    "kk": ["Пікір білдірген министр залдан шықты."],
    "uz": ["Izoh bergan vazir zaldan chiqib ketdi."],
    "de": ["Ihre Meinung änderte die Ministerin am Abend.", "Kommentare zum Urteil lehnte der Richter ab."],
    "fr": ["Les commentaires du ministre ont fâché Téhéran."],
    "es": ["Comentarios del ministro irritaron a Teherán."],
    "it": ["I commenti del ministro hanno irritato Teheran."],
    "pl": ["Komentarze ministra rozzłościły Teheran."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_forms_and_labels_go(line: str) -> None:
    assert dropped(comment_forms, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_comments_stays(line: str) -> None:
    assert reasons(line) == []


def test_all_below_the_heading_of_the_comments_goes() -> None:
    below = [
        "3 Comments",
        "riverman: They should have asked the ferry people first, as everyone here says.",
        "Reply",
    ]
    assert dropped(comment_forms, *STORY, *below) == below


def test_comment_counter_above_the_story_takes_nothing_with_it() -> None:
    assert dropped(comment_forms, "3 Comments", *STORY) == ["3 Comments"]


def test_menu_entry_on_comments_takes_nothing_with_it() -> None:
    page = tuple(
        Block(number, "item" if text == "• Comments" else "paragraph", text)
        for number, text in enumerate([*STORY, "• Comments", STORY[1]])
    )
    assert [block.text for block in comment_forms(page)] == ["• Comments"]
