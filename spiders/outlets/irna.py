from spiders.outlet import OutletSpider


class Irna(OutletSpider):
    name = "irna"
    title = "IRNA"
    home = "https://en.irna.ir/"
    country, languages, timezone = "IR", ("en",), "Asia/Tehran"
    feeds = ("https://en.irna.ir/rss",)
    article_url = r"^https://en\.irna\.ir/news/\d{5,}(?:/[^/?]*)?/?$"
    examples = ("https://en.irna.ir/news/81356229/Iran-major-world-exporter-of-tragacanth-gum",)
