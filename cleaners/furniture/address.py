"""How a newsroom speaks of itself to its reader: families of words, in any order, where no phrase is known.

A phrase table knows sentences that were met. Here a sentence is told by what it must hold whatever its
words: the reader ("you", an imperative), the newsroom ("we", "our journalism"), and what is asked for
(support, money, to follow a channel). Inflected languages bring each as a stem.
"""

from __future__ import annotations

import re

from cleaners.lines.phrases import anywhere, ends_sentence, fold, is_quoted

LONGEST = 450
SHORTEST = 15
LONGEST_POINTER = 120
"""Characters of a line without a verb: "More news in our channel"."""
LONGEST_INVITATION = 250
SPOKEN = re.compile(r"[«“„\"]\s*(?:[^\s«»“”„\"]+\s+){3,}[^«»“”„\"]*[»”“\"]")
"""Four words and more between quotation marks; an outlet's name has fewer."""

READER = anywhere(r"""
    ru: вы | вас | вам | вами | ваш\w{0,3} | \w{2,}(?:йте|ьте|ите)(?:сь)?
    uk: ви | вас | вам | вами | ваш\w{0,3} | тебе | тобі | тво[яєїю]\w{0,2} | \w{2,}(?:йте|іть|ьте)(?:сь|ся)?
        | підтримай | стань | задонать | підпишись | читай | \w{3,}йся
    hy: դուք | եք | ձեր\w* | ձեզ\w* | \w{2,}եք | \w{3,}իր
        | դարձեք
    ka: თქვენ\w* | შენ\w* | \w{3,}ეთ | გახდი\w* | გამოიწერე\w*
        | დაგვეხმარ\w* | შემოგვიერთდი\w* | გამოგვყევი\w*
    fa: شما | \w*کنید | شوید | \w*پیوندید | باشید | دهید | بخوانید | نشوید | ببینید
        | بگذرید
        | کلیک
        | شو
    tg: шумо\w* | \w{2,}ед
    kk: сіз\w* | \w{2,}ң(?:ыз|із)(?:дар|дер)?
    ky: сиз\w* | \w{2,}ң(?:ыз|из|уз|үз)(?:дар|дер)?
        | сага
        | сенин
        | \w+п кой
    uz: сиз\w* | \w+(?<!н)инг(?:лар|из)?
    """)
NEWSROOM = anywhere(r"""
    ru: мы | нас | нам | нами | наш\w{0,3} | редакци\w+ | журналистик\w+ | (?:независим\w+ )?издани\w+
        | существу\w+ благодаря
    uk: ми | нас | нам | нами | наш\w{0,3} | редакці\w+ | журналістик\w+ | видання
        | існу\w+ завдяки
    hy: մենք | մեզ\w* | մեր\w* | խմբագրությ\w+ | լրագրությ\w+
    ka: ჩვენ\w* | რედაქცი\w+ | ჟურნალისტიკ\w+ | \w{1,4}გვ\w{4,}
    fa: ما | رسانه ما | تحریریه | روزنامه ?نگاری
    tg: мо | моро | рӯзноманигорӣ\w* | редаксия\w*
    kk: біз\w* | редакция\w* | журналистика\w* | \w{3,}(?:ымыз|іміз)\w*
    ky: биз\w* | редакция\w* | журналистика\w* | \w{3,}[ыиуү]б[ыиуү]з\w*
    uz: биз\w* | таҳририят\w* | журналистика\w* | \w{3,}имиз\w*
    """)
