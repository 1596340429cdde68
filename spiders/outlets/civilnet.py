from spiders.outlet import OutletSpider


class Civilnet(OutletSpider):
    name = "civilnet"
    title = "Civilnet"
    home = "https://www.civilnet.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    sitemaps = ("https://www.civilnet.am/sitemap.xml",)
    article_url = r"^https://civilnet\.am/(?:[a-z]{2}/)?news/\d{5,}/[^/?]+/?$"
    examples = (
        "https://www.civilnet.am/en/news/949827/armenias-ruling-party-proposes-exemption-fee-for-avoiding-military-service/",
    )
