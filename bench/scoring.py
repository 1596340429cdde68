"""How near an extracted article is to its gold.

Text: shingles of four words; precision and recall are averaged over the pages, F1 is their harmonic mean, as
in scrapinghub/article-extraction-benchmark. Two changes for other scripts: what is written without spaces is
split into characters, and invisible characters do not count. traf: phrases that must and must not be found,
micro F1, as in trafilatura's evaluation. Titles are equal after folding case and punctuation; dates, when
they name the same day in their own zone or in UTC; authors: micro F1 over sets of names.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from statistics import fmean
from typing import Any, NamedTuple

SHINGLE = 4
UNSPACED = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"  # Japanese, Chinese
)
WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
INVISIBLE = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF])
DAY = re.compile(r"\d{4}-\d\d-\d\d")

WITHOUT_STANDFIRST = ("wcxb", "daniel")
"""Sets whose gold has one text, with or without what a record gives as the description."""

Gold = Mapping[str, Any]
Found = Mapping[str, Any]
"""What an extractor made of a page: "title", "description", "text", "authors", "published", all optional."""


class Counts(NamedTuple):
    """What was rightly found, wrongly found and missed; shingles, phrases or names."""

    right: int
    wrong: int
    missed: int

    @property
    def f1(self) -> float:
        return 2 * self.right / (2 * self.right + self.wrong + self.missed) if any(self) else 1.0


def score_set(name: str, gold: Sequence[Gold], found: Sequence[Found]) -> dict[str, float]:
    """The scores of one set, 0 to 1, by name ("fundus body F1"); none of an empty set.

    found: what an extractor made of the pages, in the order of `gold`.
    """
    pairs = list(zip(gold, found, strict=True))
    if not pairs:
        return {}
    if name == "traf":
        return {"traf F1": micro_f1(count_phrases(*pair) for pair in pairs)}
    if name in WITHOUT_STANDFIRST:
        return _text_scores(name, [_nearer_count(want, got) for want, got in pairs])
    if name == "aeb":
        return _text_scores(name, [count_text(want["text"], got.get("text")) for want, got in pairs])
    if name == "noisy":
        kinds = {
            kind: [pair for pair in pairs if pair[0]["id"].endswith(f".{kind}")] for kind in ("main", "page")
        }
        return {f"noisy {kind} F1": macro_f1(_whole_counts(some)) for kind, some in kinds.items() if some}
    return {
        **_text_scores(name, _whole_counts(pairs)),
        f"{name} body F1": macro_f1([count_text(want["text"], got.get("text")) for want, got in pairs]),
        f"{name} title": _share(pairs, "title", lambda want, got: folded(want) == folded(got)),
        f"{name} date": _share(pairs, "published", lambda want, got: bool(days(want) & days(got))),
        f"{name} authors": micro_f1(count_names(*pair) for pair in pairs if pair[0].get("authors")),
    }


def count_text(want: str | None, got: str | None) -> Counts:
    """Shingles of `got` against those of `want`, each as often as it occurs."""
    wanted, shown = shingles(want), shingles(got)
    right = (wanted & shown).total()
    return Counts(right, shown.total() - right, wanted.total() - right)


def count_phrases(gold: Gold, found: Found) -> Counts:
    """The phrases of "with" that the whole article holds, those of "without" it holds, and "with" missed."""
    text = spaced(whole(found))
    right = sum(spaced(phrase) in text for phrase in gold["with"])
    return Counts(right, sum(spaced(phrase) in text for phrase in gold["without"]), len(gold["with"]) - right)


def count_names(gold: Gold, found: Found) -> Counts:
    wanted, shown = ({folded(name) for name in side.get("authors") or ()} for side in (gold, found))
    return Counts(len(wanted & shown), len(shown - wanted), len(wanted - shown))


def macro_f1(pages: Sequence[Counts]) -> float:
    """Harmonic mean of mean precision and mean recall. A page without answer has no precision to count."""
    precision = [page.right / (page.right + page.wrong) for page in pages if page.right + page.wrong]
    recall = [page.right / (page.right + page.missed) for page in pages if page.right + page.missed]
    both = (fmean(precision or [0]), fmean(recall or [0]))
    return 2 * both[0] * both[1] / sum(both) if sum(both) else 0.0


def micro_f1(pages: Iterable[Counts]) -> float:
    """F1 of all counts in one sum."""
    return Counts(*map(sum, zip(*pages, strict=True))).f1


def worst_tenth(pages: Sequence[Counts]) -> float:
    """Mean F1 of the worst tenth of the pages."""
    ordered = sorted(page.f1 for page in pages)
    return fmean(ordered[: max(1, round(len(ordered) / 10))])


def shingles(text: str | None) -> Counter[tuple[str, ...]]:
    """Every run of four words; the whole text where it is shorter.

    >>> sorted(shingles("Baku and Tbilisi talk again"))
    [('Baku', 'and', 'Tbilisi', 'talk'), ('and', 'Tbilisi', 'talk', 'again')]
    """
    found = words(text)
    if not found:
        return Counter()
    return Counter(tuple(found[at : at + SHINGLE]) for at in range(max(1, len(found) - SHINGLE + 1)))


def words(text: str | None) -> list[str]:
    """Words of the text; of scripts without spaces, characters."""
    return WORD.findall(unicodedata.normalize("NFC", text or "").translate(INVISIBLE))


def whole(article: Mapping[str, Any]) -> str:
    """Standfirst and body: some gold counts the standfirst as text, some does not."""
    return "\n".join(part for part in (article.get("description"), article.get("text")) if part)


def folded(value: str | None) -> str:
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", value or "").casefold()))


def days(moment: str | None) -> set[str]:
    """The day a time begins with as printed, and its day in UTC where it has an offset.

    >>> sorted(days("2025-01-11T01:30:00+04:00"))
    ['2025-01-10', '2025-01-11']
    """
    if not (printed := DAY.match(moment or "")):
        return set()
    try:
        told = datetime.fromisoformat(printed.string)
    except ValueError:
        return {printed[0]}
    return {printed[0], str(told.astimezone(UTC).date())} if told.tzinfo else {printed[0]}


def _text_scores(name: str, pages: Sequence[Counts]) -> dict[str, float]:
    return {f"{name} F1": macro_f1(pages), f"{name} worst tenth": worst_tenth(pages)}


def _whole_counts(pairs: Iterable[tuple[Gold, Found]]) -> list[Counts]:
    return [count_text(whole(want), whole(got)) for want, got in pairs]


def _nearer_count(want: Gold, got: Found) -> Counts:
    """The text alone or with the description, whichever is nearer to the gold."""
    return max(
        (count_text(want["text"], text) for text in (got.get("text"), whole(got))),
        key=lambda counts: counts.f1,
    )


def _share(pairs: Iterable[tuple[Gold, Found]], key: str, right: Callable[[str, str | None], bool]) -> float:
    """Share of right answers among the pages whose gold has the field."""
    return fmean(right(want[key], got.get(key)) for want, got in pairs if want.get(key))


def spaced(text: str) -> str:
    """The text with its white space folded."""
    return " ".join(text.split())
