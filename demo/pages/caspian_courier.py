"""Caspian Courier: a WordPress theme with JSON-LD.

Furniture: a logo's alternative text in print, the photo caption twice, a membership appeal between headline
and body, teaser cards of other articles inside the body, headings of related and popular lists, cookie bar.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

from demo.dates import english
from demo.pages.desk import Desk, Layout, body, listing, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("wp-courier", 150)
MENU = ("Politics", "Economy", "Society", "Culture", "Podcasts", "About us", "Pitch us", "Donate")
CARD = """<li class="wp-block-post"><a class="wp-block-post-link" href="{url}">
<img loading="lazy" src="{picture}" alt="{alt}" width="320" height="180"></a>
<h3 class="wp-block-post-title"><a href="{url}">{title}</a></h3>
<span class="wp-block-post-terms">{section}</span> <time class="wp-block-post-date">{date}</time></li>"""
TEASER = """<aside class="inline-teaser wp-block-group"><a href="{url}"><figure class="inline-teaser__image">
<img src="{picture}" alt="{alt}"></figure><h4 class="inline-teaser__title">{title}</h4></a>
<p class="inline-teaser__text">{standfirst}</p></aside>"""
APPEAL = """<section class="appeal appeal--inline" aria-label="Membership">
<h3>This newsroom belongs to the people who read it</h3>
<p>No ministry and no oil money stands behind these pages. From courtrooms to orchards, our eight reporters go
where others do not, and what they write stays free for everyone.</p>
<p>Help us welcome 300 new members before the end of the month</p>
<a class="button button--primary" href="{home}/membership/">Become a member</a></section>"""
NEWSLETTER = """<div class="newsletter-box"><h3>The week by the sea, in your inbox</h3>
<p>Sign up for our newsletter and get the five stories that mattered, every Friday morning.</p>
<form action="{home}/newsletter" method="post"><input type="email" placeholder="Your email address">
<button type="submit">Subscribe</button></form></div>"""
SHARE = """<ul class="share-links"><li><a href="https://example.com/share?to=f">Share on Facebook</a></li>
<li><a href="https://example.com/share?to=x">Share on X</a></li>
<li><a href="https://example.com/share?to=t">Telegram</a></li><li><button>Copy link</button></li>
<li><button onclick="print()">Print</button></li></ul>"""
FOOTER = """<footer class="site-footer"><p class="site-footer__about">Caspian Courier is an independent
newsroom
in Baku. Corrections: write to the editors.</p><ul><li><a href="{home}/about/">About us</a></li>
<li><a href="{home}/privacy/">Privacy policy</a></li><li><a href="{home}/jobs/">Jobs</a></li></ul>
<p>© 2014–{year} Caspian Courier. All rights reserved. Articles may be reprinted with a link to the
source.</p>
</footer>
<div id="cookie-bar" role="dialog"><p>We use cookies to count readers and to keep you signed in. By staying on
this site you accept our cookie policy.</p><button>Accept all</button><button>Only what is
needed</button></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    menu = "".join(
        f'<li class="menu-item"><a href="{desk.home}/category/{_handle(name)}/">{name}</a></li>'
        for name in MENU
    )
    return f"""<!DOCTYPE html>
<html lang="en-US"><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)} - Caspian Courier</title>
<link rel="alternate" type="application/rss+xml" title="Caspian Courier" href="{desk.home}/feed/">
{head}<style id="wp-courier-inline-css">{STYLE}</style></head>
<body class="wp-singular single single-post"><a class="skip-link screen-reader-text" href="#main">Skip to
content</a><header class="site-header"><span class="screen-reader-text">Media logo</span>
<a class="site-title" href="{desk.home}/">Caspian Courier</a><nav><ul class="menu">{menu}</ul></nav>
<form role="search" action="{desk.home}/search"><input type="search" placeholder="Search"></form></header>
<main id="main">{inner}</main>{FOOTER.format(home=desk.home, year=desk.clock.year)}</body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    teaser = TEASER.format(
        url=desk.url(others[0]),
        picture=f"{desk.home}/media/{others[0].number}-thumb.svg",
        alt=escape(others[0].title),
        title=escape(others[0].title, quote=False),
        standfirst=escape(others[0].standfirst, quote=False),
    )
    inserts = {2: teaser, len(story.parts) - 2: NEWSLETTER.format(home=desk.home)}
    text = body(story.parts, inserts, link=(story.place, f"{desk.home}/tag/{story.place.lower()}/"))
    inner = f"""<article class="post type-post status-publish hentry">
<header class="entry-header"><a class="entry-category" href="{desk.home}/category/{headline.section.slug}/">
{headline.section.name}</a><h1 class="entry-title">{escape(headline.title, quote=False)}</h1>
<div class="entry-meta">{_byline(desk, story)}</div></header>
<figure class="wp-block-image featured"><img src="{picture(desk, story)}" alt="{escape(story.caption)}">
<figcaption>{escape(story.caption, quote=False)}. Photo: {story.credit}/Caspian Courier.</figcaption></figure>
<div class="featured-caption">{escape(story.caption, quote=False)}. Photo: {story.credit}/Caspian
Courier.</div>
{APPEAL.format(home=desk.home)}
<div class="entry-content">
{text}
</div>{SHARE}
<div class="entry-tags">Tags: <a href="{desk.home}/tag/{headline.section.slug}/">{headline.section.slug}</a>
<a href="{desk.home}/tag/region/">region</a></div></article>
<section class="related"><h2>Related Articles</h2><ul>{listing(others[1:4], desk, CARD)}</ul></section>
<section class="popular"><h2>Most Popular</h2><ul>{desk.column(CARD, 3, 11)}</ul></section>
<section class="picks"><h2>Editors’ Picks</h2><ul>{desk.column(CARD, 11, 17)}</ul></section>"""
    return frame(desk, headline.title, inner, _head(desk, story))


def _byline(desk: Desk, story: Story) -> str:
    names = " and ".join(
        f'<a class="author" rel="author" href="{desk.home}/author/{_handle(name)}/">{name}</a>'
        for name in story.authors
    )
    published, modified = story.headline.published, story.headline.modified
    updated = (
        f'<span class="updated">Updated: {english(modified)}, {modified:%H:%M}</span>' if modified else ""
    )
    return f"""<span class="byline">By {names}</span>
<time class="entry-date published" datetime="{published.isoformat()}">{english(published)}</time>{updated}"""


def _handle(name: str) -> str:
    return name.lower().replace(" ", "-")


def _head(desk: Desk, story: Story) -> str:
    headline, url = story.headline, desk.url(story.headline)
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": {"@type": "WebPage", "@id": url},
        "headline": headline.title,
        "description": headline.standfirst,
        "image": [picture(desk, story)],
        "datePublished": headline.published.isoformat(),
        "author": [{"@type": "Person", "name": name} for name in story.authors],
        "articleSection": headline.section.name,
        "publisher": {"@type": "NewsMediaOrganization", "name": "Caspian Courier"},
    }
    if headline.modified:
        data["dateModified"] = headline.modified.isoformat()
    ld = json.dumps(data, ensure_ascii=False).replace("</", "<\\/")
    return f"""<link rel="canonical" href="{url}">
<meta name="description" content="{escape(headline.standfirst)}">
<meta property="og:type" content="article"><meta property="og:title" content="{escape(headline.title)}">
<meta property="og:url" content="{url}"><meta property="og:site_name" content="Caspian Courier">
<meta property="og:image" content="{picture(desk, story)}">
<meta property="article:published_time" content="{headline.published.isoformat()}">
<script type="application/ld+json">{ld}</script>
"""


LAYOUT = Layout(article, frame)
