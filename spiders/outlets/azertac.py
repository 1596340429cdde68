from spiders.outlet import OutletSpider


class Azertac(OutletSpider):
    name = "azertac"
    title = "Azertac"
    home = "https://azertag.az/"
    country, timezone = "AZ", "Asia/Baku"
    languages = ("az", "en", "ru", "de", "fr", "es", "ar", "zh", "tr", "ka")
    # Answers 400 to user agents that are no browser's.
    feeds = ("https://azertag.az/rss",)
    article_url = r"^https://azertag\.az/(?:[a-z]{2}/)?xeber/[^/?]+-\d+/?$"
    examples = (
        "https://azertag.az/xeber/aqta_qida_muessiselerinde_haccp_sisteminin_tetbiqi_genislendirilecek-4423206",
    )
