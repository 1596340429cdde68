"""Dates of metadata and of pages in every language the outlets print, and lines that only look like one."""

from __future__ import annotations

import sys
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.lines.dates import find_date, find_date_in_address, is_date_line, parse_date
from cleaners.lines.datewords import same_length

DAY, MOMENT = "2024-08-19", "2024-08-19T23:14:00"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2024-08-19", DAY),
        ("20240819", DAY),
        ("2024-08-19T23:14:00+04:00", f"{MOMENT}+04:00"),
        ("2024-08-19T23:14+0400", f"{MOMENT}+04:00"),
        ("2024-08-19T23:14:00Z", f"{MOMENT}+00:00"),
        ("2024-08-19t23:14:00z", f"{MOMENT}+00:00"),
        ("2024-08-19T23:14:00.123456789Z", f"{MOMENT}+00:00"),
        ("20240819T231400Z", f"{MOMENT}+00:00"),
        ("2024-08-19 23:14", MOMENT),
        ("2024-08-19 23:14:00 +0400", f"{MOMENT}+04:00"),
        ("2024-08-19 T23:14:00", MOMENT),
        ("2024-08-19T23:14:00+04:00[Asia/Baku]", f"{MOMENT}+04:00"),
        (" 2024-8-19 23:14 ", MOMENT),
        ("2024/08/19 23:14:00", MOMENT),
        ("1403-05-29T23:14:00+03:30", f"{MOMENT}+03:30"),
        ("Mon, 19 Aug 2024 23:14:00 +0400", f"{MOMENT}+04:00"),
        ("Mon, 19 Aug 2024 23:14:00 +04", f"{MOMENT}+04:00"),
        ("Mon, 19 Aug 2024 23:14:00 -0000", f"{MOMENT}+00:00"),
        ("Mon, 19 Aug 2024 23:14:00 GMT", f"{MOMENT}+00:00"),
        ("Mon, 19 Aug 2024 23:14:00 EST", f"{MOMENT}-05:00"),
        ("Monday, 19-Aug-24 23:14:00 GMT", f"{MOMENT}+00:00"),
        ("Mon Aug 19 23:14:00 2024", MOMENT),
        ("Mon Aug 19 2024 23:14:00 GMT+0400 (Azerbaijan Standard Time)", f"{MOMENT}+04:00"),
        ("1724109240", f"{MOMENT}+00:00"),
        ("1724109240000", f"{MOMENT}+00:00"),
    ],
)
def test_metadata_gives_its_date_in_many_spellings(raw: str, expected: str) -> None:
    assert parse_date(raw) == expected


