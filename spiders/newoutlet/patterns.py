"""From addresses of articles to the pattern they have in common, for whoever adds an outlet."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from spiders.newoutlet.addresses import (
    HEADLINE,
    HEX,
    NAME_NUMBER,
    NUMBER,
    NUMBER_NAME,
    WORDS,
    Address,
    address_of,
)

RARE = 0.1
"""Share of the addresses below which a kind is taken for a stray: a promotion, a video in the feed."""

MOST_WORDS = 4
"""Words of a headline that a pattern asks for at most. Lists and standing pages seldom have three."""

MOST_DIGITS = 5
"""Digits of an article's number that a pattern asks for at most: more than a year has, less than old ones."""

LIST_WORDS = r"tags?|topics?|themes?|categor\w+|rubrics?|authors?|search"
LISTS = f"(?!(?:{LIST_WORDS}|pages?|archives?)/)"
"""Stands before a segment that may be any word."""

STANDING = "(?!(?:terms|become|code|privacy|cookies?)-)"
"""Stands before headlines of few words right below the home page, where the standing pages are too."""

LONG_NUMBER = rf"\d{{{MOST_DIGITS},}}"
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
COMPACT_DAY = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d")
DAY_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})([-_])(.+)")
LIST = re.compile(rf"/(?:{LIST_WORDS})/")
DAYS = re.compile(r"\d{1,2}")
EDITION = re.compile(r"[a-z]{2}")
MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*")
PUNCTUATED = re.compile(r"[^,;:]+([,;:])[^/]+")


Place = tuple[tuple[object, ...], int]
"""A kind of address, and the place of a segment in it; -1 is the host."""


def article_pattern(urls: Iterable[str], *, certain: Sequence[str] = (), refused: Sequence[str] = ()) -> str:
    """The tightest pattern that addresses of articles have in common, for `OutletSpider.article_url`.

    urls: addresses that are likely articles; a kind that is rare among them is left out. certain: articles
    beyond doubt, which are matched in any case. refused: addresses where no article was. A kind that has
    no certain one beside these is left out too; so is a folder or host that only refused ones of a kind
    have. ValueError where there are no articles.

    >>> article_pattern(["https://example.ge/2026/05/01/rain-in-batumi/?utm_source=x"])
    '^https://example\\\\.ge/\\\\d{4}/\\\\d{2}/\\\\d{2}/(?!\\\\d{1,2}/?$)[a-z0-9-]+/?$'
    """
    likely, surely, not_these = ([address_of(url) for url in some] for some in (urls, certain, refused))
    likely = _without_refused(likely, surely, not_these)
    kinds = _without_strays(likely, surely)
    if not kinds:
        raise ValueError("no address of an article to make a pattern of")
    hosts = {_literal(one.host) for addresses in kinds for one in addresses}
    paths = {_path(addresses, refused_folders(surely, not_these)) for addresses in kinds}
    return f"^{kinds[0][0].scheme}://{_either(hosts)}/{_either(paths)}$"


def refused_folders(certain: Sequence[Address], refused: Sequence[Address]) -> dict[Place, set[str]]:
    """By kind and place, the words that refused addresses have there and no certain one has.

    Only kinds with certain addresses count, and only words: a number is an article's own.
    """
    found: defaultdict[Place, set[str]] = defaultdict(set)
    good: defaultdict[Place, set[str]] = defaultdict(set)
    for addresses, words in ((certain, good), (refused, found)):
        for address in addresses:
            for place, word in enumerate((*address.segments[:-1], address.host)):
                at = place if place < len(address.segments) - 1 else -1
                words[address.kind, at].add(word)
    return {
        place: {word for word in words - good[place] if not re.search(r"\d{3,}", word)}
        for place, words in found.items()
        if good[place]
    }


def _without_refused(
    likely: Sequence[Address], certain: Sequence[Address], refused: Sequence[Address]
) -> list[Address]:
    """The likely addresses without the kinds, folders and hosts that only refused ones have."""
    doubtful = {address.kind for address in refused} - {address.kind for address in certain}
    folders = refused_folders(certain, refused)

    def is_refused(one: Address) -> bool:
        inner = any(word in folders.get((one.kind, at), ()) for at, word in enumerate(one.segments[:-1]))
        return one.kind in doubtful or inner or one.host in folders.get((one.kind, -1), ())

    return [one for one in likely if not is_refused(one)]


