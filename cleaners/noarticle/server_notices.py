"""Recognises messages of software, hosting companies and censors in place of an article, under HTTP 200.

Three kinds, each with the nearest honest news in the tests:
- messages of servers, databases, languages and frameworks, which are the same in every country;
- notices that the site itself is parked, expired, suspended or being worked on;
- notices that the law restricts the page that was asked for (Turkey 5651, Russia 149-FZ and their like). Such
  a notice names the page as "this site" or "the page you asked for", says that it is restricted, and by what.
News about such things names the site, and says who said so; one verb of saying in the line protects it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere

LONGEST_LINE = 1_500
"""Characters; longer lines are not read."""

LONGEST_WHOLE = 450
"""Characters of a text that is read as one notice: who is addressed, what is closed and by what law may each
have a line of its own."""

LEAST_SHARE = 0.3
"""Share of the text that a notice is at least; a message of software is one at any length."""

SOFTWARE = anywhere("server_notices.software")
NOTICE = anywhere("server_notices.notices")
LEGAL = (
    anywhere("server_notices.asked_for"),
    anywhere("server_notices.restricted"),
    anywhere("server_notices.by_law"),
)
QUOTATION = re.compile(r"[“«„\"][^“”«»„\"]{12,400}[”»“\"]")
"""A story quotes a notice; a notice does not quote itself."""

REPORTED = anywhere("server_notices.reported")


def server_notice(
    titles: Sequence[str], lines: Sequence[str] = (), *, least: float = LEAST_SHARE
) -> str | None:
    """The first title or line that is a notice of a server, a hosting company or a censor, or None.

    titles: title and headlines; lines: the paragraphs of the text. least: share of the text, 0.0 to 1.0, that
    notices among the lines must have; a message of software counts without it, unless that is above 0.3.
    """
    read = [(line, fold(line)) for line in lines if len(line) <= LONGEST_LINE]
    found = [line for line, folded in read if SOFTWARE.search(folded) or _is_notice(folded)]
    enough = sum(map(len, found)) >= least * sum(map(len, lines))
    if found and (enough or (least <= LEAST_SHARE and any(SOFTWARE.search(fold(line)) for line in found))):
        return found[0]
    title = next((title for title in titles if _is_title(fold(title))), None)
    if title and not any(REPORTED.search(folded) for _, folded in read):
        return title
    whole = fold("\n".join(lines))
    return lines[0] if lines and len(whole) <= LONGEST_WHOLE and _is_legal(whole) else None


def _is_title(folded: str) -> bool:
    return len(folded) <= LONGEST_LINE and (SOFTWARE.search(folded) or _is_notice(folded))


def _is_notice(folded: str) -> bool:
    return not REPORTED.search(folded) and (NOTICE.search(QUOTATION.sub(" ", folded)) or _is_legal(folded))


def _is_legal(folded: str) -> bool:
    return not REPORTED.search(folded) and all(part.search(folded) for part in LEGAL)