@pytest.mark.parametrize(
    ("language", "printed", "expected"),
    [
        ("en", "19 August 2024, 23:14", MOMENT),
        ("en", "19th of August, 2024", DAY),
        ("en", "Aug. 19, 2024 at 11:14 p.m.", MOMENT),
        ("en", "Monday August 19th, 2024", DAY),
        ("az", "19 avqust 2024, 23:14", MOMENT),
        ("az", "19 Avqust 2024-cü il, saat 23:14", MOMENT),
        ("az", "2024-cü il avqustun 19-u", DAY),
        ("az", "19 İYUN 2024", "2024-06-19"),
        ("tr", "19 Ağustos 2024 Pazartesi, 23:14", MOMENT),
        ("tr", "19 KASIM 2024", "2024-11-19"),
        ("ru", "19 августа 2024 г. в 23:14", MOMENT),
        ("ru", "Пн, 19 авг. 2024, 23:14 мск", f"{MOMENT}+03:00"),
        ("uk", "19 серпня 2024 року, 23:14", MOMENT),
        ("be", "19 жніўня 2024, 23:14", MOMENT),
        ("bg", "19 август 2024 г., 23:14 ч.", MOMENT),
        ("hy", "2024 թ. օգոստոսի 19, 23:14", MOMENT),
        ("hy", "19 օգոստոսի, 2024", DAY),
        ("hy", "Օգոստոս 19, 2024", DAY),
        ("ka", "19 აგვისტო, 2024", DAY),
        ("ka", "2024 წლის 19 აგვისტო, 23:14", MOMENT),
        ("fa", "دوشنبه ۲۹ مرداد ۱۴۰۳ ساعت ۲۳:۱۴", MOMENT),
        ("fa", "۱۴۰۳/۰۵/۲۹ - ۲۳:۱۴", MOMENT),
        ("fa", "۲۳:۱۴ - ۱۴۰۳/۰۵/۲۹", MOMENT),
        ("fa", "۳۰ اسفند ۱۴۰۳", "2025-03-20"),  # the leap day of the Jalali calendar
        ("fa", "۱۹ آگوست ۲۰۲۴", DAY),
        ("fa", "۱۹ مه ۲۰۲۴", "2024-05-19"),
        ("ar", "١٩ أغسطس، ٢٠٢٤ - ١١:١٤ مساءً", MOMENT),
        ("ar", "19 آب/أغسطس 2024", DAY),
        ("ar", "19 كانون الثاني 2024", "2024-01-19"),
        ("ar", "GMT 23:14 19.08.2024", f"{MOMENT}+00:00"),
        ("kk", "2024 жылғы 19 тамыз, 23:14", MOMENT),
        ("kk", "19 Тамыз, 2024", DAY),
        ("uz", "2024-yil 19-avgust, 23:14", MOMENT),
        ("uz", "2024 йил 19 август", DAY),
        ("ky", "2024-жылдын 19-августу", DAY),
        ("ky", "19-август, 2024-ж.", DAY),
        ("tg", "19 августи соли 2024", DAY),
        ("tk", "2024-nji ýylyň 19-njy awgusty", DAY),
        ("tk", "19 awgust 2024", DAY),
        ("de", "Montag, 19. August 2024, 23:14 Uhr", MOMENT),
        ("de", "19. August 2024 um 23.14 Uhr", MOMENT),
        ("fr", "le 19 août 2024 à 23h14", MOMENT),
        ("fr", "1er août 2024", "2024-08-01"),
        ("es", "19 de agosto de 2024, 23:14 h", MOMENT),
        ("pt", "19 de agosto de 2024 às 23h14", MOMENT),
        ("it", "19 agosto 2024 alle ore 23:14", MOMENT),
        ("pl", "19 sierpnia 2024 r., godz. 23:14", MOMENT),
        ("nl", "19 augustus 2024 om 23:14", MOMENT),
        ("sv", "19 augusti 2024 kl. 23.14", MOMENT),
        ("no", "19. aug. 2024, kl. 23:14", MOMENT),
        ("da", "19. august 2024 kl. 23.14", MOMENT),
        ("fi", "19. elokuuta 2024 klo 23.14", MOMENT),
        ("cs", "19. srpna 2024 23:14", MOMENT),
        ("cs", "19. 8. 2024", DAY),
        ("hu", "2024. augusztus 19. 23:14", MOMENT),
        ("ro", "19 august 2024, ora 23:14", MOMENT),
        ("ru", "19.08.2024 23:14", MOMENT),
        ("ru", "19.08.24, 23:14", MOMENT),
    ],
)
def test_printed_dates_are_read_in_every_language(language: str, printed: str, expected: str) -> None:
    assert parse_date(printed, language=language) == expected
    assert parse_date(printed) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Published: 19 August 2024", DAY),
        ("Опубликовано: 19.08.2024, 23:14", MOMENT),
        ("Updated 5 Mar 2024", "2024-03-05"),
        ("Publié le 30 août 2023 à 14h52, modifié le 31 août 2023 à 10h05", "2023-08-30T14:52:00"),
        ("Dərc olunub 19 avqust 2024, yenilənib 20 avqust 2024 10:05", DAY),
    ],
)
def test_the_first_of_several_dates_counts(raw: str, expected: str) -> None:
    assert parse_date(raw) == expected


