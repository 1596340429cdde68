"""One article has one address, however the reader came to it."""

import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaners.markup.canonical import canonical_url, url_key

STORY = "https://example.az/news/123"


@pytest.mark.parametrize(
    "spelling",
    [
        "http://example.az/news/123",
        "https://www.example.az/news/123",
        "HTTPS://WWW.Example.AZ:443/news/123",
        "http://example.az:80/news/123",
        "https://m.example.az/news/123",
        "https://www.m.example.az/news/123",
        "https://amp.example.az/news/123",
        "https://example.az/amp/news/123",
        "https://example.az/news/amp/123",
        "https://example.az/news/123/amp",
        "https://example.az/news/123?amp",
        "https://example.az/news/123?amp=1&utm_source=telegram&utm_medium=social",
        "https://example.az/news/123?outputType=amp",
        "https://example.az/news/123?fbclid=IwAR0&yclid=1&gclid=2&ysclid=3",
        "https://example.az/news/123?utm_source=rss&amp;utm_campaign=x",
        "https://example.az/news/123?ref=home&from=rss",
        "https://example.az/news/123?from=main_7&partner=yandex&_openstat=a;b;c&frommail=1",
        "https://example.az/news/123?dclid=1&gclsrc=aw&wbraid=2&msclkid=3&ttclid=4&rb_clickid=5&mibextid=6",
        "https://example.az/news/123?at_medium=x&ns_mchannel=y&WT.mc_id=z&intcid=top&share=vk",
        "https://example.az/news/123?amp_js_v=0.1&amp_gsa=1&usqp=mq331AQ",
        "https://example.az/news/123?print=1",
        "https://example.az/news/123?replytocom=4411#respond",
        "https://pda.example.az/news/123",
        "https://example.az/news/123/amphtml",
        "https://example.az/news/123#comments",
        "https://example.az//news/123",
        "https://example.az/other/../news/123",
        "https://example.az/news/123;jsessionid=0A1B",
        "  https://example.az/news/123\n",
        "https://www.google.com/amp/s/example.az/news/123/amp",
        "https://example-az.cdn.ampproject.org/c/s/example.az/news/123?amp=1",
        "https://example.az./news/123",
        "https://example.az/news/123&utm_source=x&utm_medium=y",
        "https://example.az/news/123&amp;utm_source=x",
        "https://example.az/news/123%3Futm_source=x",
        "https://example.az/news/123%26utm_source%3Dx",
        "https://example.az/news/123;utm_source=x",
        "https://example.az/news/123?utm_source=x?utm_medium=y",
        "https://example.az/news/123?amp;utm_source=x",
        "https://example.az/(S(abc123def456))/news/123",
        "https://example.az/news/123?sid=d41d8cd98f00b204e9800998ecf8427e",
        "https://example.az/news/123%20",
        "\u200bhttps://example.az/news/123\u200b",
        "https://web.archive.org/web/20260501000000/https://example.az/news/123",
        "https://web.archive.org/web/20260501000000id_/http://example.az/news/123",
        "https://archive.ph/20260501/https://example.az/news/123",
        "https://translate.google.com/translate?sl=az&tl=en&u=https%3A%2F%2Fexample.az%2Fnews%2F123",
    ],
)
def test_every_spelling_of_an_address_is_one(spelling: str) -> None:
    assert canonical_url(spelling) == STORY


@pytest.mark.parametrize(
    "url",
    [
        "https://example.am/?p=1234",
        "https://example.am/news.php?cid=7&uid=88",
        "https://example.am/news/?12345",
        "https://example.am/news/showNews.do?objectId=1503302",
        "https://example.am/champ/lamp.html",
        "https://example.am/from/mobile?source=interfax",
        "https://example.am/news.aspx?ref=48213",
        "https://example.am/story.php?share=55",
        "https://example.am/archive?from=2026-05-01",
        "https://example.am/news.php?glid=7&y_id=9",
        "https://example.am/news/5?page=2",
        "https://amp.am/story",
        "https://example.am/story/",
        "https://example.am/news.php?sid=48213",
        "https://example.am/news/utm_source=x",
        "https://web.archive.org/",
    ],
)
def test_what_names_the_article_stays(url: str) -> None:
    assert canonical_url(url) == url


def test_persian_and_cyrillic_addresses_are_written_one_way() -> None:
    written = canonical_url("https://example.ir/news/1/خبر روز")
    assert written == canonical_url("https://example.ir/news/1/%d8%ae%d8%a8%d8%b1%20%D8%B1%D9%88%D8%B2")
    assert written == "https://example.ir/news/1/%D8%AE%D8%A8%D8%B1%20%D8%B1%D9%88%D8%B2"
    assert canonical_url("http://газета.рф/новость") == (
        "https://xn--80aahjj1e.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C"
    )


@pytest.mark.parametrize("letters", ["й", "ё", "ç", "ğ", "ї"])
def test_an_accent_in_two_pieces_is_the_same_letter(letters: str) -> None:
    whole, apart = (unicodedata.normalize(form, letters) for form in ("NFC", "NFD"))
    assert url_key(f"https://example.ge/a-{apart}") == url_key(f"https://example.ge/a-{whole}")
    assert url_key(f"https://example.ge/a-{quote(apart)}") == url_key(f"https://example.ge/a-{quote(whole)}")


@pytest.mark.parametrize("host", ["m." * 1200 + "example.ge", "www." * 1200 + "ge", "a" * 300 + ".ge"])
def test_a_host_that_is_too_long_is_no_web_address(host: str) -> None:
    url = f"https://{host}/1"
    assert canonical_url(url) == url


def test_bytes_of_an_old_encoding_in_a_path_survive() -> None:
    assert canonical_url("https://example.ru/%ed%ee%e2/") == "https://example.ru/%ED%EE%E2/"


