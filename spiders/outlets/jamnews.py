from spiders.outlet import OutletSpider


class Jamnews(OutletSpider):
    name = "jamnews"
    title = "JAMnews"
    home = "https://jam-news.net/"
    country, languages, timezone = "GE", ("en", "ru", "az", "hy", "ka"), "Asia/Tbilisi"
    feeds = ("https://jam-news.net/feed/",)
    article_url = (
        r"^https://jam-news\.net/"
        r"(?:(?:ru|az|hy|ge)/)?(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = ("https://jam-news.net/azerbaijan-to-increase-minimum-wage-by-16-in-2025/",)
