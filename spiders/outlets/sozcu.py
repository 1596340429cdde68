from spiders.outlet import OutletSpider


class Sozcu(OutletSpider):
    name = "sozcu"
    title = "Sözcü"
    home = "https://www.sozcu.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.sozcu.com.tr/feeds-haberler",)
    article_url = r"^https://sozcu\.com\.tr/[a-z0-9-]+-p\d+/?$"
    examples = ("https://www.sozcu.com.tr/baskan-5-ay-sonra-gorevi-birakti-p256459",)
