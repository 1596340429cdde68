"""Степной вестник: nested tables of 2004 in windows-1251, which no HTTP header names.

One page in four does not name its charset in the markup either. Paragraphs are parted by two <br>; there is
no canonical link. Furniture: dateline, reprint line, counters, currency rates, headline columns on both
sides.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from demo.pages.desk import Desk, Layout, body, listing, picture
from demo.stories import Headline, Story

TAGS = {
    "paragraph": "{}<br><br>",
    "quote": "<i>{}</i><br><br>",
    "heading": "<b>{}</b><br><br>",
    "item": "<li>{}",
}
ROW = """<tr><td width="40" class="tm">{time}</td><td><a href="{url}" class="nl">{title}</a></td></tr>"""
CELL = """<td width="25%" valign="top"><a href="{url}"><img src="{picture}" width="120" alt="{alt}"
border="0"></a><br>
<a href="{url}" class="nl">{title}</a></td>"""
CHARSET = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'


def frame(desk: Desk, title: str, inner: str, head: str = CHARSET) -> str:
    menu = " | ".join(
        f'<a href="{desk.home}/rubric/{section.slug}.html"><b>{section.name}</b></a>'
        for section in desk.house.sections
    )
    column = '<table width="100%" cellpadding="2">{}</table>'
    return f"""<HTML><HEAD>{head}<TITLE>{escape(title)} :: Степной вестник</TITLE>
<LINK rel="alternate" type="application/rss+xml" href="{desk.home}/rss.php">
</HEAD><BODY bgcolor="#FFFFFF" link="#003366"><TABLE width="980" align="center" cellpadding="0" border="0">
<TR><TD colspan="3" bgcolor="#003366"><a href="{desk.home}/"><font color="#fff" size="5">Степной
вестник</font></a>
<font color="#ccc">Независимая областная газета. Выходит с 1991 года</font></TD></TR>
<TR><TD colspan="3">{menu} | <a href="{desk.home}/forum">Форум</a> | <a
href="{desk.home}/guest">Гостевая</a></TD></TR>
<TR><TD width="210" valign="top"><b>Лента новостей</b>{column.format(desk.column(ROW, 0, 30))}
<b>Курсы валют</b><br>USD 501,23<br>EUR 543,10<br>RUB 5,58<br><b>Погода</b><br>Актау: -2...+4</TD>
<TD width="560" valign="top">{inner}</TD>
<TD width="210" valign="top"><b>Самое читаемое</b>{column.format(desk.column(ROW, 30, 55))}
<b>Опрос</b><form>Нужен ли городу трамвай?<br><input type="radio">Да<br><input type="radio">Нет<br>
<input type="submit" value="Голосовать"></form></TD></TR>
<TR><TD colspan="3" bgcolor="#eeeeee"><font size="1">&copy; 2004-{desk.clock.year} Степной вестник.
Перепечатка
материалов разрешена только с активной ссылкой на источник. Редакция не отвечает за содержание рекламы.
Счётчик: 48 213 посетителей сегодня</font></TD></TR></TABLE></BODY></HTML>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    published = headline.published
    text = body(story.parts, tags=TAGS).replace(" км", "&nbsp;км").replace(" МВт", "&nbsp;МВт")
    inner = f"""<table width="100%" cellpadding="6"><tr><td><font size="1"><a
href="{desk.home}/">Главная</a> &raquo;
<a href="{desk.home}/rubric/{headline.section.slug}.html">{headline.section.name}</a></font></td></tr>
<tr><td><h1>{escape(headline.title, quote=False)}</h1><font size="1" color="#666">{published:%d.%m.%Y %H:%M} |
Просмотров: {headline.number * 53 % 9000} | <a href="?print=1">Версия для печати</a></font></td></tr>
<tr><td class="article"><table align="left" width="200"><tr><td><img src="{picture(desk, story)}"
alt="{escape(story.caption)}" width="200"><br><font size="1">{escape(story.caption, quote=False)}. Фото:
{story.credit}</font></td></tr></table>
<i>«Степной вестник», {published:%d.%m.%Y}.</i><br><br>
{text}
<div align="right"><b>{", ".join(story.authors)}</b></div></td></tr>
<tr><td><b>Читайте также:</b> {desk.link(others[0])}</td></tr>
<tr><td>Нашли ошибку? Выделите её и нажмите Ctrl+Enter. Подписывайтесь на наш канал в
<a href="https://example.com/tg">Telegram</a>. Поделиться: <a href="#">ВКонтакте</a> <a
href="#">Одноклассники</a>
</td></tr></table><b>Новости по теме</b><table
width="100%"><tr>{listing(others[1:5], desk, CELL)}</tr></table>
<b>Комментарии</b><br>Комментариев пока нет. Чтобы оставить комментарий, <a
href="{desk.home}/login">войдите</a>
на сайт."""
    return frame(desk, headline.title, inner, CHARSET if headline.number % 4 else "")


LAYOUT = Layout(article, frame)
