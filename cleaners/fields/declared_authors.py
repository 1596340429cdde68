"""The authors that a page declares: in JSON-LD, meta elements, links and microdata."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from cleaners.fields.declared_title import host_letters
from cleaners.lines.agencies import is_agency
from cleaners.lines.names import ROLE, author_names, is_name
from cleaners.markup.jsonld_article import JsonldArticle
from cleaners.markup.metatags import Meta
from cleaners.markup.whose import is_of_this_article, laid_out

KEYS = (
    "author", "article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
)  # fmt: skip
"""Names and properties of meta elements."""
NEWSROOM = re.compile(
    r"\b(?:staff|newsroom|redaktion|redakcja|redaksiya\w*|редакци[яи]|рэдакцыя|редакція|"
    r"რედაქცია|խմբագրություն\w*|تحریریه)\b",
    re.I,
)


def declared_authors(
    article: JsonldArticle, meta: Meta, tree: HtmlElement, outlet: frozenset[str]
) -> tuple[tuple[str, ...], str]:
    """(names, origin) of the first source with a first and a last name; if none has, of the first with a
    newsroom's signature, then with an agency, then with any name. ((), "") if there is no name.

    outlet: its `outlet_names`. The outlet's name with its motto ("The Gazette | News of the valley") is no
    author, and neither are its parts.
    """
    sources = [
        ("json-ld author", article.authors),
        *(("meta author", meta[key]) for key in KEYS if key in meta),
        (
            "rel=author",
            [
                laid_out(link, spans_apart=True)
                for link in filter(is_of_this_article, tree.xpath("//a[@rel='author']"))
            ],
        ),
        ("itemprop author", list(_marked_authors(tree))),
    ]

    def is_other(value: str) -> bool:
        return host_letters(value) not in outlet

    def is_other_or_name(value: str) -> bool:
        return is_name(value) or is_other(value)

    readers = (
        (_persons, is_other), (_newsrooms, is_other_or_name), (_agencies, is_other),
        (author_names, is_other_or_name),
    )  # fmt: skip
    for read, wanted in readers:
        for origin, values in sources:
            if names := read(filter(wanted, values)):
                return names, origin
    return (), ""


def _persons(values: Iterable[str]) -> tuple[str, ...]:
    names = author_names(values)
    return names if any(" " in name for name in names) else ()


def _agencies(values: Iterable[str]) -> tuple[str, ...]:
    names = author_names(values)
    return names if all(map(is_agency, names)) else ()


def _newsrooms(values: Iterable[str]) -> tuple[str, ...]:
    """Signatures such as "Gazette Staff": no person, but what the byline prints."""
    return tuple(dict.fromkeys(filter(_is_newsroom, values)))


def _is_newsroom(text: str) -> bool:
    rest = NEWSROOM.sub("", text).strip()
    return rest != text and is_name(rest) and not ROLE.search(rest)


def _marked_authors(tree: HtmlElement) -> Iterator[str]:
    for node in filter(is_of_this_article, tree.xpath("//*[@itemprop='author']")):
        inner = next(iter(node.xpath(".//*[@itemprop='name']")), node)
        yield " ".join((inner.get("content") or laid_out(inner, spans_apart=True)).split())
