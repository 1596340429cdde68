"""Comment forms, house rules for readers, and the readers' comments themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, anywhere, fold, is_prose, is_quoted, starting

LONGEST = 250
ENOUGH_STORY = 3
"""Paragraphs that must stand above the heading of the comments before all below it goes."""

HEADING = alone(r"""
    en: (?:reader |user |readers' |all |view |show |read )*comments? | leave a (?:reply|comment)
        | join the (?:conversation|discussion) | (?:post|add|write) a comment | discussion | conversation
    de: (?:leser|nutzer)?kommentare? | (?:ihre|deine) meinung(?: zum thema| zu diesem artikel)? | diskussion
        | leserbriefe? | kommentarübersicht | kommentare (?:anzeigen|lesen)
    fr: (?:les |vos |voir les )?commentaires?(?: des lecteurs)? | réactions?
        | (?:laisser|ajouter) un commentaire
    es: (?:los )?comentarios?(?: de (?:los|nuestros) \w+)? | deja (?:un|tu) comentario
    it: (?:i )?commenti(?: dei lettori)? | lascia un commento
    pl: komentarze?(?: czytelników)? | dodaj komentarz | skomentuj
    pt: comentários? | deixe (?:um|seu) comentário
    nl: reacties? | (?:plaats|geef) een reactie
    sv: kommentar(?:er)? | kommentera
    no: kommentar(?:er|felt)? | legg igjen (?:en )?kommentar | debatt
    fi: kommentit | kommentoi
    cs: komentáře | diskuse | diskuze | přidat komentář
    ru: комментари(?:и|ев|й|я)(?: (?:читателей|к новости|к статье|пользователей))?
        | (?:оставить|написать|добавить) комментарий | обсуждение | отзывы | обсудить | мнения читателей
        | человек\w* (?:прокомментировал\w*|оставил\w* комментари\w*)
    uk: коментар(?:і|ів|ями)?(?: (?:читачів|до новини))? | (?:залишити|додати|написати) коментар
        | обговорення
    be: каментар(?:ы|ыі|оў) | пакінуць каментар
    bg: коментари? | (?:напишете|остави|добави) коментар
    az: şərhlər | (?:oxucu )?rəyləri? | şərh (?:yaz|bildir|əlavə et)\w* | rəy (?:yaz|bildir)\w*
    tr: (?:okur )?yorum(?:lar|ları)? | yorum (?:yap|yaz|ekle|gönder)\w* | bir (?:yorum|cevap) yazın?
    hy: մեկնաբանություն(?:ներ)? | (?:թողնել|գրել|ավելացնել) մեկնաբանություն | մեկնաբանել | կարծիքներ
    ka: კომენტარ(?:ი|ები) | კომენტარის (?:დატოვება|დამატება|დაწერა) | დატოვე(?:თ)? კომენტარი
    fa: نظرات(?: کاربران| خوانندگان)? | (?:نظر|دیدگاه) ?(?:ها|های)?(?: کاربران| خوانندگان| شما| تان)?
        | (?:ارسال|ثبت|درج) (?:نظر|دیدگاه) | دیدگاهتان را بنویسید
        | نفر نظر داده ?اند
    tg: (?:назарҳо|шарҳҳо)
    ar: (?:ال)?تعلیقات | اترک تعلیقا? | أضف تعلیق
    kk: пікірлер | пікір (?:қалдыру|жазу|қосу) | түсініктемелер
    ky: (?:пикирлер|комментарийлер) | комментарий (?:калтыруу|жазуу)
    uz: (?:izohlar|fikrlar|sharhlar) | izoh (?:qoldirish|yozish) | fikr (?:qoldirish|bildirish)
        | (?:изоҳлар|фикрлар) | изоҳ (?:қолдириш|ёзиш)
    """)
OPENINGS = starting(r"""
    en: leave a (?:reply|comment)\b | (?:post|add|write) (?:a|your) comment\b
        | your e-?mail address will not be published | required fields are marked | save my name, e-?mail
        | (?:no|be the first to) comments? (?:yet|on|to|so far)\b | be the first to comment
        | join the (?:conversation|discussion) (?:on|in|at|and|below)
        | (?:you must|please) (?:be logged|log ?in|sign in|register)(?: in)? to (?:comment|post|reply|leave
          |join|vote) | log ?in to (?:comment|reply|leave)
        | (?:do you )?have (?:something to say|an opinion|your say)\b[^.]*[?!]?$
        | notify me of (?:follow|new) | cancel reply
        | comments? (?:are|is|section is) (?:now )?(?:closed|moderated|subject to|disabled|turned off)
        | what do you think\? (?:let us|tell us|leave|share|join) | would you like to comment
        | (?:please )?keep (?:your )?comments
        | (?:note: )?we (?:are temporarily moderating|reserve the right to (?:remove|delete)) (?:all
          )?comments | commenting (?:is|on this) | all comments (?:are|will be) (?:moderated|reviewed)
    de: kommentar(?:e)? (?:schreiben|verfassen|hinzufügen|hinterlassen|lesen|abgeben|melden)
        | (?:schreiben|hinterlassen|verfassen) sie (?:einen|ihren|den ersten|uns ihren) kommentar
        | diskutieren sie (?:mit|hier|über) | ihre e-?mail-?adresse wird nicht | erforderliche felder sind
        | (?:bitte )?(?:registrieren|melden) sie sich(?: an)?,? (?:um|und halten)
        | leserkommentare geben nicht | (?:die )?kommentarfunktion (?:ist|wurde)
        | (?:um|zum) (?:zu )?kommentieren | (?:in diesem|dieser) kommentar (?:sind|enthält|wurde)
        | alle kommentare (?:anzeigen|lesen|ansehen) | (?:noch )?keine kommentare | jetzt kommentieren
        | (?:gerne )?als leser\S*kommentar
    fr: laisser un commentaire | votre adresse (?:e-?mail|de messagerie) ne sera
        | les champs obligatoires sont
        | (?:connectez-vous|identifiez-vous|inscrivez-vous) pour (?:commenter|réagir|laisser)
        | soyez le premier à (?:commenter|réagir) | (?:lire|voir) les \d+ commentaires
        | réagir à cet article | les commentaires sont (?:fermés|modérés|désactivés)
    es: deja (?:un|tu) comentario | (?:tu|su) dirección de correo electrónico no será
        | los campos obligatorios están
        | (?:inicia sesión|regístrate|hazte \w+) para (?:comentar|poder comentar)
        | sé el primero en comentar | (?:ver|leer) (?:los )?comentarios | los comentarios están cerrados
        | (?:para )?(?:poder )?comentar (?:debes|necesitas|hay que)
    it: lascia un commento | il tuo indirizzo e-?mail non sarà | i campi obbligatori sono
        | (?:accedi|registrati) per commentare | commenta per primo | i commenti sono chiusi
    pl: dodaj (?:swój )?komentarz | twój adres e-?mail nie zostanie | wymagane pola są
        | (?:zaloguj|zarejestruj) się,? (?:aby|by) (?:dodać|komentować) | bądź pierwsz\w+,? który skomentuje
        | komentowanie (?:zostało|jest) | możliwość komentowania
    pt: deixe (?:um|seu) comentário | seu endereço de e-?mail não será
        | os comentários são de responsabilidade | comentários com | atenção: comentários
    nl: (?:plaats|geef|schrijf) (?:een|je|uw) reactie | (?:log|meld je) (?:in|aan) om te reageren
    sv: (?:skriv|lämna) (?:en|din) kommentar | logga in för att kommentera
    no: (?:skriv|legg (?:igjen|inn)) (?:en |din )?kommentar | logg inn for å kommentere
        | (?:vi|dagbladet) ønsker (?:en|dine)
    cs: (?:přidat|přidejte|napsat) (?:svůj )?(?:komentář|názor) | vaše e-?mailová adresa nebude
    ru: (?:оставить|написать|добавить|добавьте|оставьте|напишите) (?:свой |первый |ваш )?(?:комментари\w+
          |отзыв) | ваш (?:e-?mail|адрес email|адрес электронной почты) не будет | обязательные поля
        | (?:войдите|авторизуйтесь|зарегистрируйтесь)(?: на сайт\w?)?,? чтобы (?:оставить|оставлять
          |комментировать|написать|добавить)
        | (?:комментарии|комментирование) (?:закрыты|отключены|доступны|модерируются|к этой|проходят|могут)
        | чтобы (?:оставить|написать) комментарий | уважаемые (?:читатели|пользователи)[!,]
        | соблюда\w+ правила (?:комментирования|общения)
        | (?:комментариев )?(?:пока|еще) нет(?: комментариев)? | (?:будьте|станьте) первым,? кто
        | редакция не несет ответственности за (?:содержание|комментарии)
        | (?:\d+ )?комментари\w+ к (?:записи|статье|новости)
    uk: (?:залишити|додати|написати|залиште|напишіть|додайте) (?:свій |перший )?коментар\w*
        | ваша (?:e-?mail|електронна) адреса не | обов'язкові поля
        | (?:увійдіть|авторизуйтес[яь]|зареєструйтес[яь]),? щоб (?:залишити|залишати|коментувати|додати)
        | коментар(?:і|ування) (?:закрит|вимкнен|доступн)\w+ | коментарів (?:поки|ще) немає
    bg: (?:напишете|напиши|добавете|оставете) (?:свой )?коментар | вашият имейл адрес няма
        | за да коментирате
    az: (?:şərhinizi|rəyinizi|fikrinizi) (?:yazın|bildirin|bölüşün) | (?:şərh|rəy) (?:yazmaq|bildirmək) üçün
        | e-?poçt ünvanınız (?:dərc|göstəril)\w* | (?:ilk|hələ) şərh\w* (?:siz|yox)\w*
    tr: (?:yorumunuzu|düşüncelerinizi|fikrinizi) (?:yazın|paylaşın|bırakın|bildirin)
        | yorum (?:yapmak|yazmak|yapabilmek) için | e-?posta (?:hesabınız|adresiniz) yayımlanmayacak
        | (?:ilk|henüz) yorum\w* (?:siz|yap|yok)\w* | (?:yazılan|gönderilen) yorumlar(?:dan)?
        | gerekli alanlar | küfür, hakaret
    hy: (?:թողեք|գրեք|ավելացրեք) (?:ձեր )?(?:մեկնաբանություն\w*|կարծիք\w*)
        | ձեր էլ\S* (?:հասցեն|փոստի հասցեն) չի հրապարակվ | մեկնաբանելու համար | պարտադիր դաշտեր
    ka: (?:დატოვეთ?|დაწერეთ?|დაამატეთ?) (?:თქვენი |შენი )?კომენტარი | თქვენი ელ\S*(?: ფოსტის)? მისამართი არ
        | კომენტარის (?:დასატოვებლად|დასაწერად) | სავალდებულო ველები
    fa: (?:نظر|دیدگاه) ?(?:تان|خود|خودتان|شما)? ?را (?:بنویسید|وارد کنید|ثبت کنید|ارسال کنید|با ما)
        | نشانی ایمیل شما منتشر | بخش ?های موردنیاز | (?:نظرات|دیدگاه ?های?) (?:حاوی|ارسال شده|شما پس)
        | پاسخ دهید | برای (?:ارسال|ثبت) (?:نظر|دیدگاه)
    ar: لن یتم نشر عنوان | الحقول الإلزامیة | (?:شارکنا|أضف|اكتب|اکتب) (?:برأیک|تعلیقک)
    kk: пікір(?:іңізді)? (?:қалдырыңыз|жазыңыз|қалдыру үшін|білдіріңіз)
        | (?:пікір|түсініктеме) (?:жазу|қалдыру) үшін
        | сіздің (?:email|e-mail|электрондық) (?:мекенжай|пошта)\S* жарияланбайды
    ky: (?:пикириңизди|комментарий) (?:калтырыңыз|жазыңыз) | (?:пикир|комментарий) (?:жазуу|калтыруу) үчүн
    uz: (?:izoh|fikr)(?:ingizni)? (?:qoldiring|yozing|bildiring)
        | (?:izoh|fikr) (?:qoldirish|yozish|bildirish) uchun
        | (?:sizning )?e-?mail(?:ingiz)? (?:manzilingiz )?(?:chop etilmaydi|ko'rsatilmaydi|e'lon qilinmaydi)
        | (?:изоҳ|фикр)(?:ингизни)? (?:қолдиринг|ёзинг) | (?:изоҳ|фикр) (?:қолдириш|ёзиш) учун
    """)


COMMENT = anywhere(r"""
    en: comments? | thoughts | commenting | opinion | discussion
    de: kommentar\w* | kommentieren | mitdiskutieren
    fr: commenter | commentaires? | réagir
    es: comentar | comentarios?
    it: commentare | discussione | comment[oi]
    pl: komentarz\w* | dyskusj\w+ | komentować | skomentować
    az: şərh\w* | rəy\w*
    tr: yorum\w* | düşünceleriniz\w*
    uz: izoh\w* | fikr\w*
    """)
CONDITION = anywhere(r"""
    en: (?:log|sign) in | leave your | share your | hear from you | logged in | (?:create|have) an account
        | our (?:house )?(?:rules|guidelines|policy)
        | (?:house|community) rules | be polite | must register
    de: netiquette | (?:melden|loggen) sie sich | angemeldet | registrier\w+ | unsere (?:regeln|hausordnung)
    fr: vous devez | connectez-vous | être (?:abonné|connecté|inscrit)\w* | notre charte
    es: (?:estar|haber) registrad\w+ | iniciar sesión | inicia sesión | regístrate | nuestras normas
    it: (?:essere|devi) (?:registrat|essere registrat)\w+ | effettua (?:il login|l'accesso) | accedi
        | registrati
    pl: (?:musisz|trzeba) (?:się )?(?:zalogować|zarejestrować|być zalogowan)\w* | zaloguj się
        | zarejestruj się
    az: daxil olmalısınız | daxil olun | qeydiyyatdan keç\w+
    tr: giriş yap\w* | paylaşın | üye (?:ol|giriş)\w*
        | sorumluluğu (?:yorumu )?(?:yapana|yazana|yazara) ait\w*
    uz: tizimga kiring | qoldiring | ro'yxatdan o'ting | kirishingiz kerak
    """)


TO_READER = re.compile(
    r"\b(?:you|your|please|our|sie|ihre?n?|vous|debes|necesario|para comentar|devi|per "
    r"commentare|musisz|aby|olun|girin|yap|yapmalisiniz|olmalisiniz|keçin|ait\w*|devez|connectez|inicia|registrarte|regístrate|zaloguj"
    r"|kirishingiz|kiring|qoldiring|izoh|paylaşin|effettua)\b|^\W*(?:log|sign) in"
)


def _sets_conditions(text: str) -> bool:
    """Whether folded text, in no quotation, says who may comment here: "Log in to leave your opinion"."""
    return (
        bool(text)
        and COMMENT.search(text)
        and CONDITION.search(text)
        and not is_quoted(text)
        and TO_READER.search(text) is not None
    )


def comment_forms(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Comment forms, their labels and house rules, and all below the heading of the readers' comments."""
    paragraphs, below = 0, False
    for block in blocks:
        text = fold(block.text) if len(block.text) <= LONGEST else ""
        heading = bool(HEADING.match(text))
        if below or heading or OPENINGS.match(text) or _sets_conditions(text):
            yield block
        below = below or (heading and block.kind != "item" and paragraphs >= ENOUGH_STORY)
        paragraphs += is_prose(block.text)
