"""From addresses of articles to the pattern they have in common, for whoever adds an outlet."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from cleaners.canonical import canonical_url

RARE = 0.1
"""Share of the addresses below which a kind is taken for a stray: a promotion, a video in the feed."""

MOST_WORDS = 4
"""Words of a headline that a pattern asks for at most. Lists and standing pages seldom have three."""

HEADLINE = 3
"""Words from which on a segment is taken for a headline, not for a section."""

LISTS = "(?!(?:tags?|topics?|categor(?:y|ies)|rubrics?|sections?|authors?|search|pages?|archives?)/)"
"""Stands before a first segment that may be any word."""

ENDING = re.compile(r"\.[a-z]{2,5}$")
NUMBER = re.compile(r"\d+")
HEX = re.compile(r"(?=.*\d)[0-9a-f]{16,}")
NUMBERED = re.compile(r"(.*[^_-])([-_])(\d{3,})"), re.compile(r"(\d{3,})([-_])(.+)")
NUMBERED_SURELY = re.compile(r"(.*[^_-])([-_])(\d{5,})"), re.compile(r"(\d{5,})([-_])(.+)")
"""A headline with the article's number behind it, or before it. One example alone may end in a year."""

LONG_NUMBER = re.compile(r"\\d\{[5-9]|\\d\{\d\d")
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WORDS = re.compile(r"[A-Za-z0-9]+(?:[-_][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Address:
    """A canonical URL in pieces: "https", "example.ge", ("news", "rain-in-batumi"), ".html", the query."""

    scheme: str
    host: str
    segments: tuple[str, ...]
    ending: str
    query: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> tuple[int, str, tuple[str, ...], bool]:
        """Addresses of one kind differ in their words and numbers only."""
        keys = tuple(key for key, _ in self.query)
        return len(self.segments), self.ending, keys, _is_number(self.segments[-1])


def article_pattern(urls: Iterable[str], *, certain: Sequence[str] = ()) -> str:
    """The tightest pattern that addresses of articles have in common, for `OutletSpider.article_url`.

    urls: addresses that are likely articles; a kind that is rare among them is left out. certain: articles
    beyond doubt, which are matched in any case. ValueError where there are none.

    >>> article_pattern(["https://example.ge/2026/05/01/rain-in-batumi/?utm_source=x"])
    '^https://example\\\\.ge/\\\\d{4}/\\\\d{2}/\\\\d{2}/[a-z0-9]+(?:-[a-z0-9]+){2,}/?$'
    """
    addresses = _without_strays([_address(url) for url in urls], [_address(url) for url in certain])
    if not addresses:
        raise ValueError("no address of an article to make a pattern of")
    kinds: defaultdict[object, list[Address]] = defaultdict(list)
    for address in addresses:
        kinds[address.kind].append(address)
    hosts = {_literal(address.host) for address in addresses}
    return f"^{addresses[0].scheme}://{_either(hosts)}/{_either(set(map(_path, kinds.values())))}$"


def _address(url: str) -> Address:
    parts = urlsplit(canonical_url(url))
    path = parts.path.strip("/")
    ending = ENDING.search(path)
    stem = path[: ending.start()] if ending else path
    return Address(
        scheme=parts.scheme,
        host=parts.netloc,
        segments=tuple(stem.split("/")),
        ending=ending[0] if ending else "",
        query=tuple(parse_qsl(parts.query, keep_blank_values=True)),
    )


def _without_strays(likely: Sequence[Address], certain: Sequence[Address]) -> list[Address]:
    every = [*likely, *certain]
    known = {address.kind for address in certain}
    counts: defaultdict[object, int] = defaultdict(int)
    for address in every:
        counts[address.kind] += 1
    return [one for one in every if one.kind in known or counts[one.kind] >= RARE * len(every)]


def _path(addresses: Sequence[Address]) -> str:
    """The pattern of the paths of one kind."""
    columns = [sorted(set(column)) for column in zip(*(one.segments for one in addresses), strict=True)]
    folders = [_folder(column) for column in columns[:-1]]
    queries = [sorted(set(pairs)) for pairs in zip(*(one.query for one in addresses), strict=True)]
    is_script = bool(queries) and len(columns[-1]) == 1
    numbered = bool(LONG_NUMBER.search("/".join(folders)))
    name = _literal(columns[-1][0]) if is_script else _name(columns[-1], numbered=numbered)
    takes_lists = folders[:1] == [f"{_letters(columns[0])}+"] and not LONG_NUMBER.search(name)
    path = "/".join((*folders, name))
    end = _literal(addresses[0].ending) + (rf"\?{'&'.join(map(_parameter, queries))}" if queries else "")
    return f"{LISTS if takes_lists else ''}{path}{end or '/?'}"


def _folder(values: Sequence[str]) -> str:
    """A segment before the last: a date or its parts, the one name that all share, or any name like these."""
    if all(map(NUMBER.fullmatch, values)):
        return _number(values)
    if all(map(DAY.fullmatch, values)):
        return r"\d{4}-\d{2}-\d{2}"
    is_section = len(values) == 1 and len(re.split("[-_]", values[0])) < HEADLINE
    return _literal(values[0]) if is_section else f"{_letters(values)}+"


def _name(values: Sequence[str], *, numbered: bool) -> str:
    """The last segment, which tells an article from a list: by its number, or by the words of a headline.

    numbered: a segment before it has done so already.
    """
    if all(map(NUMBER.fullmatch, values)):
        return _id(values)
    if numbered:
        return f"{_letters(values)}+"
    if all(map(HEX.fullmatch, values)):
        return f"[0-9a-f]{{{min(map(len, values))},}}"
    name_number, number_name = NUMBERED if len(values) > 1 else NUMBERED_SURELY
    if found := _all_match(name_number, values):
        return f"{_letters(values)}+{found[0][2]}{_id([one[3] for one in found])}"
    if found := _all_match(number_name, values):
        return f"{_id([one[1] for one in found])}{found[0][2]}{_letters(values)}+"
    if not all(map(WORDS.fullmatch, values)):
        return f"[^/?#]{{{min(map(len, values)) // 2 or 1},}}"
    fewest = min(MOST_WORDS, *(len(re.split("[-_]", value)) for value in values))
    word, mark = _letters(re.sub("[-_]", "", value) for value in values), _mark(values)
    return f"{word}+(?:{mark}{word}+){_times(fewest - 1)}"


def _number(values: Sequence[str]) -> str:
    """Digits of a folder: as many as there are in the parts of a date, or those of an article's number."""
    if all(map(YEAR.fullmatch, values)):
        return r"\d{4}"
    if max(map(len, values)) <= 2:
        return r"\d{2}" if min(map(len, values)) == 2 else r"\d{1,2}"
    return _id(values)


def _id(values: Sequence[str]) -> str:
    """An article's number: they only ever grow longer."""
    return rf"\d{{{min(map(len, values))},}}"


def _letters(values: Iterable[str]) -> str:
    """The characters that `values` are made of, as a class: letters and digits, or all a segment can hold."""
    characters = set("".join(values))
    if not all(one.isascii() and (one.isalnum() or one in "-_") for one in characters):
        return "[^/?#]"
    letters = "A-Za-z0-9" if any(map(str.isupper, characters)) else "a-z0-9"
    return f"[{letters}{'_' if '_' in characters else ''}{'-' if '-' in characters else ''}]"


def _mark(values: Sequence[str]) -> str:
    """What parts the words of a headline."""
    marks = [mark for mark in "-_" if mark in "".join(values)]
    return "[-_]" if len(marks) > 1 else "".join(marks) or "-"


def _parameter(pairs: Sequence[tuple[str, str]]) -> str:
    values = [value for _, value in pairs]
    return f"{_literal(pairs[0][0])}={_id(values) if all(map(NUMBER.fullmatch, values)) else '[^&#]+'}"


def _all_match(pattern: re.Pattern[str], values: Sequence[str]) -> list[re.Match[str]]:
    """The matches of all values; none if one does not match."""
    found = [match for match in map(pattern.fullmatch, values) if match]
    return found if len(found) == len(values) else []


def _is_number(segment: str) -> bool:
    return bool(NUMBER.fullmatch(segment) or HEX.fullmatch(segment))


def _times(fewest: int) -> str:
    return {0: "*", 1: "+"}.get(fewest, f"{{{fewest},}}")


def _literal(text: str) -> str:
    """`text` as a pattern; unlike re.escape, it leaves hyphens readable."""
    return re.sub(r"[.+*?^$()\[\]{}|\\]", r"\\\g<0>", text)


def _either(patterns: Iterable[str]) -> str:
    every = sorted(patterns)
    return every[0] if len(every) == 1 else f"(?:{'|'.join(every)})"
