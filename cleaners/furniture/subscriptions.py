"""Boxes that send the reader elsewhere: newsletters, Telegram, WhatsApp, Google News, apps, podcasts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaners.article import Block
from cleaners.furniture.address import points_to_channel
from cleaners.furniture.invitations import invites
from cleaners.lines.phrases import alone, anywhere, fold, is_quoted, starting

LONGEST = 400
LONGEST_FILLING = 160

CHANNEL = (
    r"(?:telegram\S*|телеграм\S*|տելեգրամ\S*|ტელეგრამ\S*|تلگرام|whats ?app\S*|ватсап\S*|واتس ?[اآ]پ|viber\S*"
    r"|вайбер\S*|facebook\S*|фейсбук\S*|ֆեյսբուք\S*|ფეისბუქ\S*|فیسبوک|instagram\S*|инстаграм\S*"
    r"|ինստագրամ\S*|ინსტაგრამ\S*|اینستاگرام|youtube\S*|ютуб\S*|յութուբ\S*|იუთუბ\S*|یوتیوب|tik ?tok\S*"
    r"|twitter\S*|threads|linkedin|bluesky|mastodon|discord|google (?:news|haberler\S*|yangiliklar)"
    r"|google новост\S*|яндекс\S*(?: (?:дзен\S*|новост\S*))?|дзен\S*|вконтакте|одноклассник\S*|соцсет\S*"
    r"|соцмереж\S*|rss|podcasts?|newsletters?|ньюслеттер\S*|рассылк\S*|розсилк\S*|bülten\S*|خبرنامه|ایتا"
    r"|روبیکا|سروش|بله|social media)"
)
LABELS = alone(rf"""
    en: newsletters? | (?:[\w'’.-]+ ){1, 5}newsletter | sign me up
        | (?:our |daily |weekly |free |email |morning )+newsletters?
        | sign up(?: now| today| here| for free| for our newsletter| for newsletters?)?
        | follow us(?: on(?: social media)?)?
        | (?:get|receive|subscribe to|join|sign up (?:for|to)) (?:our|the|my|\w+) (?:(?:free|daily|weekly
          |email|morning) )*(?:newsletters?|updates|alerts|podcast)
        | (?:enter )?(?:your )?e-?mail(?: address)?(?: here)? | download (?:our|the) (?:\w+ )?app
        | get the app | our apps? | stay (?:connected|informed|up to date|updated|in touch|tuned)
        | don't miss (?:out|a thing|a story)
        | subscribe to (?:our )?(?:newsletter|channel|podcast|telegram|youtube)\w* | push notifications
        | email sign-?up | notifications | listen on (?:apple|spotify)\b.*
    de: (?:kostenloser |täglicher |unser |der |zum |jetzt )*newsletter(?:-anmeldung)?(?: (?:abonnieren
          |bestellen|anmelden))? | folgen sie uns(?: auf .*)?
        | immer (?:informiert|auf dem laufenden)(?: bleiben)? | jederzeit top informiert
        | (?:ihre )?e-?mail-?adresse | jetzt anmelden | anmeldebestätigung verschickt
        | (?:hier )?(?:gratis |kostenlos )?(?:downloaden|abonnieren) | verpassen sie nichts
        | push-nachrichten(?: aktivieren)? | zur app
    fr: (?:nos |la |notre )?newsletters? | s'inscrire(?: à la newsletter)? | inscrivez-vous
        | (?:votre |adresse )e-?mail | suivez-nous(?: sur .*)? | téléchargez l'app\w* | je m'inscris
        | restez informés? | alertes? info
    es: (?:boletín|boletines|newsletter)(?: diario| semanal)? | apúntate
        | suscríbete al? (?:boletín|newsletter|canal) | siguenos(?: en .*)? | síguenos(?: en .*)?
        | (?:tu )?correo electrónico | descarga (?:la|nuestra) app
    it: (?:la nostra |le )?newsletter | iscriviti(?: (?:alla|ora|qui).*)? | seguici(?: su .*)?
        | (?:la tua )?e-?mail | scarica (?:la|l')? ?app | resta aggiornato
    pl: newsletter | zapisz się(?: na newsletter| do newslettera)? | (?:obserwuj|śledź|polub) nas(?: na .*)?
        | (?:twój |adres )e-?mail | pobierz aplikację | bądź na bieżąco | dołącz do nas
    pt: newsletter | siga-nos(?: n[oa] .*)? | assine (?:a |nossa )?newsletter
    nl: (?:onze |de )?nieuwsbrief | volg ons(?: op .*)? | schrijf je in(?: voor .*)? | download de app
    sv: nyhetsbrev | följ oss(?: på .*)? | anmäl dig
    no: nyhetsbrev | følg oss(?: på .*)? | meld deg på(?: .*nyhetsbrev)?
    fi: uutiskirje | seuraa meitä(?: .*)? | tilaa uutiskirje
    cs: newsletter | sledujte nás(?: na .*)? | přihlásit k odběru
    ru: (?:наша |ежедневная |еженедельная |email-|новостная )*рассылк[аи]
        | подпис(?:ка|аться|ывайтесь|ывайся) на (?:рассылку|новости|канал|нас|telegram|обновления
          |уведомления) | подпи(?:шитесь|шись) на (?:нас|рассылку|новости|канал|обновления)(?: в {CHANNEL})?
        | (?:ваш |введите (?:ваш )?)?(?:e-?mail|адрес электронной почты)
        | мы в (?:соцсетях|социальных сетях|{CHANNEL})
        | (?:следите|читайте) (?:за )?нас?(?:ми)?(?: в(?: .*)?)?
        | наш(?:и)? (?:telegram|телеграм|ютуб|youtube|каналы?|соцсети)\S*(?:[ -]канал)?
        | скача(?:ть|йте) приложение | включить уведомления | оставайтесь (?:с нами|на связи|в курсе)
        | присоединяйтесь(?: к нам)?
    uk: розсилка | (?:ваш )?e-?mail
        | підпис(?:атис[яь]|уйтесь|уйтеся|уйся) на (?:розсилку|новини|канал|нас|telegram)
        | ми (?:в|у) (?:соцмережах|соціальних мережах|{CHANNEL})
        | (?:стежте|слідкуйте) за нами(?: (?:в|у) .*)? | наш (?:telegram|телеграм)\S*(?:[ -]канал)?
        | приєднуйтес[яь](?: до нас)? | завантажити застосунок
    be: падпісвайцеся(?: на .*)? | мы ў {CHANNEL}
    bg: (?:нашият )?бюлетин | абонирай(?:те)? се | последвайте ни(?: .*)?
    az: (?:bizi )?izləyin | bizi (?:sosial şəbəkələrdə|{CHANNEL}) izləyin | (?:xəbər )?bülleten(?:i)?
        | e-?poçt(?: ünvanınız)? | (?:kanalımıza|səhifəmizə) (?:abunə|qoşulun|abunə olun) | bizə qoşulun
        | mobil tətbiq(?:i yüklə)? | tətbiqi yüklə(?:yin)?
    tr: (?:e-?)?bülten(?:imize abone ol(?:un)?| aboneliği)? | bizi takip ed(?:in|iniz) | takip et
        | (?:sosyal medyada |{CHANNEL} )bizi takip edin | e-?posta(?: adresiniz)?
        | uygulamay?[ıi] indir(?:in)? | takipte kal(?:ın)? | bildirimleri aç
    tk: bize ýazylyň | bizi yzarlaň
    hy: (?:հետեւեք|հետեւիր) մեզ(?: .*)? | բաժանորդագրվել | բաժանորդագրվեք(?: .*ալիքին)? | միացեք մեզ
        | (?:մենք|մեզ) {CHANNEL} | լրատու | ներբեռնել հավելվածը | էլ\.? ?(?:փոստ|հասցե)
    ka: გამოგვყევ(?:ით)?(?: .*)? | გამოიწერეთ?(?: სიახლეები| არხი)? | შემოგვიერთდით?(?: .*)? | ელ\.? ?ფოსტა
        | (?:გადმოწერეთ?|ჩამოტვირთეთ?) აპლიკაცია | მოგვყევით(?: .*)?
    fa: (?:عضویت در )?خبرنامه | ما را (?:در .{{2,40}} )?دنبال کنید | به ما بپیوندید
        | (?:عضویت در )?کانال (?:ما|تلگرام|ایتا|بله).{{0,20}} | (?:نشانی )?ایمیل(?: خود را وارد کنید)?
        | (?:دانلود|نصب) اپلیکیشن
    tg: ба мо пайваст шавед
    ar: (?:النشرة|نشرتنا) البریدیة | تابعونا(?: علی .*)? | اشترک فی (?:النشرة|قناتنا).*
    kk: (?:бізге )?жазылыңыз | бізді (?:оқыңыз|{CHANNEL} оқыңыз|бақылаңыз)
        | {CHANNEL} (?:арнамызға )?(?:жазылыңыз|қосылыңыз) | (?:бізге |арнамызға )қосылыңыз
        | қосымшаны жүкте(?:у|ңіз)
    ky: (?:бизге |каналыбызга )?(?:жазылыңыз|кошулуңуз) | бизди (?:окуңуз|{CHANNEL} окуңуз)
    uz: bizni (?:kuzatib (?:boring|bor)|kuzating) | bizga (?:obuna bo'ling|qo'shiling)
        | (?:kanalimizga|sahifamizga) (?:obuna bo'ling|a'zo bo'ling|qo'shiling)
        | ilovani yukla(?:b oling|sh) | бизни кузатиб боринг | каналимизга (?:обуна|аъзо) бўлинг
    """)
OPENINGS = starting(rf"""
    en: (?:follow|join|find|like|watch|read|get|listen to) (?:us|our [\w ]{{2,30}}) (?:on|in|via|through)
          (?:our )?{CHANNEL} | (?:follow|add) [\w.@ ]{{2,30}} (?:on|as) (?:{CHANNEL}|a preferred source)
        | follow us\b
        | (?:click here to )?subscribe (?:to|on|via) (?:(?:our|the|us|\w+'s) )?[^.]{{0,40}}(?:newsletter
          |channel|podcast|{CHANNEL})
        | sign up(?: (?:here|now|today|free))*(?: to| for)? (?:to |for )?(?:our|the|receive|get|\w+'s|stay
          |breaking|daily|email|newsletter)\b
        | get (?:the|our|all the|\w+) [^.]{{0,60}}(?:newsletter|inbox|by email|sent straight|delivered)
        | download (?:our|the) (?:\S+ ){{0,3}}app\b
        | (?:stay|keep) (?:connected|informed|up to date|updated|in touch) (?:with|on) (?:us|our|the latest
          |all)?
        | for (?:more|the latest) (?:news|updates|stories|headlines)[^.]{{0,60}}(?:follow|subscribe|join
          |visit|sign up|download) | our website is (?:the place|your destination)
        | don't miss (?:a|any|the latest|our) (?:story|news|update|big)
        | (?:by|when) (?:signing up|subscribing|submitting|registering|entering your e-?mail|you (?:sign up
          |subscribe)) | i (?:would like to be|agree to (?:receive|be)|want to receive)
        | (?:please )?check your (?:inbox|e-?mail)
        | thank(?:s| you) for (?:signing up|subscribing|your interest|registering)
        | (?:this|our) (?:\w+ )?newsletter (?:is|will|brings|delivers|keeps) | you (?:can|may) unsubscribe
        | want (?:more|to (?:get|receive|stay|read)) [^.?]{{0,60}}\?
        | listen (?:and subscribe )?(?:to|on) (?:our|the \w+ podcast|apple|spotify)
        | have you (?:got|tried) our app | news tips?\?
    de: folgen sie (?:uns|\w+ auf) | (?:folge|folgt) uns
        | abonnieren sie (?:unser|den|die|jetzt|hier|uns|kostenlos)\w* | mit (?:meiner|der|ihrer) anmeldung
        | (?:der|unser|dieser) \S+(?: \S+)?[ -](?:newsletter|podcast) (?:informiert|liefert|bringt|erscheint
          |versorgt) | melden sie sich (?:für|zu[mr]?|jetzt|hier|kostenlos)
        | (?:erhalten|bekommen|lesen) sie (?:\S+ ){{0,8}}(?:newsletter|e-?mail|postfach|mailbox|push
          |whatsapp)\S*
        | (?:infos und )?(?:news|nachrichten) (?:\S+ ){{0,6}}(?:direkt )?(?:via|per|auf|aufs|bei)
          (?:whatsapp|telegram|handy|ihr handy|push)
        | (?:aktuelle|die wichtigsten|alle) (?:nachrichten|news|themen|meldungen) (?:\S+ ){{0,8}}(?:aufs
          handy|als push|per (?:mail|push|newsletter|whatsapp)|in ihr(?:e|em|er)? (?:mailbox|postfach)|in
          ihre? mailbox|kostenlos) | starten sie (?:mit|gut informiert|jeden) | sie haben post
        | immer auf dem laufenden
        | push-(?:benachrichtigungen|nachrichten|mitteilungen) (?:sind|aktivieren|erhalten)
        | sie haben (?:diesen hinweis|sich erfolgreich|den newsletter|sich bereits)
        | vielen dank für (?:ihr interesse|ihre anmeldung|ihr abonnement)
        | sie (?:möchten|wollen) (?:\S+ ){{0,5}}(?:newsletter|auf dem laufenden|nichts verpassen|informiert
          bleiben) | (?:laden|installieren) sie (?:\S+ ){{0,3}}app
        | jetzt (?:\S+ )?(?:newsletter|push\S*) (?:abonnieren|bestellen|anmelden|aktivieren)
        | (?:wir|die redaktion) (?:informieren|schicken|senden) (?:sie|ihnen)
        | hier geht es zu(?:m|r) (?:\S+ ){{0,3}}(?:newsletter|app|podcast|whatsapp-kanal)
        | alle folgen (?:hören|finden)
    fr: suivez(?:-nous| (?:nous|l'actualité|toute l'actualité|\S+ sur {CHANNEL}))
        | inscrivez-vous (?:à|pour|gratuitement|dès)
        | recevez (?:nos|notre|chaque|toute|gratuitement|l'essentiel|les) [^.]{{0,60}}(?:mail|newsletter
          |boîte|matin|alertes) | abonnez-vous à (?:nos?|notre|la) (?:newsletters?|chaîne|compte|podcast)
        | téléchargez (?:notre|l')? ?app\w*
        | (?:retrouvez|rejoignez)(?:-nous| nous| toute| notre) [^.]{{0,50}}{CHANNEL} | en vous inscrivant
        | ne manquez (?:aucune|rien|plus)
    es: siguenos (?:en|a través) | síguenos (?:en|a través) | (?:síguenos|sigue a \w+)
        | suscríbete (?:a (?:nuestr\w+|la|los)|al? (?:canal|bolet\w+|newsletter)|gratis)
        | (?:recibe|apúntate a) (?:nuestr\w+|en tu|cada|las|la) [^.]{{0,60}}(?:correo|bolet\w+|newsletter
          |buzón|noticias) | únete a(?:l| nuestr\w+) (?:canal|comunidad|grupo) | descarga (?:nuestra|la) app
        | no te pierdas (?:nada|ninguna)
    it: seguici (?:su|anche|sui) | iscriviti (?:alla|al|ai|gratis|per|ora)
        | ricevi (?:le|ogni|tutte|la nostra|gratis|nella) [^.]{{0,60}}(?:mail|newsletter|casella|notizie)
        | (?:segui|unisciti al)[^.]{{0,30}}(?:canale|{CHANNEL}) | scarica (?:la nostra|l')? ?app
    pl: (?:obserwuj|śledź|polub|znajdź) nas | zapisz się (?:na|do) | dołącz do (?:nas|naszego|naszej)
        | (?:jesteśmy|zapraszamy) (?:też |również )?na {CHANNEL}
        | (?:otrzymuj|chcesz (?:być na bieżąco|otrzymywać)) | subskrybuj (?:nasz|kanał|newsletter)
        | pobierz (?:naszą |bezpłatną )?aplikację
    pt: siga(?:-nos| o \w+| nosso) [^.]{{0,40}}{CHANNEL}
        | (?:receba|assine) (?:nossa|as|gratuitamente|a) [^.]{{0,40}}(?:newsletter|e-?mail|whatsapp)
        | (?:entre|participe) (?:no|do) (?:nosso )?(?:canal|grupo)
    nl: volg (?:ons|het|\w+) (?:op|via) | schrijf (?:je|u) (?:in|nu in) (?:voor|op)
        | (?:meld je|abonneer je) (?:aan|op) (?:voor )?(?:onze|de|het)? ?(?:nieuwsbrief|podcast|whatsapp)
        | ontvang (?:elke|dagelijks|onze|het)
    sv: (?:följ|gilla) (?:oss|\w+) på | (?:anmäl|prenumerera) (?:dig )?(?:till|på) (?:vårt|våra|vår)
    no: (?:følg|lik) (?:oss|\w+) på | meld deg på (?:vårt|våre|nyhetsbrev)
    fi: seuraa (?:meitä|\w+) {CHANNEL} | tilaa (?:\w+ )?uutiskirje
    cs: sledujte (?:nás|\w+) na | (?:přihlaste|odebírejte) (?:se )?(?:k|náš|naše|novinky)
    ru: (?:также )?(?:подпи(?:сывайтесь|шитесь|шись|сывайся)|следите) (?:также )?(?:на|и|за) (?:наш\w*
          |нас\w*|нами|телеграм\S*|telegram\S*|канал\w*|страниц\w+|обновлени\w+|новост\w+|рассылк\w+
          |{CHANNEL}|[«"\w.-]+ (?:в|на) {CHANNEL})
        | (?:следите|читайте|смотрите|слушайте|присоединяйтесь|ищите) (?:за )?(?:нас\w*|нами|наши\w*|наш\w*
          |нашим\w*|новост\w+|нашими новостями|[«"\w.-]+|к нам|к нашему|больше новостей|самые \w+
          новости)(?: \w+)? (?:в|на|через)(?: \w+){{0,4}} {CHANNEL}
        | (?:присоединяйтесь|подключайтесь) к (?:нам|нашем\w|телеграм\S*|telegram\S*|каналу)
        | наш(?:и)? (?:официальн\w+ |новый )?(?:телеграм|telegram|youtube|ютуб|инстаграм|instagram
          |канал\w?)(?:[ -]канал\w?)?(?: в \S+)?\W*(?:$|[:—–-]|@|https?)
        | мы (?:есть |теперь |также )?(?:и )?(?:в|на) {CHANNEL}
        | (?:установите|скачайте|скачивайте) (?:наше |мобильное |бесплатное )*приложение
        | (?:самые |все |главные |последние |больше |еще больше )+(?:\w+ )?новост\w+(?: \w+){{0,5}} (?:в|на)
          (?:наш\w+ )?(?:\w+[ -])?{CHANNEL}
        | хотите (?:получать|быть в курсе|узнавать|знать больше|читать) [^.]{{0,80}}(?:\?|подпи|канал)
        | (?:больше|еще больше) новостей (?:в|на)
        | получайте (?:новости|уведомления|главн\w+|рассылку|самое)
        | (?:чтобы|если хотите) (?:не пропустить|быть в курсе|первыми узнавать|оставаться в
          курсе)[^.]{{0,80}}подпи | будьте (?:всегда )?в курсе [^.]{{0,60}}(?:с нами|подпи|канал|{CHANNEL})
        | присылайте (?:нам )?(?:свои |ваши )?(?:новости|фото|видео|сообщения) | есть новость\?
        | наш (?:бот|номер (?:whatsapp|ватсап)) | укажите (?:ваш )?e-?mail | нажимая (?:на )?кнопку
        | доступ к .{{2,30}} заблокирован
    uk: (?:також )?(?:підпи(?:суйтесь|шіться|суйтеся|суйся|шись)|долучайтес[яь]|приєднуйтес[яь]) (?:також
          )?(?:на|та|до) (?:наш\w*|нас|телеграм\S*|telegram\S*|канал\w*|сторінк\w+|розсилк\w+|{CHANNEL})
        | (?:слідкуйте|стежте|читайте|дивіться|слухайте) (?:за )?(?:нас|нами|наші?\w*|новин\w+|нашими
          новинами|[«"\w.-]+)(?: \w+)? (?:у|в|на|через)(?: \w+){{0,4}} {CHANNEL}
        | наш (?:телеграм|telegram|youtube)(?:[ -]канал)?\W*(?:$|[:—–-]|@)
        | (?:хочете|бажаєте) (?:отримувати|бути в курсі|дізнаватися|знати більше)[^.]{{0,80}}(?:\?|підпи
          |канал)
        | (?:більше|найважливіші|головні|усі|всі|оперативні) новин\w*(?: \w+){{0,5}} (?:у|в|на) (?:наш\w+
          )?{CHANNEL} | отримуйте (?:новини|сповіщення|головн\w+) | завантажуйте (?:наш )?застосунок
        | ми (?:є )?(?:в|у|на) {CHANNEL}
    be: (?:падпісвайцеся|падпішыцеся|далучайцеся) (?:на|да) (?:наш\w*|канал\w*|{CHANNEL})
        | чытайце нас (?:у|ў|на)
    bg: (?:последвайте|следвайте|следете) ни | абонирайте се за
        | (?:присъединете|включете) се (?:към|в) (?:наш\w+|групата|канала)
    az: (?:bizi|səhifəmizi|kanalımızı|xəbərlərimizi)[^.]{{0,60}}(?:izləyin|izləyə bilərsiniz|oxuyun)
        | (?:kanalımıza|səhifəmizə|bizə|qrupumuza|{CHANNEL})[^.]{{0,50}}(?:qoşulun|abunə olun|üzv olun|abunə
          ol|izləyin) | (?:izləyin|abunə olun|qoşulun)[^.]{{0,20}}{CHANNEL}
        | (?:ən )?(?:son|operativ|vacib|maraqlı) xəbərlər[^.]{{0,50}}{CHANNEL}
        | (?:bizim |mobil )?tətbiqimizi? (?:yüklə|endir)\w*
        | xəbərlərdən (?:xəbərdar|ilk)[^.]{{0,60}}(?:olun|olmaq)
    tr: (?:bizi|haberlerimizi|gelişmeleri|haberleri|gündemi|kanalımızı)[^.]{{0,70}}(?:takip ed(?:in|iniz
          |ebilirsiniz)|takip et|kaçırmayın)\W*$
        | {CHANNEL}[^.]{{0,60}}(?:takip ed(?:in|iniz|ebilirsiniz)|takip et|katılın|katıl|abone
          ol(?:un)?)\W*$
        | (?:kanalımıza|grubumuza|bültenimize|{CHANNEL})[^.]{{0,40}}(?:katılın|abone ol\w*|üye olun)
        | (?:son dakika |tüm |güncel )?(?:haberler|gelişmeler)[^.]{{0,50}}(?:için
          )?{CHANNEL}[^.]{{0,40}}(?:takip|tıklayın|katılın) | (?:mobil )?uygulamamız[ıi] (?:hemen )?indir\w*
        | [\w.' ]{{2,30}} uygulamasın[ıi] indir\w* | günlük gelişmeleri takip ed\w*
    tk: (?:bize|kanalymyza) (?:goşulyň|ýazylyň) | bizi {CHANNEL}\S* yzarlaň
    hy: (?:հետեւեք|հետեւիր|միացեք|միացիր|բաժանորդագրվեք|բաժանորդագրվիր) (?:մեզ|մեր|{CHANNEL})
        | բաժանորդագրվեք [^։]{{0,60}}(?:ալիք|էջ|տեղեկագր|{CHANNEL})\S*
        | (?:լուրերին|նորություններին|ամենակարեւոր)[^։]{{0,60}}(?:{CHANNEL}|հետեւեք)
    ka: (?:გამოგვყევით?|მოგვყევით?|შემოგვიერთდით?|გამოიწერეთ?|მოგვძებნეთ?) (?:ჩვენ[ისა]*|\S*{CHANNEL}
          |სიახლე\S*|არხი|სოციალურ) | {CHANNEL} (?:გამოგვყევით|შემოგვიერთდით|გვერდი|არხი)\W*$
        | (?:არ გამოტოვოთ|მიიღეთ) (?:სიახლე|ახალი ამბ)\S*
    fa: (?:ما را|کانال ما|صفحه ما|اخبار ما|اخبار را|خبرهای)[^.]{{0,60}}(?:دنبال کنید|بخوانید و دنبال
          |بپیوندید|مشترک شوید) | به (?:کانال|صفحه|گروه|{CHANNEL})[^.]{{0,50}}(?:بپیوندید|ملحق شوید)
        | (?:برای )?(?:عضویت|عضو) (?:شدن )?در (?:کانال|خبرنامه|{CHANNEL})
        | در خبرنامه [^.]{{0,40}}(?:عضو|مشترک|ثبت) | اپلیکیشن (?:ما|\S+) را (?:دانلود|نصب)
        | {CHANNEL}[^.]{{0,40}}دنبال کنید
    tg: (?:ба канали|моро дар)[^.]{{0,40}}(?:обуна шавед|пайгирӣ|пайваст|бихонед)
    ar: تابعو?نا (?:علی|عبر|فی) | اشترکوا? (?:فی|معنا) (?:قناتنا|النشرة|القناة|نشرتنا)
        | (?:انضموا?|انضم) (?:إلی|الی) قناتنا
    kk: (?:біздің|бізді)[^.]{{0,60}}(?:жазылыңыз|оқыңыз|оқи аласыз|қосылыңыз|бақылаңыз|қадағалаңыз)
        | (?:{CHANNEL}|арнамызға|парақшамызға)[^.]{{0,50}}(?:жазылыңыз|жазылып алыңыз|қосылыңыз|оқыңыз
          |тіркеліңіз) | (?:маңызды |соңғы |ең )+жаңалықтар[^.]{{0,60}}(?:{CHANNEL}|арнамызда|жазылыңыз)
        | жаңалықтарды [^.]{{0,60}}(?:{CHANNEL}|арнамыз)[^.]{{0,30}}(?:оқыңыз|жазылыңыз)
    ky: (?:биздин|бизди)[^.]{{0,60}}(?:жазылыңыз|окуңуз|кошулуңуз|катталыңыз)
        | (?:{CHANNEL}|каналыбызга|баракчабызга)[^.]{{0,50}}(?:жазылыңыз|кошулуңуз|катталыңыз|окуңуз)
    uz: (?:bizni|bizning|bizga|kanalimiz\w*|sahifamiz\w*|yangiliklarimiz\w*)[^.]{{0,60}}(?:kuzat(?:ing|ib
          boring)|obuna bo'ling|a'zo bo'ling|qo'shiling|o'qing)
        | {CHANNEL}[^.]{{0,50}}(?:obuna bo'ling|kuzat(?:ing|ib boring)|qo'shiling|a'zo bo'ling)
        | (?:so'nggi|eng muhim|tezkor) (?:xabarlar|yangiliklar)[^.]{{0,60}}(?:{CHANNEL}|kanalimizda)
        | (?:бизни|бизнинг|каналимиз\w*|саҳифамиз\w*)[^.]{{0,60}}(?:кузат(?:инг|иб боринг)|обуна бўлинг|аъзо
          бўлинг|қўшилинг) | {CHANNEL}[^.]{{0,50}}(?:обуна бўлинг|кузатинг|қўшилинг|аъзо бўлинг)
    """)
INSIDE = anywhere(r"""
    en: (?:news|headlines|stories|updates) (?:straight |sent |delivered |direct(?:ly)? )*(?:to|in|into) your
          (?:inbox|phone|e-?mail)
        | (?:our|the) (?:\w+ )?(?:telegram|whatsapp|viber|youtube) channel\W*(?:$|:)
        | (?:see|read|view|with|to) our (?:terms and )?privacy (?:notice|policy)\b
        | privacy policy and terms of (?:use|service) apply | unsubscribe at any time
        | (?:delivered|sent) (?:straight |directly )?to your inbox | our newsletters? may contain
        | sign up (?:for|to) (?:our|the) (?:\S+ ){0,4}(?:newsletter|email)
        | subscribing to our (?:\w+ )?newsletter | protected by recaptcha
    de: (?:unsere|die|der) datenschutz(?:erklärung|hinweise|bestimmungen)\W*(?:$|gelesen|und|habe ich|zur
          kenntnis)
        | (?:newsletter|whatsapp-kanal|podcast) (?:hier |jetzt |kostenlos )+(?:abonnieren|bestellen
          |anmelden) | jederzeit (?:wieder )?(?:abbestell|widerruf|kündbar|abmeld)\w*
        | newsletter (?:richtig|informiert sie|auswählen|gleichzeitig)
        | apps? für (?:\S+ )*(?:android|iphone) | direkt per browser-push
    fr: (?:vous pouvez )?vous désinscrire à tout moment
    ru: (?:нашем|нашего|нашему|наш) (?:\w+ )?(?:telegram|телеграм|whatsapp|viber
          |youtube)\S*(?:[ -]канал\w*)?\W*(?:$|:) | соглашаетесь (?:с|на) (?:условиями|политикой|получение)
        | отписаться (?:в любой момент|можно)
    uk: (?:нашому|нашого|наш) (?:\w+ )?(?:telegram|телеграм|whatsapp|viber
          |youtube)\S*(?:[ -]канал\w*)?\W*(?:$|:)
    tr: (?:telegram|whatsapp) (?:kanalımız|grubumuz)\w*
    az: (?:telegram|whatsapp) kanalımız\w*
    """)


TELEGRAM_ADDRESS = re.compile(r"(?:^|[^\w.])t\.me/\w+\W*$")


def subscription_boxes(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Invitations to newsletters, channels, apps and social accounts, and a short line right between two."""
    found = [len(block.text) <= LONGEST and is_invitation(block.text) for block in blocks]
    for number, block in enumerate(blocks):
        if found[number] or (0 < number < len(blocks) - 1 and _fills_box(blocks, found, number)):
            yield block


def _fills_box(blocks: Sequence[Block], found: Sequence[bool], number: int) -> bool:
    """Whether a line stands between a letter's name and its button: "The best of both banks of the river"."""
    text, position = blocks[number].text, blocks[number].position
    beside = blocks[number - 1].position == position - 1 and blocks[number + 1].position == position + 1
    invited = found[number - 1] and found[number + 1]
    return beside and invited and len(text) <= LONGEST_FILLING and not is_quoted(text)


def is_invitation(text: str) -> bool:
    """Whether the outlet asks the reader here to follow it elsewhere."""
    folded = fold(text)
    if LABELS.match(folded) or OPENINGS.match(folded) or points_to_channel(text):
        return True
    return bool(INSIDE.search(folded) or _ends_in_address(folded) or invites(folded)) and not is_quoted(text)


def _ends_in_address(text: str) -> bool:
    return "t.me/" in text and TELEGRAM_ADDRESS.search(text) is not None
