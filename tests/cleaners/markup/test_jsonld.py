"""JSON-LD as outlets write it: over several scripts, by reference, and broken but still clear."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing import HEADLINE, jsonld, page

from cleaners.markup.jsonld import Node, read_nodes, text_of
from cleaners.markup.jsonld_article import JsonldArticle, Picture, read_jsonld
from cleaners.page import parse

PLAIN = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": HEADLINE,
    "keywords": ["a", "b"],
}
SOURCE = json.dumps(PLAIN, indent=1)


def described(head: str) -> Node:
    tree = parse(page("", head=head))
    assert tree is not None
    return read_nodes(tree)[0]


def article_of(head: str) -> JsonldArticle:
    tree = parse(page("", head=head))
    assert tree is not None
    return read_jsonld(tree)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"<!--\n{SOURCE}\n-->", id="HTML comment around it"),
        pytest.param(f"//<![CDATA[\n{SOURCE}\n//]]>", id="CDATA behind slashes"),
        pytest.param(f"/*<![CDATA[*/\n{SOURCE}\n/*]]>*/", id="CDATA behind comments"),
        pytest.param(f"<![CDATA[{SOURCE}]]>", id="bare CDATA"),
        pytest.param(f"{SOURCE};", id="closing semicolon"),
        pytest.param(SOURCE.replace('"b"', '"b", '), id="trailing comma in a list"),
        pytest.param(SOURCE.rstrip("}\n") + ",\n}", id="trailing comma in an object"),
        pytest.param("/* by the SEO plugin */\n" + SOURCE, id="comment before it"),
        pytest.param(SOURCE.replace('"keywords"', '/* topics */ "keywords"'), id="comment within"),
        pytest.param("\ufeff" + SOURCE, id="byte order mark"),
        pytest.param(SOURCE.replace("two winters", "two\n winters"), id="line break in a text"),
        pytest.param(SOURCE.replace("two winters", "two\twinters"), id="tab in a text"),
        pytest.param(SOURCE.replace('"', "&quot;"), id="quotes as entities"),
        pytest.param(SOURCE + "\n" + json.dumps({"@type": "WebSite"}), id="two objects in one script"),
        pytest.param(SOURCE.replace('"@context"', '"rating": NaN, "@context"'), id="NaN among the values"),
    ],
)
def test_broken_in_a_way_that_still_means_one_thing(source: str) -> None:
    assert described(jsonld(source))["headline"] in (
        HEADLINE,
        HEADLINE.replace("two ", "two\n "),
        HEADLINE.replace("two ", "two\t"),
    )


@pytest.mark.parametrize("address", ["https://gazette.example/a//b", "/* no comment */ // nor this"])
def test_what_looks_like_a_comment_in_a_text_stays(address: str) -> None:
    source = json.dumps({"@type": "NewsArticle", "headline": "x", "url": address}, indent=1).replace(
        "}", ",}"
    )
    assert described(jsonld(source))["url"] == address


@pytest.mark.parametrize(
    "kind", ["application/ld+json; charset=utf-8", "application/LD+JSON", " application/ld+json "]
)
def test_script_type_in_other_spellings(kind: str) -> None:
    assert described(f'<script type="{kind}">{SOURCE}</script>')["headline"] == HEADLINE


def test_hopeless_script_does_not_spoil_the_next() -> None:
    assert described(jsonld('{"headline": "half a') + jsonld("") + jsonld(PLAIN))["headline"] == HEADLINE


@pytest.mark.parametrize(
    "wrapped",
    [
        pytest.param([PLAIN], id="list"),
        pytest.param({"@graph": [{"@type": "WebSite"}, PLAIN]}, id="graph"),
        pytest.param({"@graph": [{"@graph": [PLAIN]}]}, id="graph in a graph"),
        pytest.param({"@type": "WebPage", "mainEntity": PLAIN}, id="main entity"),
        pytest.param(
            {"@type": "WebPage", "mainEntityOfPage": {"@graph": PLAIN}}, id="main entity of the page"
        ),
        pytest.param({**PLAIN, "@type": ["Article", "NewsArticle"]}, id="several types"),
        pytest.param({**PLAIN, "@type": "http://schema.org/NewsArticle"}, id="type as address"),
        pytest.param({**PLAIN, "@type": "BlogPosting"}, id="blog post"),
        pytest.param({**PLAIN, "@type": "LiveBlogPosting"}, id="live blog"),
    ],
)
def test_article_is_found_wherever_it_stands_for_the_page(wrapped: object) -> None:
    assert described(jsonld(wrapped))["headline"] == HEADLINE


@pytest.mark.parametrize(
    "other",
    [
        {"@type": "ItemList", "itemListElement": [PLAIN]},
        {"@type": "WebSite", "headline": HEADLINE},
        {"@type": "ArticleList", "headline": HEADLINE},
        "NewsArticle",
        7,
        None,
    ],
)
def test_what_only_mentions_an_article_is_none(other: object) -> None:
    assert described(jsonld(other)) == {}


def test_one_article_split_over_two_scripts_is_one() -> None:
    split = jsonld(PLAIN) + jsonld({"@type": "Article", "headline": HEADLINE, "author": "Mara Dorian"})
    assert described(split)["author"] == "Mara Dorian"


def test_empty_values_give_way_to_those_of_the_next_script() -> None:
    split = jsonld({**PLAIN, "author": [], "description": ""}) + jsonld(
        {"@type": "Article", "author": "Mara Dorian"}
    )
    assert described(split)["author"] == "Mara Dorian"


def test_related_story_beside_the_article_lends_it_nothing() -> None:
    related = {
        "@type": "NewsArticle",
        "headline": "Ferry runs aground",
        "author": "Levan Orbel",
        "articleBody": "No.",
    }
    assert set(described(jsonld(PLAIN) + jsonld(related))) == set(PLAIN)


def test_article_with_the_headline_of_the_page_wins_over_an_earlier_one() -> None:
    related = {"@type": "NewsArticle", "headline": "Ferry runs aground", "author": "Levan Orbel"}
    assert described(jsonld([related, PLAIN])) == PLAIN


def test_references_are_followed_within_the_page() -> None:
    graph = {
        "@graph": [
            {
                **PLAIN,
                "author": {"@id": "#mara"},
                "image": [{"@id": "#lorry"}],
                "publisher": {"@id": "#gone"},
            },
            {"@type": "Person", "@id": "#mara", "name": "Mara Dorian"},
            {"@type": "ImageObject", "@id": "#lorry", "url": "/lorry.jpg", "caption": "Apricots"},
        ]
    }
    article = described(jsonld(graph))
    assert article["author"]["name"] == "Mara Dorian"
    assert article["image"][0]["url"] == "/lorry.jpg"
    assert article["publisher"] == {"@id": "#gone"}


def test_node_that_refers_to_itself_does_no_harm() -> None:
    graph = {"@graph": [{**PLAIN, "@id": "#a", "author": {"@id": "#a"}, "isPartOf": {"@id": "#a"}}]}
    assert described(jsonld(graph))["headline"] == HEADLINE


def test_deep_nesting_is_given_up_without_an_error() -> None:
    assert described(jsonld("[" * 100_000)) == {}
    assert described(jsonld("[" * 5_000 + "]" * 5_000)) == {}
    assert described(jsonld('{"@graph":' * 400 + SOURCE + "}" * 400)) == {}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("  two\n words ", "two words"),
        ("Tom &amp;amp; Ann", "Tom & Ann"),
        ({"@value": "a text", "@language": "en"}, "a text"),
        ({"name": "a name"}, "a name"),
        (["", "the first that says something"], "the first that says something"),
        ([None, {"name": "in a list"}], "in a list"),
        ("half a pair \ud83d of surrogates", "half a pair of surrogates"),
        ("bell\x07 and &#7;bell", "bell and bell"),
        (" ", None),
        ([], None),
        ({}, None),
        (True, None),
        (7, None),
        (float("nan"), None),
        (None, None),
    ],
)
def test_values_as_plain_text(value: object, text: str | None) -> None:
    assert text_of(value) == text


def test_texts_are_clean_once_and_addresses_as_written() -> None:
    article = article_of(
        jsonld(
            {
                **PLAIN,
                "headline": " Tom &amp;amp;\n Ann ",
                "author": [{"givenName": "Mara", "familyName": "Dorian"}, "Levan&nbsp;Orbel"],
                "image": {"url": "/lorry.jpg?a=1&amp;b=2", "caption": " Apricots "},
                "articleBody": "First\tparagraph.\n\n Second. ",
                "hasPart": {"isAccessibleForFree": "False"},
            }
        )
    )
    assert (article.headline, article.authors) == ("Tom & Ann", ("Mara Dorian", "Levan Orbel"))
    assert article.pictures == (Picture("/lorry.jpg?a=1&amp;b=2", "Apricots", None),)
    assert (article.body, article.paywalled) == ("First paragraph.\nSecond.", True)


def test_page_without_jsonld_describes_no_article() -> None:
    article = article_of("")
    assert (article.found, article.headline, article.authors, article.paywalled) == (False, None, (), None)


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["@type", "@id", "@graph", "mainEntity", "author", "headline", "image", "name"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=60)
@given(JSON)
def test_any_json_is_read(value: object) -> None:
    described(jsonld(value))
    article_of(jsonld(value))


@settings(deadline=None, max_examples=60)
@given(st.text(alphabet='{}[],:"/*\\ &;x1', max_size=60))
def test_any_text_is_read(source: str) -> None:
    described(jsonld(source))