def _without_strays(likely: Sequence[Address], certain: Sequence[Address]) -> list[list[Address]]:
    """The addresses by their kind, without rare kinds, and without those in a rare folder of a kind."""
    every = [*likely, *certain]
    kinds: defaultdict[object, list[Address]] = defaultdict(list)
    for address in every:
        kinds[address.kind].append(address)
    known = {address.kind for address in certain}
    common = [some for kind, some in kinds.items() if kind in known or len(some) >= RARE * len(every)]
    return [_in_common_folders(some, certain) for some in common]


def _in_common_folders(addresses: list[Address], certain: Sequence[Address]) -> list[Address]:
    """Without those that stand elsewhere where nearly all stand in one folder: /theme/77123 by /read/."""
    for place in range(len(addresses[0].segments) - 1):
        (folder, count), *_ = Counter(one.segments[place] for one in addresses).most_common(1)
        if count >= (1 - RARE) * len(addresses):
            addresses = [one for one in addresses if one.segments[place] == folder or one in certain]
    return addresses


def _path(addresses: Sequence[Address], refused: Mapping[Place, set[str]]) -> str:
    """The pattern of the paths of one kind. refused: see `refused_folders`."""
    columns = [sorted(set(column)) for column in zip(*(one.segments for one in addresses), strict=True)]
    folders = [_folder(column) for column in columns[:-1]]
    queries = [sorted(set(pairs)) for pairs in zip(*(one.query for one in addresses), strict=True)]
    is_script = bool(queries) and len(columns[-1]) == 1
    numbered = any(LONG_NUMBER in folder for folder in folders)
    dated = any(first == r"\d{4}" and is_month(then) for first, then in pairwise(folders))
    name = _literal(columns[-1][0]) if is_script else _name(columns[-1], numbered=numbered, dated=dated)
    if not folders and name.endswith(f"{{{HEADLINE - 1},}}"):
        name = _but_for(STANDING, columns[-1], name)
    any_word = [place for place, folder in enumerate(folders) if folder.endswith("]+")]
    for place in any_word[:1]:
        folders[place] = _but_for(LISTS, columns[place], folders[place])
    for place in any_word:
        if words := refused.get((addresses[0].kind, place)):
            folders[place] = f"(?!{_either(map(_literal, words))}/){folders[place]}"
    path = "/".join((*folders, name))
    end = _literal(addresses[0].ending) or "/?"
    return path + end + (rf"\?{'&'.join(map(_parameter, queries))}" if queries else "")


def _but_for(guard: str, values: Sequence[str], pattern: str) -> str:
    """The pattern behind a guard, unless one of the very values would not pass it."""
    return f"{guard}{pattern}" if all(re.match(guard, f"{value}/") for value in values) else pattern


def _folder(values: Sequence[str]) -> str:
    """A segment before the last: a date or its parts, the one name that all share, or any name like these."""
    if all(map(NUMBER.fullmatch, values)):
        return _number(values)
    if all(map(DAY.fullmatch, values)):
        return r"\d{4}-\d{2}-\d{2}"
    if len(values) > 1 and all(map(EDITION.fullmatch, values)):
        return "[a-z]{2}"
    if all(map(MONTH.fullmatch, values)):
        return "[a-z]{3}" if max(map(len, values)) == len("jan") else "[a-z]{3,9}"
    is_section = len(values) == 1 and len(re.split("[-_]", values[0])) < HEADLINE
    return _literal(values[0]) if is_section else f"{_letters(values)}+"


def _name(values: Sequence[str], *, numbered: bool, dated: bool) -> str:
    """The last segment, which tells an article from a list: by its number, or by the words of a headline.

    numbered, dated: a segment before it has done so already. Below a month there are days beside articles.
    """
    if all(map(NUMBER.fullmatch, values)):
        return _id(values)
    if numbered:
        return f"{_letters(values)}+"
    if dated and all(map(WORDS.fullmatch, values)) and not any(map(DAYS.fullmatch, values)):
        return f"(?!{DAYS.pattern}/?$){_letters(values)}+"
    if all(map(HEX.fullmatch, values)):
        return f"[0-9a-f]{{{min(map(len, values))},}}"
    return _numbered_name(values) or _punctuated_name(values) or _words(values)


