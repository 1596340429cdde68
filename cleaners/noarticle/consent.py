"""Pages that ask for consent to cookies before they show anything."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from cleaners.lines.phrases import anywhere, fold, starting

HOST = re.compile(r"^(?:consent|guce|zustimmung|privacywall|cookiewall)\.")
PATH = re.compile(r"^/(?:cookie-?(?:wall|consent)|consent|zustimmung|privacy-?(?:wall|gate))(?:/index|/?$)")
TITLE = starting(
    r"before you (?:continue|go to)|we value your privacy|we and our partners",
    r"(?:your |cookies? |privacy )+(?:consent|choices|settings|wall|notice)\W*$",
    r"yahoo (?:is part of|ist teil|fait partie|forma parte|fa parte|należy)",
    r"bevor (?:sie|du) (?:fortfahren|fortfährst|zu)|cookies (?:zustimmen|und datenschutz)",
    r"(?:zustimmung|einwilligung) (?:erforderlich|benötigt|zu cookies)",
    r"(?:datenschutz|privatsphäre)\W?(?:einstellungen|und nutzungserlebnis)",
    r"avant d'accéder|antes de continuar|prima di continuare|zanim przejdziesz",
    r"прежде чем (?:продолжить|перейти)|перш ніж (?:продовжити|перейти)|devam etmeden önce",
)
REQUEST = anywhere(
    r"we(?: and our| use| value| need| process|,? together with)(?: \S+){0,6} (?:partners|cookies|privacy)",
    r"(?:accept|reject|manage|allow|refuse) (?:all|cookies|(?:your )?(?:choices|preferences|settings))",
    r"information on (?:a|your) device|(?:withdraw|change|give|manage) your (?:consent|choices?|privacy)",
    r"legitimate interest|this (?:web)?site uses cookies|your personal data will be processed",
    r"wir(?: und unsere| verwenden| nutzen| benötigen| verarbeiten)(?: \S+){0,6} (?:partner|cookies|daten)",
    r"alles? akzeptieren|(?:akzeptieren|zustimmen) und weiter|(?:ihre|deine) (?:einwilligung|zustimmung)",
    r"(?:mit|ohne) (?:werbung|werbetracking|tracking)(?: und tracking)? (?:weiter)?lesen|pur-?abo",
    r"nous (?:et nos|utilisons|traitons)(?: \S+){0,6} (?:partenaires|cookies|données)",
    r"tout accepter|continuer sans accepter|votre consentement",
    r"(?:nosotros y nuestros|utilizamos|usamos)(?: \S+){0,5} (?:socios|cookies)",
    r"aceptar (?:todo|y continuar)|(?:tu|su) consentimiento",
    r"(?:noi e i nostri|utilizziamo|usiamo)(?: \S+){0,5} (?:partner|cookie)|accetta (?:tutto|e continua)",
    r"(?:my i nasi|używamy|wykorzystujemy)(?: \S+){0,5} (?:partnerzy|cookies?)|twoj\w+ zgod\w+",
    r"zaakceptuj (?:wszystko|wszystkie)|przejdź do serwisu",
    r"(?:мы|сайт)(?: и наши)?(?: \S+)? (?:партнеры|использу\w+)(?: \S+){0,4} (?:cookies?|куки\w*)",
    r"принять все|согласиться и продолжить|ваше согласие на",
    r"ми (?:та наші|використовуємо)(?: \S+){0,4} (?:партнери|cookies?)|прийняти все|вашу згоду на",
    r"çerez\w* kullan(?:ıyoruz|maktayız)|tümünü kabul et|(?:kuki|cookie)\S* istifadə (?:edirik|edir|olunur)",
)
"""How such pages speak: of themselves, and to the visitor. A story on cookies does neither."""


def is_consent_address(address: str) -> bool:
    """Whether an address, of a page or of a form, belongs to a consent service."""
    try:
        parts = urlsplit(address.casefold())
    except ValueError:  # a bracket or the like in the host
        return False
    return bool(HOST.match(parts.netloc) or PATH.search(parts.path))


def is_consent_title(title: str) -> bool:
    """Whether a title is that of a consent page, "Before you continue" and the like."""
    return TITLE.match(fold(title)) is not None


QUOTES = '“„«"'


def consent_share(lines: Sequence[str]) -> float:
    """Share of the lines' characters, 0.0 to 1.0, in lines that ask for consent; quotes do not."""
    total = sum(map(len, lines))
    asking = (line for line in lines if line[:1] not in QUOTES and REQUEST.search(fold(line)))
    return sum(map(len, asking)) / total if total else 0.0
