"""Boxes that send the reader to other channels: newsletters, Telegram, WhatsApp, Google News, apps."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import anywhere, fold, starting

LONGEST = 320
CHANNEL = (
    r"(?:telegram|телеграм\w*|տելեգրամ\w*|ტელეგრამ\w*|تلگرام|whats ?app|ватсап\w*|viber|вайбер\w*|facebook|фейсбук\w*|instagram|инстаграм\w*|youtube|ютуб\w*|"
    r"tik ?tok|twitter|threads|linkedin|google (?:news|новост\w*|haberler)|google yenilikler|яндекс\.?(?:дзен|новост\w*)|дзен\w*|вконтакте|одноклассник\w*|max|мессенджер\w*|"
    r"rss|newsletter|ньюслеттер\w*|рассылк\w*|розсилк\w*|bülten\w*|bluesky|mastodon|discord|x \(twitter\)|eitaa|ایتا|روبیکا|اینستاگرام|واتساپ|سروش|بله)"
)

OPENING = starting(
    rf"(?:follow|join|find|like|watch|read|get|add) (?:us|our [\w ]{{2,30}}|[\w. ]{{2,30}}) (?:on|in|via) {CHANNEL}", rf"subscribe (?:to|on|via) (?:our|the|us|{CHANNEL})[^.]*(?:newsletter|channel|{CHANNEL})", r"sign up (?:for|to) (?:our|the|receive|get)", r"sign up\W*$", r"get (?:the|our) (?:latest|best|top|daily|award|must)[^.]*(?:newsletter|inbox|email)", r"(?:the latest |breaking )?news (?:straight |delivered )?(?:to|in) your inbox",
    r"(?:enter|your) e-?mail(?: address)?\W*$", r"download (?:our|the) (?:\w+ )?app", r"follow us\b", r"stay (?:connected|informed|up to date|in touch)", r"our website is (?:the place|your destination)", r"don't miss (?:a|any|the latest) (?:story|news|update)", r"subscribe to (?:our|the) [\w ]{0,30}(?:newsletter|channel|podcast|updates)", r"by (?:signing up|subscribing|submitting)", r"i would like to be emailed",
    rf"folgen sie uns", rf"abonnieren sie (?:unseren|den|unsere)", r"mit (?:meiner|der) anmeldung", r"jetzt (?:pushnachrichten|newsletter)", r"der \w+[ -]newsletter", r"melden sie sich (?:für|zu|jetzt)", r"immer informiert bleiben",
    r"suivez-nous", r"suivez \w+ sur", r"inscrivez-vous", r"recevez (?:nos|notre|chaque|toute)", r"s(?:í|i)guenos", r"suscríbete a (?:nuestr\w+|la)", r"recibe (?:nuestr\w+|en tu)", r"seguici su", r"iscriviti", r"obserwuj nas", r"śledź nas", r"zapisz się", r"dołącz do nas", r"volg ons",
    rf"подпи(?:сывайтесь|шитесь|шись|сывайся) (?:на|и)", rf"(?:следите|читайте|смотрите|оставайтесь|присоединяйтесь|будьте|ищите|мы)(?: \w+){{0,6}} (?:в|на|к) (?:\w+ ){{0,5}}{CHANNEL}", rf"наш(?:и)? (?:\w+ )?(?:канал|{CHANNEL})", rf"присоединяйтесь к", r"установите (?:наше|мобильное) приложение", r"скачайте (?:наше )?приложение", r"самые (?:важные|свежие|интересные) новости",  r"хотите (?:получать|быть в курсе)", r"больше новостей (?:в|на)", r"получайте (?:новости|уведомления)",
    rf"підпи(?:суйтесь|шіться|суйтеся|суйся|шись) (?:на|та)", rf"(?:слідкуйте|стежте|читайте|приєднуйтесь|приєднуйтеся)(?: \w+){{0,5}} (?:у|в|на|до) (?:\w+ ){{0,4}}{CHANNEL}", r"наш (?:телеграм|telegram)",
    rf"(?:bizi|bizə|kanalımıza|səhifəmizi)[^.]{{0,60}}(?:izləyin|qoşulun|abunə ol\w*)", rf"(?:izləyin|abunə ol\w*|qoşulun)[^.]{{0,40}}{CHANNEL}", rf"{CHANNEL}[^.]{{0,40}}(?:izləyin|abunə ol\w*|qoşulun|oxuyun)",
    rf"(?:bizi|haberleri|gelişmeleri)[^.]{{0,60}}(?:takip ed\w+|katılın|abone ol\w*)", rf"{CHANNEL}[^.]{{0,50}}(?:takip ed\w+|katıl\w*|abone ol\w*)", r"günlük gelişmeleri takip", r"uygulamasını indir\w*", r"takip(?:de)? (?:et|edin|kalın)\W*$",
    rf"(?:հետևեք|հետևե՛ք|բաժանորդագրվեք|միացեք|մեր)[^։]{{0,60}}{CHANNEL}", r"հետեւեք (?:մեզ|մեր)", r"բաժանորդագրվե՛?ք", rf"(?:გამოგვყევით|გამოიწერეთ|შემოგვიერთდით|მოგვყევით)", r"گამოიწერე",
    rf"(?:ما را|کانال ما|به کانال|به ما)[^.]{{0,60}}(?:دنبال کنید|بپیوندید|{CHANNEL})", r"در خبرنامه", rf"عضو(?:یت)? (?:در )?کانال", rf"{CHANNEL}[^.]{{0,50}}دنبال کنید", r"اپلیکیشن ما",
    rf"(?:біздің|бізді)[^.]{{0,60}}(?:{CHANNEL}|арнамызға|жазылыңыз|оқыңыз)", rf"{CHANNEL}[^.]{{0,50}}(?:жазылыңыз|жазыл\w*|қосыл\w*)", rf"(?:bizni|bizning|kanalimiz\w*)[^.]{{0,60}}(?:kuzat\w+|obuna bo'l\w*|{CHANNEL})", rf"{CHANNEL}[^.]{{0,50}}(?:obuna bo'l\w*|kuzat\w+|qo'shil\w*)", rf"(?:бизни|каналимиз\w*)[^.]{{0,60}}(?:кузат\w+|обуна бўл\w*)",
)  # fmt: skip
INSIDE = anywhere(
    rf"(?:telegram|whatsapp|viber|youtube|телеграм|телеграм-|youtube-|whatsapp-|telegram-)[ -]?(?:channel|канал\w*|kanal\w*|арна\w*|kanalı\w*)\W*(?:$|[:!])", r"(?:subscribe|подпишитесь|подписывайтесь|підписуйтесь|abunə olun|abone olun|obuna bo'ling|жазылыңыз) (?:to|на|to our|to the)\W*(?:our|наш\w*)? (?:newsletter|channel|канал\w*|рассылку)",
    r"t\.me/\w+", r"privacy (?:notice|policy)\W*(?:$|and|applies)", r"unsubscribe at any time", r"(?:google|гугл) (?:news|новости|новостях) (?:and|и)", r"datenschutzerklärung",
)  # fmt: skip


def subscription_boxes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Invitations to newsletters, channels, apps and social accounts."""
    for block in blocks:
        text = fold(block.text)
        if len(text) <= LONGEST and (OPENING.match(text) or INSIDE.search(text)):
            yield block
