from spiders.outlet import OutletSpider


class GazeteDuvar(OutletSpider):
    name = "gazete_duvar"
    title = "Gazete Duvar"
    home = "https://www.gazeteduvar.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.gazeteduvar.com.tr/rss",)
    article_url = r"^https://gazeteduvar\.com\.tr/[a-z0-9-]+-\d{6,}/?$"
    examples = (
        "https://www.gazeteduvar.com.tr/sercan-ozinan-dublorun-dilemmasini-okuyunca-heyecanlandim-haber-1758912",
    )
