"""Buttons that move about the page."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.controls import page_controls

GOES = {
    "en": [
        "Skip to main content",
        "Back to top",
        "Show more",
        "Open menu",
        "Sign in",
        "Next article",
        "Image 3 of 12",
        "3/12",
    ],
    "ru": [
        "Главная / Общество / Транспорт",
        "Экономика › Торговля",
        "Перейти к содержанию",
        "Наверх",
        "Показать ещё",
        "Меню",
        "Войти",
        "На главную",
        "Следующая",
        "2 из 9",
    ],
    "uk": ["Перейти до вмісту", "Нагору", "Показати більше", "Увійти", "Пошук"],
    "az": [
        "Əsas məzmuna keç",
        "Yuxarı qayıt",
        "Daha çox göstər",
        "Daxil ol",
        "Ana səhifə",
        "Menyu",
    ],
    "tr": [
        "İçeriğe geç",
        "Yukarı çık",
        "Daha fazla göster",
        "Giriş yap",
        "Ana sayfa",
        "Menü",
    ],
    "hy": [
        "Անցնել հիմնական բովանդակությանը",
        "Վերև",
        "Տեսնել ավելին",
        "Մուտք",
        "Գլխավոր էջ",
        "Որոնում",
    ],
    "ka": [
        "მთავარ შიგთავსზე გადასვლა",
        "ზემოთ",
        "მეტის ნახვა",
        "შესვლა",
        "მთავარი გვერდი",
        "ძებნა",
    ],
    "fa": [
        "پرش به محتوا",
        "بازگشت به بالا",
        "نمایش بیشتر",
        "ورود",
        "صفحه اصلی",
        "جستجو",
    ],
    "ar": ["عرض المزيد", "بحث"],
    "kk": [
        "Мазмұнға өту",
        "Жоғарыға",
        "Толығырақ көрсету",
        "Кіру",
        "Басты бет",
        "Іздеу",
    ],
    "ky": ["Мазмунга өтүү", "Башкы бет", "Издөө"],
    "uz": [
        "Asosiy mazmunga o‘tish",
        "Yuqoriga",
        "Ko‘proq ko‘rsatish",
        "Kirish",
        "Bosh sahifa",
        "Бош саҳифа",
    ],
    "de": [
        "Zum Inhalt springen",
        "Nach oben",
        "Mehr anzeigen",
        "Bild vergrößern",
        "Box aufklappen",
        "Anmelden",
    ],
    "fr": ["Aller au contenu", "Retour en haut", "Voir plus", "Se connecter", "Fermer"],
    "es": ["Ir al contenido", "Volver arriba", "Ver más", "Iniciar sesión", "Cerrar"],
    "it": ["Vai al contenuto", "Torna su", "Mostra altro", "Accedi", "Chiudi"],
    "pl": [
        "Przejdź do treści",
        "Powrót na górę",
        "Pokaż więcej",
        "Zaloguj się",
        "Zamknij",
    ],
}
STAYS = {
    "en": [
        "Search parties reached the hut at dawn.",
        "Next to the mill stands a pear tree.",
        "Close the mine, the villagers said.",
    ],
    "ru": [
        "Хлеб / молоко / сыр",
        "Вход в пещеру завалило камнями.",
        "Назад в долину пастухи вернулись в мае.",
        "Закрыть рынок потребовал суд.",
    ],
    "uk": ["Вхід до печери засипало камінням.", "Далі на південь доріг немає."],
    "az": ["Giriş qapısı oğurlandı.", "Geri qayıdanlar arasında üç uşaq var."],
    "tr": ["Giriş ücreti iki katına çıktı.", "Geri dönenler arasında üç çocuk var."],
    "hy": ["Մուտքը քարանձավ փակվել է քարերով։"],
    "ka": ["შესვლა ტყეში აკრძალულია."],
    "fa": ["ورود به جنگل ممنوع شد."],
    "kk": ["Кіру ақысы екі есе өсті."],
    "uz": ["Kirish puli ikki baravar oshdi."],
    "de": [
        "Zurück im Tal sind die Hirten seit Mai.",
        "Weiter südlich gibt es keine Straße.",
    ],
    "fr": ["Fermer la mine : les habitants le demandent."],
    "es": ["Volver al valle fue cosa de dos días."],
    "it": ["Chiudi la porta, disse il guardiano."],
    "pl": ["Wróć do domu, prosiła matka."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_controls_go(line: str) -> None:
    assert dropped(page_controls, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_that_begins_like_a_control_stays(line: str) -> None:
    assert reasons(line) == []
