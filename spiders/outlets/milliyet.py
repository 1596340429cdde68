from spiders.outlet import OutletSpider


class Milliyet(OutletSpider):
    name = "milliyet"
    title = "Milliyet"
    home = "https://www.milliyet.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.milliyet.com.tr/rss/rssNew/sondakika",)
    article_url = (
        r"^https://milliyet\.com\.tr/"
        r"(?!(?:tags?|topics?|authors?|search|pages?)/)(?:[a-z0-9-]+/)+[a-z0-9-]+-\d{5,}/?$"
    )
    examples = (
        "https://www.milliyet.com.tr/dunya/bmden-suriye-karari-saraya-yonelik-yaptirimlar-kaldirildi-7478392",
    )
