"""Pages that say, in words, that there is no page: 404 and its kin under a 200."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, lead_of

REGRET = lead_of("error_pages.regrets")
"""What stands before it: "Error 404.", "К сожалению,", "خطای ۴۰۴"."""

CODE = re.compile(
    rf"^{REGRET}(?:404|۴۰۴|410(?: gone)?|403(?: forbidden)?|50[0234]|۵۰۰|52[0-6])(?: error)?[\s.!…]*$"
)
ABSENT = alone("error_pages.absences", after="error_pages.regrets")


def error_line(titles: Iterable[str], lines: Iterable[str] = ()) -> str | None:
    """The first title or line that says only that the page is missing or broken, or None.

    A bare "404" counts as a title only: among the lines it may be a price or a number of comments.
    A headline that goes on ("Page not found: how a ministry lost its site") does not match.
    """
    for title in titles:
        if CODE.match(fold(title)) or _says_error(title):
            return title
    return next(filter(_says_error, lines), None)


def _says_error(line: str) -> bool:
    return len(line) <= 160 and ABSENT.match(fold(line)) is not None
