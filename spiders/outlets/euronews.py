from spiders.outlet import OutletSpider


class Euronews(OutletSpider):
    name = "euronews"
    title = "Euronews"
    home = "https://www.euronews.com/"
    country, languages, timezone = "FR", ("en", "de", "tr", "ru", "ka", "hu"), "Europe/Paris"
    feeds = ("https://tr.euronews.com/rss", "https://www.euronews.com/rss?level=vertical&name=news")
    article_url = r"^https://(?:[a-z]+\.)?euronews\.com/(?:[a-z-]+/)*\d{4}/\d{2}/\d{2}/[a-z0-9-]+/?$"
    examples = (
        "https://tr.euronews.com/2022/11/17/erdoganin-altili-masadan-kalk-cagrisina-aksenerden-rest",
        "https://de.euronews.com/my-europe/2024/04/30/georgien-tausende-unterstutzen-das-russische-agentengesetz",
    )
