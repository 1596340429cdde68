"""Other stories on the page: lists under "Related", "Most popular", "Latest World News", and teaser cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.phrases import END, alone, fold, is_prose, starting

READ_ALSO = starting(
    r"(?:also read|read also|read more|see also|watch(?: also)?|more|recommended|related|explainer|read next|don't miss|up next|must read|further reading|go deeper|in depth|in pictures)\s*[:|–—-]", r"(?:also read|read also|read more|see also|see more|read next|don't miss|up next|must read|recommended for you|related stor(?:y|ies))\W*$", r"(?:read|see|watch) more\b.{0,60}$", r"(?:click|tap) here (?:to|for)",
    r"(?:lesen sie (?:auch|hier|dazu|mehr)|mehr (?:dazu|zum thema|lesen|über)|auch interessant|siehe auch|passend (?:dazu|zum)|lesetipp|zum thema|hintergrund|interview|kommentar)\s*[:|]", r"(?:lesen sie (?:auch|hier|dazu|mehr)|auch interessant|siehe auch|das könnte (?:sie|dich) auch|mehr dazu)\b.{0,140}$", r"hier (?:lesen|finden|geht es) ", r"mehr (?:über|zu|dazu) .{0,80}(?:lesen sie|finden sie|hier)\b",
    r"(?:à lire aussi|lire aussi|lire (?:la suite|plus)|voir aussi|à voir|à découvrir|pour aller plus loin)\b", r"(?:lee también|leer también|lea también|te puede interesar|más información|ver también|mira también|para saber más)\b.{0,160}$", r"(?:leggi anche|guarda anche|vedi anche|approfondisci|potrebbe interessarti)\b", r"(?:czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również)|przeczytaj (?:też|także|również)|polecamy)\b", r"(?:lees (?:ook|meer|verder)|les også|les mer|läs (?:också|även|mer)|læs også|lue myös|čtěte také|skaitykite)\b",
    r"(?:читайте|смотрите|слушайте|см\.?|читать) (?:также|еще|по теме|далее|больше|подробнее)\b", r"(?:по теме|подробнее|еще по теме|рекомендуем|ранее по теме|материалы по теме|новости по теме|смотрите фото|смотрите видео|вам может быть интересно|не пропустите|справка)\s*(?:[:|]|\W*$)", r"(?:читайте|дивіться|слухайте) (?:також|ще|по темі|більше|детальніше)\b", r"(?:читайте ще|по темі|за темою|вас може зацікавити|дивіться також)\b",
    r"(?:həmçinin|bunu da|bunları da|daha ətraflı|ətraflı|oxşar xəbər\w*|mövzu ilə bağlı)\W* ?(?:oxu\w*|bax\w*)?\s*(?:[:|»>]|\W*$)", r"həmçinin (?:oxuyun|oxu|bax)\b", r"(?:ayrıca (?:okuyun|bakınız)|bunu da okuyun|ilgili haber\w*|daha fazla(?:sı)?(?: için)?|haberin devamı|önerilen (?:video|haber\w*)|ilginizi çekebilir|bakmadan geçme\w*|sıradaki haber)\b.{0,120}$",
    r"(?:կարդացեք նաեւ|կարդալ նաեւ|տես նաեւ|տե՛ս նաեւ|դիտեք նաեւ|դիտել նաեւ|առնչվող (?:նյութեր|լուրեր)|թեմայի շուրջ|այս թեմայով)\b", r"(?:წაიკითხეთ (?:აგრეთვე|ასევე|მეტი|ვრცლად)|ასევე წაიკითხეთ|იხილეთ (?:აგრეთვე|ასევე)|ამავე თემაზე|დაკავშირებული|მსგავსი)\b", r"(?:بیشتر بخوانید|بیشتر بدانید|همچنین بخوانید|همچنین ببینید|بخوانید|اخبار مرتبط|مطالب مرتبط|خبرهای مرتبط|ببینید|اقرأ (?:أيضا|المزيد)|مطالب پیشنهادی|مرتبط)\s*(?:[:؛|»/]|\W*$)", r"(?:بیشتر بخوانید|همچنین بخوانید|بیشتر بدانید)\b",
    r"(?:(?:тағы|сондай-ақ) оқыңыз\w*|толығырақ|оқи отырыңыз\w*|тақырып бойынша|ұқсас (?:жаңалықтар|материалдар))\b", r"(?:shuningdek(?:,)? o'qing|batafsil|mavzuga oid|o'xshash (?:xabarlar|yangiliklar)|ko'proq o'qing|o'qing)\s*(?:[:|]|\W*$)", r"(?:шунингдек(?:,)? ўқинг|батафсил|мавзуга оид)\s*(?:[:|]|\W*$)", r"(?:дагы окуңуз|кененирээк|тема боюнча)\b",
)  # fmt: skip
LIST_HEADING = alone(
    r"(?:related|recommended|similar|other|more|further|popular|trending|latest|recent|top|featured|previous|next|most[- ](?:read|popular|viewed|shared|recent|commented)|editor'?s'?|our|must[- ]read|hot|breaking|today's)(?:[\w' -]+)?(?: (?:articles?|posts?|stories|story|news|reading|content|topics?|videos?|picks?|headlines|reads?|coverage|links?|materials?|publications))", r"(?:most[- ](?:read|popular|viewed|shared|recent)|trending(?: now| today)?|read next|up next|you (?:may|might)(?: also)? (?:like|be interested in|have missed|missed)|related|recommended(?: for you| from editorial)?|more from [\w .'-]{2,40}|more (?:in|on) [\w .'-]{2,40}|more stories|more news|more on this(?: story| topic)?|also in the news|in other news|what to read next|latest(?: from [\w ]+)?|newest|from the web|around the web|sponsored stories|don't miss|editors?[‘'’]?s? picks?|explore more|keep reading|special projects?|about the author|popular|top stories|see more [\w ]{0,40}|latest \w+ news|latest updates?|news feed|photo of the day)",
    r"(?:weitere|mehr|ähnliche|aktuelle|neueste|meistgelesene|beliebte|verwandte|passende|unsere) (?:themen|artikel|nachrichten|meldungen|beiträge|videos|news|links|informationen|empfehlungen)", r"(?:meistgelesen|meist gelesen|mehr zum thema|zum thema|zum selben thema|auch interessant|aus dem ressort|das könnte (?:sie|dich)(?: auch)? interessieren|die redaktion empfiehlt|empfehlungen(?: der redaktion)?|passend zum artikel|lesen sie auch|top[- ]themen|meistgeklickt|neueste artikel|mehr aus [\w ]{2,30}|mehr von [\w ]{2,30}|weiterlesen|startseite|die wichtigsten news(?: [\w -]+)? im überblick|aktuell auf der startseite(?: [\w .]+)?)",
    r"(?:à lire aussi|à découvrir également|à découvrir|sur le même (?:sujet|thème)|les plus (?:lus|partagés)|articles? (?:liés?|similaires?|les plus lus|récents?|recommandés?)|dans la même rubrique|voir plus|plus d'articles|nos derniers articles|à la une|contenus? sponsorisés?|vous aimerez aussi|le fil info)", r"(?:te puede interesar|lo más (?:leído|visto|popular|comentado)|más (?:leídas?|noticias|sobre este tema|en [\w ]{2,20})|noticias relacionadas|artículos relacionados|contenido relacionado|relacionad[oa]s?|también te puede interesar|recomendados?|últimas noticias|mostrar más)", r"(?:leggi anche|potrebbe interessarti(?: anche)?|articoli (?:correlati|recenti|più letti)|i più letti|le più lette|altre notizie|ultime notizie|ti potrebbe interessare|video consigliati|in evidenza|notizie correlate)", r"(?:czytaj (?:także|też|więcej)|zobacz także|polecane|najczęściej czytane|najnowsze|najpopularniejsze|powiązane(?: artykuły)?|podobne artykuły|więcej na ten temat|warto przeczytać|inne artykuły|popularne)",
    r"(?:meest gelezen|lees meer|lees ook|hoofdpunten|beste van plus|mest lest|siste nytt|mest läst|senaste nytt|läs mer|læs mere|flere nyheter|aangeboden door onze partners|doporučované|nejčtenější|fleira áhugavert|naujausi\W+skaitomiausi|luetuimmat)",
    r"(?:похожие|другие|последние|главные|свежие|популярные|самые популярные|самые читаемые|актуальные|связанные|читаемые|рекомендуемые|интересные|еще|новые|все|топ|лучшие)(?: \w+)? (?:новост[иь]|материал[ыа]?|стат[ьеи]й?|публикаци[ий]|записи|темы|истории|сюжеты|видео)(?: (?:по теме|дня|часа|раздела|рубрики|за \w+|\w+))?", r"(?:читайте также|читайте еще|смотрите также|по теме|еще по теме|материалы по теме|новости по теме|самое (?:читаемое|популярное|важное|интересное|обсуждаемое|главное)|популярное|главное|главное (?:за день|сегодня|сейчас)|лента новостей|новости партнеров|новости (?:сми2|smi2|mediametrics|часа|дня|рубрики)|рекомендуем|рекомендации|вам может быть интересно|вам будет интересно|выбор редакции|сейчас читают|в тренде|топ-?\d*|последнее|партнерские материалы|мы рекомендуем|интересное|эксклюзив|что почитать)",
    r"(?:схожі|інші|останні|головні|свіжі|популярні|найпопулярніші|актуальні|пов'язані|новини) (?:новини|матеріали|статті|публікації|теми|дня|партнерів|за темою|по темі)", r"(?:читайте також|дивіться також|по темі|за темою|найпопулярніше|найчитаніше|популярне|головне|вибір редакції|стрічка новин|рекомендуємо|вас може зацікавити|останнє|топ новини|матеріали по темі|більше новин)",
    r"(?:oxşar|digər|son|əsas|ən son|ən çox oxunan|populyar|bənzər|əlaqəli|seçilmiş|günün|aktual)(?: \w+)? (?:xəbərlər(?:i)?|yazılar|məqalələr|materiallar|mövzular|xəbər)", r"(?:ən çox oxunanlar?|çox oxunanlar?|xəbər lenti|bölməyə aid (?:digər )?xəbərlər|digər xəbərlər|mövzuya aid|bənzər xəbərlər|redaktorun seçimi|həmçinin oxuyun|maraqlı(?: xəbərlər)?|lent|manşet)", r"(?:ilgili|benzer|diğer|son|çok okunan|en çok okunan|popüler|öne çıkan|önerilen|günün)(?: \w+){0,2} (?:haberler(?:i)?|yazılar|içerikler|konular|makaleler|videolar|manşetleri|haber|video)", r"(?:çok okunanlar|en çok okunanlar|son dakika|son haberler|ilginizi çekebilir|sizin için seçtiklerimiz|bunlar da ilginizi çekebilir|editörün seçtikleri|gündem(?:den)?|popüler|öneriler)",
    r"(?:նմանատիպ|այլ|վերջին|ամենաընթերցված|առնչվող|կարեւոր|հիմնական|ամենադիտված|օրվա)(?: \w+)? (?:լուրեր(?:ը)?|նորություններ(?:ը)?|նյութեր(?:ը)?|հոդվածներ(?:ը)?)", r"(?:կարդացեք նաեւ|լրահոս|ամենաընթերցվածը|ամենաշատ ընթերցված\w*|թոփ նորություններ|նաեւ|ըստ թեմայի|ամենաընթերցվածները)", r"(?:მსგავსი|სხვა|ბოლო|დაკავშირებული|ბოლო დროის|პოპულარული|ყველაზე კითხვადი|ახალი|მთავარი)(?: \w+)? (?:სიახლეები|ამბები|სტატიები|მასალები|ახალი ამბები|ნიუსები|თემები)", r"(?:წაიკითხეთ (?:აგრეთვე|ასევე)|ყველაზე კითხვადი|პოპულარული|ამავე თემაზე|ამავე კატეგორიაში|რედაქტორის რჩეული|მსგავსი|ბოლო ამბები|დღის ამბები|ტოპ ამბები)",
    r"(?:اخبار|خبرهای|مطالب|عناوین|آخرین|جدیدترین|پربازدیدترین|پربیننده ?ترین|مهم ?ترین|مهمترین)(?: \w+)? ?(?:مرتبط|مهم|بیشتر|دیگر|روز|اخبار|خبرها|ها|پیشنهادی|برگزیده|ویژه|عناوین)?", r"(?:پربازدید ?ها|پربازدیدها|پربحث ?ها|پربحث‌ها|بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط|پیشنهاد (?:ما|سردبیر)|برگزیده|تازه ?ها|آخرین اخبار|پیشنهاد سردبیر|اقرأ أيضا|أخبار ذات صلة|الأكثر قراءة)",
    r"(?:ұқсас|басқа|соңғы|ең көп оқылған|танымал|өзекті|тақырып бойынша)(?: \w+)? (?:жаңалықтар|материалдар|мақалалар|жаңалық)", r"(?:ең көп оқылғандар?|көп оқылғандар?|жаңалықтар лентасы|соңғы жаңалықтар|тағы да|оқи отырыңыз)", r"(?:o'xshash|boshqa|so'nggi|eng ko'p o'qilgan|mashhur|mavzuga oid|dolzarb|kun)(?: \w+)? (?:xabarlar(?:i)?|yangiliklar(?:i)?|maqolalar|materiallar)", r"(?:eng ko'p o'qilgan(?:lar)?|ko'p o'qilganlar?|so'nggi yangiliklar|mavzuga doir|tavsiya etamiz|shuningdek o'qing)", r"(?:ўхшаш|бошқа|сўнгги|энг кўп ўқилган|мавзуга оид)(?: \w+)? (?:хабарлар|янгиликлар|мақолалар)", r"(?:акыркы|башка|окшош|көп окулган)(?: \w+)? (?:жаңылыктар|макалалар|кабарлар)",
)  # fmt: skip
ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")
LABELLED = re.compile(r"^(?:explainer|opinion|analysis|interview|podcast|video|watch|photos?|in pictures|live|exclusive|feature|review|datablog|мнение|интервью|видео|аналитика|объясняем|müsahibə|rəy|təhlil|video|مصاحبه|تحلیل|ویدیو|հարցազրույց|վերլուծություն|ინტერვიუ|ანალიზი|განმარტება|сұхбат|intervyu) ?[|:] ?\S", re.I)
LONGEST_HEADLINE = 170
LONGEST_TEASER = 320
LONG_PARAGRAPH = 280
"""Characters; teasers' summaries are shorter."""


