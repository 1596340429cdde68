"""Who wrote it, printed between headline and text or under the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import is_agency
from cleaners.lines.dates import find_date
from cleaners.lines.datewords import is_date_talk
from cleaners.lines.names import mostly_names, split_names
from cleaners.lines.phrases import anywhere, fold, is_capital, starting

LONGEST_BYLINE = 110
LONGEST_CREDITS = 400

LABELS = starting(r"""
    en: (?:(?:written|reported|story|words|posted|compiled|analysis|opinion|report) by|authors?|reporters?
          |by line|correspondent)\s*: | (?:written|reported|story|words|posted|analysis) by
    de: (?:autor(?:in|en|innen)?|text|verfasst von|ein (?:artikel|beitrag|text|kommentar|gastbeitrag
          |interview) von|(?:gast)?kommentar von|interview von|von)\s*:
        | ein(?:e)? (?:artikel|beitrag|text|kommentar|gastbeitrag|interview|analyse|reportage) von
        | (?:gast)?(?:kommentar|beitrag|interview|analyse) von
    fr: (?:auteure?s?|texte|propos recueillis par|rédigé par|par)\s*:
        | (?:propos recueillis|rédigé|publié|écrit) par
    es: (?:autor(?:a|es)?|texto|redacción|por)\s*: | (?:escrito|publicado) por
    it: (?:autore|autrice|autori|testo|di|scritto da)\s*: | (?:scritto da|a cura di)
    pl: (?:autor(?:ka|zy)?|tekst|opracowanie|oprac\.?)\s*: | oprac\.
    nl: (?:auteurs?|tekst|door)\s*:
    sv: (?:text|skriven av|av)\s*:
    no: (?:tekst|skrevet av|av)\s*:
    ru: (?:автор(?:ы|ка)?(?: (?:статьи|текста|материала|фото и текста))?|текст|корреспондент|журналист
          |материал подготовил[аи]?|беседовал[аи]?|подготовил[аи]?)\s*:
        | (?:беседовал|подготовил|записал|материал подготовил)[аи]?
    uk: (?:автор(?:и|ка)?(?: (?:статті|тексту|матеріалу))?|текст|кореспондент|журналіст|підготувал[аи]
          |підготував|розмовлял[аи]|розмовляв)\s*:
        | (?:підготував|підготувала|розмовляв|розмовляла|записав|записала)
    be: (?:аўтар|тэкст)\s*:
    bg: (?:автор|текст)\s*:
    az: (?:müəllif(?:lər)?|müxbir|yazdı|hazırladı|hazırlayan|mətn|jurnalist)\s*:
    tr: (?:yazar(?:lar)?|yazan|muhabir|haber|hazırlayan|derleyen|röportaj|söyleşi)\s*:
    tk: (?:awtor|habarçy)\s*:
    hy: (?:հեղինակ(?:ներ)?|լրագրող|թղթակից|տեքստը?|պատրաստեց)\s*[:՝']
    ka: (?:ავტორ(?:ი|ები)|ჟურნალისტი|ტექსტი|მოამზადა|რეპორტიორი)\s*:
    fa: (?:نویسنده(?: ?گان)?|نویسندگان|خبرنگار|گزارشگر|نگارنده|گزارش از|تهیه و تنظیم)\s*:
    tg: (?:муаллиф|хабарнигор)\s*:
    ar: (?:بقلم|کتب|الکاتب|مراسل)\s*:
    kk: (?:автор(?:ы|лар)?|мақала авторы|тілші|журналист|дайындаған)\s*:
    ky: (?:автор(?:у)?|кабарчы|даярдаган)\s*:
    uz: (?:muallif(?:lar)?|muxbir|tayyorladi|jurnalist)\s*: | (?:муаллиф(?:лар)?|мухбир|тайёрлади)\s*:
    """)
"""What stands before the names; without a colon, a name must follow at once."""
BY = re.compile(
    r"^\W*(?:(?:written |reported |story |words )?by|von|par|por|per|di|av|af|door|przez|tekst|text"
    r"|autor(?:ka|in|es|a)?|auteure?s?|autore|authors?|yazan|yazar|müəllif|muallif|муаллиф|автор(?:ы|и)?|ავტორი|հեղինակ|نویسنده|خبرنگار)"
    r"(?:\s*[:՝`']\s*|\s+)(?=\S)",
    re.I,
)
POSTED = re.compile(r"^(?:Posted|Published|Created|Written)(?: on)? [^.|]{4,40}? by (?=\w)")
"""How blogs sign: "Posted on March 3, 2025 by ..."."""
UNSIGNED = frozenset(("by admin", "by administrator", "by editor"))
CREDITS = starting(r"""
    en: (?:additional )?(?:reporting|writing|editing|research|translation|production|graphics) by
        | (?:edited|compiled|translated|produced|curated)(?: from (?:the )?\w+)? by
        | (?:photos?|photographs|pictures|graphics|illustrations) by the author\b[^.]{0,40}\.?$
        | (?:with )?additional reporting
        | with (?:reports?|files|reporting|contributions) (?:from|by) | our standards\s*: | editor\s*:
        | editors\s*: | reporting\s*:
    de: redaktion\s*: | redaktionelle (?:bearbeitung|mitarbeit)\s*:?
        | (?:faktencheck|mitarbeit|bearbeitung|lektorat|übersetzung)\s*:
        | (?:bearbeitet|redigiert|übersetzt) von | mitarbeit von
    fr: (?:édité|traduit|révisé) par | traduction\s*: | édition\s*:
    es: (?:editado|traducido) por | edición\s*: | traducción\s*: | con información de
    it: (?:tradotto|a cura|revisione) (?:da|di)\s*:? | traduzione\s*:
    pl: (?:redakcja|tłumaczenie|korekta)\s*: | (?:tłumaczył|redagował|opracował)a?
    no: redaktør(?:in)?\s*: | journalist\s*: | foto(?:graf)?\s*:
    ru: (?:редактор(?:ы)?|корректор|перевод(?:чик)?|редактура|фактчек\w*|при участии|выпускающий
          редактор)\s*: | (?:перевел[аи]?|под редакцией|при участии)
    uk: (?:редактор(?:ка|и)?|переклад(?:ач|ачка)?|за участі|коректор(?:ка)?)\s*:
        | (?:переклав|переклала|за участі)
    az: (?:redaktor|tərcümə(?: etdi)?|tərcüməçi|redaktə)\s*:
    tr: (?:editör|çeviri|çeviren|redaksiyon|derleyen)\s*:
    hy: (?:խմբագիր|թարգմանեց|թարգմանություն\w*|թարգմանիչ)\s*[:՝']
    ka: (?:რედაქტორი|თარგმანი|თარგმნა)\s*:
    fa: (?:ویراستار|مترجم|ترجمه|دبیر|تنظیم)\s*:
    kk: (?:редактор|аударған|аударма)\s*:
    ky: (?:редактор|которгон)\s*:
    uz: (?:muharrir|tarjimon|tarjima)\s*: | (?:муҳаррир|таржимон)\s*:
    """)
CONTRIBUTED = anywhere(r"""
    en: contributed (?:(?:\w+ )?reporting|research|to (?:this|the|our) (?:report|story|article|investigation
          |piece))\b[^.]{0,80}\.?$
        | (?:writers?|reporters?|correspondents?|journalists?) [^.]{3,120} contributed\.?$
    de: an (?:diesem|dem) (?:artikel|bericht|text|beitrag) mitgearbeitet\.?$
    fr: (?:participé|contribué) à (?:cet article|la rédaction)[^.]{0,40}\.?$
    es: (?:contribuido|contribuyó|contribuyeron) (?:a|con|en) (?:este|esta) (?:artículo|reportaje|nota
          |información)[^.]{0,40}\.?$
    ru: участие в (?:подготовке|написании) (?:этого )?(?:материала|статьи|текста)[^.]{0,40}\.?$
    uk: участь у (?:підготовці|написанні) (?:цього )?(?:матеріалу|статті|тексту)[^.]{0,40}\.?$
    """)
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
ASIDE = re.compile(r"\s*\([^()]*\)")
WHERE = re.compile(r"\s+in\s+(?:the\s+)?[A-Z][^,;|&]*?(?=\s+(?:and|und|with)\s|\s*(?:[,;|&]|$))")
"""Where a name wrote from, or the section: "Nino Beridze in Tbilisi and Mark Rowe in London"."""
FOR = re.compile(r"(?<=\w)(?:\s+for\s+(?=[A-Z])|(?<=[^\W\d_]{3})\.\s+(?=[^\W\d_]{3})).*$")
"""Whom it was written for, and what follows a full stop: "Nino Beridze for The Mill. Translated."."""
TRAILING = re.compile(
    r"\s+(?:тайёрлади|suratga oldi|tayyorladi|дайындады|дайындаған|даярдады|даярдаган|hazırladı|hazırlayıb"
    r"|պատրաստել է|მოამზადა|таҳия кард|тайёр кард)\W*$",
    re.I,
)
"""What follows the names where the verb comes last: "Nigar Aliyeva hazırladı"."""


def bylines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say who wrote, edited or contributed."""
    return (block for block in blocks if is_byline(block))


def is_byline(block: Block) -> bool:
    """Whether the block is a byline: "By Nigar Aliyeva", with or without a date, or a line of credits."""
    text = POSTED.sub("by ", block.text)
    if block.kind == "byline" or text in UNSIGNED:
        return True
    if len(text) > LONGEST_CREDITS:
        return False
    if _gives_credits(text) or _agency_helped(text):
        return True
    return len(text) <= LONGEST_BYLINE and (_names_authors(text) or _is_named_first(text))


def byline_names(text: str) -> list[str]:
    """Names in a byline such as "By Nigar Aliyeva January 11, 2025"; empty when it is none
    or names who helped ("Editing by ...")."""
    text = POSTED.sub("by ", text)
    folded = fold(text)
    if CREDITS.match(folded) or CONTRIBUTED.search(folded):
        return []
    label = LABELS.match(folded)
    if trailing := TRAILING.search(text):
        text = text[: trailing.start()]
    named = FOR.sub("", WHERE.sub("", ASIDE.sub("", _undated(text[label.end() :] if label else text))))
    names = [name for name in split_names(named) if _is_capitalised(name)]
    whole = [name for name in names if " " in name or is_agency(name)]
    return whole if any(" " in name for name in whole) else names


def _is_capitalised(name: str) -> bool:
    """Whether half of the words begin like names: "Gazette newsroom", but not "Leave a comment"."""
    words = WORD.findall(name)
    return 2 * sum(map(is_capital, words)) >= len(words)


def _names_authors(text: str) -> bool:
    lead = LABELS.match(fold(text)) or (None if text.endswith(".") else BY.match(text))
    if lead is None or text.endswith(("!", "?", "…")):
        return False
    rest = text[lead.end() :]
    words = _words(rest)
    if not words or (is_date_talk(fold(words[0])) and not all(map(is_capital, words[:2]))):
        return False
    enough = 1 if _ends_in_colon(text[: lead.end()]) or is_agency(rest.strip(" .")) else 2
    return mostly_names(words, enough) and bool(byline_names(text))


def _agency_helped(text: str) -> bool:
    """ "AFP contributed to this report." """
    name, *_ = text.partition(" contributed ")
    return is_agency(name) and CONTRIBUTED.search(fold(text))


def _is_named_first(text: str) -> bool:
    """Whether the line is a first and a last name and "prepared"."""
    trailing = TRAILING.search(text)
    words = text[: trailing.start()].split() if trailing else []
    return 2 <= len(words) <= 3 and all(map(is_capital, words))


def _gives_credits(text: str) -> bool:
    folded = fold(text)
    lead = CREDITS.match(folded)
    if lead is None:
        return bool(CONTRIBUTED.search(folded)) and mostly_names(_words(text)[:2], 2)
    return mostly_names(_words(text[lead.end() :]), 1 if _ends_in_colon(text[: lead.end()]) else 2)


def _ends_in_colon(label: str) -> bool:
    return label.rstrip().endswith((":", "՝", "`", "'"))


def _words(text: str) -> list[str]:
    return WORD.findall(_undated(text))


def _undated(text: str) -> str:
    found = find_date(text)
    return text.replace(found[1], " ") if found else text
