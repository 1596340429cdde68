"""Whether an element belongs to the article, or to a comment, another story or the site.

Comments, sidebars and related stories carry rel=author, itemprop=author and <time> too.
"""

from __future__ import annotations

import re
from itertools import islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from cleaners.markup.blocks import BLOCKS

COMMENT_TYPE = re.compile(r"schema\.org/(?:User)?(?:Comment|Review|Answer)s?\b", re.I)
OTHERS = re.compile(
    r"(?:^|[\s_-])(?:comments?|commentlist|disqus|responses?|reviews?|replies|respond|kommentar\w*|yorum\w*|rəylər"
    r"|related|recommend\w*|similar|more-?(?:news|stories)|read-?(?:also|more|next)|also-?read|most-?read|popular"
    r"|trending|latest|sidebar|widget|teasers?|blogs?-list|news-?list|promo|xeberler|haberler)(?:$|[\s_-])",
    re.I,
)
"""Class names and ids of boxes that hold other people's words and other stories."""
MARGINS = frozenset(("aside", "footer", "nav"))
WRAPS_ALL = frozenset(("html", "body", "main", "article"))
MOST_ANCESTORS = 200


def is_of_this_article(node: HtmlElement) -> bool:
    """Whether no box around the element is made for comments, other stories or the site.

    The page's outermost boxes do not count: a class of <body> such as "has-sidebar" says nothing of it. An
    <aside> or <footer> inside the article itself may hold its byline.
    """
    for outer in islice(node.iterancestors(), MOST_ANCESTORS):
        if outer.tag in WRAPS_ALL:
            continue
        if outer.get("itemprop") == "comment" or COMMENT_TYPE.search(outer.get("itemtype", "")):
            return False
        if OTHERS.search(f"{outer.get('class', '')} {outer.get('id', '')}"):
            return False
        if outer.tag in MARGINS and not any(True for _ in outer.iterancestors("article")):
            return False
    return True


def laid_out(node: HtmlElement, *, spans_apart: bool = False) -> str:
    """The element's text as a browser lays it out: a break and a box part words; spaces are folded.

    spans_apart: elements that touch each other count as words of their own ("<b>Nina</b><b>Sarova</b>").
    """
    pieces: list[str] = []
    walk = iterwalk(node, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        is_element = isinstance(element.tag, str)
        if is_element and element is not node and (spans_apart or element.tag in BLOCKS):
            pieces.append(" ")
        if event == "start":
            pieces.append(element.text or "")
        elif element is not node:
            pieces.append(element.tail or "")
    return " ".join("".join(pieces).split())
