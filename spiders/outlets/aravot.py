from spiders.outlet import OutletSpider


class Aravot(OutletSpider):
    name = "aravot"
    title = "Aravot"
    home = "https://www.aravot.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    feeds = ("https://en.aravot.am/feed/",)
    article_url = r"^https://(?:en\.)?aravot\.am/\d{4}/\d{2}/\d{2}/\d+/?$"
    examples = ("https://www.aravot.am/2026/06/19/1564546/",)
