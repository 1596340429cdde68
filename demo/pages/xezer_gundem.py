"""Xəzər Gündəm: a hand-made CMS. The page prints a date without a time.

Furniture: the site's own clock, a logo's alternative text, a variable that a template printed as None, views,
letter size, share line, a Telegram box, thirty headlines of the news feed.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from demo.dates import azerbaijani
from demo.pages.desk import Desk, Layout, body, listing, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("xg", 120)
ROW = '<div class="lent"><b>{time}</b> <a href="{url}">{title}</a></div>'
BOX = '<div class="box"><a href="{url}"><img src="{picture}" alt="{alt}"><span>{title}</span></a></div>'


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    menu = " ".join(
        f'<a href="{desk.home}/kateqoriya/{section.slug}">{section.name}</a>'
        for section in desk.house.sections
    )
    clock = f"{azerbaijani(desk.clock)} {desk.clock:%H:%M}"
    return f"""<!DOCTYPE html>
<html lang="az"><head><meta charset="utf-8"><title>{escape(title)} - Xəzər Gündəm</title>{head}
<style>{STYLE}</style></head><body><div class="top">Son yenilənmə: {clock}</div>
<div class="brand"><a href="{desk.home}/"><img src="{desk.home}/media/0-logo.svg" alt="Newsroom logo">
<span>Newsroom logo</span></a></div>
<div class="menu">{menu} <a href="{desk.home}/video">Video</a> <a href="{desk.home}/elaqe">Əlaqə</a></div>
<div class="weather">Bakı +11°C | USD 1,7000 | EUR 1,8426</div>
<div class="left">{inner}</div>
<div class="right"><h3>Xəbər lenti</h3>{desk.column(ROW, 0, 30)}
<a class="all" href="{desk.home}/lent">Bütün xəbərlər</a></div>
<div class="bottom">© {desk.clock.year} Xəzər Gündəm. Bütün hüquqlar qorunur. Saytdakı materiallardan
istifadə edərkən
sayta keçid vermək mütləqdir. Reklam: (012) 555-01-42</div></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    caption = escape(story.caption, quote=False)
    also = f'<p class="also">Həmçinin oxuyun: {desk.link(others[0])}</p>'
    inner = f"""<div class="news"><div class="path"><a href="{desk.home}/">Ana səhifə</a> /
<a href="{desk.home}/kateqoriya/{headline.section.slug}">{headline.section.name}</a></div>
<h1>{escape(headline.title, quote=False)}</h1>
<div class="info"><span class="author">Müəllif: {" və ".join(story.authors)}</span>
<span class="date">{azerbaijani(headline.published)}</span> <span class="eye">Baxış:
{headline.number * 37 % 4000}
</span> <a href="#" class="sz">A-</a> <a href="#" class="sz">A+</a></div>
<div class="lead">None</div>
<div class="photo"><img src="{picture(desk, story)}" alt="{escape(story.caption)}">
<div class="cap">{caption} / {story.credit}</div></div>
<div class="text">
{body(story.parts, {1: also})}
</div><div class="telegram">Xəbərləri birinci siz oxuyun: <a href="https://example.com/tg">Telegram kanalımıza
abunə olun</a></div><div class="share">Xəbəri bəyəndiniz? Dostlarınızla paylaşın:
<a href="#">Facebook</a> <a href="#">WhatsApp</a> <a href="#">Çap et</a></div>
<div class="tags">Açar sözlər: <a href="#">{escape(story.place)}</a>, <a
href="#">{headline.section.name}</a></div>
</div><h3>Oxşar xəbərlər</h3>{listing(others[1:7], desk, BOX)}
<h3>Ən çox oxunanlar</h3>{desk.column(BOX, 30, 40)}"""
    head = f"""<link rel="canonical" href="{desk.url(headline)}">
<meta property="og:title" content="{escape(headline.title)}">
<meta property="og:description" content="{escape(headline.standfirst)}">
<meta property="og:image" content="{picture(desk, story)}">"""
    return frame(desk, headline.title, inner, head)


LAYOUT = Layout(article, frame)
