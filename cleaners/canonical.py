"""One article, one address: the canonical URL, and the key under which its spellings count as the same."""

from __future__ import annotations

import re
from ipaddress import ip_address
from urllib.parse import SplitResult, urljoin, urlsplit, urlunsplit

from courlan import extract_domain
from w3lib.url import canonicalize_url

MOBILE_HOSTS = frozenset(("m", "mobile", "mobil", "amp", "wap", "touch"))

TRACKERS = re.compile(
    r"""(?:utm|at|pk|piwik|mtm|matomo|itm|hsa|oly|vero|stm)_\w+
    |_?openstat|_ga|_gl|_hs(?:enc|mi)|__twitter_impression|__tn__
    |(?:fb|g|y|ys|dc|tw|tt|mc|msc|msclk|li_fat_?|irc)(?:c?lid|clkid|_id)|msclkid|li_fat_id|gbraid|wbraid|gad_source
    |fb_(?:action_ids|action_types|source|ref)|fbc_id|mc_(?:cid|eid)|mkt_tok|igshi?d?|cmpid|cmp|ncid|ocid|s_cid|xtor
    |ref|ref_?(?:src|url|id)|referr?er|feature|smid|smtyp|spm|zarsrc|tblci|rss|shared?|amp|no_?amp
    |phpsessid|jsessionid|sessionid|aspsessionid\w*""",
    re.I | re.X,
)
"""Parameters that name the reader's way to the page, or the session, and never the article.

Named one by one and matched whole. courlan's own pattern also takes `cid`, `eid`, `uid` and `source`, which
on older sites of the region are the article: dropping one would fold a whole archive into one URL.
"""

MARKED_VALUES = re.compile(
    r"(?:outputtype|output|view|type|display|mode)=amp|(?:m|mobile)=(?:1|true)"
    r"|(?:from|source|src|via|medium)=(?:rss|feed|atom|twitter|facebook|fb|telegram|tg|whatsapp|email|share|push|amp)",
    re.I,
)
"""Parameters whose name may carry meaning, with values that tell only of AMP, mobile or the way in."""

AMP_CACHE = re.compile(
    r"https?://(?:www\.google\.[a-z.]+/amp|[\w-]+\.cdn\.ampproject\.org/[cvw])/(s/)?(?=[^/]+\.[^/]+)", re.I
)
HOST = re.compile(r"[a-z0-9_:-]+(?:\.[a-z0-9_-]+)*")
WWW = re.compile(r"^(?:www\.)+(?=[^.]+\.)")
AMP_MARK = re.compile(r"[./]amp(?:-page)?(?=[./]|$)", re.I)
SESSION = re.compile(r";(?:jsessionid|phpsessid|sid)=[^/]*", re.I)
REPEATED_SLASH = re.compile(r"(?<!:)/{2,}")
HOME_PAGE = re.compile(
    r"/(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:[a-z]{2}|(?:index|default|home|main)(?:\.\w+)?)?/?", re.I
)
SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|cgi|do|pl)$|/$", re.I)


def canonical_url(url: str, *, canonical: str | None = None, og_url: str | None = None) -> str:
    """The one address of the article fetched from `url`.

    canonical, og_url: what the page's rel=canonical and og:url say, absolute or relative. The first that
        stands on the same site and names an article is believed: it shows the outlet's habit of
        www and trailing slash. Pages that name their home page there, or their script without the article's
        number, would fold the whole outlet into one URL.

    Always the same spelling: https (but for an address with a port or without a domain name), no
    mobile or AMP form, no tracking parameter or fragment, sorted query, percent-encoded UTF-8, IDN host
    as punycode; www. is dropped where no hint shows it. Idempotent. What is no web address comes back
    as it was.

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
    """What two spellings of one address have in common: without scheme, www. and trailing slash.

    To look an address up, never to print it: an address from a feed meets the canonical one of its page here.

    >>> url_key("http://www.example.az/news/1/?fbclid=x") == url_key("https://example.az/news/1")
    True
    """
    parts = _tidy(url)
    if parts is None:
        return url
    query = f"?{parts.query}" if parts.query else ""
    return f"{WWW.sub('', parts.netloc)}{parts.path.rstrip('/')}{query}"


def _tidy(url: str) -> SplitResult | None:
    """The address in its one spelling, www. still on; None for what is no web address."""
    url = AMP_CACHE.sub(
        lambda cache: "https://" if cache[1] else "http://", url.strip().replace("&amp;", "&"), 1
    )
    try:
        parts = urlsplit(canonicalize_url(url, keep_fragments=False))
        port, host = parts.port, (parts.hostname or "").rstrip(".")
    except ValueError:  # UnicodeError is one: brackets, ports and labels that are none
        return None
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(host):
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


def _resolve(base: str, hint: str) -> str:
    try:
        return urljoin(base, hint.strip())
    except ValueError:
        return ""


def _desktop(host: str) -> str:
    """The host without its mobile and AMP labels, as long as a domain name is left."""
    first, _, rest = host.removeprefix("www.").partition(".")
    return _desktop(rest) if first in MOBILE_HOSTS and "." in rest else host


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
    return AMP_MARK.sub("", SESSION.sub("", REPEATED_SLASH.sub("/", path))) or "/"


def _plain_query(query: str) -> str:
    """The query without the parameters that do not name the article."""
    pairs = (pair.removesuffix("=") for pair in query.split("&"))
    return "&".join(
        pair
        for pair in pairs
        if pair and not (TRACKERS.fullmatch(pair.partition("=")[0]) or MARKED_VALUES.fullmatch(pair))
    )


def _names_article(named: SplitResult, fetched: SplitResult) -> bool:
    """Whether a page's word for its own address can be believed."""
    if _site(named) != _site(fetched):
        return False
    if named.query:
        return True
    if HOME_PAGE.fullmatch(named.path):
        return False
    return not (fetched.query and named.path == fetched.path and SCRIPT.search(named.path))


def _site(parts: SplitResult) -> str:
    """The registered domain; the host with its port where there is none."""
    return extract_domain(f"https://{parts.netloc}") or parts.netloc
