"""خزر نگار: a right-to-left portal whose only date is the printed one, in the solar calendar.

Furniture: a news code, a short link to copy, rotitr above the headline, share icons, tags, the day's most
read, sixty headlines in three columns, a comment form.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from demo.dates import PERSIAN_DIGITS, persian
from demo.pages.desk import Desk, Layout, body, listing, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("kn", 180)
ROW = '<li><a target="_blank" href="{url}" title="{alt}">{title}</a></li>'
COMMENT = """<div class="comments"><h3>نظر شما</h3><p>دیدگاه‌هایی که توهین‌آمیز باشند منتشر نمی‌شوند.</p>
<form><input placeholder="نام"><input placeholder="رایانامه"><textarea placeholder="متن دیدگاه *"></textarea>
<button>ارسال</button></form></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    menu = "".join(
        f'<li><a href="{desk.home}/fa/service/{section.slug}">{section.name}</a></li>'
        for section in desk.house.sections
    )
    columns = "".join(
        f'<div class="col"><h4>{name}</h4><ul>{desk.column(ROW, start, start + 20)}</ul></div>'
        for name, start in (
            ("تازه‌ترین خبرها", 0),
            ("پربیننده‌ترین‌ها", 20),
            ("از استان‌ها", 40),
        )
    )
    return f"""<!DOCTYPE html>
<html lang="fa" dir="rtl"><head><meta charset="utf-8"><title>{escape(title)} | خزر نگار</title>{head}
<link rel="alternate" type="application/rss+xml" href="{desk.home}/fa/rss"><style>{STYLE}</style></head>
<body class="rtl"><div class="header"><a class="logo" href="{desk.home}/">خزر نگار</a>
<span class="today">امروز: {persian(desk.clock)}</span><ul class="menu">{menu}</ul></div>
<div class="wrapper"><div class="main">{inner}</div><div class="side">{columns}</div></div>
<div class="footer"><p>تمامی حقوق این پایگاه برای خزر نگار محفوظ است و بازنشر مطالب با یاد کردن منبع آزاد
است.</p>
<p>ما را در تلگرام دنبال کنید</p></div></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    published = headline.published
    code = str(desk.house.first_id + headline.number).translate(PERSIAN_DIGITS)
    also = f"""<div class="inline-news"><span>بیشتر
بخوانید:</span><ul>{listing(others[:2], desk, ROW)}</ul></div>"""
    inner = f"""<div class="news-nav"><span class="service">{headline.section.name}</span>
<span class="news-id">کد خبر: {code}</span>
<span class="news-date">{persian(published)} - {f"{published:%H:%M}".translate(PERSIAN_DIGITS)}</span></div>
<h1 class="title">{escape(headline.title, quote=False)}</h1>
<div class="subtitle">{escape(headline.standfirst, quote=False)}</div>
<div class="share"><a href="#">اشتراک‌گذاری</a> <a href="#">چاپ</a> <a href="#">تلگرام</a> <a
href="#">واتساپ</a></div>
<div class="lead-image"><img src="{picture(desk, story)}" alt="{escape(story.caption)}">
<div class="image-caption">{escape(story.caption, quote=False)} | عکاس: {story.credit}</div></div>
<div class="body">
{body(story.parts, {2: also})}
</div><div class="short-link">لینک کوتاه: <input value="{desk.home}/n/{code}"></div>
<div class="tags">برچسب‌ها: <a href="#">{escape(story.place)}</a> <a href="#">{headline.section.name}</a></div>
<div class="related"><h3>خبرهای مرتبط</h3><ul>{listing(others[2:7], desk, ROW)}</ul></div>{COMMENT}"""
    head = f"""<link rel="canonical" href="{desk.url(headline)}">
<meta property="og:title" content="{escape(headline.title)}">
<meta name="description" content="{escape(headline.standfirst)}">
<meta name="keywords" content="{escape(story.place)}">"""
    return frame(desk, headline.title, inner, head)


LAYOUT = Layout(article, frame)
