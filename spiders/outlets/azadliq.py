from spiders.outlet import OutletSpider


class Azadliq(OutletSpider):
    name = "azadliq"
    title = "Azadliq"
    home = "https://www.azadliq.org/"
    country, languages, timezone = "AZ", ("az",), "Asia/Baku"
    feeds = ("https://www.azadliq.org/api/aororegtor",)
    article_url = r"^https://azadliq\.org/a/(?:[^/?]+/)?\d+\.html$"
    examples = ("https://www.azadliq.org/a/qarabagi-tiken-shirketler/31235984.html",)