def _numbered_name(values: Sequence[str]) -> str | None:
    """A headline with a day before it, or a number before or behind it, parted by one mark.

    One example alone may end in a year, which is no number of an article.
    """
    if dated := _all_match(DAY_NAME, values):
        return rf"\d{{4}}-\d{{2}}-\d{{2}}{dated[0][2]}{_letters(values)}+"
    if found := _all_match(NAME_NUMBER, values):
        numbers = [one[3] for one in found]
        return f"{_letters(values)}+{found[0][2]}{_id(numbers)}" if _are_ids(numbers) else None
    if found := _all_match(NUMBER_NAME, values):
        numbers = [one[1] for one in found]
        return f"{_id(numbers)}{found[0][2]}{_letters(values)}+" if _are_ids(numbers) else None
    return None


def _punctuated_name(values: Sequence[str]) -> str | None:
    """A name in parts, such as "news:730887:Kyrgyz_organization" or "rain-in-batumi,2dwxjsYn"."""
    found = [match for match in map(PUNCTUATED.fullmatch, values) if match]
    marks = {match[1] for match in found}
    if len(found) < len(values) or len(marks) > 1:
        return None
    (mark,) = marks
    parts = [value.split(mark) for value in values]
    if len(set(map(len, parts))) > 1:
        return None
    return mark.join(_part(sorted(set(column))) for column in zip(*parts, strict=True))


def _part(values: Sequence[str]) -> str:
    if _are_numbers(values):
        return _id(values)
    is_a_word = len(values) == 1 and values[0].isalpha() and values[0].isascii()
    return values[0] if is_a_word else "[^/?#]+" if all(values) else "[^/?#]*"


def _words(values: Sequence[str]) -> str:
    """A headline: in as many words as all have; in no fewer characters than all have where it is but one."""
    shortest = min(map(len, values))
    if not all(map(WORDS.fullmatch, values)):
        return f"[^/?#]{{{shortest // 2 or 1},}}"
    fewest = min(MOST_WORDS, *(len(re.split("[-_]", value)) for value in values))
    if fewest == 1:
        return f"{_letters(values)}{{{shortest},}}"
    word, mark = _letters(re.sub("[-_]", "", value) for value in values), _mark(values)
    return f"{word}+(?:{mark}{word}+){'+' if fewest == 2 else f'{{{fewest - 1},}}'}"


def is_month(folder: str) -> bool:
    """Whether the pattern of a folder is that of a month: 05, 5 or may."""
    return folder in (r"\d{2}", r"\d{1,2}") or folder.startswith("[a-z]{3")


def _number(values: Sequence[str]) -> str:
    """Digits of a folder: as many as there are in a day or its parts, or those of an article's number."""
    if all(map(YEAR.fullmatch, values)):
        return r"\d{4}"
    if all(map(COMPACT_DAY.fullmatch, values)):
        return r"\d{8}"
    if max(map(len, values)) <= 2:
        return r"\d{2}" if min(map(len, values)) == 2 else r"\d{1,2}"
    return _id(values)


def _id(values: Sequence[str]) -> str:
    """An article's number: they only ever grow longer."""
    digits = min(MOST_DIGITS, *map(len, values))
    return r"\d+" if digits == 1 else rf"\d{{{digits},}}"


def _are_ids(numbers: Sequence[str]) -> bool:
    return len(numbers) > 1 or len(numbers[0]) >= MOST_DIGITS


def _are_numbers(values: Sequence[str]) -> bool:
    return all(map(NUMBER.fullmatch, values))


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
    name = f"{_literal(pairs[0][0])}=" if pairs[0][0] else ""
    return f"{name}{_id(values) if _are_numbers(values) and name else '[^&#]*'}"


def _all_match(pattern: re.Pattern[str], values: Sequence[str]) -> list[re.Match[str]]:
    """The matches of all values; none where one does not match, or has another mark (the second group)."""
    found = [match for match in map(pattern.fullmatch, values) if match]
    return found if len(found) == len(values) and len({match[2] for match in found}) == 1 else []


def _literal(text: str) -> str:
    """`text` as a pattern; unlike re.escape, it leaves hyphens readable."""
    return re.sub(r"[.+*?^$()\[\]{}|\\]", r"\\\g<0>", text)


def _either(patterns: Iterable[str]) -> str:
    every = sorted(patterns)
    return every[0] if len(every) == 1 else f"(?:{'|'.join(every)})"
