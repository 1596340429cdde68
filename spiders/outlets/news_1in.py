from spiders.outlet import OutletSpider


class News1in(OutletSpider):
    name = "news_1in"
    title = "1in.am"
    home = "https://en.1in.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    feeds = ("https://en.1in.am/feed",)
    article_url = r"^https://(?:(?:en|ru)\.)?1in\.am/\d+\.html$"
