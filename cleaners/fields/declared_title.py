"""The headline as a page declares it, without the outlet's name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from cleaners.lines.characters import letters_only, plain_text
from cleaners.lines.phrases import stems
from cleaners.markup.jsonld_article import JsonldArticle
from cleaners.markup.metatags import Found, Meta, first

SEPARATOR = re.compile(r"\s+[|–—•·»:-]\s+|\s*[|｜ㅣ：]\s*|\s+::\s+")
TIGHT = re.compile(r"\s*[-–—|｜ㅣ：]\s*")
"""Separators without spaces between title and section ("Bridge reopens after two years-Valley")."""
LEAST_CUT = 90
"""Characters; a longer headline may have been cut, even without dots."""
CUT = re.compile(r"\s*(?:…|\.\.\.)$")
LATIN = str.maketrans({"ə": "e", "ı": "i", "ß": "ss", "ø": "o", "ł": "l"})
LEAST_HEADLINE = 15
"""Letters; a shorter part of a title is a kicker, a section or a name."""
SHORTEST_NAME = 4
"""Letters of an outlet's name; a shorter one may be a word of a headline."""
LEAST_SHARED = 2
"""Words that two headlines of one story share at least."""


def declared_title(
    article: JsonldArticle, meta: Meta, headings: tuple[str, ...], tree: HtmlElement, outlet: frozenset[str]
) -> Found:
    """JSON-LD headline or og:title, else another meta title, the h1, <title>; without the outlet's name.

    headings: texts of the h1 elements; outlet: its `outlet_names`.
    JSON-LD first is right on .84 of the development pages, og:title first on .84, the h1 on .71, this on .95.
    """
    candidates = [
        (article.headline, "json-ld headline"),
        (first(meta, "og:title"), "og:title"),
        (first(meta, "twitter:title", "title", "dc.title"), "meta title"),
        (_headline_of(headings, outlet), "h1"),
        (plain_text(tree.findtext(".//title")), "<title>"),
    ]
    present = {origin: text for text, origin in candidates if text}
    if not present:
        return None

    def bare(origin: str) -> str:
        text = present[origin]
        lesser = (
            (plain_text(node.text_content()) for node in tree.iter("h2", "h3")) if origin == "<title>" else ()
        )
        others = [other for place, other in present.items() if place != origin]
        others += [*headings, *(meta.get("title") or ()), *filter(None, lesser)]
        elsewhere = {letters_only(other) for other in others}
        whole = _whole(text, others if CUT.search(text) else headings)
        return _without_site(whole, elsewhere, outlet, site_may_lead=origin == "<title>")

    origin = next(iter(present))
    if origin == "json-ld headline" and "og:title" in present:
        headline, shared = bare(origin), bare("og:title")
        alternative = article.alternative_headline or ""
        if _is_worded_for_readers(shared, headline, headings, alternative):
            return shared, "og:title"
        return headline, origin
    return bare(origin), origin


def _headline_of(headings: Sequence[str], outlet: frozenset[str]) -> str | None:
    """The first h1 that is not the site's logo: its name alone, or its name and a motto."""
    return next((heading for heading in headings if not _names_site(heading, outlet)), None)


def _names_site(heading: str, outlet: frozenset[str]) -> bool:
    """ "The Gazette", "The Gazette – news of the valley"."""
    parts = (heading, *SEPARATOR.split(heading))
    return any(len(name := host_letters(part)) >= SHORTEST_NAME and name in outlet for part in parts)


def _is_worded_for_readers(shared: str, headline: str, headings: Sequence[str], alternative: str) -> bool:
    """Whether og:title (`shared`) is the headline the desk wrote for readers, and JSON-LD's is another.

    It is where it only lacks the kicker that JSON-LD puts in front ("Ferry strike: Boats sail again"), and
    where both word one story and one of them is the h1: JSON-LD's is then the longer, for search engines. It
    is not where it was cut or lengthened, where it shares too few words with JSON-LD's to be the same story,
    or where JSON-LD's `alternative` headline settles it.
    """
    long, short = _tokens(headline), _tokens(shared)
    other, own = letters_only(headline), letters_only(shared)
    if own == other or len(own) < LEAST_HEADLINE:
        return False
    if long[-len(short) :] == short:
        return True
    if other in own or other.startswith(own) or letters_only(alternative) in (own, other):
        return False
    printed = {own, other} & {letters_only(heading) for heading in headings}
    return bool(printed) and len(stems(headline) & stems(shared)) >= LEAST_SHARED


def _tokens(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _whole(title: str, others: Iterable[str]) -> str:
    """A headline that was cut ("Bridge reopens after…") as it stands elsewhere on the page.

    Search engines once advised at most 110 characters, and some platforms still cut there, with dots or not.
    """
    if len(title) < LEAST_CUT and not CUT.search(title):
        return title
    start = letters_only(title)
    longer = (other for other in others if letters_only(other).startswith(start) and not CUT.search(other))
    return next(longer, title)


def _without_site(title: str, others: set[str], outlet: frozenset[str], *, site_may_lead: bool) -> str:
    """ "Quake hits Gyumri - The Gazette" and "Gazette: Quake hits Gyumri" -> "Quake hits Gyumri".

    An end goes when it names the outlet, or when what is left is a title the page gives elsewhere too;
    a page may have the outlet's name for a heading, so the longer end that it gives elsewhere counts.
    But for <title>, what leads is a kicker more often than the site ("Valley - Quake hits Gyumri").
    """
    for cut in SEPARATOR.finditer(title):
        left, right = title[: cut.start()], title[cut.end() :]
        for end, other in ((left, right), (right, left)):
            if host_letters(other) in outlet and letters_only(end):
                return _without_section(end, others)
        for end in sorted((left, right) if site_may_lead else (left,), key=len, reverse=True):
            if letters_only(end) in others:
                return end
    return _without_section(title, others)


def _without_section(title: str, others: set[str]) -> str:
    """ "Quake hits Gyumri-Valley" -> "Quake hits Gyumri", where the page gives that elsewhere."""
    for cut in TIGHT.finditer(title):
        start = letters_only(title[: cut.start()])
        if start in others and len(start) >= LEAST_HEADLINE:
            return title[: cut.start()]
    return title


def outlet_names(site: str | None, publisher: str | None, url: str | None) -> frozenset[str]:
    """The outlet's names in `host_letters`: also "news" and "newsam" of https://www.news.am/."""
    try:
        host = (urlsplit(url or "").hostname or "").removeprefix("www.")
    except ValueError:  # a bracket in the host
        host = ""
    names = (site, publisher, host, host.partition(".")[0])
    return frozenset(filter(None, (host_letters(name or "") for name in names)))


def host_letters(text: str) -> str:
    """Letters as host names spell them: "Sahil Xəbər" -> "sahilxeber"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LATIN))
    return letters_only("".join(char for char in plain if not unicodedata.combining(char)))
