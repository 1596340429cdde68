from spiders.outlet import OutletSpider


class SpotUz(OutletSpider):
    name = "spot_uz"
    title = "Spot.uz"
    home = "https://www.spot.uz/"
    country, languages, timezone = "UZ", ("ru", "uz"), "Asia/Tashkent"
    feeds = ("https://www.spot.uz/rss",)
    article_url = r"^https://spot\.uz/(?:ru|oz)/\d{4}/\d{2}/\d{2}/[a-z0-9-]+/?$"
    examples = ("https://www.spot.uz/ru/2025/05/15/renovation-krantas/",)
