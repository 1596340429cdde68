"""Share and print buttons, and requests to report a mistake."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.sharing import share_and_print

GOES = {
    "en": [
        "Share",
        "Share this article",
        "Share on Facebook",
        "Facebook Twitter WhatsApp Telegram",
        "• Print",
        "Copy link",
        "Link copied to clipboard",
        "Save for later",
        "Shares 128",
        "Found a mistake? Select it and press Ctrl+Enter.",
        "Report a typo",
        "Click to share on Telegram (Opens in new window)",
    ],
    "ru": [
        "Поделиться",
        "Поделиться в Telegram",
        "Поделитесь этой новостью с друзьями",
        "Версия для печати",
        "Скопировать ссылку",
        "Нашли ошибку? Выделите её и нажмите Ctrl+Enter.",
        "Если вы заметили опечатку в тексте, сообщите нам об этом.",
        "ВКонтакте Одноклассники Telegram",
    ],
    "uk": [
        "Поділитися",
        "Поділитись новиною",
        "Роздрукувати",
        "Якщо ви знайшли помилку, виділіть її мишкою.",
    ],
    "be": ["Падзяліцца"],
    "bg": ["Сподели", "Сподели в Facebook"],
    "az": [
        "Paylaş",
        "Xəbəri paylaş",
        "Sosial şəbəkələrdə paylaşın",
        "Çap et",
        "Linki kopyala",
        "Mətndə səhv gördünüzsə, bizə yazın.",
    ],
    "tr": [
        "Paylaş",
        "Haberi paylaş",
        "Yazdır",
        "Bağlantıyı kopyala",
        "Hata bildir",
        "Bu haberi arkadaşlarınla paylaş",
    ],
    "tk": ["Paýlaş"],
    "hy": ["Կիսվել", "Տարածել", "Տպել", "Պատճենել հղումը", "Սխա՞լ եք գտել"],
    "ka": [
        "გაზიარება",
        "გააზიარე",
        "ბეჭდვა",
        "ბმულის კოპირება",
        "იპოვეთ შეცდომა? მოგვწერეთ.",
    ],
    "fa": [
        "اشتراک‌گذاری",
        "به اشتراک بگذارید",
        "نسخه چاپی",
        "لینک کوتاه",
        "گزارش خطا",
        "ارسال به دوستان",
    ],
    "tg": ["Мубодила кардан"],
    "ar": ["مشاركة", "طباعة", "نسخ الرابط"],
    "kk": [
        "Бөлісу",
        "Достарыңызбен бөлісіңіз",
        "Басып шығару",
        "Мәтіннен қате тапсаңыз, бізге жазыңыз.",
    ],
    "ky": ["Бөлүшүү", "Басып чыгаруу", "Тексттен ката тапсаңыз, бизге билдириңиз."],
    "uz": [
        "Ulashish",
        "Doʻstlaringiz bilan ulashing",
        "Chop etish",
        "Matnda xato topsangiz, bizga yozing.",
        "Улашиш",
    ],
    "de": [
        "Teilen",
        "Artikel teilen",
        "Auf Facebook teilen",
        "Drucken",
        "Link kopieren",
        "Fehler gefunden?",
    ],
    "fr": [
        "Partager",
        "Partager sur Twitter",
        "Imprimer",
        "Copier le lien",
        "Signaler une erreur",
    ],
    "es": [
        "Compartir",
        "Compartir en WhatsApp",
        "Imprimir",
        "Copiar enlace",
        "¿Has encontrado un error?",
    ],
    "it": [
        "Condividi",
        "Condividi su Facebook",
        "Stampa",
        "Copia link",
        "Segnala un errore",
    ],
    "pl": [
        "Udostępnij",
        "Udostępnij artykuł",
        "Drukuj",
        "Skopiuj link",
        "Zauważyłeś błąd? Napisz do nas.",
    ],
}
STAYS = {
    "en": [
        "Share prices fell in Tokyo after the bank raised its rate.",
        "Print media is in decline",
        "Save the Children opened an office in Osh.",
        "Facebook was fined again on Friday.",
        "Copy shops near the university close at noon.",
    ],
    "ru": [
        "Поделиться воспоминаниями пришли и ветераны завода.",
        "Печать и радио узнали о сделке последними.",
        "Нашли ошибку в расчётах моста инженеры из Оша.",
        "Сохранить рощу просят жители трёх улиц.",
    ],
    "uk": [
        "Поділитися спогадами прийшли й учні школи.",
        "Зберегти сад просять мешканці трьох вулиць.",
    ],
    "az": [
        "Paylaşılan məlumata görə, körpü yazda açılacaq.",
        "Səhv tikilmiş divar söküldü.",
    ],
    "tr": [
        "Paylaşım yapan iki kişi ifadeye çağrıldı.",
        "Hata payı yüzde iki olarak açıklandı.",
    ],
    "hy": [
        "Կիսվել է իր հիշողություններով նաև գյուղապետը։",
        "Սխալ հաշվարկի պատճառով կամուրջը փակվեց։",
    ],
    "ka": [
        "გაზიარების წესი პარლამენტმა შეცვალა.",
        "შეცდომა ექსპერტებმა გვიან შენიშნეს.",
    ],
    "fa": ["چاپ کتاب‌های درسی از هفته آینده آغاز می‌شود.", "اشتراک آب در روستا گران شد."],
    "ar": ["شارك الوزير في افتتاح الجسر الجديد يوم الاثنين."],
    "kk": [
        "Бөліну туралы шешім дүйсенбіде қабылданды.",
        "Қате есептің салдарынан көпір жабылды.",
    ],
    "uz": [
        "Ulashib olingan yer bo‘yicha nizo sudga yetib bordi.",
        "Xato hisob tufayli ko‘prik yopildi.",
    ],
    "de": [
        "Teilen will die Gemeinde den Gewinn nicht.",
        "Fehler im Bauplan machten die Brücke teuer.",
    ],
    "fr": [
        "Partager l'eau du lac : c'est le vœu des deux villages.",
        "Imprimer des billets ne suffira pas.",
    ],
    "es": [
        "Compartir el agua es lo que piden los dos pueblos.",
        "Guardar silencio no le sirvió de nada.",
    ],
    "it": [
        "Condividi il pane, diceva il parroco.",
        "Stampa e radio tacquero per una settimana.",
    ],
    "pl": ["Zapisz to sobie, powiedział wójt.", "Drukuje się tu gazety od stu lat."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_buttons_and_requests_go(line: str) -> None:
    assert dropped(share_and_print, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_that_begins_like_a_button_stays(line: str) -> None:
    assert reasons(line) == []


def test_a_row_of_networks_goes_but_not_a_sentence_on_one() -> None:
    assert dropped(share_and_print, "Facebook | X | WhatsApp", "Telegram was blocked at noon.") == [
        "Facebook | X | WhatsApp"
    ]


def test_what_somebody_says_is_no_button() -> None:
    assert dropped(share_and_print, "“Share”, said the child.", "– „Ok.“") == []
