"""Text dumps: what another tool made of a page, tidy or with the whole page's menus and lists."""

from __future__ import annotations

import textwrap
import time

import pytest
import saved
from printing import HEADLINE, STORY

from cleaners.dump import clean_dump
from cleaners.markup.dump_lines import read_lines


@pytest.mark.parametrize(("sheet", "field"), saved.fields(".txt"))
def test_saved_dump(sheet: saved.SavedPage, field: str) -> None:
    saved.check(sheet, field)


TIDY = "\n\n".join([HEADLINE, "By Mara Dorian", "19 August 2024, 23:14", *STORY])


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param(TIDY, id="tidy"),
        pytest.param(TIDY.replace("\n\n", "\n"), id="no blank lines"),
        pytest.param(TIDY.replace("\n", "\r\n"), id="Windows line ends"),
        pytest.param(TIDY.replace("\n", "\r"), id="old Mac line ends"),
        pytest.param(
            "\ufeff" + TIDY,
            id="byte order mark",
        ),
        pytest.param(TIDY.replace("\n\n", "\n\n\n   \n\t\n\n"), id="many blank lines"),
        pytest.param("\n\n".join(f"    {line}   " for line in TIDY.split("\n\n")), id="indented"),
        pytest.param(TIDY.replace(" ", "\u00a0 "), id="no-break spaces"),
        pytest.param(TIDY.replace("\n\n", "\n\f\n"), id="page breaks"),
        pytest.param(TIDY.replace("e", "e\x00"[:1]).replace(". ", ".\x0b"), id="vertical tabs"),
        pytest.param(f"# {TIDY}", id="Markdown headline"),
        pytest.param(f"{HEADLINE}\n\n{TIDY}", id="headline twice"),
        pytest.param(
            f"Share\nPrint\n\n{TIDY}\n\nRelated Articles\nFerry sails again\nMill is for sale", id="furniture"
        ),
        pytest.param(TIDY + "\n\n" + "\n\n".join(STORY[:2]), id="text repeated"),
    ],
)
def test_story_comes_out_whole_and_alone(dump: str) -> None:
    article = clean_dump(dump)
    assert article.text == "\n\n".join(STORY)
    assert article.authors == ("Mara Dorian",)
    assert article.published == "2024-08-19T23:14:00"
    assert (article.title or "").removeprefix("# ") == HEADLINE


@pytest.mark.parametrize("width", [60, 72, 78, 100])
def test_paragraphs_wrapped_by_a_mailer_are_joined(width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(line, width) for line in STORY)
    assert clean_dump(wrapped).text == "\n\n".join(STORY)


def test_lines_of_a_menu_are_not_joined() -> None:
    menu = [
        "News of the valley and of the town",
        "Markets, prices and the weather",
        "Opinion, letters and poems",
    ]
    assert [block.text for block in read_lines("\n".join(menu))] == menu


@pytest.mark.parametrize(
    ("line", "kind", "place"),
    [
        ("plain", "paragraph", "indent-0"),
        ("  \tplain", "paragraph", "indent-3"),
        ("* item", "item", "indent-0"),
        ("  - item", "item", "indent-2"),
        ("3. item", "item", "indent-0"),
        ("19. August", "item", "indent-0"),
        ("## Heading", "heading", "indent-0"),
        ("#hashtag", "paragraph", "indent-0"),
        ("–dash without a space", "paragraph", "indent-0"),
    ],
)
def test_what_a_line_looks_like(line: str, kind: str, place: str) -> None:
    assert [(block.kind, block.place) for block in read_lines(line)] == [(kind, place)]


@pytest.mark.parametrize(
    "dump",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n\u00a0", id="white space"),
        pytest.param("\x00\x01", id="control characters"),
        pytest.param("News\nMarkets\nSport\nAbout us\nContact", id="menu"),
        pytest.param("Share\nPrint\nMost Read\nFerry sails again", id="furniture alone"),
        pytest.param("© 2024 The Valley Gazette. All rights reserved.", id="copyright alone"),
    ],
)
def test_dump_without_an_article_says_so(dump: str) -> None:
    article = clean_dump(dump, url="https://gazette.example/1")
    assert (article.outcome, article.text) == ("no_text", "")
    assert article.detail
    assert article.source_url == "https://gazette.example/1"


def test_address_of_a_dump_becomes_canonical() -> None:
    article = clean_dump(TIDY, url="http://www.gazette.example/news/1?utm_source=tg#top")
    assert (article.url, article.source_url) == (
        "https://gazette.example/news/1", "http://www.gazette.example/news/1?utm_source=tg#top",
    )  # fmt: skip


def test_megabyte_in_one_line_takes_a_moment_only() -> None:
    start = time.process_time()
    clean_dump("word " * 200_000)
    clean_dump("x" * 1_000_000)
    clean_dump("word\n" * 20_000)
    assert time.process_time() - start < 20


DUMP_OF_A_VALLEY = (
    "Главная / Общество",
    "20.01.2025 18:05",
    "Зарина Кокоева",
    "В Орлеке открыли мост через реку Ирень",
    "Ждать его пришлось одиннадцать лет",
    "20.01.2025 18:05",
    "Мост через реку Ирень в Орлеке открыли в понедельник: первыми по нему прошли школьники, которые прежде"
    " добирались на занятия лодкой.",
    "Строительство обошлось в сорок миллионов, половину дала область, остальное собрали сельские сходы трёх"
    " деревень на левом берегу.",
    "Паромщик Семён Лукич теперь сторож моста.",
    "Ждём вас в нашем WhatsApp-канале",
)


