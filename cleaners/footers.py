"""What closes a page: tags, comment forms, the link to the source, copyright, cookies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import alone, anywhere, fold, is_prose, starting

TAGS = starting(
    r"(?:tags?|topics?|keywords?|labels?|filed under|more on|read more about|in this story|related topics?|categories|category)\s*:", r"(?:tags|topics|related topics)\W*$", r"(?:schlagwörter|themen|mehr zu(?:m thema)?|relevante themen)\s*:?\W*$", r"(?:mots[- ]clés|étiquettes|sujets?|tags?)\s*:", r"(?:etiquetas|temas|archivado en)\s*:?", r"(?:argomenti|tag)\s*:", r"(?:tagi|tematy|słowa kluczowe)\s*:?\W*",
    r"(?:теги|тэги|тег|метки|темы|ключевые слова|рубрик[аи]|еще по теме|сюжеты?|хештег\w*)\s*:", r"(?:теги|тэги|метки)\W*$", r"(?:теги|мітки|ключові слова|рубрика)\s*:?\W*", r"(?:teqlər|açar sözlər|etiketlər|mövzular|kateqoriya|bölmə)\s*:?", r"(?:etiketler|anahtar kelimeler|kategori)\s*:?", r"(?:պիտակներ|թեգեր|բանալի բառեր|թեմաներ)\s*:?", r"(?:თეგები|ტეგები|თემები|საკვანძო სიტყვები|კატეგორია)\s*:?", r"(?:برچسب(?: ?ها)?|کلیدواژه(?: ?ها)?|کلمات کلیدی|تگ ?ها)\s*:?", r"(?:тегтер|тэгтер|кілт сөздер|айдар)\s*:?", r"(?:teglar|kalit so'zlar|mavzular|teg)\s*:", r"(?:теглар|калит сўзлар)\s*:?", r"(?:тегдер|ачкыч сөздөр)\s*:?",
)  # fmt: skip
HASHTAGS = re.compile(r"^(?:#[\w-]+[\s,;|]*)+$")
COMMENTS = starting(
    r"leave a (?:reply|comment)", r"(?:post|add|write) (?:a|your) comment", r"your e-?mail address will not be published", r"required fields are marked", r"save my name", r"(?:\d+ )?comments?(?: \(\d+\))?\W*$", r"(?:no|be the first to) comment", r"join the (?:conversation|discussion)", r"you must be logged in", r"log ?in to (?:comment|reply|leave)", r"have something to say", r"notify me of", r"reply\W*$", r"cancel reply", r"comments are (?:closed|moderated|subject)",
    r"kommentare?(?: \(\d+\)| schreiben| verfassen)?\W*$", r"(?:ihre|deine) (?:e-mail-adresse|meinung)", r"schreiben sie (?:einen|den ersten) kommentar", r"diskutieren sie", r"leserkommentare", r"commentaires?\W*$", r"laisser un commentaire", r"votre adresse (?:e-mail|de messagerie) ne sera", r"les commentaires\W*$", r"deja (?:un|tu) comentario", r"comentarios?(?: de nuestros \w+)?\W*", r"tu dirección de correo", r"i commenti(?: dei lettori)?\W*$", r"commenti\W*$", r"lascia un commento", r"komentarze?\W*$", r"dodaj komentarz", r"skomentuj", r"twój adres e-?mail",
    r"(?:оставить|написать|добавить|добавьте|оставьте) (?:свой )?(?:комментари\w+|отзыв)", r"комментари(?:и|ев|й)(?: \(\d+\)|: \d+)?\W*\d*\W*$", r"ваш (?:e-?mail|адрес) не будет", r"обязательные поля", r"(?:войдите|авторизуйтесь|зарегистрируйтесь),? чтобы (?:оставить|комментировать)", r"обсудить\W*$", r"уважаемые читатели", r"соблюда\w+ правила комментирования", r"коментарі?\W*\d*\W*$", r"(?:залишити|додати|написати) коментар\w*", r"ваша (?:e-?mail|електронна) адреса",
    r"şərh (?:yaz\w*|bildir\w*|əlavə\w*)", r"şərhlər\W*\d*\W*$", r"rəy (?:yaz\w*|bildir\w*)", r"yorum(?:lar)?(?: yap\w*| yaz\w*| ekle\w*)?\W*\d*\W*$", r"e-?posta (?:hesabınız|adresiniz) yayımlanmayacak", r"(?:թողնել|գրել|ավելացնել) (?:մեկնաբանություն|կարծիք)", r"մեկնաբանություններ?\W*\d*\W*$", r"კომენტარ(?:ი|ები)(?:ს დატოვება|ს დამატება)?\W*\d*\W*$", r"დატოვე კომენტარი", r"თქვენი ელ\.?-?ფოსტა",
    r"(?:نظر|دیدگاه)(?: ?های?| ?تان)?(?: خود| شما| کاربران| بدهید)?(?: را)?(?: بنویسید| وارد کنید| ثبت کنید)?\W*$", r"ارسال نظر", r"ثبت نظر", r"نظرات\W*\d*\W*$", r"نشانی ایمیل شما", r"ایمیل شما منتشر", r"пікір (?:қалдыр\w*|жаз\w*|қосу)", r"пікірлер\W*\d*\W*$", r"(?:izoh|fikr) (?:qoldir\w*|yoz\w*|bildir\w*)", r"izohlar\W*\d*\W*$", r"sharh(?:lar)?(?: qoldir\w*)?\W*$", r"изоҳ(?:лар)?(?: қолдир\w*)?\W*$", r"комментарий (?:калтыр\w*|жаз\w*)",
)  # fmt: skip
SOURCE = starting(
    r"source link\W*$", r"(?:read|view|see) (?:the )?(?:original|full) (?:article|story|post|source)", r"original source", r"sources?\s*:\s*\S{1,40}(?:\s\S{1,30}){0,5}$", r"via\s*:\s*\S", r"this (?:post|article|story) (?:\S+ ){0,12}(?:appeared|published) first on", r"the post \S.{0,200} (?:appeared )?first (?:appeared )?on", r"(?:quelle|bron|kilde|källa|lähde|zdroj)\s*:\s*.{1,60}$", r"(?:fuente|fonte|source|źródło)\s*:\s*.{1,60}$", r"quelle: ", r"\(quelle:",
    r"источник(?:и)?\s*:\s*.{1,60}$", r"ссылка на (?:источник|оригинал)", r"(?:первоисточник|оригинал)\s*:?", r"по материалам\s*:?.{1,60}$", r"джерело\s*:\s*.{1,60}$", r"за матеріалами", r"mənbə\s*:\s*.{1,60}$", r"kaynak\s*:?\s*.{0,60}$", r"(?:աղբյուրը?|սկզբնաղբյուր\w*)\s*[:՝`]\s*.{1,60}$", r"წყარო\s*:\s*.{1,60}$", r"منبع\s*:\s*.{1,60}$", r"دەرەنج", r"дереккөз(?:і)?\s*:\s*.{1,60}$", r"manba\s*:\s*.{1,60}$", r"манба\s*:\s*.{1,60}$", r"булак\s*:\s*.{1,60}$",
)  # fmt: skip
SOURCE_ALONE = alone(r"source link", r"source", r"ссылка на источник", r"источник", r"mənbə", r"kaynak", r"աղբյուր", r"წყარო", r"منبع", r"дереккөз", r"manba", r"quelle", r"fuente", r"fonte", r"źródło")
COPYRIGHT = re.compile(
    r"^\W*(?:©|\(c\)|ⓒ|copyright\s*(?:©|\(c\)|ⓒ|\d{4}|by\b|:|$))|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|riproduzione riservata|wszelkie prawa zastrzeżone|"
    r"(?:may|must) not be (?:published|reproduced|copied|republished)|without (?:the )?(?:prior )?(?:written )?(?:permission|consent) of|republish (?:this|our|the) |reprint(?:ed|ing)? (?:with|is) |creative commons (?:licen[cs]e|attribution|by)|purchase licensing|"
    r"hier können sie die rechte|nachdruck (?:verboten|nur|ist)|weiterverwendung (?:nur|untersagt|ist)|все права (?:защищены|соблюдены)|(?:при|любое) (?:использовании|перепечатке|копировании|цитировании|использование|копирование)[^.]{0,80}(?:ссылка|гиперссылка|материал\w*|разреш\w+|обязательн\w+)|перепечатка|копирование материалов|"
    r"усі права захищен|всі права захищен|передрук|при (?:використанні|передруці|цитуванні)|bütün hüquqlar(?:ı)? qorunur|müəllif hüquqları|istinad (?:mütləqdir|zəruridir|olunmalıdır)|istifadə (?:edərkən|olunarkən)[^.]{0,60}istinad|tüm hakları saklıdır|her hakkı saklıdır|kaynak gösteril|izinsiz (?:kopya|kullan|yayın)|"
    r"բոլոր իրավունքները պաշտպանված|(?:հղումը|հղում կատարելը) պարտադիր|մեջբեր(?:ումներ|ելիս)|ყველა უფლება დაცულია|მასალის გამოყენების|მასალის სრული ან ნაწილობრივი|کلیه حقوق|تمامی حقوق|همه حقوق|تمام حقوق|بازنشر|انتشار مطالب|با ذکر منبع|نقل مطالب|"
    r"барлық құқықтар? қорғалған|(?:материалды|ақпаратты) (?:пайдалан|көшір)|гиперсілтеме|сілтеме жасау|barcha huquqlar himoyalangan|(?:materiallardan|saytdan) foydalan|havola (?:qilish|ko'rsatish|etil)|барча ҳуқуқлар ҳимояланган|бардык укуктар корголгон",
    re.I,
)  # fmt: skip
CONSENT = anywhere(
    r"(?:we|this (?:site|website)|our (?:site|website|partners)|wir|diese (?:seite|website)) (?:use|uses|using|verwenden|verwendet|nutzen|nutzt) cookies", r"cookie (?:policy|settings|preferences|notice|consent)", r"(?:accept|reject|manage|allow) (?:all )?cookies", r"by (?:continuing|using)[^.]{0,60}(?:cookies|you agree|terms)", r"cookies? (?:zustimmen|akzeptieren|einstellungen)", r"nous utilisons des cookies", r"(?:accepter|refuser|gérer) (?:les |tous les )?cookies", r"utilizamos cookies", r"(?:usa|utilizza|utilizziamo) (?:i )?cookie", r"(?:używamy|wykorzystujemy|stosujemy) (?:plik\w+ )?cookie\w*", r"(?:мы|сайт) использу(?:ем|ет)(?: файлы)? cookie\w*", r"файл\w* cookie\w*", r"ми використовуємо (?:файли )?cookie\w*", r"kuki(?:lər|lərdən|-fayl\w*)", r"çerez(?:ler|leri|lerden| politika\w*)", r"քուքի\w*", r"cookie-?(?:ներ\w*|ის|ები|файл\w*|fayl\w*)", r"ქუქი\w*", r"کوکی ?(?:ها)?",
    r"these cookies", r"store cookies on", r"cookies (?:on your|help us|allow us|are necessary)", r"opt[- ]?out of the sale", r"sells? your personal information", r"california consumer privacy act",
    r"verarbeitung (?:ihrer|meiner) (?:personenbezogenen )?daten", r"согласие на обработку персональных данных", r"your personal data (?:will|is|are|in accordance)",
)  # fmt: skip
LEAKS = alone(
    r"none", r"null", r"undefined", r"nan", r"(?:newsroom|media|site|company|brand) logo", r"logo", r"placeholder(?: image)?(?:-\d+)?", r"image placeholder", r"loading", r"please wait", r"image", r"img", r"alt text", r"\[object object\]", r"lorem ipsum.*", r"read time", r"avatar", r"icon", r"thumbnail", r"default (?:image|alt)", r"no image", r"video player", r"загрузка", r"yüklənir", r"yükleniyor",
)  # fmt: skip
COMMENT_HEADING = alone(
    r"(?:reader |user )?comments?", r"(?:leser)?kommentare?", r"commentaires?", r"comentarios?", r"commenti", r"i commenti dei lettori", r"komentarze?", r"комментари[ийев]+", r"комментарии читателей", r"коментарі", r"şərhlər", r"yorumlar", r"մեկնաբանություններ", r"კომენტარები", r"نظرات", r"نظرات کاربران", r"دیدگاه ?ها", r"пікірлер", r"izohlar", r"изоҳлар", r"leave a (?:reply|comment)",
)  # fmt: skip
ENOUGH_STORY = 3
"""Paragraphs that must stand above a comment heading before all below it counts as comments."""
TEMPLATE = re.compile(r"\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{[\w.]+\}|^\[/?[a-z_]+(?: [^\]]*)?\]$|%[A-Z_]{3,}%")


def tag_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lists of topics and hashtags."""
    return (
        block for block in blocks
        if HASHTAGS.match(block.text) or (len(block.text) <= 300 and TAGS.match(fold(block.text)) and not block.text.endswith("."))
    )  # fmt: skip


