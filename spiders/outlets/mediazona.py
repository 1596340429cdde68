from spiders.outlet import OutletSpider


class Mediazona(OutletSpider):
    name = "mediazona"
    title = "Mediazona"
    home = "https://zona.media/"
    country, languages, timezone = "RU", ("ru", "en"), "Europe/Moscow"  # the newsroom is in exile
    feeds = ("https://zona.media/rss",)
    article_url = r"^https://zona\.media/[a-z]+/\d{4}/\d{2}/\d{2}/[^/?.]+/?$"
    examples = ("https://zona.media/article/2026/06/26/fuel-limit",)
