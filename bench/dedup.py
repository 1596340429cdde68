"""The index of duplicates, measured: recall by edit, false merges, speed, size, peers, and 20 kills.

`python -m bench.dedup` takes about an hour; `--docs 10000 --peers 0 --offline-docs 0` gives a first look in
a minute.
Ends with exit code 1 when a floor of the tables is missed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from bench.dedup_corpus import EDITS, Babble, gold_texts, half_and_half, publish, texts_of
from bench.dedup_reports import reports
from bench.environment import DEDUP_PEERS
from output.duplicates.dedup import dedup
from output.duplicates.index import Batch, prints_of
from output.state import State

SEEDS = 10
"""Copies of each gold text for each edit."""

FLOORS = {"docs_per_second": 2500, "bytes_per_doc": 1200, "halves": 0.10}
KILLS = 20

missed: list[str] = []


def floor(name: str, holds: bool) -> str:
    """A mark for the table; what does not hold makes the run fail."""
    if not holds:
        missed.append(name)
    return "" if holds else " **missed**"


def recall() -> None:
    """Edited copies of the gold articles, matched with an index of the originals."""
    gold = gold_texts()
    print(f"\n## Recall: {len(gold)} gold articles, {SEEDS} copies of each for each edit\n")
    print("| edit | recall | to reach | lowest similarity found |\n|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder, closing(State(Path(folder, "state.sqlite"))) as state:
        originals = publish(state, texts_of(gold))
        same = sum(match is not None for match in originals)
        for name, (edit, target) in EDITS.items():
            found = []
            for seed in range(SEEDS):
                copies = [
                    "\n".join(edit(text.split("\n"), random.Random(f"{seed} {number}")))
                    for number, text in enumerate(gold)
                ]
                batch = Batch(state, prints_of(texts_of(copies)))
                found += [batch.match(row) for row in range(len(gold)) if originals[row] is None]
            share = sum(match is not None for match in found) / len(found)
            lowest = min(match.similarity for match in found if match)
            print(f"| {name} | {share:.2%} | {target:.1%} | {lowest:.2f}{floor(name, share >= target)} |")
        draw = random.Random(1)
        halves = [half_and_half(*draw.sample(gold, 2)) for _ in range(1000)]
        batch = Batch(state, prints_of(texts_of(halves)))
        reported = sum(batch.match(row) is not None for row in range(len(halves))) / len(halves)
        mark = floor("halves", reported <= FLOORS["halves"])
        print(f"| half of one, half of another, reported | {reported:.2%} | at most 10 % | {mark} |")
    print(f"\nGold articles that repeat another one: {same}.")


class Growth(NamedTuple):
    """Figures of the index at a size; those of time are since the size before, for one core."""

    docs: int
    cpu: float
    wall: float
    size: int
    merged: int


def grow(sizes: list[int], at_once: int) -> Iterator[Growth]:
    """An index that grows to each of `sizes` with unrelated stories, `at_once` in a transaction."""
    babble = Babble(gold_texts())
    with tempfile.TemporaryDirectory() as folder, closing(State(Path(folder, "state.sqlite"))) as state:
        docs, cpu, wall, merged = 0, 0.0, 0.0, 0
        for stories in babble.stories(sizes[-1], seed=1, at_once=at_once):
            texts = texts_of(stories)
            began = time.process_time(), time.perf_counter()
            merged += sum(match is not None for match in publish(state, texts))
            cpu += time.process_time() - began[0]
            wall += time.perf_counter() - began[1]
            docs += len(texts)
            if docs in sizes:
                state.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                yield Growth(docs, cpu, wall, Path(folder, "state.sqlite").stat().st_size, merged)


def speed(sizes: list[int], at_once: int) -> None:
    print(f"\n## Speed and size, {at_once:,} documents a transaction, one core\n")
    print("| documents | documents/s of CPU | documents/s of clock | bytes a document | false merges |")
    print("|---|---|---|---|---|")
    before = Growth(0, 0.0, 0.0, 0, 0)
    for now in grow(sizes, at_once):
        docs = now.docs - before.docs
        per_cpu, per_wall = docs / (now.cpu - before.cpu), docs / (now.wall - before.wall)
        size = now.size / now.docs
        marks = floor(f"speed at {now.docs}", per_cpu >= FLOORS["docs_per_second"])
        marks += floor(f"size at {now.docs}", size <= FLOORS["bytes_per_doc"])
        marks += floor(f"false merges at {now.docs}", now.docs > 100_000 or now.merged == 0)
        print(
            f"| {before.docs:,} to {now.docs:,} | {per_cpu:,.0f} | {per_wall:,.0f} | {size:,.0f} "
            f"| {now.merged}{marks} |",
            flush=True,
        )
        before = now


def peers(docs: int) -> None:
    """Winnow and its peers over the same file: unrelated stories, and edited copies of one in twenty."""
    lacking = DEDUP_PEERS.make()
    print(f"\n## Peers: {docs:,} stories and {docs // 20:,} edited copies of some of them, from one file\n")
    print("| | documents/s of CPU | peak MB | copies found | unrelated stories folded |")
    print("|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "stories.jsonl")
        copies = write_stories(path, docs)
        commands = {"winnow": [sys.executable, "-m", "bench.dedup", "--ours"]}
        script = str(Path(__file__).with_name("dedup_peers.py"))
        commands |= {name: [str(DEDUP_PEERS.python), script, name] for name in ("datasketch", "datatrove")}
        for name, command in commands.items():
            place = Path(folder, name)
            place.mkdir()
            done = subprocess.run(
                [*command, str(path), str(place)], capture_output=True, text=True, check=False
            )
            if done.returncode:
                print(f"| {name} | failed: {done.stderr.strip().splitlines()[-1]} | | | |")
                continue
            result = json.loads(done.stdout.splitlines()[-1])
            repeated = set(result["repeated"])
            print(
                f"| {name} | {(docs + len(copies)) / result['seconds']:,.0f} | {result['megabytes']:,.0f} "
                f"| {len(repeated & copies) / len(copies):.2%} | {len(repeated - copies)} |",
                flush=True,
            )
    if lacking:
        print(f"\nNo package for this Python: {', '.join(lacking)}.")


def offline(docs: int) -> None:
    """`winnow dedup` over one file, with all processors, in a process of its own."""
    print(f"\n## winnow dedup: {docs:,} stories and {docs // 20:,} edited copies of some of them\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "stories.jsonl")
        copies = write_stories(path, docs)
        size = path.stat().st_size / 1e9
        command = [sys.executable, "-m", "bench.dedup", "--offline", str(path), folder]
        began = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        seconds = time.perf_counter() - began
        result = json.loads(done.stdout.splitlines()[-1])
        folded = set(result["repeated"])
        # The original and its copies have no date: which of them is kept is for their ids to say.
        named = {id[1:] for id in folded}
        found = len(named & {id[1:] for id in copies}) / len(copies)
        print(
            f"{size:.1f} GB in {seconds:,.0f} s ({(docs + len(copies)) / seconds:,.0f} rows/s), "
            f"peak {result['megabytes']:,.0f} MB; copies found {found:.2%}, "
            f"unrelated stories folded {len(named - {id[1:] for id in copies})}."
        )


def offline_child(path: str, folder: str) -> None:
    """The child's part of `offline`."""
    clusters = Path(folder, "clusters.jsonl")
    dedup([Path(path)], Path(folder, "out.jsonl"), clusters=clusters, complain=print)
    with clusters.open("rb") as lines:
        repeated = [row["id"] for line in lines for row in json.loads(line)["folded"]]
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"megabytes": peak / 1024, "repeated": repeated}))


