"""Lines that lead to another story from the middle of this one: "Read also: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, fold, is_headline, starting

LONGEST = 320
LONGEST_LABEL = 60

LABELS = alone(r"""
    en: also on (?:the|this|our) (?:web)?site | also read | read (?:also|more|next|on) | see (?:also|more)
        | up next | don't miss | must read
        | recommended(?: for you)? | related(?: stor(?:y|ies)| article| news| video)? | further reading
        | watch(?: now| also)? | listen | more | go deeper | this might also interest you
        | also (?:by|on) this topic
        | (?:this )?(?:will|may|might) be interesting (?:to|for) you
        | in case you missed it
        | (?:we think )?you(?:'ll| will| may| might)(?: also)? (?:like|enjoy)
    de: (?:lesen sie|lies) (?:auch|hier|dazu|mehr|weiter) | mehr (?:dazu|zum thema|lesen) | auch interessant
        | siehe auch | passend (?:dazu|zum thema) | lesetipp | zum thema
        | das könnte (?:sie|dich) auch interessieren | mehr
    fr: (?:à )?(?:lire|voir|écouter) (?:aussi|également) | (?:lire|voir) (?:la suite|plus)
        | pour aller plus loin | à lire | à voir
    es: (?:lee|lea|consulta|escucha|mira) (?:nuestr\w+|aquí|la primera parte)\b[^.]{0,100}\.?$
        | (?:lee|lea|leer|ver|mira|vea) (?:también|además|más) | te puede interesar | más información
        | para saber más | relacionado
    it: (?:leggi|guarda|vedi|ascolta) anche | (?:per )?approfondi(?:re|sci|menti) | potrebbe interessarti
        | leggi (?:di più|tutto)
    pl: (?:przeczytaj|zobacz|posłuchaj|obejrzyj) (?:nasz\w*|tutaj|tu)\b[^.]{0,100}\.?$
        | (?:czytaj|zobacz|przeczytaj|posłuchaj|sprawdź) (?:też|także|więcej|również) | polecamy
        | więcej na ten temat
    nl: lees (?:ook|meer|verder) | bekijk ook | meer lezen
    sv: läs (?:också|även|mer|vidare)
    no: les (?:også|mer) | (?:læs|se) også | læs mere
    fi: lue (?:myös|lisää) | katso myös
    cs: čtěte (?:také|více|dále) | více k tématu
    ru: (?:читайте|смотрите|слушайте|см\.?|читать|смотреть) (?:также|еще|по теме|далее|больше|подробнее)
        | по теме | (?:читать )?подробнее | еще по теме | рекомендуем(?: почитать)? | ранее по теме
        | вам может быть интересно | не пропустите | читайте в материале | смотрите видео | смотрите фото
        | (?:это|вам (?:это )?(?:будет|может быть)) (?:тоже )?интересно
    uk: (?:читайте|дивіться|слухайте|див\.?) (?:також|ще|по темі|за темою|більше|детальніше)
        | (?:по|за) тем(?:і|ою) | детальніше | докладніше | вас може зацікавити | рекомендуємо | до теми
        | (?:це|вам (?:буде|може бути)) (?:також )?цікаво
        | також читайте
    be: (?:чытайце|глядзіце) (?:таксама|яшчэ) | падрабязней
    bg: (?:прочетете|вижте) (?:още|също) | още по темата
    az: həmçinin(?: oxuyun| oxu| bax(?:ın)?)? | (?:bunu da|bunları da) (?:oxu(?:yun)?|bax(?:ın)?)
        | (?:daha )?ətraflı(?: oxu(?:yun)?| bax(?:ın)?)? | oxşar xəbər(?:lər)? | mövzu ilə bağlı | davamı
        | əlaqəli xəbər
        | bu da maraqlıdır
        | sizə (?:də )?maraqlı ola bilər
    tr: (?:ayrıca |bunu da |bunları da |şunu da )(?:okuyun|oku|bakınız|bakın) | ilgili haber(?:ler)?
        | (?:daha )?fazlası(?: için)? | haberin devamı | önerilen (?:haber|video) | ilginizi çekebilir
        | bakmadan geçme\w* | sıradaki haber | ayrıca bakınız
        | gözden kaçmasın
    hy: (?:կարդացեք|կարդալ|տեսեք|տես|դիտեք|դիտել|լսեք) նաեւ | առնչվող (?:նյութեր|լուրեր|նյութ)
        | (?:թեմայի շուրջ|այս թեմայով) | մանրամասն | ավելին
        | ձեզ (?:կարող է )?հետաքրքր\w+
    ka: (?:წაიკითხეთ?|იხილეთ?|ნახეთ?) (?:აგრეთვე|ასევე|მეტი|ვრცლად) | ასევე (?:წაიკითხეთ|იხილეთ|ნახეთ)
        | ამავე თემაზე | ვრცლად | დაწვრილებით | (?:დაკავშირებული|მსგავსი)(?: სტატია| ამბავი)?
        | სხვა ამბები(?: \w+)?
        | (?:შეიძლება )?დაგაინტერესოთ
    fa: (?:بیشتر|همچنین) (?:بخوانید|بدانید|ببینید) | (?:اخبار|مطالب|خبرهای|خبر|مطلب) مرتبط | بخوانید
        | ببینید | مطالب پیشنهادی | مرتبط | در همین (?:زمینه|رابطه)
        | شاید (?:برایتان )?جالب باشد
        | از دست ندهید
    tg: (?:инчунин|боз) (?:хонед|бихонед)
    ar: اقرأ (?:أیضا|المزید) | اقرا (?:ایضا|المزید) | شاهد أیضا | مواضیع ذات صلة
    kk: (?:тағы|сондай-ақ) (?:оқыңыз|қараңыз) | толығырақ | оқи отырыңыз(?:дар)? | тақырып бойынша
        | осы тақырыпта
        | осы тақырыпта
        | оқи жүріңіз
        | (?:сізге )?қызық болуы мүмкін
    ky: (?:дагы|ошондой эле) (?:окуңуз|караңыз) | кененирээк | тема боюнча
        | буга чейинки (?:макалабыз|кабарыбыз)
        | сизге кызык(?:туу)? болушу мүмкүн
    uz: shuningdek,? (?:o'qing|qarang) | batafsil | (?:mavzuga|shunga) oid
        | o'xshash (?:xabarlar|yangiliklar) | yana o'qing | (?:шунингдек,? )ўқинг | батафсил | мавзуга оид
        | bu (?:ham )?qiziq
        | qo'shimcha o'qing
        | (?:sizga )?qiziq bo'lishi mumkin
        | бу ҳам қизиқ
    """)
LEADS = starting(r"""
    en: (?:also read|read also|read more|see also|watch also|recommended|related(?: story| article)?|read
          next|don't miss|up next|must read|further reading|go deeper|in depth|in pictures)\s*[:|»>]
        | (?:read|see|watch|find out|learn) more (?:about|on|in|from|here|at|of|news|stories)\b[^.]*$
        | (?:click|tap) here (?:to|for) (?:read|watch|see|more|view|the)
        | (?:you can )?read (?:the |our |more )?(?:full|previous|earlier|original)? ?(?:story|article|report
          |interview|analysis|explainer|coverage)?\s*(?:here|on this topic)\W*$
        | (?:read|see|watch|hear|listen to|explore|check out|discover) (?:more of )?(?:our|the (?:first|second
          |third|previous|last|other|next) part) (?!life|lives|children)\b[^.]{0,120}\.?$
        | (?:you can )?(?:read|find|watch|see) [^.]{0,60}(?:version|translation|original|part)s? of this
          (?:article|story|report|interview|series)\b[^.]{0,40}\.?$
        | to (?:see|read|get) more (?:stories|articles|news|reports) like this\b
        | for more on (?:this|the) [^.]*(?:click|read|see|visit|check)
        | (?:also by this topic|you (?:may|might) (?:also )?be interested in|in case you missed it
          |from our archive)\s*[:|»>]
        | (?:read also|also read) (?=\S+ \S+ \S+)[^.]*$
    de: (?:lesen sie (?:auch|hier|dazu|mehr|weiter)|mehr (?:dazu|zum thema|lesen)|auch interessant|siehe
          auch|passend (?:dazu|zum thema)|lesetipp|zum thema|lies auch|dazu passend|mehr infos?)\s*[:|»>]
        | (?:lesen sie|lies) (?:auch|hier|dazu|mehr)\b[^.]*$ | das könnte (?:sie|dich) auch\b[^.]*$
        | mehr (?:artikel|nachrichten|news|infos?|informationen) (?:aus|zu|zum|zur|über|von|rund|gibt|finden
          |lesen)\b[^.]{0,100}\.?$ | hier (?:lesen|finden|geht es|gibt es|können) sie [^.]{0,120}\.?$
        | hier (?:geht es|geht's|gibt es|gibt's) (?:zu[mr]?|alle|mehr|die)
        | (?:alle|weitere) (?:informationen|nachrichten|infos|news|entwicklungen|hintergründe) (?:\S+
          ){1,12}(?:finden sie|lesen sie|gibt es|hier)\b
        | mehr (?:über|zu|dazu) .{0,80}(?:lesen sie|finden sie|hier)\b
    fr: (?:lisez|retrouvez|découvrez|écoutez|regardez) (?:notre|nos|l'intégralité|la suite)\b[^.]{0,100}\.?$
        | (?:(?:à )?(?:lire|voir|écouter|revoir|relire) (?:aussi|également|notre)|pour aller plus loin|à lire
          |à voir|notre (?:dossier|enquête|analyse))\s*[:|»>–—-]
        | (?:à )?(?:lire|voir|écouter) (?:aussi|également)\b[^.]*$ | à lire
    es: (?:lee|lea|leer|ver|mira|vea) (?:también|además|más)\s*[:|»>]?
        | (?:te puede interesar|más información|para saber más|relacionado|noticia relacionada)\s*[:|»>]
        | te puede interesar\b[^.]*$
    it: (?:leggi|guarda|ascolta) (?:qui|il nostro|la nostra|i nostri)\b[^.]{0,100}\.?$
        | (?:leggi|guarda|vedi|ascolta) anche\b | (?:per )?approfondi(?:re|sci|mento)\s*[:|»>]
        | (?:potrebbe interessarti|leggi (?:qui|tutto|l'articolo))\b[^.]*$
    pl: (?:czytaj|zobacz|przeczytaj|posłuchaj|sprawdź) (?:też|także|więcej|również)\b
        | (?:polecamy|więcej|czytaj|zobacz)\s*[:|»>]
    pt: (?:leia|veja|saiba|confira|assista) (?:também|mais)\b[^.]*$
    nl: (?:lees|bekijk|luister) (?:ook|meer|verder|hier)\b[^.]*$
    sv: läs (?:också|även|mer|vidare)\b[^.]*$
    no: (?:les|se|hør) (?:også|mer)\b[^.]*$ | (?:læs|se|hør) (?:også|mere)\b[^.]*$
    fi: (?:lue|katso) (?:myös|lisää)\b[^.]*$
    cs: (?:čtěte|přečtěte si|podívejte se) (?:také|více|dále|i|na)?\s*[:|»>]
        | (?:čtěte|přečtěte si) (?:také|i)\b
    ru: (?:читайте|смотрите|слушайте|см\.|читать|смотреть) (?:также|еще|по теме|далее|больше|подробнее|в
          материале|в нашем материале)\b
        | (?:по теме|подробнее|еще по теме|рекомендуем|ранее по теме|материалы по теме|новости по теме
          |смотрите (?:фото|видео)|вам может быть интересно|не пропустите|читайте|смотрите|подробности
          |фоторепортаж|видеорепортаж)\s*[:|»>]
        | подробнее (?:читайте|об этом|о том|по ссылке|в материале|—|здесь)\b[^.]*\.?$
        | (?:об этом|подробнее) (?:читайте|смотрите) (?:в|на|здесь)
        | (?:это интересно|вам (?:это )?(?:будет|может быть) (?:тоже )?интересно|ранее мы писали
          |читайте по теме)\s*[:|»>]
        | интересно\s*[:|»>]
    uk: (?:читайте|дивіться|слухайте|див\.) (?:також|ще|по темі|за темою|більше|детальніше|в матеріалі)\b
        | (?:по темі|за темою|до теми|детальніше|рекомендуємо|читайте|дивіться|більше по темі|вас може
          зацікавити)\s*[:|»>]
        | (?:детальніше|докладніше|більше) (?:читайте|про це|про те|за посиланням|в матеріалі)\b[^.]*\.?$
        | (?:це цікаво|вам (?:буде|може бути) цікаво|раніше ми писали)\s*[:|»>]
        | також читайте\b
        | цікаво\s*[:|»>]
    be: (?:чытайце|глядзіце) (?:таксама|яшчэ|падрабязней)\b
    bg: (?:прочетете|вижте|четете) (?:още|също|повече)\b[^.]*$
    az: həmçinin (?:oxuyun|oxu|bax|baxın)\b | (?:bunu da|bunları da) (?:oxu|bax)\w*
        | (?:oxşar xəbər|mövzu ilə bağlı|ətraflı|daha ətraflı|əlaqəli xəbər
          |mövzu ilə (?:əlaqədar|əlaqəli)|mövzuya dair|davamı|xəbərin davamı)\w*\s*[:|»>]
        | (?:daha )?ətraflı (?:məlumat|oxu\w*|burada|linkdə)[^.]*$
        | (?:bu da maraqlıdır|sizə maraqlı ola bilər|daha əvvəl yazmışdıq)\s*[:|»>]
    tr: ayrıca\s*[:|»>] | (?:ayrıca |bunu da |bunları da |şunu da )(?:okuyun|oku|bakınız|bakın)\b[^.]*$
        | (?:ilgili haber|daha fazla|haberin devamı|önerilen haber|önerilen video|ilginizi çekebilir
          |bakmadan geçmeyin|sıradaki haber|ayrıca bakınız|okuyun|izleyin)\w*\s*[:|»>]
        | okumaya devam et\w*\s*[:|»>] | [^.!?]{5,120} için (?:lütfen )?(?:buraya )?tıklay\w+\W*$
        | (?:haberin )?(?:devamı|detayları|ayrıntıları) için (?:tıklayın|tıkla)\w*
        | (?:gözden kaçmasın|bu da ilginizi çekebilir)\s*[:|»>]
        | (?:tıklayın|tikla|tıkla)\s*[:–—-]
    tk: şeýle-de okaň\b
    hy: (?:կարդացեք|կարդալ|կարդա|տեսեք|տես|դիտեք|դիտել|լսեք) (?:նաեւ|ավելին|մանրամասն)\b
        | (?:թեմայի շուրջ|այս թեմայով|մանրամասն|առնչվող նյութ\w*)\s*[:՝|»>]
        | (?:կարդացեք|դիտեք|լսեք)\s*[:՝|»>]
    ka: (?:წაიკითხეთ?|იხილეთ?|ნახეთ?) (?:აგრეთვე|ასევე|მეტი|ვრცლად)\b | ასევე (?:წაიკითხეთ|იხილეთ|ნახეთ)\b
        | (?:ამავე თემაზე|ვრცლად|დაწვრილებით|მსგავსი ამბავი|დაკავშირებული)\s*[:|»>]
        | (?:წაიკითხეთ?|იხილეთ?|ნახეთ?)\s*[:|»>]
    fa: (?:بیشتر|همچنین|حتما) (?:بخوانید|بدانید|ببینید)
        | (?:بخوانید|ببینید|مرتبط|خبر مرتبط|در همین زمینه|در همین رابطه)\s*[:؛|»>/]
    ar: (?:اقرأ|اقرا|شاهد|طالع) (?:أیضا|ایضا|المزید)
    kk: (?:тағы|сондай-ақ) (?:оқыңыз|қараңыз)\w*\b
        | (?:толығырақ|оқи отырыңыз|тақырып бойынша|оқыңыз)\s*[:|»>] | оқи отырыңыз\w*\b
        | (?:осы тақырыпта|оқи жүріңіз|бұған дейінгі мақаламыз)\s*[:|»>]
    ky: (?:дагы|ошондой эле) (?:окуңуз|караңыз)\b | (?:кененирээк|тема боюнча|окуңуз)\s*[:|»>]
        | (?:буга чейинки (?:макалабыз|кабарыбыз)|бул да кызык)\s*[:|»>]
    uz: shuningdek,? (?:o'qing|qarang)\b
        | (?:mavzuga doir|mavzu bo'yicha|davomi)\s*[:|»>]
        | (?:batafsil|mavzuga oid|shunga oid|o'qing|yana o'qing|ko'proq o'qing)\s*[:|»>]
        | (?:шунингдек,? )(?:ўқинг|қаранг)\b | (?:батафсил|мавзуга оид|ўқинг)\s*[:|»>]
        | (?:bu (?:ham )?qiziq|qo'shimcha o'qing|бу ҳам қизиқ)\s*[:|»>]
    tg: (?:ин ҳам ҷолиб аст|дар ин бора)\s*[:|»>]
    """)
HINTS = starting(r"""
    en: (?:more|watch|listen|video|background|gallery|in pictures)\s*[:|»>]
    de: (?:mehr|hintergrund|video|podcast|galerie|bilder)\s*[:|»>]
    fr: (?:vidéo|en images|podcast|dossier)\s*[:|»>]
    es: (?:vídeo|galería|podcast)\s*[:|»>]
    it: (?:video|gallery|podcast)\s*[:|»>]
    pl: (?:wideo|galeria|podcast|zdjęcia)\s*[:|»>]
    ru: (?:справка|контекст|фоторепортаж|видеорепортаж|подкаст)\s*[:|»>]
    uk: (?:довідка|контекст|подкаст)\s*[:|»>]
    """)
"""What leads to a headline; a sentence after it ("Background: In 2019 ...") is text."""
ARROWS = re.compile(r"^(?:>>|→|►|▶|➡) *[^\W\d_]")


def read_also_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines such as "Read also: ..." and, where the label stands alone, the headline after it."""
    waiting = False
    for block in blocks:
        label = is_read_also_label(block)
        if label or (waiting and is_headline(block.text)) or _leads_away(block):
            yield block
        waiting = label


def is_read_also_label(block: Block) -> bool:
    """Whether the block says "read also" and nothing else: the headline stands on the next line."""
    if len(block.text) > LONGEST_LABEL:
        return False
    text = fold(block.text)
    return bool(LABELS.match(text) or (text.endswith(":") and LEADS.match(text)))


def _leads_away(block: Block) -> bool:
    if len(block.text) > LONGEST:
        return False
    text = fold(block.text)
    if LEADS.match(text):
        return True
    return is_headline(block.text) and bool(HINTS.match(text) or ARROWS.match(text))
