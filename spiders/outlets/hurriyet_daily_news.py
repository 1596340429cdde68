from spiders.outlet import OutletSpider


class HurriyetDailyNews(OutletSpider):
    name = "hurriyet_daily_news"
    title = "Hürriyet Daily News"
    home = "https://www.hurriyetdailynews.com/"
    country, languages, timezone = "TR", ("en",), "Europe/Istanbul"
    feeds = ("https://www.hurriyetdailynews.com/rss.aspx", "https://www.hurriyetdailynews.com/rss/news")
    article_url = r"^https://hurriyetdailynews\.com/[a-z0-9-]+-\d{5,}/?$"
    examples = ("https://www.hurriyetdailynews.com/hatay-airport-reopened-as-runway-repaired-180858",)
