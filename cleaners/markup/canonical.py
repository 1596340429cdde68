"""The canonical URL of an article, and the key by which two spellings of one address are equal."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import ip_address
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from courlan import extract_domain
from w3lib.url import canonicalize_url

INVISIBLE = " \t\r\n\f\v\xa0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
MOBILE_HOSTS = frozenset(("m", "mobile", "mobil", "amp", "wap", "touch", "pda", "3g"))

TRACKERS = re.compile(
    r"""(?:utm|at|pk|piwik|mtm|matomo|itm|hsa|oly|vero|stm|amp|_branch|_x_tr|google_editors|ns)_\w+
    |_?openstat|_ga|_gl|_hs(?:enc|mi)|hsctatracking|__twitter_impression|__tn__|wt\.\w+
    |(?:fb|g|y|ys|d|tw|tt|ms|irc?|rb_?)cl(?:k?id|ickid)|epik|li_fat_id|gclsrc|gbraid|wbraid|gad_(?:source|campaignid)
    |fb_(?:action_ids|action_types|source|ref)|fbc_id|mc_(?:cid|eid)|mkt_tok|igshi?d?|cmpid|ncid|ocid|s_cid|xtor
    |mibextid|share_url|sr_share|traffic_source|usqp|dicbo|ob(?:origurl|ref)|recommended_by|rcmd_alg
    |ref_?(?:src|url)|referr?er|smid|smtyp|zarsrc|tblci|no_?amp|tg_rhash|from_alice|frommail|replytocom|emc|tpcc
    |phpsessid|jsessionid|sessionid|aspsessionid\w*|nocache|_""",
    re.I | re.X,
)
"""Parameters that name the reader's way to the page, or the session, and never the article.

Named one by one and matched whole. courlan's own pattern also takes `cid`, `eid`, `uid` and `source`, which
on older sites of the region are the article: dropping one would fold a whole archive into one URL.
"""

MARKED_VALUES = re.compile(
    r"(?:outputtype|output|view|type|display|mode)=(?:amp|print)|(?:m|mobile|amphtml)=(?:1|true)"
    r"|print(?:able)?(?:=(?:1|y|yes|true|on|print))?"
    r"|(?:source|src|via|medium|partner)="
    r"(?:rss|feed|atom|twitter|facebook|fb|vk|ok|telegram|tg|viber|whatsapp|e-?mail|share|push|amp|yandex|google|dzen)"
    r"|(?:amp|cmp|feature|from|i(?:nt)?cid|ref|ref_?id|rss|shared?|spm)(?:=(?:\d|(?![\d%]+$)(?!\d{4}-\d)\S*))?",
    re.I,
)
"""Parameters whose name may matter, with values that only mean AMP, print, mobile or a referrer.

