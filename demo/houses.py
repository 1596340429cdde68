"""The eight outlets of the newsroom: what differs between them, as data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cleaners.article import Outlet

TrapKind = Literal["missing", "forbidden", "challenge", "error_page", "advert", "elsewhere", "alias", "moved"]
"""Links among the articles that lead to none: a 404, a page that robots.txt forbids, a challenge page under
200, an error page under 200, an advertisement, another site; and two that lead to an article by another
address: a second slug (its page names the first as canonical), and an old address with three redirects."""


@dataclass(frozen=True, slots=True)
class Section:
    """A rubric: its slug in addresses, its printed name and the topics it takes."""

    slug: str
    name: str
    topics: frozenset[str]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and its bad habits.

    size: newest items it carries. full: the whole article in content:encoded. bom: a byte order mark before
    the XML declaration. local_as_gmt: local time labelled GMT. one_guid: the same guid in every item.
    tracking: appended to every link. language: as declared, right or wrong.
    """

    path: str
    kind: Literal["rss", "atom"]
    language: str
    size: int = 40
    full: bool = False
    bom: bool = False
    local_as_gmt: bool = False
    one_guid: bool = False
    tracking: str = ""


@dataclass(frozen=True)
class House:
    """An outlet's habits.

    path: an article's address below the home page; article: the pattern of such addresses.
    first_id: the id of story 0 in addresses.
    standfirst, byline, timed, offset: what the page prints under the headline. `timed` is false where a date
        stands alone; a page without a byline has no authors.
    corrects: whether a story of yesterday is corrected each day, and the page says when.
    heals, slow: whether one story answers 500 to its first request, and one takes its time.
    endless_pages: a section page beyond the last repeats the last one instead of a 404.
    desk: the name under copy that was taken from another outlet.
    """

    name: str
    title: str
    language: str
    country: str
    timezone: str
    path: str
    article: str
    first_id: int
    sections: tuple[Section, ...]
    section_path: str
    feed: Feed | None = None
    sitemap: str | None = None
    news_sitemap: str | None = None
    encoding: str = "utf-8"
    content_type: str = "text/html; charset=utf-8"
    standfirst: bool = False
    byline: bool = True
    timed: bool = True
    corrects: bool = False
    crawl_delay: bool = False
    heals: bool = False
    slow: bool = False
    endless_pages: bool = False
    traps: tuple[TrapKind, ...] = ()
    desk: str = ""

    def section(self, topic: str) -> Section:
        """The section that prints `topic`; the first where none claims it."""
        return next((section for section in self.sections if topic in section.topics), self.sections[0])

    def facts(self) -> Outlet:
        """What the cleaners need to know of the outlet."""
        return Outlet(self.name, self.timezone, (self.language,))


def _sections(*rubrics: tuple[str, str, str]) -> tuple[Section, ...]:
    return tuple(Section(slug, name, frozenset(topics.split())) for slug, name, topics in rubrics)


CASPIAN_COURIER = House(
    name="caspian_courier",
    title="Caspian Courier",
    language="en",
    country="AZ",
    timezone="Asia/Baku",
    path="/news/{slug}-{id}/",
    article=r"/news/[a-z0-9-]+-(?P<id>\d+)/",
    first_id=41_000,
    sections=_sections(
        ("politics", "Politics", "council"),
        ("economy", "Economy", "transport trade energy"),
        ("society", "Society", "emergency school"),
        ("culture", "Culture", "culture"),
    ),
    section_path="/category/{section}/",
    feed=Feed("/feed/", "rss", "en-US", full=True, bom=True),
    sitemap="/wp-sitemap.xml",
    corrects=True,
    heals=True,
    traps=("moved", "forbidden"),
)

HIGHLAND_POST = House(
    name="highland_post",
    title="Highland Post",
    language="en",
    country="GE",
    timezone="Asia/Tbilisi",
    path="/{section}/{slug}-{id}",
    article=r"/(?:world|business|life)/[a-z0-9-]+-(?P<id>\d+)",
    first_id=5_200_000,
    sections=_sections(
        ("world", "World News", "council emergency"),
        ("business", "Business", "transport trade energy"),
        ("life", "Life", "culture school"),
    ),
    section_path="/{section}",
    feed=Feed("/atom.xml", "atom", "en"),
    sitemap="/sitemap.xml",
    news_sitemap="/news-sitemap.xml",
    standfirst=True,
    corrects=True,
    slow=True,
    traps=("missing",),
    desk="Highland Press Agency",
)

