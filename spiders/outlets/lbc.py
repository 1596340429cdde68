from spiders.outlet import OutletSpider


class Lbc(OutletSpider):
    name = "lbc"
    title = "LBC"
    home = "https://www.lbc.co.uk/"
    country, languages, timezone = "GB", ("en",), "Europe/London"
    # No working feed or sitemap is known.
    sections = ("https://www.lbc.co.uk/",)
    article_url = (
        r"^https://lbc\.co\.uk/"
        r"(?:(?:world-news|news|uk|politics|crime|showbiz)/"
        r"(?:[0-9a-f]{32}|[a-z0-9]+(?:-[a-z0-9]+){3,})"
        r"|article/[a-z0-9-]+-5Hjd[A-Za-z0-9]+(?:_\d+)?)/?$"
    )
    examples = (
        "https://lbc.co.uk/world-news/e5545c08b309434ca89aa190bd0d01f9",
        "https://www.lbc.co.uk/world-news/putin-finish-off-ukraine-mocks-size-british-army/",
        "https://www.lbc.co.uk/article/dubai-police-spied-private-whatsapp-5HjdXwr_2/",
    )
