"""Where the text was taken from: "Source link", "Источник: ...", notes that a wire story was not edited."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import is_agency
from cleaners.lines.phrases import alone, anywhere, fold, is_capital, starting

LONGEST = 300
LONGEST_SOURCE = 80
MOST_WORDS = 7

LABELS = alone(r"""
    en: sources?(?: links?)?
        | (?:read|view|see) (?:the )?(?:original|full)(?: article| story| post| source)+
        | original (?:source|article) | via
    de: quellen? | zum originalartikel | originalartikel
    fr: sources? | lire l'article original
    es: fuentes? | ver artículo original
    nl: bron(?:nen)? | bron
    sv: källa
    no: kilde
    fi: lähde
    cs: zdroj
    it: font[ei] | leggi l'articolo originale
    pl: źródł[oa]
    ru: источники? | ссылка на (?:источник|оригинал|первоисточник) | первоисточник
        | оригинал(?: статьи| материала)?
    uk: джерел[оа] | посилання на (?:джерело|оригінал)
    az: mənbə | mənbəyə keçid | orijinal(?:ı oxu)?
    tr: kaynak | haberin kaynağı | kaynağa git
    hy: աղբյուր(?:ը)? | սկզբնաղբյուր(?:ը)?
    ka: წყარო | პირველწყარო
    fa: منبع(?: خبر)? | لینک منبع
    ar: المصدر
    kk: дереккөз(?:і)? | ақпарат көзі
    ky: булак
    uz: manba | манба
    """)
PARTED = re.compile(r"\s*[:՝：]\s*")
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
OF_MATERIALS = starting(r"""
    ru: (?:по материалам|по информации|с использованием материалов)\s*:?\s*[^.]{1,60}$
        | подготовлено по материалам
    uk: (?:за матеріалами|за інформацією)\s*:?\s*[^.]{1,60}$
    """)
NOTES = starting(r"""
    en: this (?:post|article|story|content|piece|report) (?:\S+ ){0,12}(?:appeared|was published|published)
          first (?:on|in|by|at)
        | this (?:post|article|story|content|piece|report) first (?:appeared|ran) (?:on|in|at)
        | the post \S.{0,200} (?:appeared )?first (?:appeared )?on
        | this (?:article|story|piece|commentary|report) (?:was|is|has been) (?:originally |first |also
          )?(?:published|posted|produced|republished|translated|adapted|reprinted|excerpted)\b
        | (?:reporting|research|work) (?:for|on) this (?:story|article|project|report) (?:was|is) (?:supported
          |funded|financed|made possible)
        | this (?:story|article|report|material|publication|project|content) (?:was|is|has been) (?:\S+
          ){0,3}(?:produced|prepared|created|published|made) (?:with the (?:\w+ )?(?:support|help|assistance)
          |within the|as part of|in (?:partnership|cooperation|collaboration) with)
        | a version of this (?:article|story) (?:appeared|appears|ran)
        | originally (?:published|posted|appeared) (?:on|in|by|at)
        | (?:article|story|text|news) (?:courtesy of|provided by|syndicated from)\s*:? \S+(?: \S+){0,4}$
        | (?:re)?(?:posted|printed|published) with (?:the )?(?:kind )?permission (?:of|from)\b
    de: (?:diese|die) (?:meldung|nachricht|agenturmeldung) (?:wurde|ist|stammt) (?:\S+ ){0,6}(?:automatisch
          |redaktionell|nachrichtenagentur|dpa|afp|apa)
        | dieser (?:artikel|text|beitrag) (?:\S+ ){0,3}(?:erschien|ist|wurde) (?:\S+ ){0,4}(?:zuerst|im
          original|ursprünglich|erstmals|automatisch)
        | mit (?:informationen|material|agenturmaterial) (?:der|von|des) (?:\S+ ?){1,8}$
        | mit agenturmaterial | (?:über|zu) dieses? thema (?:berichtet|berichtete)e?
        | dieses thema im programm | transparenzhinweis | (?:der )?ursprungsartikel
        | dieser (?:artikel|beitrag|text) wurde (?:mithilfe|mit hilfe|von einer ki|maschinell)
    fr: (?:cet|ce|cette) (?:article|texte|contenu|dépêche) (?:\S+ ){0,3}(?:initialement|d'abord
          |automatiquement|traduit|repris)\w*
    es: (?:este|esta) (?:artículo|noticia|texto|contenido) (?:fue|ha sido) (?:\S+ ){0,2}(?:originalmente
          |automáticamente|traducid[oa]|generad[oa])
    it: questo articolo è (?:stato )?(?:originariamente|originalmente|tradotto|tratto)
    pl: (?:artykuł|tekst|materiał) (?:ukazał się|został opublikowany|pochodzi|powstał) (?:pierwotnie|w
          serwisie|na łamach|ze? stron\w|we współpracy)
    ru: (?:эта|этот|данный|данная|наша|настоящая) (?:статья|материал|текст|публикация) (?:\S+
          ){0,3}(?:опубликован\w?|вышел|вышла) (?:на|в|изданием)
        | (?:статья|материал|текст) (?:был[аи]? )?(?:впервые|первоначально|изначально) (?:был[аи]?
          )?опубликован\w? | оригинал (?:статьи|материала|публикации) | (?:читать|смотреть) оригинал
    uk: (?:ця|цей) (?:стаття|матеріал|текст) (?:\S+ ){0,3}опублікован\w+ (?:на|в|у)
        | (?:стаття|матеріал) (?:бу\w+ )?вперше опублікован\w+ | оригінал (?:статті|матеріалу)
    az: (?:bu )?(?:məqalə|material|yazı) ilk (?:dəfə|olaraq) .{0,60}(?:dərc|yayımlan|çap)\w*
    tr: (?:bu )?(?:haber|yazı|makale) ilk (?:olarak|kez) .{0,60}(?:yayımlan|yayınlan|çık)\w*
    hy: (?:այս )?(?:հոդվածը|նյութը) (?:առաջին անգամ|սկզբնապես) .{0,60}հրապարակվել
    ka: (?:ეს )?(?:სტატია|მასალა) (?:პირველად|თავდაპირველად) .{0,60}გამოქვეყნ\w*
    fa: این (?:مطلب|مقاله|گزارش) (?:نخستین بار|ابتدا|پیش ?تر) در .{0,60}منتشر
    kk: (?:бұл )?(?:мақала|материал) (?:алғаш|бастапқыда) .{0,60}жариялан\w*
    uz: (?:ushbu |bu )?(?:maqola|material) (?:dastlab|ilk bor) .{0,60}(?:chop etil|e'lon qilin)\w*
    """)
UNEDITED = anywhere(r"""
    en: (?:story|report|article) has not been edited by | auto-generated from a syndicated feed
        | this (?:article|text|story|summary|translation) (?:was|is|has been) (?:\w+ )?(?:generated|translated
          |written|summari[sz]ed) (?:by|with|using)(?: the help of)? (?:ai|artificial intelligence)\b
    de: hat diese (?:meldung|nachricht) (?:redaktionell )?nicht (?:bearbeitet|verändert)
    tr: tarafından (?:servis edilen|geçilen) (?:tüm|bütün|bu) .{0,40}haber\w* .{0,80}(?:editör|müdahale)
        | bu (?:haber|metin|çeviri) yapay zek[aâ]\w* (?:ile|yardımıyla|tarafından)
    ru: (?:материал|текст|перевод|статья) (?:был[ао]? )?(?:создан|сгенерирован|переведен|подготовлен)\w* (?:с
          помощью|при помощи|с использованием) (?:ии|искусственного|нейросет\w+)
    uk: (?:матеріал|текст|переклад|стаття) (?:бул[ао] |був )?(?:згенерован|створен|перекладен|підготовлен)\w*
          (?:за допомогою|з використанням) (?:ші|штучного|нейромереж\w*)
    az: bu (?:xəbər|mətn|material) süni intellekt\w* (?:vasitəsilə|köməyi ilə|tərəfindən)
    """)


def source_links(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say or link where the text was taken from."""
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and (_names_source(text) or _is_note(fold(text))):
            yield block


def _is_note(text: str) -> bool:
    return bool(LABELS.match(text) or OF_MATERIALS.match(text) or NOTES.match(text) or UNEDITED.search(text))


def _names_source(text: str) -> bool:
    """Whether a name stands after "Source:". Not so in "Sources: three officials said"."""
    label, *rest = PARTED.split(text, maxsplit=1) if len(text) <= LONGEST_SOURCE else [text]
    if not rest or not LABELS.match(fold(label)):
        return False
    if is_agency(rest[0].strip(" .")):
        return True
    words = WORD.findall(rest[0])
    names = [word for word in words if is_capital(word) or "." in word]
    return 0 < len(words) <= MOST_WORDS and names[:1] == words[:1] and 2 * len(names) >= len(words)
