"""Judges whether a page is an article, and gives the reason if not.

An article lost here is lost for good; a listing that passes is one bad record. So every judge needs two
signs: what the page says of itself (title, headline, scripts, address), and that it has next to no prose of
its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from cleaners.article import Block, Outcome
from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere, ends_sentence
from cleaners.noarticle.challenges import guard
from cleaners.noarticle.consent import consent_share, is_consent_address, is_consent_title
from cleaners.noarticle.error_pages import error_line
from cleaners.noarticle.server_notices import LEAST_SHARE, server_notice

SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts without spaces, from Thai to Chinese; two of them count as a word."""

TITLE_PARTS = re.compile(r"\s+[-–—|·•»«/]+\s+|\s*\|\s*")
LONGEST_CHECK, LONGEST_NOTICE, LONGEST_CONSENT = 60, 120, 700
"""Words of text above which a page is no challenge, no error page, no consent wall."""

MARKED_SHARE = 0.6
"""Share of a text that notices have at least where the page is marked as an article."""

MOST_SHOWN = 2500
"""Characters a challenge shows at most, menus and all; the shortest bench article shows 461."""

MOST_OWN_PROSE = 250
"""Characters of prose that a listing may have of its own: what the section is about, who the author is."""

FARTHEST_TEASER = 4
"""Blocks from a linked headline to its teaser at most: between them are a date, an author, a section."""

FEWEST_TEASERS = 4
"""Linked headlines with a summary each, on a page that has no prose of its own."""

FEWEST_WORDS, BRIEF = 5, 25
"""Below the first a text is none; below the second it has to prove itself by a sentence or markup."""

HEADLINES = ("heading", "title")
H1 = re.compile(r"(?:^| )h1(?:[. ]|$)")
HOME = re.compile(r"^/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home|main)(?:\.\w+)?/?)?$")
SECTION = re.compile(
    r"/(?:categor(?:y|ies|ia|ie)|kategor\w*|tags?|topics?|themes?|tema|thema|sujets?|etiket\w*|authors?|autor\w*"
    r"|avtor|profile|search|axtar\w*|arama|rubri[ck]\w*|sections?|archives?|arxiv|arkhiv|lenta|all-?news)"
    r"(?:/(?!\d+/?$)[^/-]+(?:-[^/-]+){0,3})?/?$|/page/\d+/?$",
    re.I,
)
NUMBERED = re.compile(r"\d{1,3}[.)] ")
"""A headline of "Ten walks in the valley": its link leads to a map, not to another story."""
SEARCH = re.compile(r"(?:^|&)(?:s|q|query|search)=")
NO_SCRIPT = anywhere("outcomes.no_script")


@dataclass(frozen=True, slots=True)
class _Page:
    """What the judges see of a page."""

    tree: HtmlElement
    titles: tuple[str, ...]
    """Title and headlines, whole and in parts."""
    text: str
    """The cleaned article."""
    words: int
    """Number of words of `text`."""
    blocks: Sequence[Block]
    """All blocks of the page."""
    link_text: int
    """Characters of the blocks inside links."""
    url: str | None
    has_article_markup: bool

    @property
    def shown(self) -> int:
        """Characters of all visible text."""
        return sum(len(block.text) for block in self.blocks)


def judge_page(
    tree: HtmlElement,
    *,
    title: str | None,
    text: str,
    blocks: Sequence[Block],
    link_text: int,
    url: str | None,
    has_article_markup: bool,
) -> tuple[Outcome, str] | None:
    """Why the page is no article, as outcome and one sentence, or None for an article.

    tree: the whole page with its scripts; text: the cleaned article, paragraphs parted by blank lines;
    blocks: every visible block of the page; link_text: characters of the blocks that stand inside links;
    has_article_markup: whether JSON-LD or og:type calls it an article.
    """
    page = _Page(
        tree=tree,
        titles=tuple(_titles(tree, title, blocks)),
        text=text,
        words=_count_words(text),
        blocks=blocks,
        link_text=link_text,
        url=url,
        has_article_markup=has_article_markup,
    )
    for outcome, judge in JUDGES:
        detail = judge(page)
        if detail:
            return outcome, detail
    return None


