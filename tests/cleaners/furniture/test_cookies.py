"""Cookie and data protection notices, and stories on cookies."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.cookies import consent_notices

GOES = {
    "en": [
        "We use cookies to improve your experience on our site.",
        "By continuing to use this site, you agree to our use of cookies.",
        "Accept all cookies",
        "Manage consent",
        "Privacy policy",
        "This website uses cookies and similar technologies to analyse traffic.",
        "These cookies are necessary for the site to function and cannot be switched off.",
        "Do not sell my personal information",
    ],
    "ru": [
        "Отправляя форму, вы принимаете условия обработки персональных данных",
        "Мы используем файлы cookie, чтобы сайт работал лучше.",
        "Продолжая пользоваться сайтом, вы соглашаетесь с использованием cookie.",
        "Принять все",
        "Политика конфиденциальности",
    ],
    "uk": [
        "Ми використовуємо файли cookie для зручності читачів.",
        "Політика конфіденційності",
    ],
    "az": ["Saytımız kuki fayllarından istifadə edir.", "Məxfilik siyasəti"],
    "tr": [
        "Sitemizde çerezler kullanılmaktadır.",
        "Çerez politikası",
        "Tümünü kabul et",
        "KVKK Aydınlatma Metni",
    ],
    "hy": ["Մեր կայքը օգտագործում է քուքիներ։", "Գաղտնիության քաղաքականություն"],
    "ka": ["ჩვენი საიტი იყენებს ქუქი ფაილებს.", "კონფიდენციალურობის პოლიტიკა"],
    "fa": ["این سایت برای بهبود خدمات از کوکی‌ها استفاده می‌کند.", "حریم خصوصی"],
    "ar": ["سياسة الخصوصية"],
    "kk": ["Бұл сайт cookie файлдарын пайдаланады.", "Құпиялылық саясаты"],
    "uz": ["Saytimiz cookie fayllaridan foydalanadi.", "Maxfiylik siyosati"],
    "de": [
        "Wir verwenden Cookies, um unser Angebot zu verbessern.",
        "Cookies akzeptieren",
        "Datenschutzerklärung",
        "Diese Seite nutzt Cookies.",
    ],
    "fr": [
        "Nous utilisons des cookies pour mesurer l'audience.",
        "Tout accepter",
        "Continuer sans accepter",
    ],
    "es": [
        "Utilizamos cookies propias y de terceros.",
        "Aceptar todas las cookies",
        "Política de privacidad",
    ],
    "it": [
        "Utilizziamo i cookie per migliorare il servizio.",
        "Accetta tutti i cookie",
        "Cookie policy",
    ],
    "pl": [
        "Używamy plików cookies, aby ulepszać serwis.",
        "Polityka prywatności",
        "Akceptuj wszystkie",
    ],
}
STAYS = {
    "en": [
        "The regulator fined two shops for setting cookies before anyone had agreed.",
        "The bakers of Orle sold nine thousand cookies on Sunday.",
        "“We use cookies because they pay our reporters,” the publisher said.",
        "Privacy is worth more than a discount, the judge wrote.",
    ],
    "ru": [
        "Закон запретил обработку персональных данных школьников.",
        "Регулятор оштрафовал два магазина за файлы cookie, которые ставились без спроса.",
        "Политика конфиденциальности магазина нарушала закон, решил суд.",
    ],
    "uk": ["Регулятор оштрафував дві крамниці за cookie без згоди."],
    "az": ["İki mağaza kuki fayllarına görə cərimələndi."],
    "tr": ["İki mağazaya çerez kullanımı nedeniyle ceza kesildi."],
    "hy": ["Երկու խանութ տուգանվեց քուքիների պատճառով։"],
    "ka": ["ორი მაღაზია ქუქი ფაილების გამო დააჯარიმეს."],
    "fa": ["دو فروشگاه به دلیل استفاده از کوکی‌ها جریمه شدند."],
    "kk": ["Екі дүкенге cookie файлдары үшін айыппұл салынды."],
    "uz": ["Ikki do‘kon cookie fayllari uchun jarimaga tortildi."],
    "de": [
        "Zwei Läden müssen wegen ihrer Cookies Strafe zahlen.",
        "Datenschutz ist Ländersache, sagte der Minister.",
    ],
    "fr": ["Deux boutiques ont été condamnées pour leurs cookies."],
    "es": ["Dos tiendas fueron multadas por sus cookies."],
    "it": ["Due negozi multati per i cookie."],
    "pl": ["Dwa sklepy ukarano za pliki cookies."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_notices_go(line: str) -> None:
    assert dropped(consent_notices, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_stories_on_cookies_stay(line: str) -> None:
    assert reasons(line) == []
