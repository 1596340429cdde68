from spiders.outlet import OutletSpider


class Netgazeti(OutletSpider):
    name = "netgazeti"
    title = "Netgazeti"
    home = "https://netgazeti.ge/"
    country, languages, timezone = "GE", ("ka",), "Asia/Tbilisi"
    feeds = ("https://netgazeti.ge/feed/",)
    article_url = r"^https://netgazeti\.ge/(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z-]+/\d{5,}/?$"
    examples = ("https://netgazeti.ge/news/812074/", "https://netgazeti.ge/opinion/811988/")