def _challenge(page: _Page) -> str | None:
    """A check for robots: hardly any text, and a title, line or script of a known service."""
    if page.has_article_markup or page.words >= LONGEST_CHECK or page.shown > MOST_SHOWN:
        return None
    who = guard(page.tree, page.titles, [_plain(block.text) for block in page.blocks])
    return f"{who} checks whether the visitor is a robot." if who else None


def _error_page(page: _Page) -> str | None:
    """An error under a 200: title or headline say nothing else, on a bare page any line."""
    words = _count_words(" ".join(_own_paragraphs(page)))
    if words >= LONGEST_NOTICE:
        return None
    marked = page.has_article_markup and words >= BRIEF  # a template may mark whatever stands in it
    bare = words < BRIEF and not page.has_article_markup
    line = None if marked else error_line(page.titles, (block.text for block in page.blocks if bare))
    titles, least = ((), MARKED_SHARE) if marked else (page.titles, LEAST_SHARE)
    line = line or server_notice(titles, _paragraphs(page), least=least)
    return f"The page says “{line}”." if line else None


def _consent_wall(page: _Page) -> str | None:
    """A request for consent in place of the text."""
    if page.has_article_markup or page.words >= LONGEST_CONSENT:
        return None
    if page.url and is_consent_address(page.url):
        return "The address is that of a consent service."
    forms = (form.get("action") or "" for form in page.tree.iter("form"))
    says_so = any(map(is_consent_title, page.titles)) or any(map(is_consent_address, forms))
    has_sentence = _has_sentence(page)
    share = consent_share(_paragraphs(page) if has_sentence else _unlinked(page))
    if share >= 0.5 or (says_so and (share >= 0.2 or not has_sentence)):
        return "The page asks for consent before it shows anything."
    return None


def _listing(page: _Page) -> str | None:
    """A home, section, tag, search or author page: headlines that lead elsewhere, little prose of its own."""
    address = _listing_address(page.url)
    if page.has_article_markup and address != "a home page":
        return None
    headlines, teasers, own = _count_headlines(page)
    if headlines >= 3 and own < MOST_OWN_PROSE and _is_of_links(page, page.blocks):
        return f"The text is a list of {headlines} linked headlines."
    if len(_paragraphs(page)) >= 3 and _is_of_headings(page):
        return f"All text that is left are {len(_paragraphs(page))} headings."
    if headlines >= 3 and not page.text and page.link_text >= 0.6 * page.shown:
        return f"The page is a list of {headlines} linked headlines."
    if address and headlines >= 5 and own < MOST_OWN_PROSE:
        return f"The address is that of {address}, and {headlines} headlines lead elsewhere."
    bare = page.words < BRIEF and not _has_sentence(page) and page.link_text >= 0.6 * page.shown
    teases = len(teasers) >= FEWEST_TEASERS and sum(map(len, teasers)) >= 0.5 * len(page.text)
    if own == 0 and (teases or (headlines >= 10 and bare)):
        return f"The page has {headlines} headlines that lead elsewhere and no prose of its own."
    return None


def _no_text(page: _Page) -> str | None:
    """Nothing or next to nothing left: links, no sentence, or a few words that nothing calls an article."""
    links = [block for block in page.blocks if block.kind not in HEADLINES]
    if _is_of_links(page, links) and not _has_sentence(page):
        return "All text that is left are links, as in a ticker of news."
    if _is_of_headings(page):
        return "All text that is left are headings."
    if page.words >= BRIEF and not NO_SCRIPT.search(fold(page.text[:500])):
        return None
    if page.words >= FEWEST_WORDS and (
        _has_sentence(page) or (page.has_article_markup and page.words >= 2 * FEWEST_WORDS)
    ):
        return None
    return f"{page.words} words of text are left, and no sentence." if page.words else "No text is left."


