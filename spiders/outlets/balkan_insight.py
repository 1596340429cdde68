from spiders.outlet import OutletSpider


class BalkanInsight(OutletSpider):
    name = "balkan_insight"
    title = "Balkan Insight"
    home = "https://balkaninsight.com/"
    country, languages, timezone = "RS", ("en",), "Europe/Belgrade"
    feeds = ("https://balkaninsight.com/feed/",)
    article_url = r"^https://balkaninsight\.com/\d{4}/\d{2}/\d{2}/[a-z0-9]+(?:-[a-z0-9]+)+(?:/[a-z]{2})?/?$"
    examples = (
        "https://balkaninsight.com/2026/01/07/heavy-rains-cause-evacuations-and-discontent-in-albania/",
    )
