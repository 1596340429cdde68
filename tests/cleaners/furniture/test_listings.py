"""Lists of other stories under their headings."""

from __future__ import annotations

import pytest
from furniture import STORY, blocks, cases, dropped, reasons

from cleaners.article import Block
from cleaners.furniture.listings import headline_lists

HEADINGS = {
    "en": [
        "Related Articles",
        "Most Popular",
        "Editor‘s Picks",
        "Latest World News",
        "More from The Gazette",
        "Trending now",
        "You may also like",
        "• Related Posts",
        "Top stories",
        "Recommended for you",
    ],
    "ru": [
        "Читайте также",
        "Новости по теме",
        "Самое читаемое",
        "Последние новости",
        "Главное за день",
        "Лента новостей",
        "Вам может быть интересно",
        "Новости партнёров",
        "Популярное",
        "Выбор редакции",
    ],
    "uk": [
        "Читайте також",
        "Останні новини",
        "Найпопулярніше",
        "Новини партнерів",
        "Стрічка новин",
    ],
    "be": ["Чытайце таксама", "Апошнія навіны"],
    "bg": ["Още по темата", "Последни новини"],
    "az": [
        "Oxşar xəbərlər",
        "Ən çox oxunanlar",
        "Son xəbərlər",
        "Həmçinin oxuyun",
        "Xəbər lenti",
        "Günün xəbərləri",
    ],
    "tr": [
        "İlgili haberler",
        "En çok okunanlar",
        "Günün en çok okunanları",
        "SON DAKİKA",
        "Diğer haberler",
        "Editörün seçtikleri",
        "İlginizi çekebilir",
    ],
    "tk": ["Soňky habarlar"],
    "hy": [
        "Նմանատիպ նյութեր",
        "Ամենաընթերցված",
        "Վերջին լուրեր",
        "Կարդացեք նաև",
        "Լրահոս",
        "Այլ լուրեր",
    ],
    "ka": [
        "მსგავსი სიახლეები",
        "ყველაზე კითხვადი",
        "ბოლო ამბები",
        "ასევე წაიკითხეთ",
        "დღის ამბები",
        "ამავე თემაზე",
    ],
    "fa": [
        "اخبار مرتبط",
        "پربازدیدترین‌ها",
        "آخرین اخبار",
        "بیشتر بخوانید",
        "مطالب مرتبط",
        "پیشنهاد سردبیر",
    ],
    "ar": ["أخبار ذات صلة", "الأكثر قراءة"],
    "kk": [
        "Ұқсас жаңалықтар",
        "Ең көп оқылған",
        "Соңғы жаңалықтар",
        "Тағы оқыңыз",
        "Тақырып бойынша",
    ],
    "ky": ["Акыркы жаңылыктар", "Дагы окуңуз"],
    "uz": [
        "O‘xshash xabarlar",
        "Eng ko‘p o‘qilgan",
        "So‘nggi yangiliklar",
        "Mavzuga oid",
        "Ўхшаш хабарлар",
    ],
    "de": [
        "Mehr zum Thema",
        "Das könnte Sie auch interessieren",
        "Meistgelesen",
        "Verwandte Artikel",
        "Neueste Nachrichten",
    ],
    "fr": [
        "À lire aussi",
        "Les plus lus",
        "Sur le même sujet",
        "Articles similaires",
        "Derniers articles",
    ],
    "es": [
        "Te puede interesar",
        "Lo más leído",
        "Noticias relacionadas",
        "Últimas noticias",
    ],
    "it": [
        "Leggi anche",
        "I più letti",
        "Articoli correlati",
        "Ultime notizie",
        "Potrebbe interessarti",
    ],
    "pl": [
        "Czytaj także",
        "Najczęściej czytane",
        "Polecane",
        "Podobne artykuły",
        "Najnowsze",
    ],
}
STAYS = {
    "en": [
        "Related families share one well",
        "Other stories were told that evening, too.",
        "Popular anger grew in the valley.",
    ],
    "ru": [
        "Последние новости с фронта застали его в поезде.",
        "Главное условие сделки держат в тайне.",
    ],
    "uk": ["Останні новини застали його в потязі."],
    "az": ["Son xəbərlərə görə, körpü yazda açılacaq."],
    "tr": ["Son dakika golü maçı bitirdi.", "Diğer köylüler de davaya katıldı."],
    "hy": ["Վերջին լուրերը նրան գնացքում հասան։"],
    "ka": ["ბოლო ამბებმა ის მატარებელში იპოვა."],
    "fa": ["آخرین خبر از کوه امیدوارکننده بود."],
    "kk": ["Соңғы жаңалық оны пойызда тапты."],
    "uz": ["So‘nggi xabar uni poyezdda topdi."],
    "de": [
        "Mehr Regen fiel in diesem Sommer nirgends.",
        "Neueste Messungen zeigen einen Meter Wasser weniger.",
    ],
    "fr": ["Les plus pauvres paieront moins."],
    "es": ["Lo más difícil fue el invierno, dijo."],
    "it": ["In evidenza c'è il prezzo del pane."],
    "pl": ["Najnowsze badania mówią o metrze wody."],
}
HEADLINES = (
    "Ferry sails again after ten years",
    "Mill is for sale",
    "Who will count the storks?",
)
SUMMARY = "The captain is twenty-six and was born on the other bank, where her mother sold the tickets."
SHORT = "Nobody had asked the miller."


