from spiders.outlet import OutletSpider


class Tengrinews(OutletSpider):
    name = "tengrinews"
    title = "Tengrinews"
    home = "https://tengrinews.kz/"
    country, languages, timezone = "KZ", ("ru", "kk", "en"), "Asia/Almaty"
    feeds = ("https://tengrinews.kz/news.rss",)
    article_url = (
        r"^https://tengrinews\.kz/"
        r"(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z_]+/[a-z0-9-]+-\d{5,}/?$"
    )
    examples = ("https://tengrinews.kz/kazakhstan_news/situatsiyu-kazahstansko-rossiyskoy-granitse-478548/",)
