"""A page's visible texts as blocks: each once, in page order, cut where a browser starts a new line."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cleaners.article import Block
from cleaners.markup.blocks import read_passages
from cleaners.page import parse


def blocks(body: str) -> list[Block]:
    tree = parse(f"<html><head><title>Not shown</title></head><body>{body}</body></html>")
    assert tree is not None
    return [passage.block for passage in read_passages(tree)]


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        pytest.param("<p>One</p><p>Two</p>", ["One", "Two"], id="paragraphs"),
        pytest.param("One<br>Two<br><br>Three<br/>", ["One", "Two", "Three"], id="line breaks"),
        pytest.param("<p>One<p>Two<div>Three", ["One", "Two", "Three"], id="unclosed"),
        pytest.param("<p>One</div></span> and</p> more</b>", ["One and", "more"], id="closed too often"),
        pytest.param("<p>A <b>bold</b> <a href='/'>link</a>.</p>", ["A bold link."], id="inline"),
        pytest.param("<p>un<b>happ</b>y</p>", ["unhappy"], id="no space where there is none"),
        pytest.param("<p> \n a&nbsp;\tb  </p>", ["a b"], id="white space"),
        pytest.param("One<p>Two</p>Three<p>Four</p>", ["One", "Two", "Three", "Four"], id="text between"),
        pytest.param("<ul><li>One<ul><li>Two</li></ul></li></ul>", ["One", "Two"], id="list in a list"),
        pytest.param("<dl><dt>Term</dt><dd>Meaning</dd></dl>", ["Term", "Meaning"], id="definitions"),
        pytest.param("<button>Share</button><label>E-mail</label>", ["Share", "E-mail"], id="form"),
        pytest.param("<p><img alt='A lorry'>Text</p>", ["Text"], id="alternative text"),
        pytest.param("<p>One<!-- hidden -->Two</p>", ["OneTwo"], id="comment"),
        pytest.param("<p>One<![CDATA[ hidden ]]>Two</p>", ["OneTwo"], id="CDATA"),
        pytest.param("<p>One<?php echo 1 ?>Two</p>", ["OneTwo"], id="processing instruction"),
        pytest.param("<!-- a --><p>One</p><!-- b -->", ["One"], id="comment between"),
        pytest.param("<ruby>本<rt>hon</rt></ruby>", ["本hon"], id="ruby"),
        pytest.param("<p></p><div> </div>", [], id="nothing"),
    ],
)  # fmt: skip
def test_texts_of_a_page(body: str, told: list[str]) -> None:
    assert texts(body) == told


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>let x = 1</script>",
        "<style>p {}</style>",
        "<noscript><p>Turn scripts on</p></noscript>",
        "<template><p>Later</p></template>",
        "<svg><text>Axis</text></svg>",
        "<iframe>Your browser is old</iframe>",
        "<video>No video</video>",
        "<p hidden>Later</p>",
        '<div hidden=""><p>Later</p></div>',
        '<div style="display:none"><p>Later</p></div>',
        '<div style="color:red; DISPLAY : none;">Later</div>',
        '<p style="visibility: hidden">Later</p>',
        "<map><area alt='x'>Area</map>",
    ],
)
def test_what_no_reader_sees_is_no_block_but_what_follows_is(hidden: str) -> None:
    assert texts(f"<p>Before</p>{hidden}<p>After</p>") == ["Before", "After"]


STORY = "The council of Arvan voted on Monday to rebuild the river wall that the flood had broken in three places."
MORE = "Work begins in April, the mayor told reporters, and the money comes from a reserve meant for the tram line."
LAST = "Residents asked for pumps as well; the two that the city owns had stood in a locked shed all through the night."


@pytest.mark.parametrize(
    "how", ["hidden", 'style="display:none"', 'style="visibility: hidden"', 'hidden="until-found"']
)
def test_prose_that_a_tap_shows_is_read_where_most_of_the_story_is_hidden(how: str) -> None:
    page = f"<p>{STORY}</p><div {how}><p>{MORE}</p><p>{LAST}</p></div>"
    assert texts(page) == [STORY, MORE, LAST]


def test_a_hidden_box_beside_a_shown_story_stays_hidden() -> None:
    assert texts(f"<p>{STORY}</p><p>{MORE}</p><div hidden><p>{LAST}</p></div>") == [STORY, MORE]


def test_a_hidden_copy_of_the_story_is_not_read_again() -> None:
    assert texts(f"<p>{STORY}</p><p>{MORE}</p><div hidden>{STORY} {MORE} {LAST}</div>") == [STORY, MORE]


def test_hidden_code_for_embedding_is_no_prose() -> None:
    code = "&lt;div style='margin:0'&gt; " + STORY + MORE + LAST
    assert texts(f"<p>{STORY}</p><div hidden>{code}</div>") == [STORY]


@pytest.mark.parametrize("tag", ["noindex", "st1:place", "x-tooltip", "button", "blink"])
def test_an_element_that_is_no_block_does_not_cut_a_sentence(tag: str) -> None:
    assert texts(f"<p>Deputy mayor <{tag}>Sevan Karimli</{tag}> told reporters.</p>") == [
        "Deputy mayor Sevan Karimli told reporters."
    ]
    assert texts(f"<div>The town of <{tag}>Arvan</{tag}> voted.</div>") == ["The town of Arvan voted."]


def test_a_custom_element_that_touches_no_text_is_a_box() -> None:
    assert texts("<div><x-card>One</x-card><x-card>Two</x-card></div>") == ["One", "Two"]


def test_style_that_only_sounds_hidden_shows() -> None:
    assert texts('<p style="display:block">One</p><p style="background:url(display-none.png)">Two</p>') == [
        "One",
        "Two",
    ]


def test_data_table_becomes_rows() -> None:
    table = (
        "<table><caption>Harvest</caption><tr><th>Year</th><th>Tonnes</th></tr>"
        "<tr><!-- old --><td>2023</td><td><b>12</b></td></tr><tr><td></td><td>14</td></tr></table>"
    )
    assert [(block.kind, block.text) for block in blocks(table)] == [
        ("caption", "Harvest"), ("row", "Year | Tonnes"), ("row", "2023 | 12"), ("row", "| 14"),
    ]  # fmt: skip


def test_layout_table_becomes_paragraphs() -> None:
    table = "<table><tr><td><ul><li>Menu</li></ul></td><td><p>One</p><p>Two<br>Three</p></td></tr></table>"
    assert texts(table) == ["Menu", "One", "Two", "Three"]


def test_data_table_inside_a_layout_table() -> None:
    inner = "<table><tr><td>a</td><td>b</td></tr></table>"
    assert texts(f"<table><tr><td>Before{inner}After</td><td>Beside</td></tr></table>") == [
        "Before", "a | b", "After", "Beside",
    ]  # fmt: skip


def test_row_of_thousands_of_cells_is_read_in_one_go() -> None:
    start = time.process_time()
    row = "<td>1</td>" * 150 + "<td></td>" * 6000
    assert len(texts(f"<table><tr>{row}</tr></table>")) == 1
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("<p>x</p>", "paragraph"),
        ("<div>x</div>", "paragraph"),
        ("<article>x</article>", "paragraph"),
        ("<h1>x</h1>", "heading"),
        ("<h6>x</h6>", "heading"),
        ("<h2><div>x</div></h2>", "heading"),
        ("<li>x</li>", "item"),
        ("<li><p>x</p></li>", "item"),
        ("<blockquote><p>x</p></blockquote>", "quote"),
        ("<figure><figcaption><span>x</span></figcaption></figure>", "caption"),
    ],
)
def test_kind(body: str, kind: str) -> None:
    assert [block.kind for block in blocks(body)] == [kind]


@pytest.mark.parametrize(
    ("body", "share"),
    [
        ("<p>no link</p>", 0.0),
        ("<p><a href='/'>all of it</a></p>", 1.0),
        ("<p>half<a href='/'>half</a></p>", 0.5),
        ("<a href='/'><p>block in a link</p></a>", 1.0),
        ("<p><a href='/1'>ab<a href='/2'>cd</a></a>efgh</p>", 0.5),
        ("<p><a>anchor without address</a></p>", 1.0),
    ],
)
def test_share_of_text_inside_links(body: str, share: float) -> None:
    assert [block.link_share for block in blocks(body)] == [share]


def test_place_tells_tags_classes_and_ids_from_the_outside_in() -> None:
    body = '<main id="m"><div class="story  wide"><p><b class="not-a-block">x</b></p></div></main>'
    assert blocks(body)[0].place == "html body main.m div.story.wide p"


def test_passage_knows_where_its_text_starts() -> None:
    tree = parse("<div>  <b>Bold</b> start</div><p><br>After a break</p>")
    assert tree is not None
    bold, after = read_passages(tree)
    assert (bold.container.tag, bold.start[0].tag, bold.start[1]) == ("div", "b", False)
    assert (after.container.tag, after.start[0].tag, after.start[1]) == ("p", "br", True)


def test_thousands_of_nested_elements() -> None:
    start = time.process_time()
    assert texts("<div class='wrapper'>" * 2000 + "Deep" + "</div>" * 2000) == ["Deep"]
    assert texts("<div><p>x" * 900) == ["x"] * 900
    assert time.process_time() - start < 5


def test_megabyte_in_one_line() -> None:
    assert len(texts("word " * 200_000)[0]) == 999_999


def test_control_characters_do_not_reach_a_block() -> None:
    assert texts("<p>a\x00b\x01c&#1;d&#x1d;e&#x7f;f</p><p>&#8;</p>") == ["abcdef"]


def test_numeric_references_of_windows_are_read_as_browsers_do() -> None:
    assert texts("<p>&#147;Yes&#148; &#151; he said&#133;</p>") == ["“Yes” — he said…"]


NODES = st.recursive(
    st.sampled_from(
        ["alpha", " beta ", "<br>", "<img alt='z'>", "<!-- z -->", "<script>z</script>", "<p hidden>z</p>"]
    ),
    lambda inner: st.builds(
        lambda tag, children: f"<{tag}>{''.join(children)}</{tag}>",
        st.sampled_from(
            ["p", "div", "span", "b", "a", "ul", "li", "h2", "blockquote", "td", "table", "section"]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=15,
)


@settings(deadline=None, max_examples=80)
@given(NODES)
def test_every_visible_text_is_in_one_block_in_page_order(body: str) -> None:
    tree = parse(body)
    if tree is None:
        return
    visible = tree.xpath("//text()[not(ancestor::script or ancestor::*[@hidden])]")
    found = [passage.block for passage in read_passages(tree)]
    assert "".join("".join(visible).split()) == "".join(
        "".join(block.text for block in found).split()
    ).replace("|", "")
    assert [block.position for block in found] == list(range(len(found)))
    assert all(block.text and 0 <= block.link_share <= 1 for block in found)


@settings(deadline=None, max_examples=30)
@given(NODES)
def test_reading_leaves_the_tree_as_it_was(body: str) -> None:
    tree = parse(body)
    if tree is None:
        return
    before = etree.tostring(tree)
    read_passages(tree)
    assert etree.tostring(tree) == before