def test_the_outlets_zone_fills_in_an_offset_and_never_replaces_one() -> None:
    assert parse_date("19.08.2024 23:14", timezone="Asia/Baku") == f"{MOMENT}+04:00"
    assert parse_date("2024-08-19 23:14", timezone="Asia/Tehran") == f"{MOMENT}+03:30"
    assert parse_date("2024-01-19 23:14", timezone="Europe/Berlin") == "2024-01-19T23:14:00+01:00"
    assert parse_date("Mon, 19 Aug 2024 23:14:00 GMT", timezone="Asia/Baku") == f"{MOMENT}+00:00"
    assert parse_date("19.08.2024", timezone="Asia/Baku") == DAY


def test_an_unknown_zone_is_the_callers_mistake() -> None:
    with pytest.raises(ValueError, match="Asia/Atlantis"):
        parse_date("2024-08-19", timezone="Asia/Atlantis")


def test_dates_in_digits_are_never_guessed() -> None:
    assert parse_date("05.03.2024") == "2024-03-05"
    assert parse_date("19/08/2024") == parse_date("08/19/2024") == DAY
    assert parse_date("05/03/2024") is None
    assert parse_date("05/03/2024", language="en") is None
    assert parse_date("05/03/2024", language="tr") == "2024-03-05"
    assert parse_date("05/03/2024", language="en", timezone="Asia/Tbilisi") == "2024-03-05"
    assert parse_date("05/03/2024", language="en-US", timezone="America/New_York") == "2024-05-03"


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "2024",
        "August 2024",
        "19 August",
        "3 hours ago",
        "vor 3 Stunden",
        "vor 19 Stunden, August 2024",
        "31.02.2024",
        "40 August 2024",
        "19 people 2024",
        "19 August 1918",
        "2567-08-19",
        "0001-01-01T00:00:00",
        "9999999999",
        "1446/02/15",  # a lunar year
        "12-19 August 2024",  # a festival
        "10.12.19.2024",
        "PT2M53S",
    ],
)
def test_what_is_no_date_gives_none(raw: str) -> None:
    assert parse_date(raw) is None


@pytest.mark.parametrize(
    ("line", "iso", "printed"),
    [
        ("By Leyla Karimova January 11, 2025", "2025-01-11", "January 11, 2025"),
        (
            "Samir Aliyev | 19 avqust 2024 | 14:05 | 1532 baxış",
            "2024-08-19T14:05:00",
            "19 avqust 2024 | 14:05",
        ),
        ("14:05, 19 августа 2024, Анна Петрова", "2024-08-19T14:05:00", "14:05, 19 августа 2024"),
        ("۱۲:۳۰ - ۱۴۰۳/۰۵/۲۹ | کد خبر: ۱۲۳۴۵", "2024-08-19T12:30:00", "۱۲:۳۰ - ۱۴۰۳/۰۵/۲۹"),
        ("19 August 2024 | Updated 20 August 2024, 12:00", DAY, "19 August 2024"),
        ("Bakı 2024, 19 iyun 2025", "2025-06-19", "19 iyun 2025"),
        ("Sport 28.04.2023 02:32 min", "2023-04-28", "28.04.2023"),
    ],
)
def test_a_byline_gives_its_date_as_printed(line: str, iso: str, printed: str) -> None:
    assert find_date(line) == (iso, printed)


