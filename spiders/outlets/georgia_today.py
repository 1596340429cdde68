from spiders.outlet import OutletSpider


class GeorgiaToday(OutletSpider):
    name = "georgia_today"
    title = "Georgia Today"
    home = "https://georgiatoday.ge/"
    country, languages, timezone = "GE", ("en",), "Asia/Tbilisi"
    # Its /feed/ answers 500. Yoast numbers its sitemaps (post-sitemap1.xml), and keeps their index here.
    sitemaps = ("https://georgiatoday.ge/sitemap_index.xml",)
    sections = ("https://georgiatoday.ge/",)
    article_url = r"^https://georgiatoday\.ge/(?:news/\d+/[^/?-]+-[^/?]+|[a-z0-9]+(?:-[a-z0-9]+){3,})/?$"
    examples = (
        "https://georgiatoday.ge/georgia-boosts-gambling-oversight-and-taxes-in-2024/",
        "http://georgiatoday.ge/news/4572/Georgian-Musicians-to-Perform-at-Carnegie-Hall",
    )
