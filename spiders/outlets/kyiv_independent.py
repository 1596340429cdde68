from spiders.outlet import OutletSpider


class KyivIndependent(OutletSpider):
    name = "kyiv_independent"
    title = "The Kyiv Independent"
    home = "https://kyivindependent.com/"
    country, languages, timezone = "UA", ("en",), "Europe/Kyiv"
    feeds = ("https://kyivindependent.com/news-archive/rss/",)
    article_url = (
        r"^https://kyivindependent\.com/"
        r"(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = ("https://kyivindependent.com/ukraine-strikes-wildberries-rival-in-russias-orenburg/",)
