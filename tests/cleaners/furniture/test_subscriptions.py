"""Invitations to channels and newsletters, and news about channels."""

from __future__ import annotations

import pytest
from furniture import cases, dropped, reasons

from cleaners.furniture.subscriptions import subscription_boxes

GOES = {
    "en": [
        "Follow us on Telegram",
        "Sign up for our newsletter",
        "Get the day's top stories straight to your inbox.",
        "Subscribe to our YouTube channel",
        "Download our free app",
        "Your email address",
        "By signing up you agree to our terms.",
        "Follow The Gazette on Facebook and Instagram.",
        "Stay informed with our daily newsletter",
        "Read us on Google News",
        "News in brief every morning: t.me/orle_gazette",
    ],
    "ru": [
        "Подписывайтесь на наш Telegram-канал",
        "Читайте нас в Яндекс.Дзен",
        "Мы в социальных сетях",
        "Наш канал в Telegram:",
        "Самые важные новости — в нашем телеграм-канале",
        "Хотите быть в курсе событий? Подпишитесь на рассылку.",
        "Следите за нами в WhatsApp",
        "Присоединяйтесь к нам в Viber",
    ],
    "uk": [
        "Підписуйтесь на наш Telegram-канал",
        "Читайте нас у Facebook",
        "Стежте за нами в Instagram",
        "Ми в Telegram",
    ],
    "be": ["Падпісвайцеся на наш канал"],
    "bg": ["Последвайте ни във Facebook"],
    "az": [
        "Bizi Telegram-da izləyin",
        "Telegram kanalımıza abunə olun",
        "Səhifəmizi Facebookda izləyin",
    ],
    "tr": [
        "Bizi Instagram'da takip edin",
        "WhatsApp kanalımıza katılın",
        "Bültenimize abone olun",
        "Uygulamayı indir",
    ],
    "tk": ["Bize ýazylyň"],
    "hy": [
        "Հետևեք մեզ Telegram-ում",
        "Բաժանորդագրվեք մեր YouTube ալիքին",
        "Միացեք մեզ Facebook-ում",
    ],
    "ka": [
        "გამოგვყევით Facebook-ზე",
        "გამოიწერეთ სიახლეები",
        "შემოგვიერთდით ტელეგრამზე",
    ],
    "fa": [
        "ما را در تلگرام دنبال کنید",
        "به کانال تلگرام ما بپیوندید",
        "عضویت در خبرنامه",
    ],
    "ar": ["تابعونا على تويتر", "النشرة البريدية"],
    "kk": [
        "Telegram арнамызға жазылыңыз",
        "Бізді Instagram-да оқыңыз",
        "WhatsApp арнамызға қосылыңыз",
    ],
    "ky": ["Telegram каналыбызга жазылыңыз"],
    "uz": [
        "Telegram kanalimizga obuna bo‘ling",
        "Bizni Facebookda kuzatib boring",
        "Каналимизга обуна бўлинг",
    ],
    "de": [
        "Folgen Sie uns auf Facebook",
        "Jetzt Newsletter abonnieren",
        "Melden Sie sich für unseren Newsletter an.",
        "Der Abend-Newsletter informiert Sie kompakt über den Tag.",
        "Erhalten Sie die wichtigsten Meldungen per Push.",
        "Immer auf dem Laufenden bleiben",
        "Mit der Anmeldung stimmen Sie den Bedingungen zu.",
        "Aktuelle Nachrichten aufs Handy? Hier geht es zur App.",
    ],
    "fr": [
        "Suivez-nous sur Facebook",
        "Inscrivez-vous à notre newsletter",
        "Recevez chaque matin l'essentiel par mail",
    ],
    "es": [
        "Síguenos en Twitter",
        "Suscríbete a nuestro boletín",
        "Únete a nuestro canal de WhatsApp",
    ],
    "it": [
        "Seguici su Instagram",
        "Iscriviti alla newsletter",
        "Scarica la nostra app",
    ],
    "pl": ["Obserwuj nas na Facebooku", "Zapisz się na newsletter", "Dołącz do nas"],
}
STAYS = {
    "en": [
        "Follow-up talks on Telegram's ban begin in Geneva on Friday.",
        "The minister announced his resignation on Facebook.",
        "Watch the debate, the mayor asked, and then vote.",
        "Telegram channels close to the army spoke of two boats.",
        "The newspaper's newsletter has ninety thousand readers, a third more than in spring.",
        "Stay in the valley, the shepherds were told.",
    ],
    "ru": [
        "Об этом губернатор сообщил в своём Telegram-канале.",
        "Мы узнали об этом в телеграм-канале министра, сказал пекарь.",
        "Наш канал обмелел, жалуются рыбаки.",
        "Следите за уровнем воды, советуют спасатели.",
        "Блокировка Telegram началась в полдень.",
    ],
    "uk": [
        "Про це голова області повідомив у Telegram.",
        "Стежте за рівнем води, радять рятувальники.",
    ],
    "az": ["Nazir bu barədə Facebook səhifəsində yazıb.", "Telegram ölkədə bloklanıb."],
    "tr": [
        "Bakan istifasını Twitter'dan duyurdu.",
        "Bizi takip eden iki araç vardı, dedi şoför.",
        "Instagram'da takip ettiği kişiyi dava etti.",
    ],
    "hy": [
        "Այս մասին նախարարը գրել է Facebook-ում։",
        "Մեր երկրում Telegram-ն արգելափակված է։",
    ],
    "ka": [
        "ამის შესახებ მინისტრმა Facebook-ზე დაწერა.",
        "ჩვენს ქვეყანაში Telegram დაბლოკილია.",
    ],
    "fa": [
        "وزیر این خبر را در تلگرام منتشر کرد.",
        "به ما گفتند که تلگرام فیلتر می‌شود.",
    ],
    "kk": ["Бұл туралы министр Telegram-да жазды.", "Біздің елде Telegram бұғатталды."],
    "uz": [
        "Bu haqda vazir Telegramda yozdi.",
        "Bizning mamlakatda Telegram bloklandi.",
    ],
    "de": [
        "Der Minister gab das auf Facebook bekannt.",
        "Die App der Bahn fiel am Morgen aus.",
        "Folgen hat das Urteil auch für Bauern.",
    ],
    "fr": [
        "Le ministre l'a annoncé sur Facebook.",
        "Suivez mon regard, disait l'instituteur.",
    ],
    "es": [
        "El ministro lo anunció en Twitter.",
        "Siguen en Telegram las amenazas contra el juez.",
    ],
    "it": [
        "Il ministro lo ha annunciato su Facebook.",
        "Segui la strada, diceva il cartello.",
    ],
    "pl": ["Minister ogłosił to na Facebooku.", "Śledź podrożał o jedną trzecią."],
}


@pytest.mark.parametrize("line", cases(GOES))
def test_invitations_go(line: str) -> None:
    assert dropped(subscription_boxes, line) == [line]


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_about_channels_stays(line: str) -> None:
    assert reasons(line) == []
