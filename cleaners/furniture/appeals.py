"""Appeals to the reader: become a member, give, support the newsroom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from cleaners.article import Block
from cleaners.furniture.address import asks_support
from cleaners.furniture.asks import asks_for_support, speaks_for_newsroom
from cleaners.lines.phrases import END, alone, anywhere, fold, is_prose, is_quoted, starting

LONGEST = 450
SHORTEST_SENTENCE = 25
LONGEST_HEADING = 90
SHORTEST_PARAGRAPH = 60
LARGEST_BOX = 6
"""Blocks; the article's own container holds more."""

LABELS = alone(r"""
    en: (?:become|be) (?:a|an|our) (?:\w+ )?(?:member|patron|supporter|subscriber|sponsor|friend)(?: today|
          now)? | join us | join (?:our|the) (?:community|membership|team)(?: today| now)? | membership
        | donate(?: now| today| here| monthly)? | subscribe(?: now| today| here)?
        | (?:make a|one-time|one-off|monthly) (?:donation|contribution)
        | support (?:us|our (?:work|journalism|newsroom|team)|independent (?:media|journalism)|[\w. ]{2,20}
          (?:journalism|today|now)) | contribute(?: now)? | give now | buy (?:us|me) a coffee
    de: (?:jetzt )?(?:spenden|unterstützen|mitglied werden|fördermitglied werden|abonnieren|abo abschließen
          |abonnent werden|gleich spenden) | unterstützen sie uns | (?:jetzt )?abonnieren | zum abo | abo
        | einmal zahlen | einmalig spenden | spende
    fr: (?:faire un don|je fais un don|faites un don|je donne|soutenez-nous|nous soutenir|s'abonner
          |abonnez-vous|je m'abonne|devenez membre|adhérer|abonnements?)(?: maintenant)?
    es: (?:hazte (?:soci[oa]|premium|miembro)|suscríbete|suscribirse|suscripciones|apóyanos|dona(?: ahora)?
          |donar|haz una donación)(?: ahora| ya)?
    it: (?:abbonati|sostienici|dona(?: ora)?|fai una donazione|diventa (?:socio|sostenitore|abbonato))(?:
          ora| subito| adesso)?
    pl: (?:wesprzyj nas|wspieraj nas|wpłać|przekaż darowiznę|kup (?:subskrypcję|prenumeratę|dostęp)
          |subskrybuj|zostań (?:naszym )?(?:patronem|wspierającym)|prenumerata)(?: teraz| już dziś)?
    nl: steun ons | word (?:lid|abonnee|vriend) | doneer(?: nu)? | abonneer(?: nu)?
    sv: bli (?:medlem|prenumerant) | prenumerera | stöd oss
    no: bli (?:medlem|abonnent) | abonner | støtt oss | kjøp (?:abonnement|pluss) | bliv (?:medlem|abonnent)
    fi: tilaa | liity jäseneksi | tue meitä
    cs: předplatit | podpořte nás | předplatné
    ru: поддержать(?: нас| редакцию| издание| проект)? | поддержите нас
        | поддержать (?:нашу работу|независимую журналистику)
        | (?:сделать|отправить) (?:пожертвование|донат) | пожертвовать
        | стать (?:подписчиком|патроном|участником|спонсором|другом) | оформить (?:подписку|донат)
        | подписаться | подпишитесь | задонатить | помочь (?:нам|проекту|редакции)
    uk: підтримати(?: нас| редакцію| проєкт)? | підтримайте нас
        | стати (?:патроном|частиною спільноти|учасником)
        | стань(?:те)? (?:патроном|учасником)(?: спільноти)? | зробити (?:внесок|донат|пожертву)
        | задонатити | підписатися | оформити (?:підписку|передплату)
    be: падтрымаць(?: нас| рэдакцыю)? | падтрымайце нас | зрабіць данат
    bg: подкрепи(?: ни)? | подкрепете ни | дарете | стани (?:член|приятел)
    az: (?:bizi )?dəstəklə(?:yin)? | bizə dəstək ol(?:un)? | dəstək ol | ianə et(?:in)? | üzv ol(?:un)?
        | abunə ol(?:un)? | bağışla | abunəlik
    tr: (?:bize )?destek ol(?:un)? | bizi destekle(?:yin)? | bağış yap(?:ın)? | abone ol(?:un)?
        | üye ol(?:un)? | hemen (?:abone ol|üye ol|destek ol) | abonelik
    hy: աջակցել(?: մեզ)? | աջակցեք(?: մեզ)? | աջակցիր(?: մեզ)? | դարձ(?:եք|իր) (?:մեր )?(?:անդամ|աջակից)
        | նվիրաբեր(?:ել|եք|իր) | բաժանորդագրվել | բաժանորդագրվեք
    ka: დაგვეხმარეთ? | მხარი დაგვიჭირეთ? | (?:გახდით?|შეუერთდით?) (?:ჩვენი )?(?:წევრი|მხარდამჭერი|პატრონი)
        | (?:შემოწირულობა|დონაცია) | გამოიწერეთ? | შემოგვიერთდით?
    fa: (?:از ما )?حمایت کنید | حمایت مالی(?: از ما)? | کمک مالی(?: به ما)? | عضو شوید | مشترک شوید | اشتراک
        | حمایت از ما
    tg: моро дастгирӣ кунед | обуна шавед
    ar: ادعمنا | تبرع(?: الآن)? | اشترک(?: الآن)? | ساهم معنا
    kk: (?:бізді )?қолда(?:ңыз|у) | бізге (?:қолдау көрсет|көмектес)(?:іңіз)? | жазылыңыз | жазылу
        | мүше болыңыз | демеуші болыңыз | қайырымдылық жаса
    ky: (?:бизди )?колдо(?:ңуз|о) | бизге (?:колдоо көрсөт|жардам бер)(?:үңүз|иңиз)? | жазылыңыз | жазылуу
    uz: hissa qo'sh(?:ing|ish) | (?:bizni )?qo'llab-quvvatla(?:ng|sh) | bizga yordam bering
        | obuna bo'l(?:ing|ish)
        | a'zo bo'l(?:ing|ish) | xayriya qil(?:ing|ish) | (?:бизни )?қўллаб-қувватла(?:нг|ш)
        | обуна бўл(?:инг|иш)
    """)