`ref=telegram` is the way in and `ref=48213` may be the article, so numbers of more than one digit stay, and
days (`from=2026-05-01`), which name a page of an archive.
"""

KEYS_VERSION = 3
"""Increase with any change of what `url_key` returns: stored data on addresses is filed by it."""

GLUED = re.compile(r"(?:[?&;]|%3f|%26)(?:amp;)?(utm_\w{2,20}|fbclid|gclid|ys?clid)(?:=|%3d)", re.I)
"""A tracking parameter glued to the path, or to the value before it: its "?" came second, was written as "&",
or was percent-encoded."""

BLANK_END = re.compile(r"(?:%20|%C2%A0|%E2%80%8B|%EF%BB%BF)+(?=$|/$)")
MARKED_LETTERS = re.compile(r"(?:[A-Za-z]|%[C-F][0-9A-F](?:%[89AB][0-9A-F])+)+")

COPY = re.compile(
    r"https?://(?:web\.archive\.org/(?:web|save)/(?:\d{4,14}(?:[a-z]{2}_)?/)?"
    r"|archive\.(?:ph|is|today|md|li|vn|fo)/\d{4,14}/|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]{12}:)?"
    r"|translate\.google\.\w{2,3}/translate\?(?:[^#]{0,100}&)?u=)(?=https?(?::|%3[aA])/?|[\w-]+\.[a-z]{2,})",
    re.I,
)
"""Before the address of the page itself, where a web archive, a cache or a translator shows a copy of it."""

LONGEST_URL, LONGEST_HOST = 16_000, 253
"""Characters; what is longer is no web address (RFC 1035, 2.3.4 for hosts)."""

AMP_CACHE = re.compile(
    r"https?://(?:www\.google\.[a-z.]+/amp|[\w-]+\.cdn\.ampproject\.org/[cvw])/(s/)?(?=[^/]+\.[^/]+)", re.I
)
HOST = re.compile(r"[a-z0-9_:-]+(?:\.[a-z0-9_-]+)*")
WWW = re.compile(r"^(?:www\.)+(?=[^.]+\.)")
MOBILE_LABEL = re.compile(r"^([a-z]{2,3})\.(?:(?:m|mobile|amp)\.)+(?=[^.]+\.[^.]+)")
AMP_MARK = re.compile(r"[./]amp(?:-page|html)?(?=[./]|$)", re.I)
SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/]*|/\([A-Z]\([a-z0-9]{8,40}\)\)", re.I)
"""In a path: Java's, PHP's, and ASP.NET's "/(S(...))"."""
SESSION_VALUE = re.compile(r"(?:sid|s|session)=[0-9a-f]{26,64}", re.I)
REPEATED_SLASH = re.compile(r"(?<!:)/{2,}")
EDITION = (
    r"(?:[a-z]{2}(?:[-_][a-z]{2,4})?|ara|arm|aze|eng|fas|geo|hye|kat|kaz|kir|kyr|per|rus|tgk|tjk|tur|ukr|uzb)"
)
HOME_PAGE = re.compile(rf"/(?:{EDITION}/)?(?:{EDITION}|(?:index|default|home|main)(?:\.\w+)?)?/?", re.I)
LANGUAGE = re.compile(r"(?:lang|language|locale|hl|l|lng)(?:=[\w-]*)?", re.I)
SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|cgi|do|pl)$", re.I)
SLUG = re.compile(r"\d|[^-_]+[-_][^-_]+[-_]|.{20}|\.s?html?$", re.I)
"""Signs of an article in the last part of a path; sections hardly ever have them."""


def canonical_url(url: str, *, canonical: str | None = None, og_url: str | None = None) -> str:
    """The canonical address of the article fetched from `url`.

    canonical, og_url: values of the page's rel=canonical and og:url, absolute or relative. The first on the
        same site that names an article is used: it shows whether the outlet writes www and a trailing slash.
        Some pages name their home page there, their section, or their script without the article's number;
        using those would merge the whole outlet into one URL.

    Normal form: https (except with a port or without a domain name), no mobile or AMP form, no tracking
    parameter or fragment, sorted query, percent-encoded UTF-8, IDN host as punycode, no www. unless a hint
    has it. Idempotent. Returns what is no web address unchanged.

    >>> canonical_url("http://m.example.az/news/1?utm_source=tg#top")
    'https://example.az/news/1'
    >>> canonical_url("https://example.az/amp/news/1", canonical="https://www.example.az/news/1/")
    'https://www.example.az/news/1/'
    """
    fetched = _tidy(url)
    if fetched is None:
        return url
    for hint in (canonical, og_url):
        named = hint and _tidy(_resolve(url, hint))
        if named and _names_article(named, fetched):
            return urlunsplit(named)
    return urlunsplit(fetched._replace(netloc=WWW.sub("", fetched.netloc)))


def url_key(url: str) -> str:
    """The address without scheme, www. and trailing slash: equal for all spellings of one address.

    For look-ups only: the address of a feed and the canonical one of its page have the same key.

    >>> url_key("http://www.example.az/news/1/?fbclid=x") == url_key("https://example.az/news/1")
    True
    """
    parts = _tidy(url)
    if parts is None:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{WWW.sub('', parts.netloc)}{parts.path.rstrip('/')}{query}"


def _tidy(url: str) -> SplitResult | None:
    """The address in normal form, but with www.; None if it is no web address."""
    url = _unwrapped(url.strip(INVISIBLE).replace("&amp;", "&"))
    if len(url) > LONGEST_URL:
        return None
    try:
        parts = urlsplit(_composed(canonicalize_url(url, keep_fragments=False)))
        port, host = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:  # UnicodeError is one: brackets, ports and labels that are none
        return None
    if parts.scheme not in ("http", "https") or len(host) > LONGEST_HOST or not HOST.fullmatch(host):
        return None
    path = _plain_path(parts.path)
    if path != parts.path:  # what is left may be a dot segment, or joined to a new mark
        return _tidy(urlunsplit(parts._replace(path=path)))
    host = _desktop(host)
    usual_port = port in (None, 80, 443)
    scheme = "https" if usual_port and not _is_local(host) else parts.scheme
    netloc = f"[{host}]" if ":" in host else host
    if not usual_port:
        netloc += f":{port}"
    return SplitResult(scheme, netloc, path, _plain_query(parts.query), "")


