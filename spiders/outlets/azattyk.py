from spiders.outlet import OutletSpider


class Azattyk(OutletSpider):
    name = "azattyk"
    title = "Radio Azattyk"
    home = "https://www.azattyk.org/"
    country, languages, timezone = "KG", ("ky", "ru"), "Asia/Bishkek"
    sitemaps = ("https://www.azattyk.org/sitemap.xml",)
    article_url = r"^https://(?:rus\.)?azattyk\.org/a/(?:[^/?]+/)?\d+\.html$"
    examples = (
        "https://www.azattyk.org/a/kyrgyzstan-bishkek-pishpek-frunze/30582960.html",
        "https://rus.azattyk.org/a/28670707.html",
    )
