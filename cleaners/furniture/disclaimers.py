"""Disclaimers: whose opinion it is, what the law makes an outlet print, what a link earns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import Phrases, anywhere, fold, is_quoted, starting

LENGTHS = range(30, 600)
"""Characters of a disclaimer."""

OPINION = anywhere(r"""
    en: (?:views?|opinions?|thoughts|positions?)(?: and opinions?| or opinions?)?(?: expressed| stated|
          presented| contained| voiced)? (?:here|herein|in this \w+|in the \w+|by the (?:author|writer
          |contributor)s?|of (?:the )?(?:author|writer|contributor)s?|are|do)[^.]{0,100}(?:not necessarily
          |author's|authors'|those of the|their own|his own|her own|solely|alone|writer's)
        | (?:does|do|may|might) not necessarily (?:reflect|represent|coincide with) (?:the )?(?:\S+
          ){0,6}(?:editorial|position|policy|stance|opinions?|views?)
    de: (?:leserkommentare?|meinung(?:en)?|ansicht(?:en)?|inhalt|texte?|kommentare?|gastbeiträge|beitrag
          |kolumne)[^.]{0,90} (?:nicht (?:unbedingt|zwingend|notwendigerweise|automatisch|die meinung)
          |ausschließlich die)[^.]{0,60}(?:redaktion|herausgeber\w*|verlag\w*|meinung|autor\w*|wi(?:e)?der)
    fr: (?:opinions|propos|points de vue|analyses|idées)[^.]{0,90}(?:n'engagent que|n'engage que|ne
          reflètent pas (?:nécessairement|forcément)|sont (?:ceux|celles) de (?:l'auteur|leur))
    es: (?:opiniones|ideas|puntos de vista|contenidos?)[^.]{0,90}(?:no (?:reflejan?|representan?|coinciden?)
          necesariamente|son (?:exclusiva )?responsabilidad|son (?:exclusivas )?de (?:sus?|los) autor\w*)
    it: (?:opinioni|idee|punti di vista)[^.]{0,90}(?:non (?:riflettono|rispecchiano|rappresentano)
          necessariamente|sono (?:esclusivamente )?(?:quelle )?(?:dell'autore|degli autori))
    pl: (?:opinie|poglądy|treści)[^.]{0,90}(?:nie (?:muszą|zawsze|koniecznie|odzwierciedlają)|są wyłącznie
          |wyrażają wyłącznie)[^.]{0,60}(?:redakcj\w*|autor\w*)
    ru: (?:мнени[ея]|позици[яи]|точк[аи] зрения|взгляды|высказывания)[^.]{0,90}(?:(?:может|могут) (?:и )?не
          совпада\w+|не обязательно|не всегда (?:совпадает|отражает)|не (?:отражает|отражают) (?:позици|точк
          |мнени)\w+ (?:редакции|издания))
        | редакция (?:может не разделять|не всегда (?:согласна|разделяет)|не обязательно разделяет)
    uk: (?:думк[аи]|позиці[яї]|погляди|точк[аи] зору|судження)[^.]{0,90}(?:(?:може|можуть) не
          (?:збігатис[яь]|співпадати|відображати|поділяти)|не обов'язково|не завжди (?:збігається
          |відображає)) | редакція (?:може не поділяти|не завжди поділяє|не обов'язково)
    be: (?:меркаванн[еі]|пазіцы[яі])[^.]{0,60}(?:можа|могуць) не супадаць
    az: (?:müəllif\w*|yazı\w*|məqalə\w*)[^.]{0,40}(?:fikir\w*|fikri|mövqe\w*
          |rəy\w*)[^.]{0,90}(?:redaksiya\w*[^.]{0,40}(?:uyğun|üst-üstə|əks)|müəllifə (?:aiddir|məxsusdur)
          |əks etdirməyə bilər)
    tr: (?:yazı|makale|köşe|görüş|fikir)\w*[^.]{0,90}(?:yazar\w* (?:kendi\w*|kişisel|ait|sorumlu)
          |yansıtma(?:z|yabilir|maktadır)|bağlamaz)
    hy: հեղինակ\w* (?:կարծիք\w*|տեսակետ\w*|դիրքորոշ\w*)[^։]{0,60}(?:կարող (?:է|են) չհամընկնել|չի արտահայտում
          |պարտադիր)
    ka: (?:ავტორ\w*|სტატია\w*|ბლოგ\w*)[^.]{0,60}(?:მოსაზრებ|პოზიცი|აზრ|შეხედულებ)\w*[^.]{0,60}(?:შესაძლოა
          |შეიძლება|არ (?:ემთხვეოდეს|ემთხვევა|გამოხატავს|ასახავს))
    fa: (?:مطالب|نظرات|دیدگاه ?(?:ها|های)?|یادداشت)[^.]{0,90}(?:لزوما|الزاما)[^.]{0,60}(?:نیست|نمی ?باشد
          |بازتاب|دیدگاه)
    ar: (?:الآراء|المقالات|ما ورد)[^.]{0,60}(?:لا تعبر|لا یعبر)[^.]{0,20}(?:بالضرورة)
    kk: (?:автор\S*|мақала\S*)[^.]{0,40}(?:пікір|көзқарас|ой)\S*[^.]{0,60}редакция\S*[^.]{0,60}(?:сәйкес
          |сай) (?:келме|келмеуі)\S*
    ky: (?:автор\S*)[^.]{0,40}(?:пикир|көз караш)\S*[^.]{0,60}редакция\S*[^.]{0,60}(?:дал|шайкеш) келб\S*
    uz: (?:muallif\S*|maqola\S*)[^.]{0,40}(?:fikr|qarash|nuqtai)\S*[^.]{0,60}tahririyat\S*[^.]{0,60}(?:mos
          |to'g'ri) kelma\S*
        | (?:муаллиф\S*)[^.]{0,40}(?:фикр|қараш)\S*[^.]{0,60}таҳририят\S*[^.]{0,60}мос келма\S*
    """)
WORDING = starting(r"""
    en: for ease of reading,? we\b | (?:terms|terminology|names
          |toponyms)(?:, \w+ names)?[^.]{0,80}(?:suggested
          |used) (?:by|in) (?:the author|this|our)
    """)
"""Why an outlet calls a disputed place as it does; such notes hold words between quotation marks."""
BY_LAW = starting(r"""
    ru: (?:настоящ\w+|данн\w+|это) (?:материал|сообщение|информация)(?: \(\S+\))?(?:,? \(?материал\)?|
          \(\w+\))*[^.]{0,60}(?:произведен|создан|распространен|изготовлен
          |направлен)\w*[^.]{0,120}иностранн\w+ агент\w*
        | (?:сми|организация|физлицо),? (?:выполня\w+ функции|признан\w* (?:в рф )?|включен\w* в реестр)
          ?[^.]{0,30}иноагент\w* \W*$
    """)
FOOTNOTE = re.compile(
    r"^[*¹²³†]+\s*\S.{0,220}(?:признан\w*|запрещен\w*|внесен\w*|включен\w*|деятельность|иноагент\w*|экстремист\w*|террорист\w*)",
    re.I,
)
""" "* Meta: its work is banned in Russia as extremist", as Russian outlets must add """
BUSINESS = anywhere(r"""
    en: (?:may|might|will|can) (?:earn|receive|get|make) (?:(?:a|an|small|affiliate) )*(?:commissions?
          |compensation|share of)
        | (?:article|post|page|story) (?:contains|may contain|includes) affiliate links
        | (?:this|the) (?:article|information|content|material|report)[^.]{0,80}(?:is not|does not
          constitute|not intended (?:as|to be))[^.]{0,40}(?:financial|investment|legal|medical|tax|trading)
          advice
        | (?:summary|text|article|translation|image)(?: above)? (?:was|is|has been) (?:automatically
          )?(?:generated|created|translated|produced) (?:by|with|using) (?:an? )?(?:ai|artificial|chatgpt
          |machine|automat)\w* | (?:prices|quantities) (?:and availability )?may (?:be limited|change|vary)
        | does not (?:endorse|provide) (?:\S+ ){0,4}(?:investment|medical|legal) advice
    de: (?:affiliate|provisions?|partner)-?links?
        | mit (?:einem )?(?:\*|sternchen|stern) (?:gekennzeichnet|markiert)\w*
        | (?:stellt|stellen|ist|sind) keine (?:anlage|finanz|rechts)(?:beratung|empfehlung)
        | (?:grundsätzlich|stets|immer) mit (?:einem )?risik\w+ (?:verbunden|behaftet)
    fr: (?:liens?|contenus?) (?:affiliés?|d'affiliation) | ne constitue pas un conseil
    es: enlaces de afiliad\w+ | no constituye (?:\S+ ){0,3}(?:asesoramiento|recomendación)
    it: link di affiliazione | non costituisc\w+ (?:\S+ ){0,3}(?:consulenza|sollecitazione)
    pl: linki? afiliacyjn\w+ | nie stanowi(?:ą)? (?:\S+ ){0,3}(?:porady|rekomendacji)
    ru: (?:не является|не являются) (?:\S+ ){0,3}(?:инвестиционн\w+|финансов\w+|индивидуальной
          инвестиционной) (?:рекомендаци|совет)\w* | партнерск\w+ ссылк\w+
    uk: не є (?:\S+ ){0,3}(?:інвестиційн\w+|фінансов\w+) (?:порад|рекомендаці)\w*
    tr: yatırım (?:tavsiyesi|danışmanlığı) (?:değildir|kapsamında) | burada yer alan yatırım bilgi\w*
    az: investisiya (?:məsləhəti|tövsiyəsi) deyil
    """)


def opinion_disclaimers(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that say the views are the author's and not the newsroom's."""
    return (block for block in blocks if _matches(block.text, OPINION) or _explains_wording(block.text))


def legal_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Labels that a law demands, affiliate notes, "no investment advice", "translated by a machine"."""
    return (block for block in blocks if _is_demanded(block.text) or _matches(block.text, BUSINESS))


def _explains_wording(text: str) -> bool:
    return len(text) in LENGTHS and WORDING.match(fold(text)) is not None


def _is_demanded(text: str) -> bool:
    return len(text) in LENGTHS and bool(FOOTNOTE.match(text) or BY_LAW.match(fold(text)))


def _matches(text: str, phrases: Phrases) -> bool:
    return len(text) in LENGTHS and phrases.search(fold(text)) and not is_quoted(text)
