"""What was found at an outlet becomes its files: the class, a saved page, and a test that starts red."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from string import Template
from urllib.parse import urljoin, urlsplit

from bs4 import BeautifulSoup
from courlan import extract_domain

from cleaners import clean_page
from cleaners.article import Article, Outlet
from cleaners.markup.canonical import canonical_url, url_key
from spiders.newoutlet.patterns import article_pattern
from spiders.newoutlet.places import country_of, timezone_of
from spiders.newoutlet.survey import Findings, Sample
from spiders.newoutlet.visit import VisitError
from spiders.web.guard import is_web_address

TEMPLATES = Path(__file__).parents[1] / "templates"
NAME = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*")
HOME = re.compile(r'^    home = "(.+?)"', re.M)
NOTHING_LISTED = "no feed, no sitemap, and no link that looks like an article's"
LANGUAGE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.I)
TITLE_PARTS = re.compile(r"\s+[|–—•·»:-]+\s+")
DOT = r"\."
EXAMPLES = 3
SAVED = 3
WIDTH = 110
"""Characters of a line of code."""

FIELDS = ("title", "description", "authors", "published", "modified", "section", "language")
"""Fields of the saved page that tests compare."""


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


def template_variables(draft: Draft) -> dict[str, str]:
    """What the template of an outlet's file asks for, each as Python."""
    sources = (("feeds", draft.feeds), ("sitemaps", draft.sitemaps), ("sections", draft.sections))
    archive = f"    # Its archive, not read: {draft.archive}\n" if draft.archive else ""
    return {
        "classname": draft.class_name,
        "name": draft.name,
        "title": _python(draft.title),
        "home": draft.home,
        "country": _python(draft.country),
        "languages": _python(draft.languages),
        "timezone": _python(draft.timezone),
        "sources": archive + "".join(f"    {_tuple(kind, urls)}\n" for kind, urls in sources if urls),
        "article_url": _pattern(draft.article_url),
        "examples": _tuple("examples", draft.examples),
    }


def check_target(checkout: Path, name: str, home: str, *, force: bool = False) -> None:
    """ValueError where an outlet of this name and home page cannot be written to a checkout."""
    if not NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name; write small letters, digits and single underscores")
    if not (checkout / "spiders" / "outlets").is_dir():
        raise ValueError(f"{checkout} has no folder spiders/outlets; go to Winnow's checkout or name it")
    there = _files(checkout, name)
    if there and not force:
        raise ValueError(f"{there[0].relative_to(checkout)} is there already; --force writes it anew")
    same = _outlet_of(home, checkout)
    if same and same.stem != name and not force:
        raise ValueError(f"{same.relative_to(checkout)} is about {home} already; --force adds another")


def _outlet_of(home: str, checkout: Path) -> Path | None:
    """The file in a checkout that declares this home page. Files are read, not run."""
    for path in sorted((checkout / "spiders" / "outlets").glob("*.py")):
        declared = HOME.search(path.read_text(encoding="utf-8", errors="replace"))
        if declared and url_key(declared[1]) == url_key(home):
            return path
    return None


def write_outlet(outlet: NewOutlet, checkout: Path) -> tuple[str, ...]:
    """Writes the files of an outlet below a checkout; returns their paths in it. OSError when it cannot."""
    draft = outlet.draft
    contents = {
        f"spiders/outlets/{draft.name}.py": _filled("spiders", template_variables(draft)),
        f"tests/outlets/test_{draft.name}.py": _filled("tests", {"name": draft.name}),
    }
    for number, (page, article) in enumerate(outlet.pages, 1):
        source = {"url": page.url, "charset": page.charset, "timezone": draft.timezone}
        told = source | {field: getattr(article, field) for field in FIELDS}
        stem = f"tests/pages/{draft.name}/page-{number}"
        contents[f"{stem}.json"] = json.dumps(told, indent=2, ensure_ascii=False).encode() + b"\n"
        contents[f"{stem}.html"] = page.body
    for old in _saved_before(checkout, draft.name):
        old.unlink()
    for path, content in contents.items():
        _write(checkout / path, content)
    return tuple(contents)


def _write(path: Path, content: bytes) -> None:
    """Writes the file whole or not at all: half a class would stop every outlet from loading."""
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_name(f".{path.name}.half")
    try:
        half.write_bytes(content)
        half.replace(path)
    except OSError:
        half.unlink(missing_ok=True)
        raise


def _files(checkout: Path, name: str) -> list[Path]:
    """The files of an outlet that a checkout has already: class, test, and what `write_outlet` saved."""
    code = (checkout / "spiders/outlets" / f"{name}.py", checkout / "tests/outlets" / f"test_{name}.py")
    return [*filter(Path.exists, code), *_saved_before(checkout, name)]


def _saved_before(checkout: Path, name: str) -> list[Path]:
    return sorted((checkout / "tests" / "pages" / name).glob("page-*.*"))


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


def _filled(kind: str, variables: dict[str, str]) -> bytes:
    template = Template((TEMPLATES / kind / "outlet.tmpl").read_text(encoding="utf-8"))
    return template.substitute(variables).encode()


def _python(value: str | tuple[str, ...] | None) -> str:
    """A value as it stands in code, in double quotes."""
    if isinstance(value, tuple):
        return f"({', '.join(map(_python, value))}{',' if len(value) == 1 else ''})"
    return "None" if value is None else json.dumps(value, ensure_ascii=False)


def _tuple(name: str, values: tuple[str, ...]) -> str:
    """An assignment in a class body, on several lines where one is too short."""
    line = f"{name} = {_python(values)}"
    if len(line) + 4 <= WIDTH:
        return line
    return f"{name} = (\n" + "".join(f"        {_python(value)},\n" for value in values) + "    )"


def _pattern(pattern: str) -> str:
    """The assignment of article_url, on several lines where one is too short."""
    line = f'article_url = r"{pattern}"'
    if len(line) + 4 <= WIDTH:
        return line
    lines = [""]
    for piece in re.split(r"(?<=/)(?!\))", pattern):
        if len(lines[-1]) + len(piece) > WIDTH - 11:
            lines.append("")
        lines[-1] += piece
    return "article_url = (\n" + "".join(f'        r"{line}"\n' for line in lines) + "    )"
