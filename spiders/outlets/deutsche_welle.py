from spiders.outlet import OutletSpider


class DeutscheWelle(OutletSpider):
    name = "deutsche_welle"
    title = "Deutsche Welle"
    home = "https://www.dw.com/"
    country, languages, timezone = "DE", ("en", "ru", "tr", "uk", "fa"), "Europe/Berlin"
    feeds = ("https://rss.dw.com/rdf/rss-en-all", "https://rss.dw.com/rdf/rss-tur-all")
    article_url = r"^https://dw\.com/[a-z]{2}/[^/?]+/a-\d+(?:\?maca=[\w-]+)?$"
    examples = (
        "https://www.dw.com/en/hong-kong-activist-joshua-wong-pleads-guilty-to-collusion/a-78657525",
        "https://www.dw.com/de/ukrainische-gegenoffensive-ziele-chancen-risiken/a-65464327?maca=de-rss-de-all-1119-xml-mrss",
    )
