"""Pages that check whether the visitor is a robot, served under a 200 in place of the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree
from lxml.html import HtmlElement

from cleaners.lines.phrases import alone, fold, starting

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

TITLE = alone(
    r"just a moment|one moment,? please|please wait|attention required|access denied|robot check|ddos-guard",
    r"security check(?:point)?|vercel security checkpoint|human verification|bot verification|stackpath",
    r"are you (?:a robot|human)|verify(?:ing)? (?:that )?you are (?:a )?human|making sure you're not a bot",
    r"pardon our interruption|access to this page has been denied|client challenge",
    r"you are being redirected|transferring to the website",
    r"подождите(?:,? пожалуйста)?|пожалуйста,? подождите|один момент|(?:проверка,? что )?вы не робот",
    r"проверка (?:вашего )?(?:браузера|безопасности|соединения)|доступ (?:ограничен|запрещен)",
    r"(?:трохи )?зачекайте|перевірка (?:браузера|безпеки)|доступ (?:обмежено|заборонено)",
    r"bir dakika lütfen|lütfen bekleyin(?:iz)?|güvenlik (?:doğrulaması|kontrolü)|erişim engellendi",
    r"bir dəqiqə(?: gözləyin)?|zəhmət olmasa,? gözləyin|sadəcə bir an",
    r"در حال انتقال(?: به سایت.{0,30})?|(?:لطفا )?(?:یک لحظه )?(?:صبر|شکیبایی) کنید|دسترسی غیر(?: )?مجاز",
    r"(?:nur )?einen moment(?:,? bitte)?|un instant|un momento|ci siamo quasi|cierpliwości",
)
LINE = starting(
    r"(?:checking|verifying) (?:your browser|you are (?:a )?human|if the site connection)",
    r"verify (?:that )?you are (?:a )?human|confirm (?:that )?you are (?:human|not a robot)",
    r"(?:please )?enable javascript and cookies to continue|ddos protection by",
    r"[\w.-]+ needs to review the security of your connection|please complete the security check",
    r"press (?:&|and) hold|access to this page has been denied|request unsuccessful\. incapsula",
    r"you don't have permission to access .{0,200}(?:on this server|reference #)",
    r"our systems have detected unusual traffic|transferring to the website",
    r"(?:your|this) request (?:has been|was) blocked|you have been blocked",
    r"ваш запрос (?:был )?заблокирован|ваш ip(?:-адрес)? (?:был )?заблокирован",
    r"please (?:enable js and disable any ad|turn javascript on and reload)",
    r"(?:идет |выполняется )?проверка (?:вашего )?браузера|проверяем,? (?:ваш браузер|что вы)",
    r"подтвердите,? что (?:вы|запросы)|(?:пожалуйста,? )?подождите,? (?:идет|пока|мы проверяем)",
    r"перевіряємо (?:ваш )?браузер|підтвердьте,? що ви",
    r"tarayıcınız kontrol ediliyor|(?:robot|insan) ol(?:madığ|duğ)unuzu doğrulayın",
    r"brauzeriniz yoxlanılır|robot olmadığınızı təsdiq|در حال (?:انتقال به سایت|بررسی مرورگر)",
)


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
