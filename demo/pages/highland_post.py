"""Highland Post: a Next.js build, all div and generated class names, without a machine-readable date.

Furniture: captions twice, a picture with caption inside the body, a byline under it, and then sixty
headlines of "Latest World News". Its og:url names the home page on every page.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from html import escape

from demo.dates import english
from demo.pages.desk import PLAIN_TAGS, Desk, Layout, body, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("jsx-90210", 90)
TAGS = {**PLAIN_TAGS, "paragraph": '<p class="Text_par__3xQ1z">{}</p>', "heading": "<h2>{}</h2>"}
ITEM = """<div class="Card_card__9fK2a"><a class="Card_link__Zt7p1" href="{url}">
<img class="Card_img__b0Ld3" src="{picture}" alt="{alt}"><div class="Card_caption__1mNq8">{alt}</div>
<div class="Card_title__u5Wc2">{title}</div></a></div>"""
WORLD = """<div class="Latest_root__8dGh4"><div class="Latest_heading__aa1"><h2>Latest World News</h2></div>
<a class="Latest_more__c3" href="{home}/world">See more Latest World News</a>{items}</div>"""
LIVE = """<div class="Live_bar__x81"><span>On air now</span><a href="{home}/listen">Listen live</a>
<span>The Valley at Six, with the evening team</span></div>"""
PUSH = """<div class="Push_box__k2f"><div>Get our headlines on Telegram</div><div>Join 40,000 readers of our
channel</div><a href="https://example.com/telegram">Follow Highland Post</a></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "", props: str = "{}") -> str:
    nav = "".join(
        f'<a class="Nav_item__c2" href="{desk.home}/{section.slug}">{section.name}</a>'
        for section in desk.house.sections
    )
    return f"""<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>
<meta name="viewport" content="width=device-width"/><title>{escape(title)} - Highland Post</title>
<meta property="og:url" content="{desk.home}/"/>{head}
<link rel="alternate" type="application/atom+xml" href="{desk.home}/atom.xml"/>
<style>{STYLE}</style></head><body><div id="__next"><div class="Shell_root__a1">
<div class="Header_root__b2"><div class="Header_logo__d3"><a href="{desk.home}/">Highland Post</a></div>
<div class="Nav_root__e4">{nav}<a class="Nav_item__c2" href="{desk.home}/listen">Listen</a></div></div>
{LIVE.format(home=desk.home)}<div class="Main_root__f5">{inner}</div>
<div class="Footer_root__g6"><div>Highland Post is part of Highland Media Group.</div>
<div>© Highland Media Group {desk.clock.year}</div><a href="{desk.home}/terms">Terms and conditions</a>
<a href="{desk.home}/privacy">Privacy notice</a><a href="{desk.home}/contact">Contact us</a></div></div></div>
<script id="__NEXT_DATA__" type="application/json">{props}</script></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    caption = escape(story.caption, quote=False)
    photo = f"""<div class="Media_root__h7"><img src="{picture(desk, story, "inner")}" alt="{caption}"/>
<div class="Media_alt__i8">{escape(story.place)}</div>
<div class="Media_caption__j9">{caption} ({story.credit}/HPA)</div></div>"""
    text = body(story.parts, {len(story.parts) // 2: photo}, TAGS)
    modified = headline.modified
    updated = (
        f'<div class="Meta_upd__m2">Updated: {english(modified)}, {modified:%H:%M}</div>' if modified else ""
    )
    inner = f"""<div class="Article_root__k1"><div class="Article_crumb__n3"><a href="{desk.home}/">Home</a>
<a href="{desk.home}/{headline.section.slug}">{headline.section.name}</a></div>
<h1 class="Article_title__o4">{escape(headline.title, quote=False)}</h1>
<div class="Meta_date__p5">{english(headline.published)}, {headline.published:%H:%M}</div>{updated}
<div class="Media_root__h7"><img src="{picture(desk, story)}" alt="{caption}"/>
<div class="Media_alt__i8">{caption}</div><div class="Media_caption__j9">{caption}. Picture: HPA</div></div>
<div class="Share_root__q6"><a href="https://example.com/f">Share</a><a href="https://example.com/x">Post</a>
<a href="https://example.com/w">WhatsApp</a></div>
<div class="Article_standfirst__r7"><p><strong>{escape(headline.standfirst, quote=False)}</strong></p></div>
<div class="Article_body__s8">
{text}
</div><div class="Byline_root__t9">By {" and ".join(story.authors)}</div>{PUSH}</div>
{WORLD.format(home=desk.home, items=desk.column(ITEM, 0, 60))}"""
    head = f"""<link rel="canonical" href="{desk.url(headline)}"/>
<meta name="description" content="{escape(headline.standfirst)}"/>
<meta property="og:title" content="{escape(headline.title)} - Highland Post"/>
<meta property="og:image" content="{picture(desk, story)}"/>"""
    page = {
        "page": "/[section]/[slug]",
        "query": {"slug": headline.path},
        "buildId": "kQ3-demo",
        "ads": [1, 4, 9],
    }
    props = json.dumps({"props": {"pageProps": {"related": [other.title for other in others]}}, **page})
    return frame(desk, headline.title, inner, head, props.replace("</", "<\\/"))


LAYOUT = Layout(article, frame)
