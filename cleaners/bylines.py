"""Who wrote it and when, printed between headline and text or under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.dates import find_date, is_date_line
from cleaners.names import split_names
from cleaners.phrases import fold, starting

LONGEST_BYLINE = 160
BY = re.compile(
    r"^\W*(?:(?:written |reported |story |words )?by|von|par|por|per|di|av|af|door|tekst|text|autor(?:ka|in|es)?s?|auteurs?|autore|"
    r"yazan|müəllif|muallif|муаллиф|автор(?:ы|и)?|ავტორი|հեղինակ|نویسنده|خبرنگار)(?:\s*:\s*|\s+)(?=\S)",
    re.I,
)
STAFF = starting(
    r"(?:additional )?reporting by", r"edited by", r"editing by", r"writing by", r"(?:with )?additional reporting",
    r"with reports? from", r"with files from", r"compiled by", r"translated by", r"our standards:", r"redaktion:",
    r"redaktørin:", r"faktencheck:", r"mitarbeit:", r"bearbeitet von", r"traduction", r"редактор(?:ы)?:", r"корректор:", r"перевод:",
    r"подготовил[аи]?(?: |:)", r"hazırladı:", r"tərcümə(?: etdi)?:", r"çeviri:", r"editör:", r"redaktor:", r"խմբագիր", r"რედაქტორი",
    r"mit (?:informationen|material) (?:der|von)", r"mit agenturmaterial", r"dieser artikel (?:ist|wurde) (?:zuerst|im original)",
    r"this (?:article|story) (?:was|is) (?:originally|first) published", r"this article was originally",
)  # fmt: skip
READING_AIDS = starting(
    r"\d+\s*[-–]?\s*min(?:ute)?s?\.?(?: read| di lettura| de lecture| de lectura| czytania| okuma)?$", r"reading time", r"lesezeit",
    r"lesedauer", r"temps de lecture", r"tiempo de lectura", r"tempo di lettura", r"czas czytania", r"время (?:на )?чтения",
    r"час читання", r"oxuma (?:müddəti|vaxtı)", r"okuma süresi", r"(?:\d+ )?minutes? read", r"estimated read(?:ing)? time",
    r"(?:diesen )?artikel (?:an)?hören", r"listen to (?:this )?(?:article|story)", r"écouter (?:l')?article", r"escuchar(?: el)?(?: artículo| noticia)?\W*$",
    r"ascolta (?:l')?articolo", r"(?:про)?слушать(?: статью| новость| аудио| текст)?\W*$", r"مدت زمان مطالعه", r"زمان مطالعه", r"views?:? \d+$", r"просмотр(?:ов|ы):?",
    r"\d+ (?:views?|просмотр\w*|baxış|görüntülenme|հիտ|դիտում|ნახვა|بازدید|reads?)$", r"baxış(?: sayı)?:?", r"oxunma(?: sayı)?:?", r"نمایش:?", r"کد خبر:?", r"بازدید:?",
)  # fmt: skip


def bylines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say who wrote, edited or contributed."""
    return (block for block in blocks if is_byline(block))


def date_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say when: the date of publication, the site's own clock, "Last update"."""
    return (block for block in blocks if block.kind == "date" or is_date_line(block.text))


def reading_aids(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Reading time, audio players and view counters."""
    return (block for block in blocks if len(block.text) < 120 and READING_AIDS.match(fold(block.text)))


def is_byline(block: Block) -> bool:
    """Whether the block is a byline: "By Nigar Aliyeva", with or without a date, or a line of credits."""
    text = block.text
    if block.kind == "byline":
        return True
    if len(text) > LONGEST_BYLINE:
        return len(text) < 400 and bool(STAFF.match(fold(text)))
    return bool(STAFF.match(fold(text))) or _names_after_by(text)


def byline_names(text: str) -> list[str]:
    """Names in a byline such as "By Nigar Aliyeva January 11, 2025"; empty when it is none
    or names who helped ("Editing by ...")."""
    if STAFF.match(fold(text)):
        return []
    found = find_date(text)
    if found:
        text = text.replace(found[1], " ")
    return split_names(text)


def _names_after_by(text: str) -> bool:
    lead = BY.match(text)
    if not lead or len(text) > 110:
        return False
    rest = text[lead.end() :]
    names = byline_names(text)
    return not rest.endswith((".", "!", "?")) and bool(names) and all(map(_capital, [rest, *names]))


def _capital(name: str) -> bool:
    """Begins as names do; letters of scripts without capitals (Georgian, Persian) are their own title case."""
    return name[:1] == name[:1].title()
