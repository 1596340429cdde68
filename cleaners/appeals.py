"""Appeals to the reader: join, give, subscribe, pay."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import anywhere, fold, starting

LONGEST = 450

OPENING = starting(
    r"become (?:a|an|our) (?:\w+ )?(?:member|patron|supporter|subscriber|sponsor)", r"(?:please )?(?:support|donate to|join) (?:us|our (?:work|journalism|newsroom|team)|independent journalism)",
    r"join (?:us|our community|our membership)\W*$", r"donate(?: now| today| here)?\W*$", r"make a donation", r"(?:please )?consider (?:supporting|donating|becoming|making a)", r"help us (?:hit|reach|stay|keep|continue|grow|survive)",
    r"subscribe(?: now| today| here)?\W*$", r"already (?:a )?(?:subscriber|member)", r"support (?:us|our work|independent (?:media|journalism))",
    r"unterstützen sie (?:uns|unsere)", r"jetzt (?:abonnieren|spenden|unterstützen|mitglied werden|anmelden)", r"hat ihnen (?:dieser|der) artikel gefallen",
    r"soutenez", r"faites un don", r"abonnez-vous", r"s'abonner\W*$", r"apóyanos", r"hazte soci[oa]", r"suscríbete", r"haz una donación", r"sostienici", r"abbonati", r"fai una donazione",
    r"wesprzyj nas", r"zostań (?:naszym )?patronem", r"wspieraj", r"kup subskrypcję", r"steun ons", r"bli medlem", r"støtt oss",
    r"поддержите (?:нас|нашу|нашу работу|редакцию|независим\w+|медиазону|\w+)", r"поддержать (?:нас|редакцию|издание|проект)", r"станьте (?:нашим )?(?:подписчиком|патроном|участником|другом)", r"оформите (?:подписку|пожертвование)", r"сделайте (?:пожертвование|донат)", r"помогите нам", r"подписывайтесь и поддерживайте",
    r"підтримайте (?:нас|нашу|редакцію)", r"підтримати (?:нас|редакцію)", r"стань(?:те)? (?:нашим )?(?:патроном|частиною|учасником)", r"долучайтеся до",
    r"bizi dəstəkləyin", r"bizə dəstək ol", r"ianə edin", r"üzv olun", r"abunə olun\W*$",
    r"bize destek ol", r"destek olmak için", r"bağış yap", r"abone olun\W*$", r"üye olun",
    r"դարձեք (?:մեր )?(?:անդամ|աջակից)", r"աջակցեք (?:մեզ|մեր)", r"աջակցել", r"նվիրաբերեք",
    r"დაგვეხმარეთ", r"მხარი დაგვიჭირეთ", r"მხარი დაუჭირეთ", r"გახდი(?:თ)? (?:ჩვენი )?(?:წევრი|მხარდამჭერი)", r"გააკეთეთ შემოწირულობა",
    r"از ما حمایت کنید", r"حمایت مالی", r"کمک مالی", r"عضو شوید\W*$", r"مشترک شوید\W*$", r"بیزقا قوشول",
    r"бізді қолда\w*", r"бізге қолдау көрсет\w*", r"бізге көмектес\w*", r"қолдау көрсетіңіз", r"жазылыңыз\W*$",
    r"bizni qo'llab-quvvatlang", r"bizga yordam bering", r"obuna bo'ling\W*$", r"бизни қўллаб-қувватланг",
)  # fmt: skip
INSIDE = anywhere(
    r"newsroom (?:powered|funded|supported) by (?:our )?readers", r"reader-(?:funded|supported)", r"(?:hit|reach) \d[\d,. ]* members", r"your (?:support|contribution|donation) (?:helps|makes|allows|keeps|means)",
    r"we (?:rely|depend) on (?:your|our readers|the support|reader)", r"we provide fact-based", r"(?:help|allow)s? us (?:to )?(?:continue|keep) (?:our|providing|producing|reporting|doing)", r"support (?:our|independent) journalism",
    r"without (?:your|the) (?:support|help) of (?:our|you)", r"(?:join|become) (?:a|an|our) (?:\w+ )?(?:membership|member of our)", r"from as little as", r"for (?:just|as little as) [$€£₾]\s?\d", r"(?:monthly|one-off|recurring) (?:donation|contribution)",
    r"mit (?:einer|ihrer) spende", r"werden sie (?:jetzt )?(?:mitglied|fördermitglied|abonnent)", r"ihre unterstützung (?:hilft|ermöglicht)", r"avec votre (?:soutien|don)", r"votre (?:soutien|don) (?:nous )?(?:permet|est)", r"con tu (?:apoyo|donación|ayuda)", r"con il tuo (?:sostegno|contributo)", r"dzięki (?:twojemu|waszemu) wsparciu",
    r"благодаря вашей поддержке", r"ваша поддержка (?:помогает|позволяет|важна|поможет)", r"с вашей помощью мы", r"ваш (?:донат|взнос)", r"ежемесячн\w+ (?:пожертвовани|донат|взнос)\w*", r"завдяки (?:вашій|твоїй) підтримці", r"ваша підтримка (?:допомагає|дозволяє|важлива)",
    r"sizin dəstəyiniz", r"dəstəyinizlə", r"sizin desteğiniz", r"desteğinizle", r"okurlarımızın desteği", r"ձեր աջակցություն\w*", r"ձեր աջակցությամբ", r"თქვენი (?:მხარდაჭერა|დახმარება|შემოწირულობა)\w*", r"با حمایت (?:شما|مالی شما)", r"حمایت شما", r"сіздің қолдауыңыз\w*", r"sizning (?:yordamingiz|qo'llab-quvvatlashingiz)\w*",
)  # fmt: skip
PAYWALL = starting(
    r"(?:this|the) (?:article|story|content) is (?:for|reserved for|available to|only available) ", r"(?:to )?(?:continue|keep) reading,?(?: please)? (?:subscribe|log in|sign|register|create)", r"you have (?:reached|read) (?:your|all)", r"log in to (?:read|continue)", r"subscribe to (?:read|continue|unlock)", r"you need to be (?:logged|a subscriber)",
    r"article réservé aux abonnés", r"il vous reste [\d.,]+ ?%", r"la suite est réservée", r"déjà abonné", r"(?:dieser|der) (?:artikel|inhalt) ist (?:nur )?(?:für|exklusiv)", r"weiterlesen mit", r"jetzt weiterlesen", r"lesen sie (?:den ganzen|weiter mit)", r"sie haben (?:bereits|kein) (?:ein )?(?:gültiges )?abo",
    r"contenido (?:exclusivo|solo) para (?:suscriptores|socios)", r"contenuto riservato", r"questo (?:articolo|contenuto) è riservato", r"pozostało jeszcze \d+ ?%", r"czytaj dalej\. subskrybuj", r"treść dostępna",
    r"материал доступен (?:только )?(?:по подписке|подписчикам)", r"чтобы (?:читать|продолжить чтение),? (?:дальше|оформите|подпишитесь|войдите)", r"матеріал доступний (?:лише |тільки )?(?:за передплатою|передплатникам)", r"bu (?:məqalə|material) (?:yalnız|ancaq) abunəçi\w*", r"bu içerik (?:yalnızca|sadece) abone\w*",
)  # fmt: skip


def membership_appeals(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Paragraphs and buttons that ask the reader to join, subscribe or give."""
    for block in blocks:
        text = fold(block.text)
        if len(text) <= LONGEST and (OPENING.match(text) or INSIDE.search(text)):
            yield block


def paywall_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that say the rest is for subscribers."""
    return (block for block in blocks if len(block.text) <= LONGEST and PAYWALL.match(fold(block.text)))
