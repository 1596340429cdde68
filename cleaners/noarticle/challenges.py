"""Pages that check whether the visitor is a robot, served under a 200 in place of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.html import HtmlElement

from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, starting

GUARDS = {
    "Cloudflare": r"_cf_chl_opt|cf-browser-verification|/cdn-cgi/challenge-platform/h/|jschl[-_]answer",
    "DDoS-Guard": r"check\.ddos-guard\.net|/\.well-known/ddos-guard/",
    "Qrator": r"/__qrator/",
    "Servicepipe": r"servicepipe\.ru/|get_cookie_spsc",
    "Incapsula": r"_incapsula_resource|incapsula incident id",
    "Akamai": r"sec-if-cpt-container|sec-cpt-if|errors\.edgesuite\.net|bm-verify=",
    "PerimeterX": r"px-captcha|captcha\.px-cdn\.net|captcha\.px-cloud\.net",
    "DataDome": r"captcha-delivery\.com",
    "Sucuri": r"sucuri_cloudproxy_js|sucuri website firewall|cloudproxy@sucuri",
    "StackPath": r"/sbbi/\?sbbpg|sbbgscc",
    "ArvanCloud": r"__arcsjs",
    "AWS WAF": r"token\.awswaf\.com|gokuprops",
    "F5": r"/tspd/",
    "Imunify360": r"imunify360|wsidchk",
    "SiteGround": r"/\.well-known/sgcaptcha",
    "Alibaba": r"acw_sc__v2",
    "Yandex SmartCaptcha": r"smartcaptcha\.yandexcloud|/showcaptcha",
    "Anubis": r"within\.website/x/cmd/anubis|anubis_challenge",
    "Beget": r"beget=begetok",
    "An AES script": r"slowaes\.decrypt",
}
"""Who guards, and what only his check has in its source. Turnstile, hCaptcha and Cloudflare's jsd script are
no signs: comment forms and ordinary pages carry them too."""

GUARD = re.compile("|".join(f"({sign})" for sign in GUARDS.values()), re.I)
COOKIE_SCRIPT = re.compile(r"document\.cookie\s*=[^<]{0,3000}\blocation\s*[.=]", re.I)
MOST_SHOWN = 300
"""Characters that a page shows at most to be taken for a check by its cookie script alone."""

LONGEST_SOURCE = 300_000
"""Characters of source that are searched; checks with an inlined script reach 100,000."""

TITLE = alone("challenges.titles")
LINE = starting("challenges.lines")


def guard(tree: HtmlElement, titles: Iterable[str], lines: Sequence[str]) -> str | None:
    """The name of the service that checks visitors on this page, or None.

    titles: title and headlines, whole or in parts; lines: the page's visible blocks, in order. An ordinary
    page may carry a guard's script too: ask only about a page that shows next to nothing.
    """
    source = etree.tostring(tree, encoding="unicode", method="html")[:LONGEST_SOURCE]
    found = GUARD.search(source)
    if found:
        return tuple(GUARDS)[(found.lastindex or 1) - 1]
    if sum(map(len, lines)) <= MOST_SHOWN and COOKIE_SCRIPT.search(source):
        return "A cookie script"
    if any(TITLE.match(fold(title)) for title in titles) or any(map(_asks, lines)):
        return "Somebody"
    return None


def _asks(line: str) -> bool:
    """Whether the line is a guard's own; a story that begins with his words puts them in quotes."""
    return line[:1].isalnum() and LINE.match(fold(line)) is not None
