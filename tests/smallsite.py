"""A small site in memory, for a first look around it."""

from __future__ import annotations

import asyncio

from scrapy.http import HtmlResponse, Response, TextResponse

from spiders.newoutlet.proposal import Draft, propose
from spiders.newoutlet.survey import NO_HINTS, Findings, Hints, look_around
from spiders.newoutlet.visit import VisitError

HOME = "https://valley.example/"
TEXT = (
    "The road over the pass was closed on Tuesday after rain had washed stones onto both lanes.",
    "Workers with two diggers cleared the way for lorries by the evening, the district office said.",
    "A bus with thirty passengers had waited at the tunnel since noon; nobody was hurt.",
    "The office asked drivers to keep to the valley road until the slope has been looked at.",
)


class Site:
    """A site by address; what is asked for is remembered. What it has not got is a VisitError."""

    def __init__(self, **pages: bytes | str) -> None:
        self.pages = {HOME: html(), HOME + "robots.txt": ""} | pages
        self.asked: list[str] = []

    def add(self, pages: dict[str, bytes | str]) -> Site:
        self.pages |= {path if "://" in path else HOME + path: page for path, page in pages.items()}
        return self

    async def get(self, url: str, *, off_site: bool = False) -> Response:
        self.asked.append(url)
        page = self.pages.get(url, self.pages.get("*"))
        if page is None or (not url.startswith(HOME) and not off_site):
            raise VisitError(f"{url}: The site answered 404.")
        body = page.encode() if isinstance(page, str) else page
        if body.startswith(b"<!doctype html"):
            return HtmlResponse(url, body=body, headers={"Content-Type": "text/html; charset=utf-8"})
        return TextResponse(url, body=body, headers={"Content-Type": "application/xml"})

    def look(self, hints: Hints = NO_HINTS) -> Findings:
        return asyncio.run(look_around(self.get, HOME, 5, hints))

    def draft(self, hints: Hints = NO_HINTS) -> Draft:
        return propose(self.look(hints), "valley").draft


def html(*links: str, head: str = "", title: str = "Valley Post", lang: str = "en") -> str:
    anchors = "".join(f'<a href="{link}">{link}</a> ' for link in links)
    return f'<!doctype html><html lang="{lang}"><head><title>{title}</title>{head}</head><body>{anchors}</body></html>'


def story(headline: str, *, lang: str = "en", text: tuple[str, ...] = TEXT) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text)
    return (
        f'<!doctype html><html lang="{lang}"><head><title>{headline} - Valley Post</title></head>'
        f"<body><article><h1>{headline}</h1>{paragraphs}</article></body></html>"
    )


def stories(*paths: str) -> dict[str, bytes | str]:
    return {path: story(f"Road {number} is closed") for number, path in enumerate(paths)}


def rss(*paths: str) -> str:
    items = "".join(f"<item><title>{path}</title><link>{HOME}{path}</link></item>" for path in paths)
    return f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'


def sitemap(*urls: str, tag: str = "url", more: str = "") -> str:
    entries = "".join(f"<{tag}><loc>{url}</loc>{more}</{tag}>" for url in urls)
    return f"<urlset>{entries}</urlset>" if tag == "url" else f"<sitemapindex>{entries}</sitemapindex>"


def advertised(href: str, kind: str = "application/rss+xml") -> str:
    return f'<link rel="alternate" type="{kind}" href="{href}">'
