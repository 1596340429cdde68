#!/usr/bin/env bash
# feedparser 6.0.14, an RSS feed whose items date themselves in the Iranian calendar or in seconds since 1970.
#
# Both are read as Gregorian dates without a sign of doubt: 1404/09/10 (1 December 2025) becomes 1 December of the year
# 1404 (the day of the month becomes the month's place, and the month is lost), and the epoch 1764576900 (also
# 1 December 2025) becomes the year 1764, the first four of its digits. `bozo` stays False.
#
# Output seen:
#   1404/09/10 08:15 -> (1404, 12, 1)
#   1764576900 -> (1764, 12, 1)
#   bozo False
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$folder/env/bin/python" - <<'PYTHON'
import feedparser

dates = ("1404/09/10 08:15", "1764576900")
items = "".join(f"<item><title>t</title><pubDate>{date}</pubDate></item>" for date in dates)
feed = feedparser.parse(f'<rss version="2.0"><channel><title>c</title>{items}</channel></rss>')
read = [tuple(entry.published_parsed)[:3] for entry in feed.entries]
for date, day in zip(dates, read, strict=True):
    print(date, "->", day)
print("bozo", bool(feed.bozo))
assert [day[0] for day in read] == [1404, 1764] and not feed.bozo
PYTHON
