from spiders.outlet import OutletSpider


class CnnTurk(OutletSpider):
    name = "cnn_turk"
    title = "CNN Türk"
    home = "https://www.cnnturk.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.cnnturk.com/feed/rss/all/news",)
    article_url = (
        r"^https://cnnturk\.com/"
        r"(?!(?:tags?|etiket|haberleri|yazarlar|hava-durumu|authors?|search)/)"
        r"(?:[a-z0-9-]+/)+(?=[^/]*[a-z])[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = ("https://www.cnnturk.com/dunya/romada-yilbasi-kabusu-yuzlerce-kus-oldu",)
