"""Pages that are no article, and beside each the honest page that looks most like it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import document_fromstring

from cleaners import clean_page
from cleaners.article import Article
from cleaners.markup.blocks import read_passages
from cleaners.noarticle.outcomes import judge_page

SHARED = Path(__file__).parents[3].parent / "shared"

NAV = "".join(f'<li><a href="/{name}/">{name.title()}</a></li>' for name in ("politics", "economy", "sport"))
MARKUP = '<meta property="og:type" content="article">'
STORY = (
    "<p>The ferry between Poti and Constanta will sail again from June, the ministry of transport said on"
    " Tuesday after a winter of repairs.</p>"
    "<p>The ship carries 120 lorries and 200 passengers, and its owners expect to earn back the cost of the"
    " new engines within four years.</p>"
    "<p>Hauliers had driven around the sea through three countries since autumn, which took two days longer"
    " and cost them about a third more.</p>"
)


def page(body: str, *, title: str = "The Harbour Daily", head: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def article(headline: str, paragraphs: str, *, head: str = MARKUP, after: str = "") -> str:
    body = f"<nav><ul>{NAV}</ul></nav><main><article><h1>{headline}</h1>{paragraphs}</article></main>{after}"
    return page(body, title=f"{headline} | The Harbour Daily", head=head)


def cards(count: int, *, teaser: str = "", start: int = 0) -> str:
    return "".join(
        f'<div class="card"><h3><a href="/news/{number}-pier">Pier number {number} takes its first ship'
        f' of grain</a></h3><span class="date">{number % 28 + 1} May, 12:0{number % 10}</span>{teaser}</div>'
        for number in range(start, start + count)
    )


def outcome(html: str, url: str | None = "https://harbour.example/news/2024/05/ferry-sails-again") -> Article:
    return clean_page(html, url=url)


def gunzip(file: Path) -> bytes:
    return gzip.decompress(file.read_bytes())


CHALLENGES = {
    "Cloudflare": page(
        '<div class="main-wrapper"><h1>harbour.example</h1><p id="challenge-error-text">Enable JavaScript and'
        " cookies to continue</p></div><script>window._cf_chl_opt={cvId:'3',cType:'managed'};</script>",
        title="Just a moment...",
    ),
    "DDoS-Guard": page(
        '<h1>Checking your browser before accessing harbour.example</h1><script src="https://check.ddos-guard'
        '.net/check.js"></script>',
        title="DDoS-Guard",
    ),
    "Qrator": page(
        '<div id="loader"></div><script src="/__qrator/qauth_utm_v2.js"></script>', title="HTTP 401"
    ),
    "Servicepipe": page('<script src="//servicepipe.ru/static/jsrsasign-all-min.js"></script>', title=""),
    "Incapsula": page(
        '<iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9">Request unsuccessful. Incapsula'
        " incident ID: 877-12</iframe>",
        title="",
    ),
    "Akamai": page(
        '<h1>Access Denied</h1>You don\'t have permission to access "http://harbour.example/news" on this'
        " server.<p>Reference #18.9fc01702.1716</p><p>https://errors.edgesuite.net/18.9fc01702.1716</p>",
        title="Access Denied",
    ),
    "PerimeterX": page(
        '<div id="px-captcha"></div><p>Press &amp; Hold to confirm you are a human (and not a bot).</p>',
        title="Access to this page has been denied",
    ),
    "DataDome": page(
        "<p>Please enable JS and disable any ad blocker</p><script>var dd={'host':'geo.captcha-delivery.com'}"
        "</script>",
        title="harbour.example",
    ),
    "Sucuri": page(
        "<noscript>Javascript is required.</noscript><script>var s={},sucuri_cloudproxy_js='';</script>",
        title="You are being redirected...",
    ),
    "StackPath": page(
        '<img src="/sbbi/?sbbpg=utMedia&amp;vii=9"><div id="sbbfrcc"></div>', title="StackPath"
    ),
    "ArvanCloud": page(
        "<p>Transferring to the website...</p><p>در ﺣﺎل اﻧﺘﻘﺎل به سایت مورد نظر هستید...</p>"
        "<script>document.cookie='__arcsjs=4f';location.reload()</script>",
        title="Transferring to the website...",
    ),
    "Beget": page("<script>document.cookie='beget=begetok'+'; path=/';location.reload();</script>", title=""),
    "A cookie script": page(
        "<p>Секунду…</p><script>document.cookie='pass='+(7*6); window.location.href='/';</script>",
        title="...",
    ),
}


@pytest.mark.parametrize("who", CHALLENGES)
def test_challenge_under_a_200_is_named(who: str) -> None:
    judged = outcome(CHALLENGES[who])
    assert (judged.outcome, judged.detail) == ("challenge", f"{who} checks whether the visitor is a robot.")


@pytest.mark.parametrize(
    "title",
    [
        "Один момент…", "Подождите, пожалуйста...", "Проверка браузера", "Доступ ограничен",
        "Трохи зачекайте…", "Bir dakika lütfen...", "Nur einen Moment…", "Un instant…",
        "Un momento…", "در حال انتقال به سایت",
        "Vercel Security Checkpoint", "Attention Required! | Cloudflare", "Pardon Our Interruption",
    ],
)  # fmt: skip
def test_challenge_of_an_unknown_guard_is_known_by_its_title(title: str) -> None:
    judged = outcome(page("<p>harbour.example</p><form><input type='checkbox'></form>", title=title))
    assert judged.outcome == "challenge"


@pytest.mark.parametrize(
    "line", ["Ваш запрос был заблокирован.", "Your request has been blocked.", "You have been blocked"]
)
def test_guard_that_shuts_out_without_a_check(line: str) -> None:
    assert outcome(page(f"<p>{line}</p><p>ID: 5-48213</p>", title="harbour.example")).outcome == "challenge"


def test_check_in_words_alone() -> None:
    judged = outcome(
        page("<h2>Проверяем, что вы не робот</h2><p>Это займёт несколько секунд.</p>", title="portnews")
    )
    assert judged.outcome == "challenge"


def test_story_about_a_guards_outage_stays() -> None:
    text = (
        "<p>Thousands of sites showed the words “Just a moment...” for two hours on Monday, when a guard of"
        " the web, Cloudflare, lost one of its data centres.</p><p>“Checking your browser” was all that"
        " readers of three newspapers in Tbilisi saw.</p>"
    )
    assert outcome(article("Cloudflare outage stops half the web", text)).outcome is None
    assert outcome(article("Just a moment: the outage in figures", text, head="")).outcome is None


def test_short_story_behind_a_guards_everyday_scripts_stays() -> None:
    scripts = (
        "<script>a.src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'</script>"
        "<div class='cf-turnstile'></div>"
        "<script>document.cookie='seen=1'; if (old) window.location.href='/';</script>"
    )
    text = "<p>The pier of Poti was closed on Sunday because of a storm, the port said.</p>"
    imprint = "<p>Editor, address and telephone of the newspaper, which has appeared since 1991.</p>" * 4
    footer = f"<footer>{imprint}</footer>"
    assert outcome(article("Pier closed", text, head="", after=scripts + footer)).outcome is None


ERRORS = {
    "en": "Page not found", "ru": "Страница не найдена", "uk": "Сторінку не знайдено",
    "az": "Səhifə tapılmadı", "tr": "Sayfa bulunamadı", "hy": "Էջը չի գտնվել", "ka": "გვერდი ვერ მოიძებნა",
    "fa": "صفحه مورد نظر یافت نشد", "kk": "Бет табылмады", "uz": "Sahifa topilmadi",
    "de": "Seite nicht gefunden", "fr": "Page introuvable", "es": "Página no encontrada",
    "it": "Pagina non trovata", "pl": "Nie znaleziono strony", "ky": "Барак табылган жок",
    "tg": "Саҳифа ёфт нашуд", "tk": "Sahypa tapylmady", "be": "Старонка не знойдзена",
    "bg": "Страницата не е намерена", "ar": "الصفحة غير موجودة",
}  # fmt: skip


@pytest.mark.parametrize("language", ERRORS)
def test_error_page_is_known_by_its_title(language: str) -> None:
    for title in (
        ERRORS[language],
        f"{ERRORS[language]} – The Harbour Daily",
        f"404: {ERRORS[language].upper()}",
    ):
        judged = outcome(page(f"<nav><ul>{NAV}</ul></nav><p>Try the search or go home.</p>", title=title))
        assert judged.outcome == "error_page", title


@pytest.mark.parametrize("language", ERRORS)
def test_error_page_under_the_sites_own_title_is_known_by_its_headline(language: str) -> None:
    judged = outcome(page(f"<nav><ul>{NAV}</ul></nav><h1>{ERRORS[language]}</h1>{cards(6)}"))
    assert (judged.outcome, judged.detail) == ("error_page", f"The page says “{ERRORS[language]}”.")


@pytest.mark.parametrize(
    "headline",
    [
        "404", "Error 404 (Not Found)!!1", "410 Gone", "500 Internal Server Error", "502 Bad Gateway",
        "503 Service Temporarily Unavailable", "Oops! That page can’t be found.", "Ошибка 404", "خطای ۴۰۴",
        "К сожалению, запрашиваемая страница не найдена", "Новость не найдена", "Xəta 404", "შეცდომა 404",
        "Error establishing a database connection", "Unavailable due to legal reasons", "Технические работы",
        "Diese Seite existiert nicht mehr", "La página solicitada no existe", "403 Forbidden",
        "HTTP 403", "Oops! We can’t find that page", "Nothing found", "Упс! Ничего не найдено",
        "Saytda texniki işlər aparılır", "Heç nə tapılmadı", "Sitemiz bakımdadır",
        "На сайті тривають технічні роботи", "Мутаассифона, саҳифаи дархостшуда вуҷуд надорад",
    ],
)  # fmt: skip
def test_errors_are_said_in_many_ways(headline: str) -> None:
    judged = outcome(page(f"<h1>{headline}</h1><hr><center>nginx</center>", title="harbour.example"))
    assert judged.outcome == "error_page"


def test_error_on_a_bare_page_without_any_headline() -> None:
    assert (
        outcome(page(f"<ul>{NAV}</ul><div class='e'>Axtardığınız səhifə tapılmadı</div>")).outcome
        == "error_page"
    )


@pytest.mark.parametrize(
    "headline",
    [
        "Page not found: how a ministry lost its site", "404 flats handed over in Ganja",
        "500 days of repairs", "Страница не найдена: почему не открывался портал госуслуг",
        "Ошибка 404 обошлась порту в миллион",
        "Səhifə tapılmadı: nazirliyin saytı niyə bağlıdır",
        "Nothing found in the wreck, divers say", "Bakım çalışması köprüde trafiği durdurdu",
    ],
)  # fmt: skip
def test_story_about_an_error_stays(headline: str) -> None:
    text = (
        "<p>Visitors of the ministry read “Page not found” for three days, and nobody in the ministry noticed"
        " before a newspaper called.</p>"
    )
    assert outcome(article(headline, text)).outcome is None
    assert outcome(article(headline, text, head="")).outcome is None


def test_long_story_that_is_only_called_404_stays() -> None:
    assert outcome(article("404", STORY * 3)).outcome is None


REQUESTS = {
    "en": ("Before you continue", "We and our 812 partners store and access information on a device, such as"
           " cookies. You can accept all or manage your choices. You may withdraw your consent at any time."),
    "de": ("Cookies zustimmen", "Wir und unsere 214 Partner verarbeiten Ihre Daten, wenn Sie mit Werbung"
           " lesen. Ihre Einwilligung können Sie jederzeit widerrufen. Akzeptieren und weiter."),
    "fr": ("Avant d'accéder au site", "Nous et nos partenaires utilisons des cookies. Vous pouvez tout"
           " accepter ou retirer votre consentement."),
    "ru": ("Прежде чем продолжить", "Мы и наши партнёры используем файлы cookie. Вы можете принять все или"
           " отказаться."),
    "tr": ("Devam etmeden önce", "Deneyiminizi iyileştirmek için çerezleri kullanıyoruz. Tümünü kabul et."),
}  # fmt: skip


@pytest.mark.parametrize("language", REQUESTS)
def test_consent_wall_in_place_of_the_story(language: str) -> None:
    title, request = REQUESTS[language]
    wall = page(
        f"<div id='sp_message'><h1>{title}</h1><p>{request}</p><button>OK</button></div>", title=title
    )
    assert outcome(wall).outcome == "consent"


def test_consent_service_is_known_by_its_form() -> None:
    form = '<form action="https://consent.google.com/save" method="post"><button>Accept all</button></form>'
    judged = outcome(page(f"<h1>Google</h1><p>Choose what we may keep.</p>{form}", title="Google"))
    assert judged.outcome == "consent"


def test_consent_service_is_known_by_its_address() -> None:
    judged = outcome(
        page("<h1>Yahoo</h1><p>Yahoo is part of a family of brands.</p>"), "https://consent.yahoo.com/v2/x"
    )
    assert judged.outcome == "consent"


def test_story_about_cookies_under_a_cookie_banner_stays() -> None:
    text = (
        "<p>Parliament voted on Friday to ban walls that ask readers to accept cookies before they see a"
        " page, and newspapers fear for their income.</p><p>“We use cookies because advertising pays our"
        " reporters,” said the publisher of a daily in Lviv.</p><p>The law gives sites a year to change,"
        " and fines reach a tenth of what a company earns.</p>"
    )
    banner = '<div id="didomi-host"><p>We and our partners use cookies.</p><button>Accept all</button></div>'
    assert outcome(article("Cookie walls to go", text, after=banner)).outcome is None
    assert outcome(article("Cookie walls to go", text, head="", after=banner)).outcome is None


TEASER = "<p>The port expects a million tonnes this year, a fifth more than last year, its director said.</p>"
LISTINGS = [
    ("https://harbour.example/", cards(30)),
    ("https://harbour.example/en/", cards(30, teaser=TEASER)),
    ("https://harbour.example/category/economy/", f"<h1>Economy</h1>{cards(20, teaser=TEASER)}"),
    ("https://harbour.example/tag/ports", f"<h1>#ports</h1>{cards(12)}"),
    ("https://harbour.example/?s=pier", f"<h1>Results for pier</h1>{cards(10, teaser=TEASER)}"),
    (
        "https://harbour.example/author/nino-b/",
        "<h1>Nino B.</h1><p>Nino has written about the sea, its ships and the people who load them since 2009"
        f" and lives in Batumi.</p>{cards(15)}",
    ),
    ("https://harbour.example/news/page/3/", cards(20)),
    ("https://harbour.example/", cards(30, teaser=f"<p>By Nino B.</p><p>3 comments</p>{TEASER}")),
    ("https://harbour.example/sport", f"<h1>Sport</h1>{cards(20, teaser=TEASER)}"),
    (None, cards(25)),
]


@pytest.mark.parametrize(("url", "body"), LISTINGS)
def test_listing_is_no_article(url: str | None, body: str) -> None:
    assert outcome(page(f"<nav><ul>{NAV}</ul></nav><main>{body}</main>"), url).outcome == "listing"


def test_archive_whose_cards_are_links_as_a_whole() -> None:
    rows = "".join(
        f'<a href="/ge/{number}"><p class="date">2{number} ივლისი, 00:2{number}</p><h3>პორტში მარცვლის მეათე'
        " გემი შემოვიდა და ნავმისადგომი გაიხსნა</h3></a>"
        for number in range(4)
    )
    assert outcome(page(rows, title=""), None).outcome == "listing"


def test_numbered_headings_that_lead_to_a_map_are_an_article() -> None:
    walks = "".join(
        f"<h3>{number}. <a href='https://map.example/{number}'>The walk to the lighthouse on the hill</a></h3>"
        "<p>An easy path along the sea, with a spring half way and shade until noon in summer.</p>"
        for number in range(1, 13)
    )
    assert outcome(page(f"<h1>Twelve walks by the sea</h1>{walks}")).outcome is None


@pytest.mark.parametrize("head", [MARKUP, ""])
def test_story_with_a_long_related_list_stays(head: str) -> None:
    related = f"<aside><h2>More stories</h2>{cards(60)}</aside>"
    assert outcome(article("Ferry sails again", STORY, head=head, after=related)).outcome is None


@pytest.mark.parametrize(
    "url",
    [
        None,
        "https://harbour.example/archives/48213",
        "https://harbour.example/?p=48213",
        "https://harbour.example/index.php?cat=5&id=48213",
        "https://harbour.example/category/ferry-from-poti-sails-again-from-june/",
        "https://harbour.example/ferry",
    ],
)
def test_brief_with_a_long_related_list_stays_at_any_address(url: str | None) -> None:
    brief = "<p>The ferry from Poti to Constanta sails again from June, the ministry said on Tuesday.</p>"
    related = f"<aside><h2>More stories</h2>{cards(60, teaser=TEASER)}</aside>"
    assert outcome(article("Ferry sails again", brief, head="", after=related), url).outcome is None


def test_story_on_the_front_door_stays() -> None:
    html = article("Ferry sails again", STORY, after=cards(10))
    assert outcome(html, "https://ferry.example/").outcome is None


@pytest.mark.parametrize(
    "body",
    ["", "<div id='root'></div>", "<p>Loading</p>", "<p>You need to enable JavaScript to run this app.</p>",
     f"<nav><ul>{NAV}</ul></nav>", "<h1>Ferry sails again</h1><video src='a.mp4'></video>"],
)  # fmt: skip
def test_page_without_text(body: str) -> None:
    assert outcome(page(body)).outcome == "no_text"


@pytest.mark.parametrize("head", [MARKUP, ""])
def test_photo_story_without_text_under_a_ticker_of_news_has_none(head: str) -> None:
    ticker = "".join(
        f"<a href='/{number}'>{line}</a> "
        for number, line in enumerate(
            (
                "Breaking news",
                "Council of Poti cancels the state of alert after the storm",
                "Boats are back in port",
            )
        )
    )
    body = f"<div>{ticker}</div><h1>Best boats of the year</h1><img src='a.jpg'><div itemprop='articleBody'></div>"
    assert outcome(page(body, head=head)).outcome == "no_text"


@pytest.mark.parametrize(
    "brief",
    [
        "The ferry from Poti sails again from June, the ministry said on Tuesday.",
        "Паром из Поти снова выйдет в море в июне, сообщили во вторник в министерстве.",
        "Potidən bərə iyunda yenidən yola düşəcək, nazirlik çərşənbə axşamı bildirib.",
        "ფოთიდან ბორანი ივნისში კვლავ გავა ზღვაში, განაცხადეს სამინისტროში სამშაბათს.",
        "Լաստանավը Փոթիից կրկին դուրս կգա հունիսին, հայտնել են նախարարությունից։",
        "کشتی پوتی از ژوئن دوباره حرکت می‌کند، وزارت راه روز سه‌شنبه اعلام کرد.",
    ],
)
@pytest.mark.parametrize("head", [MARKUP, ""])
def test_brief_of_one_sentence_is_an_article(brief: str, head: str) -> None:
    html = article("Ferry sails again", f"<p>{brief}</p>", head=head)
    text = document_fromstring(html)
    blocks = [passage.block for passage in read_passages(text)]
    judged = judge_page(
        text, title="Ferry", text=brief, blocks=blocks, link_text=24, url=None, has_article_markup=bool(head)
    )
    assert judged is None


def test_broken_address_is_judged_like_none() -> None:
    assert outcome(article("Ferry sails again", STORY), "http://[harbour/").outcome is None


@pytest.mark.skipif(not SHARED.exists(), reason="needs the bench pages of ../shared")
def test_saved_archive_page_is_a_listing() -> None:
    judged = clean_page((SHARED / "pages" / "imedi_archive.html").read_bytes())
    assert judged.outcome == "listing"


@pytest.mark.slow
@pytest.mark.skipif(not SHARED.exists(), reason="needs the bench pages of ../shared")
def test_saved_articles_are_not_rejected() -> None:
    pages = sorted((SHARED / "bench").glob("*/pages/*.html.gz"))[::15]
    rejected = {file.name.split(".")[0] for file in pages if clean_page(gunzip(file)).outcome}
    assert rejected <= {"HankookIlbo_2026_01_29", "5719bd67d1070211"}  # only a script would bring their text


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.text(max_size=30) | st.sampled_from(["404", "Just a moment", "<form action='//[x'>", "<h1>"]),
        max_size=8,
    ),
    st.none() | st.text(max_size=20) | st.sampled_from(["http://[", "https://a/search?q=x", "//b"]),
    st.booleans(),
)
def test_any_page_is_judged_without_an_error(pieces: list[str], url: str | None, markup: bool) -> None:
    tree = document_fromstring(page("".join(f"<p>{piece}</p>" for piece in pieces)).replace("\0", ""))
    blocks = [passage.block for passage in read_passages(tree)]
    judged = judge_page(
        tree, title="".join(pieces[:1]), text="\n\n".join(pieces), blocks=blocks, link_text=0, url=url,
        has_article_markup=markup,
    )  # fmt: skip
    assert judged is None or judged[1].endswith(".")


def test_choice_between_advertising_and_a_subscription_is_a_consent_wall() -> None:
    asked = (
        "<h1>Willkommen beim Hafenblatt</h1><p>Mit Werbung weiterlesen: Wir und unsere 214 Partner"
        " verarbeiten Ihre Daten. Ihre Zustimmung können Sie jederzeit widerrufen.</p>"
        "<button>Zustimmen und weiter</button><p>Oder mit dem Pur-Abo ohne Werbetracking lesen, für 3,99"
        " Euro im Monat.</p>"
    )
    assert outcome(page(asked, title="Zustimmung erforderlich")).outcome == "consent"
