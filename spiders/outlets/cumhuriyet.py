from spiders.outlet import OutletSpider


class Cumhuriyet(OutletSpider):
    name = "cumhuriyet"
    title = "Cumhuriyet"
    home = "https://www.cumhuriyet.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.cumhuriyet.com.tr/rss/son_dakika.xml",)
    article_url = (
        r"^https://cumhuriyet\.com\.tr/"
        r"(?!(?:tags?|topics?|authors?|search|pages?)/)(?:[a-z-]+/)+[a-z0-9-]+-\d{5,}/?$"
    )
    examples = ("https://www.cumhuriyet.com.tr/spor/serdar-azmoun-fenerbahceden-teklif-vardi-2006191",)
