from spiders.outlet import OutletSpider


class Medyascope(OutletSpider):
    name = "medyascope"
    title = "Medyascope"
    home = "https://medyascope.tv/"
    country, languages, timezone = "TR", ("tr", "en"), "Europe/Istanbul"
    feeds = ("https://medyascope.tv/feed/",)
    article_url = r"^https://medyascope\.tv/\d{4}/\d{2}/\d{2}/[^/?]+/?$"
    examples = ("https://medyascope.tv/2026/02/16/turk-solu-ve-filistin-sorunu/",)