JUDGES: tuple[tuple[Outcome, Callable[[_Page], str | None]], ...] = (
    ("challenge", _challenge),
    ("error_page", _error_page),
    ("consent", _consent_wall),
    ("listing", _listing),
    ("no_text", _no_text),
)
"""In this order: a challenge may call itself an error, and what has no text may have a better reason."""


def _titles(tree: HtmlElement, title: str | None, blocks: Sequence[Block]) -> Iterator[str]:
    """Title, <title> and first headlines, each whole and its first and last part ("404 | The Daily")."""
    headlines = (block.text for block in blocks if block.kind in HEADLINES and H1.search(block.place))
    for line in (title, tree.findtext(".//title"), *islice(headlines, 3)):
        line = _plain(line or "")
        parts = TITLE_PARTS.split(line)
        yield from dict.fromkeys(filter(None, (line, parts[0], parts[-1])))


def _plain(text: str) -> str:
    """White space folded and compatibility letters plain: ArvanCloud prints Persian in presentation forms."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def _count_words(text: str) -> int:
    return len(text.split()) + len(SPACELESS.findall(text)) // 2


def _paragraphs(page: _Page) -> list[str]:
    return page.text.split("\n\n")


def _own_paragraphs(page: _Page) -> list[str]:
    """The paragraphs of the text that are no links to other pages."""
    links = {block.text for block in page.blocks if block.link_share >= 0.7}
    return [line for line in _paragraphs(page) if line not in links]


def _unlinked(page: _Page) -> list[str]:
    return [block.text for block in page.blocks if block.link_share < 0.5]


def _is_of_links(page: _Page, blocks: Sequence[Block]) -> bool:
    """Whether most of the text consists of those blocks that are links."""
    links = {block.text for block in blocks if block.link_share >= 0.7}
    return sum(len(line) for line in _paragraphs(page) if line in links) >= 0.7 * len(page.text) > 0


def _is_of_headings(page: _Page) -> bool:
    """Whether nothing of the text but headings is left."""
    left = set(_paragraphs(page))
    kinds = {block.kind for block in page.blocks if block.text in left}
    return bool(kinds) and kinds <= set(HEADLINES) and not _has_sentence(page)


def _has_sentence(page: _Page) -> bool:
    """Whether the text has a sentence of six words that is no plea for JavaScript."""
    return any(
        ends_sentence(line) and _count_words(line) > FEWEST_WORDS and not NO_SCRIPT.search(fold(line))
        for line in _paragraphs(page)
    )


def _count_headlines(page: _Page) -> tuple[int, list[str], int]:
    """(linked headlines, their teasers, characters of other prose).

    A headline has one teaser; prose after the teaser is the page's own.
    """
    left = set(_paragraphs(page))
    headlines, own, distance = 0, 0, FARTHEST_TEASER
    teasers = []
    for block in page.blocks:
        distance += 1
        if block.link_share >= 0.7 and len(block.text) >= 25 and not NUMBERED.match(block.text):
            headlines, distance = headlines + 1, 0
        elif block.text not in left or block.link_share >= 0.5 or not _is_prose(block.text):
            continue
        elif distance <= FARTHEST_TEASER:
            teasers.append(block.text)
            distance = FARTHEST_TEASER
        else:
            own += len(block.text)
    return headlines, teasers, own


def _is_prose(text: str) -> bool:
    return ends_sentence(text) and _count_words(text) >= 2 * FEWEST_WORDS


def _listing_address(url: str | None) -> str | None:
    """What kind of listing an address belongs to, or None for an article's."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if not parts.netloc:
        return None
    if SEARCH.search(parts.query):
        return "a search"
    if HOME.match(parts.path):
        return None if parts.query else "a home page"
    return "a section" if SECTION.search(parts.path) else None
