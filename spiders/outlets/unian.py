from spiders.outlet import OutletSpider


class Unian(OutletSpider):
    name = "unian"
    title = "UNIAN"
    home = "https://www.unian.net/"
    country, languages, timezone = "UA", ("ru", "uk", "en"), "Europe/Kyiv"
    feeds = ("https://rss.unian.net/site/news_rus.rss",)
    article_url = r"^https://unian\.net/(?:[a-z-]+/)+[a-z0-9-]+-\d{6,}\.html$"
    examples = (
        "https://www.unian.net/war/boevye-vertolety-sea-king-dlya-vsu-chto-o-nih-izvestno-video-12058086.html",
    )
