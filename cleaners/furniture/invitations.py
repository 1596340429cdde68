"""How an outlet asks its readers to follow it elsewhere, told by families of words.

As with appeals (asks.py), boxes are worded anew, but they name the letter or channel, what to do with it, how
often it comes, and speak to the reader.
"""

from __future__ import annotations

import re

from cleaners.lines.phrases import anywhere, is_quoted

LETTER = anywhere(r"""
    en: newsletters? | (?:\w+ )?digest | (?:on|in) (?:instagram|facebook|telegram|youtube|tiktok) too
        | our (?:channel|twitter|facebook|instagram|telegram|youtube) | sent (?:directly |straight )?to you
        | long reads | (?:on|to) bluesky | inbox | mailbox | e-?mails? | mailing list
        | your address | briefing | our podcast
        | (?:find|follow|read|watch|like|join) us (?:on|in) | our (?:\w+ )?(?:page|channel|account)s?
        | (?:whatsapp|telegram|viber) (?:channel|group) | google news | our app | notifications
    de: newsletters? | tragen sie sich | kanal auf \w+ | lektüretipps | kostenlos bestellen | postfach
        | mailbox | per e-?mail | (?:whatsapp|telegram)-kanal
        | push-\w+
        | unsere app | \w*briefing | unsere[mn]? podcast
    fr: newsletters? | rédaction vous envoie | nos (?:enquêtes|alertes|infos) | podcast de la rédaction
        | notre (?:podcast|page|application) | infolettres? | boîte (?:mail|de réception)
        | par (?:e-?)?mail | notifications
        | chaîne (?:whatsapp|telegram)
    es: newsletters? | tu buzón | (?:seguirnos|síguenos) en | nuestr\w (?:podcast|página|aplicación)
        | bolet(?:ín|ines)
        | (?:tu|su) (?:correo|bandeja)
        | canal de (?:whatsapp|telegram) | notificaciones
    it: newsletter | tua mail | (?:nostro|nostra) (?:podcast|pagina|app) | casella | (?:via|per) e-?mail
        | canale (?:whatsapp|telegram) | notifiche
    pl: newsletter\w* | skrzynk\w+ | mailem | kanał\w* (?:na )?(?:whatsapp|telegram)\w* | powiadomieni\w+
        | wiadomościach google
    az: bülleten\w* | e-?poçt\w* | poçtunuz\w* | kanalımız\w* | bildiriş\w* | tətbiqimiz\w* | səhifəmiz\w*
    tr: bülten\w* | e-?posta\w* | kanalımız\w* | bildirim\w* | uygulamamız\w* | sayfamız\w* | hattımız\w*
        | bizi (?:x|instagram|facebook|youtube|twitter)\b
    uz: pochtangiz\w* | elektron (?:manzil|pochta)\w* | kanalimiz\w* | bildirishnoma\w* | sahifamiz\w*
        | ilovamiz\w*
        | telegramda kuzatib
    """)
DOING = anywhere(r"""
    en: sign(?:ing)? up | find us | has it | sign me up | subscrib\w+ | straight to | delivered | sent to
        | get the | receive
        | register | follow | download | keep up | join | leave your | sends? you | send a letter
        | listen to | like our | never miss | round(?:s)? up | cuts through
    de: anmelden | melden sie | abonnier\w+ | bestell\w+ | kostenlos | erhalten sie | folgen | verpassen
        | bekommen sie | registrier\w+ | zusammengefasst | schickt ihnen | lesen sie | hören sie | schickt
    fr: inscri\w+ | abonn\w+ | recevez | recevoir | reçois | téléchargez | suivez | activez | retrouvez
        | écoutez | répond
    es: suscr\w+ | apúntate | apuntarte | recibe | recibir | descarga | únete | regístrate | seguirnos
        | sigue | escucha
    it: iscriv\w+ | ricevi | ricevere | le nostre | scarica | attiva | segui | ascolta
    pl: zapisz | zapisać | otrzymuj | odbieraj | subskrybuj | dołącz | obserwuj | pobierz | włącz
        | posłuchaj | polub
    az: abunə | göndər\w+ | qoşul\w+ | izlə\w+ | yüklə\w+ | daxil edin | alın | oxuyun
    tr: abone | kayd\w+ | kaydol\w* | gelsin | gönder\w+ | katıl\w+ | takip | indir\w* | üye ol\w* | yazın
        | yazabilirsiniz
    uz: obuna | yubor\w+ | qo'shil\w+ | kuzat\w+ | yukla\w+ | kiriting | a'zo | tomosha qiling | xabar toping
    """)
OFTEN = anywhere(r"""
    en: weekly | daily | every (?:\w+day|week|day|morning|evening|month) | each (?:week|morning|day) | free
        | fortnightly | twice a week | once a (?:week|month) | top stories | our editors | best of | latest
    de: wöchentlich\w* | täglich\w* | jede[nrs]? (?:\w+tag|woche|tag|morgen|abend) | kostenlos\w*
        | immer \w+tags
    fr: chaque (?:semaine|jour|matin|soir|\w+di|dimanche) | quotidien\w* | hebdomadaire\w* | gratuit\w*
    es: todos los \w+s | cada (?:semana|día|mañana|tarde|\w+s) | semanal\w* | diari[oa] | gratis | gratuit[oa]
    it: ogni (?:settimana|giorno|mattina|sera|\w+dì|domenica|sabato) | settimanale | quotidiana | gratis
        | gratuit\w+
    pl: co (?:tydzień|dzień) | codzien\w+ | cotygodniow\w+ | każd\w+ (?:\w+ek|środę|sobotę|niedzielę|rano)
        | bezpłatn\w+ | za darmo | na bieżąco
    az: hər (?:gün|həftə|səhər) | həftəlik | gündəlik | həftənin | pulsuz | ən son | ən vacib
    tr: her (?:gün|hafta|sabah|akşam) | haftalık | günlük | günün | ücretsiz | anında | son dakika
    uz: har (?:kuni|hafta|tong) | haftalik | kunlik | bepul | eng muhim | so'nggi | birinchi bo'lib
    """)
TO_READER = re.compile(
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


def invites(folded: str) -> bool:
    """Whether folded text, in no quotation, tells the reader of a letter or channel and what to do."""
    if not LETTER.search(folded) or is_quoted(folded):
        return False
    if IMPERATIVE.search(folded):
        return True
    if not TO_READER.search(folded):
        return False
    return DOING.search(folded) or OFTEN.search(folded)
