"""მტკვრის ამბები: a magazine theme with a JSON-LD graph and a printed standfirst.

Furniture: fact boxes of other stories inside the body, an appeal for support behind it, author card, tags,
"read next", the archive of the day.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape
from typing import Any

from demo.dates import georgian
from demo.pages.desk import Desk, Layout, body, listing, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("jannah", 160)
ROW = """<li class="widget-single-post-item"><a class="post-thumb" href="{url}"><img src="{picture}"
alt="{alt}"></a>
<a class="the-subtitle" href="{url}">{title}</a><span class="date">{date}</span></li>"""
SUPPORT = """<div class="support-box"><h3>გვიშველეთ, რომ დამოუკიდებლები დავრჩეთ</h3>
<p>ჩვენი რედაქცია მკითხველის შემოწირულობით ცხოვრობს. თვეში ხუთი ლარიც კი გვეხმარება, რომ სოფლებში ჩავიდეთ.</p>
<a href="{home}/support">მხარდაჭერა</a></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    menu = "".join(
        f'<li><a href="{desk.home}/category/{section.slug}/">{section.name}</a></li>'
        for section in desk.house.sections
    )
    return f"""<!DOCTYPE html>
<html lang="ka-GE"><head><meta charset="UTF-8"><title>{escape(title)} - მტკვრის ამბები</title>{head}
<style>{STYLE}</style></head><body><div id="tie-container"><header id="theme-header">
<a class="logo" href="{desk.home}/">მტკვრის ამბები</a><ul class="menu">{menu}</ul>
<div class="breaking"><span>ახალი ამბები</span>{" ".join(map(desk.link, desk.latest[:8]))}</div>
</header><div id="content"><div class="main-content">{inner}</div><aside class="sidebar">
<div class="widget"><h3>დღის არქივი</h3><ul>{desk.column(ROW, 0, 35)}</ul></div></aside></div>
<footer><p>© {desk.clock.year} მტკვრის ამბები, ყველა უფლება დაცულია. მასალის გამოყენება მხოლოდ წყაროს
მითითებით.</p>
<a href="{desk.home}/about">ჩვენ შესახებ</a> <a href="{desk.home}/ads">რეკლამა</a></footer></div>
<div class="cookie">საიტი იყენებს ქუქი-ფაილებს. <button>ვეთანხმები</button></div></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    other = others[0]
    box = f"""<div class="inline-related"><span>ასევე წაიკითხეთ</span><a href="{desk.url(other)}">
{escape(other.title, quote=False)}</a><p>{escape(other.standfirst, quote=False)}</p></div>"""
    published, modified = headline.published, headline.modified
    updated = (
        f'<span class="updated">განახლდა: {georgian(modified)} {modified:%H:%M}</span>' if modified else ""
    )
    inner = f"""<article id="the-post"><header class="entry-header"><span
class="post-cat">{headline.section.name}</span>
<h1 class="post-title">{escape(headline.title, quote=False)}</h1>
<h2 class="entry-sub-title">{escape(headline.standfirst, quote=False)}</h2>
<div id="single-post-meta"><span class="meta-author">{", ".join(story.authors)}</span>
<time datetime="{published.isoformat()}">{georgian(published)} {published:%H:%M}</time>{updated}
<span class="meta-time">წასაკითხად {headline.number % 4 + 2} წუთი</span></div></header>
<figure class="single-featured-image"><img src="{picture(desk, story)}" alt="{escape(story.caption)}">
<figcaption class="single-caption-text">{escape(story.caption, quote=False)}. ფოტო:
{story.credit}</figcaption></figure>
<div class="entry-content">
{body(story.parts, {2: box}, link=(story.place, desk.home + "/?s=" + story.place))}
</div>{SUPPORT.format(home=desk.home)}<div class="post-tags">თეგები: <a
href="#">{escape(story.place)}</a></div>
<div class="share-buttons"><a href="#">Facebook</a> <a href="#">გაზიარება</a> <a href="#">ბეჭდვა</a></div>
</article><div class="about-author"><p>{story.authors[0]} რედაქციის რეპორტიორია.</p></div>
<div id="read-next-block"><h3>წაიკითხეთ შემდეგ</h3><ul>{listing(others[1:5], desk, ROW)}</ul></div>"""
    return frame(desk, headline.title, inner, _head(desk, story))


def _head(desk: Desk, story: Story) -> str:
    headline, url = story.headline, desk.url(story.headline)
    node: dict[str, Any] = {
        "@type": "Article",
        "@id": url + "#article",
        "headline": headline.title,
        "datePublished": headline.published.isoformat(),
        "author": [{"@id": f"{desk.home}/#person-{place}"} for place in range(len(story.authors))],
        "articleSection": [headline.section.name],
        "inLanguage": "ka-GE",
    }
    if headline.modified:
        node["dateModified"] = headline.modified.isoformat()
    people = [
        {"@type": "Person", "@id": f"{desk.home}/#person-{place}", "name": name}
        for place, name in enumerate(story.authors)
    ]
    graph = {"@context": "https://schema.org", "@graph": [node, {"@type": "WebPage", "@id": url}, *people]}
    ld = json.dumps(graph, ensure_ascii=False).replace("</", "<\\/")
    return f"""<link rel="canonical" href="{url}"><meta property="og:title"
content="{escape(headline.title)}">
<meta property="og:description" content="{escape(headline.standfirst)}"><meta property="og:url"
content="{url}">
<script type="application/ld+json" class="yoast-schema-graph">{ld}</script>"""


LAYOUT = Layout(article, frame)
