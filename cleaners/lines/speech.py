"""Whether a line reports what somebody said, and whether it speaks to the reader or of the newsroom."""

from __future__ import annotations

import re

LONGEST_SEARCHED = 1200
"""Characters of a line in which verbs and pronouns are looked for; longer lines are text anyway."""
SAYING = re.compile(
    r"\b(?:sa(?:id|ys|ying)|told|tells|asked|added|wrote|writes|announced|stated|replied|according"
    r"|shouted|cried|urged|begged|pleaded|demanded|warned|called|insisted|recalled|noted|explained"
    r"|sagte|sagt|erklärte|teilte|dit|déclaré|affirmé|dijo|afirmó|señaló|disse"
    r"|ha detto|powiedzia\w*|poinformowa\w*"
    r"|dedi\w*|söyledi\w*|açıkladı|belirtti|bildirdi\w*|söylə\w*|deyib\w*|açıqla\w*|aytdi\w*"
    r"|ma'lum qildi|xabar berdi"
    r"|сказал\w*|говори[тл]\w*|заяви[лт]\w*|сообщи[лт]\w*|рассказал\w*|отметил\w*|добавил\w*|написал\w*|пояснил\w*|словам"
    r"|попроси\w*|призва\w*|крича\w*|потребова\w*|предупреди\w*|ответи\w*|напомни\w*|объясни\w*"
    r"|сказа[лв]\w*|заяви[лв]\w*|повідоми[лв]\w*|розпові[лв]\w*|дод[аа][лв]\w*|зазначи[лв]\w*"
    r"|де[пд]і|айтты|айтқан\w*|мәлімдеді|хабарлады|деди|айтты|билдирди|гуфт\w*|изҳор|хабар дод\w*"
    r"|گفت\w*|افزود|اعلام|اظهار|نوشت|به گزارش"
    r"|თქვა|განაცხად\w*|აცხადებს|ამბობს|უთხრა|დაწერა|განმარტა"
    r"|ասաց|ասել|ասում|հայտնել|հայտնեց|նշեց|նշել|գրել|հայտարարել\w*|խնդր\w+|կոչ արե\w*|գոչ\w+|պատասխան\w+)\b",
    re.I,
)
"""Somebody is quoted or a source is named: readers are addressed in no such sentence. The languages of the
region and of the development pages."""
ADDRESSED = re.compile(
    r"\b(?:you|your|yours|we|our|us|please|sie|ihre?n?|uns|unsere?[nrm]?|vous|votre|vos|nous|notre"
    r"|вы|вас|вам|ваш\w*|мы|нас|нам|наш\w*|ви|вас|ваш\w*|ми|нас|наш\w*"
    r"|siz\w{0,5}|biz\w{0,5}|сіз\w{0,5}|біз\w{0,5}|сиз\w{0,5}|биз\w{0,5}|шумо\w*|мо"
    r"|شما|ما|თქვენ\w*|ჩვენ\w*|დაგვ\w*|գրեք|մեզ|մեր|ձեր|դուք)\b",
    re.I,
)
"""The reader or the newsroom is spoken of, in no quotation."""
OURS = re.compile(
    r"\b(?:our|unsere?[nrm]?|notre|nos|nuestr[oa]s?|nostr[oaie]|nasz\w*"
    r"|наш\w*|biz(?:im|ning|iň|im\w+)|біздің|биздин|бизнинг|моро|ჩვენ(?:ი|ს|ი\w+|ს\w+)|մեր)\b",
    re.I,
)
"""Something is the newsroom's own. "Support us" is left out: in news, others cry it."""


def reports_speech(text: str) -> bool:
    """Whether the line has a verb of saying: somebody is quoted, or a source is named."""
    return SAYING.search(text, 0, LONGEST_SEARCHED) is not None


def addresses_reader(text: str) -> bool:
    """Whether the line has a pronoun of the reader or the newsroom."""
    return ADDRESSED.search(text, 0, LONGEST_SEARCHED) is not None


def speaks_of_us(text: str) -> bool:
    """Whether the line calls something the newsroom's own."""
    return OURS.search(text, 0, LONGEST_SEARCHED) is not None