OPENINGS = starting(r"""
    en: become (?:a|an|our) (?:\w+ )?(?:member|patron|supporter|sponsor) (?:of (?:our|the)|to|and|today|now
          |for|from|on patreon)
        | (?:please )?(?:support|donate to) (?:us|our (?:work|journalism|newsroom|team)|independent
          (?:journalism|media)|quality journalism)
        | join (?:our (?:community|membership|growing|members|readers)|thousands of|the (?:growing
          )?community|us (?:in|and|today|by)) | (?:please )?make a (?:donation|contribution)
        | (?:please )?consider (?:supporting|becoming|making|subscribing to|donating to) (?:a |us|our|the
          \w+ today) | help us (?:hit|reach|stay|keep|continue|grow|survive|do more|tell)
        | (?:if you )?(?:like|liked|enjoy(?:ed)?|value|appreciate) (?:what you|this (?:article|story
          |content |reporting)|our (?:work|reporting|journalism)),? | if you enjoyed this (?:article|story)
        | (?:your|every) (?:donation|contribution|support)(?:,? (?:big or small|however small|no matter how
          small),?)? (?:helps|makes|allows|keeps|means|enables|matters|ensures)
        | we (?:rely|depend) on (?:your|our readers|readers|the support|reader)
        | we need your (?:help|support)
        | (?:this|our) (?:story|article|journalism|work|reporting) (?:is|was) (?:made possible|supported
          |funded) by (?:our )?(?:readers|members|subscribers|your) | become a subscriber
    de: unterstützen sie (?:uns|unsere|unabhängigen|unser)
        | (?:mit ihrer|ihre) (?:spende|unterstützung) (?:helfen|hilft|ermöglicht|ermöglichen|sichern|können)
        | hat ihnen (?:dieser|der) artikel gefallen
        | (?:werden|dann werden) sie (?:jetzt )?(?:mitglied|fördermitglied|abonnent)
        | sie (?:lesen|mögen) (?:gerne?|den|die|unseren) \S+(?: \S+)?\? dann
        | (?:unabhängiger|guter|unser) journalismus (?:kostet|braucht|lebt|ist nicht)
        | gemeinsam (?:machen|schaffen|können) wir
        | jetzt (?:spenden|unterstützen|abonnieren|mitglied werden) (?:und|für|mit|bei)
        | wir (?:brauchen|freuen uns über) (?:ihre|deine) (?:unterstützung|spende)
    fr: soutenez(?:-nous|-le| notre| nos| un média| une presse| la presse| le journalisme| l'indépendance|
          votre) | faites un don | abonnez-vous (?:pour|à|dès|et|maintenant)
        | (?:avec|grâce à) votre (?:soutien|don)
        | votre (?:soutien|don) (?:nous )?(?:permet|est essentiel|compte)
        | nous avons besoin de (?:vous|votre)
        | si vous (?:aimez|appréciez) (?:notre|ce que nous|cet article)
    es: apóyanos | hazte (?:soci[oa]|miembro|de \S+) (?:de|y|para|desde|por)
        | suscríbete (?:para|y|desde|ahora|por) | (?:con|gracias a) tu (?:apoyo|donación|aportación)
        | tu (?:apoyo|donación|aportación) (?:nos|es|hace|ayuda) | necesitamos tu (?:apoyo|ayuda)
        | si (?:valoras|te gusta) (?:nuestro|este|lo que)
    it: sostieni(?:ci| il nostro| la nostra| il giornalismo| l'informazione)
        | abbonati (?:a|per|e|subito|ora)
        | (?:con|grazie a) (?:il tuo|al tuo) (?:sostegno|contributo|abbonamento)
        | il tuo (?:sostegno|contributo) (?:ci|è|aiuta)
        | se (?:sei qui è|ti piace il nostro|apprezzi il nostro) | abbiamo bisogno (?:di te|del tuo)
    pl: wesprzyj (?:nas|nasz\w*|niezależn\w+|redakcję|dziennikarstwo)
        | wspieraj (?:nas|nasz\w*|niezależn\w+) | zostań (?:naszym )?(?:patronem|wspierającym|subskrybentem)
        | dzięki (?:twojemu|waszemu|państwa) wsparciu | twoje wsparcie
        | jeśli (?:cenisz|podoba ci się) (?:nasz\w*|to)
    nl: steun (?:ons|onze|onafhankelijke) | word (?:lid|vriend) van
    no: støtt (?:oss|vår|uavhengig) | stöd (?:oss|vår|oberoende)
    cs: podpořte (?:nás|naši|nezávislou)
    ru: поддержите (?:нас|наш\w*|редакцию|независим\w+|проект|издание|журналист\w+|работу (?:редакции
          |издания)|\S+ (?:донатом|подпиской|рублем))
        | поддержать (?:нас|редакцию|издание|проект|нашу|независим\w+) (?:можно|вы можете|финансово|донатом
          |рублем|через|на|по|подпиской)
        | станьте (?:нашим |нашими |частью нашего )?(?:подписчик\w+|патрон\w*|участник\w+|друг\w*|спонсор\w*
          |сообществ\w+)
        | (?:оформите|сделайте) (?:ежемесячн\w+ |разов\w+ |регулярн\w+ )?(?:пожертвовани\w|донат)
        | помогите (?:нам (?:работать|продолж\w+|остаться|выжить|рассказывать|делать|развиваться|и дальше)
          |редакции|нашей (?:редакции|работе)|независим\w+)
        | нам (?:нужна|необходима|важна) ваша (?:помощь|поддержка)
        | (?:с вашей помощью|благодаря (?:вашей )?поддержке читателей)
        | ваш(?:а|е)? (?:поддержка|донат|пожертвование|взнос) (?:помога\w+|помож\w+|позвол\w+|важ\w+|дае?т
          |даст)
        | если вам (?:нравится|важно|понравилась) (?:наша работа|то, что мы|эта статья|этот материал|чтобы)
        | мы (?:существуем|работаем) (?:только )?(?:благодаря|за счет|на) (?:вашей|вам|донат\w+
          |пожертвован\w+|поддержк\w+)
    uk: підтрима(?:йте|й) (?:нас|наш\w*|редакцію|незалежн\w+|проєкт|журналіст\w+|роботу|\S+ донатом)
        | підтримати (?:нас|редакцію|видання|проєкт|нашу) (?:можна|ви можете|фінансово|донатом|через|на|за)
        | стань(?:те)? (?:нашим |частиною |учасник\w+ )?(?:патрон\w*|спільнот\w+|нашої спільноти|учасник\w+
          |друз\w+) | долуча(?:йтеся|йтесь|йся) до (?:нашої спільноти|спільноти|нашого клубу|читацьк\w+)
        | допоможіть (?:нам (?:працювати|продовж\w+|залиш\w+|розвив\w+)|редакції)
        | нам (?:потрібна|важлива) ваша (?:допомога|підтримка)
        | ваша підтримка (?:допома\w+|дозвол\w+|важлив\w+|да\w+)
        | (?:завдяки|з) (?:вашій|вашою|твоїй) (?:підтримц\w|допомогою)
        | якщо вам (?:подобається|важлив\w+) (?:наша робота|те, що ми)
    be: падтрыма(?:йце|й) (?:нас|наш\w*|незалежн\w+|рэдакцыю)
    bg: подкрепете (?:ни|независим\w+|нашата)
    az: bizi (?:dəstəkləyin|maliyyə) | bizə (?:dəstək|maddi) (?:ol|dəstək)\w*
        | (?:müstəqil )?(?:jurnalistikanı|medianı|redaksiyamızı) dəstəkləyin | ianə (?:etmək|edərək|edin)
        | (?:sizin )?dəstəyiniz(?:lə)? (?:bizə|bizim|müstəqil) | (?:üzvümüz|abunəçimiz) olun
    tr: bize (?:destek ol|bağış)\w*
        | (?:bağımsız )?(?:gazeteciliğ[ei]|medyay[ıa]|haberciliğ[ei]) (?:destek|destekle)\w*
        | desteğiniz(?:le)? (?:bize|bizi|bağımsız|sayesinde|çok) | okurlarımızın desteği\w*
        | (?:bağış|abone) (?:yaparak|olarak) | destek olmak için (?:tıklayın|abone|\S+ patreon)
    hy: (?:աջակցեք|աջակցիր) (?:մեզ|մեր|անկախ) | դարձ(?:եք|իր) (?:մեր )?(?:անդամ\w*|աջակից\w*|բաժանորդ\w*)
        | ձեր աջակցությ\w+ (?:մեզ|կօգնի|օգնում|թույլ|շատ) | օգնեք մեզ (?:շարունակել|աշխատել)
        | նվիրաբերեք (?:մեզ|և|եւ|հիմա)
    ka: დაგვეხმარეთ? (?:რომ|განვაგრძოთ|გავაგრძელოთ|შევინარჩუნოთ|ვიყოთ)
        | მხარი (?:დაგვიჭირეთ?|დაუჭირეთ? (?:დამოუკიდებელ|ხარისხიან|ჩვენს))
        | გახდით? (?:ჩვენი )?(?:წევრი|მხარდამჭერი|პატრონი) (?:და|რომ|\S+ზე)
        | თქვენი (?:მხარდაჭერა|დახმარება|შემოწირულობა) (?:გვ|ძალიან|საშუალებას|მნიშვნელოვანია)\w*
        | გააკეთეთ? (?:შემოწირულობა|დონაცია)
    fa: (?:با حمایت مالی خود )?از ما حمایت (?:کنید|مالی) | برای حمایت از (?:ما|رسانه ما|روزنامه نگاری)
        | (?:با )?حمایت (?:مالی )?شما (?:به ما|ما را|کمک|می ?تواند) | رسانه (?:مستقل|ما) را حمایت کنید
    ar: ادعم(?:وا)? (?:صحافتنا|عملنا|الصحافة) | ساهموا? في دعم
    kk: бізді қолдаңыз | бізге (?:қолдау|көмек) көрсет\w*
        | (?:тәуелсіз )?(?:журналистиканы|редакцияны|басылымды) қолдаңыз
        | сіздің (?:қолдауыңыз|көмегіңіз) (?:бізге|арқылы|біз|маңызды)
    ky: бизди колдоңуз | бизге (?:колдоо|жардам) көрсөт\w*
        | (?:көз карандысыз )?(?:журналистиканы|редакцияны) колдоңуз
        | сиздин колдооңуз (?:бизге|аркылуу|биз)
    uz: bizni qo'llab-quvvatlang | bizga (?:yordam bering|yordamingiz|moliyaviy)
        | (?:mustaqil )?(?:jurnalistikani|tahririyatni|nashrni) qo'llab-quvvatlang
        | sizning (?:yordamingiz|qo'llab-quvvatlashingiz) (?:bizga|bilan|biz) | бизни қўллаб-қувватланг
        | сизнинг (?:ёрдамингиз|қўллаб-қувватлашингиз) (?:бизга|билан)
    """)
