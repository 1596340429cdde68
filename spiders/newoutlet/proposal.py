"""What was found at an outlet becomes the draft of its class."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from courlan import extract_domain

from cleaners import clean_page
from cleaners.article import Article, Outlet
from cleaners.markup.canonical import canonical_url
from spiders.newoutlet.patterns import article_pattern
from spiders.newoutlet.places import country_of, timezone_of
from spiders.newoutlet.survey import Findings, Sample
from spiders.newoutlet.visit import VisitError
from spiders.web.guard import is_web_address

NOTHING_LISTED = "no feed, no sitemap, and no link that looks like an article's"
LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.I)
TITLE_PARTS = re.compile(r"\s+[|–—•·»:-]+\s+")
DOT = r"\."
EXAMPLES = 3
SAVED = 3


@dataclass(frozen=True, slots=True)
class Draft:
    """The class body of an outlet as proposed (see OutletSpider).

    What the site does not tell is None or empty, and is for a person to fill in. archive: a sitemap of all
    its articles that is named but not declared, since a crawl of it takes days.
    """

    name: str
    title: str | None
    home: str
    country: str | None
    languages: tuple[str, ...]
    timezone: str | None
    feeds: tuple[str, ...]
    sitemaps: tuple[str, ...]
    sections: tuple[str, ...]
    article_url: str
    examples: tuple[str, ...]
    archive: str | None = None

    @property
    def class_name(self) -> str:
        return "".join(word.capitalize() for word in self.name.split("_"))

    def unknown(self) -> list[str]:
        """The facts that are to be filled in."""
        return [fact for fact in ("title", "country", "languages", "timezone") if not getattr(self, fact)]


@dataclass(frozen=True, slots=True)
class NewOutlet:
    """An outlet as proposed, and some of its pages with the article each gives, the noisiest first."""

    draft: Draft
    pages: tuple[tuple[Sample, Article], ...]


def home_address(text: str) -> str:
    """The address of a home page as a person types it, with its scheme. ValueError where it is none.

    >>> home_address("oc-media.org")
    'https://oc-media.org'
    """
    url = text if "://" in text else f"https://{text}"
    if re.search(r"\s", text) or not is_web_address(url) or urlsplit(url).port == 0:
        raise ValueError(f"{text!r} is no web address")
    return url


def propose(found: Findings, name: str) -> NewOutlet:
    """The outlet that the findings speak for. VisitError where no page is an article."""
    soups = [_soup(page) for page in (found.home, *found.pages)]
    blank = blank_draft(name, urljoin(found.home.url, urlsplit(found.home.url).path or "/"))
    articles, others = _articles(found, Outlet(name, blank.timezone))
    examples = tuple(article.url or page.url for page, article in articles)
    draft = replace(
        blank,
        title=_title(soups),
        languages=_languages([article for _, article in articles], soups),
        feeds=found.feeds,
        sitemaps=found.sitemaps,
        sections=() if found.feeds or found.sitemaps else (blank.home,),
        archive=found.archive,
        article_url=article_pattern(found.listed, certain=examples, refused=others),
        examples=examples[:EXAMPLES],
    )
    noisiest = sorted(articles, key=lambda pair: len(pair[1].removed), reverse=True)
    return NewOutlet(draft, tuple(noisiest[:SAVED]))


def blank_draft(name: str, home: str) -> Draft:
    """What an outlet's address alone tells."""
    parts = urlsplit(canonical_url(home))
    country = country_of(parts.hostname or "")
    anything = rf"^{parts.scheme}://{parts.netloc.replace('.', DOT)}/.+$"
    return Draft(name, None, home, country, (), timezone_of(country), (), (), (), anything, ())


def name_of(home: str) -> str:
    """The name that an outlet's address suggests.

    >>> name_of("https://www.oc-media.org/"), name_of("https://24.kg/")
    ('oc_media', 'news_24')
    """
    parts = urlsplit(home)
    site = (extract_domain(home) or "").partition(".")[0] or parts.netloc
    words = re.sub(r"[^a-z0-9]+", "_", site.lower()).strip("_")
    return words if words[:1].isalpha() else f"news_{words}"


def _articles(found: Findings, outlet: Outlet) -> tuple[list[tuple[Sample, Article]], list[str]]:
    """The pages that are articles, cleaned, and the addresses of the others. VisitError where none is one."""
    cleaned = [
        (page, clean_page(page.body, url=page.url, outlet=outlet, charset=page.charset))
        for page in found.pages
    ]
    articles = [(page, article) for page, article in cleaned if not article.outcome]
    if not articles:
        reasons = ", ".join(sorted({article.outcome or "" for _, article in cleaned}))
        seen = f"no article found at {len(cleaned)} addresses ({reasons})" if reasons else NOTHING_LISTED
        raise VisitError(f"{found.home.url}: {seen}")
    return articles, [page.url for page, article in cleaned if article.outcome]


def _soup(page: Sample) -> BeautifulSoup:
    return BeautifulSoup(page.body, "lxml", from_encoding=page.charset)


def _title(soups: Sequence[BeautifulSoup]) -> str | None:
    """The outlet's name: as its pages tell it to machines, else the part of <title> that they all share."""
    for soup in soups:
        for meta in soup.select("meta[property='og:site_name'], meta[name='application-name']"):
            if content := " ".join(str(meta.get("content") or "").split()):
                return content
    parts = [part.strip() for soup in soups[:2] for part in TITLE_PARTS.split(_head(soup))]
    shared = [part for part in parts if part and all(part in _head(soup) for soup in soups)]
    return shared[0] if shared else None


def _head(soup: BeautifulSoup) -> str:
    return soup.title.get_text(" ", strip=True) if soup.title else ""


def _languages(articles: Sequence[Article], soups: Sequence[BeautifulSoup]) -> tuple[str, ...]:
    """Those of the texts, the commonest first; what pages say of themselves is often a template's word."""
    read = Counter(article.language for article in articles if article.language)
    return tuple(language for language, _ in read.most_common()) or tuple(
        dict.fromkeys(filter(None, map(_language, soups)))
    )


def _language(soup: BeautifulSoup) -> str | None:
    """The language that a page says it is in, ISO 639-1."""
    html, locale = soup.select_one("html[lang]"), soup.select_one("meta[property='og:locale']")
    said = html.get("lang") if html else locale.get("content") if locale else None
    code = LANGUAGE.match(str(said or ""))
    return code[0].lower() if code else None
