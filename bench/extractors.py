"""What is compared: each extractor as a function from a page to the fields it finds.

Peers are called as their documentation says, told not to load pictures, and given the page's address where
they take one. Their summary of the page is not taken for a standfirst: most often it is a meta tag that the
page does not print.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

FIELDS = ("title", "description", "text", "authors", "published")
Fields = dict[str, Any]
"""Those of FIELDS that the extractor gives: texts, but `authors` a list; `published` begins with the day."""

Extract = Callable[[str, str | None], Fields]
"""HTML and address to fields. What it raises is the extractor's failure at that page."""

BASELINE = "trafilatura"
UNKNOWN_ADDRESS = "https://example.org/"
PARAGRAPHS = ("p", "div", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "pre", "br")


@dataclass(frozen=True, slots=True)
class Extractor:
    """One line of the comparison.

    package: the distribution whose version is told. load: imports it, so that a missing one is noticed.
    is_peer: it lives in the peers' environment, not in Winnow's. Trafilatura does not, although it is one:
    the baseline has to be the very library that Winnow calls.
    """

    package: str
    load: Callable[[], Extract]
    is_peer: bool = True

    @property
    def version(self) -> str:
        return version(self.package)


def _winnow() -> Extract:
    """All that `winnow clean` does for a page, to the finished line of the record."""
    from cleaners import clean_page
    from output.work.finished_lines import lines_of

    def extract(html: str, url: str | None) -> Fields:
        article = clean_page(html, url=url)
        return {name: getattr(article, name) for name in FIELDS} if lines_of(article).record else {}

    return extract


def _trafilatura(*, comments: bool = False, fast: bool = False, precision: bool = False) -> Extract:
    """Comments are on in trafilatura's default call, which is the baseline of cost, and off in its own
    evaluation: they cost it time and points."""
    import trafilatura

    def extract(html: str, url: str | None) -> Fields:
        found = trafilatura.bare_extraction(
            html,
            url=url,
            with_metadata=True,
            include_comments=comments,
            fast=fast,
            favor_precision=precision,
        )
        if found is None:
            return {}
        told = found if isinstance(found, dict) else found.as_dict()
        authors = [name.strip() for name in (told["author"] or "").split(";")]
        return {"title": told["title"], "text": told["text"], "authors": authors, "published": told["date"]}

    return extract


def _newspaper() -> Extract:
    from newspaper import Article

    def extract(html: str, url: str | None) -> Fields:
        article = Article(url or UNKNOWN_ADDRESS, fetch_images=False)
        article.download(input_html=html)
        article.parse()
        published = _day(article.publish_date)
        return {
            "title": article.title,
            "text": article.text,
            "authors": article.authors,
            "published": published,
        }

    return extract


def _news_please() -> Extract:
    from newsplease import NewsPlease

    def extract(html: str, url: str | None) -> Fields:
        found = NewsPlease.from_html(html, url=url or UNKNOWN_ADDRESS, fetch_images=False)
        published = _day(found.date_publish)
        return {
            "title": found.title,
            "text": found.maintext,
            "authors": found.authors,
            "published": published,
        }

    return extract


def _readability() -> Extract:
    from lxml.html import fromstring
    from readability import Document

    def extract(html: str, url: str | None) -> Fields:
        document = Document(html, url=url)
        body = fromstring(document.summary())
        for element in body.iter(*PARAGRAPHS):
            element.tail = f"\n{element.tail or ''}"
        return {"title": document.short_title(), "text": "".join(map(str, body.itertext()))}

    return extract


def _goose() -> Extract:
    from goose3 import Goose

    goose = Goose({"enable_image_fetching": False})

    def extract(html: str, url: str | None) -> Fields:  # noqa: ARG001 it would fetch the address
        found = goose.extract(raw_html=html)
        published = _day(found.publish_date)
        return {
            "title": found.title,
            "text": found.cleaned_text,
            "authors": found.authors,
            "published": published,
        }

    return extract


def _resiliparse() -> Extract:
    from resiliparse.extract.html2text import extract_plain_text

    def extract(html: str, url: str | None) -> Fields:  # noqa: ARG001 it takes no address
        return {"text": extract_plain_text(html, main_content=True, alt_texts=False)}

    return extract


def _day(moment: Any) -> str | None:
    """The peers give a datetime or text."""
    return str(moment) if moment else None


EXTRACTORS = {
    "winnow": Extractor("winnow", _winnow, is_peer=False),
    BASELINE: Extractor("trafilatura", lambda: _trafilatura(comments=True), is_peer=False),
    "trafilatura without comments": Extractor("trafilatura", _trafilatura, is_peer=False),
    "trafilatura precision": Extractor("trafilatura", lambda: _trafilatura(precision=True), is_peer=False),
    "trafilatura fast": Extractor("trafilatura", lambda: _trafilatura(fast=True), is_peer=False),
    "newspaper4k": Extractor("newspaper4k", _newspaper),
    "news-please": Extractor("news-please", _news_please),
    "readability-lxml": Extractor("readability-lxml", _readability),
    "goose3": Extractor("goose3", _goose),
    "resiliparse": Extractor("resiliparse", _resiliparse),
}


def quiet() -> None:
    """No warnings and logs of guests on standard error: there a failed import says why."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
