"""How a newsroom asks its readers for support, told by families of words.

Appeals are worded anew every month, but they are made of the same things: somebody is spoken to, the newsroom
speaks of itself, and giving, a monthly sum, readers or free access are named. One of these alone is in many
news stories; a line that has three of them, and speaks to the reader, is no news.
"""

from __future__ import annotations

import re

from cleaners.lines.phrases import anywhere, is_quoted

LEAST = 3
"""Families that an appeal has at least."""

OURS = anywhere(r"""
    en: (?:our|this|my) (?:\w+ ){0,2}(?:newsroom|journalism|journalists?|reporters?|reporting|newspaper
          |stories|coverage|readers|supporters|subscribers|editors) | these pages | serve you
        | our (?:\w+ )?(?:work|future|mission) | for us to
        | help us | back us | of our budget | stand with us | (?:read|reads|reading|keep|keeps|fund|funds) us
        | readers (?:\w+ ){0,4}pay for
        | here because
    de: unser\w* (?:\w+ ){0,2}(?:redaktion|journalismus|arbeit|leser\S*|recherchen?|zeitung|texte
          |unterstützer\S*) | als genossenschaft | wir (?:finanzieren|leben) | uns gibt es | uns etwas
        | (?:helfen|unterstützen) sie uns
    fr: notre (?:\w+ )?(?:rédaction|journal|travail|média|équipe|journalisme|indépendance)
        | rejoignez-nous | soutenez-nous | aidez-nous | nous avons besoin
        | nos (?:\w+ )?(?:lecteurs|lectrices|journalistes|abonnés|enquêtes|articles)
    es: nuestr\w+ (?:\w+ )?(?:redacción|trabajo|periodismo|equipo|lectores\w*|periódico|independencia)
        | ayúdanos | apóyanos
    it: nostr\w (?:\w+ )?(?:giornale|lavoro|giornalismo|redazione|informazione|lettori|giornalisti)
        | aiutaci | (?:chi|ci) (?:lo )?legge | questo giornale | sostienici
    pl: nasz\w* (?:\w+ )?(?:prac\w+|redakcj\w+|dziennikar\w+|czytelni\w+|portal\w*|tekst\w+)
        | (?:istniejemy|działamy|piszemy) dzięki | pomóż nam | pozwala nam | nie mamy | możemy pisać
        | postaw nam
    az: redaksiyamız\w* | oxucularımız\w* | jurnalistlərimiz\w* | nəşrimiz\w* | bizim işimiz\w* | işimizi
        | saytımız\w*
        | bizi yaşat\w*
        | bizi yaşada\w*
    tr: okurlarımız\w* | gazetemiz\w* | haberlerimiz\w* | muhabirlerimiz\w* | gazeteciliğimiz\w*
        | destekçimiz\w* | yayınlarımız\w* | aramıza | bu gazete\w*
        | bu haber\w* (?:yaz|yap)\w+
        | (?:yazamaz|yapamaz|sürdüremez)\w+
        | gazeteciliği (?:\w+ )?sürdür\w+
    uz: tahririyatimiz\w* | o'quvchilarimiz\w* | jurnalistlarimiz\w* | nashrimiz\w* | bizning ishimiz\w*
        | jamoamiz\w*
    """)
PRESS = anywhere(r"""
    en: (?:independent|quality|free|local|good|investigative|fearless) (?:\w+ )?(?:journalism|media|newsroom
          |press|reporting)
    de: (?:unabhängig\w+|freie\w?|kritisch\w*) (?:journalismus|presse|medien|medium)
    fr: (?:médias?|presse|journalisme|journal) (?:libre|indépendante?)s?
        | informer librement
    es: hacer periodismo | el periodismo que
        | (?:periodismo|prensa|medios?) (?:libre|independiente|de calidad)s?
    it: (?:giornalismo|informazione|giornale|stampa) (?:liber\w|indipendente)
    pl: (?:niezależn\w+|woln\w+) (?:dziennikarstw\w+|medi\w+|redakcj\w+|pras\w+)
    az: müstəqil (?:jurnalistika\w*|media\w*|mətbuat\w*)
    tr: bağımsız (?:bir )?(?:gazete\w*|gazeteci\w*|medya\w*|haberci\w*)
    uz: mustaqil (?:jurnalistika\w*|media\w*|matbuot\w*|nashr\w*)
    """)
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
GIVING = anywhere(r"""
    en: (?:fund|funds) us | buys? our | give | gives | gave | giving | donat\w+ | chip in | chipping in
        | support(?:s|ing)? | contribut\w+
        | become a | join | joining | welcome | subscrib\w+ | patrons? | pay for | paying for
        | back (?:us|our) | membership
        | spare | gift | stand with us | make this possible
        | keep (?:\w+ ){1,6}(?:alive|going|free)
        | take their place
        | pitch in
        | pitching in
        | survives? on
        | depends? on
        | relies on
    de: helfen uns | spende\w* | unterstütz\w* | beitrag\w* | beiträge\w* | beteilig\w* | mitglied\w*
        | abonn\w*
        | freiwillig | geben sie
    fr: dons? | donner | soutien\w* | soutenir | soutenez | abonn\w* | adhér\w* | contribu\w* | rejoignez-nous
    es: socias? | socios? | suscri\w* | apoy\w* | aporta\w* | donar? | donación | donaciones | colabora\w*
        | ayúdanos | te sumas | lo pagan
    it: abbon\w* | abbonatevi | sostienilo | sosten\w* | sostieni\w* | contribu\w* | donare | donazion\w*
    pl: wpłat\w* | wpłac\w* | wspiera\w* | wsparci\w* | wesprz\w* | prenumera\w* | subskry\w* | darowizn\w*
        | dołącz
        | utrzymuj\w+ | kawę
    az: ianə\w* | dəstə\w+ | abunə\w* | yardım\w*
        | yaşada bil\w*
    tr: bağış\w* | destek\w* | katkı\w* | abone\w* | katılın
        | desteğ\w*
        | ucundan tut\w*
        | ayaktay\w+
    uz: xayriya\w* | hissa\w* | yordam\w* | qo'llab | obuna\w*
    """)