INSIDE = anywhere(r"""
    en: newsroom (?:powered|funded|supported) by (?:our |its )?(?:readers|members)
        | (?:is|are|we're|we are|proudly) reader-(?:funded|supported)
        | we provide (?:fact-based|independent|free)
        | (?:hit|reach) \d[\d,.]* (?:members|subscribers|supporters) | from as little as
        | for as little as (?:rs|usd|\$|€|£|₾)
        | (?:help|allow|enable)s? us (?:to )?(?:continue|keep) (?:our|providing|producing|reporting|doing
          |bringing) | (?:support|funding) (?:our|independent) journalism (?:today|by|with|from|and)
        | (?:monthly|one-off|one-time|recurring) (?:donation|contribution) (?:to|of|helps|from) (?:us|our
          |\S+ helps) | (?:members|subscribers) get (?:all of our|access|unlimited)
    de: (?:mit|durch) ihrer? (?:spende|unterstützung|abo)(?:nnement)? (?:\S+ )?(?:helfen|ermöglichen|sichern
          |unterstützen) sie
        | werden sie (?:jetzt )?(?:mitglied|fördermitglied|unterstützer|abonnent)(?: der| und| von|\W*$)
        | taz zahl ich
    fr: votre (?:soutien|don|abonnement) (?:nous )?(?:permet|garantit|est essentiel) | à partir de \d+ ?€
    es: tu (?:apoyo|suscripción) (?:nos permite|hace posible) | desde \d+ ?€ al mes
    it: il tuo (?:sostegno|abbonamento) ci (?:permette|aiuta)
    pl: (?:twoje|państwa) wsparcie (?:pozwala|pomaga|umożliwia)
    ru: ваша (?:поддержка|помощь) (?:помогает|позволяет|поможет|позволит) нам
        | (?:ежемесячн\w+|регулярн\w+|разов\w+) (?:пожертвовани\w+|донат\w*|взнос\w*) (?:нам|в пользу
          |редакции|помо\w+|от) | подпишитесь на (?:ежемесячн\w+|регулярн\w+) пожертвовани\w+
        | благодаря вашей поддержке мы (?:можем|продолжаем|пишем|рассказываем)
    uk: ваша (?:підтримка|допомога) (?:допомагає|дозволяє|допоможе|дозволить) нам
        | завдяки вашій підтримці ми (?:можемо|продовжуємо|пишемо|розповідаємо)
    az: sizin dəstəyiniz(?:lə)? (?:bizə|biz|müstəqil) | dəstəyinizə ehtiyacımız
    tr: sizin desteğiniz(?:le)? (?:bize|biz|bağımsız) | desteğinize ihtiyacımız
    hy: ձեր աջակցությ\w+ (?:մեզ|մենք|թույլ)
    ka: თქვენი (?:მხარდაჭერ|დახმარებ)\w+ (?:შევძლებთ|გვეხმარება|საშუალებას გვაძლევს)
    fa: با حمایت (?:مالی )?شما (?:ما )?(?:می ?توانیم|ادامه)
    kk: сіздің (?:қолдауыңыз|көмегіңіз)\w* (?:арқылы біз|бізге)
    uz: sizning (?:yordamingiz|qo'llab-quvvatlashingiz)\w* (?:bilan biz|bizga|tufayli biz)
    """)


