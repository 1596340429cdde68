from spiders.outlet import OutletSpider


class UkrainskaPravda(OutletSpider):
    name = "ukrainska_pravda"
    title = "Ukrainska Pravda"
    home = "https://www.pravda.com.ua/"
    country, languages, timezone = "UA", ("uk", "ru", "en"), "Europe/Kyiv"
    feeds = ("https://www.pravda.com.ua/rss/", "https://www.pravda.com.ua/eng/rss/")
    sitemaps = ("https://www.pravda.com.ua/sitemap/sitemap-news.xml",)
    article_url = (
        r"^https://pravda\.com\.ua/(?:(?:eng|rus)/)?"
        r"(?:news|articles|columns)/\d{4}/\d{2}/\d{1,2}/\d+/?$"
    )
    examples = (
        "https://www.pravda.com.ua/rus/articles/2026/01/08/8015225/",
        "https://www.pravda.com.ua/news/2022/12/9/7380107/",
    )
