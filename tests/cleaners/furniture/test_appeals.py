"""Appeals for members and money, and news about members and money."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.appeals import membership_appeals

GOES = {
    "en": [
        "Become a member",
        "Donate now",
        "Support our journalism",
        "We are building a newsroom powered by our readers",
        "Help us hit 900 members by midsummer",
        "Three reporters cover both banks of the river. Your support helps us keep the lights on.",
        "If you enjoyed this article, please consider supporting our small team.",
        "From the closure of mills to the price of bread, we provide fact-based reporting in two languages.",
        "Join our community of readers and get the magazine by post.",
    ],
    "ru": [
        "Поддержите нас",
        "Поддержать редакцию",
        "Станьте нашим подписчиком на Patreon",
        "Помогите нам работать дальше — оформите ежемесячное пожертвование.",
        "Мы существуем только благодаря вашей поддержке.",
        "Если вам нравится наша работа, поддержите редакцию любой суммой.",
    ],
    "uk": [
        "Підтримайте нас",
        "Підтримати редакцію",
        "Долучайтеся до нашої спільноти",
        "Нам потрібна ваша підтримка.",
    ],
    "be": ["Падтрымайце нас"],
    "bg": ["Подкрепете ни"],
    "az": [
        "Bizi dəstəkləyin",
        "İanə edin",
        "Abunə olun",
        "Müstəqil jurnalistikanı dəstəkləyin!",
    ],
    "tr": [
        "Bize destek olun",
        "Abone ol",
        "Bağımsız gazeteciliğe destek olun",
        "Bağış yap",
    ],
    "hy": [
        "Աջակցեք մեզ",
        "Դարձե՛ք մեր անդամ",
        "Ձեր աջակցությունը մեզ օգնում է աշխատել։",
    ],
    "ka": [
        "დაგვეხმარეთ",
        "გახდი ჩვენი მხარდამჭერი",
        "მხარი დაუჭირეთ დამოუკიდებელ ჟურნალისტიკას",
    ],
    "fa": ["از ما حمایت کنید", "حمایت مالی", "با حمایت مالی خود از ما حمایت کنید"],
    "ar": ["ادعمنا"],
    "kk": ["Бізді қолдаңыз", "Тәуелсіз журналистиканы қолдаңыз", "Жазылыңыз"],
    "ky": ["Бизди колдоңуз"],
    "uz": ["Bizni qo‘llab-quvvatlang", "Obuna bo‘ling", "Бизни қўллаб-қувватланг"],
    "de": [
        "Jetzt spenden",
        "Unterstützen Sie unabhängigen Journalismus!",
        "Hat Ihnen dieser Artikel gefallen? Mit Ihrer Spende helfen Sie uns.",
        "Werden Sie Mitglied der Genossenschaft.",
    ],
    "fr": [
        "Faites un don",
        "Soutenez-nous",
        "Soutenez une presse libre",
        "Abonnez-vous dès maintenant",
    ],
    "es": [
        "Hazte socio",
        "Apóyanos",
        "Con tu apoyo seguimos investigando.",
        "Suscríbete",
    ],
    "it": [
        "Sostienici",
        "Fai una donazione",
        "Abbonati ora",
        "Sostieni il nostro lavoro",
    ],
    "pl": [
        "Wesprzyj nas",
        "Zostań naszym patronem",
        "Dzięki Twojemu wsparciu możemy pisać.",
        "Wpłać",
    ],
}
STAYS = {
    "en": [
        "She became a member of parliament at the age of thirty.",
        "The fund asked people to donate blood after the flood.",
        "“Your support means everything to us,” the rower told the crowd.",
        "“Help us!” people shouted from the roofs.",
        "Support for the mayor fell to a third.",
        "Become what you are, the poet wrote on the wall of the school.",
        "Members of the choir get a free coat every winter.",
    ],
    "ru": [
        "Она стала членом парламента в тридцать лет.",
        "Фонд попросил горожан сдать кровь после наводнения.",
        "«Помогите нам!» — кричали люди с крыш.",
        "Благодаря вашей поддержке мы победили, сказал «Заре» тренер.",
        "Поддержать посевную обещает министерство.",
        "Помогите нам спасти мост, написали жители губернатору.",
    ],
    "uk": [
        "Вона стала депутаткою парламенту в тридцять років.",
        "Фонд закликав здавати кров.",
        "«Допоможіть нам!» — кричали люди.",
    ],
    "az": [
        "O, otuz yaşında parlamentin üzvü oldu.",
        "Fond sakinləri qan verməyə çağırıb.",
        "«Bizə kömək edin!» – deyə qışqırırdılar.",
    ],
    "tr": [
        "Otuz yaşında milletvekili oldu.",
        "Vakıf halkı kan bağışına çağırdı.",
        "“Bize destek olun” dedi antrenör.",
    ],
    "hy": [
        "Նա երեսուն տարեկանում դարձավ խորհրդարանի անդամ։",
        "Հիմնադրամը կոչ արեց արյուն հանձնել։",
    ],
    "ka": [
        "ის ოცდაათი წლის ასაკში პარლამენტის წევრი გახდა.",
        "ფონდმა სისხლის ჩაბარებისკენ მოუწოდა.",
    ],
    "fa": [
        "او در سی سالگی عضو مجلس شد.",
        "بنیاد از مردم خواست خون اهدا کنند.",
        "حمایت مالی دولت از کشاورزان قطع شد.",
    ],
    "kk": [
        "Ол отыз жасында парламент мүшесі болды.",
        "Қор тұрғындарды қан тапсыруға шақырды.",
    ],
    "uz": [
        "U o‘ttiz yoshida parlament a’zosi bo‘ldi.",
        "Jamg‘arma odamlarni qon topshirishga chaqirdi.",
    ],
    "de": [
        "Mit dreißig wurde sie Mitglied des Landtags.",
        "„Helfen Sie uns!“, riefen die Leute von den Dächern.",
        "Gerade jetzt, wo das Wasser fällt, kommen die Störche zurück.",
        "Spenden für die Kirche gingen im Mai zurück.",
    ],
    "fr": [
        "Soutenez-vous la réforme ? a demandé le journaliste.",
        "Elle est devenue membre du parlement à trente ans.",
    ],
    "es": [
        "A los treinta se hizo miembro del parlamento.",
        "El fondo pidió donar sangre tras la crecida.",
    ],
    "it": [
        "A trent'anni divenne membro del parlamento.",
        "Il fondo chiese di donare il sangue.",
    ],
    "pl": [
        "W wieku trzydziestu lat została posłanką.",
        "Fundacja prosiła o oddawanie krwi.",
    ],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_appeals_go(line: str) -> None:
    assert dropped(membership_appeals, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_members_and_gifts_stays(line: str) -> None:
    assert reasons(line) == []


def test_a_whole_box_of_appeals_goes_and_the_story_stays() -> None:
    box = [
        "We need your help",
        "Every donation, big or small, keeps us going.",
        "Become a member",
    ]
    assert reasons(*box) == ["membership_appeals"] * 3
