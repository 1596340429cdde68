"""Public benchmarks in the layout the bench reads: python -m bench.public NAME CHECKOUT FOLDER.

CHECKOUT is a clone of the repository that holds the pages; bench/README.md names the three. The ids are those
of the pages the floors were set on, which are about half of what is public.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.sets import fail

Row = dict[str, Any]
Annotated = tuple[Row, bytes]
"""A gold row, and the page as the repository has it."""

ID_LENGTH = 16
FUNDUS_DATA = Path("tests", "resources", "parser", "test_data")


def main() -> None:
    options = _options()
    try:
        count = write_set(options.folder / options.name, READERS[options.name](options.checkout))
    except OSError as error:
        fail(f"{options.checkout} does not look like a clone of {options.name}: {error.filename} is missing")
    print(f"{count} pages in {options.folder / options.name}")


def read_aeb(checkout: Path) -> Iterator[Annotated]:
    """scrapinghub/article-extraction-benchmark: ground-truth.json, html/<id>.html.gz."""
    truth = json.loads((checkout / "ground-truth.json").read_text("utf-8"))
    for key, row in sorted(truth.items()):
        page = gzip.decompress((checkout / "html" / f"{key}.html.gz").read_bytes())
        yield {"id": key[:ID_LENGTH], "url": row.get("url"), "text": row["articleBody"]}, page


def read_traf(checkout: Path) -> Iterator[Annotated]:
    """adbar/trafilatura: tests/evaldata.json, pages in tests/cache and tests/eval."""
    tests = checkout / "tests"
    for url, row in sorted(json.loads((tests / "evaldata.json").read_text("utf-8")).items()):
        places = [folder / row["file"] for folder in (tests / "cache", tests / "eval")]
        page = next((place for place in places if place.is_file()), places[0]).read_bytes()
        key = hashlib.sha1(url.encode(), usedforsecurity=False).hexdigest()[:ID_LENGTH]
        yield {"id": key, "url": url, "with": row["with"], "without": row["without"]}, page


def read_fundus(checkout: Path) -> Iterator[Annotated]:
    """flairNLP/fundus: for each country meta.info, <Publisher>.json and <Publisher>_<date>.html.gz.

    The JSON holds one article for each version of the publisher's parser, and there is one page for each;
    a later version reads later pages, so both in order belong together.
    """
    if not (checkout / FUNDUS_DATA).is_dir():
        raise FileNotFoundError(2, "no test data", str(checkout / FUNDUS_DATA))
    for gold in sorted((checkout / FUNDUS_DATA).glob("*/*.json")):
        meta = json.loads(gold.with_name("meta.info").read_text("utf-8"))
        versions = sorted(json.loads(gold.read_text("utf-8")).items(), key=lambda item: _numbers(item[0]))
        pages = sorted(gold.parent.glob(f"{gold.stem}_[0-9]*.html.gz"))
        if len(pages) != len(versions):
            continue
        for (_, article), page in zip(versions, pages, strict=True):
            key = page.name.removesuffix(".html.gz")
            yield (
                {"id": key, "url": meta[page.name]["url"], **_article(article)},
                gzip.decompress(page.read_bytes()),
            )


def write_set(folder: Path, annotated: Iterator[Annotated]) -> int:
    """Writes gold and pages; how many there are."""
    (folder / "pages").mkdir(parents=True, exist_ok=True)
    rows = []
    for row, page in annotated:
        (folder / "pages" / f"{row['id']}.html.gz").write_bytes(gzip.compress(page, mtime=0))
        rows.append(json.dumps(row, ensure_ascii=False) + "\n")
    (folder / "gold.jsonl.gz").write_bytes(gzip.compress("".join(rows).encode(), mtime=0))
    return len(rows)


READERS: dict[str, Callable[[Path], Iterator[Annotated]]] = {
    "aeb": read_aeb,
    "fundus": read_fundus,
    "traf": read_traf,
}


def _article(parsed: Row) -> Row:
    body = parsed.get("body") or {"summary": [], "sections": []}
    lines = [line for section in body["sections"] for line in (*section["headline"], *section["paragraphs"])]
    return {
        "title": parsed.get("title"),
        "authors": parsed.get("authors") or [],
        "published": parsed.get("publishing_date"),
        "description": "\n".join(body["summary"]) or None,
        "text": "\n".join(lines),
    }


def _numbers(version: str) -> tuple[int, ...]:
    """ "V1_2" as (1, 2), to sort by."""
    return tuple(map(int, version.removeprefix("V").split("_")))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.public", description="Read a public benchmark.")
    parser.add_argument("name", choices=READERS)
    parser.add_argument("checkout", type=Path, metavar="CHECKOUT", help="clone of the repository")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the sets go")
    return parser.parse_args()


if __name__ == "__main__":
    main()
