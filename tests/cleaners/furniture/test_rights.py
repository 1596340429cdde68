"""Copyright and reprint lines, and news about rights."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.rights import copyright_lines

GOES = {
    "en": [
        "© 2024 The Orle Gazette",
        "Copyright 2024. All rights reserved.",
        "All Rights Reserved",
        "This material may not be published, broadcast or redistributed without permission.",
        "This copy is for your personal, non-commercial use only.",
        "Republish our articles for free, under a Creative Commons licence.",
    ],
    "ru": [
        "Все права защищены.",
        "При использовании материалов активная ссылка на сайт обязательна.",
        "Перепечатка материалов допускается только с разрешения редакции.",
        "© 2024, «Заря»",
    ],
    "uk": ["Усі права захищені.", "При використанні матеріалів посилання на сайт обов'язкове."],
    "be": ["Усе правы абаронены"],
    "bg": ["Всички права запазени"],
    "az": ["Bütün hüquqlar qorunur.", "Materiallardan istifadə edərkən istinad mütləqdir."],
    "tr": ["Tüm hakları saklıdır.", "Kaynak gösterilmeden alıntı yapılamaz.", "İzinsiz kopyalanamaz."],
    "hy": ["Բոլոր իրավունքները պաշտպանված են։", "Նյութերն օգտագործելիս հղումը պարտադիր է։"],
    "ka": ["ყველა უფლება დაცულია.", "მასალის გამოყენება მხოლოდ წყაროს მითითებით არის დასაშვები."],
    "fa": ["تمامی حقوق این سایت محفوظ است.", "بازنشر مطالب با ذکر منبع بلامانع است."],
    "ar": ["جميع الحقوق محفوظة"],
    "kk": ["Барлық құқықтар қорғалған.", "Материалды пайдаланған кезде сілтеме жасау міндетті."],
    "ky": ["Бардык укуктар корголгон"],
    "uz": [
        "Barcha huquqlar himoyalangan.",
        "Materiallardan foydalanganda manba ko‘rsatilishi shart.",
        "Барча ҳуқуқлар ҳимояланган",
    ],
    "de": ["Alle Rechte vorbehalten.", "Nachdruck nur mit Genehmigung des Verlags.", "© dpa-infocom"],
    "fr": ["Tous droits réservés.", "Toute reproduction interdite sans autorisation."],
    "es": ["Todos los derechos reservados.", "Prohibida la reproducción total o parcial."],
    "it": ["Riproduzione riservata", "Tutti i diritti riservati."],
    "pl": ["Wszelkie prawa zastrzeżone.", "Kopiowanie bez zgody redakcji zabronione."],
}
STAYS = {
    "en": [
        "Copyright law was amended in Baku.",
        "He left the country without the permission of the court.",
        "The map must not be published before the vote, the judges ruled.",
        "Rights groups asked for the list.",
    ],
    "ru": [
        "Закон об авторском праве изменили в мае.",
        "Использование пестицидов без разрешения министерства запрещено с мая.",
        "Все права на мельницу перешли к дочери.",
    ],
    "uk": ["Закон про авторське право змінили в травні."],
    "az": ["Müəllif hüquqları haqqında qanun dəyişdirildi.", "İstifadə edilən vəsait geri qaytarıldı."],
    "tr": ["Telif yasası mayısta değişti.", "Kaynak suyu izinsiz kullanan köylülere ceza kesildi."],
    "hy": ["Հեղինակային իրավունքի օրենքը փոխվեց մայիսին։"],
    "ka": ["საავტორო უფლებების კანონი მაისში შეიცვალა."],
    "fa": ["بازنشر این ویدیو خشم مردم را برانگیخت.", "حقوق معلمان ده درصد افزایش یافت."],
    "kk": ["Авторлық құқық туралы заң мамырда өзгерді."],
    "uz": ["Mualliflik huquqi to‘g‘risidagi qonun mayda o‘zgardi."],
    "de": ["Das Urheberrecht wurde im Mai geändert.", "Alle Rechte an der Mühle gingen an die Tochter."],
    "fr": [
        "La loi sur le droit d'auteur a changé en mai.",
        "La reproduction des cigognes commence en avril.",
    ],
    "es": ["La ley de derechos de autor cambió en mayo."],
    "it": ["La riproduzione delle cicogne comincia ad aprile."],
    "pl": ["Prawo autorskie zmieniono w maju."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_rights_go(line: str) -> None:
    assert dropped(copyright_lines, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_rights_stays(line: str) -> None:
    assert reasons(line) == []
