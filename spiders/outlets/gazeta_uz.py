from spiders.outlet import OutletSpider


class GazetaUz(OutletSpider):
    name = "gazeta_uz"
    title = "Gazeta.uz"
    home = "https://www.gazeta.uz/"
    country, languages, timezone = "UZ", ("ru", "uz", "en"), "Asia/Tashkent"
    feeds = ("https://www.gazeta.uz/ru/rss/", "https://www.gazeta.uz/en/rss/")
    article_url = r"^https://gazeta\.uz/(?:ru|oz|uz|en)/\d{4}/\d{2}/\d{2}/[a-z0-9-]+/?$"
    examples = ("https://www.gazeta.uz/ru/2025/11/13/railway-modernization/",)
