from spiders.outlet import OutletSpider


class DailySabah(OutletSpider):
    name = "daily_sabah"
    title = "Daily Sabah"
    home = "https://www.dailysabah.com/"
    country, languages, timezone = "TR", ("en", "ar"), "Europe/Istanbul"
    feeds = ("https://www.dailysabah.com/rss/homepage.xml",)
    article_url = (
        r"^https://dailysabah\.com/"
        r"(?!(?:tags?|topics?|authors?|search|pages?)/)(?:[a-z0-9-]+/)+[a-z0-9]+(?:-[a-z0-9]+){3,}(?:/news)?/?$"
    )
    examples = (
        "https://www.dailysabah.com/politics/diplomacy/turkish-intelligence-chief-discusses-sdf-integration-with-syrian-fm",
    )
