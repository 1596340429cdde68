"""Prints small pages for tests: a story of made-up events in a made-up town, and HTML around it."""

from __future__ import annotations

import json
from html import escape

ADDRESS = "https://gazette.example/news/2024/08/19/bridge"
HEADLINE = "Orchard bridge reopens after two winters"
STORY = (
    "The old bridge over the Kelna, closed since the flood of 2022, opened to carts and cars on Monday"
    " morning, and the first to cross was a lorry full of apricots.",
    "Masons from three villages had rebuilt its middle arch with the same grey stone, which they cut in a"
    " quarry that had been out of use for sixty years.",
    "“We thought it would take one summer, and it took two winters as well,” said the foreman, Aram Velian,"
    " who lost two fingers to frostbite on the scaffold.",
    "Farmers on the left bank had driven forty kilometres around the gorge to reach the market, and many of"
    " them had stopped growing anything that does not keep for a week.",
    "The council paid for half of the work from a tax on gravel, while the other half came from families who"
    " left the valley and sent money home every month.",
    "A second bridge, for people on foot, is planned near the school, where children now cross the river by a"
    " ferry that does not run when the water is high.",
)


def page(body: str, *, head: str = "", title: str = HEADLINE, lang: str = "en") -> str:
    """A whole page; `title` goes into <title> as it is."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body>{body}</body></html>"
    )


def article(
    *, head: str = "", above: str = "", below: str = "", headline: str = HEADLINE, story: str | None = None
) -> str:
    """A page with a menu, the story in <article>, and a footer; above and below are HTML beside the story."""
    menu = "".join(
        f'<li><a href="/{name}/">{name.title()}</a></li>' for name in ("valley", "markets", "sport")
    )
    text = paragraphs(*STORY) if story is None else story
    return page(
        f"<nav><ul>{menu}</ul></nav><main><article><h1>{escape(headline)}</h1>{above}{text}{below}</article></main>"
        "<footer><p>© 2024 The Valley Gazette</p></footer>",
        head=head,
        title=escape(headline),
    )


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts)


def meta(**values: str) -> str:
    """<meta> elements: og_title="x" is property og:title, anything without a prefix is a name."""
    return "".join(_meta(key.replace("_", ":", 1), value) for key, value in values.items())


def _meta(key: str, value: str) -> str:
    return f'<meta {"property" if ":" in key else "name"}="{key}" content="{escape(value)}">'


def jsonld(data: object) -> str:
    """A JSON-LD script; text goes in as it is, broken or not."""
    source = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return f'<script type="application/ld+json">{source}</script>'
