from spiders.outlet import OutletSpider


class Hetq(OutletSpider):
    name = "hetq"
    title = "Hetq"
    home = "https://hetq.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    feeds = ("https://hetq.am/en/rss", "https://hetq.am/hy/rss")
    article_url = r"^https://hetq\.am/(?:en|hy|ru)/article/\d+/?$"
    examples = ("https://hetq.am/en/article/156122",)
    remove = (".comments", ".report-article")
