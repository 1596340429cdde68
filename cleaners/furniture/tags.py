"""Topics and hashtags under an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import END, alone, fold, starting

LONGEST = 300
LONGEST_TAG = 40

HASHTAGS = re.compile(r"^(?:#[^\s#,;|]+[\s,;|]*)+$")
LABELS = alone(r"""
    en: (?:related |more |article )?(?:tags?|topics?|keywords?) | filed under | in this (?:story|article)
        | categor(?:y|ies) | explore more topics | mentioned in this (?:article|story) | more on this topic
        | tagged
    de: (?:relevante |verwandte |weitere )?themen | schlagw[oö]rte?r? | schlagwörter | stichw[oö]rte?r?
        | (?:artikel-?)?tags?(?: zum artikel)? | themenseiten | mehr zu diesem thema
    fr: mots[- ]clés | étiquettes | sujets(?: associés| liés)? | thèmes? | dans cet article | tags?
    es: etiquetas | temas(?: relacionados)? | archivado en | más sobre | palabras clave
    it: argomenti | tag(?:s)? | temi | parole chiave | in questo articolo
    pl: tagi | tematy | słowa kluczowe | etykiety
    ru: теги | тэги | метки | ключевые слова | рубрики? | темы | хештеги | сюжеты
    uk: теги | мітки | ключові слова | рубрики? | теми | хештеги
    be: тэгі | тэмы
    bg: тагове | етикети | ключови думи
    az: teqlər | etiketlər | açar sözlər | mövzular | həştəqlər | taqlar
    tr: etiketler | anahtar kelimeler | konular | ilgili etiketler
    hy: պիտակներ | թեգեր | բանալի բառեր | թեմաներ | հեշթեգեր
    ka: თეგები | ტეგები | საკვანძო სიტყვები | თემები | ჰეშთეგები
    fa: برچسب ?ها | کلید ?واژه ?ها | کلمات کلیدی | تگ ?ها | برچسب
    ar: الکلمات المفتاحیة | وسوم | مواضیع
    kk: тегтер | тэгтер | кілт сөздер | тақырыптар | хэштегтер
    ky: тегдер | ачкыч сөздөр | темалар
    uz: teglar | kalit so'zlar | mavzular | теглар | калит сўзлар
    """)
OPENINGS = starting(r"""
    en: (?:tags?|topics?|keywords?|labels?|filed under|posted in|in this story|related topics?|categories
          |category|tagged(?: with)?)\s*: | (?:read )?more (?:on|about)\s*: | filed under
        | tagged (?:as|with|under)
    de: (?:schlagw[oö]rte?r?|schlagwörter|stichw[oö]rte?r?|themen|mehr zu(?:m thema)?|relevante themen|tags?
          |kategorien?|rubrik)\s*: | abgelegt unter
    fr: (?:mots[- ]clés|étiquettes|sujets?|thèmes?|tags?|catégories?|classé dans)\s*:
    es: (?:etiquetas|temas|archivado en|palabras clave|categorías?)\s*:
    it: (?:argomenti|tags?|temi|parole chiave|categori[ae])\s*:
    pl: (?:tagi|tematy|słowa kluczowe|etykiety|kategorie|kategoria)\s*:
    pt: (?:tags?|temas|palavras-chave|categorias?)\s*:
    nl: (?:tags?|trefwoorden|onderwerpen|lees meer over)\s*:
    sv: (?:ämnen|taggar|etiketter)\s*:
    no: (?:emner|stikkord|tags|emneord)\s*:
    fi: (?:aiheet|avainsanat|tunnisteet)\s*:
    cs: (?:témata|štítky|klíčová slova|tagy)\s*:
    ru: (?:теги|тэги|тег|метки|темы|ключевые слова|рубрик[аи]|сюжеты?|хештег\w*|разделы?|категори[яи])\s*:
    uk: (?:теги|мітки|ключові слова|рубрик[аи]|теми|хештеги|розділ|категорі[яї])\s*:
    be: (?:тэгі|тэмы|рубрыка)\s*:
    bg: (?:тагове|етикети|ключови думи|категория)\s*:
    az: (?:teqlər|teq|açar sözlər|etiketlər|mövzular|kateqoriya|bölmə|rubrika|taqlar)\s*:
    tr: (?:etiketler|etiket|anahtar kelimeler|konular|kategori)\s*:
    tk: (?:bellikler|açar sözler)\s*:
    hy: (?:պիտակներ|թեգեր|բանալի բառեր|թեմաներ|բաժին|հեշթեգեր)\s*[:՝]
    ka: (?:თეგები|ტეგები|თემები|საკვანძო სიტყვები|კატეგორია|რუბრიკა)\s*:
    fa: (?:برچسب(?: ?ها)?|کلید ?واژه(?: ?ها)?|کلمات کلیدی|تگ ?ها|دسته بندی|موضوع)\s*[:：]
    tg: (?:калидвожаҳо|барчаспҳо)\s*:
    ar: (?:الکلمات (?:المفتاحیة|الدلالیة)|وسوم|التصنیف)\s*:
    kk: (?:тегтер|тэгтер|кілт сөздер|айдар|тақырыптар|санат)\s*:
    ky: (?:тегдер|ачкыч сөздөр|рубрика)\s*:
    uz: (?:teglar|teg|kalit so'zlar|mavzular|ruknlar?|turkum)\s*:
        | (?:теглар|тег|калит сўзлар|рукн|мавзулар)\s*:
    """)


def tag_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lists of topics and hashtags, in one line or one a line under their label."""
    listing = False
    for block in blocks:
        if _is_tag_line(block.text):
            yield block
        elif listing and _can_be_tag(block):
            yield block
            continue
        listing = len(block.text) <= LONGEST_TAG and bool(LABELS.match(fold(block.text)))


def _is_tag_line(text: str) -> bool:
    if len(text) > LONGEST or text.endswith("."):
        return False
    folded = fold(text)
    return bool(HASHTAGS.match(text) or LABELS.match(folded) or OPENINGS.match(folded))


def _can_be_tag(block: Block) -> bool:
    return block.kind != "heading" and len(block.text) <= LONGEST_TAG and not END.search(block.text)