def test_date_and_name_above_the_headline_are_the_article_s() -> None:
    article = clean_dump("\n".join(DUMP_OF_A_VALLEY))
    assert (article.authors, article.published) == (("Зарина Кокоева",), "2025-01-20T18:05:00")


def test_line_between_headline_and_date_is_the_standfirst() -> None:
    assert clean_dump("\n".join(DUMP_OF_A_VALLEY)).description == DUMP_OF_A_VALLEY[4]


def test_short_sentence_that_closes_the_text_stays() -> None:
    assert clean_dump("\n".join(DUMP_OF_A_VALLEY)).text.endswith(DUMP_OF_A_VALLEY[8])


def test_an_interview_whose_lines_open_with_dashes_is_text_and_no_list():
    lines = [
        "The songs of the delta are written down before they are lost, says the choir's leader Nune Sardaryan.",
        "She has travelled the villages for eleven years with a recorder that her daughter gave her.",
        "– How many songs have you got by now?",
        "– Four hundred and twelve. Some of them are one song that was sung by two villages.",
        "See also",
        "A choir without a hall",
        "– Who pays for it?",
        "– Nobody. The town gave us a room, and the recorder was bought by my daughter, as I said.",
        "– And in a year from now?",
        "– We will go up to the lake, as long as there is somebody left to be asked about it.",
    ]
    kept = [line for line in lines if line not in lines[4:6]]
    assert clean_dump("\n".join(lines)).text.split("\n\n") == kept


def test_the_initials_of_writer_and_editor_close_a_text():
    lines = [
        "The boats of Amasra went out again on Monday after a week of storms in the west.",
        "The harbour master counted thirty of them before noon, he told the town's radio station.",
        "The ministry has not answered our questions. (ET/VK)",
    ]
    assert clean_dump("\n".join(lines)).text.split("\n\n") == lines


MILL = "Mill by the bridge of Gyumri will open to pupils in autumn"
WIRE = (
    "GYUMRI, March 3. /Trend/. The mill by the bridge has been rebuilt and will open to pupils in autumn.",
    "Its wheel had stood still for forty years before the town council bought it from the last miller.",
)


def test_wire_copy_begins_with_its_dateline():
    caption = (
        "Pupils stand in front of the mill and wave to the photographers who have come from the capital."
    )
    article = clean_dump("\n".join(["Mill becomes a school", "3 March 2025", caption, *WIRE]))
    assert article.text.split("\n\n") == list(WIRE)


def test_time_that_is_printed_beside_the_headline_is_told():
    article = clean_dump("\n".join(["May 27, 2025", "Mill becomes a school", "May 27, 2025 - 21:13", *WIRE]))
    assert article.published == "2025-05-27T21:13:00"


def test_two_writers_on_lines_of_their_own_sign_together():
    head = ["Mill becomes a school", "March 3, 2025", "By Nino Beridze", "Sarah Mill", "Print"]
    assert clean_dump("\n".join([*head, *WIRE])).authors == ("Nino Beridze", "Sarah Mill")


def test_outlets_name_is_no_headline():
    head = ["The Harbour Times - News from the sea", "Menu", MILL, "March 3, 2025 21:13"]
    article = clean_dump("\n".join([*head, *WIRE, "© The Harbour Times, all rights reserved."]))
    assert article.title == MILL


ITEMS = ["a reading room for sixty", "a library for children", "a hall for weddings"]


def test_list_that_a_colon_announces_belongs_to_the_text_and_what_follows_it_too():
    lines = [*WIRE, "There will be three rooms on the ground floor:", *ITEMS]
    lines += ["Those who want to help may come to the mill on Sunday with a broom, says its new keeper."]
    assert clean_dump("\n".join([*lines, "Share", "Most read"])).text.split("\n\n") == lines


def test_interview_ends_with_its_last_answer_however_short():
    talk = [
        "When did you first hear of the wheel?",
        "From my mother, who carried corn to it as a girl and was afraid of the noise. She told us of the miller, "
        "of his white eyebrows and of the cat that slept on the sacks all day.",
        "And how did you get it to turn again?",
        "With patience and a new axle. The old one was oak and had rotted where it lay in the water, so that we had "
        "to look for a tree of the same age, which took us two winters in the forests of Lori.",
        "Is it easier today to find somebody who knows the work?",
        "It is harder. The last millwright of the province died in spring, and his sons drive lorries to Poti.",
        "Will you live in it?",
        "No, never. The mice were there first.",
    ]
    dump = [MILL, "March 3, 2025", *WIRE, *talk, "Do you like what you read?"]
    assert clean_dump("\n".join(dump)).text.split("\n\n") == [*WIRE, *talk]


def test_text_goes_on_to_the_initials_of_its_writer():
    lines = [*WIRE, "It will open in the first months of next year, the town council says. (DA/BS)"]
    dump = [MILL, *lines[:2], "AYRICA: The ferry that came back", lines[2], "mill", "Gyumri"]
    assert clean_dump("\n".join(dump)).text.split("\n\n") == lines
