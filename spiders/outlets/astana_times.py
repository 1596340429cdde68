from spiders.outlet import OutletSpider


class AstanaTimes(OutletSpider):
    name = "astana_times"
    title = "The Astana Times"
    home = "https://astanatimes.com/"
    country, languages, timezone = "KZ", ("en",), "Asia/Almaty"
    feeds = ("https://astanatimes.com/feed/",)
    article_url = r"^https://astanatimes\.com/\d{4}/\d{2}/[a-z0-9]+(?:-[a-z0-9]+)+/?$"
    examples = ("https://astanatimes.com/2024/08/kazakhstan-to-boost-food-security-by-2035-say-experts/",)
