"""The words of printed dates, in the languages of the outlets.

Names of months and weekdays, "year", "hour", "today" and "yesterday" come from dateparser's dictionaries
(CLDR and what its users added), Jalali months from persiantools. All languages share one table, because no
name means different months in two of them. Croatian is left out: its "listopad" is October, elsewhere
November. Every beginning of three letters or more that fits only one month is an abbreviation.

All functions except `fold` take text returned by `fold`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from dateparser.languages.loader import default_loader
from persiantools.jdatetime import MONTH_NAMES_EN, MONTH_NAMES_FA

# Tajik is not among dateparser's languages; its month names are those of Uzbek in Cyrillic. Nor is Turkmen.
_LOCALES = """
    en ru uk az tr hy ka fa fa-AF kk uz uz-Cyrl ky be de de-AT fr es it pl pt nl sv nb nn da fi cs bg ro
    ar ar-SY ar-DZ ar-MA sr mk sk sl hu el et lv lt is ca ps ur ckb
"""
_MONTHS = "january february march april may june july august september october november december"
_TURKMEN_MONTHS = "ýanwar fewral mart aprel maý iýun iýul awgust sentýabr oktýabr noýabr dekabr"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
_TAJIK_AND_TURKMEN_WEEKDAYS = """
    душанбе сешанбе чоршанбе панҷшанбе ҷумъа шанбе якшанбе
    duşenbe sişenbe çarşenbe penşenbe anna şenbe ýekşenbe
"""

# avqustun 19-u, 19-августу, 19-njy awgusty, 19 августи, 19 აგვისტოს, 19 avgustda, 19 тамызда
_CASE_ENDING = re.compile(r"(?:in|un|ün|da|y|ы|у|и|да|де|та|те|ს)$")

# What may stand between a date and its time, or a year and its month: "2024 г. в 23:14", "2024-cü il".
_LINKS = """
    t at um uhr kl klo om o godz h à às a las alle ore ora la le el de del den v w в во о об у ў ч
    saat soat sagat саат сағат соати ժամը ساعت الساعه في
    г год года году р рік року r rok roku m il ili ilin cü ci cu yil yili yilning йил йили йилнинг
    ж жылғы жылы жылдын жылдың ýyl ýylyň nji njy соли թ թվական թվականի წ წლის
"""

# What a page says around a date that is its own.
_LABELS = """
    published updated posted last update modified date time edited created first added publication on
    uploaded issued released publish local
    опубликовано обновлено дата публикации публикация опубликована обновлена время изменено
    последнее обновление последние изменения добавлено размещено создано мск по московскому времени от
    опубліковано оновлено публікації публікація востаннє змінено останнє оновлення час створено додано
    апублікавана апублікавано абноўлена публікацыі
    tarix tarixi yayımlanıb yayımlanma yayımlandı yenilənib yenilənmə yeniləndi dərc olunub edilib
    nəşr son vaxt vaxtı vaxtilə bakı
    yayınlanma yayınlandı yayın tarih güncelleme güncellenme güncellendi giriş eklenme oluşturulma
    հրապարակվել է հրապարակված հրապարակման թարմացվել թարմացված թարմացում ամսաթիվ վերջին
    გამოქვეყნდა გამოქვეყნებულია განახლდა განახლებულია განახლება თარიღი ბოლო დრო
    жарияланды жарияланған жаңартылды жаңартылған күні уақыты соңғы
    жарыяланды жарыяланган жаңыртылды жаңыртылган күнү убактысы акыркы датасы
    chop etilgan eʼlon qilingan qilindi sana sanasi yangilangan yangilandi vaqti oxirgi
    чоп этилган эълон қилинган қилинди сана санаси янгиланган янгиланди вақти охирги
    нашр шуд шудааст санаи таърих таърихи навсозӣ интишор вақти охирин
    çap edildi senesi täzelendi täzelenen wagty soňky
    ماه قبل بعد از ظهر ق ب ظ تاریخ انتشار زمان بروزرسانی به روز رسانی روزرسانی شده منتشر شد آخرین در
    صباحا مساء ص م تاريخ النشر نشر نشرت تم آخر تحديث التحديث محدثه بتاريخ
    veröffentlicht aktualisiert aktualisierung am stand erstellt zuletzt datum vom geändert publiziert
    akt erschienen zuerst aktuelle zeit
    publié publiée modifié modifiée mis mise à jour dernière actualisé actualisée heure créé créée
    publicado publicada actualizado actualizada fecha última actualización hora
    pubblicato pubblicata il aggiornato aggiornata aggiornamento ultimo ultima modifica data
    em atualizado atualizada atualização
    opublikowano aktualizacja zaktualizowano publikacji ostatnia dodano utworzono dnia
    gepubliceerd geplaatst bijgewerkt laatst laatste gewijzigd op uur
    publicerad publicerat uppdaterad uppdaterat senast publisert oppdatert sist offentliggjort
    udgivet opdateret
    julkaistu päivitetty muokattu viimeksi
    publikováno aktualizováno vydáno zveřejněno dne hodin poslední aktualizace
    публикувано публикувана обновено обновена последна актуализация часа
    publicat actualizat actualizare
    of st nd rd th er u un am pm a p z utc gmt msk bst est edt cet cest eet pst pdt
