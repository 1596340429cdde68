from spiders.outlet import OutletSpider


class Hurriyet(OutletSpider):
    name = "hurriyet"
    title = "Hürriyet"
    home = "https://www.hurriyet.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.hurriyet.com.tr/rss/anasayfa",)
    article_url = r"^https://hurriyet\.com\.tr/(?:[a-z0-9-]+/)+[a-z0-9-]+-\d{6,}/?$"
    examples = ("https://www.hurriyet.com.tr/gundem/sultangazide-duygulandiran-anma-toreni-42587660",)
