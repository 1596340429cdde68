from spiders.outlet import OutletSpider


class Voa(OutletSpider):
    name = "voa"
    title = "VOA"
    home = "https://www.voanews.com/"
    country, languages, timezone = "US", ("en",), "America/New_York"
    sitemaps = ("https://www.voanews.com/sitemap.xml",)
    article_url = r"^https://voanews\.com/a/(?:[^/?]+/)?\d+\.html$"
    examples = ("https://www.voanews.com/a/ai-not-yet-a-revolutionary-influence-tool-us-says-/7795863.html",)