@pytest.mark.parametrize(
    "line", ["By Leyla Karimova", "Room 101, 3 May", "Score 3:2 after 90 minutes", "Call 050 123 45 67"]
)
def test_a_line_without_a_whole_date_gives_none(line: str) -> None:
    assert find_date(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "19 August 2024, 23:14",
        "| 19 August 2024 |",
        "Last update: January 18, 2025 00:07",
        "Published 19.08.2024, updated 20.08.2024 10:05",
        "Monday, 19 August",
        "05/03/2024",
        "14:05",
        "2024-08-19T23:14:00+04:00",
        "Tarix: 19.08.2024 14:05",
        "Cümə, 17 yanvar, 14:05",
        "19 avqust 2024-cü il",
        "Yayınlanma: 19.08.2024 - 14:05 Güncelleme: 20.08.2024 - 10:05",
        "Bugün 14:05",
        "Дата: 19 августа 2024",
        "Опубликовано 19 августа 2024 в 14:05, обновлено 20 августа 2024",
        "сегодня в 14:05",
        "Հրապարակվել է 19 օգոստոսի 2024",
        "გამოქვეყნდა: 19 აგვისტო, 2024",
        "تاریخ انتشار: ۲۹ مرداد ۱۴۰۳ - ۱۲:۳۰",
        "Жарияланды: 19 тамыз 2024",
        "Stand: 19.08.2024, 14:05 Uhr",
        "Publié le 30 août 2023 à 14h52, modifié le 31 août 2023 à 10h05",
        "19.8.2024 klo 23.14",
    ],
)
def test_a_line_of_nothing_but_dates_is_a_date_line(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Last update",
        "2024",
        "August 2024",
        "9 May",
        "5.14",
        "10 000",
        "In 2024 the road was closed.",
        "On 19 August 2024 troops left Lachin.",
        "19 avqust 2024-cü ildə yol açıldı.",
        "19 августа 2024 года суд вынес приговор.",
        "By Leyla Karimova January 11, 2025",
        "19 August 2024 1532",
        "Article 10:15 of the charter",
        "May 19 be remembered",
        "۲۹ مرداد ۱۴۰۳ جاده باز شد.",
    ],
)
def test_news_and_bylines_are_no_date_lines(line: str) -> None:
    assert not is_date_line(line)


OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 30), timezones=st.one_of(st.none(), OFFSETS))


@settings(deadline=None, max_examples=150)
@given(MOMENTS)
def test_what_comes_out_goes_in_unchanged(moment: datetime) -> None:
    for iso in (moment.isoformat(timespec="seconds"), moment.date().isoformat()):
        assert parse_date(iso) == iso


WORDS = ["August", "avqust", "августа", "مرداد", "կ", "T", "Z", "am", "pm", "at", "в", "'s", "h", "İ"]
NUMBERS = ["19", "2024", "1403", "31", "0", "99", "08", "۱۴", "23:14", "+04"]
PIECES = st.lists(st.sampled_from([*WORDS, *NUMBERS, *"./-:,|(  "]), max_size=20).map("".join)


@settings(deadline=None, max_examples=300)
@given(st.text(max_size=150) | PIECES)
def test_any_text_gives_a_date_or_none(text: str) -> None:
    iso = parse_date(text, timezone="Asia/Baku")
    assert iso is None or parse_date(iso) == iso
    assert is_date_line(text) in (True, False)
    found = find_date(text)
    assert found is None or (found[1] in text and parse_date(found[0]) == found[0])


def test_folding_keeps_every_character_in_its_place() -> None:
    characters = "".join(map(chr, (*range(0xD800), *range(0xE000, sys.maxunicode + 1))))
    assert len(same_length(characters)) == len(characters)


# --- addresses


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2024/08/19/bridge", "2024-08-19"),
        ("news/2024/8/9/bridge.html", "2024-08-09"),
        ("news/2024-08-19/bridge", "2024-08-19"),
        ("news/20240819/bridge", "2024-08-19"),
        ("news/2024/08/19", "2024-08-19"),
        ("news/1403/05/29/bridge", "2024-08-19"),
        ("news/14030529/bridge", None),
        ("news/1512/05/29/bridge", None),
        ("news/2024/bridge", None),
        ("news/2024/08/bridge", None),
        ("news/2024/13/40/bridge", None),
        ("news/20241340", None),
        ("news/2024811/bridge", None),
        ("news/2024081912345", None),
        ("news/2024-08-19th-century", None),
    ],
)
def test_day_that_an_address_tells(path: str, day: str | None) -> None:
    found = find_date_in_address(f"https://gazette.example/{path}")
    assert (found and found[0]) == day
