from spiders.outlet import OutletSpider


class Guardian(OutletSpider):
    name = "guardian"
    title = "The Guardian"
    home = "https://www.theguardian.com/"
    country, languages, timezone = "GB", ("en",), "Europe/London"
    feeds = ("https://www.theguardian.com/world/rss",)
    article_url = r"^https://theguardian\.com/(?:[a-z0-9-]+/)+\d{4}/[a-z]{3}/\d{2}/[a-z0-9]+(?:-[a-z0-9]+)+$"
    examples = (
        "https://www.theguardian.com/world/2024/feb/24/death-toll-in-valencia-fire-rises-to-10-as-remains-of-last-missing-person-found",
    )
