from spiders.outlet import OutletSpider


class Mehr(OutletSpider):
    name = "mehr"
    title = "Mehr News"
    home = "https://en.mehrnews.com/"
    country, languages, timezone = "IR", ("en", "fa", "ar"), "Asia/Tehran"
    feeds = ("https://en.mehrnews.com/rss",)
    article_url = r"^https://(?:en\.)?mehrnews\.com/news/\d{5,}(?:/[^/?]*)?/?$"
    examples = ("https://en.mehrnews.com/news/230599/Leader-to-receive-lawmakers-for-meeting-today",)
