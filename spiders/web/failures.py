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
from spiders.web.guard import OffSite, PrivateAddress
from spiders.web.politeness import AskedToWait

BY_TYPE: tuple[tuple[type[BaseException], FailureOutcome], ...] = (
    (OffSite, "off_site"),
    (PrivateAddress, "private_address"),
    (AskedToWait, "asked_to_wait"),
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

GONE = (404, 410)


def outcome_of(error: BaseException | None) -> tuple[FailureOutcome, str, int | None]:
    """The outcome, one sentence for a person, and the HTTP status (None without an answer)."""
    if isinstance(error, HttpError):
        status = error.response.status
        return "not_found" if status in GONE else "http_error", f"The site answered {status}.", status
    return _unanswered(error), _sentence(error), None


def _unanswered(error: BaseException | None) -> FailureOutcome:
    for kind, outcome in BY_TYPE:
        if isinstance(error, kind):
            return outcome
    if isinstance(error, IgnoreRequest):
        return next((outcome for words, outcome in BY_WORDS if words in str(error)), "unreachable")
    return "unreachable"


def _sentence(error: BaseException | None) -> str:
    """The error in one line; by its kind where its own words are none or a repr of Twisted's."""
    if isinstance(error, CannotResolveHostError):
        return "The host has no address."
    words = " ".join(str(error).split())[:300].rstrip(".")
    return f"{words}." if words and not words.startswith("[") else f"{type(error).__name__}."
