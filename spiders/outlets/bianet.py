from spiders.outlet import OutletSpider


class Bianet(OutletSpider):
    name = "bianet"
    title = "Bianet"
    home = "https://bianet.org/"
    country, languages, timezone = "TR", ("tr", "en", "ku"), "Europe/Istanbul"
    feeds = ("https://bianet.org/bianet.rss",)
    article_url = r"^https://bianet\.org/(?:haber|yazi|english/[a-z-]+)/[^/?]*\d{4,}/?$"
    examples = ("https://bianet.org/haber/erdogan-ozele-tazminat-davasi-acti-313281",)
