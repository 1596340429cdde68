from spiders.outlet import OutletSpider


class News24kg(OutletSpider):
    name = "news_24kg"
    title = "24.kg"
    home = "https://24.kg/"
    country, languages, timezone = "KG", ("ru", "en", "ky"), "Asia/Bishkek"
    feeds = ("https://24.kg/rss/",)
    article_url = r"^https://24\.kg/(?:[a-z]+/)?\d+_[A-Za-z0-9_]*/?$"
    examples = ("https://24.kg/vlast/180278_kto_stanet_oppozitsiey_sadyiru_japarovu/",)
