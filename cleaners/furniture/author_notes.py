"""Notes on the author at the end of an article: "About the author", a biography, where to write."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaners.article import Block
from cleaners.lines.phrases import alone, anywhere, ends_sentence, fold, is_capital, is_quoted, starting

TAIL = 7
"""How many blocks at the end may be about the author."""
LONGEST_NOTE = 700
LONGEST_CONTACT = 260
LONGEST_NAME = 60
INTRODUCTION = 160
"""Characters within which a biography says what its subject does."""

HEADING = alone(r"""
    en: about the (?:authors?|writers?|reporters?) | (?:authors?|writer) bio | meet the author | written by
        | more (?:from|by) this author
    de: (?:über|zu[rm]?) (?:den|die|der)? ?(?:autor(?:in|en|innen)?|person) | zum autor | zur autorin
        | autoreninfo | der autor | die autorin
    fr: (?:à propos|au sujet) (?:de l'auteure?|des auteurs) | l'auteure? | biographie
    es: sobre (?:el|la|los) autor(?:a|es)? | acerca del autor
    it: (?:l'autore|l'autrice|gli autori|sull'autore|informazioni sull'autore)
    pl: o autor(?:ze|ce|ach) | autor | autorka
    nl: over de auteurs?
    sv: om (?:författaren|skribenten)
    no: om (?:forfatteren|skribenten)
    fi: kirjoittaja(?:sta)?
    cs: o autor(?:ovi|ce|ech)
    ru: об? автор(?:е|ах) | коротко об авторе | сведения об авторе
    uk: про автор(?:а|ку|ів)
    be: пра аўтара
    bg: за автора
    az: müəllif haqqında | müəllif barədə
    tr: yazar hakkında | yazarlar hakkında
    hy: հեղինակի մասին | հեղինակների մասին
    ka: ავტორის შესახებ | ავტორების შესახებ
    fa: درباره (?:ی )?(?:نویسنده|نویسندگان)
    ar: عن الکاتب | نبذة عن الکاتب
    kk: автор туралы
    ky: автор жөнүндө
    uz: muallif haqida | муаллиф ҳақида
    """)
ROLES = anywhere(r"""
    en: reporter | correspondent | journalist | editor | writer | columnist | producer | analyst | fellow
        | researcher | professor | lecturer | contributor | photographer | author | commentator | historian
        | scholar
    de: redakteur(?:in)? | chefredakteur(?:in)? | korrespondent(?:in)? | auslandskorrespondent(?:in)?
        | journalistin | autorin | reporterin | publizist(?:in)? | kolumnist(?:in)? | volontär(?:in)?
        | ressortleiter(?:in)?
    fr: journaliste | correspondante | rédact(?:eur|rice)(?: en chef)? | chroniqueu(?:r|se)
        | cherche(?:ur|use) | écrivaine?
    es: periodista | corresponsal | redactora? | columnista | analista
    it: giornalista | corrispondente | redat(?:tore|trice) | scrit(?:tore|trice) | editorialista
    pl: dziennikar(?:z|ka|ką|zem) | redaktor(?:ka|ką|em)? | publicyst(?:a|ka|ką) | korespondent(?:ka|ką|em)?
    ru: автор | журналист(?:ка)? | корреспондент(?:ка)? | обозреватель(?:ница)? | редактор(?:ка)?
        | колумнист(?:ка)? | политолог | публицист | аналитик | историк | востоковед
    uk: журналіст(?:ка)? | кореспондент(?:ка)? | оглядач(?:ка)? | публіцист(?:ка)? | політолог
        | аналітик(?:иня)?
    az: jurnalist(?:dir)? | müxbir(?:i|idir)? | redaktor(?:u|udur)? | politoloq | araşdırmaçı | analitik
    tr: gazeteci(?:dir)? | muhabir(?:i|idir)? | editör(?:ü|üdür)? | yazar(?:ı|ıdır)? | araştırmacı
    hy: լրագրող | թղթակից | խմբագիր | վերլուծաբան | քաղաքագետ
    ka: ჟურნალისტი(?:ა)? | რედაქტორი(?:ა)? | რეპორტიორი(?:ა)? | ანალიტიკოსი(?:ა)? | მკვლევარი(?:ა)?
    fa: روزنامه ?نگار | خبرنگار | نویسنده | تحلیلگر | پژوهشگر | سردبیر
    tg: хабарнигор\w* | рӯзноманигор\w*
    kk: тілші(?:сі)? | журналисі | редакторы | сарапшы | саясаттанушы
    ky: кабарчы(?:сы)? | серепчи | талдоочу
    uz: muxbir(?:i)? | muharrir(?:i)? | tahlilchi | siyosatshunos | мухбир(?:и)? | муҳаррир(?:и)?
    """)
IS = frozenset(
    (
        *("is", "was", "has", "works", "ist", "war", "arbeitet", "est", "es", "è", "jest", "է", "არის"),
        *("—", "–", "-"),
    )
)
AUTHOR_IS = starting(r"""
    en: the (?:author|writer) (?:is|was|writes|works|lives|teaches)
    de: (?:der|die) (?:autor|autorin|verfasser|verfasserin) (?:ist|war|lebt|lehrt|forscht|arbeitet|schreibt)
    fr: l'auteure? (?:est|enseigne|travaille)
    es: (?:el autor|la autora) es
    it: l'(?:autore|autrice) è
    pl: (?:autor|autorka) (?:jest|to|–|—|pracuje)
    ru: автор(?: \(\w+\))? (?:—|–|-|является|работает)
    uk: автор(?:ка)? (?:—|–|-|є|працює)
    az: müəllif (?:—|–|-|jurnalist|\S+ müxbiri)
    tr: yazar(?:ımız)?,? (?:—|–|-|gazeteci|\S+ muhabiri)
    hy: հեղինակը (?:—|–|-|լրագրող|վերլուծաբան)
    ka: ავტორი (?:—|–|-|არის)
    fa: نویسنده(?: این \S+)?،? (?:روزنامه ?نگار|پژوهشگر|تحلیلگر|کارشناس|استاد)
    kk: автор (?:—|–|-)
    uz: muallif (?:—|–|-) | муаллиф (?:—|–|-)
    """)
SUBJECTLESS = starting(r"""
    en: (?:has (?:written|worked|reported|covered)|writes about|covers|joined|based in|born in|studied
          |reports on|previously)
    de: (?:seit (?:\w+ )?\d{4} (?:bei|redakteur|korrespondent|im|in der|als)|jahrgang \d{4}|geboren (?:\d{4}
          |in)|schreibt (?:über|vor allem|für)|berichtet (?:über|aus|seit)|studierte|ist (?:redakteur
          |reporter|korrespondent|autor)|leitet)
    fr: (?:né|née) (?:en|à|le) | journaliste (?:à|au|depuis|pour) | diplômée? de
    es: (?:nacid[oa] en|periodista (?:en|de|desde)|licenciad[oa] en)
    it: (?:nat[oa] a|giornalista (?:di|dal|per)|laureat[oa])
    pl: (?:dziennikarz|dziennikarka|absolwent|absolwentka|urodzon[ya]|redaktor|redaktorka)
    ru: (?:родил(?:ся|ась)|окончил[а]?|журналист\w*|работал[а]? в|пишет (?:о|про)|корреспондент)
        | (?:автор|редактор) (?:и|отдела)
    uk: (?:народи(?:вся|лась|лася)|закінчи(?:в|ла)|журналіст\w*|пише про)
    """)
CONTACT = starting(r"""
    en: (?:write to|e-?mail|contact|reach|follow|find|tweet|message) (?:\S+ ){0,8}(?:at|on|via) (?:\S+@\S+
          |@\w+|twitter|x\b|linkedin|bluesky|mastodon|facebook|instagram|https?:)\S*
        | (?:have|got) (?:a|any) (?:news |story |confidential )?tips?\b
        | (?:send|share) (?:your )?(?:tips|feedback|story ideas) (?:to|with)
        | reach the (?:reporters?|author)
        | (?:\S+ ){1,4}(?:can|may) be (?:reached|contacted|followed) (?:at|on|via)
        | (?:e-?mail|twitter)\s*: ?@?\S+@?\S*$ | (?:get in touch|contact us)(?: \S+){0,8} \S+@\S+
        | do you have (?:a|any) (?:\S+ ){0,4}(?:tip|information|story)\b | are you affected
    de: (?:kontakt|e-?mail|twitter)\s*: ?\S+
        | schreiben sie (?:uns|mir|dem autor|der autorin)(?: \S+){0,6} \S+@\S+
        | (?:haben sie|sie haben) (?:\S+ ){0,3}(?:hinweise|informationen|feedback|fragen)
        | (?:folgen sie|folge) (?:ihm|ihr|dem autor|der autorin) | hinweise (?:gerne |bitte )?an
    fr: (?:contact|courriel|écrire à l'auteur)\s*: ?\S+
        | (?:vous avez|avez-vous) (?:une info|des informations)
    es: (?:contacto|correo|escribe a)\s*:? ?\S+@\S+ | (?:tienes|tiene) (?:una pista|información)
    it: (?:contatti|scrivi a)\s*:? ?\S+@\S+
    pl: (?:kontakt|napisz do autora|e-?mail)\s*:? ?\S+@\S+
    ru: (?:связаться с (?:автором|редакцией)|написать автору|почта|e-?mail|пишите (?:нам|автору)|прислать
          новость)\s*[:—–-]? ?.{0,40}(?:@|t\.me|https?:|\W*$)
    uk: (?:зв'язатися з (?:автором|редакцією)|написати автору|пошта|пишіть (?:нам|автору))\s*[:—–-]?
          ?.{0,40}(?:@|t\.me|https?:|\W*$)
    az: (?:müəlliflə əlaqə|bizə yazın|e-?poçt)\s*[:—–-]? ?.{0,40}(?:@|https?:|\W*$)
    tr: (?:yazarla iletişim|bize yazın|e-?posta)\s*[:—–-]? ?.{0,40}(?:@|https?:|\W*$)
    """)
ADDRESS = re.compile(r"^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30})$")


def author_notes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Biographies of the author and where to write to, at the very end of the article."""
    start = max(1, len(blocks) - TAIL)
    for number in range(start, len(blocks)):
        block = blocks[number]
        if len(block.text) <= LONGEST_NAME and HEADING.match(fold(block.text)):
            yield from _under_heading(blocks[number:])
        elif _is_contact(block.text):
            yield block
        elif _is_biography(blocks, number):
            yield block
            yield from _name_lines(blocks, number)


def _under_heading(blocks: Sequence[Block]) -> Iterator[Block]:
    if all(len(block.text) <= LONGEST_NOTE for block in blocks):
        yield from blocks


def _is_contact(text: str) -> bool:
    return len(text) <= LONGEST_CONTACT and bool(ADDRESS.match(text) or CONTACT.match(fold(text)))


def _is_biography(blocks: Sequence[Block], number: int) -> bool:
    """Whether the block tells who wrote the article, and nobody in the article itself.

    Whom an article is about, its paragraphs name before; its author they do not. Where the note leaves out
    the name ("Has written for ..."), a line with the name must stand right above.
    """
    text = blocks[number].text
    if len(text) > LONGEST_NOTE or not ends_sentence(text) or is_quoted(text):
        return False
    folded = fold(text)
    if AUTHOR_IS.match(folded):
        return True
    if SUBJECTLESS.match(folded):
        return bool(_name_lines(blocks, number))
    name = _told_of(text)
    if name is None or not ROLES.search(folded[:INTRODUCTION]):
        return False
    return not _is_mentioned(name, blocks[:number])


def _told_of(text: str) -> str | None:
    """Who the text tells of: "Mara Dorian" in "Mara Dorian is a reporter", "Mara Dorian, reporter"."""
    words = text.split()
    name = list(takewhile(_begins_name, words[:5]))
    if len(name) < 2 or len(name) > 4 or len(name) == len(words):
        return None
    return " ".join(name).rstrip(",") if name[-1].endswith(",") or words[len(name)] in IS else None


def _begins_name(word: str) -> bool:
    return word[0].isalpha() and is_capital(word)


def _is_mentioned(name: str, blocks: Sequence[Block]) -> bool:
    """Whether the last word of the name occurs in a paragraph; lines with the name alone do not count."""
    last = name.split()[-1].rstrip(".'’")
    return any(last in block.text for block in blocks if len(block.text) > LONGEST_NAME)


def _name_lines(blocks: Sequence[Block], number: int) -> list[Block]:
    """The name, printed once or twice, and the role, on lines right above the biography."""
    above = reversed(blocks[max(1, number - 3) : number])
    lines = list(takewhile(_is_short_line, above))
    names = (line.text for line in lines if _is_full_name(line.text))
    return lines if any(not _is_mentioned(name, blocks[:number]) for name in names) else []


def _is_short_line(block: Block) -> bool:
    return len(block.text.split()) <= 5 and not ends_sentence(block.text)


def _is_full_name(text: str) -> bool:
    return 2 <= len(text.split()) <= 4 and all(map(is_capital, text.split()))
