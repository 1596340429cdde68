"""Where a crawl may go: to the outlet's own hosts, at public addresses, whatever a link or DNS says."""

from __future__ import annotations

from collections.abc import Sequence
from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError
from w3lib.url import safe_url_string

LONGEST_URL = 2083
"""Characters; what is longer Scrapy drops without a word (URLLENGTH_LIMIT)."""


class OffSite(IgnoreRequest):
    """The address is not the outlet's."""


class PrivateAddress(IgnoreRequest):
    """The host leads to an address inside a private network."""


def is_public(address: str) -> bool:
    """Whether an IPv4 or IPv6 address is one of the open Internet (IANA's special-purpose registries).

    >>> [is_public(ip) for ip in ("93.184.215.14", "10.0.0.7", "169.254.169.254", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    ip = ip_address(address)
    ip = getattr(ip, "ipv4_mapped", None) or ip
    return ip.is_global and not ip.is_multicast


def is_web_address(url: str) -> bool:
    """Whether `url` can be asked for: http or https, with a host, a port that exists, and of some length.

    >>> is_web_address("https://example.ge/1"), is_web_address("http://example.ge:99999/")
    (True, False)
    """
    try:
        parts = urlsplit(safe_url_string(url))
        return parts.scheme in ("http", "https") and bool(parts.hostname) and len(url) <= LONGEST_URL
    except ValueError:
        return False


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
        host = urlparse_cached(request).hostname or ""
        sites = getattr(self.crawler.spider, "allowed_domains", ())
        is_robots_txt = request.meta.get("dont_obey_robotstxt", False)
        if sites and not is_robots_txt and not is_on_site(host, sites):
            raise OffSite(f"{host} is not the outlet's.")
        address = _refused().get(host)
        if address:
            raise PrivateAddress(f"{host} leads to {address}, which is not a public address.")


def _refused() -> dict[str, str]:
    """What the resolver refused. Twisted loses the reason on its way up; the retry meets it here."""
    from twisted.internet import reactor  # importing it earlier would install the wrong one

    return getattr(getattr(reactor, "resolver", None), "refused", {})