SILKROAD_DIGEST = House(
    name="silkroad_digest",
    title="Silk Road Digest",
    language="en",
    country="UZ",
    timezone="Asia/Tashkent",
    path="/{year}/{month}/{slug}-{id}/",
    article=r"/\d{4}/\d{2}/[a-z0-9-]+-(?P<id>\d+)/",
    first_id=880,
    sections=_sections(
        ("business", "Business", "transport trade energy"),
        ("region", "Region", "council emergency school"),
        ("arts", "Arts", "culture"),
    ),
    section_path="/topics/{section}/",
    feed=Feed("/feed/rss2", "rss", "en", tracking="?utm_source=rss&utm_medium=feed"),
    sitemap="/sitemap_index.xml",
    traps=("advert", "elsewhere", "alias"),
    desk="Digest Desk",
)

XEZER_GUNDEM = House(
    name="xezer_gundem",
    title="Xəzər Gündəm",
    language="az",
    country="AZ",
    timezone="Asia/Baku",
    path="/xeber/{id}/{slug}",
    article=r"/xeber/(?P<id>\d+)/[a-z0-9-]+",
    first_id=17_300,
    sections=_sections(
        ("siyaset", "Siyasət", "council"),
        ("iqtisadiyyat", "İqtisadiyyat", "transport trade energy"),
        ("cemiyyet", "Cəmiyyət", "emergency culture"),
    ),
    section_path="/kateqoriya/{section}",
    sitemap="/sitemap.xml",
    news_sitemap="/sitemap-news.xml",
    timed=False,
    traps=("challenge",),
)

STEPNOY_VESTNIK = House(
    name="stepnoy_vestnik",
    title="Степной вестник",
    language="ru",
    country="KZ",
    timezone="Asia/Almaty",
    path="/news/{year}/{month}/{day}/{id}.html",
    article=r"/news/\d{4}/\d{2}/\d{2}/(?P<id>\d+)\.html",
    first_id=60_400,
    sections=_sections(
        ("vlast", "Власть", "council"),
        ("ekonomika", "Экономика", "transport trade energy"),
        ("obshchestvo", "Общество", "emergency culture"),
    ),
    section_path="/rubric/{section}.html",
    feed=Feed("/rss.php", "rss", "ru", local_as_gmt=True, one_guid=True),
    encoding="windows-1251",
    content_type="text/html",
    traps=("challenge",),
)

MASIS_LRABER = House(
    name="masis_lraber",
    title="Մասիս Լրաբեր",
    language="hy",
    country="AM",
    timezone="Asia/Yerevan",
    path="/hy/article/{id}",
    article=r"/hy/article/(?P<id>\d+)",
    first_id=302_000,
    sections=_sections(
        ("tntesutyun", "Տնտեսություն", "transport trade energy"),
        ("hasarakutyun", "Հասարակություն", "emergency"),
        ("mshakuyt", "Մշակույթ", "culture"),
    ),
    section_path="/hy/section/{section}",
    byline=False,
    endless_pages=True,
    traps=("missing",),
)

MTKVARI_AMBEBI = House(
    name="mtkvari_ambebi",
    title="მტკვრის ამბები",
    language="ka",
    country="GE",
    timezone="Asia/Tbilisi",
    path="/archives/{id}",
    article=r"/archives/(?P<id>\d+)",
    first_id=710_000,
    sections=_sections(
        ("ekonomika", "ეკონომიკა", "transport trade energy"),
        ("sazogadoeba", "საზოგადოება", "emergency"),
        ("kultura", "კულტურა", "culture"),
    ),
    section_path="/category/{section}/",
    sitemap="/sitemap_index.xml",
    standfirst=True,
    corrects=True,
    traps=("missing",),
)

KHAZAR_NEGAR = House(
    name="khazar_negar",
    title="خزر نگار",
    language="fa",
    country="IR",
    timezone="Asia/Tehran",
    path="/fa/news/{id}/{slug}",
    article=r"/fa/news/(?P<id>\d+)/[^/?#]+",
    first_id=1_330_000,
    sections=_sections(
        ("eghtesad", "اقتصاد", "transport trade energy"),
        ("jamee", "جامعه", "emergency"),
        ("farhang", "فرهنگ و هنر", "culture"),
    ),
    section_path="/fa/service/{section}",
    feed=Feed("/fa/rss", "rss", "en-us"),
    standfirst=True,
    byline=False,
    crawl_delay=True,
    traps=("error_page",),
)

HOUSES = (
    CASPIAN_COURIER,
    HIGHLAND_POST,
    SILKROAD_DIGEST,
    XEZER_GUNDEM,
    STEPNOY_VESTNIK,
    MASIS_LRABER,
    MTKVARI_AMBEBI,
    KHAZAR_NEGAR,
)
