"""An edit of any field is a revision; what a page changes by itself is none."""

from __future__ import annotations

import random
from typing import Any

import msgspec
import pytest
from publishing import Newsroom, page, story

from cleaners import clean_page
from output.history.revisions import changed_fields
from output.record import StoredRecord
from output.work.finished_lines import Lines, lines_of

URL = "https://example.az/news/1"
FACTS: dict[str, Any] = {
    "title": "“Bridge – open” (3)",
    "description": "The bridge over the Orle is open.",
    "authors": ("Anna Petrosyan", "Otar Golshan"),
    "published": "2026-05-03T09:00:00+04:00",
    "section": "City",
    "tags": ("bridge", "Orle"),
}


def stored(**facts: Any) -> StoredRecord:
    return StoredRecord(**{"id": "1", "text": story(1), "text_hash": "", "word_count": 120, **FACTS, **facts})


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", '"Bridge - open" (17)'),
        ("title", "\u201cBridge\u00a0–  op\u00aden”"),
        ("description", "The bridge  over the Orle is open. "),
        ("authors", ("Otar Golshan", "ANNA PETROSYAN")),
        ("published", "2026-05-03T05:00:41Z"),
        ("published", "2026-05-03"),
        ("published", "2026-05-03T09:00:00"),
        ("section", "CITY"),
        ("tags", ("orle", "Bridge")),
        ("text", story(1) + "\n\n12:40\n\n1 204"),
        ("text", story(1).replace(" ", "\u00a0", 3)),
    ],
)
def test_what_a_page_changes_by_itself_is_no_edit(field: str, value: object) -> None:
    assert changed_fields(stored(), stored(**{field: value})) == ()


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "Bridge closed"),
        ("title", "“Bridge – open”?"),
        ("description", None),
        ("authors", ("Anna Petrosyan",)),
        ("published", "2026-05-03T10:00:00+04:00"),
        ("published", "2026-05-04"),
        ("published", None),
        ("section", "Politics"),
        ("tags", ("bridge",)),
        ("text", story(1) + "\n\nTwelve people were hurt."),
        ("text", story(1).replace("harbour", "haven")),
    ],
)
def test_an_edit_of_any_field_is_named(field: str, value: object) -> None:
    assert changed_fields(stored(), stored(**{field: value})) == (field,)
    assert changed_fields(stored(**{field: value}), stored()) == (field,)


def test_one_digit_is_an_edit() -> None:
    before, after = (stored(text=f"{story(1)}\n\nThe fire took {count} lives.") for count in (12, 15))
    assert changed_fields(before, after) == ("text",)


def test_a_new_headline_is_a_revision_of_the_same_text(tmp_path: Any) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.publish(page(URL, story(1), **FACTS))
    assert newsroom.publish(page(URL, story(1), **FACTS | {"title": "Bridge shut"})) == {"revised": 1}
    assert newsroom.publish(page(URL, story(1), **FACTS | {"title": "Bridge shut"})) == {"unchanged": 1}
    first, second = newsroom.lines("articles")
    assert (first["revision"], first["changed_fields"]) == (1, [])
    assert (second["revision"], second["changed_fields"], second["changed"]) == (2, ["title"], 0.0)
    assert second["id"] == first["id"]
    assert newsroom.state.db.execute("SELECT count(*) FROM text").fetchone() == (1,)


def test_revisions_are_compared_with_the_one_before_and_not_with_the_first(tmp_path: Any) -> None:
    newsroom = Newsroom(tmp_path)
    titles = ("Bridge open", "Bridge shut", "Bridge open")
    counts = [newsroom.publish(page(URL, story(1), title=title)) for title in titles]
    assert counts == [{"published": 1}, {"revised": 1}, {"revised": 1}]


def test_a_copy_with_a_new_headline_stays_a_copy(tmp_path: Any) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.publish(page("https://example.az/original", story(1)))
    newsroom.publish(page(URL, story(1), title="Bridge open"))
    assert newsroom.publish(page(URL, story(1), title="Bridge shut")) == {"duplicate_exact": 1}
    first, second = newsroom.lines("duplicates")
    assert (second["revision"], second["changed_fields"]) == (2, ["title"])
    assert second["duplicate_of"] == first["duplicate_of"]


def test_another_address_of_an_article_is_not_taken_for_its_record(tmp_path: Any) -> None:
    """A copy under another address has the article's id, and a headline of its own."""
    newsroom = Newsroom(tmp_path)
    other = lines_with_source(
        page(URL, story(1), title="Bridge open, says AMP"), "https://example.az/print/1"
    )
    publisher = newsroom.run()
    publisher.add(page(URL, story(1), title="Bridge open"), asked=URL, updated=None)
    publisher.add(other, asked="https://example.az/print/1", updated=None)
    publisher.close("finished")
    assert newsroom.publish(page(URL, story(1), title="Bridge open")) == {"unchanged": 1}


