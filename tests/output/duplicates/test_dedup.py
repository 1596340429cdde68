"""`winnow dedup`: existing JSON lines with every story once, in whatever order they come."""

import gzip
import json
import os
import random
import tempfile
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_index import rates, words

from cleaners.markup.unpacking import zstd
from output.duplicates.dedup import DedupTally, dedup
from output.terminal import Misuse


class Desk:
    """A folder with files of rows, and what was complained of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.complaints: list[str] = []

    def write(self, name: str, *rows: dict[str, Any] | str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return path

    def dedup(self, *files: Path, **options: Any) -> DedupTally:
        out, clusters = self.folder / "out.jsonl", self.folder / "out.clusters.jsonl"
        return dedup(files, out, clusters=clusters, complain=self.complaints.append, workers=1, **options)

    def kept(self) -> list[Any]:
        return [json.loads(line) for line in (self.folder / "out.jsonl").read_bytes().splitlines()]

    def stories(self) -> list[Any]:
        """The clusters without their places, sorted: ids, methods and similarities."""
        lines = (self.folder / "out.clusters.jsonl").read_bytes().splitlines()
        clusters = [[cluster["kept"], *cluster["folded"]] for cluster in map(json.loads, lines)]
        return sorted(
            [[str(row["id"]), str(row["method"]), str(row["similarity"])] for row in cluster]
            for cluster in clusters
        )

    def clusters(self) -> dict[Any, list[tuple[Any, str, float]]]:
        """The folded rows by the id of the row that stands for them."""
        lines = (self.folder / "out.clusters.jsonl").read_bytes().splitlines()
        return {
            cluster["kept"]["id"]: [
                (row["id"], row["method"], row["similarity"]) for row in cluster["folded"]
            ]
            for cluster in map(json.loads, lines)
        }


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def row(id: str | int, text: list[str], published: str | None = None) -> dict[str, Any]:
    return {"id": id, "text": " ".join(text), "published": published, "foreign": ["field"]}


def test_the_first_published_stands_for_all_and_keeps_its_line(desk: Desk) -> None:
    late = row("late", words(1), "2026-05-02T08:00:00+04:00")
    first = row("first", words(1)[:180], "2026-05-02T05:00:00+02:00")
    undated = row("undated", words(1))
    other = row("other", words(2))
    tally = desk.dedup(desk.write("a.jsonl", undated, late, other, first))
    assert desk.kept() == [other, first]
    assert tally == DedupTally(rows=4, kept=2, exact=0, near=2)
    (folded,) = desk.clusters().values()
    assert [(id, method) for id, method, _ in folded] == [("late", "near"), ("undated", "near")]
    assert all(similarity > 0.8 for _, _, similarity in folded)


def test_clusters_are_the_same_in_every_order(desk: Desk) -> None:
    draw = random.Random(3)
    rows = []
    for story in range(30):
        for copy in range(draw.randrange(5)):
            text = words(story)[draw.randrange(60) :]
            rows.append(
                row(f"{story}-{copy}", text, draw.choice([None, "2026-05-01", f"2026-05-0{copy + 1}"]))
            )
    results = []
    for _ in range(3):
        draw.shuffle(rows)
        half = len(rows) // 2
        desk.dedup(desk.write("a.jsonl", *rows[:half]), desk.write("b.jsonl", *rows[half:]))
        results.append((desk.clusters(), {kept["id"] for kept in desk.kept()}))
    assert results[0] == results[1] == results[2]
    assert len(results[0][0]) > 10


@st.composite
def printings(draw: st.DrawFn) -> dict[str, Any]:
    """A row of a few stories that are printed again and again: cut, short, mixed, undated, under one id."""
    story, other = draw(st.integers(0, 3)), draw(st.integers(0, 3))
    start, length = draw(st.sampled_from([0, 15, 40, 70])), draw(st.sampled_from([0, 5, 60, 90, 120]))
    text = words(story, 120)[start : start + length] + words(other, 120)[: draw(st.sampled_from([0, 0, 40]))]
    day = draw(st.sampled_from([None, "2026-05-01", "2026-05-02T10:00:00+04:00", "yesterday"]))
    return row(draw(st.sampled_from(["a", "b", 7])), text, day) | {"revision": draw(st.sampled_from([1, 2]))}


@pytest.mark.slow
@settings(deadline=None, max_examples=40)
@given(st.data(), st.lists(printings(), min_size=2, max_size=14))
def test_any_rows_in_any_order_and_any_files_give_the_same_clusters(
    data: st.DataObject, rows: list[dict[str, Any]]
) -> None:
    results = []
    for turn in range(2):
        order = data.draw(st.permutations(rows)) if turn else rows
        cut = data.draw(st.integers(0, len(rows)))
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(Path(folder))
            first = desk.write("a.jsonl", *order[:cut])
            packed = desk.folder / "b.jsonl.gz"
            packed.write_bytes(gzip.compress(desk.write("b.jsonl", *order[cut:]).read_bytes()))
            tally = desk.dedup(*data.draw(st.permutations([first, packed])))
            results.append((tally, desk.stories(), sorted(map(json.dumps, desk.kept()))))
    assert results[0] == results[1]


def test_daily_reports_from_one_template_are_all_kept(desk: Desk) -> None:
    rows = [row(day, rates(day).split(), f"2026-05-{day}") for day in range(11, 31)]
    tally = desk.dedup(desk.write("a.jsonl", *rows), desk.write("b.jsonl", rows[3] | {"id": "copy"}))
    assert tally == DedupTally(rows=21, kept=20, exact=1)


def test_a_new_batch_against_an_old_one(desk: Desk) -> None:
    desk.write("data/articles/example/1.jsonl", row("old", words(1)), row("older copy", words(1)))
    desk.write("data/rejects/example/1.jsonl", {"outcome": "listing"})
    new = desk.write("new.jsonl", row("copy", words(1), "1999-01-01"), row("new", words(2)))
    tally = desk.dedup(new, against=desk.folder / "data")
    assert [kept["id"] for kept in desk.kept()] == ["new"]
    assert desk.clusters() == {"old": [("copy", "exact", 1.0)]}
    assert tally == DedupTally(rows=2, kept=1, exact=1)
    cluster = json.loads((desk.folder / "out.clusters.jsonl").read_text())
    assert cluster["kept"]["file"].endswith("articles/example/1.jsonl")
    assert (cluster["folded"][0]["file"], cluster["folded"][0]["line"]) == (str(new), 1)


def test_short_texts_are_folded_if_equal_and_empty_ones_never(desk: Desk) -> None:
    rows = [row(1, ["Quake", "in", "Van"]), row(2, ["QUAKE", "in", "Van!"]), row(3, ["Quake", "in", "Mus"])]
    tally = desk.dedup(desk.write("a.jsonl", *rows, row(4, []), row(5, [])))
    assert [kept["id"] for kept in desk.kept()] == [1, 3, 4, 5]
    assert tally.exact == 1


def test_bad_rows_are_told_and_left_out(desk: Desk) -> None:
    path = desk.write(
        "a.jsonl", row(1, words(1)), "{broken", "", '{"title": "no text"}', "[1]", row(2, words(2))
    )
    tally = desk.dedup(path)
    assert [kept["id"] for kept in desk.kept()] == [1, 2]
    assert tally == DedupTally(rows=2, kept=2, unreadable=3)
    assert [complaint.split(": ")[0] for complaint in desk.complaints] == [f"{path}:{n}" for n in (2, 4, 5)]


def test_packed_files_and_rows_without_id(desk: Desk) -> None:
    line = json.dumps({"text": " ".join(words(1))}).encode()
    (desk.folder / "a.jsonl.gz").write_bytes(gzip.compress(line))
    (desk.folder / "b.jsonl.zst").write_bytes(zstd.compress(line + b"\r\n"))
    desk.dedup(desk.folder / "a.jsonl.gz", desk.folder / "b.jsonl.zst")
    assert (desk.folder / "out.jsonl").read_bytes() == line + b"\n"
    assert desk.clusters() == {None: [(None, "exact", 1.0)]}


def test_a_cut_off_file_gives_what_is_whole(desk: Desk) -> None:
    lines = b"".join(json.dumps(row(n, words(n))).encode() + b"\n" for n in range(20))
    (desk.folder / "a.jsonl.gz").write_bytes(gzip.compress(lines)[:-2000])
    tally = desk.dedup(desk.folder / "a.jsonl.gz")
    assert "damaged or cut off" in desk.complaints[-1]
    assert 0 < tally.kept <= 20
    assert len(desk.kept()) == tally.kept


def test_of_two_revisions_the_later_stands(desk: Desk) -> None:
    before, after = (row("a", words(1) + ["end"] * n, "2026-05-01") | {"revision": n} for n in (1, 2))
    desk.dedup(desk.write("a.jsonl", before, after))
    assert [kept["revision"] for kept in desk.kept()] == [2]


def test_foreign_fields_of_other_shapes_do_no_harm(desk: Desk) -> None:
    odd = {"text": " ".join(words(1)), "id": {"$oid": "5f"}, "published": 1767225600, "revision": "b"}
    desk.dedup(desk.write("a.jsonl", odd, odd | {"published": "once upon a time"}))
    assert len(desk.kept()) == 1


def test_a_file_may_be_replaced_by_itself(desk: Desk) -> None:
    path = desk.write("out.jsonl", row(1, words(1)), row(2, words(1)))
    desk.dedup(path)
    assert [kept["id"] for kept in desk.kept()] == [1]


def test_a_file_below_the_folder_it_is_compared_with_is_not_its_own_copy(desk: Desk) -> None:
    desk.write("data/articles/example/1.jsonl", row("old", words(1)))
    new = desk.write("data/articles/example/2.jsonl", row("copy", words(1)), row("new", words(2)))
    desk.dedup(new, against=desk.folder / "data")
    assert [kept["id"] for kept in desk.kept()] == ["new"]


def test_a_folder_stands_for_its_files(desk: Desk) -> None:
    desk.write("in/a.jsonl", row(1, words(1)))
    desk.write("in/deep/b.jsonl", row(2, words(1)))
    assert desk.dedup(desk.folder / "in") == DedupTally(rows=2, kept=1, exact=1)


def test_what_would_be_lost_or_compared_with_nothing_is_refused(desk: Desk) -> None:
    path = desk.write("a.jsonl", row(1, words(1)))
    pipe = desk.folder / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(Misuse, match="reads its input twice"):
        desk.dedup(pipe)
    with pytest.raises(Misuse, match="no such folder"):
        desk.dedup(path, against=desk.folder / "dta")
    with pytest.raises(Misuse, match=r"overwritten.*--clusters"):
        dedup([path], desk.folder / "out.jsonl", clusters=path, complain=print)
    with pytest.raises(Misuse, match="there is no folder"):
        dedup([path], desk.folder / "no" / "out.jsonl", clusters=desk.folder / "c.jsonl", complain=print)
    assert json.loads(path.read_text())["id"] == 1


def test_nothing_gives_nothing(desk: Desk) -> None:
    assert desk.dedup(desk.write("a.jsonl")) == DedupTally()
    assert desk.kept() == []
    assert not list(desk.folder.glob(".dedup-*"))
    with pytest.raises(FileNotFoundError):
        desk.dedup(desk.folder / "missing.jsonl")


def test_the_text_may_have_another_name(desk: Desk) -> None:
    text = "The road over the pass was closed on Tuesday. " * 8
    file = desk.write("rows.jsonl", {"id": 1, "body": text}, {"id": 2, "body": text}, {"id": 3, "text": text})
    tally = desk.dedup(file, field="body")
    assert [kept["id"] for kept in desk.kept()] == [1]
    assert (tally.exact, tally.unreadable) == (1, 1)
    assert 'a row is a JSON object with a "body" (--text-field names another field)' in desk.complaints[0]


def test_rows_come_from_standard_input_too(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "The road over the pass was closed on Tuesday. " * 8
    file = desk.write("rows.jsonl", {"id": 1, "text": text}, {"id": 2, "text": text}, "no row")
    with file.open("rb") as rows:
        monkeypatch.setattr("sys.stdin", TextIOWrapper(rows))
        tally = desk.dedup(Path("-"))
        assert (tally.kept, tally.exact) == (1, 1)
    assert desk.complaints[0].startswith("standard input:3: ")
