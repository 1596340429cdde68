"""Reading time, audio players and counters."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.reading_aids import reading_aids

GOES = {
    "en": ["5 min read", "Reading time: 4 minutes", "1,204 views", "Listen to this article", "3 minute read"],
    "ru": ["Время чтения: 3 минуты", "1532 просмотра", "Слушать статью", "Просмотров: 88"],
    "uk": ["Час читання: 2 хв", "204 перегляди"],
    "az": ["Oxuma müddəti: 2 dəqiqə", "Baxış sayı: 412", "1532 baxış"],
    "tr": ["Okuma süresi: 3 dk", "Görüntülenme: 204", "Haberi dinle"],
    "hy": ["Դիտումներ: 204", "412 դիտում"],
    "ka": ["ნახვები: 204", "412 ნახვა"],
    "fa": ["زمان مطالعه: ۳ دقیقه", "کد خبر: ۸۴۵۱۲", "تعداد بازدید: ۴۱۲"],
    "kk": ["Оқу уақыты: 2 минут", "412 қаралым"],
    "ky": ["Каралды: 412"],
    "uz": ["Ko‘rishlar: 412", "412 ko‘rildi"],
    "de": ["Lesezeit: 3 Minuten", "Artikel anhören", "4 Min Lesezeit"],
    "fr": ["Lecture : 3 min", "Écouter l'article", "3 min de lecture"],
    "es": ["Tiempo de lectura: 3 min", "Escuchar artículo"],
    "it": ["Tempo di lettura: 3 minuti", "Ascolta l'articolo"],
    "pl": ["Czas czytania: 3 minuty", "Posłuchaj artykułu"],
}
STAYS = {
    "en": [
        "Views from the tower reach the sea.",
        "Reading is taught here at four.",
        "Minutes later the bridge was gone.",
    ],
    "ru": ["Просмотр фильма отменили из-за дождя.", "Слушать реку он учился у деда."],
    "uk": ["Перегляд фільму скасували через дощ."],
    "az": ["Baxış keçirən komissiya nöqsan tapmadı."],
    "tr": ["Dinle beni, dedi dedesi."],
    "hy": ["Դիտումը հետաձգվեց անձրեւի պատճառով։"],
    "ka": ["ნახვა ვერ მოხერხდა წვიმის გამო."],
    "fa": ["بازدید از موزه رایگان شد."],
    "kk": ["Тыңдау сот залында өтеді."],
    "uz": ["Ko‘rishga kelganlar ko‘p edi."],
    "de": ["Hören will er davon nichts.", "Minuten später war die Brücke fort."],
    "fr": ["Écouter la rivière, il l'apprit de son grand-père."],
    "es": ["Escuchar el río lo aprendió de su abuelo."],
    "it": ["Ascolta il fiume, diceva il nonno."],
    "pl": ["Posłuchaj rzeki, mówił dziadek."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_aids_go(line: str) -> None:
    assert dropped(reading_aids, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_views_and_reading_stays(line: str) -> None:
    assert reasons(line) == []