def comment_forms(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Comment forms, their labels and house rules, and the readers' comments under their heading."""
    paragraphs, below = 0, False
    for block in blocks:
        label = len(block.text) <= 200 and bool(COMMENTS.match(fold(block.text)))
        if label or below:
            yield block
        below = below or (label and paragraphs >= ENOUGH_STORY and bool(COMMENT_HEADING.match(fold(block.text))))
        paragraphs += is_prose(block.text)


def source_links(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines that only lead to where the text was taken from."""
    for block in blocks:
        text = fold(block.text)
        if len(text) <= 300 and (SOURCE_ALONE.match(text) or SOURCE.match(text)):
            yield block


def copyright_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Copyright, licence and reprint lines."""
    return (block for block in blocks if len(block.text) <= 350 and COPYRIGHT.search(fold(block.text)))


def consent_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Cookie and data protection notices."""
    for block in blocks:
        found = len(CONSENT.findall(fold(block.text))) if len(block.text) <= 1200 else 0
        if found > 1 or (found and len(block.text) <= 400):
            yield block


def template_leaks(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What a template printed by mistake: "None", "Newsroom logo", {{ title }}, and lines without a letter."""
    for block in blocks:
        if LEAKS.match(fold(block.text)) or TEMPLATE.search(block.text) or not any(map(str.isalnum, block.text)):
            yield block
