from spiders.outlet import OutletSpider


class Haberturk(OutletSpider):
    name = "haberturk"
    title = "Habertürk"
    home = "https://www.haberturk.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.haberturk.com/rss",)
    sitemaps = ("https://www.haberturk.com/sitemap_google_news.xml",)
    article_url = (
        r"^https://haberturk\.com/"
        r"(?:[a-z0-9-]+-\d{5,}(?:-[a-z]+)?|ozel-icerikler/[a-z0-9-]+/\d{5,}-[a-z0-9-]+)/?$"
    )
    examples = (
        "https://www.haberturk.com/turkiye-de-orman-yanginlari-yanginlarda-son-durum-guncel-haberler-3700095",
        "https://www.haberturk.com/galatasaray-mertens-in-sozlesmesini-uzatti-3700090-spor",
        "https://www.haberturk.com/ozel-icerikler/oray-egin/3698509-turk-milli-takimi-ne-kadar-turk",
    )
