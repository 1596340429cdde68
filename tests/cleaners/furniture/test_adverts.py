"""Labels of advertisements."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.adverts import advert_labels

GOES = {
    "en": [
        "Advertisement",
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Sponsored content",
        "Story continues below",
    ],
    "ru": [
        "Реклама",
        "На правах рекламы",
        "Партнёрский материал",
        "Продолжение после рекламы",
    ],
    "uk": ["Реклама", "На правах реклами", "Партнерський матеріал"],
    "az": ["Reklam", "REKLAM", "Reklam hüququnda"],
    "tr": ["Reklam", "REKLAMDAN SONRA DEVAM EDİYOR", "Sponsorlu içerik", "Advertorial"],
    "hy": ["Գովազդ", "Գովազդային նյութ"],
    "ka": ["რეკლამა", "სარეკლამო სივრცე"],
    "fa": ["آگهی", "تبلیغات", "رپرتاژ آگهی"],
    "ar": ["إعلان"],
    "kk": ["Жарнама", "Жарнама құқығында"],
    "ky": ["Жарнама"],
    "uz": ["Reklama", "Reklama huquqi asosida", "Реклама ҳуқуқи асосида"],
    "de": ["Anzeige", "WERBUNG", "Lesen Sie nach der Anzeige weiter"],
    "fr": ["Publicité", "La suite après cette publicité", "Contenu sponsorisé"],
    "es": ["Publicidad", "Contenido patrocinado"],
    "it": ["Pubblicità", "Contenuto sponsorizzato"],
    "pl": ["Reklama", "Materiał sponsorowany", "Dalsza część artykułu pod reklamą"],
}
STAYS = {
    "en": [
        "Advertising on buses will be banned from May.",
        "Ads for sugar vanished from the square.",
    ],
    "ru": [
        "Реклама табака исчезнет с автобусов в мае.",
        "Объявления о пропаже козы висели месяц.",
    ],
    "uk": ["Реклама тютюну зникне з автобусів у травні."],
    "az": ["Reklam lövhələri küləkdən aşdı."],
    "tr": ["Reklam panoları rüzgârda devrildi."],
    "hy": ["Գովազդ տեղադրելու իրավունքը տրվել է քաղաքապետարանին։"],
    "ka": ["რეკლამა ავტობუსებიდან მაისში გაქრება."],
    "fa": ["تبلیغات دخانیات از اتوبوس‌ها حذف می‌شود."],
    "kk": ["Жарнама тақталарын жел құлатты."],
    "uz": ["Reklama taxtalarini shamol yiqitdi."],
    "de": ["Anzeige erstattete der Müller noch am selben Tag."],
    "fr": ["La publicité pour le tabac disparaît en mai."],
    "es": ["La publicidad del tabaco desaparece en mayo."],
    "it": ["La pubblicità del tabacco sparisce a maggio."],
    "pl": ["Reklama tytoniu zniknie w maju."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_labels_go(line: str) -> None:
    assert dropped(advert_labels, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_advertising_stays(line: str) -> None:
    assert reasons(line) == []
