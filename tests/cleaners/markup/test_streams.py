"""Pages that React streams: their parts lie behind the page, hidden, and belong into it."""

from __future__ import annotations

import pytest
from lxml import html as lxml_html

from cleaners import clean_page
from cleaners.markup.streams import restore_streams

LINES = (
    "The council of Arvan voted on Monday to rebuild the river wall that last week's flood had broken in three places.",
    "Work begins in April, the mayor told reporters, and the money comes from a reserve that was meant for the tram.",
    "Residents asked for pumps as well; the two that the city owns had stood in a locked shed throughout the night.",
)
BOUNDARY = '<!--$?--><template id="B:{}"></template>{}<!--/$-->'


def restored(html: str) -> str:
    tree = lxml_html.document_fromstring(html)
    restore_streams(tree)
    return "|".join(" ".join(tree.xpath("//body//text()[not(ancestor::script)]")).split("|"))


def words(html: str) -> list[str]:
    return restored(f"<body>{html}</body>").split()


def test_a_streamed_part_takes_the_place_of_its_template_and_the_fallback_goes() -> None:
    page = (
        f'<main>one {BOUNDARY.format(0, "<p>Loading</p>")} three</main><div hidden id="S:0"><b>two</b></div>'
    )
    assert words(page) == ["one", "two", "three"]


def test_parts_within_parts_stand_in_the_readers_order() -> None:
    page = (
        f"<main>{BOUNDARY.format(0, '')} end</main>"
        '<div hidden id="S:0">a <template id="P:1"></template> c</div><div hidden id="S:1">b</div>'
    )
    assert words(page) == ["a", "b", "c", "end"]


def test_scripts_that_name_other_pairs_are_believed() -> None:
    page = (
        f"<main>{BOUNDARY.format(0, 'x')}{BOUNDARY.format(1, 'y')}</main>"
        '<div hidden id="S:0">second </div><div hidden id="S:1">first </div>'
        '<script>$RC("B:0","S:1");$RC("B:1","S:0")</script>'
    )
    assert words(page) == ["first", "second"]


def test_a_fallback_that_holds_boundaries_of_its_own_goes_whole() -> None:
    inner = f"<i>wait</i>{BOUNDARY.format(5, 'soon')}<i>still</i>"
    page = f'<main>{BOUNDARY.format(0, inner)}</main><div hidden id="S:0">here</div>'
    assert words(page) == ["here"]


def test_several_roots_of_one_page_keep_their_parts_apart() -> None:
    page = (
        '<div><template id="x-B:0"></template></div><div><template id="y-B:0"></template></div>'
        '<div hidden id="x-S:0">left</div><div hidden id="y-S:0">right</div>'
    )
    assert words(page) == ["left", "right"]


@pytest.mark.parametrize(
    "page",
    [
        '<p>a</p><template id="B:0"></template><p>b</p>',
        '<p>a</p><div hidden id="S:0">b</div>',
        '<div id="S:0">a <template id="B:0"></template> b</div>',
        '<template id="B:zz">a</template> b',
        '<p>a</p><template id="B:0"></template><template id="B:0"></template><b id="S:0">b</b>',
    ],
)
def test_places_without_a_part_and_parts_without_a_place_cost_no_text(page: str) -> None:
    assert words(page) == ["a", "b"]


def test_an_article_that_is_streamed_is_published_whole() -> None:
    body = "".join(f"<p>{line}</p>" for line in LINES)
    title = "Arvan rebuilds its river wall"
    page = (
        f"<html><head><title>{title}</title></head><body><header><a href='/'>Arvan Post</a></header><main>"
        f"{BOUNDARY.format(0, '<p>Please wait.</p>')}</main><footer>Arvan Post</footer>"
        f'<div hidden id="S:0"><article><h1>{title}</h1>{body}</article></div></body></html>'
    )
    assert clean_page(page).text == "\n\n".join(LINES)
