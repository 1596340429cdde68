from spiders.outlet import OutletSpider


class Qafqazinfo(OutletSpider):
    name = "qafqazinfo"
    title = "Qafqazinfo"
    home = "https://qafqazinfo.az/"
    country, languages, timezone = "AZ", ("az",), "Asia/Baku"
    feeds = ("https://qafqazinfo.az/rss",)
    article_url = r"^https://qafqazinfo\.az/news/detail/[^/?]+/?$"
    examples = ("https://qafqazinfo.az/news/detail/iraqda-silahli-hucum-12-nefer-olduruldu-161018",)
