from spiders.outlet import OutletSpider


class Haqqin(OutletSpider):
    name = "haqqin"
    title = "Haqqin.az"
    home = "https://haqqin.az/"
    country, languages, timezone = "AZ", ("ru",), "Asia/Baku"
    feeds = ("https://haqqin.az/rss/",)
    article_url = r"^https://haqqin\.az/news(?:archive)?/\d{5,}/?$"
    examples = ("https://haqqin.az/news/387035", "https://haqqin.az/newsarchive/368020")
