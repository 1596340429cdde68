from spiders.outlet import OutletSpider


class Ria(OutletSpider):
    name = "ria"
    title = "RIA Novosti"
    home = "https://ria.ru/"
    country, languages, timezone = "RU", ("ru",), "Europe/Moscow"
    feeds = ("https://ria.ru/export/rss2/archive/index.xml",)
    sitemaps = ("https://ria.ru/sitemap_article_index.xml",)
    article_url = r"^https://ria\.ru/\d{8}/(?:[^/?]+-)?\d+\.html$"
    examples = ("https://ria.ru/20260804/brauzery-2108832797.html", "https://ria.ru/20200622/1573298085.html")
