from spiders.outlet import OutletSpider


class KunUz(OutletSpider):
    name = "kun_uz"
    title = "Kun.uz"
    home = "https://kun.uz/"
    country, languages, timezone = "UZ", ("uz", "ru", "en"), "Asia/Tashkent"
    feeds = ("https://kun.uz/en/news/rss",)
    # The feed is the English edition's; its sitemaps, one a day, have no known index.
    sections = ("https://kun.uz/",)
    article_url = r"^https://kun\.uz/(?:(?:kr|ru|en)/)?news/\d{4}/\d{2}/\d{2}/[^/?]+/?$"
    examples = (
        "https://kun.uz/en/news/2026/03/27/uzbekistan-amends-personal-data-law-to-facilitate-global-payment-systems",
    )
