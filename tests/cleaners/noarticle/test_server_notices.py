"""What servers, hosting companies and censors print under HTTP 200, and the honest news nearest to it."""

from __future__ import annotations

import pytest

from cleaners import clean_page
from cleaners.noarticle.server_notices import server_notice

NOTICES = (
    "Warning: mysqli_query() expects parameter 1 to be mysqli, bool given in /home/site/www/news.php on line 88",
    "Fatal error: Uncaught Error: Call to undefined function get_header() in /srv/www/index.php on line 3",
    "PDOException: SQLSTATE[42S02]: Base table or view not found: 1146 Table 'press.posts' doesn't exist",
    "You have an error in your SQL syntax; check the manual that corresponds to your MariaDB server version",
    "Fatal error: Maximum execution time of 30 seconds exceeded in /var/www/core.php on line 512",
    'Traceback (most recent call last): File "/app/views.py", line 20, in article',
    "504 Gateway Time-out",
    "Error establishing a database connection",
    "This account has been suspended. Contact your hosting provider for more information.",
    "This domain is for sale. Make an offer to its owner today.",
    "Домен не оплачен. Если вы его владелец, войдите в личный кабинет регистратора.",
    "На сайте ведутся технические работы. Приносим извинения за неудобства, зайдите к нам позже.",
    "Bu internet sitesine erişim, 5651 sayılı Kanun uyarınca idari tedbir kararı ile engellenmiştir.",
    "Доступ к информационному ресурсу ограничен на основании Федерального закона от 27 июля 2006 г. № 149-ФЗ.",
    "Bu sayta giriş məhkəmə qərarı ilə məhdudlaşdırılıb.",
    "Осы сайтқа кіру Қазақстан Республикасының заңнамасына сәйкес шектелген.",
    "Ushbu saytga kirish O'zbekiston qonunlariga muvofiq cheklangan.",
    "Access to this website has been restricted by a court order.",
    "503 Service Temporarily Unavailable nginx/1.18.0",
    "Apache/2.4.52 (Ubuntu) Server at example.kz Port 443",
    "Error 503 Backend fetch failed. Guru Meditation: XID: 32771",
    "Web server is returning an unknown error. Cloudflare Ray ID: 7d3f0c2b4e1a9c55",
    "HTTP Error 500.19 - Internal Server Error",
    "Proudly powered by LiteSpeed/6.1 Server at example.tj Port 80",
    "Parse error: syntax error, unexpected end of file in /home/user/public_html/index.php on line 14",
    "Warning: include(menu.php): failed to open stream: No such file or directory",
    "Access denied for user 'press'@'localhost' (using password: YES)",
    "SELECT * FROM `dle_post` WHERE id = '15'",
    "MySQL Error! The Error returned was: Too many connections",
    "Ошибка подключения к базе данных. Проверьте настройки.",
    "На сайте возникла критическая ошибка. Пожалуйста, проверьте почту администратора.",
    "Briefly unavailable for scheduled maintenance. Check back in a minute.",
    "Сайт ненадолго закрыт на техническое обслуживание. Зайдите через минуту.",
    "This site is down for maintenance. Please check back again soon.",
    "Application error: a client-side exception has occurred (see the browser console for more information).",
    "Whitelabel Error Page. This application has no explicit mapping for /error.",
    "Bandwidth Limit Exceeded",
    "example.am is for sale. Make an offer.",
    "Домен example.kg не продлен. Обратитесь к регистратору.",
    "Сайт заблокирован хостинг-провайдером. Владельцу нужно связаться с поддержкой.",
    "Bu alan adının süresi dolmuştur.",
    "Web sitemizde planlı bakım çalışması yapılmaktadır.",
    "Bu haber, Ankara 3. Sulh Ceza Hâkimliğinin 2024/512 sayılı kararı uyarınca erişime engellenmiştir.",
    "Bilgi Teknolojileri ve İletişim Kurumu kararıyla bu siteye erişim engellenmiştir.",
    "Запрашиваемый ресурс заблокирован по решению органов государственной власти.",
    "Материал удален по решению суда.",
    "Данная страница недоступна по требованию Генеральной прокуратуры.",
    "Уважаемый абонент! Доступ к сайту ограничен: он внесен в реестр запрещенных сайтов по решению суда.",
    "Доступ к информационному ресурсу ограничен по решению суда Республики Казахстан.",
    "Домен мерзімі аяқталды. Тіркеушіге хабарласыңыз.",
    "Сайтта техникалық жұмыстар жүргізілуде.",
    "Saytda texniki işlər aparılır. Bir azdan yenidən daxil olun.",
    "Məhkəmənin qərarı ilə bu resursa giriş bağlanmışdır.",
    "So'ralgan sahifa sud qarori asosida bloklangan.",
    "Ушбу сайтга кириш Ўзбекистон қонунларига мувофиқ чекланган.",
    "Бул сайтка кирүү соттун чечими менен чектелген.",
    "Сайтта техникалык иштер жүрүп жатат.",
    "Дастрасӣ ба ин сомона мувофиқи қонунгузории Тоҷикистон маҳдуд шудааст.",
    "مشترک گرامی، دسترسی به این سایت بر اساس قانون جرایم رایانه‌ای امکان‌پذیر نیست.",
    "سایت در دست تعمیر است. لطفا بعدا مراجعه کنید.",
    "ამ საიტზე წვდომა შეზღუდულია სასამართლოს გადაწყვეტილებით.",
    "საიტზე მიმდინარეობს ტექნიკური სამუშაოები.",
    "Այս կայքի հասանելիությունը սահմանափակված է դատարանի որոշմամբ։",
    "Կայքում կատարվում են տեխնիկական աշխատանքներ։",
    "Доступ до цього сайту обмежено на підставі указу президента.",
)
NEWS = (
    "Роскомнадзор ограничил доступ к сайту «Долина» на основании закона 149-ФЗ, сообщила пресс-служба ведомства.",
    "Access to the site of the Valley Post was restricted by a court decision on Monday, its editor said.",
    "Mahkeme, gazetenin sitesine erişimi 5651 sayılı Kanun uyarınca engelledi, avukatı açıkladı.",
    "The ministry's site was down for maintenance for two days, and no one could file a declaration.",
    "The database of voters has an error in every tenth line, the commission found on Tuesday.",
    "Суд приостановил регистрацию домена, который оспаривают две газеты.",
    "The town put its old domain on the market, and a baker bought it.",
    "Bu sayt jurnalistlərin işini asanlaşdıracaq, nazir belə dedi.",
    "The hosting of the games was suspended after the flood.",
    "Whoops of joy were heard in the square as the ferry came in.",
    "Voters select candidates from lists where every village has a seat.",
    "The bank said that too many connections between its owners were hidden.",
    "Суд заблокировал сайт газеты «Долина» на полгода.",
    "Из-за технических работ в среду не будет воды на улице Садовой.",
    "На сайте министерства ведутся технические работы до пятницы.",
    "Домен первого уровня .қаз зарегистрировали десять лет назад.",
    "Mahkeme Vadi gazetesinin internet sitesini bir ay kapattı.",
    "Belediyenin sitesinde bakım var, faturalar iki gün ödenemeyecek.",
    "Məhkəmə «Vadi» saytının redaktorunu azad etdi.",
    "Nazirlik yeni saytını bu gün təqdim etdi.",
    "Сот журналистің шағымын қанағаттандырды.",
    "Sud «Vodiy» nashrining shikoyatini ko'rib chiqdi.",
    "Суд сайттын редакторун бошотту.",
    "Суд роҳбари сомонаи «Водӣ»-ро озод кард.",
    "دادگاه حکم فیلتر روزنامه دره را لغو کرد.",
    "სასამართლომ გაზეთის საიტის დაბლოკვა უკანონოდ ცნო.",
    "Դատարանը մերժեց թերթի կայքը փակելու հայցը։",
    "Суд скасував блокування сайту газети «Долина».",
    "A nginx developer from the valley spoke about his years in the north.",
    "The road is under maintenance until Friday, and buses take the old bridge.",
)


