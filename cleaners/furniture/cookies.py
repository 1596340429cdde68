"""Cookie and data protection notices inside an article's page. (Pages that are nothing else: consent.py.)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.folding import fold
from cleaners.lines.phrases import alone, anywhere, is_quoted

LONGEST = 900
"""Characters; the second layer of a consent dialogue fills paragraphs of this length."""
LONGEST_REQUEST = 250
SHORTEST = 20
"""Characters of a notice; what is shorter is a button."""

LABELS = alone("cookies.labels")
NOTICES = anywhere("cookies.notices")


COOKIE = anywhere("cookies.cookie")
ALLOWING = re.compile(
    r"\b(?:accept\w*|agree|allow|consent\w*|reject|enable|zulassen|einwilligung|akzeptier\w*|zustimm\w*|einverstanden"
    r"|accept(?:er|ez|ar|as|e)|autoris\w+|acept\w+|permit\w+|accett\w+|consent\w+|zgad\w+|zgod\w+|akceptuj\w*"
    r"|kabul|izin|razi\w*|qəbul|icazə|rozilik|roziman|ruxsat|utilis\w+|utiliz\w+|używa\w*|usa|uses?"
    r"|istifadə|kullan\w+|foydalan\w+)"
)
ADDRESS = re.compile(
    r"\b(?:you|your|we|our|this (?:site|website|content)|sie|ihre?[nr]?|wir|vous|nous|ce site|este sitio"
    r"|utilizamos"
    r"|usamos|usted|questo sito|utilizziamo|usiamo|używamy|nasz\w* stron\w+|serwis|bu (?:sayt|site)\w*"
    r"|sitemiz\w*|saytimiz\w*|saytimiz\w*|sayt\w*|biz|size|\w{4,}(?:siz|siniz|siniz|sunuz|ngiz))\b"
)
PRIVACY = anywhere("cookies.privacy")
AGREE = anywhere("cookies.agree")
"""Beside each other on one line: whoever agrees to how their data are used stands at a form."""


def consent_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Cookie and data protection notices, in which the site speaks of itself or to the reader."""
    for block in blocks:
        if len(block.text) <= LONGEST and _is_notice(block.text):
            yield block


def _is_notice(text: str) -> bool:
    folded = fold(text)
    if LABELS.match(folded):
        return True
    if len(text) < SHORTEST or is_quoted(text):
        return False
    if NOTICES.search(folded) or (PRIVACY.search(folded) and AGREE.search(folded)):
        return True
    return len(text) <= LONGEST_REQUEST and _asks_leave(folded)


def _asks_leave(folded: str) -> bool:
    """Whether the site, or what it embeds, asks the reader to let it set cookies."""
    return (
        COOKIE.search(folded) and ALLOWING.search(folded) is not None and ADDRESS.search(folded) is not None
    )
