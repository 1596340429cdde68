"""Names of people: split out of bylines, and recognised on lines of their own.

"By Anna Petrosyan and Levon Abrahamyan" is two authors. A line of nothing but names is
distinguished from places and sections by the endings of family names and by frequent given names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleaners.lines.agencies import is_agency
from cleaners.lines.folding import fold
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
"""Last name first, as in "Alimova, Nigar": one word on each side; "Anna Lee, Jo Kim" are two people.

Two agencies look the same ("Reuters, AFP"); they are left as they are."""
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
"""Characters."""
MOST_NAME_WORDS = 6

LONGEST_NAMES_LINE = 60
"""Characters of a line that consists of names."""
NAME = re.compile(r"(?:[^\W\d_]{1,2}\.\s?){0,2}[^\W\d_][\w'’ʻʼ‌-]*(?:\s+[^\W\d_][\w'’ʻʼ‌.-]*){0,2}")
LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u018f\u0259]")
SIGNED_IN_CAPITALS = re.compile(
    r"(?=\w+ \w+$)[^\W\d_]*[a-zа-яёçğıöşüəіїє]+ (?![^ ]*[a-zа-яёçğıöşüəіїє])\w{3,}$"
)
"""Hülya DEMİRTAŞ: so newsrooms of Turkey and Kyrgyzstan write family names."""
INNER_CAPITAL = re.compile(r"(?<!\bMc)(?<!\bMac)(?<=[^\W\d_])[A-ZА-ЯЁ]")
"""A brand has one, as in "МосБиржа"."""
AND = re.compile(r"\s*(?:,|;|\s(?:and|&|ve|və|и|та|և|եւ|და|و|және|жана|ва)\s)\s*")
SURNAME = re.compile(
    r"(?:[оеё]ва?|[иы]на?|[сц]к(?:ий|ая)|[сц]ьк(?:ий|а)|ко|[чщюу]к|янц?|дзе|швили|(?:зо|за)д[аеэ]|(?:ұ|у|уу)л[ыу]"
    r"|[кқ][ыи]з[ыи]|огл[ыу]|[ое]вич|ман|берг|бай|бек|(?:յ|ե)անց?|ունի|ենց|შვილი|ძე|ავა|უა|იანი"
    r"|زاده|پور|نژاد|زهی|خواه|نیا|یان)$"
)
"""How family names end in Cyrillic, Armenian, Georgian and Arabic script. Endings that countries and
sections share (Осетия, ოსეთია, ایران) are left out."""
LATIN_SURNAME = re.compile(
    r"(?:[oe]va?|[iy]ne?v|zad[eəa]h?|o[gğ]l[uo]|qızı|kyzy|qizi|uulu|[iy]ans?|shvili|dze|sk(?:i|y|aya?)|enko|chuk"
    r"|ov(?:ich|na)|bayev?a?|pour|nejad|lu|li|lı|oev)$"
)
"""The same in Latin script, for names of the region; others are known by their first word."""
_GIVEN = """
    علی محمد حسین حسن رضا مهدی احمد محمود امیر سعید حمید مجید وحید ناصر نادر فرهاد بهرام بهروز
    بهزاد کاوه آرش سیاوش سهراب پویا پیمان کامران کیوان ایمان احسان مصطفی مرتضی مجتبی ابراهیم
    اسماعیل یوسف عباس جعفر صادق کاظم هادی جواد داوود رسول عبدالله سمیرا مریم فاطمه زهرا زینب سارا
    نرگس نازنین نیلوفر الهام الهه لیلا مینا مهسا شیما شیرین شهره پریسا پروانه فریبا فرزانه فرشته
    سپیده سحر ستاره سمیه راضیه مرضیه معصومه طاهره نجیبه حمیده فریده نسرین یاسمن آزاده ندا هدی رویا
    مژگان نگار بهاره میترا
