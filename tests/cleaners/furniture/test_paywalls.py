"""Notices that the rest is for subscribers."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.paywalls import paywall_notices

GOES = {
    "en": [
        "This article is for subscribers only.",
        "To continue reading, subscribe now.",
        "You have read all your free articles this month.",
        "Log in to read the full story.",
        "Already a subscriber? Log in",
    ],
    "ru": [
        "Этот материал доступен только по подписке.",
        "Чтобы читать дальше, оформите подписку.",
        "Войдите, чтобы читать статью полностью.",
    ],
    "uk": [
        "Матеріал доступний лише за передплатою.",
        "Щоб читати далі, оформіть передплату.",
    ],
    "az": [
        "Bu məqalə yalnız abunəçilər üçündür.",
        "Oxumağa davam etmək üçün abunə olun.",
    ],
    "tr": ["Bu içerik sadece abonelere açıktır.", "Okumaya devam etmek için üye olun."],
    "hy": ["Այս նյութը միայն բաժանորդների համար է։", "Կարդալու համար մուտք գործեք։"],
    "ka": ["ეს სტატია ხელმისაწვდომია მხოლოდ გამომწერებისთვის."],
    "fa": ["این مطلب فقط برای مشترکان است.", "برای ادامه مطالعه وارد شوید."],
    "kk": [
        "Бұл мақала тек жазылушыларға арналған.",
        "Оқуды жалғастыру үшін жазылыңыз.",
    ],
    "uz": [
        "Ushbu maqola faqat obunachilar uchun.",
        "O‘qishni davom ettirish uchun obuna bo‘ling.",
    ],
    "de": [
        "Dieser Artikel ist exklusiv für Abonnenten.",
        "Jetzt weiterlesen mit Plus",
        "Sie haben bereits ein Abo?",
    ],
    "fr": [
        "Cet article est réservé aux abonnés.",
        "Il vous reste 62 % de cet article à lire.",
        "Déjà abonné ?",
    ],
    "es": ["Contenido exclusivo para suscriptores", "Para seguir leyendo, suscríbete."],
    "it": ["Contenuto riservato agli abbonati", "Per continuare a leggere, abbonati."],
    "pl": [
        "Pozostało 70% tekstu.",
        "Aby przeczytać cały artykuł, zaloguj się.",
        "Treść dostępna dla prenumeratorów",
    ],
}
STAYS = {
    "en": [
        "The article of the law that bans night flights was repealed.",
        "Subscribers of the railway lost their discount.",
    ],
    "ru": [
        "Материал для новой крыши доступен и дёшев.",
        "Чтобы читать при свечах, монахи льют их сами.",
    ],
    "uk": ["Матеріал для даху коштує дешево."],
    "az": ["Bu məqalə ilə müqavilə ləğv olunur."],
    "tr": ["Okumaya devam etmek isteyen köylüler kütüphane kurdu."],
    "hy": ["Այս նյութը թեթեւ է եւ ամուր։"],
    "ka": ["ეს სტატია კონსტიტუციიდან ამოიღეს."],
    "fa": ["این مطلب را وزیر در نامه خود نوشت."],
    "kk": ["Бұл мақала заңнан алынып тасталды."],
    "uz": ["Ushbu modda qonundan chiqarildi."],
    "de": ["Dieser Artikel der Verfassung gilt seit 1949."],
    "fr": ["Cet article de la loi date de 1905."],
    "es": ["El artículo de la ley data de 1931."],
    "it": ["Questo articolo della legge risale al 1948."],
    "pl": ["Ten artykuł ustawy uchylono w maju."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_notices_go(line: str) -> None:
    assert dropped(paywall_notices, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_articles_of_law_stays(line: str) -> None:
    assert reasons(line) == []
