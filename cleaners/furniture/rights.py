"""Copyright, licence and reprint lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import anywhere, fold, is_quoted

LONGEST = 400
SHORTEST = 15
"""Characters of a line without a ©."""

SIGN = re.compile(r"^[^\w\"«“„]*(?:©|\(c\)|ⓒ|copyright\s*(?:©|\(c\)|ⓒ|\d{4}|by\b|:|\W*$))", re.I)
RESERVED = anywhere(r"""
    en: all rights reserved | all right reserved
    de: alle rechte vorbehalten | alle rechte liegen bei
    fr: tous droits (?:de reproduction )?réservés
    es: todos los derechos reservados | reservados todos los derechos
    it: tutti i diritti (?:sono )?riservati | riproduzione riservata
    pl: wszelkie prawa zastrzeżone | wszystkie prawa zastrzeżone
    pt: todos os direitos reservados
    nl: alle rechten voorbehouden | auteursrecht voorbehouden
    no: (?:alle|alla) (?:rettigheter|rättigheter|rettigheder) (?:reservert|förbehållna|forbeholdes)
    cs: všechna práva vyhrazena
    ru: все права (?:защищены|соблюдены|принадлежат)
    uk: (?:усі|всі) права (?:захищен\w|застережен\w|належать)
    be: усе правы (?:абаронены|ахоўваюцца)
    bg: всички права (?:са )?запазени
    az: bütün hüquqlar(?:ı)? (?:qorunur|qorunub|qorunmuşdur|saxlanılır)
        | müəllif hüquqları (?:qorunur|qorunub)
    tr: (?:tüm|bütün) hakları saklıdır | her hakkı saklıdır | (?:tüm )?telif hakları
    tk: ähli hukuklar goralan\w*
    hy: բոլոր իրավունքները (?:պաշտպանված|վերապահված)
    ka: ყველა უფლება დაცულია
    fa: (?:کلیه|تمامی?|همه|تمام) (?:ی )?حقوق (?:مادی و معنوی |این |مادی |برای |متعلق |محفوظ )+
    tg: ҳамаи ҳуқуқҳо
    ar: جمیع الحقوق محفوظة
    kk: барлық құқықтары? (?:қорғалған|сақталған)
    ky: бардык укуктар корголгон
    uz: barcha huquqlar(?:i)? himoyalangan | барча ҳуқуқлар(?:и)? ҳимояланган
    """)
REPRINT = anywhere(r"""
    en: may be (?:quoted|cited|reprinted|republished) only with
        | (?:material|content|articles?|copy|stor(?:y|ies)|texts?|images?|photos?|no part) (?:\S+ ){0,8}(?:may
          |must|can|should)(?: only| not)? be (?:\S+ ){0,3}(?:published|reproduced|copied|republished
          |redistributed|reprinted|used)\b.{0,120}\b(?:permission|consent|credit|attribution|hyperlink
          |source)
        | (?:may|must) not be (?:published|reproduced), (?:broadcast|copied|rewritten|distributed)
        | (?:reproduction|republication|reprint\w*|redistribution) (?:\S+ ){0,10}(?:permission|consent
          |prohibited|hyperlink) | for your personal,? (?:and )?non-?commercial use
        | republish (?:this|our) (?:article|stories|story|work|content)s?
        | licensed under (?:a |the )?creative commons | under (?:a |the )?creative commons
        | creative commons (?:licen[cs]e|attribution) | purchase licensing (?:rights|and)
        | to order presentation-ready
        | (?:when|if) (?:using|quoting|citing|republishing) (?:\S+ ){0,6}hyperlink
        | use of (?:\w+ )?(?:materials|content|texts?|articles) (?:\S+ ){0,6}(?:only with|without) (?:a
          |an|the|our|prior|written) | (?:hyperlink|reference) to \S+(?: \S+){0,3} is (?:required|mandatory
          |obligatory)
        | (?:republication|reprint\w*) only with
    de: (?:nachdruck|weiterverwendung|vervielfältigung|weiterverbreitung) (?:\S+ ){0,8}(?:verboten|nur mit
          |untersagt|nicht gestattet|genehmigung|zustimmung) | hier können sie die rechte
        | rechte an diesem artikel erwerben
    fr: (?:toute )?(?:reproduction|rediffusion) (?:\S+ ){0,8}(?:interdite|sans autorisation|sans l'accord)
    es: (?:prohibida|queda prohibida) (?:\S+ ){0,4}(?:reproducción|la reproducción)
        | (?:reproducción|reutilización) (?:\S+ ){0,5}(?:prohibida|sin (?:autorización|permiso))
    it: (?:è )?vietata la riproduzione | riproduzione (?:\S+ ){0,3}(?:vietata|anche parziale)
        | licenza creative commons
    pl: (?:kopiowanie|przedruk|rozpowszechnianie) (?:\S+ ){0,6}(?:bez zgody|za zgodą|wyłącznie za)
        | licencj\w+ creative commons
    ru: (?:при|в случае) (?:\S+ ){0,3}(?:использовани[ияе]|перепечатк[еи]|копировани[ияе]|цитировани[ияе]
          |републикации|заимствовани[ияе])(?: \S+){0,12} (?:ссылк\w+|гиперссылк\w+)
        | (?:перепечатка|цитирование|республикация)(?: \S+){0,10} (?:ссылк\w+|гиперссылк\w+|разрешени\w+
          |согласи\w+|редакции|запрещен\w+)
        | (?:использование|копирование|воспроизведение|распространение)(?: \S+){0,4} (?:материал\w+|текст\w+
          |стат\w+|информации|контента|публикаций)(?: \S+){0,10} (?:ссылк\w+|гиперссылк\w+|разрешени\w+
          |согласи\w+|редакции|запрещен\w+)
        | (?:ссылка|гиперссылка) (?:на \S+(?: \S+){0,3} )?(?:обязательна|при (?:использовании|цитировании
          |перепечатке))
        | при (?:цитировании|использовании|перепечатке)[^.]{0,60}(?:гиперссылк|ссылк)\w+
        | перепечатка (?:только|разреш\w+|материал\w*)
    uk: (?:при|у разі|в разі) (?:\S+ ){0,3}(?:використанн[іия]|передру(?:ку|ці|кування)|копіюванн[іия]
          |цитуванн[іия])(?: \S+){0,12} (?:посилання|гіперпосилання)
        | (?:передрук|цитування)(?: \S+){0,10} (?:посилання|гіперпосилання|дозволу|згоди|редакції
          |заборонен\w+)
        | (?:використання|копіювання|відтворення)(?: \S+){0,4} (?:матеріал\w+|текст\w+|статей|інформації)(?:
          \S+){0,10} (?:посилання|гіперпосилання|дозволу|згоди|редакції|заборонен\w+)
        | (?:посилання|гіперпосилання) (?:на \S+(?: \S+){0,3} )?обов'язков\w+
        | при (?:цитуванні|використанні|передруку)[^.]{0,80}матеріал\w*
        | передрук (?:лише|тільки|дозволен\w*|матеріал\w*)
    be: (?:выкарыстанне|перадрук)(?: \S+){0,8} (?:спасылк\w+|дазвол\w+)
    bg: (?:използването|препечатването|копирането)(?: \S+){0,8} (?:позволено|разрешение|забранено)
    az: (?:istifadə|istinad|iqtibas|sitat)(?: \S+){0,6} (?:zaman|edərkən|olunarkən|edildikdə|olunduqda
          |etdikdə)(?: \S+){0,6} (?:istinad|hiperlink|link)\w*
        | istinad (?:mütləqdir|zəruridir|vacibdir|olunmalıdır|edilməlidir)
        | (?:saytdakı |saytın )?materialların icazəsiz
        | (?:saytdakı |saytın )?materialların(?:dan)? (?:istifadə|köçürül)\w*(?: \S+){0,6} (?:istinad|icazə
          |qadağan)\w*
    tr: kaynak (?:gösterilmeden|gösterilerek|göstermeden|belirtilmeden)
        | (?:izin alınmadan|izinsiz|yazılı izin)(?: \S+){0,6} (?:kopyalanamaz|kullanılamaz|yayınlanamaz
          |alıntılanamaz|çoğaltılamaz)\w*
        | (?:kopyalanamaz|çoğaltılamaz|yayınlanamaz|kullanılamaz|alıntılanamaz|yeniden yayımlanamaz)\W*$
        | aktif link verilmeden
        | abonelere sunulan (?:haberler|içerikler|yayınlar)
    hy: (?:հղումը|հղում կատարելը|ակտիվ հղումը)(?: \S+){0,4} պարտադիր
        | (?:մեջբերումներ?|օգտագործում|մեջբերելիս|օգտագործելիս)(?: \S+){0,8} հղում\w*
        | արտատպ\w+(?: \S+){0,8} (?:հղում\w*|արգելվում|թույլտվությ\w+)
    ka: (?:მასალის|მასალების|ინფორმაციის|სტატიის|ნებისმიერი მასალის)(?: \S+){0,6} (?:გამოყენებ|გადაბეჭდვ
          |ციტირებ|კოპირებ)\S*(?: \S+){0,10} (?:წყაროს მითითებ|ბმულ|ლინკ|რედაქციის|ნებართვის გარეშე)\S*
    fa: (?:بازنشر|استفاده از|نقل|کپی ?برداری|انتشار) (?:\S+ ){0,6}(?:مطالب|محتوا|اخبار|مطلب)(?: \S+){0,8}
          (?:ذکر منبع|ذکر نام|بلامانع|بدون اجازه|بدون ذکر)
        | (?:تنها |فقط )?با ذکر (?:نام )?منبع (?:بلامانع|مجاز|آزاد|امکان)\S*
    ar: (?:یمنع|یحظر) (?:نسخ|إعادة نشر|نقل)
    kk: (?:материалды|материалдарды|ақпаратты|мақаланы)(?: \S+){0,6} (?:пайдалан|көшір|қолдан|жарияла)\S*(?:
          \S+){0,8} (?:сілтеме|гиперсілтеме|рұқсатынсыз)\S*
        | (?:сілтеме|гиперсілтеме) (?:жасау|беру|көрсету)(?: \S+){0,2} (?:міндетті|керек|тиіс)
    ky: (?:материалдарды|маалыматты)(?: \S+){0,6} (?:пайдалан|колдон|көчүр)\S*(?: \S+){0,8} шилтеме\S*
    uz: (?:materiallardan|ma'lumotlardan|saytdan|maqoladan|materialdan)(?: \S+){0,6} foydalan\S*(?:
          \S+){0,8} (?:havola|manba|ruxsatisiz)\S*
        | materiallari(?:dan|ni)(?: \S+){0,6} (?:foydalan|ko'chir)\S*(?: \S+){0,8} (?:havola|manba
          |ruxsatisiz)\S* | havola (?:qilish|ko'rsatish|etish|berish)(?: \S+){0,2} (?:shart|majburiy|lozim)
        | (?:материаллардан|маълумотлардан|сайтдан)(?: \S+){0,6} фойдалан\S*(?: \S+){0,8} (?:ҳавола|манба
          |рухсатисиз)\S*
    """)


def copyright_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Copyright, licence and reprint lines."""
    return (block for block in blocks if len(block.text) <= LONGEST and _is_legal(block.text))


def _is_legal(text: str) -> bool:
    if SIGN.match(text):
        return True
    if len(text) < SHORTEST:
        return False
    folded = fold(text)
    return bool(RESERVED.search(folded) or (REPRINT.search(folded) and not is_quoted(text)))