def write_stories(path: Path, docs: int) -> set[str]:
    """Writes the rows of the comparison; the ids of the copies, which come last, in turns of all edits."""
    edits = [edit for edit, _ in EDITS.values()]
    copies: list[dict[str, str]] = []
    with path.open("w", encoding="utf-8") as file:
        number = 0
        for stories in Babble(gold_texts()).stories(docs, seed=2):
            for story in stories:
                number += 1
                file.write(json.dumps({"id": f"s{number}", "text": story}) + "\n")
                if number % 20 == 0:
                    words = story.split()
                    paragraphs = [" ".join(words[n : n + 40]) for n in range(0, len(words), 40)]
                    edit = edits[len(copies) % len(edits)]
                    text = "\n".join(edit(paragraphs, random.Random(number)))
                    copies.append({"id": f"c{number}", "text": text})
        for copy in copies:
            file.write(json.dumps(copy) + "\n")
    return {copy["id"] for copy in copies}


def ours(path: str, folder: str) -> None:
    """The child's part of `peers`: the index on disk, a transaction every 10,000 rows."""
    repeated = []
    with closing(State(Path(folder, "state.sqlite"))) as state, open(path, encoding="utf-8") as file:
        rows: list[dict[str, str]] = []
        for row in map(json.loads, file):
            rows.append(row)
            if len(rows) == 10_000:
                repeated += repeated_ids(state, rows)
                rows = []
        repeated += repeated_ids(state, rows)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"seconds": time.process_time(), "megabytes": peak, "repeated": repeated}))


