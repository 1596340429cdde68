from spiders.outlet import OutletSpider


class Rbc(OutletSpider):
    name = "rbc"
    title = "RBC"
    home = "https://www.rbc.ru/"
    country, languages, timezone = "RU", ("ru",), "Europe/Moscow"
    feeds = ("https://rssexport.rbc.ru/rbcnews/news/30/full.rss",)
    article_url = r"^https://rbc\.ru/(?:rbcfreenews|[a-z_]+/\d{2}/\d{2}/\d{4})/[0-9a-f]{24}/?$"
    examples = (
        "https://www.rbc.ru/politics/02/09/2026/6a973cb65bd2c4a73a49f0dd",
        "https://www.rbc.ru/rbcfreenews/69676ff29a7947ee2ac0810a",
    )
