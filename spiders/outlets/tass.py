from spiders.outlet import OutletSpider


class Tass(OutletSpider):
    name = "tass"
    title = "TASS"
    home = "https://tass.com/"
    country, languages, timezone = "RU", ("en",), "Europe/Moscow"
    feeds = ("https://tass.com/rss/v2.xml",)
    sitemaps = ("https://tass.com/sitemap/sitemap_news0.xml",)
    article_url = r"^https://tass\.com/(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z-]+/\d{5,}/?$"
    examples = ("https://tass.com/world/1870247",)
