from spiders.outlet import OutletSpider


class Azatutyun(OutletSpider):
    name = "azatutyun"
    title = "Azatutyun"
    home = "https://www.azatutyun.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    feeds = ("https://www.azatutyun.am/api/zijrreypui",)
    sitemaps = ("https://www.azatutyun.am/sitemap.xml",)
    article_url = r"^https://azatutyun\.am/a/(?:[^/?]+/)?\d+\.html$"
    examples = ("https://www.azatutyun.am/a/33760132.html",)