"""

_SAME_LENGTH = {
    ord(letter): one
    for letters, one in {
        "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2069\ufeff": " ",
        "İı": "i",
        "أإآٱ": "ا",
        "يىئ": "ی",
        "ةۀ": "ه",
        "ك": "ک",
        "’ʼʻ`": "'",
        "‐‑‒–—―−": "-",
        "،": ",",
        "：": ":",
        **{
            persian + arabic: str(digit)
            for digit, (persian, arabic) in enumerate(zip("۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", strict=True))
        },
    }.items()
    for letter in letters
}

_WORD = re.compile(r"[^\W\d_]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")


def same_length(text: str) -> str:
    """`text` in lower case, with one form of digits, apostrophes, dashes and Arabic letters; same length."""
    return text.translate(_SAME_LENGTH).lower()


def month_number(name: str) -> int | None:
    """1 to 12 for the name of a month: whole, abbreviated without its full stop, or with a case ending.

    >>> month_number("avqustun"), month_number("сент"), month_number("augmented")
    (8, 9, None)
    """
    names, beginnings = _months()
    if number := names.get(name) or beginnings.get(name):
        return number
    stem = _CASE_ENDING.sub("", name)
    return names.get(stem) or (beginnings.get(stem) if len(stem) > 4 else None)


def jalali_month_number(name: str) -> int | None:
    """1 to 12 for the name of a month of Iran's calendar, in Persian or in Latin letters."""
    return _jalali_months().get(name)


def is_link(text: str) -> bool:
    """Whether `text` may stand between the parts of one date: punctuation, "at", "г.", a weekday, nothing."""
    return all(word in _link_words() for word in _WORD.findall(text))


def is_date_talk(text: str) -> bool:
    """Whether each word of `text` is part of a date or a label of dates ("Last update")."""
    return all(
        word in _link_words() or word in _label_words() or month_number(word) or jalali_month_number(word)
        for word in _WORD.findall(text)
    )


def is_labelled(text: str) -> bool:
    """Whether a date line calls its date the page's own: "Datum 28.04.2023", "Опубликовано: 19 августа".

    Short words do not count: "um", "th", "UTC" stand around any date.
    """
    return any(
        len(word) > 3 and word in _label_words() and word not in _link_words() and not month_number(word)
        for word in _WORD.findall(text)
    )


@cache
def _months() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """(whole names and the dictionaries' abbreviations, beginnings that fit one month only) to month
    numbers."""
    names = dict(_dictionary_months())
    beginnings: dict[str, set[int]] = {}
    for name, number in names.items():
        for size in range(3, len(name)):
            beginnings.setdefault(name[:size], set()).add(number)
    return names, {start: min(fits) for start, fits in beginnings.items() if len(fits) == 1}


def _dictionary_months() -> Iterator[tuple[str, int]]:
    for number, name in enumerate(_TURKMEN_MONTHS.split(), 1):
        yield name, number
    yield same_length("آگوست"), 8  # as Iran spells it; the dictionary has Afghanistan's form
    for info in _dictionaries():
        for number, month in enumerate(_MONTHS.split(), 1):
            for name in info[month]:
                if len(name) > 2 or _ARABIC.match(name):  # not Hungarian "V", Turkish "Ha"; but Persian "مه"
                    yield same_length(name), number


@cache
def _jalali_months() -> Mapping[str, int]:
    pairs = enumerate(zip(MONTH_NAMES_FA[1:], MONTH_NAMES_EN[1:], strict=True), 1)
    return {same_length(str(name)): number for number, names in pairs for name in names}


@cache
def _link_words() -> frozenset[str]:
    keys = [*_WEEKDAYS.split(), "year", "hour"]
    phrases = [phrase for info in _dictionaries() for key in keys for phrase in info[key]]
    return _words(_LINKS, _TAJIK_AND_TURKMEN_WEEKDAYS, *phrases)


@cache
def _label_words() -> frozenset[str]:
    days = [
        info["relative-type"].get(day, []) for info in _dictionaries() for day in ("0 day ago", "1 day ago")
    ]
    return _words(_LABELS, *(phrase for phrases in days for phrase in phrases))


def _words(*phrases: str) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in _WORD.findall(same_length(phrase)))


def _dictionaries() -> list[Mapping[str, Any]]:
    """dateparser's dictionary of each language: "august" to its names, "year" to its words, and so on."""
    return [default_loader.get_locale(locale).info for locale in _LOCALES.split()]
