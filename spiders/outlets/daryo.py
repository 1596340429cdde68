from spiders.outlet import OutletSpider


class Daryo(OutletSpider):
    name = "daryo"
    title = "Daryo"
    home = "https://daryo.uz/"
    country, languages, timezone = "UZ", ("uz", "ru", "en"), "Asia/Tashkent"
    # Its sitemaps are numbered shards without a known index.
    sections = ("https://daryo.uz/",)
    article_url = r"^https://daryo\.uz/(?:(?:ru|uz|en)/)?\d{4}/\d{2}/\d{2}/[^/?]+/?$"
    examples = (
        "https://daryo.uz/2026/07/07/kuniga-bir-marta-qozogistonda-transport-vositalari-kirishiga-cheklov-ornatildi",
    )
    remove = (".back-share-container", ".tags-likes-content", "section.comments-content")
