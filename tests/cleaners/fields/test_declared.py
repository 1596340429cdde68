"""What a page declares of itself, in the forms outlets use, and which of two declarations is believed."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import ADDRESS, HEADLINE, jsonld, meta, page

from cleaners.article import Image
from cleaners.fields.declared import Metadata, read_metadata
from cleaners.page import parse

NEWS = {"@type": "NewsArticle"}


def declared(
    head: str = "", body: str = "<p>text</p>", *, title: str = "", url: str | None = ADDRESS
) -> Metadata:
    tree = parse(page(body, head=head, title=title))
    assert tree is not None
    return read_metadata(tree, url)


def news(**properties: object) -> str:
    return jsonld({**NEWS, **properties})


# --- headline


@pytest.mark.parametrize(
    ("head", "body", "told", "origin"),
    [
        (news(headline="JSON-LD") + meta(og_title="og"), "<h1>h1</h1>", "JSON-LD", "json-ld headline"),
        (meta(og_title="og"), "<h1>h1</h1>", "og", "og:title"),
        (meta(og_title=" "), "<h1>The <b>h1</b></h1>", "The h1", "h1"),
        ("", "<h1> </h1>", "title", "<title>"),
    ],
)
def test_headline_comes_from_the_most_trusted_place(head: str, body: str, told: str, origin: str) -> None:
    page = declared(head, body, title="title")
    assert (page.title, page.origins["title"]) == (told, origin)


def test_page_without_any_title_has_none() -> None:
    assert declared(title="").title is None


@pytest.mark.parametrize(
    "tail",
    [
        " | The Gazette",
        " - The Gazette",
        " — The Gazette",
        " :: The Gazette",
        "｜The Gazette",
        " » The Gazette",
    ],
)
def test_site_name_leaves_the_title(tail: str) -> None:
    assert declared(meta(og_title=HEADLINE + tail, og_site_name="The Gazette")).title == HEADLINE


def test_section_and_site_leave_the_title_that_the_h1_confirms() -> None:
    assert declared("", f"<h1>{HEADLINE}</h1>", title=f"{HEADLINE} | Valley | Gazette").title == HEADLINE


@pytest.mark.parametrize(
    "title", ["Sahil Xəbər - Mayak yandı", "Mayak yandı | sahil-xeber", "SAHİL XƏBƏR - Mayak yandı"]
)
def test_site_is_known_by_its_address(title: str) -> None:
    assert declared("", title=title, url="https://www.sahil-xeber.example/1").title == "Mayak yandı"


def test_heading_of_any_rank_confirms_what_is_the_headline_in_the_title() -> None:
    assert (
        declared("", "<h3>The mill is sold</h3>", title="Gazette :: The mill is sold").title
        == "The mill is sold"
    )


def test_kicker_before_the_headline_stays() -> None:
    told = declared(news(headline="Roads - Bridge reopens"), "<h1>Bridge reopens</h1>")
    assert told.title == "Roads - Bridge reopens"


def test_logo_as_h1_is_not_taken_for_the_headline() -> None:
    told = declared(meta(og_title=f"{HEADLINE} - The Gazette"), "<h1>The Gazette</h1>", title=HEADLINE)
    assert told.title == HEADLINE


def test_dash_inside_a_headline_stays() -> None:
    told = declared(
        meta(og_title="Flood - what we know", og_site_name="The Gazette"), "<h1>Flood - what we know</h1>"
    )
    assert told.title == "Flood - what we know"


def test_headline_cut_by_the_cms_is_read_where_it_stands_whole() -> None:
    cut = news(headline="Orchard bridge reopens after…") + meta(og_title="Orchard bridge reopens after...")
    assert declared(cut, f"<h1>{HEADLINE}</h1>").title == HEADLINE


def test_headline_that_really_ends_in_dots_stays() -> None:
    told = declared(news(headline="And then they waited..."), "<h1>And then they waited...</h1>")
    assert told.title == "And then they waited..."


def test_headline_cut_without_dots_is_read_in_the_h1() -> None:
    whole = (
        f"{HEADLINE}, and the lorries that were sent over the pass for two winters come home to the valley"
    )
    cut = whole[:97]
    told = declared(news(headline=cut) + meta(og_title=f"{cut} | The Gazette"), f"<h1>{whole}</h1>")
    assert told.title == whole


def test_og_title_leaves_out_the_kicker_of_the_json_ld_headline() -> None:
    head = news(headline=f"Debed valley: {HEADLINE}") + meta(og_title=HEADLINE)
    told = declared(head, f"<h1>Debed valley: {HEADLINE}</h1>")
    assert (told.title, told.origins["title"]) == (HEADLINE, "og:title")


def test_kicker_of_the_og_title_is_left_out() -> None:
    head = news(headline=HEADLINE) + meta(og_title=f"Debed valley | {HEADLINE}")
    assert declared(head, f"<h1>{HEADLINE}</h1>").title == HEADLINE


SEARCHED = "Bridge news LIVE: Orchard bridge reopening after flood repairs as lorries and villagers return"
WORDED = "Lorries roll again over the orchard bridge"


@pytest.mark.parametrize("printed", [SEARCHED, WORDED])
def test_of_two_wordings_that_for_readers_is_the_headline(printed: str) -> None:
    head = news(headline=SEARCHED) + meta(og_title=WORDED)
    assert declared(head, f"<h1>{printed}</h1>").title == WORDED


@pytest.mark.parametrize(
    ("shared", "alternative", "printed"),
    [
        pytest.param("The daily paper of the Debed valley", None, SEARCHED, id="a slogan"),
        pytest.param(WORDED, WORDED, SEARCHED, id="the alternative headline"),
        pytest.param(WORDED, SEARCHED, WORDED, id="JSON-LD says its own twice"),
        pytest.param("Bridge news LIVE: Orchard bridge", None, SEARCHED, id="cut"),
        pytest.param(WORDED, None, "The Gazette", id="neither is printed"),
    ],
)
def test_og_title_that_is_something_else_is_not_the_headline(
    shared: str, alternative: str | None, printed: str
) -> None:
    head = news(headline=SEARCHED, alternativeHeadline=alternative) + meta(og_title=shared)
    assert declared(head, f"<h1>{printed}</h1>").title == SEARCHED


@pytest.mark.parametrize("tail", ["-Valley", "｜Valley", " -Valley", "-Valley | The Gazette"])
def test_section_leaves_the_title_that_another_place_confirms(tail: str) -> None:
    head = meta(og_title=HEADLINE + tail, og_site_name="The Gazette", title=HEADLINE)
    assert declared(head).title == HEADLINE


def test_hyphen_inside_a_headline_stays() -> None:
    told = declared(meta(og_title="Well-being of villagers comes first", title="Well"))
    assert told.title == "Well-being of villagers comes first"


# --- authors


@pytest.mark.parametrize(
    "author",
    [
        pytest.param("Mara Dorian", id="text"),
        pytest.param(["Mara Dorian"], id="list of texts"),
        pytest.param({"@type": "Person", "name": "Mara Dorian"}, id="node"),
        pytest.param([{"@type": "Person", "name": "Mara Dorian"}], id="list of nodes"),
        pytest.param([[{"name": "Mara Dorian"}]], id="list in a list"),
        pytest.param({"@type": "Person", "name": ["Mara Dorian"]}, id="list of names"),
        pytest.param(
            {"@type": "Person", "givenName": "Mara", "familyName": "Dorian"}, id="name in two parts"
        ),
        pytest.param("By Mara Dorian", id="with a by"),
        pytest.param("Mara Dorian, staff writer", id="with a role"),
        pytest.param({"name": "Mara Dorian", "url": "https://gazette.example/mara"}, id="with an address"),
    ],
)
def test_author_in_json_ld(author: object) -> None:
    assert declared(news(author=author)).authors == ("Mara Dorian",)


@pytest.mark.parametrize(
    "author", [{"@id": "#mara"}, {"@type": "Person", "@id": "#mara"}, [{"@id": "#mara"}]], ids=str
)
def test_author_by_reference(author: object) -> None:
    graph = {
        "@graph": [{**NEWS, "author": author}, {"@type": "Person", "@id": "#mara", "name": "Mara Dorian"}]
    }
    assert declared(jsonld(graph)).authors == ("Mara Dorian",)


def test_several_authors_keep_their_order_and_come_once() -> None:
    told = declared(news(author=[{"name": "Mara Dorian"}, {"name": "Levan Orbel"}, {"name": "mara dorian"}]))
    assert told.authors == ("Mara Dorian", "Levan Orbel")


def test_profile_address_is_no_author_but_the_next_declaration_is() -> None:
    head = '<meta property="article:author" content="https://facebook.com/gazette">' + meta(
        byl="By Mara Dorian"
    )
    assert declared(head).authors == ("Mara Dorian",)


@pytest.mark.parametrize(
    ("body", "origin"),
    [
        ('<a rel="author" href="/mara">Mara Dorian</a>', "rel=author"),
        (
            '<span itemprop="author" itemscope><b itemprop="name">Mara Dorian</b> 3 stories</span>',
            "itemprop author",
        ),
        ('<span itemprop="author">Mara Dorian</span>', "itemprop author"),
        (
            '<div itemprop="author" itemscope><meta itemprop="name" content="Mara Dorian"></div>',
            "itemprop author",
        ),
    ],
)
def test_author_in_the_markup(body: str, origin: str) -> None:
    told = declared("", body)
    assert (told.authors, told.origins["authors"]) == (("Mara Dorian",), origin)


def test_newsroom_signs_where_no_person_does() -> None:
    assert declared(news(author={"name": "Gazette Staff"})).authors == ("Gazette Staff",)
    assert declared(news(author={"name": "Редакция Вестника"})).authors == ("Редакция Вестника",)


def test_bare_role_is_no_author() -> None:
    assert declared(news(author={"name": "Staff Writer"})).authors == ()
    assert declared(news(author={"name": "admin"})).authors == ()


def test_name_of_the_site_with_its_motto_is_no_author() -> None:
    motto = "The Gazette | All the news of the valley and of the town | TVG"
    assert declared(news(author={"name": motto}, publisher={"name": motto})).authors == ()
    assert declared(news(author={"name": "The Gazette"}, publisher={"name": "The Gazette"})).authors == (
        "The Gazette",
    )


def test_newsroom_gives_way_to_a_person_declared_elsewhere() -> None:
    assert declared(news(author={"name": "Gazette Staff"}) + meta(author="Mara Dorian")).authors == (
        "Mara Dorian",
    )


# --- dates


@pytest.mark.parametrize(
    ("head", "body", "told"),
    [
        (news(datePublished="2024-08-19T09:00:00+04:00"), "", "2024-08-19T09:00:00+04:00"),
        (news(dateCreated="2024-08-19"), "", "2024-08-19"),
        ('<meta property="article:published_time" content="2024-08-19T05:00Z">', "", "2024-08-19T05:00Z"),
        ('<meta itemprop="datePublished" content="2024-08-19">', "", "2024-08-19"),
        ("", '<span itemprop="datePublished" content="2024-08-19">Monday</span>', "2024-08-19"),
        ("", '<time datetime="2024-08-19T09:00">Monday</time>', "2024-08-19T09:00"),
        ("", '<time pubdate>19 August 2024</time>', "19 August 2024"),
    ],
)  # fmt: skip
def test_date_of_publication(head: str, body: str, told: str) -> None:
    assert declared(head, body).published == told


def test_time_of_the_article_wins_over_one_in_the_menu() -> None:
    clock = '<header><time datetime="2025-01-01">today</time></header>'
    body = f'{clock}<article><time datetime="2024-08-19">then</time></article>'
    assert declared("", body).published == "2024-08-19"
    assert (
        declared(
            "", '<time datetime="2025-01-01">now</time><b itemprop="datePublished">2024-08-19</b>'
        ).published
        == "2024-08-19"
    )


@pytest.mark.parametrize(
    "head",
    [
        news(dateModified="2024-08-20"),
        '<meta property="article:modified_time" content="2024-08-20">',
        '<meta property="og:updated_time" content="2024-08-20">',
    ],
)
def test_date_of_change(head: str) -> None:
    assert declared(head).modified == "2024-08-20"


# --- section, tags, description


@pytest.mark.parametrize(
    "head",
    [
        news(articleSection="Valley"),
        news(articleSection=["Valley", "Roads"]),
        '<meta property="article:section" content="Valley">',
        '<meta name="parsely-section" content="Valley">',
    ],
)  # fmt: skip
def test_section(head: str) -> None:
    assert declared(head).section == "Valley"


def test_section_that_is_an_address_is_none() -> None:
    assert (
        declared('<meta property="article:section" content="https://gazette.example/valley">').section is None
    )


@pytest.mark.parametrize(
    ("head", "body"),
    [
        pytest.param(news(keywords=["Kelna", "bridges"]), "", id="JSON-LD list"),
        pytest.param(news(keywords="Kelna, bridges"), "", id="JSON-LD text"),
        pytest.param(news(keywords=["Kelna, bridges"]), "", id="JSON-LD text in a list"),
        pytest.param(news(keywords=[{"name": "Kelna"}, {"name": "bridges"}]), "", id="JSON-LD nodes"),
        pytest.param(meta(article_tag="Kelna") + meta(article_tag="bridges"), "", id="one meta each"),
        pytest.param('<meta property="article:tag" content="Kelna , bridges">', "", id="one meta for all"),
        pytest.param('<meta name="news_keywords" content="Kelna; bridges; Kelna">', "", id="news_keywords"),
        pytest.param('<meta name="news_keywords" content="Kelna، bridges">', "", id="Persian comma"),
        pytest.param("", '<a rel="tag" href="/1">Kelna</a> <a rel="tag" href="/2">#bridges</a>', id="links"),
    ],
)  # fmt: skip
def test_tags(head: str, body: str) -> None:
    assert declared(head, body).tags == ("Kelna", "bridges")


def test_headline_taken_apart_is_no_list_of_tags() -> None:
    words = ["Orchard", "bridge", "reopens", "after", "two", "winters", HEADLINE]
    assert declared(news(headline=HEADLINE, keywords=[*words, "Kelna"])).tags == ("Kelna",)
    assert declared(news(headline=HEADLINE, keywords=["bridge", "winters"])).tags == ("bridge", "winters")


def test_descriptions_come_once_each_from_every_place() -> None:
    head = news(description="A &quot;short&quot; one") + meta(
        description="Another", og_description='A "short" one'
    )
    assert declared(head).descriptions == ('A "short" one', "Another")


# --- pictures and addresses


@pytest.mark.parametrize(
    "image",
    [
        pytest.param("/lorry.jpg", id="text"),
        pytest.param(["/lorry.jpg", "/lorry.jpg"], id="list"),
        pytest.param({"@type": "ImageObject", "url": "/lorry.jpg"}, id="node"),
        pytest.param({"@type": "ImageObject", "url": ["/lorry.jpg"]}, id="list in a node"),
        pytest.param(
            {"@type": "ImageObject", "contentUrl": "//gazette.example/lorry.jpg"}, id="without scheme"
        ),
        pytest.param("../../../../../lorry.jpg", id="relative"),
    ],
)
def test_picture_in_json_ld(image: object) -> None:
    assert declared(news(image=image)).images == (Image("https://gazette.example/lorry.jpg"),)


def test_picture_by_reference_brings_its_caption() -> None:
    lorry = {
        "@type": "ImageObject",
        "@id": f"{ADDRESS}#lorry",
        "url": "https://cdn.example/l.jpg",
        "caption": "Apricots",
    }
    graph = {"@graph": [{**NEWS, "image": {"@id": f"{ADDRESS}#lorry"}}, lorry]}
    assert declared(jsonld(graph)).images == (Image("https://cdn.example/l.jpg", "Apricots"),)


def test_picture_by_a_reference_to_nothing_is_left_to_og_image() -> None:
    head = news(image={"@id": f"{ADDRESS}#gone"}) + meta(og_image="/lorry.jpg")
    assert declared(head).images == (Image("https://gazette.example/lorry.jpg"),)


@pytest.mark.parametrize(
    "image", ["data:image/gif;base64,R0lGOD", "", "http://[", "javascript:void(0)", 7, None, {}]
)
def test_what_is_no_picture(image: object) -> None:
    assert declared(news(image=image)).images == ()


def test_base_href_resolves_addresses() -> None:
    head = '<base href="https://static.example/2024/"><link rel="canonical" href="bridge">' + meta(
        og_image="lorry.jpg"
    )
    told = declared(head)
    assert told.canonical == "https://static.example/2024/bridge"
    assert told.images == (Image("https://static.example/2024/lorry.jpg"),)


def test_relative_base_href_counts_from_the_page() -> None:
    assert declared('<base href="/img/">' + meta(og_image="l.jpg")).images == (
        Image("https://gazette.example/img/l.jpg"),
    )


def test_relative_picture_on_a_page_without_address_is_none() -> None:
    assert declared(meta(og_image="/lorry.jpg"), url=None).images == ()


# --- paywall, language, article or not


@pytest.mark.parametrize(
    ("properties", "paywalled"),
    [
        ({"isAccessibleForFree": True}, False),
        ({"isAccessibleForFree": "True"}, False),
        ({"isAccessibleForFree": "http://schema.org/True"}, False),
        ({"isAccessibleForFree": False}, True),
        ({"isAccessibleForFree": "false"}, True),
        ({"isAccessibleForFree": "False "}, True),
        ({"isAccessibleForFree": 0}, True),
        ({"hasPart": {"isAccessibleForFree": "False", "cssSelector": ".rest"}}, True),
        ({"isAccessibleForFree": True, "hasPart": [{"isAccessibleForFree": False}]}, True),
        ({"isAccessibleForFree": "perhaps"}, None),
        ({"isAccessibleForFree": None}, None),
        ({"hasPart": "no"}, None),
        ({}, None),
    ],
)
def test_paywall(properties: dict[str, object], paywalled: bool | None) -> None:
    assert declared(news(**properties)).paywalled is paywalled


@pytest.mark.parametrize(
    ("head", "lang", "told"),
    [
        ("", "ka-GE", "ka"),
        ("", "AZ", "az"),
        ("", "", None),
        ("", "?", None),
        (meta(og_locale="hy_AM"), "", "hy"),
    ],
)  # fmt: skip
def test_language(head: str, lang: str, told: str | None) -> None:
    tree = parse(page("<p>text</p>", head=head, lang=lang))
    assert tree is not None
    assert read_metadata(tree, None).language == told


def test_article_is_told_by_json_ld_or_open_graph() -> None:
    assert declared(news(headline="x")).is_article
    assert declared(meta(og_type="article")).is_article
    assert not declared(meta(og_type="website") + jsonld({"@type": "WebPage"})).is_article


def test_body_keeps_its_paragraphs() -> None:
    assert declared(news(articleBody="One.\n\nTwo &amp; three.\r\n")).body == "One.\nTwo & three."
    assert declared(news(articleBody=" ")).body is None


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@id", "@type", "name", "url", "isAccessibleForFree"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
PROPERTIES = (
    "headline", "author", "creator", "datePublished", "dateModified", "articleSection", "keywords", "image",
    "publisher", "hasPart", "isAccessibleForFree", "description", "articleBody",
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.dictionaries(st.sampled_from(PROPERTIES), VALUES, max_size=5))
def test_any_declaration_is_read(properties: dict[str, object]) -> None:
    declared(news(**properties))
