"""What an outlet tells machines: RSS, Atom, sitemaps, robots.txt."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import format_datetime
from xml.sax.saxutils import escape, quoteattr

from demo.houses import Feed
from demo.pages.desk import Desk, body
from demo.stories import Headline, Story

PER_SITEMAP = 1000
XML = '<?xml version="1.0" encoding="{}"?>\n'
SITEMAPS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a feed or sitemap: an absolute address and what is said about it. story: for full feeds."""

    url: str
    title: str
    published: datetime
    modified: datetime | None = None
    summary: str = ""
    section: str = ""
    story: Story | None = None


def rss(desk: Desk, feed: Feed, entries: Iterable[Entry]) -> bytes:
    """RSS 2.0 in the outlet's encoding, with the feed's bad habits."""
    house = desk.house
    items = "\n".join(_item(desk, feed, entry) for entry in entries)
    text = f"""{XML.format(house.encoding)}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>{escape(house.title)}</title>
<link>{desk.home}/</link><description>{escape(house.title)}</description><language>{feed.language}</language>
<lastBuildDate>{_date(feed, desk.clock)}</lastBuildDate>
{items}
</channel></rss>"""
    return (b"\xef\xbb\xbf" if feed.bom else b"") + text.encode(house.encoding, "xmlcharrefreplace")


def _item(desk: Desk, feed: Feed, entry: Entry) -> str:
    guid = f"{desk.home}/" if feed.one_guid else entry.url
    content = ""
    if feed.full and entry.story:
        whole = body(entry.story.parts).replace("]]>", "]]&gt;")
        content = f"\n<content:encoded><![CDATA[{whole}]]></content:encoded>"
    return f"""<item><title>{escape(entry.title)}</title><link>{escape(entry.url + feed.tracking)}</link>
<guid isPermaLink="false">{escape(guid)}</guid><pubDate>{_date(feed, entry.published)}</pubDate>
<category>{escape(entry.section)}</category>
<description>{escape(entry.summary)}</description>{content}</item>"""


def _date(feed: Feed, moment: datetime) -> str:
    if feed.local_as_gmt:
        return f"{moment:%a, %d %b %Y %H:%M:%S} GMT"
    return format_datetime(moment)


def atom(desk: Desk, entries: Iterable[Entry]) -> bytes:
    """Atom 1.0."""
    items = "\n".join(
        f"""<entry><title type="html">{escape(escape(entry.title))}</title><id>{escape(entry.url)}</id>
<link rel="alternate" href={quoteattr(entry.url)}/><published>{entry.published.isoformat()}</published>
<updated>{(entry.modified or entry.published).isoformat()}</updated>
<summary>{escape(entry.summary)}</summary></entry>"""
        for entry in entries
    )
    return f"""{XML.format("utf-8")}<feed xmlns="http://www.w3.org/2005/Atom"><title>{desk.house.title}</title>
<id>{desk.home}/</id><link href="{desk.home}/"/><link rel="self" href="{desk.home}/atom.xml"/>
<updated>{desk.clock.isoformat()}</updated>
{items}
</feed>""".encode()


def sitemap_index(desk: Desk, entries: Sequence[Entry]) -> bytes:
    """Children of a thousand articles each, the oldest first, and one of the pages that are no articles."""
    rows = [f"<sitemap><loc>{desk.home}/sitemap-pages.xml</loc></sitemap>"]
    for place, chunk in enumerate(_chunks(entries), start=1):
        newest = max(entry.modified or entry.published for entry in chunk)
        rows.append(
            f"<sitemap><loc>{desk.home}{child_path(place)}</loc><lastmod>{newest.isoformat()}</lastmod></sitemap>"
        )
    return f"{XML.format('utf-8')}<sitemapindex {SITEMAPS}>{''.join(rows)}</sitemapindex>".encode()


def child_path(place: int) -> str:
    """Odd children are gzipped files."""
    return f"/sitemap-posts-{place}.xml" + (".gz" if place % 2 else "")


def sitemap_child(entries: Sequence[Entry], place: int) -> bytes | None:
    """The sitemap's child at `place` from 1, or None."""
    chunks = list(_chunks(entries))
    if not 1 <= place <= len(chunks):
        return None
    rows = "\n".join(
        f"<url><loc>{escape(entry.url)}</loc>"
        f"<lastmod>{(entry.modified or entry.published).isoformat()}</lastmod></url>"
        for entry in chunks[place - 1]
    )
    xml = f"{XML.format('utf-8')}<urlset {SITEMAPS}>{rows}</urlset>".encode()
    return gzip.compress(xml, 6, mtime=0) if place % 2 else xml


def sitemap_pages(addresses: Iterable[str]) -> bytes:
    rows = "".join(f"<url><loc>{escape(address)}</loc></url>" for address in addresses)
    return f"{XML.format('utf-8')}<urlset {SITEMAPS}>{rows}</urlset>".encode()


def news_sitemap(desk: Desk, entries: Iterable[Entry]) -> bytes:
    """A Google News sitemap: articles of the last two days, with title and date."""
    since = desk.clock - timedelta(days=2)
    rows = "\n".join(
        f"""<url><loc>{escape(entry.url)}</loc><news:news><news:publication><news:name>{escape(desk.house.title)}
</news:name><news:language>{desk.house.language}</news:language></news:publication>
<news:publication_date>{entry.published.isoformat()}</news:publication_date>
<news:title>{escape(entry.title)}</news:title></news:news></url>"""
        for entry in entries
        if entry.published >= since
    )
    return f"""{XML.format("utf-8")}<urlset {SITEMAPS}
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{rows}</urlset>""".encode()


def _chunks(entries: Sequence[Entry]) -> Iterator[Sequence[Entry]]:
    oldest_first = entries[::-1]
    for start in range(0, len(oldest_first), PER_SITEMAP):
        yield oldest_first[start : start + PER_SITEMAP]


def robots(desk: Desk, forbidden: str, crawl_delay: float) -> bytes:
    """robots.txt; a Crawl-delay only where one is set."""
    lines = ["User-agent: *", "Disallow: /search", f"Disallow: {forbidden}"]
    if crawl_delay:
        lines.append(f"Crawl-delay: {crawl_delay:g}")
    for path in filter(None, (desk.house.sitemap, desk.house.news_sitemap)):
        lines.append(f"Sitemap: {desk.home}{path}")
    return ("\n".join(lines) + "\n").encode()


def entry_of(desk: Desk, headline: Headline, story: Story | None = None) -> Entry:
    return Entry(
        url=desk.url(headline),
        title=headline.title,
        published=headline.published,
        modified=headline.modified,
        summary=headline.standfirst,
        section=headline.section.name,
        story=story,
    )
