"""How a newsroom asks its readers for support or sends them to its channels, found by families of words.

Such boxes are worded anew every month, but they are made of the same things. Each family, a table of
[reader_asks] in cleaners/phrases/, names one of these things in every language that has it: the newsroom, the
reader, giving, a sum, a channel. One family alone is in many news stories; several in one line are none.

The languages fall into two halves, for their words differ in kind:
- The languages written in Latin letters need many families. An appeal there is a line with at least three.
- Elsewhere verbs and pronouns carry endings, which show by themselves who is spoken to. Few families suffice,
  and which of them must meet is written out.
"""

from __future__ import annotations

import re

from cleaners.lines.folding import fold
from cleaners.lines.phrases import anywhere, ends_sentence, is_quoted

LEAST = 3
"""Families that an appeal in Latin letters has at least."""

OURS = anywhere("reader_asks.ours")
PRESS = anywhere("reader_asks.press")
GIVING = anywhere("reader_asks.giving")
COFFEE = anywhere("reader_asks.coffee")
"""What newsrooms like to compare a small sum with."""
MONTHLY = anywhere("reader_asks.monthly")
READERS = anywhere("reader_asks.readers")
FREE = anywhere("reader_asks.free")
SPOKEN_TO = re.compile(
    r"(?:^|[.!?] )(?:choose|consider|back|chip|give|join|support|donate|subscribe|keep)\b"
    r"|\b(?:you|your|be one|help us|join us|stand with us|chip in|dear readers?|be one of|join from"
    r"|ohne sie|sie (?:uns|dabei|mit)|wenn ihnen|ihre? (?:beitrag|spende|abo|unterstützung|hilfe)|euch"
    r"|eure\w*|dein\w*"
    r"|vous|votre|vos|hazte|contigo|como tú|tu|tus|tuo|tua|tuoi|aiutaci|abbonati|sostieni\w*"
    r"|soutenez-nous|rejoignez-nous|ayúdanos|te sumas|voi|abbonatevi|nam kawę"
    r"|twoj\w*|twój|wam|wasz\w*|państwa|wesprzyj|wspieraj|ustaw|dołącz|zostań|cenisz"
    r"|katilin|siz\w{0,5}|o'tkazing|sən\w{0,3}|bizə|olun|edin|verin|bering|bo'ling|qo'shing"
    r"|(?:every|any) (?:contribution|donation|gift)|birlikte|(?:sen|siz) de|\w{2,}(?:s[iıuü]n[iıuü]z))\b"
)
"""Words to the reader. Those that mean something else in a neighbour's language ("du", "te") are left out."""
SUM = re.compile(
    r"(?:[$€£₺₼₾]\s?\d|\d\s?(?:[$€£₺₼₾]|(?:euros?|dollars?|pounds?|manat\w*|lira\w*|ming so'm\w*|so'm\w*"
    r"|zł\w*|lari|gel|azn|try|usd|eur)\b))"
)
MORE_MEMBERS = re.compile(
    r"\bhelp us (?:\w+ ){1,2}\d[\d,. ]* (?:\w+ ){0,2}(?:members|readers|supporters|subscribers|patrons)\b"
)

LETTERS = anywhere("reader_asks.letters")
DOING = anywhere("reader_asks.doing")
OFTEN = anywhere("reader_asks.often")
SPOKEN_TO_FOLLOWER = re.compile(
    r"\b(?:you|your|our|puedes|nuestra|sie (?:sich|ihre|unser\w*|nichts|hier|jetzt)|ihnen|unsere[mnr]?"
    r"|ihre?[mnr]? (?:postfach|e-?mail\S*|mailbox)"
    r"|dein\w*"
    r"|(?:find|like|follow) (?:us|our)|listen to our|watch our"
    r"|vous|votre|vos|tu|tus|tuo|tua|iscriviti|ricevi|suscríbete|apúntate|recibe|únete"
    r"|twoj\w*|twój|swoj\w*|swój|obserwuj|polub|posłuchaj|sigue|síguenos|segui|suivez|retrouvez|écoutez"
    r"|notre|zapisz się|otrzymuj|dołącz|bądź|siz\w{0,5}"
    r"|\w+(?:(?:niz|niz|nuz|nüz|ngiz)(?:[aeiiə]|ga|ni|da|[iiuü]n?|dən|dan)?)"
    r"|abunə olun|qoşulun|yükləyin|izləyin|indirin|bizi|kuzatib boring|qo'shilib|tomosha qiling|kaydolun"
    r"|abone olun|katilin|obuna bo'ling|sign (?:me )?up|subscribe|follow us)\b"
)
IMPERATIVE = re.compile(
    r"(?:^|[.!?:] )"
    r"(?:turn on|sign up|subscribe|follow|catch up|download|join|keep|find|leave your|don't (?:forget|miss)"
    r"|(?:jetzt )?(?:abonnieren|aktivieren|bestellen|unseren)|tragen sie|melden sie|folgen sie|holen sie"
    r"|activez|inscrivez|abonnez|recevez|rejoignez|suivez|téléchargez"
    r"|activa|recibe|apúntate|suscríbete|sigue|síguenos|únete|descarga"
    r"|attiva|ricevi|iscriviti|segui|scarica|włącz|zapisz|zostaw|obserwuj|pobierz|dołącz|odbieraj)\b"
    r"|\b(?:olun|edin|yükləyin|izləyin|qoşulun|katilin|indirin|açin|unutmayin|kaçirmayin|bo'ling|qo'shiling"
    r"|yuklab oling|yubormang|kuzatib boring)\W*(?:$|[.!,] )"
)

