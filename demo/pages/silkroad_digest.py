"""Silk Road Digest: an aggregator on an old blog theme, half of it wire copy.

Furniture: related posts at the head of the sidebar, "Source link" behind the body, teasers of other posts cut
off with dots, tags, the next and previous post, a comment form. No standfirst is printed, but the
description in the head repeats the first sentence of the body, which must not be taken for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from demo.dates import american
from demo.pages.desk import Desk, Layout, body, picture, stylesheet
from demo.stories import Headline, Story

STYLE = stylesheet("sd", 200)
LINE = '<li><a href="{url}" title="{alt}">{title}</a> <span class="post-date">{date}</span></li>'
RELATED = """<div class="related-post"><a href="{url}"><img src="{picture}" alt="{alt}"></a>
<h4><a href="{url}">{title}</a></h4><p>{teaser}…</p></div>"""
COMMENTS = """<div id="respond" class="comment-respond"><h3 id="reply-title">Leave a Comment</h3>
<form action="{home}/wp-comments-post.php" method="post"><p class="comment-notes">We will not show your email
address to anyone. Fields with a star must be filled in *</p>
<p><label>Comment *</label><textarea name="comment" rows="8"></textarea></p>
<p><label>Name *</label><input name="author"></p><p><label>Email *</label><input name="email"></p>
<p><label>Website</label><input name="url"></p>
<p><label><input type="checkbox"> Save my name and email in this browser for the next time I
comment.</label></p>
<p><input type="submit" value="Post Comment"></p></form></div>"""
SIDEBAR = """<div id="sidebar"><div class="widget"><h3>Recent Posts</h3><ul>{recent}</ul></div>
<div class="widget"><h3>Popular This Week</h3><ul>{popular}</ul></div>
<div class="widget"><h3>Subscribe</h3><p>Enter your email address to receive new posts by email.</p>
<form><input type="email"><button>Subscribe</button></form><p>Join 2,140 other subscribers</p></div>
<div class="widget"><h3>Archives</h3><ul><li><a href="{home}/2025/03/">March 2025</a> (214)</li>
<li><a href="{home}/2025/02/">February 2025</a> (780)</li></ul></div></div>"""


def frame(desk: Desk, title: str, inner: str, head: str = "") -> str:
    sections = "".join(
        f'<li><a href="{desk.home}/topics/{section.slug}/">{section.name}</a></li>'
        for section in desk.house.sections
    )
    sidebar = SIDEBAR.format(
        home=desk.home,
        recent=desk.column(LINE, 0, 15),
        popular=desk.column(LINE, 15, 25),
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
 "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8" />
<title>{escape(title)} | Silk Road Digest</title>{head}
<link rel="alternate" type="application/rss+xml" title="RSS" href="{desk.home}/feed/rss2" />
<style type="text/css">{STYLE}</style></head><body><div id="page"><div id="header">
<h2 class="blog-title"><a href="{desk.home}/">Silk Road Digest</a></h2><p>All the road, one page</p>
<ul id="menu"><li><a href="{desk.home}/">Home</a></li>{sections}</ul></div>
<div id="content">{inner}</div>{sidebar}
<div id="footer"><p>Copyright {desk.clock.year} Silk Road Digest. Powered by a blog engine. Back to top</p>
</div></div></body></html>"""


def article(desk: Desk, story: Story, others: Sequence[Headline]) -> str:
    headline = story.headline
    source = f"{desk.home}/out?to={headline.number}"
    related = "\n".join(
        RELATED.format(
            url=desk.url(other),
            picture=f"{desk.home}/media/{other.number}-thumb.svg",
            alt=escape(other.title),
            title=escape(other.title, quote=False),
            teaser=escape(other.standfirst[:90], quote=False),
        )
        for other in others[2:5]
    )
    inner = f"""<div class="post hentry" id="post-{headline.number}">
<h1 class="post-title">{escape(headline.title, quote=False)}</h1>
<p class="post-meta">Posted on <time datetime="{headline.published.isoformat()}">
{american(headline.published)}</time> by <span class="author vcard">{", ".join(story.authors)}</span> in
<a rel="category tag" href="{desk.home}/topics/{headline.section.slug}/">{headline.section.name}</a> |
<a href="#respond">Leave a comment</a></p>
<div class="entry"><p><img class="alignnone" src="{picture(desk, story)}" alt="{escape(story.caption)}" /></p>
{body(story.parts, link=(story.place, desk.home + "/?s=" + story.place))}
<p><a class="source" href="{source}" rel="nofollow">Source link</a></p></div>
<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Click to share on Facebook</a></li>
<li><a href="#">Click to print</a></li></ul><h3>Like this:</h3><p>Loading...</p></div>
<ul class="related"><li><h3>Related Posts</h3>{related}</li></ul>
<p class="postnav">&laquo; {desk.link(others[0])} |
{desk.link(others[1])} &raquo;</p></div>
{COMMENTS.format(home=desk.home)}"""
    head = f"""<link rel="canonical" href="{desk.url(headline)}" />
<meta name="description" content="{escape(story.parts[0].text)}" />
<meta property="og:title" content="{escape(headline.title)}" />
<meta property="og:description" content="{escape(story.parts[0].text)}" />"""
    return frame(desk, headline.title, inner, head)


LAYOUT = Layout(article, frame)
