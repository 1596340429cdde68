"""What a template or an agency's wire printed with the text: "None", "Newsroom logo", {{ title }}, "end of
dispatch", lines without a letter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.lines.phrases import alone, fold, is_prose

LONGEST = 160
NUMBER = re.compile(r"^/?\d[\d\s/.]{0,12}$")
LEAST_DIGITS, BELOW = 2, 3
"""Of an editor's number, and the lines under it that must not be prose: else it is a year that heads one."""

LEAKS = alone(r"""
    en: 100 ?% | none | null | undefined | nan | n/?a | true | false
        | (?:\w+ ){0,2}(?:newsroom|media|site|company|brand|outlet|header|footer|main|mobile|channel
          |publisher) logo | logo | (?:image|photo|video|avatar|user) placeholder | placeholder(?: image)?
        | (?:default|empty|missing) (?:image|alt|text|avatar)(?: text)?
        | no (?:image|photo|title|description|caption) | image | img | alt(?: text)? | picture | photo
        | gallery image | object object | lorem ipsum.* | avatar | icons? | home icon | thumbnail(?: image)?
        | video (?:player|thumbnail|poster) | cover image | featured image(?: for .*)? | article image
        | profile (?:image|picture)(?: of .*)? | author (?:image|avatar|photo) | untitled(?: document)?
        | test | loader | spinner | banner | arrow(?: right| left| down| up)?
        | chevron(?: right| left| down| up)? | piwik no script img | share icon | close icon | menu icon
        | play icon | search icon
    de: bild | foto | platzhalter(?:bild)? | vorschaubild | artikelbild | sendungsbild | bildbeitrag
        | artikel mit bild-inhalten\w* | wird geladen
    fr: image | vignette | logo du site | chargement(?: en cours)?
    es: imagen | logotipo | cargando | foto de perfil
    it: immagine | segnaposto | caricamento(?: in corso)?
    pl: obraz | obrazek | zdjęcie | ładowanie
    ru: изображение | картинка | фото | логотип(?: сайта)? | иконка | заглушка | загрузка | загружается
    uk: зображення | фото | логотип(?: сайту)? | завантаження
    az: şəkil | loqo | yüklənir
    tr: görsel | resim | logo | yükleniyor
    hy: նկար | լուսանկար | լոգո | բեռնվում է
    ka: სურათი | ფოტო | ლოგო | იტვირთება
    fa: تصویر | عکس | لوگو | در حال بارگذاری | (?:انتهای|پایان) (?:پیام|خبر|گزارش)(?:\W{1,3}\w{1,3}){0,2}
    ar: صورة | شعار الموقع | جار التحمیل
    kk: сурет | логотип | жүктелуде
    ky: сүрөт | логотип | жүктөлүүдө
    uz: rasm | logotip | yuklanmoqda | расм
    """)
CODE = re.compile(
    r"\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{[\w.]+\}|%[A-Z_]{3,}%|^<!--.*-->$|^[#.][\w-]+\s*\{.*\}$"
    r"|^\[/?(?:caption|gallery|embed|video|audio|playlist|contact-form|wp_|vc_|et_pb_|elementor|ad)[^\]]*\]$"
    r"|^(?:function|var|const|let)\b.*[;}]$|^(?:window|document|googletag|dataLayer)[.\[].*[;)]$"
)
"""Placeholders, comments, shortcodes, style and script."""


def template_leaks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What a template printed by mistake, lines without letter or digit, and the number that ends a text."""
    for number, block in enumerate(blocks):
        if _is_leak(block.text) or (NUMBER.match(block.text) and _is_editors(blocks, number)):
            yield block


def _is_editors(blocks: Sequence[Block], number: int) -> bool:
    """Whether a line that is a number stands right under the text and above none: newsrooms, of Iran mostly,
    sign so who wrote and who edited."""
    line, below = blocks[number], blocks[number + 1 : number + 1 + BELOW]
    return (
        line.kind == "paragraph"
        and sum(map(str.isdecimal, line.text)) >= LEAST_DIGITS
        and number > 0
        and is_prose(blocks[number - 1].text, 50)
        and not any(is_prose(block.text, 50) or NUMBER.match(block.text) for block in below)
    )


def _is_leak(text: str) -> bool:
    if not any(map(str.isalnum, text)):
        return True
    if len(text) > LONGEST:
        return False
    return bool(LEAKS.match(fold(text)) or (any(mark in text for mark in "[{<%;") and CODE.search(text)))