SUPPORT_US = anywhere(r"""
    ru: поддерж\w+ (?:\S+ ){0,3}(?:нас|нам|наш\w{0,3}|редакци\w+|издани\w+|журналист\w+|(?:свободн
          |независим)\w+ (?:журнал|меди|сми|издан|прес)\w*)
        | (?:нас|нам) (?:\S+ )?поддерж\w+ | (?:нам|нас) (?:\S+ ){0,3}нуж\w+ (?:\S+ ){0,2}поддерж\w+
    uk: підтрим\w+ (?:\S+ ){0,3}(?:нас|нам|наш\w{0,3}|редакці\w+|видання|журналіст\w+|(?:вільн|незалежн)\w+
          (?:журнал|меді|змі|видан|прес)\w*)
    hy: (?:մեզ|մեր|անկախ|ազատ)\w* (?:\S+ ){0,2}աջակց\w+ | աջակց\w+ (?:\S+ ){0,2}(?:մեզ|մեր\w*|անկախ|ազատ
          |լրագրությ\w+)
    ka: (?:დაგვეხმარ|დაგვიჭირ)\w+ | მხარ\w* (?:\S+ ){0,2}(?:დაგვი|ჩვენ|დამოუკიდებ)\w+
        | (?:დაეხმარე|დაუჭირე)\w* (?:\S+ ){0,3}(?:ჩვენ|მედია|დამოუკიდებ|ჟურნალისტ|რედაქცი)\w*
    fa: (?:از )?(?:ما|رسانه ?(?:های)?|روزنامه ?نگاری) (?:\S+ ){0,3}(?:حمایت|پشتیبانی|کمک مالی)
        | (?:حمایت|پشتیبانی) (?:مالی )?از (?:ما|رسانه|روزنامه ?نگاری)
    tg: (?:моро|ба мо|мустақил\w*) (?:\S+ ){0,3}(?:дастгирӣ|кумак)
    kk: (?:бізді|бізге|тәуелсіз|біздің) (?:\S+ ){0,3}(?:қолда\w+|демеу\w*)
    ky: (?:бизди|бизге|көз карандысыз|биздин) (?:\S+ ){0,3}(?:колдо\w+|демөөр\w*)
    uz: (?:бизни|бизга|мустақил|бизнинг) (?:\S+ ){0,3}(?:қўллаб\w*|ҳомий\w*)
    """)
YOUR_SUPPORT = anywhere(r"""
    ru: ваш\w{0,3} (?:\S+ )?(?:поддержк\w+|помощ\w+|донат\w*|взнос\w*|пожертвовани\w+|подписк\w+)
    uk: (?:ваш\w{0,3}|тво\w{1,3}) (?:\S+ )?(?:підтримк\w+|допомог\w+|донат\w*|внес\w+|пожертв\w+)
    hy: ձեր (?:\S+ )?(?:աջակց|նվիր)\w+
    ka: თქვენი\w* (?:\S+ )?(?:მხარდაჭერ|დახმარებ|შემოწირულობ|დონაცი)\w+
    fa: (?:حمایت|پشتیبانی|کمک)(?:\S+)? (?:مالی )?شما
    tg: (?:дастгирии|кумаки) (?:\S+ )?шумо
    kk: сіздің (?:\S+ )?(?:қолдау|көмег|жәрдем)\w*
    ky: сиздин (?:\S+ )?(?:колдоо|жардам)\w*
    uz: сизнинг (?:\S+ )?(?:ёрдам|қўллаб|кўмаг)\w*
    """)
MONEY = anywhere(r"""
    ru: донат\w* | задонат\w+ | пожертвов\w+ | (?:ежемесячн|регулярн|разов)\w+ (?:платеж|взнос|перевод
          |подписк)\w* | оформ\w+ (?:\S+ )?подписк\w+ | patreon | boosty | донор\w*
        | (?:цен[аы]|стоимость) (?:одной )?(?:чашк\w+|кружк\w+) кофе
        | от \d+ (?:рублей|руб|тенге|сомов)\w*
    uk: донат\w* | задонат\w+ | пожертв\w+ | (?:щомісячн|регулярн|разов)\w+ (?:платіж|внес|переказ)\w*
        | patreon | передплат\w+
        | цін\w+ (?:однієї )?(?:чашк\w+|філіжанк\w+) кави
        | від \d+ (?:гривень|грн)\w*
    hy: նվիրաբեր\w+ | նվիրատվ\w+ | հանգանակ\w+ | patreon
        | ամսական \S*(?:ներդր|նվիր|վճար)\w+
    ka: შემოწირულობ\w* | დონაცი\w* | patreon
        | (?:თვეში )?\d+ ლარ\w* (?:თვეში|კი)
    fa: کمک مالی | دونیت | پتریون
        | ماهی \S+ (?:تومان|دلار|یورو)
    tg: хайрия\w* | маблағ гузаронед
    kk: донат\w* | қайырымдылық | ай сайын\w* (?:\S+ ){0,2}(?:аудар|төле)\w*
        | айына \d+ теңге\w*
    ky: донат\w* | кайрымдуулук | садага
        | айына \d+ сом\w*
    uz: донат\w* | хайрия\w* | эҳсон\w*
        | ойига \d+ \S*сўм\w*
    az: ayda \d+ manat\w*
    """)
