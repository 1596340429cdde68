"""What an address tells of a country, and a country of its time."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

NOT_A_PLACE = {"ai", "cc", "co", "fm", "io", "ly", "me", "to", "tv", "ws"}
"""Country codes that are sold all over the world."""

OTHER_CODES = {"uk": "GB"}


def country_of(host: str) -> str | None:
    """The country whose top-level domain a host is under, ISO 3166 alpha-2; None where that tells nothing.

    >>> country_of("civil.ge"), country_of("www.lbc.co.uk"), country_of("oc-media.org")
    ('GE', 'GB', None)
    """
    code = host.rpartition(".")[2].lower()
    country = OTHER_CODES.get(code, code.upper())
    return country if country in _zones() and code not in NOT_A_PLACE else None


def timezone_of(country: str | None) -> str | None:
    """The IANA name of a country's time zone; None where it has several.

    >>> timezone_of("GE"), timezone_of("RU")
    ('Asia/Tbilisi', None)
    """
    zones = _zones().get(country or "", ())
    return zones[0] if len(zones) == 1 else None


@lru_cache
def _zones() -> dict[str, tuple[str, ...]]:
    """The zones of each country, as the time zone database lists them."""
    zones: dict[str, tuple[str, ...]] = {}
    for line in files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            country, _, zone, *_ = line.split("\t")
            zones[country] = (*zones.get(country, ()), zone)
    return zones
