from spiders.outlet import OutletSpider


class AlJazeera(OutletSpider):
    name = "al_jazeera"
    title = "Al Jazeera"
    home = "https://www.aljazeera.com/"
    country, languages, timezone = "QA", ("en", "ar"), "Asia/Qatar"
    feeds = ("https://www.aljazeera.com/xml/rss/all.xml",)
    article_url = (
        r"^https://aljazeera\.com/(?:[a-z-]+/)+"
        r"(?:\d{4}/\d{1,2}/(?:\d{1,2}/)?[a-z0-9]+(?:-[a-z0-9]+)+(?:\.html)?"
        r"|[a-z0-9-]+-\d{9,}\.html)(?:\?traffic_source=\w+)?$"
    )
    examples = (
        "https://www.aljazeera.com/news/2026/6/2/un-tells-world-to-brace-for-extreme-weather-as-el-nino-looms",
        "https://www.aljazeera.com/ajimpact/nasas-commercial-moon-shot-musk-bezos-firms-bid-191119041538885.html",
    )
