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
)


@pytest.mark.parametrize("line", NOTICES)
def test_a_notice_in_the_sites_own_template_is_no_article(line: str) -> None:
    menu = "<nav><a href='/'>Home</a><a href='/p'>Politics</a></nav>"
    page = (
        f"<html><head><title>Valley Post</title></head><body>{menu}<main><p>{line}</p></main></body></html>"
    )
    article = clean_page(page)
    assert article.outcome in ("error_page", "no_text")
    assert server_notice([line]) == line


@pytest.mark.parametrize("line", NEWS)
def test_news_about_blocked_sites_and_broken_machines_stays(line: str) -> None:
    assert server_notice([line]) is None


def test_a_story_that_quotes_a_message_is_a_story() -> None:
    story = (
        "The portal of the tax office failed on Monday, and clerks wrote receipts by hand until the evening. "
        * 8
    )
    quote = "Visitors saw nothing but the words: Error establishing a database connection."
    page = f"<html><body><article><h1>Portal fails</h1><p>{story}</p><p>{quote}</p></article></body></html>"
    assert clean_page(page).outcome is None
