"""Where a crawl may go: to the outlet's own hosts, at public addresses, whatever a link or DNS says."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.resolver import CachingThreadedResolver
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError
from w3lib.url import safe_url_string

from spiders.web.failures import OffSite, PrivateAddress, TooLong

LONGEST_URL = 8000
"""Characters of an encoded address, as most servers read (RFC 9110, 4.1). A headline in Georgian or Persian
takes nine characters a letter. Scrapy's own limit, 2083, drops a request without an error."""

SPECIAL = tuple(
    map(
        ip_network,
        (
            *("192.0.0.0/24", "192.88.99.0/24"),
            *("::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/23", "2002::/16", "3fff::/20", "fec0::/10"),
        ),
    )
)
"""Networks of IANA's special-purpose registries that `is_global` takes for public in some versions of Python,
or that lead to an IPv4 address inside the IPv6 one."""


def is_public(address: str) -> bool:
    """Whether an IPv4 or IPv6 address is one of the open Internet (IANA's special-purpose registries).

    >>> [is_public(ip) for ip in ("93.184.215.14", "10.0.0.7", "169.254.169.254", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    ip = ip_address(address)
    ip = getattr(ip, "ipv4_mapped", None) or ip
    special = any(ip in network for network in SPECIAL if network.version == ip.version)
    return ip.is_global and not ip.is_multicast and not special


def is_web_address(url: str) -> bool:
    """Whether `url` is one of the web: http or https, with a host, and a port that exists.

    >>> is_web_address("https://example.ge/1"), is_web_address("http://example.ge:99999/")
    (True, False)
    """
    try:
        parts = urlsplit(safe_url_string(url))
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def host_of(url: str) -> str:
    """The host of an address as DNS has it: punycode, small letters, no dot at its end; "" without one.

    >>> host_of("https://Пример.рф./1")
    'xn--e1afmkfd.xn--p1ai'
    """
    try:
        return (urlsplit(safe_url_string(url)).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_on_site(host: str, sites: Sequence[str]) -> bool:
    """Whether `host` is one of `sites` or below one.

    >>> is_on_site("ka.example.ge", ["example.ge"]), is_on_site("example.ge.evil.com", ["example.ge"])
    (True, False)
    """
    return any(host == site or host.endswith(f".{site}") for site in sites)


class GuardedResolver(CachingThreadedResolver):
    """Resolves names to public addresses only.

    It stands where a name becomes the address that is then connected to: links, redirects, odd spellings
    of an address (http://2130706433/) and names whose answer changes from one look-up to the next
    all pass here. A proxy that the environment names is believed.
    """

    def __init__(
        self, reactor: ReactorBase, cache_size: int, timeout: float, *, allow_loopback: bool = False
    ) -> None:
        super().__init__(reactor, cache_size, timeout)
        self.allow_loopback = allow_loopback
        self.proxies = {urlsplit(proxy).hostname for proxy in getproxies().values()}
        self.refused: dict[str, str] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> GuardedResolver:
        settings = crawler.settings
        return cls(
            reactor,
            settings.getint("DNSCACHE_SIZE"),
            settings.getfloat("DNS_TIMEOUT"),
            allow_loopback=settings.getbool("ALLOW_LOOPBACK"),
        )

    def getHostByName(self, name: str, timeout: Sequence[int] = ()) -> Deferred[str]:  # noqa: N802
        return super().getHostByName(name, timeout).addCallback(self._checked, name)

    def _checked(self, address: str, name: str) -> str:
        allowed = is_public(address) or (self.allow_loopback and ip_address(address).is_loopback)
        if allowed or name in self.proxies:
            return address
        self.refused[name] = address
        raise DNSLookupError(f"{name} leads to {address}, which is not a public address.")


class AddressGuard:
    """Downloader middleware that keeps every request, redirects too, on the outlet's hosts.

    In Scrapy's OffsiteMiddleware's place, which drops what leaves the site without a word: here the
    spider hears of it, and the address is counted. robots.txt alone may lie elsewhere (RFC 9309, 2.3.1.2).
    """

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> AddressGuard:
        return cls(crawler)

    def process_request(self, request: Request) -> None:
        host = host_of(request.url)
        sites = getattr(self.crawler.spider, "allowed_domains", ())
        is_robots_txt = request.meta.get("dont_obey_robotstxt", False)
        if sites and not is_robots_txt and not is_on_site(host, sites):
            raise OffSite(f"{host} is not the outlet's.")
        if len(request.url) > LONGEST_URL:
            raise TooLong(f"The address has {len(request.url):,} characters; servers read {LONGEST_URL:,}.")
        address = _refused().get(host)
        if address:
            raise PrivateAddress(f"{host} leads to {address}, which is not a public address.")


def _refused() -> dict[str, str]:
    """What the resolver refused. Twisted loses the reason on its way up; the retry meets it here."""
    from twisted.internet import reactor  # importing it earlier would install the wrong one

    return getattr(getattr(reactor, "resolver", None), "refused", {})
