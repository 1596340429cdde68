from spiders.outlet import OutletSpider


class Vedomosti(OutletSpider):
    name = "vedomosti"
    title = "Vedomosti"
    home = "https://www.vedomosti.ru/"
    country, languages, timezone = "RU", ("ru",), "Europe/Moscow"
    feeds = ("https://www.vedomosti.ru/rss/news",)
    article_url = r"^https://vedomosti\.ru/(?:[a-z_]+/)+\d{4}/\d{2}/\d{2}/\d+-[^/?]+/?$"
    examples = ("https://www.vedomosti.ru/politics/news/2026/08/18/1221904-kitai-prekraschaet",)