def test_query_order_does_not_matter() -> None:
    assert canonical_url("https://example.kz/a?id=2&b=1") == canonical_url("https://example.kz/a?b=1&id=2")


def test_an_address_with_a_port_or_without_a_domain_keeps_its_scheme() -> None:
    assert canonical_url("http://127.0.0.1:8001/a") == "http://127.0.0.1:8001/a"
    assert canonical_url("http://localhost/a") == "http://localhost/a"
    assert canonical_url("http://[::1]:8080/a") == "http://[::1]:8080/a"


def test_the_page_shows_its_outlets_habits() -> None:
    shown = "https://www.example.ge/story/"
    assert canonical_url("http://m.example.ge/story?utm_source=x", canonical=shown) == shown
    assert canonical_url("http://m.example.ge/story", og_url=shown) == shown
    assert canonical_url("https://www.example.ge/x", canonical="/story/") == shown
    assert canonical_url("https://example.ge/story", canonical="http://www.example.ge/story/#top") == shown


def test_rel_canonical_goes_before_og_url() -> None:
    first, second = "https://example.ge/first", "https://example.ge/second"
    assert canonical_url("https://example.ge/x", canonical=first, og_url=second) == first


@pytest.mark.parametrize(
    "hint",
    [
        "https://example.az/",
        "https://www.example.az",
        "https://example.az/az",
        "https://example.az/en/index.html",
        "https://example.az/eng/",
        "https://example.az/?lang=az",
        "https://example.az/news/",
        "https://example.az/politics",
        "https://example.az/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/",
        "https://other.az/news/123",
        "https://example.az.evil.example/news/123",
        "javascript:void(0)",
        "http://[broken",
        "",
    ],
)
def test_home_pages_sections_other_sites_and_nonsense_are_not_believed(hint: str) -> None:
    assert canonical_url(STORY, canonical=hint, og_url=hint) == STORY


def test_a_hint_that_forgets_the_articles_number_is_not_believed() -> None:
    url = "https://example.uz/news.php?id=5"
    assert canonical_url(url, canonical="https://example.uz/news.php") == url
    assert (
        canonical_url(url, canonical="https://example.uz/news/5-story") == "https://example.uz/news/5-story"
    )


def test_a_script_that_names_its_language_but_no_article_is_not_believed() -> None:
    url = "https://example.uz/news.php?id=5"
    assert canonical_url(url, canonical="/news.php?lang=uz") == url
    assert canonical_url(f"{url}&cat=3", canonical="/news.php?id=5") == url


def test_a_page_drops_parameters_nobody_has_named_yet() -> None:
    shown = "https://www.example.ge/2026/05/rain-in-batumi/"
    assert canonical_url("https://example.ge/2026/05/rain-in-batumi/?way=7", canonical=shown) == shown


def test_a_language_goes_before_the_mobile_label() -> None:
    assert canonical_url("https://ru.m.example.ge/a") == "https://ru.example.ge/a"
    assert canonical_url("https://www.ru.m.example.ge/a") == "https://ru.example.ge/a"
    assert canonical_url("https://ru.m.ge/a") == "https://ru.m.ge/a"


def test_a_second_edition_of_the_same_site_is_believed() -> None:
    assert canonical_url("https://ru.example.ge/a", canonical="https://www.example.ge/ru/a") == (
        "https://www.example.ge/ru/a"
    )


@pytest.mark.parametrize(
    "url", ["", "mailto:desk@example.az", "/news/1", "http://[bad/a", "http://", "news 1"]
)
def test_what_is_no_web_address_comes_back_as_it_was(url: str) -> None:
    assert canonical_url(url) == url
    assert url_key(url) == url


def test_the_key_also_folds_scheme_www_and_slash() -> None:
    keys = {
        url_key(f"{head}example.az/news/123{slash}")
        for head in ("http://www.", "https://")
        for slash in ("", "/")
    }
    assert keys == {"example.az/news/123"}
    assert url_key("https://example.az/?p=1") != url_key("https://example.az/?p=2")


labels = st.sampled_from(
    ["www", "m", "en", "ru", "pda", "amp", "example", "az", "co", "uk", "пример", "com", "..", "A"]
)
pieces = st.sampled_from(
    ["amp", "news", "خبر", "%d8%ae", "%25", "%2F", "..", "a b", ";sid=1", "index.html", "", "1.amp.html"]
)
queries = st.sampled_from(
    [
        "utm_x=1",
        "ref=12",
        "from=tg",
        "lang=az",
        "_=1",
        "print",
        "amp",
        "amp=1",
        "id=%D0",
        "q=a+b",
        "p=",
        "12",
        "&amp;",
        "from=rss",
        "=",
        "%26=%3D",
        "مم=م",
    ]
)
addresses = st.one_of(
    st.text(),
    st.builds(
        "{}{}{}/{}?{}#x".format,
        st.sampled_from(["http://", "https://", "//", "http://u:p@"]),
        st.lists(labels, min_size=1, max_size=4).map(".".join),
        st.sampled_from(["", ":80", ":443", ":8080", ":x"]),
        st.lists(pieces, max_size=5).map("/".join),
        st.lists(queries, max_size=4).map("&".join),
    ),
)


@settings(deadline=None, max_examples=300)
@given(addresses, addresses, addresses)
def test_canonical_addresses_stay_as_they_are(url: str, canonical: str, og_url: str) -> None:
    plain = canonical_url(url)
    assert canonical_url(plain) == plain
    hinted = canonical_url(url, canonical=canonical, og_url=og_url)
    assert canonical_url(hinted, canonical=hinted) == hinted
    assert url_key(plain) == url_key(url)
    assert url_key(hinted) == url_key(canonical_url(hinted))