def lines_with_source(lines: Lines, address: str) -> Lines:
    record = msgspec.json.decode(lines.record) | {"source_url": address}
    return Lines(None, None, msgspec.json.encode(record) + b"\n", audit=lines.audit)


def test_a_record_of_the_first_version_is_compared_as_well(tmp_path: Any) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.publish(page(URL, story(1), title="Bridge open"))
    (file,) = tmp_path.glob("articles/*/*.jsonl")
    line = msgspec.json.decode(file.read_bytes())
    del line["changed_fields"]
    file.write_bytes(msgspec.json.encode(line) + b"\n")
    assert newsroom.publish(page(URL, story(1), title="Bridge open")) == {"unchanged": 1}
    assert newsroom.publish(page(URL, story(1), title="Bridge shut")) == {"revised": 1}


def test_what_lies_around_an_article_may_change_and_it_is_no_revision(tmp_path: Any) -> None:
    assert furnished_pages(tmp_path, 40) == {"unchanged": 40}


@pytest.mark.slow  # cleans a thousand pages
def test_500_unchanged_pages_in_new_furniture_are_no_revisions(tmp_path: Any) -> None:
    assert furnished_pages(tmp_path, 500) == {"unchanged": 500}


def furnished_pages(data: Any, count: int) -> dict[str, int]:
    """The counts of a second run over the same articles, each among other furniture than before."""
    newsroom = Newsroom(data)
    for day in (1, 2):
        counts = newsroom.publish(
            *(furnished(number, random.Random(f"{number} {day}")) for number in range(count))
        )
    return counts


SAID = (
    "The {0} {1} opened on Monday, officials said, after residents of {0} had waited {2} weeks for the council.",
    "“We are glad that the {1} works again,” said Otar Golshan, who has run the {0} office for {2} years.",
    "Work on the {1} began in March and cost the district of {0} some {2} million, a third more than was planned.",
    "The council of {0} will meet again in May to decide on the road behind the {1} and on {2} new street lamps.",
)
PLACES = ("Orle", "Mardin", "Khazri", "Telavi", "Zaysan", "Gavar")
THINGS = ("bridge", "school", "harbour", "market", "museum", "railway station")


def furnished(number: int, chance: random.Random) -> Lines:
    """A page whose article is drawn by its number, and whose furniture by chance."""
    own = random.Random(number)
    place, thing = f"{own.choice(PLACES)} {number}", own.choice(THINGS)
    body = "".join(f"<p>{line.format(place, thing, own.randrange(2, 60))}</p>" for line in SAID)
    related = "".join(
        f"<li><a href='/news/{chance.randrange(900)}?from=box{chance.randrange(9)}'>"
        f"{chance.choice(PLACES)}: {chance.choice(THINGS)} closed for {chance.randrange(90)} days</a></li>"
        for _ in range(chance.randrange(3, 9))
    )
    cookies = (
        "<div class='cookie-consent'><p>We use cookies to improve our site.</p><button>Accept</button></div>"
    )
    tags = ["city", "council", thing]
    chance.shuffle(tags)
    links = "".join(f"<a rel='tag' href='/tag/{tag}'>{tag}</a>" for tag in tags)
    views = chance.randrange(10, 90_000)
    html = f"""<!DOCTYPE html><html lang="en"><head><title>The {thing} of {place} opens</title>
    <link rel="canonical" href="https://example.az/news/{number}"></head><body>
    {cookies if chance.random() < 0.5 else ""}
    <header><div class="clock">{chance.randrange(24):02}:{chance.randrange(60):02}</div>
    <div class="weather">Orle +{chance.randrange(35)}°</div></header>
    <main><article><h1>The {thing} of {place} opens</h1>
    <div class="meta"><time datetime="2026-05-03T09:00:00+04:00">3 May 2026, 09:00</time>
    <span class="views">{views:,} views</span> <span class="comments">{chance.randrange(400)} comments</span></div>
    <img src="/pictures/{number}.jpg?v={chance.randrange(9999)}" alt="">
    {body}<div class="tags">{links}</div>
    <div class="share">Share {chance.randrange(500)}</div></article></main>
    <aside><h3>Most read</h3><ul>{related}</ul></aside></body></html>"""
    url = f"https://example.az/news/{number}"
    return lines_of(clean_page(html.encode(), url=url), fetched_at="2026-05-03T06:00:00Z")
