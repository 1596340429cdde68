"""Reads the files of phrases, cleaners/phrases/<language>.toml, and checks them line by line.

A file is TOML, but only this much of it is allowed, so that each phrase has a line and a number of its own:

    # a comment
    [appeals]
    labels = '''
    subscribe
    become a (member|patron)
    '''

`stays`, which each section may have, holds honest lines that no table of the section may take.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources
from typing import NamedTuple

from cleaners.lines.folding import fold
from cleaners.lines.phrase_syntax import RAW, Branch, Part, alternatives, parse
from cleaners.phrases import PhraseError

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "adverts": ("labels",),
    "appeals": ("labels", "openings", "inside"),
    "author_notes": ("headings", "roles", "author_is", "subjectless", "contacts"),
    "bylines": ("labels", "credits", "contributed"),
    "captions": ("labels", "institutions", "illustrative", "buttons", "openings"),
    "challenges": ("titles", "lines"),
    "comments": ("headings", "openings", "comment", "condition"),
    "consent": ("titles", "requests"),
    "controls": ("labels", "home"),
    "cookies": ("labels", "notices", "cookie", "privacy", "agree"),
    "disclaimers": ("opinion", "wording", "by_law", "business"),
    "error_pages": ("regrets", "absences"),
    "leaks": ("labels",),
    "listings": ("headings",),
    "outcomes": ("no_script",),
    "paywalls": ("notices",),
    "players": ("notices",),
    "read_also": ("labels", "leads", "hints"),
    "reader_asks": (
        *("ours", "press", "giving", "coffee", "monthly", "readers", "free"),
        *("to_reader", "newsroom", "support_us", "your_support", "money"),
        *("channels", "follow", "letters", "doing", "often"),
    ),
    "reading_aids": ("labels", "openings"),
    "rights": ("reserved", "reprint"),
    "server_notices": ("software", "notices", "asked_for", "restricted", "by_law", "reported"),
    "sharing": ("network", "labels", "openings", "mistakes", "keys", "write_us"),
    "sources": ("labels", "of_materials", "notes", "unedited"),
    "subscriptions": ("channel", "labels", "openings", "inside"),
    "tags": ("labels", "openings"),
    "teasers": ("genres",),
    "unlabelled_bylines": ("authors",),
}
"""Every section and its tables; each is named for the module that asks for it."""
STAYS = "stays"
FIRST = (
    *("mul", "en", "de", "fr", "es", "it", "pl", "pt", "nl", "sv", "no", "fi", "cs", "ru", "uk", "be", "bg"),
    *("az", "tr", "tk", "hy", "ka", "fa", "tg", "ar", "kk", "ky", "uz"),
)
"""Languages in the order in which their phrases are tried; others follow by the alphabet.

The order matters where phrases of two languages match one text at different lengths.
"""
ISO_639_1 = (
    "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv"
    " dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie"
    " ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv"
    " mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm"
    " rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts"
    " tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu"
)
ISO_639_3 = "ady bua crh gag inh kaa kbd krc kum lez mdf mhr myv nog sah tyv udm xal mul"
"""Neighbours' languages that have no shorter code; `mul` is for several languages."""
CODES = frozenset(f"{ISO_639_1} {ISO_639_3}".split())
SECTION = re.compile(r"\[([A-Za-z0-9_-]+)\]")
OPENING = re.compile(r"([A-Za-z0-9_-]+) = '''")
CLOSING = "'''"
PIECES = re.compile(r"\\.|[^\\]+", re.S)
PLACED = re.compile(r"[a-z]+\.toml:\d+: ")
"""How a message begins that names its place already."""


class Line(NamedTuple):
    """A line of a table: its file's language, its number there, and the text as it is written."""

    language: str
    number: int
    text: str

    def error(self, problem: object) -> PhraseError:
        return _error(self.language, self.number, problem)


@cache
def lines_of(name: str) -> tuple[Line, ...]:
    """All lines of the table "appeals.labels", or of "appeals.stays". PhraseError if a file is wrong."""
    section, _, key = name.partition(".")
    return tuple(_all_lines().get((section, key), ()))


@cache
def table(name: str) -> tuple[Branch, ...]:
    """The phrases of a table, in all languages, parsed. PhraseError names the first line that is wrong."""
    section, _, key = name.partition(".")
    if key not in SECTIONS.get(section, ()):
        raise KeyError(name)
    return _parsed(section, key, ())


def check_phrases() -> None:
    """Reads every table of every file. PhraseError names the first line that is wrong."""
    for section, keys in SECTIONS.items():
        for key in keys:
            table(f"{section}.{key}")


