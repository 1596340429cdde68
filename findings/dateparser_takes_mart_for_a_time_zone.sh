#!/usr/bin/env bash
# dateparser 1.5.0, the Azerbaijani, Turkish and Uzbek date "5 mart 2025" (5 March 2025), no language named.
#
# It answers with a wrong date instead of none: "mart" is read as the Marquesas time zone (-09:30), and "5 ... 2025"
# as May 2025, with the day of the month that it is in that zone now. With languages=["az"] the date is right. "12 noyabr 2025" is right
# without a language, so a test with another month does not show it.
#
# Output seen (the day of the month is that of the run):
#   no language: month 5, offset -09:30
#   az: 2025-03-05
#   noyabr: 2025-11-12
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check dateparser==1.5.0
"$folder/env/bin/python" - <<'PYTHON'
import dateparser

bare = dateparser.parse("5 mart 2025")
offset = bare.strftime("%z")
print(f"no language: month {bare.month}, offset {offset[:3]}:{offset[3:]}")
named = dateparser.parse("5 mart 2025", languages=["az"])
print(f"az: {named.date()}")
other = dateparser.parse("12 noyabr 2025")
print(f"noyabr: {other.date()}")
assert (bare.month, offset) == (5, "-0930")
assert str(named.date()) == "2025-03-05" and str(other.date()) == "2025-11-12"
PYTHON
