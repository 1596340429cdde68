from spiders.outlet import OutletSpider


class Minval(OutletSpider):
    name = "minval"
    title = "Minval"
    home = "https://minval.az/"
    country, languages, timezone = "AZ", ("ru", "az"), "Asia/Baku"
    feeds = ("https://minval.az/rss",)
    article_url = r"^https://minval\.az/news/\d{5,}/?$"
    examples = ("https://minval.az/news/123863441",)
