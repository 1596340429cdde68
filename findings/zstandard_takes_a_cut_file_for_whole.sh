#!/usr/bin/env bash
# zstandard 0.25.0 and backports.zstd 1.8.0, read a .zst file of JSON lines that a killed copy cut in half.
#
# zstandard's stream_reader gives the bytes up to the last complete block and then b"", as at a proper end: no error,
# no flag, and the last line is torn in the middle. backports.zstd (Python 3.14's compression.zstd) raises EOFError for
# the same bytes. A data reader that checks nothing but exceptions loses half of a dataset with the first library.
#
# Output seen:
#   zstandard: read some of the bytes, last line is whole JSON: False, error: none
#   backports.zstd: EOFError: Compressed file ended before the end-of-stream marker was reached
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check zstandard==0.25.0 backports.zstd==1.8.0
"$folder/env/bin/python" - <<'PYTHON'
import io
import json

import zstandard
from backports import zstd

rows = [{"id": n, "text": f"The gauge at bridge {n * 7919} rose by {n % 97} centimetres."} for n in range(60_000)]
whole = "\n".join(map(json.dumps, rows)).encode()
packed = zstd.compress(whole)
cut = packed[: len(packed) // 2]

got = io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(io.BytesIO(cut))).read()


def is_json(line):
    try:
        json.loads(line)
    except ValueError:
        return False
    return True


last_is_whole = is_json(got.splitlines()[-1])
print(f"zstandard: read {'some' if 0 < len(got) < len(whole) else 'none or all'} of the bytes, "
      f"last line is whole JSON: {last_is_whole}, error: none")
assert 0 < len(got) < len(whole) and not last_is_whole
try:
    zstd.ZstdFile(io.BytesIO(cut)).read()
except EOFError as error:
    print(f"backports.zstd: EOFError: {error}")
else:
    raise SystemExit("backports.zstd took the cut file for whole")
PYTHON
