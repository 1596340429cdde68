from spiders.outlet import OutletSpider


class Bbc(OutletSpider):
    name = "bbc"
    title = "BBC News"
    home = "https://www.bbc.com/news"
    country, languages, timezone = "GB", ("en", "tr"), "Europe/London"
    feeds = ("https://feeds.bbci.co.uk/news/world/rss.xml", "https://feeds.bbci.co.uk/turkce/rss.xml")
    article_url = (
        r"^https://bbc\.(?:com|co\.uk)/"
        r"(?:news|persian|russian|azeri|uzbek|kyrgyz|turkce|ukrainian)/(?:articles/[a-z0-9]{8,}|[a-z-]+-\d{8})$"
    )
    examples = (
        "https://www.bbc.com/news/articles/clymn8zyrp9o",
        "https://www.bbc.co.uk/news/articles/cz7dlgejqylo",
        "https://www.bbc.com/news/world-europe-50473792",
        "https://www.bbc.com/turkce/articles/c9vdklzee47o",
    )
