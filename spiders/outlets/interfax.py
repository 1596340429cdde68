from spiders.outlet import OutletSpider


class Interfax(OutletSpider):
    name = "interfax"
    title = "Interfax"
    home = "https://www.interfax.ru/"
    country, languages, timezone = "RU", ("ru",), "Europe/Moscow"
    feeds = ("https://www.interfax.ru/rss.asp",)
    article_url = r"^https://interfax\.ru/(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z-]+/\d{5,}/?$"
    examples = ("https://www.interfax.ru/russia/1106228",)