def repeated_ids(state: State, rows: list[dict[str, str]]) -> list[str]:
    matches = publish(state, texts_of(row["text"] for row in rows))
    return [row["id"] for row, match in zip(rows, matches, strict=True) if match]


def kills() -> None:
    """A publisher killed during each of 20 parts, then left to finish."""
    articles = 400
    with tempfile.TemporaryDirectory() as folder:
        draw, deaths = random.Random(1), 0
        for run in range(KILLS + 1):
            child = [sys.executable, "-m", "bench.dedup", "--child", folder, str(run), str(articles)]
            with subprocess.Popen(child, stdout=subprocess.PIPE, text=True) as crawl:
                assert crawl.stdout
                crawl.stdout.readline()
                if run < KILLS:
                    time.sleep(draw.uniform(0, 0.15))
                    with suppress(ProcessLookupError):
                        crawl.send_signal(signal.SIGKILL)
                deaths += crawl.wait() == -signal.SIGKILL
        lines = [
            line for path in Path(folder).glob("articles/*/*") for line in path.read_bytes().splitlines()
        ]
        urls = [json.loads(line)["url"] for line in lines]
        with closing(State(Path(folder, "state.sqlite"))) as state:
            whole = state.db.execute("PRAGMA integrity_check").fetchone()[0]
            keys = state.db.execute("SELECT count(DISTINCT story) FROM address").fetchone()[0]
    holds = whole == "ok" and len(urls) == len(set(urls)) == keys == articles
    print(f"\n## Kills: {deaths} of {KILLS} runs died while publishing parts of 10 articles\n")
    print(
        f"{len(urls)} records of {articles} articles, {len(urls) - len(set(urls))} published twice, "
        f"{keys} known, integrity {whole}.{floor('kills', holds)}"
    )


def child(folder: str, run: str, articles: str) -> None:
    """The child's part of `kills`: publishes what is not known yet, in parts of ten."""
    from datetime import UTC, datetime

    import output.publish.publisher
    from cleaners.article import Article, Block
    from output.publish.manifest import Manifest, run_name
    from output.publish.publisher import Publisher
    from output.work.finished_lines import lines_of

    output.publish.publisher.PART_RECORDS = 10
    started = datetime(2026, 5, 3, 6, 0, int(run), tzinfo=UTC)
    with closing(State(Path(folder, "state.sqlite"))) as state:
        publisher = Publisher(state, Path(folder), Manifest.begun("example", run_name(started), started, {}))
        print("started", flush=True)
        stories = next(Babble(gold_texts()).stories(int(articles), seed=3))
        for number, text in enumerate(stories):
            url = f"https://example.az/{number}"
            if not state.story_at(f"example.az/{number}"):
                article = Article(url=url, source_url=url, blocks=(Block(0, "paragraph", text),))
                publisher.add(lines_of(article), asked=url, updated=None)
        publisher.close("finished")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--docs", type=int, nargs="+", default=[10_000, 100_000, 1_000_000], help="index sizes"
    )
    parser.add_argument(
        "--peers", type=int, default=100_000, help="stories of the comparison; 0 leaves it out"
    )
    parser.add_argument("--offline-docs", type=int, default=1_000_000, help="rows for winnow dedup; 0: none")
    parser.add_argument("--offline", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--ours", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.ours:
        ours(*asked.ours)
    elif asked.offline:
        offline_child(*asked.offline)
    elif asked.child:
        child(*asked.child)
    else:
        print(f"# Dedup benchmark, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
        recall()
        reports()
        speed(sorted(asked.docs), at_once=10_000)
        speed([size for size in sorted(asked.docs) if size <= 100_000], at_once=1_000)
        if asked.peers:
            peers(asked.peers)
        if asked.offline_docs:
            offline(asked.offline_docs)
        kills()
        print(f"\nMissed: {', '.join(missed) or 'nothing'}.")
        sys.exit(bool(missed))


if __name__ == "__main__":
    main()