"""
_LATIN_GIVEN = """
    adam ahmet aigerim aisha aizada aizhan aktan aleksandr aleksandra aleksey alexander alexandra
    ali alice alina aliya almas amina amir ana anahit anar andrew andrey anna anton ara aram arman
    armen arsen artem asel asif askar aslan ayan aygün aynur aysel ayşe azamat azat baktygul bek
    bekzod benjamin boris brian bruce burak can carolina cem charles christopher dana daniel daniyar
    daria david davit dilbar dilnoza dinara dmitry dylan elchin elena elif elizabeth elmar elnur
    elshan elçin elşən emil emily emine emma emre eric erkin esra eteri evgeny evrim farid farida
    farkhod fatih fatima fatma felix fikret frank fuad gabriel gayane george georgi giga giorgi
    grigor guliko gulnara gulnora gülay günel hakan hamid hannah hasan hayk helen henry hovhannes
    hüseyin ibrahim igor ilgar ilham ilya inga irakli irina ivan jack jacob jamal james jamila
    jamshid jan jane jasmine jason jasur javid jeyhun john jonathan joseph joshua julia julian kamil
    kamran karen karim karine katarina kate katerina kenan kerem ketevan kevin khadija kirill
    konstantin lala lasha laura leila levan levon leyla lilit linda lola lucas lucy luka lusine
    madina mahmoud mahmut malik mammad manana marat maria mariam marina mark marta martin mary
    maryam matthew maxim mehmet mehriban merve michael mikhail mina mohammad mohammed murad murat
    mustafa nadezhda nana nargiz nargiza nasrin natalia natia nazlı nicholas nicolas nigar nika
    nikita nikol nikolai nilufar nina nino nodira nona nurlan oksana olga oliver olivia orkhan oscar
    osman paul pavel peter petr philip rachel rahim ramin ramiz rashad rasul rauf raşad rebecca reza
    richard robert roman rosa rovshan ruben rufat ruslan rustam sabina sadokat saida salome samira
    samuel sandro sara sarah sardor sarkis sebastian selim sergei sergey serhat serkan sevda sevinc
    shahin shahla sherzod shota shukhrat simon sofia sona sophia sophie stanislav stephen steven
    sultan svetlana taleh tamar tamara tamaz tariq tatevik tatiana tatyana teimuraz temur thomas
    tigran timur tomas tural turkan tülay ulvi ulviyya umid umut vadim vahe valentina valeria vasily
    vera victor victoria viktor viktoria vincent vladimir vugar walter william xavier yana yasmin
    yaşar yegor yekaterina yelena yevgeny yulia yuri yusif yusuf zahra zarina zaur zeynep zhanna
    zurab zuzanna ömer özge şahin şeyma
"""
GIVEN = frozenset(_GIVEN.split()) | frozenset(_LATIN_GIVEN.split())
"""Frequent given names, for languages in which family names have no ending of their own."""
ADJECTIVE = re.compile(r"(?:ый|(?<!евге)(?<!геор)(?<!арсе)[^тлрд]ий|ая|яя|ое|ее|ие|ые|ні|ային|ური|ული)$")
"""How the first word of a section or a place ends: Южный, Северная, Նախագահական, სამხრეთული."""


def author_names(values: Iterable[str]) -> tuple[str, ...]:
    """Names out of byline texts, each once, in order; agencies count as authors, addresses do not."""
    names: dict[str, str] = {}
    for value in values:
        for name in split_names(value):
            names.setdefault(name.casefold(), name)
    return tuple(names.values())


def split_names(byline: str) -> list[str]:
    """The names in one byline text, without roles ("staff writer") and addresses."""
    if "://" in byline:
        return []
    text = " ".join(byline.split())
    inverted = INVERTED.fullmatch(text)
    if inverted and not any(map(is_agency, inverted.groups())):
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
    if not text or len(text) > LONGEST_NAME or len(text.split()) > MOST_NAME_WORDS or NOT_A_NAME.search(text):
        return False
    if text.casefold() in LEAD_WORDS or ":" in text or text.startswith("("):
        return False
    return any(letter.isalpha() for letter in text) and not (ROLE.search(text) and len(text.split()) > 1)


def mostly_names(words: Sequence[str], least: int) -> bool:
    """Whether the first `least` words and two thirds of all words begin with a capital, particles aside.

    "Anna Petrosyan in Yerevan and Levon Abrahamyan" do.
    """
    bare = [word for word in words if word.casefold() not in PARTICLES]
    names = [word for word in bare if is_capital(word)]
    return len(bare) >= least and names[:least] == bare[:least] and 3 * len(names) >= 2 * len(bare)


def names_alone(text: str) -> list[str]:
    """The names that the line consists of, each with a first and a last name; empty if it says more.

    >>> names_alone("Олег Бекмурат, Асель Жумабаева")
    ['Олег Бекмурат', 'Асель Жумабаева']
    >>> names_alone("Северный Кавказ"), names_alone("Олег Бекмурат уехал")
    ([], [])
    """
    if len(text) > LONGEST_NAMES_LINE or any(character.isdigit() for character in text):
        return []
    names = AND.split(text.strip())
    return names if all(map(_is_name_alone, names)) else []


def looks_like_person(name: str) -> bool:
    """Whether the name has the ending of a family name, or begins with a frequent given name.

    >>> looks_like_person("ნინო ქავთარაძე"), looks_like_person("Նոր Ջուղա")
    (True, False)
    """
    if SIGNED_IN_CAPITALS.match(name):
        return True
    words = fold(name).split()
    if is_latin(name):
        return words[0] in GIVEN or (len(words) == 2 and LATIN_SURNAME.search(words[1]) is not None)
    return any(map(SURNAME.search, words[1:])) or words[0] in GIVEN


def is_latin(name: str) -> bool:
    """Whether the name begins in Latin script."""
    return LATIN.match(name) is not None


def _is_name_alone(name: str) -> bool:
    words = name.split()
    if not NAME.fullmatch(name) or not 2 <= len(words) <= 3 or ADJECTIVE.search(words[0].casefold()):
        return False
    if any(INNER_CAPITAL.search(word) and not word.isupper() for word in words):
        return False
    return all(map(is_capital, words)) and not (len(words[0]) > 2 and words[0].isupper())
