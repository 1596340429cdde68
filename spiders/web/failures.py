"""The outcome of a request that failed, and the sentence that explains it."""

from __future__ import annotations

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadTimeoutError,
    IgnoreRequest,
)
from scrapy.spidermiddlewares.httperror import HttpError

from spiders.items import FailureOutcome


class OffSite(IgnoreRequest):
    """The address is not the outlet's."""


class PrivateAddress(IgnoreRequest):
    """The host leads to an address inside a private network."""


class TooLong(IgnoreRequest):
    """The address is longer than servers read."""


class AskedToWait(IgnoreRequest):
    """The site asked for a longer pause than this crawl can make."""


class Refused(IgnoreRequest):
    """The site has refused several requests in a row."""


class SiteUnreachable(IgnoreRequest):
    """The site gives no answers, or none to robots.txt."""


class CutOff(IgnoreRequest):
    """The body of the answer is not whole."""


BY_TYPE: tuple[tuple[type[BaseException], FailureOutcome], ...] = (
    (OffSite, "off_site"),
    (PrivateAddress, "private_address"),
    (TooLong, "too_long"),
    (AskedToWait, "asked_to_wait"),
    (Refused, "refused"),
    (SiteUnreachable, "unreachable"),
    (CutOff, "cut_off"),
    (DownloadTimeoutError, "timed_out"),
    (DownloadCancelledError, "too_large"),
)
"""DownloadCancelledError: Scrapy cancels a download for its size and for nothing else."""

BY_WORDS: tuple[tuple[str, FailureOutcome], ...] = (
    ("robots.txt", "robots"),
    ("max redirections", "too_many_redirects"),
    ("DOWNLOAD_MAXSIZE", "too_large"),
)
"""Scrapy raises one bare IgnoreRequest for all of these and distinguishes them by their message only."""

BY_NAME: dict[str, FailureOutcome] = {"ResponseDataLossError": "cut_off"}
"""Classes of which only the name is a stable part of Scrapy."""

GONE = (404, 410)
EXPLAINED = (
    ("certificate", "The certificate of the site is not valid: {words}."),
    ("DownloadFailedError", "The answer breaks the rules of HTTP, and cannot be read."),
    ("ResponseDataLossError", "The answer broke off before its end."),
)
"""Errors whose own words do not help, by a word of their class or message."""


def outcome_of(error: BaseException | None) -> tuple[FailureOutcome, str, int | None]:
    """The outcome, one sentence for a person, and the HTTP status (None without an answer)."""
    if isinstance(error, HttpError):
        status = error.response.status
        return "not_found" if status in GONE else "http_error", f"The site answered {status}.", status
    return _unanswered(error), sentence_of(error), None


def _unanswered(error: BaseException | None) -> FailureOutcome:
    for kind, outcome in BY_TYPE:
        if isinstance(error, kind):
            return outcome
    if isinstance(error, IgnoreRequest):
        return next((outcome for words, outcome in BY_WORDS if words in str(error)), "unreachable")
    return BY_NAME.get(type(error).__name__, "unreachable")


def sentence_of(error: BaseException | None) -> str:
    """The error in one line; explained where its own words are missing or a repr of Twisted's."""
    if isinstance(error, CannotResolveHostError):
        return "The host has no address."
    words = " ".join(str(error).split())[:300].rstrip(".")
    shown = words if words and not words.startswith("[") else ""
    for mark, sentence in EXPLAINED:
        if (mark in words) if mark.islower() else (mark == type(error).__name__ and not shown):
            return sentence.format(words=words)
    return f"{shown or type(error).__name__}."