LONGEST, SHORTEST = 450, 15
LONGEST_POINTER = 120
"""Characters of a line without a verb: "More news in our channel"."""
LONGEST_INVITATION = 250
SPOKEN = re.compile(r"[«“„\"]\s*(?:[^\s«»“”„\"]+\s+){3,}[^«»“”„\"]*[»”“\"]")
"""Four words and more between quotation marks; an outlet's name has fewer."""
READER = anywhere("reader_asks.to_reader")
NEWSROOM = anywhere("reader_asks.newsroom")
SUPPORT_US = anywhere("reader_asks.support_us")
YOUR_SUPPORT = anywhere("reader_asks.your_support")
MONEY = anywhere("reader_asks.money")
CHANNELS = anywhere("reader_asks.channels")
FOLLOW = anywhere("reader_asks.follow")
"""What readers are asked to do with a channel; where two are named, nobody else can be meant."""
PLATFORM = re.compile(
    r"\b(?:telegram|whats ?app|viber|youtube|instagram|facebook|tik ?tok|threads|bluesky|twitter"
    r"|телеграм|ватсап|вайбер|ютуб|инстаграм|інстаграм|фейсбук|вконтакте|одноклассник|дзен|вк(?=\b)"
    r"|տելեգրամ|վայբեր|յութուբ|ինստագրամ|ֆեյսբու[քկ]|ტელეგრამ|ვაიბერ|იუთუბ|ინსტაგრამ|ფეისბუქ|თრედს|ვოთსაპ"
    r"|تلگرام|واتس ?[اآ]پ|اینستاگرام|یوتیوب|ایتا|روبیکا|بله|سروش|فیسبوک)"
)


def counts_as_appeal(folded: str) -> bool:
    """Whether folded text, in no quotation, speaks to the reader of giving and of the newsroom.

    By the families of the languages in Latin letters.
    """
    ours, press, free = (family.search(folded) for family in (OURS, PRESS, FREE))
    if not (ours or press or free) or is_quoted(folded):
        return False
    if ours and MORE_MEMBERS.search(folded):
        return True
    gives, monthly = GIVING.search(folded), _names_a_monthly_sum(folded)
    spoken_to = SPOKEN_TO.search(folded) is not None
    if not ((gives or monthly) and (spoken_to or (monthly and (ours or free)))):
        return False
    return ours + press + free + gives + monthly + spoken_to + READERS.search(folded) >= LEAST


def speaks_for_newsroom(folded: str) -> bool:
    """Whether the newsroom speaks of itself: not yet an appeal, but part of one that stands beside it."""
    return OURS.search(folded) and not is_quoted(folded)


def invites(folded: str) -> bool:
    """Whether folded text, in no quotation, offers the reader a letter or channel.

    It names the letter, and says what to do with it or how often it comes. By the families of the languages
    in Latin letters.
    """
    if not LETTERS.search(folded) or is_quoted(folded):
        return False
    if IMPERATIVE.search(folded):
        return True
    if not SPOKEN_TO_FOLLOWER.search(folded):
        return False
    return DOING.search(folded) or OFTEN.search(folded)


def asks_support(text: str) -> bool:
    """Whether the newsroom asks the reader for support, in whatever words.

    By the families of the other languages.

    >>> asks_support("Мы пишем без цензуры. Чтобы так было и дальше, оформите ежемесячный платёж")
    True
    >>> asks_support("Фонд собрал пожертвования на ремонт школы, мы писали об этом в мае.")
    False
    """
    folded = _judged(text, LONGEST)
    if not folded:
        return False
    if SUPPORT_US.search(folded):
        return READER.search(folded)
    if YOUR_SUPPORT.search(folded) and not is_quoted(text):
        return NEWSROOM.search(folded)
    return MONEY.search(folded) and NEWSROOM.search(folded) and READER.search(folded)


def points_to_channel(text: str) -> bool:
    """Whether the newsroom sends the reader to a channel of its own, in whatever words.

    By the families of the other languages. Names of channels, and how to follow them, are known in Latin
    letters too.

    >>> points_to_channel("Хотите знать всё первыми? Ждём вас в нашем WhatsApp-канале")
    True
    >>> points_to_channel("Подписчики телеграм-канала мэрии узнали об этом раньше нас.")
    False
    """
    folded = _judged(text, LONGEST)
    if len(set(PLATFORM.findall(folded))) > 1 and len(text) <= LONGEST_INVITATION and FOLLOW.search(folded):
        return True
    if not folded or not CHANNELS.search(folded) or not NEWSROOM.search(folded):
        return False
    return READER.search(folded) or (len(text) <= LONGEST_POINTER and _ends_in_channel(folded))


def _names_a_monthly_sum(folded: str) -> bool:
    return (SUM.search(folded) is not None or COFFEE.search(folded)) and MONTHLY.search(folded)


def _ends_in_channel(folded: str) -> bool:
    """Whether a line that is no sentence leads up to a channel, as subheadings do not."""
    return not ends_sentence(folded) and CHANNELS.search(" ".join(folded.split()[-2:]))


def _judged(text: str, longest: int) -> str:
    """The folded text; nothing where it is too long or short, or somebody is quoted in it."""
    return "" if not SHORTEST <= len(text) <= longest or SPOKEN.search(text) else fold(text)
