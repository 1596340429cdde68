from spiders.outlet import OutletSpider


class ModernAz(OutletSpider):
    name = "modern_az"
    title = "Modern.az"
    home = "https://modern.az/"
    country, languages, timezone = "AZ", ("az",), "Asia/Baku"
    feeds = ("https://modern.az/rss",)
    article_url = r"^https://modern\.az/(?:[a-z]{2}/)?[a-z-]+/\d{5,}/[^/?]+/?$"
    examples = ("https://modern.az/az/tehsil/514701/azerbaycandaki-zel-orta-mektebler-siyahi/",)
