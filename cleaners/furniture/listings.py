"""Lists of other stories: a heading such as "Related" or "Latest World News", and everything under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from cleaners.article import Block
from cleaners.furniture.read_also import is_read_also_label
from cleaners.lines.phrases import alone, ends_sentence, fold, is_headline, is_prose, stems

LONGEST_HEADING = 70
LONG_PARAGRAPH = 280
"""Characters; the summaries under teasers' headlines are shorter."""
VERY_LONG_PARAGRAPH = 400
LONG_ENOUGH = 100
PARAGRAPH = 60
AHEAD = 7
SMALL_BOX = 3
"""Lines: below a heading and two headlines, shorter paragraphs are the story's too."""
SHORT_PARAGRAPH = 80
ELLIPSIS = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$")

HEADING = alone(r"""
    en: (?:related|recommended|similar|other|more|further|popular|trending|latest|recent|top|featured
          |previous|must[- ]read|hot|breaking|today's|our latest|our top|most[- ](?:read|popular|viewed
          |shared|recent|commented)|editors?'?s?)(?: [\w&'-]+){0,2} (?:articles?|posts?|stories|story|news
          |reading|content|topics?|videos?|picks?|headlines|reads?|coverage|links?|publications|updates?)
        | most[- ](?:read|popular|viewed|shared|recent|commented)(?: now| today| this week| stories| in
          [\w ]+)? | trending(?: now| today| topics?| on [\w ]+)? | (?:read|up|watch) next
        | you (?:may|might)(?: also)? (?:like|be interested in|have missed|missed|enjoy)
        | related(?: to this(?: story| article)?| items?| tags)?
        | recommended(?: for you| from editorial| by| reading)? | more from [\w .'&-]{2,40}
        | more (?:in|on|about) [\w .'&-]{2,40} | (?:read|see) more (?:about|on|from|in|news)?[\w .'&-]{0,40}
        | also in the news | in other news | what to read next | what's (?:hot|trending|new)
        | latest(?: from [\w .'&-]+)? | (?:from|around|elsewhere on) the web
        | (?:sponsored|promoted) stories | editors?[‘'’]?s? (?:picks?|choice) | don't miss
        | explore more(?: on these topics)? | keep reading | special projects? | popular(?: now| in [\w ]+)?
        | top stories | latest (?:\w+ ){0,3}(?:news|updates?|articles|posts|stories|headlines)
        | see more latest [\w ]+ | news ?feed | photo of the day | also read | read also | more stories
        | (?:other|more) (?:articles )?(?:by|from) (?:this|the same) (?:author|topic|section)
    de: (?:weitere|mehr|ähnliche|aktuelle|aktuellste|neueste|neuste|meistgelesene|beliebte|beliebteste
          |verwandte|passende|unsere|empfohlene|letzte)(?: [\w-]+)? (?:themen|artikel|nachrichten|meldungen
          |beiträge|videos|news|links|informationen|empfehlungen|texte|inhalte|storys|stories|podcasts)(?:
          [\w -]+)? | meist ?(?:gelesen|geklickt|kommentiert|geteilt|gesehen)(?:e artikel)?
        | am meisten gelesen | mehr zum thema(?: [\w -]+)? | zum (?:selben )?thema | (?:auch )?interessant
        | auch interessant(?: für sie)? | aus dem ressort
        | das könnte (?:sie|dich)(?: auch)? (?:noch )?interessieren | die redaktion empfiehlt
        | (?:unsere |redaktions)?empfehlungen?(?: der redaktion| für sie)? | passend (?:zum artikel|dazu)
        | (?:lesen sie|lies) auch | top[- ]?(?:themen|artikel|news) | mehr (?:aus|von|über) [\w /-]{2,30}
        | (?:aktuell |mehr )?auf der startseite(?: [\w .]+)? | newsticker | lesetipps? | schlagzeilen
        | neu auf [\w .]+ | (?:lokale|regionale) nachrichten | im fokus | nicht verpassen | verwandte themen
        | beliebt(?:este)? (?:auf|bei) [\w .]+
    fr: à lire (?:aussi|également|ensuite) | à (?:découvrir|voir)(?: (?:aussi|également))?
        | (?:lire|voir) aussi | sur le même (?:sujet|thème)
        | (?:les )?(?:articles )?les plus (?:lus|partagés|vus|commentés|populaires)
        | (?:autres )?articles? (?:liés?|similaires?|récents?|recommandés?|associés?|connexes)
        | dans la même (?:rubrique|catégorie) | plus d'articles?
        | (?:nos )?derni(?:ers|ères) (?:articles|actualités|infos|nouvelles|vidéos) | à la une
        | contenus? (?:sponsorisés?|liés?) | vous (?:aimerez|aimeriez|pourriez) aussi(?: aimer)?
        | (?:le )?fil (?:info|d'actualité|actu) | en continu | nos (?:sélections|recommandations)
        | sur le web | plus sur ce sujet
    es: (?:también )?te puede(?:n)? interesar
        | lo (?:más|último)(?: (?:leído|visto|popular|comentado|reciente))?
        | (?:las )?más (?:leídas?|leídos?|vistas?|vistos?|noticias|sobre este tema|en [\w ]{2,20}
          |información) | noticias (?:relacionadas|destacadas|de hoy|recientes)
        | artículos? (?:relacionados?|recientes|recomendados) | contenidos? relacionados? | relacionad[oa]s
        | recomendad[oa]s(?: para ti)? | últimas noticias | lee también | ver también | en portada
        | otras noticias | temas relacionados
    it: (?:leggi|guarda|vedi) anche | potrebbe(?:ro)? interessarti(?: anche)?
        | ti potrebbe(?:ro)? interessare(?: anche)?
        | articoli (?:correlati|recenti|più letti|simili|suggeriti|consigliati)
        | (?:i|le) più (?:letti|lette|visti|viste|commentati) | più letti | altre notizie
        | (?:le )?ultime (?:notizie|news|ore) | video consigliati | in evidenza
        | (?:notizie|contenuti) correlat[ei] | in primo piano | dello stesso (?:autore|argomento)
        | sullo stesso argomento
    pl: (?:czytaj|zobacz|przeczytaj|sprawdź|polecamy|warto) (?:także|też|również|więcej|przeczytać|zobaczyć)
        | polecane(?: artykuły)? | polecamy | (?:najczęściej|najchętniej) (?:czytane|oglądane|komentowane)
        | najnowsze(?: artykuły| wiadomości| informacje)? | najpopularniejsze | popularne(?: artykuły)?
        | powiązane(?: artykuły| tematy)? | podobne (?:artykuły|tematy) | więcej na ten temat
        | inne artykuły | ostatnie (?:wiadomości|artykuły) | na skróty | redakcja poleca
        | wybrane dla ciebie
    pt: (?:leia|veja) (?:também|mais) | (?:mais|últimas) (?:lidas|notícias) | notícias relacionadas
        | (?:artigos|posts) relacionados | você pode gostar
    nl: (?:meest|best) (?:gelezen|bekeken|gedeeld) | lees (?:ook|meer|verder)
        | gerelateerde? (?:artikelen|berichten|nieuws)? | (?:het )?laatste nieuws | hoofdpunten
        | ook interessant | meer (?:over|nieuws|uit|van)(?: [\w ]+)? | beste van plus
        | aangeboden door onze partners | net binnen
    sv: mest (?:läst|lästa|sett) | senaste nytt | läs (?:mer|också|även|vidare)(?: om [\w ]+)?
        | relaterade? artiklar | relaterat | fler (?:nyheter|artiklar)
    no: (?:mest|best) (?:lest|leste|sett) | siste nytt | les (?:også|mer)
        | flere (?:nyheter|saker|artikler)(?: fra [\w .]+)? | relaterte (?:saker|artikler)
        | (?:læs også|læs mere|mest læste|seneste nyt|relaterede artikler|flere nyheder) | saken fortsetter
    fi: luetuim?m(?:at|ista) | lue (?:myös|lisää) | (?:uusimmat|tuoreimmat)(?: uutiset)? | suosittelemme
        | aiheesta lisää
    cs: (?:nej)?čtenější | čtěte (?:také|dále|více) | (?:související|podobné|další) (?:články|zprávy|témata)
        | doporučujeme | doporučované | nejnovější(?: zprávy| články)? | mohlo by vás zajímat | aktuálně
    ru: (?:похожие|другие|последние|главные|свежие|популярные|самые (?:популярные|читаемые|обсуждаемые)
          |актуальные|связанные|читаемые|рекомендуемые|интересные|еще|новые|все|топ|лучшие|важные|срочные
          |горячие|схожие)(?: \w+)? (?:новост[иь]|материал[ыа]?|стат[ьеи]и?|публикаци[ий]|записи|темы
          |истории|сюжеты|видео|события)(?: (?:по теме|дня|часа|раздела|рубрики|недели|за \w+|этой рубрики|в
          \w+))? | (?:читайте|смотрите) (?:также|еще|по теме|далее) | (?:еще )?по теме
        | (?:материалы|новости|публикации|статьи|еще|другое) по (?:этой )?теме
        | (?:самое|новое|важное)(?: (?:читаемое|популярное|важное|интересное|обсуждаемое|главное|свежее|за
          день|сегодня|за неделю))? | популярное(?: за \w+| сейчас| сегодня)?
        | главное(?: за день| сегодня| сейчас| за неделю)? | лента(?: новостей)?
        | новости (?:партнеров|сми2|smi2|mediametrics|часа|дня|рубрики|раздела|компаний|по теме|в мире
          |региона) | (?:мы )?рекомендуем(?: почитать| прочитать)? | рекомендации(?: редакции)?
        | вам (?:может быть|будет|также может быть|могут быть) интересн[оы]
        | возможно,? вам (?:будет )?интересно | выбор (?:редакции|редактора)
        | (?:сейчас|сегодня|также|чаще всего) читают | в (?:тренде|топе) | топ(?:-\d+)? | последнее
        | последние \w+ | партнерские материалы | (?:это )?интересно(?:е)? | эксклюзив(?:ы)?
        | что (?:еще )?(?:почитать|читать) | другие статьи автора
        | (?:больше|еще) (?:новостей|материалов)(?: (?:по теме|на \w+|в \w+))? | не пропустите | обсуждаемое
        | похожее | связанные теги
    uk: (?:схожі|інші|останні|головні|свіжі|популярні|найпопулярніші|найважливіші|актуальні|пов'язані|цікаві
          |усі|всі|важливі)(?: \w+)? (?:новини|матеріали|статті|публікації|теми|події)(?: (?:дня|за темою|по
          темі|рубрики))? | (?:читайте|дивіться) (?:також|ще|по темі|більше)(?: за темою)?
        | (?:матеріали |новини |ще )?(?:по|за) тем(?:і|ою) | найпопулярніше | найчитаніше
        | популярне(?: зараз)? | головне(?: за день| сьогодні)? | вибір редакції | стрічка(?: новин)?
        | новини (?:дня|партнерів|компаній|рубрики|розділу) | рекомендуємо(?: почитати)?
        | (?:вас|вам) (?:може|також може) (?:зацікавити|бути цікаво) | останнє | топ(?:[- ]новини)?
        | більше новин | зараз читають | не пропустіть
    be: (?:чытайце|глядзіце) (?:таксама|яшчэ)
        | (?:апошнія|галоўныя|іншыя|папулярныя|падобныя) (?:навіны|матэрыялы) | па тэме
        | самае (?:чытанае|папулярнае|важнае) | навіны дня
    bg: (?:още|последни|подобни|свързани|популярни|най-нови|други|най-четени)(?: \w+)? (?:новини|статии
          |публикации|материали) | (?:прочетете|вижте) (?:още|също) | (?:още )?по темата | най-четени(?:те)?
        | препоръчан[ио]
    az: (?:oxşar|digər|son|əsas|ən son|ən çox oxunan|populyar|bənzər|əlaqəli|seçilmiş|günün|aktual|maraqlı
          |vacib|bütün|mühüm|yeni)(?: \w+)? (?:xəbərlər(?:i)?|yazılar|məqalələr|materiallar|mövzular|xəbəri?
          |videolar|hadisələr) | (?:ən )?çox (?:oxunan|baxılan)(?:lar)? | xəbər lent(?:i|imiz)
        | bölməyə aid (?:digər )?xəbərlər
        | (?:bu )?mövzu(?:ya aid|ya dair| üzrə| ilə bağlı)(?: (?:xəbərlər|yazılar|digər xəbərlər))?
        | redaktorun seçimi | (?:həmçinin|bunları da|bunu da) (?:oxuyun|oxu|bax(?:ın)?) | manşet | gündəm
        | günün xəbərləri | sizə maraqlı ola bilər | tövsiyə (?:edirik|olunur)
    tr: (?:ilgili|benzer|diğer|son|çok okunan|en çok okunan|popüler|öne çıkan|önerilen|günün|en son
          |güncel)(?: \w+){0,2} (?:haberler(?:i)?|yazılar(?:ı)?|içerikler|konular|makaleler|videolar
          |manşetleri|haber|video|gelişmeler)
        | (?:günün )?(?:en )?çok (?:okunan|izlenen|konuşulan|yorumlanan)lar(?:ı)?
        | son dakika(?: haberleri)? | son haberler | ilginizi çekebilir
        | (?:bunlar (?:da )?)?ilginizi çekebilir | sizin için seçtiklerimiz | editörün seçtikleri
        | gündem(?:den|deki)?(?: haberleri)? | öneriler | bunlara da (?:bak|göz at)ın? | bakmadan geçme\w*
        | günün öne çıkanları | haber(?:in)? devamı | tüm haberler
    tk: (?:soňky|beýleki|meňzeş|iň köp okalan) (?:habarlar|makalalar) | şeýle hem okaň
    hy: (?:նմանատիպ|այլ|վերջին|ամենաընթերցված|առնչվող|կարեւոր|հիմնական|ամենադիտված|օրվա|թարմ|թեմատիկ|գլխավոր
          |ամենաթարմ)(?: \w+)? (?:լուրեր(?:ը)?|նորություններ(?:ը)?|նյութեր(?:ը)?|հոդվածներ(?:ը)?
          |հրապարակումներ(?:ը)?) | (?:կարդացեք|կարդալ|տեսեք|տես|դիտեք) նաեւ | (?:լրա)?հոս | ամենաընթերցվա\w+
        | ամենադիտված\w* | ամենաշատ ընթերցված\w* | (?:թոփ|top) (?:նորություններ|լուրեր)
        | (?:ըստ|այս) թեմայ(?:ի|ով) | թեմայի շուրջ | խմբագրի ընտրությունը? | առնչվող | լրահոս | օրվա լուրերը
        | խորհուրդ ենք տալիս
    ka: (?:მსგავსი|სხვა|ბოლო|დაკავშირებული|პოპულარული|ყველაზე კითხვადი|ახალი|მთავარი|უახლესი|რეკომენდებული
          |დღის|მიმდინარე)(?: \w+)? (?:სიახლეები|ამბები|სტატიები|მასალები|ნიუსები|თემები|ინფორმაცია
          |ვიდეოები) | (?:წაიკითხეთ?|იხილეთ?|ნახეთ?) (?:აგრეთვე|ასევე|მეტი)
        | ასევე (?:წაიკითხეთ|იხილეთ|ნახეთ) | ყველაზე (?:კითხვადი|პოპულარული|ნახვადი) | პოპულარული
        | ამავე (?:თემაზე|კატეგორიაში|რუბრიკაში) | თემაზე | რედაქტორის რჩეული | მსგავსი | დაკავშირებული
        | ტოპ (?:ამბები|სიახლეები|თემები) | ახალი ამბები | რეკომენდებული | შემოთავაზებული | დღის თემა
    fa: (?:آخرین|جدیدترین|تازه ترین|پربازدیدترین|پربیننده ?ترین|مهم ?ترین|سایر|دیگر) (?:اخبار|خبرها|خبرهای?
          |مطالب|عناوین|رویدادها)(?: \w+){0,2}
        | (?:اخبار|خبرهای|مطالب|عناوین|گزارش های|مقالات) (?:مرتبط|مهم|بیشتر|دیگر|روز|پیشنهادی|برگزیده|ویژه
          |مشابه|داغ|پربازدید|امروز)(?: \w+)? | پربازدید ?(?:ها|ترین|ترین ?ها|های? \w+)?
        | پربحث ?(?:ها|ترین ?ها)? | پربیننده ?(?:ها|ترین ?ها) | (?:بیشتر|همچنین) (?:بخوانید|ببینید)
        | مرتبط(?: ها)? | پیشنهاد (?:ما|سردبیر|ویژه) | پیشنهادی | برگزیده(?: ها)? | تازه ?(?:ها|ترین ?ها)
        | داغ ?ترین ?ها | در همین (?:زمینه|رابطه|باره) | خبرهای مرتبط | عناوین کل اخبار | وب گردی
        | از دیگر رسانه ها
    tg: (?:хабарҳои|маводи) (?:охирин|дигар|монанд|марбут|муҳим) | (?:боз|инчунин) (?:хонед|бихонед)
        | дар ҳамин мавзӯъ
    ar: (?:اخبار|مواضیع|مقالات|موضوعات) (?:ذات صلة|مرتبطة|متعلقة|مشابهة) | أخبار ذات صلة
        | الأکثر (?:قراءة|مشاهدة|شیوعا|تداولا) | (?:اقرأ|اقرا|شاهد) (?:أیضا|ایضا|المزید) | آخر الأخبار
        | اخر الاخبار | مقترحات | قد یعجبک أیضا | المزید من الأخبار
    kk: (?:ұқсас|басқа|соңғы|ең көп оқылған|танымал|өзекті|тақырып бойынша|маңызды|негізгі|жаңа|күннің)(?:
          \w+)? (?:жаңалықтар(?:ы)?|материалдар|мақалалар|жаңалық|хабарлар|оқиғалар)
        | (?:ең )?көп оқылған(?:дар)?(?: \w+)? | жаңалықтар (?:лентасы|легі) | тағы да?(?: оқыңыз)?
        | оқи отырыңыз | (?:сондай-ақ|тағы) (?:оқыңыз|қараңыз) | тақырып бойынша | редакция таңдауы
        | осы тақырыпта | танымал
    ky: (?:акыркы|башка|окшош|көп окулган|негизги|маанилүү)(?: \w+)? (?:жаңылыктар|макалалар|кабарлар
          |материалдар) | (?:эң )?көп окулган(?:дар)? | (?:дагы|ошондой эле) (?:окуңуз|караңыз)
        | тема боюнча | жаңылыктар тасмасы
    uz: (?:o'xshash|boshqa|so'nggi|eng ko'p o'qilgan|mashhur|mavzuga oid|dolzarb|kun|asosiy|muhim|yangi
          |tavsiya etilgan)(?: \w+)? (?:xabarlar(?:i)?|yangiliklar(?:i)?|maqolalar|materiallar|videolar)
        | eng ko'p o'qilgan(?:lar)? | ko'p o'qilgan(?:lar)? | (?:shuningdek|yana)(?:,)? o'qing
        | mavzuga (?:doir|oid) | shu mavzuda | tavsiya et(?:amiz|iladi) | lenta
        | (?:ўхшаш|бошқа|сўнгги|энг кўп ўқилган|мавзуга оид|долзарб|асосий|муҳим|кун)(?: \w+)?
          (?:хабарлар(?:и)?|янгиликлар(?:и)?|мақолалар|материаллар) | (?:энг )?кўп ўқилган(?:лар)?
        | шунингдек,? ўқинг | мавзуга (?:доир|оид)
    """)


