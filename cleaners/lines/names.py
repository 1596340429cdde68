"""Bylines become names: "By Anna Petrosyan and Levon Abrahamyan" -> two authors."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleaners.lines.agencies import is_agency
from cleaners.lines.phrases import is_capital

LEAD_IN = re.compile(
    r"^(?:(?:written|reported|story|words|text|edited|posted|published|submitted|analysis"
    r"|opinion)\s+)?by\b[:\s]+"
    r"|^(?:von|par|por|per|di|av|af|door|przez|tekst|autor(?:ka|in|es|s)?|auteur|autore|yazan|haber|müəllif|"
    r"muallif|автор(?:ы|и|лар)?|авторы статьи|текст|ავტორი|հեղինակ|نویسنده|نویسندگان|خبرنگار|بقلم|"
    r"author|authors|reporter|journalist)(?:[:\s]+)(?=\S)",
    re.I,
)
SPLIT = re.compile(
    r"\s*(?:[,;|•·،؛]|\s/\s|\s&\s|\s(?:and|und|et|y|e|i|och|og|en|with|mit|avec|и|та|və|ve|va|және|жана|և|და|و)\s)\s*"
)
ROLE = re.compile(
    r"\b(?:staff|reporter|correspondent|editor|journalist|writer|contributor|special to|chief|bureau|"
    r"columnist|producer|newsroom|fellow|professor|redakteur(?:in)?|korrespondent(?:in)?|redaktion(?:sleiter)?|journaliste|"
    r"redattore|redakcja|корреспондент|редактор|журналист|обозреватель|müxbir|muhabir|editör)\b",
    re.I,
)
NOT_A_NAME = re.compile(
    r"https?:|www\.|@|\[\[|\]\]|%\w+%|^(?:view|see) all (?:posts|articles)"
    r"|\.(?:com|org|net|ru|am|az|ge|kz|uz|ir|tr)\b|\d{3,}|[{}<>=]"
    r"|^(?:admin|administrator|editor|webmaster|user|guest|none|null|n/?a"
    r"|unknown|staff|newsroom|redaktion|редакция"
    r"|author|undefined|nan|anonymous|no ?name|post author|author name)$",
    re.I,
)
INVERTED = re.compile(r"([A-ZÀ-ÞƏŞĞİÇÖÜ][\w'’-]+), ([A-ZÀ-ÞƏŞĞİÇÖÜ][\w'’-]+(?: [A-Z]\.?)?)")
"""Last name first, as in "Alimova, Nigar": one word on each side; "Anna Lee, Jo Kim" are two people."""
OTHER_ROLES = re.compile(
    r"[\s,;|/•·–—-]*[(\[]?\b(?:"
    r"(?:photos?|photographs?|photography|pictures?|video|illustrations?|graphics|contributions?|fotos?|foto|фото"
    r"|перевод|редактор|fotoğraf|çeviri|ფოტო|عکس|ترجمه)(?: by| von| par| per|:)"
    r"|edited by|editing by|translated (?:by|from)|translation by|fact-?checked by|reviewed by"
    r"|additional reporting|with reporting|bearbeitet von|übersetzt von|übersetzung|traduit (?:par|de)"
    r"|traduction|перев[её]л[аи]?"
    r"|подготовил[аи]? к публикации|специально для|для издания|redaktə edən|tərcümə edən|çeviren|düzenleyen"
    r"|թարգմանեց|თარგმნა)(?!\w).*$",
    re.I,
)
"""From a role that is not the writer's to the end: "Written by A, edited by B" is A."""
INITIALS = re.compile(r"\s*\([^)]*\)$")
LEAD_WORDS = frozenset(
    (
        *(
            "by",
            "von",
            "par",
            "por",
            "per",
            "di",
            "av",
            "af",
            "door",
            "with",
            "text",
            "tekst",
            "quelle",
            "source",
        ),
        *("autor", "autore", "yazan", "автор"),
    )
)
PARTICLES = frozenset(
    (
        *("von", "van", "der", "den", "ter", "zu", "zur", "de", "del", "della", "di", "da", "dos", "du"),
        *("la", "le", "el", "al", "bin", "ibn", "ben", "oğlu", "qızı", "af", "av", "фон", "ван"),
        *(
            "of",
            "the",
            "for",
            "via",
            "from",
            "in",
            "im",
            "and",
            "und",
            "et",
            "e",
            "y",
            "i",
            "en",
            "og",
            "och",
            "и",
            "та",
            "və",
            "ve",
            "va",
            "եւ",
            "և",
            "და",
            "و",
        ),
    )
)
"""Lower-case words within names and between them."""
LONGEST_NAME = 60
MOST_WORDS = 6


def author_names(values: Iterable[str]) -> tuple[str, ...]:
    """Names out of byline texts, each once, in order; agencies count as authors, addresses do not."""
    names: dict[str, str] = {}
    for value in values:
        for name in split_names(value):
            names.setdefault(name.casefold(), name)
    return tuple(names.values())


def split_names(byline: str) -> list[str]:
    """The names in one byline text; roles ("staff writer") and addresses are left out."""
    if "://" in byline:
        return []
    text = " ".join(byline.split())
    if (inverted := INVERTED.fullmatch(text)) is not None:
        text = f"{inverted[2]} {inverted[1]}"
    text = LEAD_IN.sub("", OTHER_ROLES.sub("", text).strip(" .,|–—-"))
    parts = [INITIALS.sub("", part.strip(" .,|–—-:;\"'")) for part in SPLIT.split(text)]
    return [name for part in parts for name in _without_agency(part) if is_name(name)]


def _without_agency(name: str) -> list[str]:
    """ "Anna Petrosyan Associated Press" -> both, where the page parts them by a line break alone."""
    words = name.split()
    for start in range(2, len(words)):
        agency = " ".join(words[start:])
        if is_agency(agency) and not is_agency(name):
            return [" ".join(words[:start]), agency]
    return [name]


def is_name(text: str) -> bool:
    """Whether `text` can be a person's or agency's name: short, no address, no sentence, no role alone."""
    if not text or len(text) > LONGEST_NAME or len(text.split()) > MOST_WORDS or NOT_A_NAME.search(text):
        return False
    if text.casefold() in LEAD_WORDS or ":" in text or text.startswith("("):
        return False
    return any(letter.isalpha() for letter in text) and not (ROLE.search(text) and len(text.split()) > 1)


def mostly_names(words: Sequence[str], least: int) -> bool:
    """Whether the first `least` words begin like names, and so do two of three of all, particles aside:
    "Anna Petrosyan in Yerevan and Levon Abrahamyan"."""
    bare = [word for word in words if word.casefold() not in PARTICLES]
    names = [word for word in bare if is_capital(word)]
    return len(bare) >= least and names[:least] == bare[:least] and 3 * len(names) >= 2 * len(bare)
