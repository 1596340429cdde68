from spiders.outlet import OutletSpider


class Ntv(OutletSpider):
    name = "ntv"
    title = "NTV"
    home = "https://www.ntv.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.ntv.com.tr/gundem.rss",)
    sitemaps = ("https://www.ntv.com.tr/sitemaps/news-sitemap.xml",)
    article_url = (
        r"^https://ntv\.com\.tr/"
        r"(?:(?:[a-z0-9-]+/)*[^/?]+,[\w-]+"
        r"|(?!(?:tags?|topics?|authors?|search|pages?)/)(?:[a-z0-9-]+/)+[a-z0-9-]+-\d{5,})/?$"
    )
    examples = (
        "https://www.ntv.com.tr/sporskor/super-ligde-golculerin-yarisi-kiyasiya,2dwxjsYnL0-RnLe_r91pqg",
        "https://www.ntv.com.tr/turkiye/pos-tefeciligi-sorusturmasi-4-supheli-tutuklandi-1695518",
    )
