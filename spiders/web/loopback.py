"""Sites on this machine: a crawl reaches one only where the outlet's own home page is there."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(url: str) -> bool:
    """Whether an address names this machine: localhost, 127.0.0.1, [::1].

    >>> is_loopback("http://127.0.0.1:8000/"), is_loopback("https://example.ge/")
    (True, False)
    """
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
