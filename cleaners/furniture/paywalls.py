"""Notices that the rest of an article is for subscribers or for those who sign in."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import fold, starting

LONGEST = 400

NOTICES = starting(r"""
    en: (?:this|the) (?:article|story|content|page) is (?:only |exclusively )?(?:for|reserved for|available
          (?:only )?to|free for|locked for|behind) (?:our |registered |paying |premium )?(?:subscribers
          |members|registered|readers)
        | (?:to )?(?:continue|keep) reading(?: this (?:article|story))?,? (?:please )?(?:subscribe|log in
          |sign|register|create|start)
        | you have (?:reached|read|used) (?:your|all|\w+ of your) (?:\S+ ){0,4}(?:limit|articles?|stories)
        | (?:log|sign) in to (?:read|continue|access|your account)
        | subscribe (?:now |today )?to (?:read|continue|unlock|keep|access)
        | you need to be (?:logged|a subscriber|registered)
        | already (?:a|an|have an?) (?:subscriber|member|account|subscription)
        | (?:register|sign up|create (?:a free|an) account) (?:to|and) (?:read|continue|keep|unlock)
        | unlock (?:this|the full|unlimited) | get (?:unlimited|full|instant) (?:digital )?access
        | this is (?:a )?(?:premium|subscriber[- ]only|members[- ]only|exclusive) (?:content|article|story)
        | (?:your )?(?:free )?trial (?:ends|will) | don't have an account\?
        | not a (?:subscriber|member)( yet)?\?
    de: (?:dieser|der|diese) (?:artikel|inhalt|beitrag|text) ist (?:nur |exklusiv )?(?:für|exklusiv|mit
          |abonnent|kostenpflichtig) | weiterlesen mit | jetzt weiterlesen
        | lesen sie (?:den ganzen artikel|weiter mit|jetzt weiter)
        | sie haben (?:bereits|noch kein|kein) (?:\S+ ){0,2}abo(?:nnement)?
        | (?:exklusiv|nur) für (?:abonnenten|abonnentinnen|plus-?abonnenten|registrierte) | noch kein abo
        | bereits (?:abonnent|registriert|ein abo|kunde)
        | (?:diesen|den) artikel (?:jetzt )?(?:kaufen|freischalten|mit .{2,20} lesen)
        | mit (?:plus|einem abo) (?:lesen|weiterlesen)
    fr: (?:cet |l')?article réservé aux? (?:nos )?abonnés? | cet article est réservé
        | il vous reste [\d.,]+ ?% | la suite (?:de cet article )?est réservée | (?:déjà|pas encore) abonné
        | pour lire la suite | la lecture de (?:ce|cet) | vous pouvez lire \S+ sur un seul
        | vous avez atteint votre limite | contenu réservé | connectez-vous pour
    es: (?:contenido|artículo|noticia) (?:exclusiv[oa]|solo|reservad[oa]|premium) (?:para|a) (?:nuestros
          )?(?:suscriptor\w*|socios)
        | (?:para )?(?:seguir|continuar) leyendo,? (?:suscríbete|regístrate|inicia|hazte)
        | (?:ya (?:eres|soy)|ya eres) (?:suscriptor|socio|usuario)
        | has (?:agotado|alcanzado) (?:el|tu) límite | inicia sesión para (?:leer|seguir|continuar)
    it: (?:contenuto|articolo) (?:riservato|esclusivo|per) (?:agli |ai |per )?(?:gli )?abbonati
        | questo (?:articolo|contenuto) è riservato | (?:sei|se sei) già abbonato | per continuare a leggere
        | leggi l'articolo completo | hai già un abbonamento
    pl: pozostało (?:jeszcze |ci )?\d+ ?%
        | (?:czytaj|chcesz czytać) dalej\W+(?:subskrybuj|wykup|zaloguj|kup)
        | treść (?:dostępna|tylko|premium) (?:dla|tylko)
        | (?:ten )?(?:artykuł|materiał|tekst) (?:jest )?(?:dostępny )?(?:tylko )?(?:dla (?:subskrybentów
          |prenumeratorów)|premium) | masz już (?:konto|subskrypcję|prenumeratę)
        | aby (?:przeczytać|czytać) (?:cały|dalej)
    pt: (?:conteúdo|artigo) exclusivo para assinantes | já é assinante
    nl: (?:dit artikel is )?(?:exclusief|alleen) voor (?:abonnees|leden) | al abonnee | verder lezen\?
    sv: (?:denna|den här) artikel är (?:för|låst) | redan prenumerant | läs vidare (?:med|–)
    no: (?:denne )?(?:artikkelen|saken) er (?:for|forbeholdt) abonnenter | allerede abonnent
        | for å lese (?:videre|hele|saken) | kun for abonnenter
    fi: (?:tämä )?(?:artikkeli|juttu) on (?:vain )?tilaajille | vain tilaajille
    cs: (?:tento )?(?:článek|obsah|text) je (?:určen )?(?:pouze |jen |exkluzivně )?pro (?:předplatitele
          |členy) | odemkněte si
    ru: (?:этот |данный )?(?:материал|текст|статья|контент) (?:доступ(?:ен|на)|открыт\w?|предназначен\w?)
          (?:только )?(?:по подписке|для подписчиков|подписчикам|зарегистрированным|авторизованным)
        | чтобы (?:читать|продолжить чтение|прочитать|дочитать)(?: дальше| полностью| статью)*,? (?:оформите
          |подпишитесь|войдите|зарегистрируйтесь|авторизуйтесь)
        | (?:полный текст|полная версия) (?:доступ|только) | (?:оформите|купите) подписку
        | уже (?:есть|оформили|являетесь) (?:подписк|подписчик)\w*
        | (?:войдите|авторизуйтесь),? чтобы (?:читать|продолжить|прочитать) | только для подписчиков
        | у вас закончились бесплатные
    uk: (?:цей )?(?:матеріал|текст|стаття|контент) (?:доступ(?:ний|на)|відкрит\w+) (?:лише |тільки )?(?:за
          передплатою|для передплатників|передплатникам|підписникам)
        | щоб (?:читати|продовжити|дочитати)(?: далі)?,? (?:оформіть|підпишіться|увійдіть|зареєструйтес\w+)
        | (?:оформіть|придбайте) (?:передплату|підписку) | вже є (?:передплата|підписка)
    az: (?:bu )?(?:məqalə|material|yazı|məzmun) (?:yalnız|ancaq) abunəçi\w*
        | (?:oxumağa davam etmək|davamını oxumaq) üçün (?:abunə|daxil|qeydiyyat)
    tr: (?:bu )?(?:içerik|haber|yazı|makale) (?:yalnızca|sadece) (?:abone|üye)\w*
        | (?:okumaya devam etmek|devamını okumak|tamamını okumak) için (?:abone|üye|giriş) | abonelere özel
        | zaten (?:abone|üye) misiniz
    hy: (?:այս )?(?:նյութը|հոդվածը) (?:հասանելի է )?միայն բաժանորդներ\w*
        | (?:շարունակելու|կարդալու) համար (?:բաժանորդագրվեք|մուտք գործեք|գրանցվեք)
    ka: (?:ეს )?(?:სტატია|მასალა|კონტენტი) (?:ხელმისაწვდომია )?მხოლოდ (?:გამომწერ|წევრ|რეგისტრირებულ)\w*
        | (?:კითხვის გასაგრძელებლად|სრულად წასაკითხად) (?:გამოიწერეთ|გაიარეთ|შედით)
    fa: (?:این )?(?:مطلب|محتوا|خبر|مقاله) (?:فقط |تنها )?(?:برای|ویژه) (?:مشترکان|اعضا|مشترکین)
        | برای (?:ادامه|خواندن) (?:\S+ ){0,4}(?:مشترک|وارد|عضو|ثبت ?نام) (?:شوید|کنید)
    ar: هذا المحتوی (?:متاح )?(?:للمشترکین|فقط)
    kk: (?:бұл )?(?:мақала|материал|мәтін) (?:тек )?жазылушылар\w*
        | (?:оқуды жалғастыру|толық оқу) үшін (?:жазылыңыз|кіріңіз|тіркеліңіз)
    ky: (?:бул )?(?:макала|материал) (?:жазылуучулар|катталгандар) үчүн | (?:окууну улантуу|толук окуу) үчүн
    uz: (?:ushbu |bu )?(?:maqola|material) faqat obunachilar\w*
        | (?:o'qishni davom ettirish|to'liq o'qish) uchun (?:obuna|kiring|ro'yxatdan)
        | (?:ушбу |бу )?(?:мақола|материал) фақат обуначилар\w*
    """)


def paywall_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that say the rest is for subscribers."""
    return (block for block in blocks if len(block.text) <= LONGEST and NOTICES.match(fold(block.text)))
