"""Մասիս Լրաբեր: Bootstrap columns, no feed, no byline; the date is in words.

Furniture: print and share line, "read also" links between paragraphs, a copyright line inside the article's
own box, the day's headlines.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from demo.dates import armenian
from demo.pages.desk import Desk, Layout, body, listing, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("col-ml", 140)
ROW = '<a class="list-group-item" href="{url}"><small>{time}</small> {title}</a>'
CARD = """<div class="col-md-4"><div class="card"><a href="{url}"><img class="card-img-top" src="{picture}"
alt="{alt}">
<div class="card-body"><div class="card-title">{title}</div></div></a></div></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    menu = "".join(
        f'<li class="nav-item"><a href="{desk.home}/hy/section/{section.slug}">{section.name}</a></li>'
        for section in desk.house.sections
    )
    return f"""<!doctype html>
<html lang="hy"><head><meta charset="utf-8"><title>{escape(title)} | Մասիս Լրաբեր</title>{head}
<style>{STYLE}</style></head><body><nav class="navbar"><a class="navbar-brand" href="{desk.home}/">Մասիս
Լրաբեր</a>
<ul class="navbar-nav">{menu}</ul><a href="{desk.home}/ru">Рус</a> <a href="{desk.home}/en">Eng</a></nav>
<div class="container"><div class="row"><div class="col-lg-8">{inner}</div><div class="col-lg-4">
<h5>Օրվա լուրերը</h5><div class="list-group">{desk.column(ROW, 0, 40)}</div>
<div class="telegram-box"><p>Հետևեք մեզ Տելեգրամում և ստացեք լուրերը առաջինը</p>
<a href="https://example.com/tg">Միանալ ալիքին</a></div></div></div></div>
<footer><p>© {desk.clock.year} Մասիս Լրաբեր։ Բոլոր իրավունքները պաշտպանված են։ Նյութերն օգտագործելիս հղումը
պարտադիր է։</p>
<p>Հասցե՝ Երևան, Այգու փողոց 12։ Գովազդի համար զանգահարեք խմբագրություն։</p></footer></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    caption = escape(story.caption, quote=False)
    also = f"<p><b>Կարդացեք նաև՝</b> {desk.link(others[0])}</p>"
    published = headline.published
    inner = f"""<div class="article-box"><div class="badge">{headline.section.name}</div>
<h1>{escape(headline.title, quote=False)}</h1>
<div class="article-date">{armenian(published)} {published:%H:%M}</div>
<div class="tools"><a href="#">Տպել</a> <a href="#">Կիսվել</a> <a href="#">Facebook</a> <a
href="#">Telegram</a></div>
<div class="article-image"><img class="img-fluid" src="{picture(desk, story)}" alt="{escape(story.caption)}">
<p class="img-caption">{caption}</p><p class="img-credit">Լուսանկարը՝ {story.credit}</p></div>
<div class="article-text">
{body(story.parts, {2: also})}
</div><p class="copy">Մասիս Լրաբերի նյութերի մասնակի կամ ամբողջական արտատպումն առանց հղման արգելվում
է։</p></div>
<div class="report-box">Վրիպա՞կ եք նկատել. նշեք այն և սեղմեք Ctrl+Enter</div>
<h4>Նման նյութեր</h4><div class="row">{listing(others[1:7], desk, CARD)}</div>
<h4>Ամենաընթերցվածը</h4><div class="row">{desk.column(CARD, 40, 52)}</div>"""
    head = f"""<link rel="canonical" href="{desk.url(headline)}">
<meta property="og:title" content="{escape(headline.title)}"><meta property="og:type" content="article">
<meta property="og:description" content="{escape(story.parts[0].text[:120])}...">"""
    return frame(desk, headline.title, inner, head)


LAYOUT = Layout(article, frame)
