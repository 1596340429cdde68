from spiders.outlet import OutletSpider


class Rferl(OutletSpider):
    name = "rferl"
    title = "RFE/RL"
    home = "https://www.rferl.org/"
    country, languages, timezone = "CZ", ("en",), "Europe/Prague"
    feeds = ("https://www.rferl.org/api/epiqq",)
    article_url = r"^https://rferl\.org/a/(?:[^/?]+/)?\d+\.html$"
    examples = ("https://www.rferl.org/a/russia-sanctions-timeline/29477179.html",)
