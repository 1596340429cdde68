from spiders.outlet import OutletSpider


class TheInsider(OutletSpider):
    name = "the_insider"
    title = "The Insider"
    home = "https://theins.ru/"
    country, languages, timezone = "RU", ("ru", "en"), "Europe/Moscow"  # the newsroom is in exile
    feeds = ("https://theins.ru/feed",)
    article_url = (
        r"^https://theins\.ru/"
        r"(?:en/)?(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z_-]+/\d{5,}/?$"
    )
    examples = ("https://theins.ru/news/285526", "https://theins.ru/en/politics/272870")