@pytest.mark.parametrize("heading", cases(HEADINGS))
def test_heading_and_headlines_at_the_end_go(heading: str) -> None:
    tail = [heading, HEADLINES[0], SUMMARY, HEADLINES[1], HEADLINES[2]]
    assert dropped(headline_lists, *STORY, *tail) == tail


@pytest.mark.parametrize("line", cases(STAYS))
def test_news_that_begins_like_a_heading_stays(line: str) -> None:
    assert reasons(line) == []


def test_list_in_the_middle_ends_where_the_story_goes_on() -> None:
    box = ["Related Articles", *HEADLINES[:2]]
    assert dropped(headline_lists, STORY[0], *box, *STORY[1:]) == box


def test_one_paragraph_between_a_teaser_and_a_subheading_is_the_storys() -> None:
    box = ["Related", HEADLINES[0]]
    assert dropped(headline_lists, STORY[0], *box, STORY[1], "What the miller says", *STORY[1:]) == box


def test_empty_box_costs_no_paragraph() -> None:
    assert dropped(headline_lists, STORY[0], "Most Popular", STORY[1]) == ["Most Popular"]


def test_headings_of_empty_lists_in_a_row_go() -> None:
    headings = ["Related Articles", "Most Popular", "Editor‘s Picks"]
    assert dropped(headline_lists, *STORY, *headings) == headings


def test_short_sentence_after_a_paragraph_shows_that_the_story_goes_on() -> None:
    assert dropped(headline_lists, *STORY, "Popular", HEADLINES[0], STORY[1], SHORT) == [
        "Popular",
        HEADLINES[0],
    ]


def test_menu_above_the_story_ends_at_its_first_paragraph() -> None:
    menu = [
        Block(0, "item", "• Latest news"),
        Block(1, "item", "• Sport"),
        Block(2, "paragraph", "Most read"),
    ]
    page = (*menu, *blocks(*["-"] * 3, *STORY)[3:])
    assert [block.text for block in headline_lists(page)] == ["Most read"]


def test_teasers_cut_short_do_not_pass_for_the_story() -> None:
    cut = "The captain is twenty-six and was born on the other bank, where her mother sold tickets to…"
    tail = [
        "Related Posts",
        HEADLINES[0],
        cut,
        HEADLINES[1],
        cut.replace("captain", "cook"),
    ]
    assert dropped(headline_lists, *STORY, *tail) == tail


def test_a_box_in_the_middle_of_a_story_ends_at_its_next_paragraph_whatever_stands_between_the_others() -> (
    None
):
    prose = (
        "The bridge at the upper village was washed away on 13 April, and since then fishermen take the children across.",
        "People say that they have asked for repairs since 2022, and that two of three letters were answered.",
        "The deputy governor promised a floating bridge before the tenth of May, and a lasting one after it.",
        "The headmistress forgives those who come late, for whoever comes at all is welcome to her these days.",
        "Eleven bridges broke in the province this spring, and seven of them have not been mended so far.",
    )
    story = (
        prose[0], "Read also:", "A year after the flood: where are the houses?", prose[1],
        "If this page is blocked, come by another way", prose[2], "This format is not supported", "0:00 0:03", *prose[3:],
    )  # fmt: skip
    assert not set(prose) & set(dropped(headline_lists, *story))


def test_a_box_near_the_end_of_a_story_gives_back_the_paragraphs_that_furniture_parts() -> None:
    prose = (
        "Graduates will get a loom of their own, and in September the school opens a branch in the next town.",
        "The masters of the workshop weave nine carpets a year; half of them go to two shops by the sea.",
    )
    page = ("The school of weavers opened in an old inn on Monday with forty-five pupils from six villages.",
            "See also", "A festival of silk by the river", prose[0], "Photo 1/6", prose[1], "Tags")  # fmt: skip
    assert not set(prose) & set(dropped(headline_lists, *page))
