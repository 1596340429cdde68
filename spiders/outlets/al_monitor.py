from spiders.outlet import OutletSpider


class AlMonitor(OutletSpider):
    name = "al_monitor"
    title = "Al-Monitor"
    home = "https://www.al-monitor.com/"
    country, languages, timezone = "US", ("en",), "America/New_York"
    feeds = ("https://www.al-monitor.com/rss",)
    article_url = r"^https://al-monitor\.com/originals/\d{4}/\d{2}/[a-z0-9]+(?:-[a-z0-9]+)+(?:\.html)?/?$"
    examples = (
        "https://www.al-monitor.com/originals/2025/03/yemens-huthis-claim-us-aircraft-carrier-attacks",
    )
