"""Bylines that are a name and nothing else: no "By", no label, only the place where the name stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from cleaners.article import Article, Block
from cleaners.dates import find_date, is_date_line
from cleaners.listings import is_list_heading
from cleaners.phrases import ends_sentence, fold, is_capital

LONGEST = 60
WINDOW = 8
"""Lines above the text in which a byline is looked for."""
EDGES = " |·•,/–—-"
NAME = re.compile(r"(?:[^\W\d_]{1,2}\.\s?){0,2}[^\W\d_][\w'’ʻʼ‌-]*(?:\s+[^\W\d_][\w'’ʻʼ‌.-]*){0,2}")
AND = re.compile(r"\s*(?:,|;|\s(?:и|та|և|եւ|და|و|және|жана|ва)\s)\s*")
SURNAME = re.compile(
    r"(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|[сц]ьк(?:ий|а)|ко|[чщюу]к|янц?|дзе|швили|(?:зо|за)д[аеэ]|(?:ұ|у|уу)л[ыу]"
    r"|[кқ][ыи]з[ыи]|огл[ыу]|[ое]вич|ман|берг|(?:յ|ե)անց?|ունի|ենց|შვილი|ძე|ავა|უა|იანი"
    r"|زاده|پور|نژاد|زهی|خواه|نیا|یان)$"
)
"""How family names end in Cyrillic, Armenian, Georgian and Arabic script. Endings that countries and
sections share (Осетия, ოსეთია, ایران) are left out."""
_GIVEN = """
    علی محمد حسین حسن رضا مهدی احمد محمود امیر سعید حمید مجید وحید ناصر نادر فرهاد بهرام بهروز
    بهزاد کاوه آرش سیاوش سهراب پویا پیمان کامران کیوان ایمان احسان مصطفی مرتضی مجتبی ابراهیم
    اسماعیل یوسف عباس جعفر صادق کاظم هادی جواد داوود رسول عبدالله سمیرا مریم فاطمه زهرا زینب سارا
    نرگس نازنین نیلوفر الهام الهه لیلا مینا مهسا شیما شیرین شهره پریسا پروانه فریبا فرزانه فرشته
    سپیده سحر ستاره سمیه راضیه مرضیه معصومه طاهره نجیبه حمیده فریده نسرین یاسمن آزاده ندا هدی رویا
    مژگان نگار بهاره میترا
"""
GIVEN = frozenset(_GIVEN.split())
"""Frequent given names where family names have no ending of their own: there the first word tells."""
ADJECTIVE = re.compile(r"(?:ый|(?<!евге)(?<!геор)(?<!арсе)[^тлрд]ий|ая|яя|ое|ее|ие|ые|ні|ային|ური|ული)$")
"""How the first word of a section or a place ends: Южный, Северная, Նախագահական, სამხრეთული."""


def with_signature(article: Article, blocks: Sequence[Block]) -> Article:
    """The cleaned article, signed by the names on the line right under its text where nothing else signs it.

    blocks: all of the page, each at the index of its position. The line itself leaves the text.
    """
    if len(article.blocks) < 2:
        return article
    last = article.blocks[-1]
    kept = _signing(last.text)
    below = [last] if kept else blocks[last.position + 1 : last.position + 2]
    names = next((names for block in below if _can_sign(block) and (names := _signing(block.text))), [])
    if not names or not ends_sentence((article.blocks[-2] if kept else last).text):
        return article
    article = article.without(below if kept else (), "bylines")
    if article.authors:
        return article
    origins = MappingProxyType({**article.origins, "authors": "signature"})
    return replace(article, authors=tuple(names), origins=origins)


def _signing(text: str) -> list[str]:
    """Capitals tell names under the text; in scripts without them they must look like a person's."""
    names = names_alone(text)
    return (
        names if all(name[0].title() != name[0].lower() or looks_like_person(name) for name in names) else []
    )


def _can_sign(block: Block) -> bool:
    """Who comments under the text does not sign it."""
    inner = " ".join(block.place.split()[-3:])
    return (
        block.kind in ("paragraph", "byline") and block.link_share < 0.5 and not is_list_heading(block)
        and "comment" not in inner.casefold()
    )  # fmt: skip


def signed_above(blocks: Sequence[Block], start: int) -> tuple[int, list[str]] | None:
    """(index, names) of the line above the text, which begins at index `start`, that is nothing but names of
    people, or names and a date, and stands beside the headline or a date; None where there is none."""
    for number in range(max(0, start - WINDOW), min(start, len(blocks))):
        beside = [blocks[near] for near in (number - 1, number + 1) if 0 <= near < len(blocks)]
        stands_well = any(block.kind == "title" or is_date_line(block.text) for block in beside)
        if stands_well and (names := _names_of(blocks[number].text)):
            return number, names
    return None


def _names_of(text: str) -> list[str]:
    """Beside a date on the same line any name will do; alone, it must look like a person's."""
    dated = find_date(text) if len(text) <= LONGEST else None
    if dated:
        return names_alone(text.replace(dated[1], "").strip(EDGES))
    names = names_alone(text)
    return names if all(map(looks_like_person, names)) else []


def names_alone(text: str) -> list[str]:
    """The names, each of a first and a last name, that the line consists of; none where it says more.

    >>> names_alone("Олег Бекмурат, Асель Жумабаева")
    ['Олег Бекмурат', 'Асель Жумабаева']
    >>> names_alone("Северный Кавказ"), names_alone("Олег Бекмурат уехал")
    ([], [])
    """
    if len(text) > LONGEST or any(character.isdigit() for character in text):
        return []
    names = AND.split(text.strip())
    return names if all(map(_is_name_alone, names)) else []


def looks_like_person(name: str) -> bool:
    """Whether the name has the ending of a family name, or begins with a frequent given name.

    >>> looks_like_person("ნინო ქავთარაძე"), looks_like_person("Նոր Ջուղա")
    (True, False)
    """
    words = fold(name).split()
    return any(map(SURNAME.search, words[1:])) or words[0] in GIVEN


def _is_name_alone(name: str) -> bool:
    words = name.split()
    if not NAME.fullmatch(name) or not 2 <= len(words) <= 3 or ADJECTIVE.search(words[0].casefold()):
        return False
    return all(is_capital(word) and not (len(word) > 2 and word.isupper()) for word in words)
