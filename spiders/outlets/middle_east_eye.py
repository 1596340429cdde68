from spiders.outlet import OutletSpider


class MiddleEastEye(OutletSpider):
    name = "middle_east_eye"
    title = "Middle East Eye"
    home = "https://www.middleeasteye.net/"
    country, languages, timezone = "GB", ("en", "fr"), "Europe/London"
    feeds = ("https://www.middleeasteye.net/rss",)
    article_url = (
        r"^https://middleeasteye\.net/"
        r"(?!(?:tags?|topics?|authors?|search|pages?)/)(?:[a-z-]+/)+[a-z0-9]+(?:-[a-z0-9]+){3,}/?$"
    )
    examples = ("https://www.middleeasteye.net/news/turkey-rules-out-launching-attacks-yemen-saudi-arabia",)
