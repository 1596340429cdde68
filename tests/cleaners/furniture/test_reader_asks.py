"""Appeals and pointers to channels in words that no table of phrases holds: families of words find them."""

from __future__ import annotations

import pytest
from furniture import STORY, cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.appeals import membership_appeals
from cleaners.furniture.reader_asks import asks_support, points_to_channel

APPEALS = {
    "en": [
        "Our two reporters walk every valley because people like you chip in. Will you give $4 a month?",
        "We have no rich owner and no paywall: 1,900 readers carry this paper. Will you join?",
        "If one in ten of our readers gave €3 a month, the court desk would be safe until spring.",
        "Help us find 450 new members before the snow comes",
        "You have read six stories this week. Keep our newsroom going: give what you can.",
    ],
    "de": [
        "Unsere Redaktion gehört keinem Konzern. Mit Ihrem Beitrag von 6 Euro im Monat bleibt das so.",
        "Alle Texte sind frei zugänglich, weil viele mitmachen. Ohne Sie geht es nicht: ab 4 Euro im Monat.",
    ],
    "fr": ["Notre rédaction ne vit que de vos dons. Dès 3 euros par mois, vous la rendez possible."],
    "es": ["Nuestra redacción no tiene dueños: la sostienen personas como tú. Aporta 5 euros al mes."],
    "it": ["Il nostro giornale non ha padroni, ha lettori: con 7 euro al mese ci sostieni anche tu."],
    "pl": [
        "Nasza redakcja nie ma właściciela. Twoja wpłata, choćby 10 zł miesięcznie, trzyma nas przy życiu."
    ],
    "az": ["Redaksiyamız yalnız sizin ianələrinizlə yaşayır: ayda 5 manat kifayətdir."],
    "tr": ["Gazetemiz patronsuz yayımlanıyor. Siz de ayda 50 lira ile destek verin."],
    "uz": ["Tahririyatimiz faqat sizning yordamingiz bilan ishlaydi: har oy 20 ming so'm ham yetadi."],
}
NEWS = {
    "en": [
        "She became a member of parliament in May and gives half of her salary to the village school.",
        "The paper told its readers that it would close unless 2,000 subscribers paid 5 dollars a month.",
        "“Give what you can: our newsroom has lost everything in the flood,” the editor wrote.",
        "You can join the library for two dollars a month, and members may borrow six books.",
        "Our correspondent saw people give bread to the soldiers at the bridge.",
        "Independent media in the region lost half of their donors last year, a survey says.",
        "The quake fund asks for blankets; donations of money go to its account at the state bank.",
        "The ministry wants to make local journalism pay: readers would get 10 euros a year from the state.",
        "If you support the club for 12 euros a year, you may swim in the lake before nine.",
    ],
    "de": [
        "Der Verein hat 900 Mitglieder, die im Monat 6 Euro Beitrag zahlen.",
        "Die unabhängigen Medien des Landes verloren im vergangenen Jahr die Hälfte ihrer Spenden.",
    ],
    "fr": ["Le journal a perdu un tiers de ses abonnés, qui payaient 9 euros par mois."],
    "es": ["El periódico pidió a sus lectores 5 euros al mes y reunió a dos mil socios en una semana."],
    "it": ["Il giornale ha chiesto ai lettori 8 euro al mese, ma gli abbonati sono rimasti quattrocento."],
    "pl": ["Gazeta poprosiła czytelników o 10 zł miesięcznie i zebrała na dwa etaty."],
    "az": ["Müstəqil media qurumları bu il dəstək almayıb, hesabatda deyilir."],
    "tr": ["Dernek, üyelerinden ayda 50 lira destek istiyor."],
    "uz": ["Mustaqil nashrlar o'tgan yili xorijiy yordamning yarmidan ayrildi."],
}
BOX = (
    "A paper that only its readers own",
    "No bank stands behind us. From hen houses to high courts, our nine reporters go and look.",
    "Help us win 250 new supporters by Easter",
    "Become a supporter",
)
ASKS = {
    "ru": [
        "Мы пишем о том, о чём молчат. Если можете, перечислите донат: редакция живёт на деньги читателей",
        "Ваши взносы — это зарплаты наших корреспондентов",
        "Наша газета жива потому, что нас поддерживаете вы. Перевести любую сумму можно по ссылке",
    ],
    "uk": ["Задонать на паливо для редакції: без тебе ми не доїдемо", "Твоя підтримка — це наші репортажі"],
    "hy": ["Դուք կարող եք աջակցել մեր թերթին՝ դառնալով ընթերցողների ակումբի անդամ"],
    "ka": ["ჩვენი გუნდის მუშაობა თქვენი მხარდაჭერის გარეშე შეუძლებელია"],
    "fa": ["اگر کار ما برایتان مهم است، از رسانه ما پشتیبانی کنید"],
    "kk": ["Біздің еңбегімізді бағаласаңыз, редакцияға сіздің қолдауыңыз керек"],
    "ky": ["Бизге демөөрчү болуп, газетабызды колдоп коюңуз"],
    "uz": ["Мустақил таҳририятни қўллаб-қувватлаб туринг"],
    "tg": ["Рӯзномаи мустақилро дастгирӣ кунед: кори мо бе кумаки шумо намешавад"],
}
HONEST_SUPPORT = {
    "ru": [
        "Мы спросили врача, как вы можете поддержать близких после наводнения.",
        "Фонд собрал пожертвования на крышу школы, наша газета писала об этом в мае.",
        "Закон об иностранных агентах запрещает изданию принимать донаты из-за рубежа.",
        "«Поддержите нас, нам нужна ваша помощь», — просил директор приюта.",
        "Она стала членом парламента и поддержала закон о редакциях.",
    ],
    "uk": ["Президент закликав союзників підтримати журналістів і редакції поблизу фронту."],
    "hy": ["Պատգամավորը խորհրդարանում աջակցեց լրագրողների մասին օրենքին։"],
    "ka": ["მინისტრმა მხარი დაუჭირა კანონს მედიის შესახებ."],
    "fa": ["نماینده مجلس از طرح کمک مالی به کشاورزان دفاع کرد."],
    "kk": ["Мәжіліс мүшесі заң жобасын қолдады."],
    "tg": ["Узви парлумон лоиҳаи қонунро дастгирӣ кард."],
}
POINTS = {
    "ru": [
        "Всё важное за день — в нашем Телеграме",
        "Ждём вас в нашем WhatsApp-канале",
        "Больше новостей — в нашем MAX",
    ],
    "uk": ["Нас зручно читати у WhatsApp — підписуйся"],
    "hy": ["Մեր ալիքն արդեն Տելեգրամում է. միացեք"],
    "ka": ["ჩვენს ტელეგრამის არხზე შემოგვიერთდით"],
    "fa": ["خبرهای تازه ما را در کانال تلگرام ببینید"],
    "kk": ["Біздің арнаға жазылып, жаңалықтан құлағдар болыңыз"],
    "ky": ["Биздин жаңылыктарды Телеграм каналдан окуп туруңуз"],
    "uz": ["Янгиликларимизни Телеграм каналимизда ўқинг"],
    "tg": ["Хабарҳои моро дар Телеграм хонед"],
}
HONEST_CHANNELS = {
    "ru": [
        "Подписчики телеграм-канала мэрии узнали об этом раньше нас.",
        "Наш корреспондент подписался на канал чиновника и прочитал там вот что.",
        "Наш канал — самый старый в Азии",
        "Редакция попросила комментарий у администрации канала в Telegram.",
    ],
    "uk": ["Канал у телеграмі, де волонтери звітують за кожну гривню, читають три тисячі людей."],
    "hy": ["Մենք հարցրինք պատգամավորին, թե ինչու է փակվել նրա տելեգրամյան ալիքը։"],
    "ka": ["ჩვენი კორესპონდენტი ესაუბრა ტელეგრამის არხის ავტორს."],
    "fa": ["خبرنگار ما با مدیر کانال تلگرامی گفتگو کرد."],
    "kk": ["Депутат біздің тілшіге Telegram арнасын жапқанын айтты."],
    "ky": ["Министр биздин кабарчыга Телеграм каналы тууралуу айтты."],
    "uz": ["Вазир бизнинг мухбирга Телеграм канали ҳақида гапирди."],
    "tg": ["Вакил ба мо гуфт, ки канали Телеграмаш баста шудааст."],
}