def _unwrapped(url: str) -> str:
    """The address of the page itself, where `url` is that of a copy, its tracking parameters apart.

    >>> _unwrapped("https://web.archive.org/web/20260501/https://example.az/news/1&utm_source=x")
    'https://example.az/news/1?utm_source=x'
    """
    copy = COPY.match(url)
    if copy:
        url = url[copy.end() :]
        url = unquote(url) if "%3a" in url[:8].casefold() else url
        url = url if "//" in url[:8] else re.sub(r"^(https?:)?/*", r"https://", url, count=1)
    url = AMP_CACHE.sub(lambda cache: "https://" if cache[1] else "http://", url, count=1)
    glued = GLUED.search(url)
    if glued:
        start = url[: glued.start()]
        url = f"{start}{'&' if '?' in start else '?'}" + GLUED.sub(r"&\1=", url[glued.start() :])[1:]
    return unicodedata.normalize("NFC", url)


def _composed(url: str) -> str:
    """A percent-encoded address with its accents in one piece: "%D0%B9", not "%D0%B8%CC%86"."""
    return MARKED_LETTERS.sub(_in_one_piece, url) if "%CC%" in url or "%CD%" in url else url


def _in_one_piece(letters: re.Match[str]) -> str:
    try:
        return quote(unicodedata.normalize("NFC", unquote(letters[0], errors="strict")))
    except UnicodeDecodeError:
        return letters[0]


def _resolve(base: str, hint: str) -> str:
    try:
        return urljoin(base, hint.strip())
    except ValueError:
        return ""


def _desktop(host: str) -> str:
    """The host without its mobile and AMP labels, as long as a domain name is left."""
    while True:
        plain = WWW.sub("", host)
        first, _, rest = plain.partition(".")
        if first not in MOBILE_HOSTS or "." not in rest:
            return host.removesuffix(plain) + MOBILE_LABEL.sub(r"\1.", plain)
        host = rest


def _is_local(host: str) -> bool:
    """A host without a domain name (an IP address, localhost), where https cannot be taken for granted."""
    if "." not in host:
        return True
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _plain_path(path: str) -> str:
    """The path without AMP marks (a segment or an ending) and session numbers."""
    path = BLANK_END.sub("", path)
    return AMP_MARK.sub("", SESSION.sub("", REPEATED_SLASH.sub("/", path))) or "/"


def _plain_query(query: str) -> str:
    """The query without the parameters that do not name the article."""
    pairs = (pair.removesuffix("=") for pair in query.split("&"))
    return "&".join(
        pair
        for pair in pairs
        if pair
        and not (
            TRACKERS.fullmatch(pair.partition("=")[0])
            or MARKED_VALUES.fullmatch(pair)
            or SESSION_VALUE.fullmatch(pair)
        )
    )


def _names_article(named: SplitResult, fetched: SplitResult) -> bool:
    """Whether the address that a page declares can be that of the article."""
    if _site(named) != _site(fetched):
        return False
    query = _more_than_language(named.query)
    if named.path.rstrip("/") == fetched.path.rstrip("/"):
        tells_all = bool(query) or not _more_than_language(fetched.query)
        return tells_all or _is_articles_own(named.path)
    if query or HOME_PAGE.fullmatch(named.path):
        return bool(query)
    inside = fetched.path.startswith(f"{named.path.rstrip('/')}/")
    return _is_articles_own(named.path) or not (inside or _is_articles_own(fetched.path))


def _is_articles_own(path: str) -> bool:
    """Whether a path looks like that of one article, and not like a section's or a script's."""
    return bool(SLUG.search(unquote(path.rstrip("/").rpartition("/")[2])) and not SCRIPT.search(path))


def _more_than_language(query: str) -> list[str]:
    """The parameters of a query that may name an article."""
    return [pair for pair in query.split("&") if pair and not LANGUAGE.fullmatch(pair)]


def _site(parts: SplitResult) -> str:
    """The registered domain, or the host with its port if there is none."""
    return extract_domain(f"https://{parts.netloc}") or parts.netloc
