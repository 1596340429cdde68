from spiders.outlet import OutletSpider


class CurrentTime(OutletSpider):
    name = "current_time"
    title = "Current Time"
    home = "https://www.currenttime.tv/"
    country, languages, timezone = "CZ", ("ru",), "Europe/Prague"
    feeds = ("https://www.currenttime.tv/api/zgbip_l-vomx-tpe-v_py",)
    article_url = r"^https://currenttime\.tv/a/(?:[^/?]+/)?\d+\.html$"
    examples = ("https://www.currenttime.tv/a/semsorok-irrational/30180436.html",)