SENTENCE_END = re.compile(r"[.!?։] +")


def membership_appeals(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs and buttons that ask the reader to join, subscribe or give, with all of their box."""
    found = {number for number, block in enumerate(blocks) if is_appeal(block.text)}
    return (blocks[number] for number in sorted(found | _around(blocks, found)))


def is_appeal(text: str) -> bool:
    """Whether the newsroom asks for support here; other people's appeals stand between quotation marks."""
    if len(text) > LONGEST:
        return False
    folded = fold(text)
    if LABELS.match(folded) or OPENINGS.match(folded) or asks_support(text):
        return True
    if len(text) < SHORTEST_SENTENCE or is_quoted(text):
        return False
    return (
        any(map(OPENINGS.match, SENTENCE_END.split(folded)[1:]))
        or INSIDE.search(folded)
        or asks_for_support(folded)
    )


def _around(blocks: Sequence[Block], found: Set[int]) -> set[int]:
    """Lines next to an appeal in which the newsroom speaks of itself, and the heading above its paragraph."""
    around: set[int] = set()
    for step in (-1, 1):
        for number in sorted(found, reverse=step < 0):
            number += step
            while number not in found and 0 <= number < len(blocks) and _speaks_of_itself(blocks[number]):
                around.add(number)
                number += step
    sizes = Counter(map(_box, blocks))
    return around | {
        number - 1
        for number in found | around
        if number - 1 not in found
        and number > 0
        and _is_heading_of(blocks[number - 1], blocks[number])
        and (not _box(blocks[number]) or sizes[_box(blocks[number])] <= LARGEST_BOX)
    }


def _speaks_of_itself(block: Block) -> bool:
    return len(block.text) <= LONGEST and speaks_for_newsroom(fold(block.text))


def _is_heading_of(above: Block, block: Block) -> bool:
    """Whether the line heads the box: short, no sentence, and in a page in the same box as the paragraph."""
    return (
        len(above.text) <= LONGEST_HEADING
        and above.kind in ("paragraph", "heading")
        and not END.search(above.text.rstrip("?!"))
        and is_prose(block.text, SHORTEST_PARAGRAPH)
        and _box(above) == _box(block)
    )


def _box(block: Block) -> str:
    return "" if block.place.startswith("indent-") else block.place.rpartition(" ")[0]
