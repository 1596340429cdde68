"""The dataset card and the Croissant metadata say what is in the files, and nothing else."""

from __future__ import annotations

import doctest
import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from newsdesk import ROOT, environment
from test_export import record

import output.export.card
from output.export.card import Counts, card, count, write_card
from output.export.tables import record_files
from output.record import Record


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two outlets; an article of the first was corrected, one of the second has neither language nor date."""
    lines = {
        "valley": record(1, language="en") + record(1, language="en", revision=2, word_count=20),
        "hill": record(2, outlet="hill", language="hy", published="2026-04-30T23:00:00+04:00")
        + record(3, outlet="hill", language=None, published=None),
    }
    for outlet, body in lines.items():
        path = tmp_path / "articles" / outlet / "20260503T060000Z.jsonl"
        path.parent.mkdir(parents=True)
        path.write_bytes(body)
    return tmp_path


def test_a_corrected_article_counts_once(data: Path) -> None:
    assert count(record_files(data)) == Counts(
        records=4,
        articles=3,
        words=46,
        first="2026-04-30",
        last="2026-05-03",
        outlets={"hill": (2, 26), "valley": (1, 20)},
        languages={"en": 1, "hy": 1, "not known": 1},
        months={"2026-04": 1, "2026-05": 1, "not known": 1},
    )


def test_the_card_begins_with_what_the_hub_reads(data: Path) -> None:
    text = card(count(record_files(data)), "articles/*/*.jsonl", "Valley: news")
    _, front, body = text.split("---\n", 2)
    facts = {key: json.loads(value) for key, value in (line.split(": ", 1) for line in front.splitlines())}
    assert facts["pretty_name"] == "Valley: news"
    assert facts["language"] == ["en", "hy"]
    assert facts["size_categories"] == ["n<1K"]
    assert facts["configs"] == [{"config_name": "default", "data_files": "articles/*/*.jsonl"}]
    assert "| hill | 2 | 26 |" in body
    assert all(f"| `{field}` |" in body for field in Record.__struct_fields__)


def test_a_large_dataset_has_a_large_size() -> None:
    counts = Counts(2_000_000, 2_000_000, 10**9, None, None, {"valley": (2_000_000, 10**9)}, {"en": 5}, {})
    text = card(counts, "*.jsonl", "News")
    assert 'size_categories: ["n>1M"]' in text
    assert "| valley | 2,000,000 | 1,000,000,000 |" in text


def test_the_card_tells_the_types_of_all_fields(data: Path) -> None:
    text = card(count(record_files(data)), "articles/*/*.jsonl", "News")
    (line,) = (line for line in text.splitlines() if line.startswith("dataset_info: "))
    features = {feature.pop("name"): feature for feature in json.loads(line.partition(" ")[2])["features"]}
    assert tuple(features) == Record.__struct_fields__
    assert features["word_count"] == {"dtype": "int64"}
    assert features["authors"] == {"list": "string"}
    assert features["removed"] == features["published"] == {"dtype": "json"}


def test_croissant_describes_every_file_and_every_field(data: Path) -> None:
    path = write_card(data, record_files(data), data / "README.md", "News")
    metadata = json.loads(path.read_text())
    assert metadata["conformsTo"] == "http://mlcommons.org/croissant/1.0"
    described = metadata["distribution"][0]
    assert described["contentUrl"] == "articles/hill/20260503T060000Z.jsonl"
    body = (data / described["contentUrl"]).read_bytes()
    assert (described["contentSize"], described["sha256"]) == (
        f"{len(body)} B",
        hashlib.sha256(body).hexdigest(),
    )
    (records,) = metadata["recordSet"]
    fields = {field["name"]: field for field in records["field"]}
    assert {*fields, "removed"} == set(Record.__struct_fields__)
    assert (fields["authors"]["dataType"], fields["authors"]["repeated"]) == ("sc:Text", True)
    assert (fields["word_count"]["dataType"], "repeated" in fields["word_count"]) == ("sc:Integer", False)
    assert fields["published"]["dataType"] == "sc:DateTime"
    caption = fields["images"]["subField"][1]
    assert caption["source"]["transform"] == {"jsonPath": "caption"}
    ids = {part["@id"] for part in (*metadata["distribution"], *records["field"])}
    leaves = (leaf for field in fields.values() for leaf in field.get("subField", [field]))
    sources = {leaf["source"]["fileSet"]["@id"] for leaf in leaves}
    assert sources | {key["@id"] for key in records["key"]} <= ids


def test_addresses_of_files_are_as_seen_from_the_card(data: Path) -> None:
    target = data / "docs" / "CARD.md"
    target.parent.mkdir()
    path = write_card(data, record_files(data), target, "News")
    assert '"data_files": "../articles/*/*.jsonl"' in target.read_text()
    (first, *_) = json.loads(path.read_text())["distribution"]
    assert (path.parent / first["contentUrl"]).is_file()


def test_the_command_writes_both_beside_the_data(data: Path, tmp_path: Path) -> None:
    def winnow_card(folder: Path) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "winnow", "card", "--data", str(folder)]
        return subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment(), timeout=60
        )

    assert winnow_card(data).returncode == 0
    assert (data / "README.md").read_text().startswith("---\n")
    assert json.loads((data / "croissant.json").read_text())["name"] == "Winnow news"
    nothing = winnow_card(tmp_path / "nowhere")
    assert (nothing.returncode, "holds no articles" in nothing.stderr) == (2, True)


def test_the_examples_hold() -> None:
    assert doctest.testmod(output.export.card).failed == 0