def forget() -> None:
    """Lets the files be read again."""
    for known in (lines_of, table, _all_lines, _files):
        known.cache_clear()


def languages() -> list[str]:
    """The languages that have a file, in the order of their phrases."""
    return [language for language, _ in _files()]


def read_file(language: str, text: str) -> Iterator[tuple[str, str, Line]]:
    """Section, key and line for every line of a file's tables. PhraseError where the file is wrong."""
    section = key = ""
    opened = 0
    seen: set[tuple[str, str]] = set()
    for number, written in enumerate(text.rstrip("\n").split("\n"), 1):
        line = written.strip()
        if key and line == CLOSING:
            key = ""
        elif key:
            yield section, key, _checked(Line(language, number, line))
        elif found := SECTION.fullmatch(line) or OPENING.fullmatch(line):
            if line.startswith("["):
                section = found[1]
            else:
                key, opened = found[1], number
            problem = _problem(section, key) or ("stands here again" if (section, key) in seen else "")
            if problem:
                raise _error(language, number, f"{f'key {key}' if key else f'section {section}'} {problem}")
            seen.add((section, key))
        elif line and not line.startswith("#"):
            raise _error(language, number, "line is neither [section], nor key = ''', nor a # comment")
    if key:
        raise _error(language, opened, f"table {key} is not closed by '''")


def _checked(line: Line) -> Line:
    if not line.text:
        raise line.error("phrase is empty")
    if CLOSING in line.text:
        raise line.error("''' stands within a phrase; it closes a table on a line of its own")
    return line


def _problem(section: str, key: str) -> str:
    """What is wrong with the name of a section, or of a key in it; nothing where it is known."""
    if not section:
        return "stands above the first [section]"
    if section not in SECTIONS:
        return f"is unknown; the sections are {', '.join(SECTIONS)}"
    if key and key not in (*SECTIONS[section], STAYS):
        return f"is unknown; [{section}] may have {', '.join((*SECTIONS[section], STAYS))}"
    return ""


def _error(language: str, number: int, problem: object) -> PhraseError:
    return PhraseError(f"{language}.toml:{number}: {problem}")


def read_files() -> list[tuple[str, str]]:
    """Language and text of every file, in no order."""
    return [
        (file.name.removesuffix(".toml"), file.read_text("utf-8"))
        for file in resources.files("cleaners.phrases").iterdir()
        if file.name.endswith(".toml")
    ]


@cache
def _files() -> list[tuple[str, str]]:
    """Language and text of every file, in the order in which their phrases are tried."""
    found = read_files()
    for language, _ in found:
        if language not in CODES:
            raise PhraseError(f"{language}.toml: {language} is no language code of ISO 639 known here")
    place = {language: number for number, language in enumerate(FIRST)}
    return sorted(found, key=lambda file: (place.get(file[0], len(place)), file[0]))


@cache
def _all_lines() -> Mapping[tuple[str, str], list[Line]]:
    lines = defaultdict(list)
    for language, text in _files():
        for section, key, line in read_file(language, text):
            lines[section, key].append(line)
    return dict(lines)


def _parsed(section: str, key: str, asked_by: tuple[str, ...]) -> tuple[Branch, ...]:
    """The phrases of a table. asked_by: the tables whose phrases name this one, the outermost first."""
    inner: dict[str, Part] = {}

    def lookup(name: str) -> Part:
        if name not in SECTIONS[section]:
            raise PhraseError(f"{{{name}}} names no table of [{section}]")
        if name in (key, *asked_by):
            raise PhraseError(f"{{{name}}} stands for itself in the end")
        if name not in inner:
            phrases = _parsed(section, name, (key, *asked_by))
            if not phrases:
                raise PhraseError(f"{{{name}}} has no phrases")
            inner[name] = alternatives(phrases)
        return inner[name]

    branches = []
    lines = lines_of(f"{section}.{key}")
    folded = fold("\n".join(line.text for line in lines)).split("\n")
    for line, phrase in zip(lines, folded, strict=bool(lines)):
        if phrase.startswith(RAW):
            phrase = RAW + _folded_expression(line.text[len(RAW) :])
        try:
            branches.append(parse(phrase, lookup))
        except PhraseError as error:
            raise (error if PLACED.match(str(error)) else line.error(error)) from None
    return tuple(branches)


def _folded_expression(written: str) -> str:
    r"""A regular expression with folded letters; \W, \S and the like keep theirs."""
    return PIECES.sub(lambda piece: piece[0] if piece[0].startswith("\\") else fold(piece[0]), written)