@pytest.mark.parametrize("line", NOTICES)
def test_a_notice_in_the_sites_own_template_is_no_article(line: str) -> None:
    menu = "<nav><a href='/'>Home</a><a href='/p'>Politics</a></nav>"
    page = (
        f"<html><head><title>Valley Post</title></head><body>{menu}<main><p>{line}</p></main></body></html>"
    )
    article = clean_page(page)
    assert article.outcome in ("error_page", "no_text")
    assert server_notice([], [line]) == line


@pytest.mark.parametrize("line", NEWS)
def test_news_about_blocked_sites_and_broken_machines_stays(line: str) -> None:
    assert server_notice([], [line]) is None


def test_a_story_that_quotes_a_message_is_a_story() -> None:
    story = (
        "The portal of the tax office failed on Monday, and clerks wrote receipts by hand until the evening. "
        * 8
    )
    quote = "Visitors saw nothing but the words: Error establishing a database connection."
    page = f"<html><body><article><h1>Portal fails</h1><p>{story}</p><p>{quote}</p></article></body></html>"
    assert clean_page(page).outcome is None


def test_a_notice_in_a_template_that_marks_articles_is_none() -> None:
    notice = (
        "Доступ к запрашиваемому ресурсу ограничен на основании Федерального закона от 27.07.2006 № 149-ФЗ «Об"
        " информации, информационных технологиях и о защите информации» по решению уполномоченного органа."
    )
    head = '<meta property="og:type" content="article"><title>Вести долины</title>'
    page = f"<html><head>{head}</head><body><main><p>{notice}</p></main></body></html>"
    assert clean_page(page).outcome == "error_page"


def test_a_notice_in_several_lines_is_one() -> None:
    lines = [
        "Уважаемый абонент!",
        "Доступ к данному ресурсу закрыт.",
        "Причина: решение суда, внесено в единый реестр.",
    ]
    assert server_notice([], lines) == lines[0]


def test_a_brief_about_a_closed_site_is_an_article() -> None:
    brief = (
        "<p>The site of the Valley Post did not open on Monday. Readers saw the words “This site is under"
        " maintenance”, and the newsroom printed its stories on paper.</p><p>The editor wrote that a disk had"
        " failed in the night, and that the archive of twelve years is safe. By noon the home page was back.</p>"
    )
    page = f"<html><body><article><h1>Valley Post offline for a morning</h1>{brief}</article></body></html>"
    assert clean_page(page).outcome is None