def headline_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Headings such as "Related Articles" or "Latest World News" with everything under them."""
    number = 0
    while number < len(blocks):
        if not is_list_heading(blocks[number]):
            number += 1
            continue
        end = _list_end(blocks, number)
        yield from blocks[number:end]
        number = max(end, number + 1)


def read_also_lines(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Lines such as "Read also: ..." and, where the label stands alone, the headline after it."""
    waiting = False
    for block in blocks:
        text = fold(block.text)
        if len(text) <= LONGEST_TEASER and (READ_ALSO.match(text) or text.startswith((">> ", "→ "))):
            waiting = len(text) < 40
            yield block
        elif waiting and is_headline(block):
            waiting = False
            yield block
        else:
            waiting = False


def teaser_cards(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Cards of other articles inside the text: a link with nothing around it, or "Explainer | ..." and its summary."""
    for number, block in enumerate(blocks):
        if _is_link_card(block):
            yield block
        elif is_headline(block) and LABELLED.match(block.text):
            yield block
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            if after is not None and 20 < len(after.text) < LONGEST_TEASER and _stands_apart(blocks, number + 1):
                yield after


def is_list_heading(block: Block) -> bool:
    """Whether the block is a heading above other stories, and nothing else."""
    return len(block.text) <= 70 and bool(LIST_HEADING.match(fold(block.text)))


def is_headline(block: Block) -> bool:
    """Whether the block can be another story's headline: one short line that is no closed sentence."""
    return 12 <= len(block.text) <= LONGEST_HEADLINE and not END.search(block.text.rstrip("?!"))


def _is_link_card(block: Block) -> bool:
    return block.link_share > 0.9 and block.kind != "heading" and len(block.text) <= LONGEST_TEASER


def _stands_apart(blocks: tuple[Block, ...], number: int) -> bool:
    """A summary closes the card: what follows is a heading, another card, a paragraph of the story or the end."""
    return number + 1 >= len(blocks) or len(blocks[number].text) < 0.8 * len(blocks[number + 1].text) or len(blocks) - number <= 4


def _list_end(blocks: tuple[Block, ...], heading: int) -> int:
    """Where the list under a heading ends: at the page's end, or where the story's prose goes on.

    The story goes on with a long paragraph or with two paragraphs in a row: under a teaser's headline
    stands one summary, and it is short. A list after which no prose comes is the page's tail.
    """
    for number in range(heading + 1, len(blocks)):
        after = blocks[number + 1] if number + 1 < len(blocks) else None
        if _is_story(blocks[number], LONG_PARAGRAPH):
            return number
        if after is not None and _is_story(blocks[number], 100) and _is_story(after, 40):
            return number
    return len(blocks)


def _is_story(block: Block, least: int) -> bool:
    return (
        block.kind in ("paragraph", "quote") and block.link_share < 0.5
        and is_prose(block.text, least) and not ELLIPSIS.search(block.text)
    )  # fmt: skip
