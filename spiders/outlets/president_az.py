from spiders.outlet import OutletSpider


class PresidentAz(OutletSpider):
    name = "president_az"
    title = "Presidency of Azerbaijan"
    home = "https://president.az/"
    country, languages, timezone = "AZ", ("az", "en", "ru"), "Asia/Baku"
    feeds = ("https://president.az/en/rss",)
    article_url = r"^https://president\.az/[a-z]{2}/articles/view/\d+/?$"
    examples = ("https://president.az/az/articles/view/61821",)