def headline_lists(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Headings such as "Related Articles" or "Latest World News" with everything under them."""
    number, begun = 0, False
    while number < len(blocks):
        begun = begun or _is_story(blocks[number], 100)
        if not is_list_heading(blocks[number]) or (not begun and blocks[number].kind == "item"):
            number += 1
            continue
        end = _list_end(blocks, number, begun)
        yield from blocks[number:end]
        number = max(end, number + 1)


def is_list_heading(block: Block) -> bool:
    """Whether the block is a heading above other stories, and nothing else."""
    return len(block.text) <= LONGEST_HEADING and bool(HEADING.match(fold(block.text)))


def _list_end(blocks: Sequence[Block], heading: int, begun: bool = True) -> int:
    """Where the list under a heading ends: at the page's end, or where the story's prose goes on.

    The story goes on with a long paragraph or with two paragraphs in a row: under a teaser's headline
    stands one summary, and it is short. One lone paragraph on the way there is the story's too: a box in
    the middle of a text has one teaser, and a subheading may follow that paragraph. A list after which no
    prose comes is the page's tail. A paragraph right under the heading shows that the box is empty.
    """
    lone: list[int] = []
    for number in range(heading + 1, len(blocks)):
        if not begun and _is_story(blocks[number], 100):
            return number
        small = number - heading <= SMALL_BOX and not _has_headlines(blocks[number : number + AHEAD])
        least = PARAGRAPH if small else LONG_ENOUGH
        if _goes_on(blocks, number, least):
            return lone[0] if len(lone) == 1 or _is_text_again(blocks, heading, lone) else number
        if _is_story(blocks[number], SHORT_PARAGRAPH):
            if number == heading + 1:
                return number
            lone.append(number)
    near = lone[:1] == [heading + 2]  # a box of one headline
    return lone[0] if near and _is_text_again(blocks, heading, lone) else len(blocks)


def _is_text_again(blocks: Sequence[Block], heading: int, lone: Sequence[int]) -> bool:
    """Whether lone paragraphs are the story's: under "read also", where summaries hardly ever stand, if the
    first is long and none says again what the line above it says, as summaries do."""
    if not lone or not is_read_also_label(blocks[heading]) or not _is_story(blocks[lone[0]], LONG_ENOUGH):
        return False
    return all(len(stems(blocks[place].text) & stems(blocks[place - 1].text)) < 2 for place in lone)


def _has_headlines(blocks: Sequence[Block]) -> bool:
    """Whether more headlines than one follow, before another list begins: summaries stand between them."""
    ahead = takewhile(lambda block: not is_list_heading(block), blocks)
    return sum(is_headline(block.text) for block in ahead) > 1


def _goes_on(blocks: Sequence[Block], number: int, least: int) -> bool:
    if _is_story(blocks[number], LONG_PARAGRAPH):
        return True
    following = blocks[number + 1 : number + 2]
    return _is_story(blocks[number], least) and any(_is_story(block, 20) for block in following)


def _is_story(block: Block, least: int) -> bool:
    """Running text of at least `least` characters; a very long paragraph need not close like a sentence."""
    return (
        block.kind in ("paragraph", "quote")
        and block.link_share < 0.5
        and (is_prose(block.text, least) or len(block.text) > VERY_LONG_PARAGRAPH or _is_spoken(block.text))
        and not ELLIPSIS.search(block.text)
    )


def _is_spoken(text: str) -> bool:
    """A question or an answer after a dash, however short."""
    return text.startswith(("–", "—")) and ends_sentence(text)
