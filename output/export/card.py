"""The dataset card, as Hugging Face reads it, from counts of the records; Croissant metadata beside it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from output.export.croissant import croissant, data_file
from output.export.selection import Selection
from output.export.tables import RECORD_COLUMNS, open_records
from output.jsonl import lines_to
from output.record import schema

UNKNOWN = "not known"

DESCRIPTION = (
    "News articles of regional outlets, cleaned by Winnow: each once, without furniture of the page, with "
    "headline, byline, date and language."
)

HOW = """
## How it was made

Pages were fetched as robots.txt allows and cleaned by rules whose names are in `removed`. No sentence was
rewritten. Wire copy that another outlet printed first is folded away.

## Rights and people

The texts belong to the outlets; `url` leads to each original. Articles name people, as news does; authors
are named as printed. Ask before you publish texts again.
"""

SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
"""The size categories of the Hub, up to a number of records."""

FEATURES = {"VARCHAR": "string", "BOOLEAN": "bool", "BIGINT": "int64", "DOUBLE": "float64"}
"""The types of columns in the words of Hugging Face `datasets`."""

JSON_TIMES = ("published", "modified", "published_raw", "fetched_at")
"""Declared as JSON: where all in a file look like times, `datasets` turns them to UTC, without the offset."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What a dataset holds. outlets: name to articles and words; the others: name to articles."""

    records: int
    articles: int
    words: int
    first: str | None
    last: str | None
    outlets: Mapping[str, tuple[int, int]]
    languages: Mapping[str, int]
    months: Mapping[str, int]


def count(files: Sequence[Path]) -> Counts:
    """The counts of the records in `files`, at least one; a corrected article counts once, as corrected.

    OSError where one cannot be read.
    """
    with open_records(files) as db:
        (records,) = db.execute("SELECT count(*) FROM record").fetchall()[0]
    with open_records(files, Selection(latest=True)) as db:
        db.execute("CREATE TABLE article AS SELECT outlet, language, published, word_count FROM record")
        totals = "SELECT count(*), coalesce(sum(word_count), 0)::BIGINT, min(published), max(published)"
        articles, words, first, last = db.execute(f"{totals} FROM article").fetchall()[0]

        def grouped(name: str, order: str) -> list[tuple[Any, ...]]:
            group = f"SELECT coalesce({name}, '{UNKNOWN}'), count(*), sum(word_count)::BIGINT FROM article"
            return db.execute(f"{group} GROUP BY 1 ORDER BY {order}").fetchall()

        return Counts(
            records=records,
            articles=articles,
            words=words,
            first=first and first[:10],
            last=last and last[:10],
            outlets={outlet: (number, words) for outlet, number, words in grouped("outlet", "1")},
            languages={name: number for name, number, _ in grouped("language", "2 DESC, 1")},
            months={name: number for name, number, _ in grouped("published[:7]", "1")},
        )


def card(counts: Counts, pattern: str, name: str) -> str:
    """The card in Markdown. pattern: of the files, as the card's reader finds them."""
    return "\n".join((*_front_matter(counts, pattern, name), *_body(counts, name)))


def _front_matter(counts: Counts, pattern: str, name: str) -> Iterator[str]:
    """YAML, each value written as JSON, which is YAML too."""
    size = next((size for limit, size in SIZES if counts.articles < limit), "n>1M")
    facts = {
        "pretty_name": name,
        "language": [language for language in counts.languages if language != UNKNOWN],
        "license": "other",
        "task_categories": ["text-generation", "text-classification", "summarization"],
        "tags": ["news", "croissant"],
        "size_categories": [size],
        "configs": [{"config_name": "default", "data_files": pattern}],
        "dataset_info": {"features": [_feature(column, type) for column, type in RECORD_COLUMNS.items()]},
    }
    yield "---"
    yield from (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in facts.items())
    yield "---"


def _feature(name: str, type: str) -> dict[str, Any]:
    """The type of a field. `datasets` would guess it from the first file, where some fields are null.

    >>> _feature("images", "STRUCT(url VARCHAR)[]")
    {'name': 'images', 'list': [{'name': 'url', 'dtype': 'string'}]}
    """
    if type.startswith("MAP") or name in JSON_TIMES:
        return {"name": name, "dtype": "json"}
    if type.startswith("STRUCT"):
        parts = (part.split() for part in type[len("STRUCT(") : -len(")[]")].split(", "))
        return {"name": name, "list": [_feature(*part) for part in parts]}
    if type.endswith("[]"):
        return {"name": name, "list": FEATURES[type.removesuffix("[]")]}
    return {"name": name, "dtype": FEATURES[type]}


def _body(counts: Counts, name: str) -> Iterator[str]:
    yield f"\n# {name}\n\n{DESCRIPTION}\n"
    yield f"{counts.articles:,} articles, {counts.words:,} words, {len(counts.outlets)} outlets, printed from"
    yield f"{counts.first or UNKNOWN} to {counts.last or UNKNOWN}. The files hold {counts.records:,} records:"
    yield "a corrected article has one for each `revision`.\n\n## Outlets\n"
    yield from _table(("outlet", "articles", "words"), ((k, *v) for k, v in counts.outlets.items()))
    yield "\n## Languages\n"
    yield from _table(("language", "articles"), counts.languages.items())
    yield "\n## Months of publication\n"
    yield from _table(("month", "articles"), counts.months.items())
    yield "\n## Fields\n\nA field the page does not tell is `null`.\n"
    yield from _table(("field", "what"), ((f"`{field}`", said) for field, said in _fields().items()))
    yield HOW


def _table(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{' --- |' * len(head)}"
    for row in rows:
        cells = (f"{cell:,}" if isinstance(cell, int) else str(cell).replace("|", "\\|") for cell in row)
        yield f"| {' | '.join(cells)} |"


def _fields() -> dict[str, str]:
    """What each field of a record is."""
    return {name: shape["description"] for name, shape in schema()["properties"].items()}


def write_card(data: Path, files: Sequence[Path], target: Path, name: str) -> Path:
    """Writes the card to `target` and croissant.json beside it, whose path is returned.

    files: the records, at least one file. OSError where one cannot be read or written.
    """
    beside = target.resolve().parent
    pattern = Path(os.path.relpath(data / "articles", beside), "*", "*.jsonl").as_posix()
    entries = [data_file(file, beside) for file in files]
    metadata = croissant(entries, pattern, name, DESCRIPTION, _fields())
    with lines_to(str(target)) as file:
        file.write(card(count(files), pattern, name).encode())
    path = target.with_name("croissant.json")
    with lines_to(str(path)) as file:
        file.write(json.dumps(metadata, indent=2, ensure_ascii=False).encode() + b"\n")
    return path
