"""A crawl stays on the outlet's hosts and on the open Internet, whatever links, redirects and DNS say."""

from __future__ import annotations

import pytest
from crawling import Answer, Crawl, Outcome, Site, crawl_all, item, rss, serving

from spiders.web.guard import GuardedResolver, host_of, is_on_site, is_public

pytestmark = pytest.mark.slow

PRIVATE = (
    *(
        "127.0.0.1",
        "127.8.8.8",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
    ),
    *("192.0.0.8", "192.0.0.192", "192.0.0.255", "192.88.99.1", "240.0.0.1"),
    *("64:ff9b::a00:1", "2002:a00:1::", "2001::a00:1", "fec0::1", "::10.0.0.1", "3fff::1", "fe80::1%1"),
    *("224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "fe80::1", "fc00::1", "::ffff:10.0.0.1", "::"),
)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_special_addresses_are_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_open_addresses_are_public(address):
    assert is_public(address)


@pytest.mark.parametrize("host", ["example.ge", "www.example.ge", "ka.news.example.ge"])
def test_hosts_of_the_outlet_are_on_site(host):
    assert is_on_site(host, ["example.ge"])


@pytest.mark.parametrize(
    "host", ["", "ge", "notexample.ge", "example.ge.evil.com", "example.com", "127.0.0.1"]
)
def test_other_hosts_are_off_site(host):
    assert not is_on_site(host, ["example.ge"])


@pytest.mark.parametrize(
    "url",
    [
        "https://пример.рф/1",
        "https://XN--E1AFMKFD.xn--p1ai/1",
        "https://Пример.РФ./1",
        "http://xn--e1afmkfd.xn--p1ai:80",
    ],
)
def test_one_host_has_many_spellings(url):
    assert is_on_site(host_of(url), ["xn--e1afmkfd.xn--p1ai"])


@pytest.mark.parametrize(
    "url", ["https://[x/", "https://" + "a" * 64 + ".ge/", "https:///1", "https://" + "m." * 1200]
)
def test_what_is_no_host_raises_nothing(url):
    assert isinstance(host_of(url), str)


ODD_SPELLINGS = ("localhost", "127.1", "2130706433", "0x7f.1", "0177.0.0.1")
"""Names of this machine that no list of forbidden addresses has."""


@pytest.fixture(scope="module")
def forbidden_site():
    with serving() as site:
        site.add({"/feed": rss(item(site.url("/news-1"))), "/news-1": "<html>secret</html>"})
        yield site


@pytest.fixture(scope="module")
def forbidden(forbidden_site: Site) -> dict[str, Outcome]:
    """Crawls of this machine by one that may not enter it."""
    homes = {host: f"http://{host}:{forbidden_site.port}/" for host in ("127.0.0.1", "[::1]", *ODD_SPELLINGS)}
    crawls = {host: Crawl({"home": home, "feeds": (home + "feed",)}) for host, home in homes.items()}
    return crawl_all(crawls, ALLOW_LOOPBACK=False, RETRY_TIMES=2)


@pytest.mark.parametrize("host", ["127.0.0.1", *ODD_SPELLINGS])
def test_private_addresses_are_never_asked(forbidden, forbidden_site, host):
    (failure,) = forbidden[host].items
    assert (failure.outcome, failure.kind) == ("private_address", "feed")
    assert "127.0.0.1, which is not a public address" in failure.detail
    assert not forbidden_site.asked


def test_ipv6_literal_is_not_reached_either(forbidden):
    (failure,) = forbidden["[::1]"].items
    assert failure.outcome in ("unreachable", "private_address")


def test_refused_name_is_not_tried_again(forbidden):
    assert forbidden["localhost"].stats.get("retry/count", 0) <= 2


def test_a_proxy_that_the_environment_names_may_be_private(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://localhost:3128")
    resolver = GuardedResolver(None, 100, 5.0)
    assert resolver._checked("127.0.0.1", "localhost") == "127.0.0.1"


@pytest.fixture(scope="module")
def roaming() -> tuple[Site, Outcome]:
    """A feed that leads away in every way; `localhost` is another host than the outlet's 127.0.0.1."""
    with serving() as site:
        away = f"http://localhost:{site.port}"
        site.add(
            {
                "/feed": rss(
                    *(
                        item(site.url(f"/news-{name}"))
                        for name in ("ok", "away", "file", "loop", "many", "home")
                    ),
                    item(f"{away}/news-linked"),
                ),
                "/moved": Answer(status=302, headers={"Location": f"{away}/feed"}),
                "/news-ok": "<html>fine</html>",
                "/news-away": Answer(status=302, headers={"Location": f"{away}/news-secret"}),
                "/news-secret": "<html>secret</html>",
                "/news-linked": "<html>linked</html>",
                "/news-file": Answer(status=302, headers={"Location": "file:///etc/passwd"}),
                "/news-loop": Answer(status=301, headers={"Location": "/news-loop"}),
                "/news-home": Answer(status=302, headers={"Location": "/"}),
                "/": "<html>home</html>",
                **{f"/hop{n}": Answer(status=302, headers={"Location": f"/hop{n + 1}"}) for n in range(9)},
                "/news-many": Answer(status=302, headers={"Location": "/hop0"}),
            }
        )
        facts = {
            "home": site.home,
            "feeds": (site.url("/feed"), site.url("/moved")),
            "article_url": rf"^http://127\.0\.0\.1:{site.port}/news-",
        }
        yield site, crawl_all({"roaming": Crawl(facts)})["roaming"]


@pytest.mark.parametrize(
    ("path", "outcome"),
    [
        ("/news-away", "off_site"),
        ("/moved", "off_site"),
        ("/news-file", "http_error"),
        ("/news-loop", "too_many_redirects"),
        ("/news-many", "too_many_redirects"),
        ("/news-home", "moved_home"),
    ],
)
def test_each_way_off_the_site_is_closed_and_counted(roaming, path, outcome):
    _, result = roaming
    assert result.failures[path].outcome == outcome


def test_only_the_outlets_own_pages_are_fetched(roaming):
    site, result = roaming
    assert set(result.pages) == {"/news-ok"}
    assert not {"/news-secret", "/news-linked"} & set(site.paths())
    assert result.stats["listed/no_article"] == 1


def test_redirects_end_after_five(roaming):
    site, _ = roaming
    assert "/hop3" in site.paths()
    assert "/hop5" not in site.paths()
