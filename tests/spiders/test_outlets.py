"""What holds for every outlet at once: a new file in spiders/outlets/ is tested by being there."""

from __future__ import annotations

import ast
import json
import re
from collections import Counter
from pathlib import Path
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from courlan import extract_domain
from outlet_rules import OUTLETS
from pytz import country_timezones

from cleaners.article import Block
from cleaners.markup.canonical import url_key
from spiders import settings
from spiders.newoutlet.rules import faults_of, sources

FOLDER = Path(settings.__file__).parent / "outlets"
SHARED = Path(__file__).parents[2].parent / "shared"

SERVED_ELSEWHERE = {"bbc": {"bbci.co.uk"}, "ukrinform": {"ukrinform.ru"}}
"""Outlets whose feeds stand on a domain that is not the home page's: of a feed service, of another edition."""

every_outlet = pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)


def test_the_region_is_covered():
    assert len(OUTLETS) >= 70
    assert {"oc_media", "caspian_news", "lbc"} <= {outlet.name for outlet in OUTLETS}


def test_every_file_is_a_spider():
    files = {path.stem for path in FOLDER.glob("*.py")} - {"__init__"}
    assert files == {outlet.name for outlet in OUTLETS}


@every_outlet
def test_file_name_and_class_agree(outlet):
    assert outlet.__module__ == f"spiders.outlets.{outlet.name}"
    assert re.fullmatch(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", outlet.name)
    assert outlet.__name__ == "".join(word.capitalize() for word in outlet.name.split("_"))


@every_outlet
def test_an_outlet_is_a_declaration(outlet):
    """Nothing but names set in the class: what moves belongs to OutletSpider, or is a cleaner beside it."""
    tree = ast.parse((FOLDER / f"{outlet.name}.py").read_text(encoding="utf-8"))
    (body,) = (node.body for node in tree.body if isinstance(node, ast.ClassDef))
    docstring = [node for node in body[:1] if isinstance(node, ast.Expr)]
    assert all(isinstance(node, ast.Assign | ast.AnnAssign) for node in body[len(docstring) :])


@every_outlet
def test_country_time_zone_and_languages_exist(outlet):
    assert ZoneInfo(outlet.timezone)
    assert outlet.timezone in country_timezones[outlet.country], "the zone is not one of the country's"
    assert outlet.languages
    assert set(outlet.languages) <= set(Locale("en").languages)
    assert len(set(outlet.languages)) == len(outlet.languages)


@every_outlet
def test_the_rules_for_all_outlets_hold(outlet):
    assert not list(faults_of(outlet))


@every_outlet
def test_sources_stand_on_the_outlets_own_site(outlet):
    own = {extract_domain(outlet.home), *SERVED_ELSEWHERE.get(outlet.name, ())}
    for url in (outlet.home, *sources(outlet)):
        assert re.match(r"https?://", url)
        assert extract_domain(url) in own
        assert not re.search(r"[{}<>\s]", url), "an address with a blank to fill in cannot be fetched"


@every_outlet
def test_pattern_is_anchored_and_matches_its_examples(outlet):
    assert "article_url" in vars(outlet), "without a pattern every link of the site passes for an article"
    assert outlet.article_url.startswith("^https://")
    assert outlet.article_url.endswith("$")
    assert "www" not in outlet.article_url, "the canonical URL it is matched against has none"
    for example in outlet.examples:
        for wrapper in ("https://example.org/", outlet.home):
            assert not outlet.is_article(f"{wrapper}share?url={quote(example, safe='')}")


@every_outlet
def test_nobody_is_crawled_faster_than_the_default_without_a_reason(outlet):
    assert "custom_settings" not in vars(outlet)
    assert outlet.why_faster or outlet.delay is None or outlet.delay >= settings.DOWNLOAD_DELAY


OWN_FURNITURE = {
    "akipress": (
        "To Read the Full Story, Subscribe",
        "To read the full story of the river, he walked it twice.",
    ),
    "anadolu": (
        "Anadolu Agency website contains only a portion of its stories.",
        "Anadolu Agency's website contains a map of the quake, the ministry said.",
    ),
    "news_am": ("Լուրեր Հայաստանից - NEWS.am", "Լուրեր Հայաստանից չկան, ասաց նա NEWS.am-ին։"),
    "rt": (
        "Liked it? Then share it with a friend!",
        "She would rather share it with a friend, the finder said.",
    ),
    "sabah": ("Google Haberler'de SABAH'ı takip edin", "Vali, vatandaşlara uyarıları takip edin dedi."),
    "trend": ("Follow Trend on WhatsApp", "Prices follow the trend on world markets."),
}
"""An outlet's own furniture, and the nearest words of news, which must stay."""


def test_an_outlets_own_cleaners_take_furniture_and_leave_news():
    with_cleaners = {outlet.name: outlet.cleaners for outlet in OUTLETS if outlet.cleaners}
    assert with_cleaners.keys() == OWN_FURNITURE.keys()
    for name, cleaners in with_cleaners.items():
        blocks = tuple(Block(place, "paragraph", text) for place, text in enumerate(OWN_FURNITURE[name]))
        assert [block for cleaner in cleaners for block in cleaner(blocks)] == [blocks[0]]


def test_no_two_outlets_share_a_source_or_a_title():
    addresses = Counter(url_key(url) for outlet in OUTLETS for url in {outlet.home, *sources(outlet)})
    titles = Counter(outlet.title for outlet in OUTLETS)
    assert not [name for counts in (addresses, titles) for name, count in counts.items() if count > 1]


def test_every_outlet_with_a_checked_source_has_its_file():
    known = read_facts()
    homes = {url_key(outlet.home) for outlet in OUTLETS}
    expected = [
        fact["name"]
        for fact in known
        if (fact.get("sitemaps") or any(feed["status"] == "verified" for feed in fact.get("feeds", ())))
        and url_key(fact["home"]) not in homes
    ]
    assert not expected


def test_no_dead_feed_is_asked():
    dead = {
        feed["url"] for fact in read_facts() for feed in fact.get("feeds", ()) if feed["status"] == "dead"
    }
    assert not dead & {url for outlet in OUTLETS for url in outlet.feeds}


def test_addresses_of_saved_pages_are_articles():
    index = SHARED / "pages" / "index.json"
    if not index.exists():
        pytest.skip("the saved pages of regional outlets are not beside this checkout")
    pages = [page["url"] for page in json.loads(index.read_text(encoding="utf-8")) if page["url"]]
    by_site = {extract_domain(outlet.home): outlet for outlet in OUTLETS}
    known = [(by_site[extract_domain(url)], url) for url in pages if extract_domain(url) in by_site]
    assert known
    assert not [url for outlet, url in known if not outlet.is_article(url)]


def read_facts() -> list[dict]:
    facts = SHARED / "outlets" / "outlets.json"
    if not facts.exists():
        pytest.skip("the list of facts about outlets is not beside this checkout")
    return json.loads(facts.read_text(encoding="utf-8"))
