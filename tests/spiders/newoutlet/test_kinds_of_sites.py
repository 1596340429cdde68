"""Sites of eighteen kinds: the pattern that a first look gives takes their articles, also those not seen, and no list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from smallsite import HOME, Site, advertised, html, rss, sitemap, story

from cleaners.markup.canonical import canonical_url
from spiders.newoutlet.survey import Hints

WORDS = (
    *(
        "rain",
        "closes",
        "road",
        "over",
        "pass",
        "mayor",
        "opens",
        "school",
        "valley",
        "farmers",
        "wait",
        "for",
    ),
    *(
        "bridge",
        "storm",
        "floods",
        "market",
        "court",
        "frees",
        "singer",
        "after",
        "vote",
        "snow",
        "river",
        "bus",
    ),
)
SECTIONS = ("politics", "economy", "sport")


def slug(number: int, words: int = 4) -> str:
    """A headline's words, another one for each number."""
    return "-".join(WORDS[(number * 5 + place * (number % 7 + 1)) % len(WORDS)] for place in range(words))


@dataclass
class Kind:
    """shown: articles that the site lists; later: articles that it will have; lists: pages that are none."""

    shown: list[str]
    later: list[str]
    lists: list[str]
    feed: bool = False
    sitemap: bool = False
    charset: str = "utf-8"
    links: list[str] | None = None
    """What the home page links to; else lists, then articles."""

    def site(self) -> Site:
        linked = self.links if self.links is not None else [*self.lists, *self.shown]
        head = advertised("/feed.xml") if self.feed else ""
        pages: dict[str, bytes | str] = {"": html(*(f"/{path}" for path in linked), head=head)}
        for number, path in enumerate(self.shown):
            page = story(f"Road {number} is closed again")
            pages[path] = page.encode(self.charset) if self.charset != "utf-8" else page
        listing = [f"/{path}" for path in self.shown[:8]]
        pages |= {path: html(*listing, title="List") for path in self.lists}
        if self.feed:
            pages["feed.xml"] = rss(*self.shown)
        if self.sitemap:
            urls = [HOME + path for path in (*self.shown, *self.lists)]
            pages["sitemap.xml"] = sitemap(*urls)
        return Site().add(pages)


def both(form: Callable[[int], str], shown: int = 18, later: int = 12) -> tuple[list[str], list[str]]:
    every = [form(number) for number in range(shown + later)]
    return every[:shown], every[shown:]


