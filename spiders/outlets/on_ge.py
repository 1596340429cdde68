from spiders.outlet import OutletSpider


class OnGe(OutletSpider):
    name = "on_ge"
    title = "On.ge"
    home = "https://on.ge/"
    country, languages, timezone = "GE", ("ka",), "Asia/Tbilisi"
    feeds = ("https://on.ge/rss",)
    article_url = r"^https://on\.ge/story/\d+(?:-[^/?]+)?/?$"
    examples = ("https://on.ge/story/114711",)