CHANNELS = anywhere(r"""
    en: telegram\S* | whats ?app\S* | viber\S* | youtube\S* | instagram\S* | facebook\S* | max
        | tik ?tok\S* | rss | google (?:news|новост\w+)
    ru: (?:телеграм|ватсап|вайбер|ютуб|инстаграм|фейсбук|вконтакте|одноклассник|дзен|тг)\w*\S*
        | рассылк\w+ | канал\w* | соцсет\w+ | уведомлени\w+ | приложени\w+
        | подкаст\w*
    uk: (?:інстаграм|фейсбук)\w* | розсилк\w+ | соцмереж\w+ | сповіщенн\w+ | застосун\w+
        | подкаст\w*
    hy: (?:տելեգրամ|վայբեր|յութուբ|ինստագրամ|ֆեյսբուք|ֆեյսբուկ)\w* | ալիք\w* | հավելված\w*
        | փոդքաստ\w*
    ka: (?:ტელეგრამ|ვაიბერ|იუთუბ|ინსტაგრამ|ფეისბუქ|ვოთსაპ)\w* | არხ\w+ | ელფოსტა\w*
        | პოდკასტ\w*
    fa: (?:تلگرام|واتس ?[اآ]پ|اینستاگرام|یوتیوب|ایتا|روبیکا|بله|سروش|فیسبوک)\S* | کانال\S* | خبرنامه\S*
        | پادکست\S*
    kk: арна\w* | парақша\w* | желі\w*
        | подкаст\w*
    ky: баракча\w* | тиркеме\w*
    uz: саҳифа\w* | тармоқ\w*
    """)


PLATFORM = re.compile(
    r"\b(?:telegram|whats ?app|viber|youtube|instagram|facebook|tik ?tok|threads|bluesky|twitter"
    r"|телеграм|ватсап|вайбер|ютуб|инстаграм|інстаграм|фейсбук|вконтакте|одноклассник|дзен|вк(?=\b)"
    r"|տելեգրամ|վայբեր|յութուբ|ինստագրամ|ֆեյսբու[քկ]|ტელეგრამ|ვაიბერ|იუთუბ|ინსტაგრამ|ფეისბუქ|თრედს|ვოთსაპ"
    r"|تلگرام|واتس ?[اآ]پ|اینستاگرام|یوتیوب|ایتا|روبیکا|بله|سروش|فیسبوک)"
)
FOLLOW = anywhere(r"""
    en: follow (?:us|our) | (?:message|contact) (?:us|our) | our (?:\w+ )?(?:bot|channels?|pages?|accounts?)
        | join us | find us
    ru: подпис\w+ | (?:следите|читайте|узнавайте|смотрите|пишите)
        | наш\w{0,3} (?:\S+ )?(?:групп|канал|страниц|бот)\w*
    uk: підпис\w+ | (?:стежте|читайте|дивіться|пишіть) | наш\w{0,3} (?:\S+ )?(?:груп|канал|сторін|бот)\w*
    az: bizi (?:\S+ )?izləyin | abunə olun | səhifələrimiz\w*
    tr: bizi (?:\S+ ){0,3}takip ed\w+ | abone ol\w* | hesaplarımız\w*
    hy: հետեւե?ք | բաժանորդագրվ\w+ | միացեք
    ka: (?:გა|გამო)\w*ყევ\w+ | გამოიწერე\w* | შემოგვიერთდი\w*
    fa: دنبال کنید | عضو شوید | بپیوندید
    kk: жазыл\w+ | оқыңыз\w*
    ky: жазыл\w+ | окуңуз\w*
    uz: obuna bo'l\w+ | kuzatib bor\w+ | обуна бўл\w+
    """)
"""What readers are told to do with a channel; where two are named, nobody else can be meant."""


def asks_support(text: str) -> bool:
    """Whether the newsroom asks the reader for support, in whatever words.

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
    """Whether the newsroom sends the reader to a channel or a newsletter of its own, in whatever words.

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


def _ends_in_channel(folded: str) -> bool:
    """Whether a line that is no sentence leads up to a channel, as subheadings do not."""
    return not ends_sentence(folded) and CHANNELS.search(" ".join(folded.split()[-2:]))


def _judged(text: str, longest: int) -> str:
    """The folded text; nothing where it is too long or short, or somebody is quoted in it."""
    return "" if not SHORTEST <= len(text) <= longest or SPOKEN.search(text) else fold(text)
