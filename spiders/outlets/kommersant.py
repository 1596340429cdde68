from spiders.outlet import OutletSpider


class Kommersant(OutletSpider):
    name = "kommersant"
    title = "Kommersant"
    home = "https://www.kommersant.ru/"
    country, languages, timezone = "RU", ("ru",), "Europe/Moscow"
    feeds = ("https://www.kommersant.ru/RSS/news.xml",)
    sitemaps = ("https://www.kommersant.ru/sitemaps/sitemap_news.xml",)
    article_url = r"^https://kommersant\.ru/doc/\d+/?$"
    examples = ("https://www.kommersant.ru/doc/7715044",)
