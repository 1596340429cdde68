"""When and where: the date of publication, the site's clock, datelines that stand alone above the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.agencies import is_agency
from cleaners.lines.dates import is_date_line
from cleaners.lines.datewords import is_link, month_number, same_length
from cleaners.lines.phrases import is_capital, is_prose
from cleaners.lines.printed_days import blank, clocks, days, days_of_no_year

LONGEST = 90
MOST_WORDS = 6
"""Words of a place and an agency, or of a name, beside the date."""
WORD = re.compile(r"[^\W\d_][\w.'’-]*")
WIRE = re.compile(r"^(?P<place>[^()/]{2,40}?),?\s*[(/](?P<agency>[^()/]{2,30})[)/]\s*[-–—]+$")
"""BAKU (Reuters) —"""
OPENED = re.compile(
    r"(?P<place>[^\W\d_]{2,}(?:[ -][^\W\d_]+){0,2})(?P<lead>[^.!?:;]{0,50}|\. [^.!?:;]{0,30})"
    r"(?:\s(?:--?|[–—])\s|[.]? /[^/]{2,25}/|[.:] )"
)
"""BAKU (Reuters) — , МОСКВА, 29 июня. /ТАСС/, YEREVAN, FEBRUARY 11, ARMENPRESS. """
DASHES = ("-", "–", "—")
DIGIT = re.compile(r"\d")
QUOTED_NAME = re.compile(r"\W*[«“„\"]\s*\w[\w .-]{1,40}[»”“\"]\W*")
"""The outlet signs with its name and the day: «Степной вестник», 03.03.2025."""
NO_NAME = re.compile(r"[\d?!«»“”„\"]")


def date_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only say when; above the text also those that say where: "Baku, 19 August. /Trend/"."""
    above = True
    for block in blocks:
        if block.kind == "date" or is_date_line(block.text) or (above and is_dateline(block)):
            yield block
        above = above and not is_prose(block.text)


def is_dateline(block: Block) -> bool:
    """Whether the block is a place, a day and an agency, and nothing else. A name and a day look alike."""
    text = block.text
    if len(text) > LONGEST or block.kind in ("heading", "title"):
        return False
    wire = WIRE.match(text) if text.endswith(DASHES) else None
    if wire and _only_names(wire["place"]) and _only_names(wire["agency"]):
        return True
    return DIGIT.search(text) is not None and _is_day_of_names(text)


def opens_with_dateline(text: str) -> bool:
    """Whether a paragraph begins with a dateline, as the first one of wire copy does: the place in capitals,
    then a day, an agency or a dash.

    >>> opens_with_dateline("GYUMRI, March 3. /Trend/. The mill has been rebuilt.")
    True
    >>> opens_with_dateline("NATO said on Monday - and the ministry agreed - that the mill was rebuilt.")
    False
    """
    opened = OPENED.match(text)
    if opened is None or not opened["place"].isupper():
        return False
    small = (same_length(word) for word in WORD.findall(opened["lead"]) if word[0].islower())
    return all(is_link(word) or month_number(word.rstrip(".")) for word in small)


def _is_day_of_names(text: str) -> bool:
    line = same_length(text)
    full = [(day.start, day.end) for day in days(line)]
    spans = full or list(days_of_no_year(line))[:1]
    if not spans:
        return False
    if full and QUOTED_NAME.fullmatch(blank(text, full)):
        return True
    times = [(clock.start, clock.end) for clock in clocks(blank(line, spans)) if not clock.dotted]
    return _only_names(blank(text, [*spans, *times]))


def _only_names(text: str) -> bool:
    """Whether all words begin like names, or belong to a date ("Uhr", "г."). In scripts without capitals
    every word does: there a full stop shows a sentence."""
    words = [word for word in WORD.findall(text) if not is_link(same_length(word))]
    if not 0 < len(words) <= MOST_WORDS or NO_NAME.search(text):
        return False
    if text.rstrip().endswith(".") and not words[-1][0].isupper():
        return False
    return all(is_capital(word) or "." in word or is_agency(word) for word in words)
