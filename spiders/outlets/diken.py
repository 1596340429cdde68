from spiders.outlet import OutletSpider


class Diken(OutletSpider):
    name = "diken"
    title = "Diken"
    home = "https://www.diken.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.diken.com.tr/feed/",)
    article_url = (
        r"^https://diken\.com\.tr/(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = ("https://www.diken.com.tr/brand-week-istanbula-son-bir-hafta-2/",)
