"""Lines made from the phrase files, for pages that teach the block model: furniture and honest neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from random import Random

from cleaners.article import Block
from cleaners.furniture.order import DECIDES_ON_BARE_LINES
from cleaners.lines.phrase_files import SECTIONS, lines_of

FURNITURE = (
    "adverts.labels", "appeals.labels", "appeals.openings", "appeals.inside", "author_notes.contacts",
    "comments.openings", "controls.labels", "cookies.labels", "cookies.notices", "disclaimers.opinion",
    "disclaimers.by_law", "leaks.labels", "paywalls.notices", "players.notices", "read_also.labels",
    "reading_aids.labels", "reading_aids.openings", "rights.reserved", "rights.reprint", "sharing.labels",
    "sharing.openings", "sharing.mistakes", "sharing.write_us", "sources.labels", "subscriptions.labels",
    "subscriptions.openings", "subscriptions.inside", "tags.labels",
)  # fmt: skip
"""Tables whose phrases are furniture by themselves."""
HEADINGS = ("comments.headings", "listings.headings", "author_notes.headings", "read_also.labels")
"""Tables of headings, which stand above furniture and above honest text alike."""
RAW, TABLE = "re:", re.compile(r"\{[a-z_]+\}")
GAP = re.compile(r"\{\+?(\d+)(?:-\d+)?\}|<[^<>]*>")
BRACKET = re.compile(r"\(([^()\[\]]*)\)@?|\[([^()\[\]]*)\]@?")
SAYING = (
    "said the mayor.", "сказал мэр.", "dedi başkan.", "sagte die Bürgermeisterin.", "გვითხრა მერმა.",
    "ասաց քաղաքապետը։", "گفت شهردار.", "деді әкім.", "deb aytdi hokim.", "сказав мер.", "dit le maire.",
)  # fmt: skip
"""What makes a quotation of a line of furniture."""
UNFINISHED = (".openings", ".inside", ".reprint", ".notices")
"""Tables whose phrases begin or are part of a sentence."""
FEWEST_SAID = 3
"""Words of a line that somebody says."""
LONG = 6
"""Words from which a made line closes with a full stop."""


def written_out(phrase: str, random: Random, filling: str) -> str | None:
    """One of the texts that a phrase stands for; None for a regular expression or one that names a table.

    filling: words for its gaps. Marks of endings are left out.
    """
    if phrase.startswith(RAW) or TABLE.search(phrase) or "\\" in phrase:
        return None

    def choose(found: re.Match[str]) -> str:
        options = (found[1] if found[1] is not None else found[2]).split("|")
        return "" if found[1] is None and random.random() < 0.5 else random.choice(options)

    words = filling.split()
    text = GAP.sub(lambda found: f" {' '.join(words[: int(found[1] or 2)])} ", phrase)
    while (inner := BRACKET.sub(choose, text)) != text:
        text = inner
    text = re.sub(r"[*+]+(?:\{[\d,]*\})?|[$^@]", "", text)
    text = " ".join(text.replace("~", " ").replace("%", " ").replace("#", "12").split())
    text = text[:1].upper() + text[1:]
    return text + "." if text.count(" ") + 1 >= LONG and text[-1].isalnum() else text or None


@cache
def _phrases(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(line.text for name in names for line in lines_of(name))


def furniture(random: Random, filling: str) -> str:
    """A line that cleaners recognise, made from a phrase; `filling` goes on where a phrase only begins it."""
    while True:
        name = random.choice(FURNITURE)
        phrases = _phrases((name,))
        text = written_out(random.choice(phrases), random, filling) if phrases else None
        if text and name.endswith(UNFINISHED) and random.random() < 0.8:
            text = f"{text.rstrip('.')} {filling}."
        if text and len(text) > 3 and recognised(text):
            return text


def heading(random: Random, filling: str) -> str:
    """A heading such as "Comments" or "Related"."""
    while True:
        if text := written_out(random.choice(_phrases(HEADINGS)), random, filling):
            return text.rstrip(".")


def honest(random: Random, filling: str) -> str:
    """A line that must stay: from the phrase files, or a line of furniture that somebody says."""
    if random.random() < 0.5:
        return random.choice(_phrases(tuple(f"{section}.stays" for section in SECTIONS)))
    said = ""
    while said.count(" ") + 1 < FEWEST_SAID:
        said = furniture(random, filling).rstrip(".")
    return (
        f"“{said},” {random.choice(SAYING)}" if random.random() < 0.7 else f"{said}, {random.choice(SAYING)}"
    )


def recognised(text: str) -> bool:
    """Whether a cleaner that may decide alone takes the line."""
    line = (Block(0, "paragraph", text),)
    return any(True for cleaner in DECIDES_ON_BARE_LINES for _ in cleaner(line))


def fragments(texts: list[str], random: Random) -> Iterator[str]:
    """Beginnings of paragraphs, three to twelve words, as items of lists and headlines."""
    while True:
        words = random.choice(texts).split()
        yield " ".join(words[: random.randint(3, 12)]).rstrip(".,;:!?")