STANDING = ["about/", "contact/", "privacy-policy/"]
KINDS = {
    "WordPress by date": Kind(
        *both(lambda n: f"2025/{n % 12 + 1:02}/{n % 27 + 1:02}/{slug(n)}/"),
        ["category/politics/", "2025/05/", "author/anna/", *STANDING],
        feed=True,
        sitemap=True,
    ),
    "WordPress by slug": Kind(
        *both(lambda n: f"{slug(n, 5)}-{WORDS[n % 24]}/"), ["category/politics/", *STANDING], feed=True
    ),
    "WordPress by month, short headlines": Kind(
        *both(lambda n: f"2025/{n % 12 + 1:02}/{slug(n, n % 3 + 1)}{'x' * (n % 5)}/"),
        ["category/city/", "2025/05/", *STANDING],
        feed=True,
    ),
    "DLE in windows-1251": Kind(
        *both(lambda n: f"{SECTIONS[n % 3]}/{12_340 + n}-{slug(n)}.html"),
        [*(f"{section}/" for section in SECTIONS), "rules.html", *STANDING],
        sitemap=True,
        charset="windows-1251",
    ),
    "Bitrix by ID, four digits": Kind(
        *both(lambda n: f"news/detail.php?ID={4_810 + n}"),
        ["news/?PAGEN_1=2", "news/?PAGEN_1=3", "news/index.php?SECTION_ID=12", *STANDING],
    ),
    "Bitrix by ID, five digits": Kind(
        *both(lambda n: f"news/detail.php?ID={48_100 + n}"), ["news/?PAGEN_1=2", *STANDING]
    ),
    "edition and a number of four digits": Kind(
        *both(lambda n: f"en/news/{4_810 + n}"), ["en/news/page/2", "en/politics", *STANDING]
    ),
    "a number of three digits": Kind(
        *both(lambda n: f"haber/{410 + n}"), ["kategori/12", "page/2/", "page/3/", *STANDING]
    ),
    "Next.js": Kind(
        *both(lambda n: f"article/{slug(n)}-{n:02}af{n + 60:02}bc"),
        [f"hub/{slug(n + 40, 3)}" for n in range(12)],
        feed=False,
    ),
    "sitemap alone": Kind(
        *both(lambda n: f"news/{slug(n, 5)}"), ["news/", "tag/roads-of-the-valley", *STANDING], sitemap=True, links=[]
    ),
    "links alone, with sections beside articles": Kind(
        *both(lambda n: f"{SECTIONS[n % 3]}/{slug(n)}"),
        [*(f"{section}/" for section in SECTIONS), *(f"videos/{slug(n + 50)}" for n in range(6)), *STANDING],
    ),
    "hubs in the sitemap": Kind(
        *both(lambda n: f"story/{slug(n, 5)}"),
        [f"topic-hub/{slug(n + 30, 4)}" for n in range(10)],
        sitemap=True,
    ),
    "lists before stories, told by a letter": Kind(
        *both(lambda n: f"{slug(n)}_a{1_230 + n}", shown=26),
        [f"{slug(n + 60, 3)}_{'st'[n % 2]}{100 + n}" for n in range(14)],
    ),
    "Persian headlines": Kind(
        *both(lambda n: f"fa/news/{140_310 + n}/باران-راه-{'کوه' * (n % 3 + 1)}-را-بست"),
        ["fa/service/سیاسی", "fa/page/2", *STANDING],
        feed=True,
    ),
    "one section in the feed": Kind(
        [f"sport/{slug(n)}-{81_000 + n}" for n in range(12)],
        [f"{('culture', 'politics')[n % 2]}/{slug(n)}-{82_000 + n}" for n in range(8)],
        ["sport/", "culture/", *STANDING],
        feed=True,
        links=["sport/", *(f"culture/{slug(n)}-{82_100 + n}" for n in range(4))],
    ),
    "dated folders and a number": Kind(
        *both(lambda n: f"20250{n % 9 + 1}{n % 20 + 10}/{slug(n)}-{2_108_832_000 + n}.html"),
        ["20250510/", "world/", *STANDING],
        feed=True,
    ),
    "price pages beside articles": Kind(
        *both(lambda n: f"news/{slug(n, 5)}"), [f"prices/{slug(n + 50)}-today" for n in range(5)]
    ),
    "a number before the headline": Kind(
        *both(lambda n: f"ru/{54_300 + n}-{slug(n)}"), ["ru/rubric/politics", "ru/page/2", *STANDING], feed=True
    ),
}  # fmt: skip


def wrong(kind: Kind) -> list[str]:
    """The addresses that the pattern has wrong: articles missed, and lists taken."""
    pattern = kind.site().draft().article_url
    taken = {
        path
        for path in (*kind.shown, *kind.later, *kind.lists)
        if re.search(pattern, canonical_url(HOME + path))
    }
    return sorted({*kind.shown, *kind.later} ^ taken)


@pytest.mark.parametrize("name", KINDS)
def test_at_most_one_address_is_wrong(name: str) -> None:
    missed = wrong(KINDS[name])
    assert len(missed) <= 1, missed[:5]


def test_an_article_that_the_user_names_is_certain() -> None:
    site = Site().add({"": html("/about/"), "x/one": story("Road one is closed"), "about/": html("/")})
    assert re.search(site.draft(Hints(articles=(f"{HOME}x/one",))).article_url, f"{HOME}x/one")


def test_sources_that_the_user_names_are_read_first() -> None:
    paths = [f"read/{number}" for number in range(98_000, 98_012)]
    site = Site().add({path: story("Road one is closed") for path in paths})
    site.add({"hidden.xml": rss(*paths), "maps/all.xml": sitemap(*(HOME + path for path in paths))})
    assert site.draft(Hints(feeds=(f"{HOME}hidden.xml",))).feeds == (f"{HOME}hidden.xml",)
    assert site.draft(Hints(sitemaps=(f"{HOME}maps/all.xml",))).sitemaps == (f"{HOME}maps/all.xml",)
