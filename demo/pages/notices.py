"""Pages that are no articles: lists, errors, a challenge; and an article after a relaunch gone wrong."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from demo.pages.desk import Desk
from demo.stories import Story

NOT_FOUND: Mapping[str, tuple[str, str]] = {
    "en": ("Page not found", "We looked everywhere: this address leads nowhere. Try the search."),
    "az": ("Səhifə tapılmadı", "Axtardığınız səhifə silinib və ya ünvanı dəyişib."),
    "ru": ("Страница не найдена", "Такой страницы нет. Возможно, её удалили или перенесли."),
    "hy": ("Էջը չի գտնվել", "Այս հասցեով էջ չկա։ Փորձեք որոնել կամ վերադարձեք գլխավոր էջ։"),
    "ka": ("გვერდი ვერ მოიძებნა", "ამ მისამართზე გვერდი არ არის. სცადეთ ძებნა."),
    "fa": ("صفحه پیدا نشد", "صفحه‌ای که می‌خواهید پاک یا جابه‌جا شده است. به صفحه نخست بازگردید."),
}
CHALLENGE = """<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="robots" content="noindex,nofollow">
<meta http-equiv="refresh" content="375"><style>body{font-family:sans-serif}.spacer{margin:2rem 0}</style>
</head><body class="no-js"><div class="main-wrapper" role="main"><div class="main-content">
<h1 class="zone-name-title">127.0.0.1</h1>
<h2 id="challenge-running">Checking that you are a person. This may take a few
seconds.</h2>
<noscript><div id="challenge-error-text">Enable JavaScript and cookies to continue</div></noscript>
<div class="spacer"></div><div id="challenge-body-text">The site has to review the security of your connection
before it goes on.</div></div></div><script>window._chl_opt={cType:'managed',cRay:'8f0demo0000'};</script>
<div class="footer" role="contentinfo">Ray ID: <code>8f0demo0000</code></div></body></html>"""


def not_found(desk: Desk) -> tuple[str, str]:
    """Title and inner HTML of the outlet's error page."""
    title, text = NOT_FOUND[desk.house.language]
    return title, f'<div class="error-404"><h1>{title}</h1><p>{text}</p></div>'


def list_page(title: str, links: list[tuple[str, str, str]], pages: list[tuple[str, str]]) -> str:
    """Inner HTML of a list: (address, headline, date) of articles, (label, address) of other pages."""
    rows = "\n".join(
        f'<li class="archive-item"><a href="{escape(url)}">{escape(headline, quote=False)}</a> '
        f'<span class="archive-date">{date}</span></li>'
        for url, headline, date in links
    )
    pager = " ".join(
        f'<a class="page-numbers" href="{escape(url)}"{_rel(label)}>{label}</a>' for label, url in pages
    )
    return f"""<h1 class="page-title">{escape(title, quote=False)}</h1>
<ul class="archive-list">{rows}</ul><div class="pagination">{pager}</div>"""


def _rel(label: str) -> str:
    return ' rel="next"' if label == "»" else ""


def rebuilt(desk: Desk, story: Story) -> str:
    """The article page after a relaunch: the body is fetched by a script, only its start is printed."""
    headline = story.headline
    start = " ".join(story.parts[0].text.split()[:22])
    return f"""<!DOCTYPE html><html lang="{desk.house.language}"><head><meta charset="utf-8">
<title>{escape(headline.title)} | {desk.house.title}</title><link rel="canonical" href="{desk.url(headline)}">
<script type="module" src="{desk.home}/assets/app-5f1c.js"></script></head><body><div id="app"><story-shell>
<h1 slot="headline">{escape(headline.title, quote=False)}</h1><time>{headline.published:%Y-%m-%d}</time>
<p slot="lead">{escape(start, quote=False)}…</p>
<story-body data-src="{desk.home}/api/v2/story/{headline.number}"><div class="skeleton"></div></story-body>
</story-shell></div><noscript>JavaScript</noscript></body></html>"""