@pytest.mark.parametrize("line", cases(APPEALS))
def test_appeal_in_new_words_goes(line: str) -> None:
    assert reasons(line) == ["membership_appeals"]


@pytest.mark.parametrize("line", cases(NEWS))
def test_news_of_gifts_members_and_papers_stays(line: str) -> None:
    assert reasons(line) == []


def test_box_goes_with_its_heading_and_with_lines_that_ask_for_nothing() -> None:
    assert dropped(membership_appeals, *STORY[:2], *BOX, STORY[2]) == list(BOX)


def test_paragraph_on_the_press_beside_an_appeal_stays() -> None:
    news = "Independent media in the valley lost half of their donors last year, a survey of editors says."
    assert dropped(membership_appeals, news, *BOX[2:], news) == list(BOX[2:])


def test_subheading_in_the_articles_own_container_stays_above_an_appeal() -> None:
    place = "body article"
    appeal = Block(5, "paragraph", APPEALS["en"][0], place=f"{place} p")
    page = (
        *(Block(number, "paragraph", STORY[0], place=f"{place} p") for number in range(4)),
        Block(4, "heading", "What the miller says", place=f"{place} h2"),
        appeal,
        *(Block(number, "paragraph", STORY[1], place=f"{place} p") for number in (6, 7)),
    )
    assert list(membership_appeals(page)) == [appeal]


@pytest.mark.parametrize("line", cases(ASKS))
def test_newsroom_that_asks_for_support_is_heard(line: str) -> None:
    assert asks_support(line)


@pytest.mark.parametrize("line", cases(HONEST_SUPPORT))
def test_news_about_support_stays(line: str) -> None:
    assert not asks_support(line)
    assert not points_to_channel(line)


@pytest.mark.parametrize("line", cases(POINTS))
def test_newsroom_that_points_to_its_channel_is_heard(line: str) -> None:
    assert points_to_channel(line)


@pytest.mark.parametrize("line", cases(HONEST_CHANNELS))
def test_news_about_channels_stays(line: str) -> None:
    assert not asks_support(line)
    assert not points_to_channel(line)
