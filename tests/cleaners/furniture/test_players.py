"""What stands where a video or an embedded post did not load."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.players import player_notices

GOES = {
    "en": [
        "Please enable JavaScript to watch this video.",
        "Your browser does not support the video tag.",
        "View this post on Instagram",
        "No media source currently available",
    ],
    "ru": [
        "Включите JavaScript, чтобы посмотреть видео.",
        "Ваш браузер не поддерживает видео.",
    ],
    "uk": ["Ваш браузер не підтримує відео.", "Увімкніть JavaScript."],
    "az": ["Brauzeriniz bunu dəstəkləmir.", "JavaScript-i aktivləşdirin."],
    "tr": ["Tarayıcınız bu videoyu desteklemiyor.", "Bu gönderiyi Instagram'da gör"],
    "hy": ["Ձեր դիտարկիչը չի աջակցում տեսանյութին։"],
    "ka": ["თქვენი ბრაუზერი ვერ უჩვენებს ვიდეოს."],
    "fa": ["مرورگر شما از این ویدیو پشتیبانی نمی‌کند."],
    "kk": ["Сіздің браузеріңіз қолдамайды."],
    "uz": ["Brauzeringiz videoni qo‘llab-quvvatlamaydi."],
    "de": [
        "Empfohlener redaktioneller Inhalt",
        "Bitte aktivieren Sie JavaScript.",
        "Ihr Browser unterstützt kein Video.",
    ],
    "fr": [
        "Activez JavaScript pour voir la vidéo.",
        "Votre navigateur ne supporte pas la vidéo.",
    ],
    "es": ["Su navegador no soporta este vídeo."],
    "it": ["Il tuo browser non supporta il video."],
    "pl": ["Twoja przeglądarka nie obsługuje tego filmu."],
}
STAYS = {
    "en": [
        "The video shows two men leaving the mill.",
        "A browser for the blind won the prize.",
    ],
    "ru": ["На видео двое мужчин выходят из мельницы."],
    "de": ["Der Inhalt des Koffers wurde nicht bekannt."],
    "tr": ["Video, iki kişinin değirmenden çıktığını gösteriyor."],
    "ka": ["ვიდეოზე ორი კაცი წისქვილიდან გამოდის."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_notices_go(line: str) -> None:
    assert dropped(player_notices, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_videos_stays(line: str) -> None:
    assert reasons(line) == []
