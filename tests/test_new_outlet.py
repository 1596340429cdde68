"""A new outlet: from its address to a class, a saved page and a test that starts red."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from newsdesk import ROOT, Desk, Done, news_desk
from test_outlets import NO_ARTICLES, OUTLETS, lists_above, sources

from cleaners.canonical import canonical_url
from spiders.demo import Newsroom
from spiders.new_outlet import check_target, home_address, name_of
from spiders.patterns import article_pattern
from spiders.places import country_of, timezone_of

POST = "highland_post"


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with news_desk(tmp_path_factory.mktemp("desk"), Newsroom(articles=64, slow=0, crawl_delay=0)) as desk:
        outlets = desk.checkout / "spiders" / "outlets"
        for path in outlets.glob("[a-z]*.py"):
            path.unlink()
        (desk.checkout / "scrapy.cfg").write_text("[settings]\ndefault = spiders.settings\n")
        yield desk


@pytest.fixture(scope="module")
def added(bare: Desk) -> Done:
    done = bare.winnow("new-outlet", home_of(bare, POST), "--name", POST)
    assert done.exit == 0, done.said
    return done


@pytest.fixture(scope="module")
def desk(bare: Desk, added: Done) -> Desk:  # noqa: ARG001
    """The desk once the outlet is added."""
    return bare


def home_of(desk: Desk, name: str) -> str:
    return next(outlet.home for outlet in desk.room.outlets if outlet.name == name)


def written(desk: Desk, name: str) -> str:
    return (desk.checkout / "spiders" / "outlets" / f"{name}.py").read_text("utf-8")


def run(desk: Desk, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=desk.checkout, capture_output=True, text=True, check=False
    )


def test_the_class_says_what_the_site_tells(desk: Desk, added: Done) -> None:
    home = home_of(desk, POST)
    written_class = written(desk, POST)
    assert written_class.startswith(
        "from spiders.outlet import OutletSpider\n\n\nclass HighlandPost(OutletSpider):\n"
    )
    assert f'    name = "highland_post"\n    title = "Highland Post"\n    home = "{home}"\n' in written_class
    assert f'    feeds = ("{home}atom.xml",)\n' in written_class
    assert "sitemaps" not in written_class, "what a feed lists needs no sitemap"
    assert "fill in country, timezone" in added.said, "an address that is a number tells no country"


def test_the_pattern_takes_every_article_and_no_list(desk: Desk) -> None:
    (pattern,) = re.findall(r'article_url = r"(.+)"', written(desk, POST))
    outlet = next(outlet for outlet in desk.room.outlets if outlet.name == POST)
    assert all(re.search(pattern, truth.url) for truth in desk.truth(POST))
    lists = (outlet.home, *outlet.feeds, *outlet.sitemaps, *outlet.sections)
    assert not [url for url in lists if re.search(pattern, url)]


def test_what_is_kept_and_removed_is_shown(added: Done) -> None:
    assert re.search(r"^\d+ +kept ", added.out, re.M)
    assert re.search(r"^\d+ +outside_article ", added.out, re.M)


def test_its_test_starts_red_and_says_what_to_write(desk: Desk) -> None:
    folder = desk.checkout / "tests" / "outlets"
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "outlets" / "conftest.py").read_bytes())
    red = run(desk, "pytest", "-q", "-p", "no:cacheprovider", str(folder))
    assert "write what must and must not be in the text" in red.stdout


def test_the_fields_of_the_saved_page_stand_beside_it(desk: Desk) -> None:
    told = saved(desk, POST)
    truth = next(truth for truth in desk.truth(POST) if truth.url == told["url"])
    assert (told["title"], told["description"], told["language"]) == (truth.title, truth.description, "en")


def saved(desk: Desk, name: str) -> dict[str, str]:
    return json.loads((desk.checkout / "tests" / "pages" / name / "page.json").read_text("utf-8"))


def test_code_that_is_written_is_as_the_linter_wants_it(desk: Desk) -> None:
    files = [f"spiders/outlets/{POST}.py", f"tests/outlets/test_{POST}.py"]
    config = ("--config", str(ROOT / "pyproject.toml"))
    for command in (("check",), ("format", "--check")):
        linted = run(desk, "ruff", *command, *config, *files)
        assert linted.returncode == 0, linted.stdout


def test_genspider_writes_the_same_file(desk: Desk) -> None:
    by_winnow = written(desk, POST)
    path = desk.checkout / "spiders" / "outlets" / f"{POST}.py"
    path.unlink()
    done = run(desk, "scrapy", "genspider", "-t", "outlet", POST, home_of(desk, POST))
    by_scrapy = written(desk, POST) if path.exists() else done.stderr
    path.write_text(by_winnow)
    assert by_scrapy == by_winnow


def test_what_is_there_already_is_left_alone(desk: Desk) -> None:
    before = written(desk, POST)
    again = desk.winnow("new-outlet", home_of(desk, POST), "--name", POST)
    assert again.exit == 2
    assert "spiders/outlets/highland_post.py is there already; --force writes it anew" in again.said
    assert written(desk, POST) == before


def test_a_site_that_is_down_is_told(bare: Desk) -> None:
    done = bare.winnow("new-outlet", "http://127.0.0.1:9/")
    assert done.exit == 1
    assert done.said.endswith("winnow: http://127.0.0.1:9/: robots.txt forbids it, or cannot be had.\n")


def test_what_cannot_be_written_is_told_before_anything_is_fetched(bare: Desk) -> None:
    with pytest.raises(ValueError, match="'Example' is no name; write small letters"):
        check_target(bare.checkout, "Example")
    with pytest.raises(ValueError, match="no folder spiders/outlets"):
        check_target(bare.data, "example")
    with pytest.raises(ValueError, match="is no web address"):
        home_address("ftp://example.ge")


# What addresses tell


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if outlet.examples], ids=lambda one: one.name
)
def test_a_pattern_is_made_of_few_examples(outlet: type) -> None:
    """The outlets there are: from their examples alone, a pattern that keeps out what theirs keeps out."""
    pattern = article_pattern(outlet.examples)
    home = outlet.home.rstrip("/")
    lists = {outlet.home, home, *sources(outlet), *(f"{home}/{page}" for page in NO_ARTICLES)}
    lists.update(page for example in outlet.examples for page in lists_above(example))
    assert all(re.search(pattern, canonical_url(example)) for example in outlet.examples)
    assert not [page for page in lists if re.search(pattern, canonical_url(page))]


def test_a_stray_among_the_articles_is_left_out() -> None:
    articles = [f"https://example.az/news/{number}" for number in range(70_000, 70_030)]
    promotion = "https://example.az/win/a-trip-to-the-sea"
    assert article_pattern([*articles, promotion]) == r"^https://example\.az/news/\d{5,}/?$"
    assert re.search(article_pattern(articles, certain=[promotion]), promotion)


def test_articles_in_a_query_have_a_pattern_too() -> None:
    articles = ["https://example.kz/index.php?id=5123", "https://example.kz/index.php?id=5124&utm_source=x"]
    assert article_pattern(articles) == r"^https://example\.kz/index\.php\?id=\d{4,}$"


def test_no_address_gives_no_pattern() -> None:
    with pytest.raises(ValueError, match="no address"):
        article_pattern([])


def test_a_country_with_one_zone_tells_the_time() -> None:
    assert [country_of(host) for host in ("civil.ge", "lbc.co.uk", "zona.media", "current.tv")] == [
        "GE", "GB", None, None
    ]  # fmt: skip
    assert [timezone_of(country) for country in ("GE", "RU", None)] == ["Asia/Tbilisi", None, None]


def test_an_address_is_taken_as_people_type_it() -> None:
    assert home_address("oc-media.org") == "https://oc-media.org"
    assert home_address("http://example.ge/ka") == "http://example.ge/ka"
    assert [name_of(home) for home in ("https://www.oc-media.org/", "https://24.kg/")] == [
        "oc_media",
        "news_24",
    ]
