"""Dates as the outlets print them: month names in four languages, and the solar calendar of Iran."""

from __future__ import annotations

from datetime import date, datetime

ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
AZERBAIJANI_MONTHS = (
    "yanvar", "fevral", "mart", "aprel", "may", "iyun",
    "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr",
)  # fmt: skip
ARMENIAN_MONTHS = (
    "Հունվարի", "Փետրվարի", "Մարտի", "Ապրիլի", "Մայիսի", "Հունիսի",
    "Հուլիսի", "Օգոստոսի", "Սեպտեմբերի", "Հոկտեմբերի", "Նոյեմբերի", "Դեկտեմբերի",
)  # fmt: skip
GEORGIAN_MONTHS = (
    "იანვარი", "თებერვალი", "მარტი", "აპრილი", "მაისი", "ივნისი",
    "ივლისი", "აგვისტო", "სექტემბერი", "ოქტომბერი", "ნოემბერი", "დეკემბერი",
)  # fmt: skip
PERSIAN_MONTHS = (
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
    "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند",
)  # fmt: skip
PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def jalali(day: date) -> tuple[int, int, int]:
    """Year, month and day in the solar calendar of Iran, for years 1925 to 2087 of the Gregorian one.

    In that span the new year falls on 21 March, or on the 20th in years that follow the 33-year cycle of
    leap years (1, 5, 9, 13, 17, 22, 26, 30 of the cycle): Birashk, A Comparative Calendar, 1993.
    """
    year = day.year - 621
    start = _nowruz(year)
    if day < start:
        year -= 1
        start = _nowruz(year)
    passed = (day - start).days
    if passed < 186:
        return year, passed // 31 + 1, passed % 31 + 1
    return year, (passed - 186) // 30 + 7, (passed - 186) % 30 + 1


def _nowruz(year: int) -> date:
    """The first day of a Jalali year: 365 days after the last, and one more after a leap year."""
    known = 1370  # began on 21 March 1991
    leaps = sum(_is_leap(passed) for passed in range(min(known, year), max(known, year)))
    days = abs(year - known) * 365 + leaps
    return date.fromordinal(date(1991, 3, 21).toordinal() + (days if year >= known else -days))


def _is_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)


def english(moment: datetime) -> str:
    return f"{moment.day} {ENGLISH_MONTHS[moment.month - 1]} {moment.year}"


def american(moment: datetime) -> str:
    return f"{ENGLISH_MONTHS[moment.month - 1]} {moment.day}, {moment.year}"


def azerbaijani(moment: datetime) -> str:
    return f"{moment.day} {AZERBAIJANI_MONTHS[moment.month - 1]} {moment.year}"


def armenian(moment: datetime) -> str:
    return f"{moment.day} {ARMENIAN_MONTHS[moment.month - 1]}, {moment.year}"


def georgian(moment: datetime) -> str:
    return f"{moment.day} {GEORGIAN_MONTHS[moment.month - 1]}, {moment.year}"


def persian(moment: datetime) -> str:
    year, month, day = jalali(moment.date())
    return f"{day} {PERSIAN_MONTHS[month - 1]} {year}".translate(PERSIAN_DIGITS)
