from spiders.outlet import OutletSpider


class Newsgeorgia(OutletSpider):
    name = "newsgeorgia"
    title = "Newsgeorgia"
    home = "https://www.newsgeorgia.ge/"
    country, languages, timezone = "GE", ("ru",), "Asia/Tbilisi"
    feeds = ("https://www.newsgeorgia.ge/feed/",)
    article_url = (
        r"^https://newsgeorgia\.ge/(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = (
        "https://www.newsgeorgia.ge/v-tbilisi-otrestavriruyut-unikalnye-raboty-hudozhnika-petre-otsheli/",
    )
