"""A new outlet: from its address to a class, a saved page and a test that starts red."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from crawling import Answer, serving
from hypothesis import given, settings
from hypothesis import strategies as st
from newsdesk import ROOT, Desk, Done, news_desk
from outlet_rules import OUTLETS

from cleaners.markup.canonical import canonical_url
from demo import Newsroom
from spiders.newoutlet.layout import check_target, checkout_layout, layout_of
from spiders.newoutlet.patterns import article_pattern
from spiders.newoutlet.places import country_of, timezone_of
from spiders.newoutlet.proposal import home_address, name_of
from spiders.newoutlet.rules import lists_of
from spiders.newoutlet.sampling import turns

pytestmark = pytest.mark.slow

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
    assert f'    sitemaps = ("{home}news-sitemap.xml",)\n' in written_class
    assert f"    # Its archive, not read: {home}sitemap.xml\n" in written_class
    assert "fill in country, timezone" in added.said, "an address that is a number tells no country"


def test_the_pattern_takes_every_article_and_no_list(desk: Desk) -> None:
    tree = ast.parse(written(desk, POST))
    (pattern,) = (
        ast.literal_eval(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets) == "article_url"
    )
    outlet = next(outlet for outlet in desk.room.outlets if outlet.name == POST)
    assert all(re.search(pattern, truth.url) for truth in desk.truth(POST))
    lists = (outlet.home, *outlet.feeds, *outlet.sitemaps, *outlet.sections)
    assert not [url for url in lists if re.search(pattern, url)]


def test_what_is_kept_and_removed_is_shown(added: Done) -> None:
    assert re.search(r"^\d+ +kept ", added.out, re.M)
    assert re.search(r"^\d+ +outside_article ", added.out, re.M)
    assert len(re.findall(r"/.+: \d+ blocks kept, \d+ removed", added.said)) == 2, (
        "of two more pages in short"
    )


def test_its_test_starts_red_and_says_what_to_write(desk: Desk) -> None:
    folder = desk.checkout / "tests" / "outlets"
    (folder / "conftest.py").write_bytes((ROOT / "tests" / "outlets" / "conftest.py").read_bytes())
    red = run(desk, "pytest", "-q", "-p", "no:cacheprovider", str(folder))
    assert "write what must and must not be in the texts" in red.stdout


def test_phrases_of_its_saved_pages_turn_it_green(desk: Desk) -> None:
    path = desk.checkout / "tests" / "outlets" / f"test_{POST}.py"
    red = path.read_text("utf-8")
    truths = {truth.url: truth for truth in desk.truth(POST)}
    kept = [truths[saved(desk, POST, page)["url"]].text.split("\n\n")[0] for page in (1, 3)]
    green = red.replace("WITH: tuple[str, ...] = ()", f"WITH = {kept!r}").replace("= ()", '= ("Read more",)')
    path.write_text(green, "utf-8")
    done = run(desk, "pytest", "-q", "-p", "no:cacheprovider", str(path))
    path.write_text(red, "utf-8")
    assert done.returncode == 0, done.stdout


def test_the_fields_of_the_saved_page_stand_beside_it(desk: Desk) -> None:
    told = saved(desk, POST)
    truth = next(truth for truth in desk.truth(POST) if truth.url == told["url"])
    assert (told["title"], told["description"], told["language"]) == (truth.title, truth.description, "en")


def saved(desk: Desk, name: str, page: int = 1) -> dict[str, str]:
    return json.loads((desk.checkout / "tests" / "pages" / name / f"page-{page}.json").read_text("utf-8"))


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
    assert "spiders/outlets/highland_post.py exists already; --force writes it again" in again.said
    assert written(desk, POST) == before


def test_a_site_that_is_down_is_told(bare: Desk) -> None:
    done = bare.winnow("new-outlet", "http://127.0.0.1:9/")
    assert done.exit == 1
    assert "robots.txt could not be fetched (Connection was refused" in done.said


def test_what_cannot_be_written_is_told_before_anything_is_fetched(bare: Desk) -> None:
    with pytest.raises(ValueError, match="'Example' is no name; write small letters"):
        check_target(checkout_layout(bare.checkout), "Example", "https://example.ge/")
    with pytest.raises(ValueError, match="no folder outlets/"):
        layout_of(None, bare.data)
    for address in ("ftp://example.ge", "", "https://exam ple.ge/", "http://example.ge:0/", "http://[x/"):
        with pytest.raises(ValueError, match="is no web address"):
            home_address(address)


def test_an_outlet_that_is_there_under_another_name_is_told() -> None:
    with pytest.raises(
        ValueError, match=r"spiders/outlets/news_am\.py is about https://www\.news\.am already"
    ):
        check_target(checkout_layout(ROOT), "news", "https://www.news.am")
    check_target(checkout_layout(ROOT), "news", "https://www.news.am", force=True)
    check_target(checkout_layout(ROOT), "news", "https://sport.news.am/")


def test_a_home_page_that_leads_to_another_site_is_told(bare: Desk) -> None:
    with serving() as site:
        elsewhere = site.home.replace("127.0.0.1", "localhost")
        site.add({"/": Answer(status=302, headers={"Location": elsewhere})})
        done = bare.winnow("new-outlet", site.home)
    assert done.exit == 1
    assert done.said.endswith(f"{site.home}: It leads to another site: localhost is not the outlet's.\n")


# What addresses tell


@pytest.mark.parametrize(
    "outlet", [outlet for outlet in OUTLETS if outlet.examples], ids=lambda one: one.name
)
def test_a_pattern_is_made_of_few_examples(outlet: type) -> None:
    """The outlets there are: from their examples alone, a pattern that keeps out what theirs keeps out."""
    pattern = article_pattern(outlet.examples)
    assert all(re.search(pattern, canonical_url(example)) for example in outlet.examples)
    assert not [page for page in lists_of(outlet) if re.search(pattern, canonical_url(page))]


def test_a_stray_among_the_articles_is_left_out() -> None:
    articles = [f"https://example.az/news/{number}" for number in range(70_000, 70_030)]
    promotion = "https://example.az/win/a-trip-to-the-sea"
    assert article_pattern([*articles, promotion]) == r"^https://example\.az/news/\d{5,}/?$"
    assert re.search(article_pattern(articles, certain=[promotion]), promotion)


def test_a_kind_of_page_that_turned_out_to_be_no_article_is_left_out() -> None:
    stories = [f"https://example.kz/read/{number}" for number in range(98_000, 98_020)]
    polls = [f"https://example.kz/poll/what-do-you-think-of-{word}" for word in ("rain", "snow", "wind")]
    pattern = article_pattern([*stories, *polls], certain=stories[:1], refused=polls[:1])
    assert pattern == r"^https://example\.kz/read/\d{5,}/?$"


def test_a_folder_that_nearly_all_share_is_the_articles() -> None:
    stories = [f"https://example.kz/read/{number}" for number in range(98_000, 98_020)]
    assert "read" in article_pattern([*stories, "https://example.kz/theme/77123"])


@pytest.mark.parametrize(
    ("urls", "pattern"),
    [
        (
            ["world/2026/feb/24/fire-in-a-port-town"],
            r"world/\d{4}/[a-z]{3}/\d{2}/(?!\d{1,2}/?$)[a-z0-9-]+/?",
        ),
        (["posts/2026-09-10-rain-in-osh.html"], r"posts/\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.html"),
        (["rain-in-batumi_n1419177", "snow-in-osh_n1419301"], r"[a-z0-9_-]+_n\d{5,}/?"),
        (["news:730887:Rain_in_Osh/", "news:730901:Snow"], r"news:\d{5,}:[^/?#]+/?"),
        (["sport/rain-stops-play,2dwx-r_9", "sport/snow,7Kx_b"], "sport/[^/?#]+,[^/?#]+/?"),
        (
            ["20260804/rain-2108832797.html", "20260805/snow-2108832801.html"],
            r"\d{8}/[a-z0-9-]+-\d{5,}\.html",
        ),
        (["en/news/70123", "ru/news/70124"], r"[a-z]{2}/news/\d{5,}/?"),
        (["articles/clymn8zyrp9o", "articles/cz7dlgejqylo"], "articles/[a-z0-9]{12,}/?"),
        (["news.php?cat=5&id=812"], r"news\.php\?cat=\d+&id=\d{3,}"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_is_an_articles_own_gives_way_to_its_form(urls: list[str], pattern: str) -> None:
    assert article_pattern(f"https://example.kz/{url}" for url in urls) == rf"^https://example\.kz/{pattern}$"


def test_a_number_may_be_shorter_in_older_articles() -> None:
    assert re.search(article_pattern(["https://example.ge/doc/7715044"]), "https://example.ge/doc/90210")


def test_lists_and_standing_pages_beside_articles_are_kept_out() -> None:
    sections = [f"https://example.ge/{section}/70123" for section in ("politics", "world")]
    assert not re.search(article_pattern(sections), "https://example.ge/tag/70123")
    headlines = ["https://example.ge/rain-in-batumi/", "https://example.ge/snow-closes-roads-to-tusheti/"]
    assert not re.search(article_pattern(headlines), "https://example.ge/become-a-member/")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.text("ab1-_,/?=&%тé", max_size=30), min_size=1, max_size=6),
    st.lists(
        st.sampled_from(["tag/a/70123", "terms-of-use", "page/3", "a/b", "2026/05/01/a-b-c-d"]), max_size=3
    ),
)
def test_what_is_certain_is_matched_whatever_it_looks_like(some: list[str], others: list[str]) -> None:
    certain = [f"https://example.ge/a{path}" for path in some]
    pattern = article_pattern([f"https://example.ge/{path}" for path in others], certain=certain)
    assert all(re.search(pattern, canonical_url(url)) for url in certain)


def test_pages_to_look_at_are_of_every_kind_and_from_all_over() -> None:
    stories = [f"https://example.az/news/{number}" for number in range(70_000, 70_050)]
    films = [f"https://example.az/video/a-film-about-{word}" for word in ("rain", "snow")]
    assert [url for _, url in turns([*stories, *films])][:4] == [stories[0], films[0], stories[12], films[1]]
    assert turns([]) == []


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
