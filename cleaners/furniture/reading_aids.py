"""Reading time, "listen to this article" and view counters."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, fold, starting

LONGEST = 100

LABELS = alone(r"""
    en: min(?:ute)?s?\.?(?:(?: to)? read(?:ing)?(?: time)?)? | (?:estimated )?read(?:ing)? time(?: \w+)?
        | less than a minute | (?:\d+ )?views? | reads | words | listen to (?:this |the )?(?:article|story)
        | audio(?: version| article)? | (?:play|pause) (?:audio|article)
    de: (?:lesezeit|lesedauer)(?:: (?:ca\. )?\d+ min(?:uten?)?\.?)?
        | (?:diesen )?artikel (?:an|vor)?(?:ge)?hören | (?:artikel )?vorlesen(?: lassen)?
        | min(?:uten?)? (?:lesezeit|lesedauer)? | hören
    fr: (?:temps de )?lecture(?: \d+ ?min(?:utes)?\.?)? | écouter (?:l'|cet )?article
        | min(?:utes?)? de lecture
    es: (?:tiempo de )?lectura | min(?:utos?)?\.? de lectura | escuchar(?: (?:el )?artículo| noticia)?
    it: tempo di lettura(?: \w+)? | min(?:uti)?\.? di lettura | ascolta (?:l')?articolo
    pl: ten tekst przeczytasz w \d+ min\w* | (?:czas czytania|czas lektury)(?: \w+)?
        | min(?:ut[ay]?)?\.? czytania | posłuchaj(?: artykułu)?
    pt: tempo de leitura(?: \w+)? | minutos? de leitura
    nl: leestijd | minuten leestijd | luister naar (?:dit )?artikel
    sv: lästid | lyssna(?: på artikeln)?
    no: (?:lesetid|læsetid) | lytt til (?:saken|artikkelen)
    fi: lukuaika | kuuntele
    cs: (?:doba|čas) čtení | minut(?:y)? čtení | poslechnout článek
    ru: время (?:на )?(?:чтения|прочтения)(?: \w+)? | (?:читать|чтение) ?(?:\d+ )?мин(?:ут[аы]?)?\.?
        | мин(?:ут[аы]?)?\.?(?: на)? (?:чтени[ея]|прочтение)
        | (?:про)?слушать(?: статью| новость| аудио| текст)? | (?:количество )?просмотр(?:ов|ы|а)?
        | прочтени\w* | прочитали? | прочитано | прочтений | аудиоверсия
        | раза? (?:прочитан\w*|просмотрен\w*)
    uk: час (?:на )?(?:читання|прочитання)(?: \w+)? | хв(?:илин[аи]?)?\.? (?:читання|на читання)
        | (?:про)?слухати(?: статтю| новину)? | перегляд(?:ів|и|и)? | переглянули | прочитали
        | раз(?:и|ів)? (?:прочитан\w*|переглянут\w*)
    be: прагляд(?:аў|ы) | час чытання
    bg: време за четене | прегледа | прочетена
    az: (?:oxuma|oxunma) (?:müddəti|vaxtı|sayı) | (?:dəq|dəqiqə|dəqiqəlik)\.? (?:oxuma|oxu)
        | baxış(?: sayı|lar)? | oxunub | oxunma
        | baxılıb | xəbəri dinlə | dinlə
        | dəfə (?:oxunub|baxılıb)
        | oxumağa (?:gedən|lazım olan) (?:vaxt|zaman)(?:\W+\d+ dəq\w*)?
    tr: okuma süresi(?: \w+)? | (?:dk|dakika)(?: okuma(?: süresi)?)? | görüntülenme(?: sayısı)?
        | okunma(?: sayısı)? | (?:haberi|yazıyı) (?:sesli )?dinle | sesli dinle
        | kez (?:okundu|görüntülendi|izlendi)
    hy: ընթերցման (?:ժամանակը?|տեւողությունը?) | րոպե ընթերցում | դիտում(?:ներ)? | դիտվել է | ընթերցվել է
        | լսել
        | րոպեանոց ընթերցանություն
        | անգամ (?:դիտվել|ընթերցվել) է
    ka: (?:წაკითხვის|კითხვის) დრო | წუთ\w* საკითხავი | ნახვ(?:ა|ები) | მოუსმინეთ? | წაკითხვა
        | ჯერ (?:ნახეს|წაიკითხეს)
        | \w+ნი საკითხავი
    fa: (?:مدت )?زمان مطالعه(?: \w+)? | دقیقه(?: مطالعه)? | (?:تعداد )?بازدید(?: ها)? | نمایش | کد خبر
        | کد مطلب | شناسه خبر | تعداد نمایش
        | بار (?:دیده|خوانده) شد\w*
        | دقیقه خواندن
    tg: тамошо(?:ҳо)?
        | дақиқа хондан
        | маротиба (?:хонда|дида) шуд
    ar: مدة القراءة | دقائق قراءة | مشاهدة | مشاهدات | عدد المشاهدات
    kk: оқу уақыты | минут(?:тық)? оқу | қаралым(?:дар)? | қаралды | көрілім | тыңдау
        | рет (?:оқылды|қаралды)
    ky: окуу убактысы | көрүүлөр | каралды | угуу
        | жолу (?:окулду|көрүлдү|каралды)
        | окууга \d+ мүнөт(?: кетет)?
    uz: (?:o'qish vaqti|daqiqa(?:da)? (?:o'qish|o'qiladi)) | ko'rish(?:lar)?(?: soni)? | ko'rildi | o'qildi
        | tinglash
        | (?:кўрилди|ўқилди|кўришлар)
        | marta (?:ko'rildi|o'qildi)
        | марта (?:кўрилди|ўқилди)
    """)
OPENINGS = starting(r"""
    en: (?:reading|read|estimated reading) time\s*: | views?\s*: \d
        | listen to (?:this |the )?(?:article|story)\b[^.]*$ | this article is (?:read|voiced) by
    de: (?:lesezeit|lesedauer)\s*: | (?:diesen )?artikel (?:an)?hören\b
    fr: (?:temps de )?lecture\s*: | écouter l'article
    es: (?:tiempo de )?lectura\s*:
    it: tempo di lettura\s*:
    pl: czas (?:czytania|lektury)\s*:
    pt: tempo de leitura\s*:
    ru: время (?:на )?(?:про)?чтения\s*: | (?:количество )?просмотр(?:ов|ы)\s*: | прочитано\s*:
    uk: час (?:на )?(?:про)?читання\s*: | перегляд(?:ів|и)\s*:
    az: (?:baxış|oxunma)(?: sayı)?\s*: | oxuma (?:müddəti|vaxtı)\s*:
    tr: okuma süresi\s*: | (?:görüntülenme|okunma)(?: sayısı)?\s*:
    hy: (?:դիտումներ|դիտում|ընթերցման ժամանակը?)\s*[:՝]
    ka: (?:ნახვები|ნახვა|წაკითხვის დრო)\s*:
    fa: (?:کد (?:خبر|مطلب)|شناسه (?:خبر|مطلب)|(?:تعداد )?(?:بازدید|نمایش)|زمان مطالعه|مدت زمان مطالعه)\s*:
    kk: (?:қаралым|оқу уақыты|қаралды)\s*:
    ky: (?:каралды|көрүүлөр)\s*:
    uz: (?:ko'rishlar|ko'rildi|o'qish vaqti|кўрилди)\s*:
    """)


def reading_aids(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Reading time, audio players and view counters."""
    for block in blocks:
        text = fold(block.text) if len(block.text) <= LONGEST else ""
        if LABELS.match(text) or OPENINGS.match(text):
            yield block
