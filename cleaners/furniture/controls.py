"""Controls of the page that a text dump takes for words: skip links, menus, switches, sign-in, galleries."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaners.article import Block
from cleaners.lines.phrases import alone, fold

LONGEST = 80

CONTROLS = alone(r"""
    en: article content | skip to (?:main |the )?(?:content|navigation|search|article)
        | jump to (?:main )?(?:content|navigation|comments) | skip (?:past )?newsletter promotion
        | after newsletter promotion | (?:go )?back(?: to)?(?: the)?(?: top| home| homepage| news| list)?
        | (?:show|see|view|load|read|display) (?:more|less|fewer|all|full (?:article|story|text|image|bio
          |caption)|whole article)(?: news| stories| articles| posts| comments| photos)? | continue reading
        | read in app
        | open (?:menu|search|navigation|sidebar|gallery|image|in app|image in gallery|this photo in
          gallery)
        | (?:close|expand|collapse|toggle|hide|show)(?: (?:menu|navigation|search|box|image|gallery
          |captions?|summary|sidebar|modal|dialog|table of contents|this content))?
        | (?:view|enlarge|zoom)(?: in)?(?: image| gallery| photos?| pictures?| larger image| in gallery|
          fullscreen)? | view \d+ (?:images?|photos?)
        | (?:next|prev|previous)(?: (?:image|photo|slide|article|page|story|post))?
        | (?:image|photo|slide|page) \d+ (?:of|/) \d+ | menu | main menu | search | home ?page
        | sign (?:in|out|up) | log ?(?:in|out) | register
        | (?:sign|log) ?in (?:or|/) (?:register|sign ?up|create an account) | create (?:an |a free )?account
        | my account | follow(?:ing)? | unfollow | settings | (?:text|font) size
        | (?:increase|decrease|reset) (?:text|font) size | dark mode | tap to unmute
        | click to (?:play|expand|enlarge|view)(?: video| image| photo)? | cancel | submit
        | loading(?: more)? | please wait | opens in (?:a )?new (?:window|tab)
        | scroll (?:down|up|to continue|for more) | language | choose language
        | add (?:us )?as (?:a )?preferred source(?: on google)? | follow (?:related )?authors and topics
        | translate
        | pop-?out player
        | direct link
        | count me in
        | any amount (?:will do|helps)
        | sounds good
        | i'm in
        | (?:yes,? )?(?:i want to|i'd like to|sign me) (?:help|support|up|contribute)
        | vote(?: now)?
        | (?:see|view|show) (?:the )?results
        | see what others (?:said|think|voted)
    de: zum (?:haupt)?inhalt springen | zum (?:seitenanfang|seitenende|artikel|kommentar-?bereich)
        | nach oben(?: scrollen)? | zurück(?: zur (?:startseite|übersicht))?
        | zur (?:startseite|homepage|übersicht) | (?:navigation|menü) (?:überspringen|öffnen|schließen)
        | mehr (?:anzeigen|laden|lesen) | weniger anzeigen | weiterlesen | alle anzeigen
        | (?:box|personen-box|infobox) (?:auf|zu)klappen(?: (?:box|personen-box|infobox) zuklappen)?
        | (?:auf|aus|ein|zu)klappen | schließen | öffnen | (?:bild )?vergrößern(?: des bildes)?
        | bild(?:er)?galerie(?: öffnen)?
        | bildunterschrift (?:anzeigen|ausblenden|anzeigen bildunterschrift ausblenden) | menü | suche
        | anmelden | abmelden | registrieren | einloggen | vorherig(?:er|es|e) | nächst(?:er|es|e) | weiter
        | feedback | (?:feedback )?kommentieren(?: fehlerhinweis)? | schriftgröße | bitte warten
    fr: aller au (?:contenu|menu)(?: principal)? | retour(?: en haut| à l'accueil)? | haut de page
        | (?:afficher|voir|lire|charger) (?:plus|moins|la suite|tout) | fermer | ouvrir | menu | rechercher?
        | recherche | (?:se connecter|connexion|s'inscrire|inscription|déconnexion|mon compte) | suivant
        | précédent | agrandir(?: l'image)? | voir (?:la galerie|les photos)
    es: (?:ir|saltar) al contenido(?: principal)? | volver(?: arriba| al inicio)?
        | (?:ver|leer|mostrar|cargar) (?:más|menos|todo)(?: noticias| comentarios)? | cerrar | abrir | menú
        | buscar | iniciar sesión | registrarse | regístrate | siguiente | anterior
        | ampliar(?: imagen| foto)? | ver galería
    it: vai al contenuto(?: principale)? | torna (?:su|all'inizio|in alto|alla home)
        | (?:mostra|leggi|carica|vedi) (?:altro|tutto|di più|meno|altri) | chiudi | apri | menu | cerca
        | accedi | registrati | successiv[oa] | precedente | ingrandisci(?: immagine)?
    pl: przejdź do (?:treści|głównej treści|menu) | (?:wróć|powrót)(?: na górę| do góry| do strony głównej)?
        | (?:pokaż|czytaj|zobacz|załaduj|wczytaj) (?:więcej|mniej|wszystkie|całość) | zamknij | otwórz
        | menu | szukaj | wyszukaj | zaloguj(?: się)? | zarejestruj(?: się)? | następn[ya] | poprzedni[ya]?
        | powiększ(?: zdjęcie)?
    pt: (?:ir|pular) para o conteúdo | voltar(?: ao topo)? | (?:ver|ler|mostrar|carregar) mais | fechar
        | buscar | entrar
    nl: (?:ga )?naar (?:de )?(?:inhoud|hoofdinhoud) | (?:toon|lees|bekijk|laad) (?:meer|minder|alles)
        | sluiten | sluit | zoeken | inloggen | aanmelden | volgende | vorige
    sv: (?:hoppa|gå) till (?:innehåll\w*|huvudinnehåll\w*) | (?:visa|läs|ladda) (?:mer|mindre|fler|alla)
        | stäng | sök | logga in | nästa | föregående
    no: (?:hopp|gå) til (?:hoved)?innhold(?:et)?
        | (?:vis|les|last) (?:mer|mindre|flere|alle)(?: vis mindre)? | lukk | søk | logg inn | neste
        | forrige | spring til indhold | log ind | luk
    fi: (?:siirry|hyppää) sisältöön | (?:näytä|lue|lataa) (?:lisää|vähemmän|kaikki) | sulje | hae
        | kirjaudu(?: sisään)? | seuraava | edellinen
    cs: přejít (?:na|k) obsahu? | (?:zobrazit|číst|načíst) (?:více|méně|další|vše) | zavřít | hledat
        | přihlásit(?: se)? | další | předchozí | zpět(?: nahoru)?
    ru: перейти к (?:содержанию|содержимому|основному содержанию|контенту|навигации) | наверх | вверх
        | (?:вернуться )?(?:назад|в начало|на главную|к началу) | (?:вернуться|назад) к (?:списку|новостям)
        | на главную | главная(?: страница)?
        | (?:показать|смотреть|загрузить|посмотреть|читать) (?:еще|больше|все|полностью|далее|дальше|целиком
          |весь текст)(?: новости| комментарии| фото)? | развернуть | свернуть | скрыть | закрыть
        | открыть(?: меню)? | меню | поиск | поиск по сайту | войти(?: на сайт)? | вход | выйти
        | регистрация | зарегистрироваться | вход и регистрация | личный кабинет | далее | вперед
        | следующ(?:ая|ий|ее) | предыдущ(?:ая|ий|ее) | увеличить(?: шрифт| фото| изображение)?
        | смотреть галерею | отменить? | отмена | отправить | подождите | идет загрузка | загрузка
        | версия для слабовидящих | размер шрифта | выбрать язык | фотогалерея \d+ фото
        | прямая ссылка
        | (?:да,? )?(?:хочу|готов[а]?) (?:помочь|поддержать)
    uk: перейти до (?:вмісту|змісту|основного вмісту|контенту)
        | (?:вгору|нагору|назад|на головну|до початку) | головна(?: сторінка)?
        | (?:показати|дивитися|завантажити|читати) (?:ще|більше|усе|всі|повністю|далі) | розгорнути
        | згорнути | приховати | закрити | відкрити(?: меню)? | меню | пошук | увійти | вхід | вийти
        | реєстрація | зареєструватися | далі | наступна | попередня | збільшити(?: шрифт)?
    az: (?:əsas )?məzmuna keç(?:in)? | yuxarı(?: qayıt)? | geri(?: qayıt)? | ana səhifə(?:yə qayıt)?
        | (?:daha )?(?:çox|az) göstər | hamısını? (?:göstər|gör) | davamını oxu(?:yun)? | ətraflı oxu
        | bağla | aç | menyu | axtar(?:ış)? | daxil ol | giriş | qeydiyyat(?:dan keç)? | çıxış | növbəti
        | əvvəlki | böyüt
        | birbaşa link
        | bəli,? istəyirəm
        | (?:foto)?qalereyaya bax
    tr: (?:ana )?içeriğe (?:geç|atla) | yukarı(?: çık)? | başa dön | geri(?: dön)? | ana ?sayfa(?:ya dön)?
        | (?:daha )?(?:fazla|az)(?:sını)? (?:göster|gör|yükle|oku) | tümünü (?:gör|göster)
        | devamını (?:oku|gör) | kapat | aç | menü | ara | arama | giriş(?: yap)? | üye (?:ol|girişi)
        | kayıt ol | çıkış(?: yap)? | sonraki(?: haber)? | önceki(?: haber)? | büyüt | resmi büyüt
        | evet,? (?:istiyorum|katılıyorum)
        | (?:foto ?)?galeriye (?:git|bak)
    hy: անցնել (?:հիմնական )?բովանդակությանը | վերեւ | դեպի վեր | հետ | գլխավոր(?: էջ)?
        | (?:ցույց տալ|տեսնել|կարդալ|բեռնել) (?:ավելին|բոլորը|ամբողջը|եւս) | փակել | բացել | ընտրացանկ
        | մենյու | որոնում | որոնել | մուտք | գրանցվել | գրանցում | ելք | հաջորդը? | նախորդը?
        | ուղիղ հղում
        | տառաչափ
        | (?:դիտել )?պատկերասրահը?
    ka: (?:მთავარ )?შიგთავსზე გადასვლა | ზემოთ | უკან(?: დაბრუნება)? | მთავარი(?: გვერდი)?
        | (?:მეტის|ყველას) (?:ჩვენება|ნახვა) | (?:მეტი|სრულად|ვრცლად)(?: ნახვა| წაკითხვა)?
        | იხილეთ (?:მეტი|ყველა) | დახურვა | გახსნა | მენიუ | ძებნა | ძიება | შესვლა | რეგისტრაცია | გასვლა
        | შემდეგი | წინა
        | მთავარ შინაარსზე გადასვლა
        | (?:შრიფტის|ტექსტის) ზომა
        | (?:ჩამოტვირთეთ|ჩატვირთეთ) (?:ფაილი|აუდიო\w*|ვიდეო\w*)
        | იხილეთ (?:ფოტო)?გალერეა
        | (?:ფოტო)?გალერეა
    fa: (?:پرش|رفتن) به (?:محتوا|محتوای اصلی) | (?:بازگشت )?(?:به )?بالا(?:ی صفحه)? | بازگشت
        | صفحه (?:اصلی|نخست) | (?:نمایش|مشاهده) (?:بیشتر|کمتر|همه|کامل) | بستن | باز کردن | منو | فهرست
        | جستجو | جست و جو | ورود | ثبت نام | خروج | (?:ورود|عضویت) / (?:ثبت نام|ورود) | بعدی | قبلی
        | بزرگنمایی | ادامه مطلب | ادامه خبر | ادامه
        | (?:فایل (?:صوتی|تصویری) را )?دانلود (?:کنید|فایل \w+)
        | اندازه (?:قلم|متن|فونت)
        | (?:فیلم|ویدیو)(?: \w+){0,3} ببینید
        | به این (?:مطلب|خبر) امتیاز دهید
    ar: انتقل الی المحتوی | عرض المزید | اقرا المزید | إغلاق | بحث | القائمة | تسجیل الدخول | التالی
        | السابق
    kk: (?:негізгі )?мазмұнға өту | жоғары(?:ға)? | артқа | басты бет(?:ке)?
        | (?:толығырақ|көбірек|барлығын) (?:көрсету|көру|оқу) | жабу | ашу | мәзір | іздеу | кіру | тіркелу
        | шығу | келесі | алдыңғы | толық оқу
        | тікелей сілтеме
    ky: (?:негизги )?мазмунга өтүү | жогору | артка | башкы бет | (?:дагы|баарын) (?:көрсөтүү|көрүү) | жабуу
        | ачуу | меню | издөө | кирүү | катталуу
        | түз шилтеме
    uz: (?:asosiy )?(?:kontentga|mazmunga) o'tish | yuqoriga | orqaga | bosh sahifa(?:ga)?
        | (?:ko'proq|yana|barchasini) (?:ko'rsatish|ko'rish|o'qish|yuklash) | to'liq (?:o'qish|ko'rish)
        | yopish | ochish | menyu | qidir(?:ish|uv) | kirish | ro'yxatdan o'tish | chiqish | keyingisi?
        | oldingisi? | бош саҳифа(?:га)? | юқорига | қидириш | кириш | рўйхатдан ўтиш | кўпроқ кўрсатиш
        | to'g'ridan-to'g'ri havola
        | galereyani ko'rish
    """)
PATH = re.compile(r"\s+[»›>≫→⟩/]\s+")
NO_PATH = re.compile(r"[\d«.!?։؟:;()]")
MOST_PARTS, MOST_WORDS = 5, 4
HOME = alone(r"""
    en: home(?: ?page)? | main | front page
    de: start(?:seite)?
    fr: accueil
    es: inicio | portada
    it: home
    pl: strona główna | start
    ru: главная(?: страница)? | новости | домой
    uk: головна(?: сторінка)? | новини
    az: ana səhifə | əsas səhifə
    tr: ana ?sayfa | haberler
    hy: գլխավոր(?: էջ)? | լրահոս
    ka: მთავარი(?: გვერდი)?
    fa: خانه | صفحه (?:اصلی|نخست) | سرویس ?ها
    tg: саҳифаи асосӣ | асосӣ
    kk: басты бет | негізгі бет
    ky: башкы бет
    uz: bosh sahifa | asosiy | бош саҳифа | асосий
    """)
GALLERY_COUNT = re.compile(r"^\d{1,3} ?(?:/|of|von|из|з|dan|/ ?) ?\d{1,3}$")


def page_controls(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What moves about the page: skip, open, show more, sign in, next picture, the path of sections."""
    for block in blocks:
        text = block.text
        if len(text) <= LONGEST and (
            CONTROLS.match(fold(text)) or GALLERY_COUNT.match(text) or _is_path(text)
        ):
            yield block


def _is_path(text: str) -> bool:
    """Whether the line is a path such as "Home / World" or "Economy › Trade"; between strokes it must begin
    at home."""
    parts = PATH.split(text)
    if not 2 <= len(parts) <= MOST_PARTS or not all(
        part and len(part.split()) <= MOST_WORDS for part in parts
    ):
        return False
    return not NO_PATH.search(text) and (" / " not in text or HOME.match(fold(parts[0])) is not None)
