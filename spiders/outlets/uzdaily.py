from spiders.outlet import OutletSpider


class Uzdaily(OutletSpider):
    name = "uzdaily"
    title = "UzDaily"
    home = "https://www.uzdaily.uz/"
    country, languages, timezone = "UZ", ("en", "ru", "uz"), "Asia/Tashkent"
    feeds = ("https://www.uzdaily.uz/en/rss",)
    article_url = (
        r"^https://uzdaily\.uz/"
        r"(?:en|ru|uz)/(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = ("https://www.uzdaily.uz/en/samarkand-2028-satellite-sends-first-image-from-orbit/",)
