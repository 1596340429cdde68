"""Recognises messages of software, hosting companies and censors in place of an article, under HTTP 200.

Three kinds, each with the nearest honest news in the tests:
- messages of databases, languages and frameworks, which are the same in every country;
- notices that the site itself is parked, expired, suspended or being worked on;
- notices that the law restricts the page that was asked for (Turkey 5651, Russia 149-FZ).
A notice speaks of "this site" or of "the page you asked for". News about a blocked site names the site and
says who said so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleaners.lines.folding import fold

LONGEST_LINE = 1_500
"""Characters; longer lines are not read."""

SOFTWARE = re.compile(
    r"\bsqlstate\[|\byou have an error in your sql syntax\b|\btable '[\w.\-]{1,80}' (?:doesn't exist"
    r"|is marked as crashed)|\b(?:mysql|postgresql|database|db) (?:query )?error:? |\bmysqli?_\w{3,30}\(\)"
    r"|\bpdoexception\b|\bpg_\w{3,30}\(\)|\ballowed memory size of \d{1,15} bytes exhausted\b"
    r"|\bmaximum execution time of \d{1,5} seconds exceeded\b|\b(?:fatal error|parse error|warning|notice"
    r"|deprecated)\W{1,4}[^\n]{0,300} on line \d{1,6}\b|\bthere has been a critical error on (?:this"
    r"|your) website\b|\bwhoops, looks like something went wrong\b"
    r"|\bserver error in '[^']{0,80}' application\b|\bobject reference not set to an instance\b"
    r"|\ban unhandled exception occurred\b|\btraceback \(most recent call last\)|\bstack trace:"
    r"|\b(?:illuminate|symfony|django|bitrix|java\.lang)[\\.][\w\\.]{3,80}(?:exception|error)\b"
    r"|\berror establishing a (?:database|redis) connection\b|\b(?:500|502|503"
    r"|504) (?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)\b"
    r"|\bphp (?:fatal|parse) error\b|\bошибка при выполнении запроса к базе данных\b"
    r"|\bselect \S[^\n]{0,200} from \w[^\n]{0,200} where \w"
)
"""In folded text. Repetitions are bounded, so that the time is linear in the length."""

HOSTING = re.compile(
    r"\bсрок (?:регистрации|действия|оплаты) (?:этого )?(?:домена|хостинга|сайта) (?:истек|закончился"
    r"|окончен)|\bдомен (?:не (?:оплачен|продлен|делегирован|прилинкован)|припаркован|продается"
    r"|выставлен на продажу)|\b(?:this )?domain (?:name )?(?:has expired|is (?:parked|for sale|expired"
    r"|available for purchase))|\b(?:сайт|аккаунт|хостинг) (?:временно )?(?:заблокирован|приостановлен"
    r"|отключен) (?:хостинг|за неуплат|администрац)|\b(?:this |your )?(?:account|site|website) (?:has been"
    r"|is) suspended\b|\bhosting (?:account )?(?:has )?expired\b|\b(?:this (?:site|website)"
    r"|we are) (?:is )?(?:currently )?(?:under(?:going)?|down for) (?:\w{1,20} )?maintenance\b"
    r"|\bна сайте (?:ведутся|проводятся|идут) (?:технические|профилактические) работы\b"
    r"|\bsaytda (?:texniki|profilaktik|texnik) (?:iş|ishlar)|\b(?:sitemiz"
    r"|site) (?:şu an(?:da)? )?bakim(?:da|dadir)\b|\bбұл домен(?:нің)? |\bdomenin (?:müddəti"
    r"|vaxti) (?:bitib|başa çatib)|\balan adinin süresi (?:dolmuş|bitmiş)"
)
ASKED_FOR = (
    r"запрашиваем\w{1,4} (?:вами )?(?:ресурс\w{0,3}|страниц\w{0,3}|сайт\w{0,3}|адрес\w{0,3})"
    r"|(?:данн\w{2,4}|эт\w{1,3}) (?:ресурс\w{0,3}|сайт\w{0,3}|страниц\w{0,3})"
    r"|информационн\w{2,4} ресурс\w{0,3}|(?:requested|this) (?:resource|page|site|website|content)"
    r"|bu (?:internet |web )?site(?:ye|si|nin|sine)?|bu (?:içeriğe|adrese|sayfaya)|bu (?:sayta|resursa"
    r"|internet resursu\w{0,5})|сұратыл\w{2,8} (?:ресурс\w{0,5}|сайт\w{0,5}|бет\w{0,5})|(?:осы|бұл"
    r"|аталған) (?:ресурс\w{0,5}|сайт\w{0,5})|(?:ushbu|so'ralgan) (?:resurs\w{0,5}|sayt\w{0,5}"
    r"|sahifa\w{0,5})|ця сторінка|цей (?:сайт|ресурс)"
)
RESTRICTED = (
    r"(?:ограничен|заблокирован|закрыт|приостановлен)\w{0,3}|доступ\w{0,2} (?:\w{1,20} )?(?:ограничен"
    r"|запрещен)\w{0,2}|(?:blocked|restricted|denied|not available|unavailable)"
    r"|eri[sş]im\w{0,4} (?:\w{1,20} )?(?:engellen\w{1,10}|kapat\w{1,10}|yasak\w{0,8})|engellenmi[sş]tir"
    r"|(?:məhdudlaşdiril|bağlan|dayandiril)\w{1,8}|шектел\w{1,6}|бұғатталған|тоқтатыл\w{1,6}"
    r"|cheklan\w{1,6}|bloklan\w{1,6}|обмежен\w{0,2}|заблокован\w{0,2}"
)
BY_LAW = (
    r"149-\s?(?:фз|fz)|5651|федеральн\w{2,4} закон\w{0,2}|роскомнадзор\w{0,2}|решени\w{1,2} суда"
    r"|единый реестр|едином реестре|legal reasons|court (?:order|decision)|by law|mahkeme\w{0,6}"
    r"|kanun\w{0,6}|karar\w{0,6} ile|idari tedbir|məhkəmə\w{0,6}|qanun\w{0,8}|заңнама\w{0,8}|заңын\w{0,4}"
    r"|сот\w{0,3} шешім\w{0,6}|sud\w{0,4} qaror\w{0,6}|qonun\w{0,8}|рішення суду|законодавств\w{1,3}"
)
LEGAL = tuple(re.compile(rf"\b(?:{part})\b") for part in (ASKED_FOR, RESTRICTED, BY_LAW))
SAID = re.compile(
    r"\b(?:said|told|reported|according to|сообщил\w{0,2}|сообщает|заявил\w{0,2}|рассказал\w{0,2}"
    r"|отметил\w{0,2}|по данным|передает|dedi|bildirib|açikladi|söyledi|bildirdi|хабарлады|айтты"
    r"|dedi\w{0,2}|ma'lum qildi|повідомил\w{0,2})\b"
)


def server_notice(lines: Iterable[str]) -> str | None:
    """The first line that is a notice of a server, a hosting company or a censor, or None."""
    return next((line for line in lines if len(line) <= LONGEST_LINE and _is_notice(fold(line))), None)


def _is_notice(folded: str) -> bool:
    if SOFTWARE.search(folded):
        return True
    if SAID.search(folded):
        return False
    return HOSTING.search(folded) is not None or all(part.search(folded) for part in LEGAL)
