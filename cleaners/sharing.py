"""Tools around the article: share, print, comment, skip, advertisement."""

from __future__ import annotations

from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import alone, anywhere, ends_sentence, fold, starting

LONGEST = 90
NETWORK = r"(?:facebook|twitter|x|whats ?app|telegram|linkedin|reddit|pinterest|e-?mail|mail|messenger|viber|vk|vkontakte|вконтакте|одноклассники|ok|pocket|print|copy link|link|url|instagram|youtube|flipboard|tumblr|threads|bluesky|rss|sms|skype|line|xing|google\+?|lj|livejournal|mailru|мой мир|facebook messenger|tweet|pin|print|pdf|фейсбук|твиттер|телеграм)"
SHARE = starting(
    r"share(?: this| on| via| it| with| article| story|:|\W*$)", r"shares?\W*$", r"print(?: this| article| page|er|\W*$)", r"(?:copy|copied)(?: the)? (?:link|url|to clipboard)", r"link copied", r"e-?mail (?:this|article)", r"save (?:this|article|for later)?\W*$", r"bookmark\W*$", r"tweet\W*$", r"gift this article", r"font size", r"text size", r"view (?:image|gallery|\d+ images?)", r"open (?:image|gallery)", r"close\W*$", r"listen\W*$", r"play\W*$", r"scroll to continue", r"story continues below", r"skip to (?:main |content|navigation)", r"back to top", r"jump to", r"add (?:us )?as a preferred", r"opens in (?:a )?new", r"read (?:full|whole|more)\W*$", r"show more\W*$", r"see more\W*$", r"load more",
    r"teilen(?: sie)?(?: diesen| auf| per|\W*$)", r"diesen artikel teilen", r"per (?:e-)?mail (?:teilen|sharen|versenden)", r"drucken\W*$", r"merken\W*$", r"link kopier\w*", r"den link (?:zum einbetten|kopieren)", r"zur (?:startseite|merkliste|homepage)", r"druckansicht", r"schließen\W*$", r"vorlesen\W*$", r"in pocket speichern", r"zum inhalt springen", r"zum kommentar-bereich",
    r"partager(?: cet| sur| via| l'article| par|\W*$| discussion| close)", r"imprimer\W*$", r"copier(?:/coller)? le lien", r"lien copié", r"pour ajouter l'article", r"identifiez-vous", r"ajouter à (?:vos|mes)", r"compartir(?: en| esta|\W*$)", r"compart(?:e|ilo)(?: en| esta|\W*$)", r"imprimir\W*$", r"copiar (?:enlace|url)", r"guardar\W*$", r"condividi(?: su|\W*$)", r"stampa\W*$", r"copia (?:il )?link", r"udostępnij\W*", r"drukuj\W*$", r"skopiuj link", r"delen\W*$", r"dela\W*$", r"del (?:på|artikel|med)", r"vis mer\W*$", r"tips (?:oss|en venn)",
    r"поделиться(?: в| ссылкой| новостью| статьей|:|\W*$)", r"поделитесь", r"распечатать\W*$", r"версия для печати", r"печать\W*$", r"скопировать(?: ссылку)?\W*$", r"ссылка скопирована", r"отправить (?:по почте|другу|ссылку)", r"сохранить\W*$", r"в избранное", r"увеличить (?:шрифт|фото)", r"нашли (?:ошибку|опечатку)", r"если вы (?:нашли|заметили) (?:ошибку|опечатку)", r"заметили ошибку", r"сообщить об (?:ошибке|опечатке)", r"выделите (?:ее|ошибку|текст)", r"ctrl ?\+ ?enter", r"наверх\W*$", r"короткая ссылка", r"читать (?:полностью|далее|дальше)\W*$",
    r"поділитися", r"поділитись", r"роздрукувати\W*$", r"надрукувати\W*$", r"копіювати посилання", r"якщо ви (?:знайшли|помітили|побачили) помилку", r"знайшли помилку", r"помітили помилку",
    r"paylaş(?:ın|maq|ım)?(?:\W*$|:| )", r"çap (?:et|versiyası|üçün)", r"çapa göndər", r"linki? kopyala", r"səhv gördün\w*", r"mətndə səhv", r"yazdır\W*$", r"bağlantıyı kopyala", r"kaydet\W*$", r"yazı boyutu", r"hata bildir",
    r"կիսվել\W*", r"կիսվիր", r"տարածել\W*$", r"տպել\W*$", r"տպելու տարբերակ", r"սխալ եք (?:գտել|նկատել)", r"გაზიარება", r"გააზიარე", r"ბეჭდვა\W*$", r"დაბეჭდვა\W*$", r"ამობეჭდვა\W*$",
    r"اشتراک(?: |‌)?گذاری", r"به اشتراک بگذارید", r"به اشتراک گذاشتن", r"ارسال به (?:دوستان|دیگران)", r"ارسال خبر", r"چاپ\W*$", r"نسخه چاپی", r"لینک کوتاه", r"کپی لینک", r"لینک خبر", r"گزارش خطا", r"اندازه (?:متن|فونت|قلم)", r"ذخیره\W*$", r"مشارکة", r"شارك",
    r"бөлісу\w*", r"достарыңызбен бөліс\w*", r"басып шығару", r"қате тапсаңыз", r"мәтіннен қате", r"ulashish\w*", r"ulashing\W*", r"do'stlaringiz\w* (?:bilan )?ulash\w*", r"chop etish", r"xatolik topsangiz", r"matnda xato", r"улашиш\w*", r"бўлишиш\w*", r"бөлүшүү\w*", r"басып чыгаруу",
)  # fmt: skip
ICONS = alone(rf"{NETWORK}(?:[\s|,/•·]+{NETWORK})*", r"(?:share|поделиться|partager|teilen)(?: \w+){0,2}")
ADVERT = alone(
    r"advertis(?:e|ement|ing)(?: continue reading)?", r"adverts?", r"sponsored(?: content| links?)?", r"promoted(?: content)?", r"ads? by \w+", r"anzeige", r"werbung", r"publicit[éàae]+", r"publicidad", r"passer la publicité", r"pubblicità", r"reklama", r"reklame", r"annons", r"annonse", r"annonce", r"advertentie", r"materiał promocyjny", r"artykuł sponsorowany",
    r"реклама", r"на правах рекламы", r"партнерский материал", r"спецпроект", r"reklam", r"reklamlar", r"գովազդ", r"რეკლამა", r"آگهی", r"تبلیغات", r"تبلیغ", r"إعلان", r"жарнама", r"жарнамалар", r"reklama huquqi asosida", r"реклама ҳуқуқи асосида", r"жарыя", r"article continues (?:below|after)(?: this)?(?: ad(?:vertisement)?)?",
)  # fmt: skip
PLAYER = anywhere(
    r"enable javascript", r"activate javascript", r"javascript (?:is )?(?:disabled|deaktiviert|отключен)", r"aktivieren sie (?:bitte )?javascript", r"включите javascript", r"your browser (?:does not|doesn't) support", r"ваш браузер не поддерживает", r"ihr browser unterstützt", r"embed code", r"html5 video", r"empfohlener (?:redaktioneller|externer) inhalt", r"an dieser stelle finden sie", r"externe inhalte", r"contenu externe", r"copied to clipboard",
)  # fmt: skip


def share_and_print(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Buttons and labels around the article: share, print, copy the link, report a mistake."""
    for block in blocks:
        text = fold(block.text)
        if len(text) <= LONGEST and (SHARE.match(text) or (ICONS.match(text) and not ends_sentence(text))):
            yield block


def advert_labels(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Labels that stand above an advertisement."""
    return (block for block in blocks if len(block.text) <= LONGEST and ADVERT.match(fold(block.text)))


def player_notices(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What stands in the place of a video, a script or an embedded post that did not load."""
    return (block for block in blocks if len(block.text) <= 400 and PLAYER.search(fold(block.text)))
