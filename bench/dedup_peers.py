"""One peer over a file of JSON lines, with 128 permutations in 32 bands; bench/peers-dedup.txt installs it.

Called by bench/dedup.py: `python dedup_peers.py NAME FILE FOLDER`. Prints JSON: seconds of the processor,
peak memory in MB, and the ids it found to repeat an earlier row. Imports nothing of Winnow's.
"""

from __future__ import annotations

import json
import re
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

WORD = re.compile(r"\w+")
SHINGLE, PERMUTATIONS, BANDS, THRESHOLD = 3, 128, 32, 0.5


def rows(path: str) -> Iterator[tuple[str, str]]:
    with open(path, encoding="utf-8") as file:
        for row in map(json.loads, file):
            yield row["id"], row["text"]


def datasketch(path: str, _: str) -> list[str]:
    """MinHashLSH in memory: each row is looked up, compared by signature, and inserted if it is new."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, PERMUTATIONS // BANDS))
    kept: dict[str, MinHash] = {}
    repeated = []
    for id, text in rows(path):
        words = WORD.findall(text.casefold())
        signature = MinHash(PERMUTATIONS)
        shingles = (" ".join(words[n : n + SHINGLE]) for n in range(len(words) - SHINGLE + 1))
        signature.update_batch([shingle.encode() for shingle in shingles])
        if any(kept[found].jaccard(signature) >= THRESHOLD for found in index.query(signature)):
            repeated.append(id)
        else:
            index.insert(id, signature)
            kept[id] = signature
    return repeated


def datatrove(path: str, folder: str) -> list[str]:
    """The four stages of its MinHash, one worker. What shares a band is one cluster; nothing is compared.

    Words are parted at white space, which costs it least: its own tokenizers are spaCy's.
    """
    from datatrove.executor import LocalPipelineExecutor
    from datatrove.pipeline.dedup import MinhashDedupSignature
    from datatrove.pipeline.dedup.minhash import (
        MinhashConfig,
        MinhashDedupBuckets,
        MinhashDedupCluster,
        MinhashDedupFilter,
    )
    from datatrove.pipeline.readers import JsonlReader
    from datatrove.pipeline.writers import JsonlWriter
    from datatrove.utils.word_tokenizers import WhitespaceTokenizer

    class Spaces(WhitespaceTokenizer):
        def word_tokenize(self, text: str) -> list[str]:
            return text.split()

    place = Path(folder)
    config = MinhashConfig(n_grams=SHINGLE, num_buckets=BANDS, hashes_per_bucket=PERMUTATIONS // BANDS)
    source = str(Path(path).parent), Path(path).name
    signatures, buckets, ids = (str(place / name) for name in ("signatures", "buckets", "ids"))
    stages = [
        (
            [
                JsonlReader(source[0], glob_pattern=source[1]),
                MinhashDedupSignature(signatures, config, language=Spaces()),
            ],
            1,
        ),
        ([MinhashDedupBuckets(signatures, buckets, config=config)], BANDS),
        ([MinhashDedupCluster(buckets, ids, config=config)], 1),
        (
            [
                JsonlReader(source[0], glob_pattern=source[1]),
                MinhashDedupFilter(ids, JsonlWriter(str(place / "removed"), compression=None)),
            ],
            1,
        ),
    ]
    for number, (pipeline, tasks) in enumerate(stages):
        LocalPipelineExecutor(pipeline, tasks=tasks, workers=1, logging_dir=str(place / f"log{number}")).run()
    return [id for file in (place / "removed").glob("*.jsonl") for id, _ in rows(str(file))]


def main() -> None:
    name, path, folder = sys.argv[1:]
    repeated = {"datasketch": datasketch, "datatrove": datatrove}[name](path, folder)
    own, children = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    peak = max(own.ru_maxrss, children.ru_maxrss) / 1024
    seconds = time.process_time() + children.ru_utime + children.ru_stime
    print(json.dumps({"seconds": seconds, "megabytes": peak, "repeated": repeated}))


if __name__ == "__main__":
    main()
