from spiders.outlet import OutletSpider


class CaspianNews(OutletSpider):
    name = "caspian_news"
    title = "Caspian News"
    home = "https://caspiannews.com/"
    country, languages, timezone = "AZ", ("en",), "Asia/Baku"
    # No feed or sitemap is known.
    sections = ("https://caspiannews.com/",)
    article_url = r"^https://caspiannews\.com/news-detail/[a-z0-9-]+-\d{4}-\d{1,2}-\d{1,2}-\d+/?$"
    examples = ("https://caspiannews.com/news-detail/baku-hosts-street-food-festival-2018-6-12-57/",)