SUM = re.compile(
    r"(?:[$€£₺₼₾]\s?\d|\d\s?(?:[$€£₺₼₾]|(?:euros?|dollars?|pounds?|manat\w*|lira\w*|ming so'm\w*|so'm\w*"
    r"|zł\w*|lari|gel|azn|try|usd|eur)\b))"
)
COFFEE = anywhere(r"""
    en: (?:price|cost) of (?:\w+ ){0,2}coffees? | (?:cup|mug) of coffee
    de: tasse kaffee | preis (?:eines|von) \S+ kaffees?
    fr: (?:prix|coût) d'un café
    es: (?:precio|coste) de un café
    it: (?:prezzo|costo) di un caffè
    pl: (?:cen\w+|koszt) (?:jednej )?kawy
    az: fincan qəhvə\w* | qəhvə(?:nin)? pulu\w*
    tr: fincan kahve\w* | kahve (?:paras|fiyat)\w+
    uz: (?:finjon|piyola) (?:qahva|choy)\w*
    """)
"""What newsrooms like to compare a small sum with."""
MONTHLY = anywhere(r"""
    en: (?:a|per|each|every) (?:month|year|week) | monthly | as little as
    de: (?:im|pro) (?:monat|jahr) | monatlich
    fr: (?:par|chaque) mois | mensuel\w*
    es: (?:al|cada) mes | mensual\w*
    it: al mese | mensil\w*
    pl: miesięcznie | na miesiąc | stałe zlecenie
    az: ayda | aylıq | hər ay
    tr: ayda | aylık | her ay
    uz: oyiga | oyda | har oy | oylik
    """)
READERS = anywhere(r"""
    en: readers? | members | supporters | subscribers | patrons | who read it | people like you | from readers
    de: leser\S* | mitglieder\w* | unterstützer\S*
    fr: lecteurs | lectrices | abonnés | celles et ceux qui
    es: lectores | lectoras | socias | socios | personas como tú
    it: lettori | lettrici | abbonati | chi ci legge
    pl: czytelni\w+ | wspierając\w+ | prenumerator\w+
    az: oxucu\w*
    tr: okur\w* | okuyucu\w*
    uz: o'quvchi\w* | obunachi\w*
    """)
FREE = anywhere(r"""
    en: (?:free|open) (?:for|to) (?:everyone|everybody|all|read) | paywalls? | ad-free
        | owned by its
          (?:staff|readers)
        | (?:no|without|have|without a|have a) (?:\w+ )?(?:owners?|shareholders?|oligarchs?|billionaires?)
        | influenced by none
    de: frei zugänglich | kostenlos (?:für|zugänglich|lesbar) | bezahlschranken? | paywall
    fr: (?:sans|ni) (?:actionnaires?|publicité) | accès libre | libre accès
        | (?:gratuit\w*|ouvert\w*) (?:à|pour) tou\w+
    es: ni accionistas | muros? de pago | sin (?:accionistas|publicidad) | gratis para todos | en abierto
    it: non abbiamo padroni | unico editore | senza (?:paywall|padroni|editori|pubblicità)
        | (?:gratis|gratuito|gratuita) per tutti
    pl: bez (?:paywalla|reklam|właściciela) | (?:bezpłatn\w+|darmow\w+|za darmo) dla wszystkich
    az: pulsuz | ödənişsiz
    tr: ücretsiz
    uz: bepul
    """)
MORE_MEMBERS = re.compile(
    r"\bhelp us (?:\w+ ){1,2}\d[\d,. ]* (?:\w+ ){0,2}(?:members|readers|supporters|subscribers|patrons)\b"
)


def asks_for_support(folded: str) -> bool:
    """Whether folded text, in no quotation, speaks to the reader of giving and of the newsroom."""
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


def _names_a_monthly_sum(folded: str) -> bool:
    return (SUM.search(folded) is not None or COFFEE.search(folded)) and MONTHLY.search(folded)
