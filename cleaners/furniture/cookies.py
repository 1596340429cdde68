"""Cookie and data protection notices inside an article's page. (Pages that are nothing else: consent.py.)"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, anywhere, fold, is_quoted

LONGEST = 900
"""Characters; the second layer of a consent dialogue fills paragraphs of this length."""
LONGEST_REQUEST = 250
SHORTEST = 20
"""Characters of a notice; what is shorter is a button."""

LABELS = alone(r"""
    en: cookies? | cookie (?:policy|settings|preferences|notice|consent|statement)
        | (?:accept|reject|manage|allow|refuse|decline)(?: all)? cookies | (?:accept|reject|allow) all
        | manage (?:consent|preferences|cookie settings|privacy settings)
        | privacy (?:policy|settings|notice|preferences|center|choices)
        | terms (?:of (?:use|service)|and conditions|& conditions)
        | (?:your |us |california )?privacy (?:choices|rights|notice)
        | do not sell(?: or share)? my (?:personal )?(?:info|information|data) | we value your privacy
        | i agree | got it
        | (?:strictly necessary|functional|performance|targeting|social media|analytics) cookies
        | vendors? list | confirm my choices | always active
    de: cookies? (?:zustimmen|akzeptieren|ablehnen|einstellungen|verwalten)
        | cookie[- ]?(?:richtlinien?|einstellungen|hinweise?)
        | datenschutz(?:erklärung|einstellungen|hinweise?)? | (?:alle )?akzeptieren | (?:alle )?ablehnen
        | zustimmen(?: und weiter(?:lesen)?)? | einwilligung | nutzungsbedingungen
    fr: (?:accepter|refuser|gérer|paramétrer)(?: tous)?(?: les)? cookies | tout (?:accepter|refuser)
        | continuer sans accepter | (?:gestion|politique|paramètres) des cookies
        | politique de confidentialité | mentions légales
    es: (?:aceptar|rechazar|configurar|gestionar)(?: todas)?(?: las)? cookies
        | política de (?:cookies|privacidad) | aceptar (?:todo|y continuar) | aviso legal
    it: (?:accetta|rifiuta|gestisci)(?: tutti)?(?: i)? cookie | (?:cookie|privacy) policy
        | accetta (?:tutto|e continua) | continua senza accettare | preferenze (?:cookie|privacy)
    pl: (?:akceptuj|odrzuć|zaakceptuj)(?: wszystkie)?(?: pliki)?(?: cookies?)?
        | polityka (?:prywatności|cookies?) | ustawienia (?:prywatności|cookies?) | regulamin
    ru: (?:принять|отклонить|настроить)(?: все)?(?: файлы)? cookies?
        | политика (?:конфиденциальности|cookie|обработки персональных данных) | принять(?: все)? | согласен
        | пользовательское соглашение | хорошо,? понятно
    uk: (?:прийняти|відхилити|налаштувати)(?: всі| усі)?(?: файли)? cookies?
        | політика (?:конфіденційності|cookie|приватності) | прийняти(?: всі| усі)? | погоджуюсь?
    az: (?:kukiləri|cookie-ləri) qəbul et(?:mək)? | məxfilik siyasəti | gizlilik siyasəti | qəbul edirəm
        | razıyam | istifadə qaydaları
    tr: çerez(?:leri)? (?:politikası|ayarları|kabul et|tercihleri|reddet) | tümünü (?:kabul et|reddet)
        | gizlilik (?:politikası|bildirimi) | kişisel verilerin korunması | kvkk(?: aydınlatma metni)?
        | aydınlatma metni | kullanım koşulları | kabul ediyorum
    hy: գաղտնիության քաղաքականություն | ընդունել(?: բոլորը)? | համաձայն եմ | օգտագործման պայմաններ
    ka: კონფიდენციალურობის პოლიტიკა | (?:ქუქი|cookie)\S* (?:პოლიტიკა|პარამეტრები) | ვეთანხმები
        | გამოყენების პირობები
    fa: حریم خصوصی | سیاست حفظ حریم خصوصی | (?:پذیرش|قبول)(?: همه)? کوکی ?ها | شرایط استفاده | موافقم
    ar: سیاسة الخصوصیة | قبول الکل
    kk: құпиялылық саясаты | (?:cookie|куки) (?:файлдарын )?қабылдау | келісемін | пайдаланушы келісімі
    ky: купуялык саясаты | макулмун
    uz: maxfiylik siyosati | (?:cookie|kuki)\S* qabul qilish | roziman | foydalanish shartlari
        | махфийлик сиёсати
    """)
NOTICES = anywhere(r"""
    en: (?:we|(?:this|our) (?:site|website|app)|we and our (?:\d+ )?partners|our partners) (?:also
          )?(?:uses?|using|store|collect|may use|would like to use) (?:\S+ ){0,6}(?:cookies|information
          through cookies)
        | (?:use|uses|using) (?:\S+ ){0,5}cookies (?:and (?:\S+ ){1,4})?(?:to|for) (?:improve|ensure|provide
          |give|enhance|analy[sz]e|personali[sz]e|offer|make|help|understand)
        | (?:you|your) (?:consent|agree) to (?:our|the) (?:use|placement|storing) of cookies
        | by (?:continuing|staying|remaining|using|clicking|closing|browsing)[^.]{0,60}(?:cookies
          |you (?:agree|accept
          |consent)) | (?:these|such) cookies (?:are|may|allow|help|do not|enable)
        | (?:store|storing|storage of|place|set) cookies on your | cookies (?:on your|help us|allow us)
        | (?:change|manage|update|withdraw) your (?:cookie|consent|privacy) (?:settings|preferences|choices
          |at any) | opt[- ]?out of the (?:sale|sharing|processing)
        | sell(?:s|ing)? (?:or share |and share )?your (?:personal )?(?:information|data)
        | your personal (?:data|information) (?:will|is|are|may) be (?:processed|used|stored|shared)
        | in accordance with our privacy (?:policy|notice)
        | information (?:collected )?(?:through|via) cookies (?:and|from your)
    de: (?:wir|(?:diese|unsere) (?:seite|website|webseite)|wir und unsere partner) (?:verwenden|verwendet
          |nutzen|nutzt|setzen|setzt|benutzen) (?:\S+ ){0,5}cookies
        | (?:nutzung|verwendung|einsatz) von cookies (?:zu|einverstanden)
        | (?:ihre|deine) (?:einwilligung|zustimmung) (?:jederzeit|zu|können|kannst|widerrufen)
        | verarbeitung (?:ihrer|meiner|deiner) (?:personenbezogenen )?daten
        | personenbezogene daten (?:können|werden) (?:\S+ ){0,6}(?:übermittelt|verarbeitet|übertragen)
        | mehr dazu in unserer datenschutzerklärung
    fr: (?:nous(?: et nos partenaires)?|ce site) (?:utilisons|utilise|déposons) (?:\S+ ){0,5}cookies
        | en (?:poursuivant|continuant|acceptant)[^.]{0,80}(?:cookies|vous acceptez)
        | la publicité personnalisée est un moyen
        | (?:vos|votre) (?:choix|consentement) (?:à tout moment|en matière)
    es: (?:utilizamos|usamos) (?:\S+ ){0,4}cookies
        | (?:este|nuestro) sitio (?:web )?(?:utiliza|usa) (?:\S+ ){0,3}cookies | si continúa[s]? navegando
    it: (?:utilizziamo|usiamo|(?:questo|il nostro) sito (?:web )?(?:utilizza|usa)|noi e (?:i nostri|terze
          parti)) (?:\S+ ){0,8}cookie | (?:proseguendo|continuando) (?:la|nella|a) navigazione
    pl: (?:używamy|wykorzystujemy|stosujemy|(?:ta|nasza) (?:strona|witryna) (?:używa|wykorzystuje|korzysta
          z)) (?:\S+ ){0,3}cookies? | (?:serwis|strona) (?:używa|korzysta z|wykorzystuje) plik\w+ cookies?
    nl: (?:wij|we|deze (?:site|website)) (?:gebruiken|gebruikt|maken gebruik van|plaatsen) (?:\S+
          ){0,3}cookies
    cs: (?:používáme|využíváme|tento web používá) (?:\S+ ){0,3}cookies
    ru: (?:мы|(?:этот|наш|данный) (?:веб-)?сайт|сайт) (?:использу(?:ем|ет)|собира(?:ем|ет)) (?:\S+
          ){0,3}(?:cookies?|куки\S*)
        | (?:используя|продолжая|оставаясь на)[^.]{0,60}(?:cookies?|куки|вы (?:соглашаетесь|даете согласие
          |принимаете))
        | (?:ваше )?согласие на (?:обработку|использование) (?:ваших |моих |файлов )?(?:персональных данных
          |cookies?) | для (?:улучшения|удобства) (?:\S+ ){0,5}(?:cookies?|куки)
    uk: (?:ми|(?:цей|наш) (?:веб-)?сайт) (?:використову(?:ємо|є)|збира(?:ємо|є)) (?:\S+ ){0,3}(?:cookies?
          |кукі)
        | (?:продовжуючи|користуючись|використовуючи)[^.]{0,60}(?:cookies?|ви (?:погоджуєтес\w+|надаєте))
    az: (?:saytımız|bu (?:veb-?)?sayt|sayt|biz)[^.]{0,40}(?:kuki|cookie)\S* (?:istifadə|fayl\w* istifadə)
          ed\w+ | saytdan istifadə(?:yə davam)? etməklə | fərdi məlumatlarınız\w*
    tr: (?:sitemizde|web sitemizde|bu site(?:de)?|size daha iyi)[^.]{0,80}(?:çerez|cookie)\w*
        | çerez(?:ler|leri|lerin)? kullan(?:ıyoruz|maktayız) | kişisel verileriniz\w*
    hy: (?:մեր|այս) կայքը օգտագործում է | (?:մենք )?օգտագործում ենք (?:cookie|քուքի|թխուկ)\S*
    ka: (?:ჩვენი|ეს) (?:ვებ)?-?საიტი (?:იყენებს|გამოიყენებს) | ვიყენებთ (?:cookie|ქუქი|მზა ჩანაწერ)\S*
    fa: (?:این|ما|وب ?سایت ما)[^.]{0,60}از کوکی ?(?:ها)? استفاده می ?کن\w*
    ar: (?:نستخدم|یستخدم هذا الموقع|یستخدم موقعنا) (?:\S+ ){0,3}(?:ملفات تعریف الارتباط|الکوکیز)
    kk: (?:біз|(?:бұл|біздің) сайт)[^.]{0,40}(?:cookie|куки)\S*(?: файлдарын)? (?:пайдалан|қолдан)\w*
    ky: (?:биз|бул сайт)[^.]{0,40}(?:cookie|куки)\S*(?: файлдарын)? (?:колдон|пайдалан)\w*
    uz: (?:biz|(?:bu|bizning) sayt(?:imiz)?|saytimiz)[^.]{0,40}(?:cookie|kuki)\S*(?: fayl\w*)? foydalan\w*
        | saytdan foydalanishni davom
    """)


COOKIE = anywhere(r"cookies? | kuki\w* | çerez\w* | drittanbietern? | third part(?:y|ies) | plik\w+ cookies?")
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
PRIVACY = anywhere(r"""
    ru: политик\w+ (?:\S+ ){0,2}конфиденциальност\w+ | (?:обработк|обработ)\w+ (?:\S+ )?персональн\w+ данн\w+
        | пользовательск\w+ соглашени\w+
    uk: політик\w+ (?:\S+ ){0,2}(?:конфіденційност|приватност)\w+ | обробк\w+ (?:\S+ )?персональн\w+ дан\w+
    hy: գաղտնիության (?:\S+ )?քաղաքականությ\w+ | անձնական տվյալներ\w*
    ka: კონფიდენციალურობის (?:\S+ )?პოლიტიკ\w+ | პერსონალური მონაცემ\w+
    fa: (?:سیاست|قوانین)\S* (?:\S+ )?حریم خصوصی | شرایط استفاده
    kk: құпиялылық (?:\S+ )?саясат\w* | дербес дерек\w+
    ky: купуялык (?:\S+ )?саясат\w* | жеке маалымат\w+
    uz: махфийлик (?:\S+ )?сиёсат\w* | шахсий маълумот\w+
    tg: сиёсати (?:\S+ )?махфият
    """)
AGREE = anywhere(r"""
    ru: соглаша(?:етесь|юсь)\w* | (?:даю|даете) согласие | принима(?:ете|ю) | ознакомлен\w*
    uk: погоджу(?:єтес[яь]|юс[яь]) | (?:даю|надаєте) згоду | приймаєте
    hy: համաձայն\w*
    ka: ეთანხმებ\w+ | ვეთანხმებ\w+ | თანხმდებ\w+
    fa: موافق\S* | می ?پذیر\S* | پذیرفته\S*
    kk: келіс\w+ | қабылда\w+
    ky: макул\w* | кабыл ал\w+
    uz: рози\w* | қабул қил\w+
    tg: розӣ\w* | қабул ме\w+
    """)
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
