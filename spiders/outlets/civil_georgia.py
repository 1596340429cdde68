from spiders.outlet import OutletSpider


class CivilGeorgia(OutletSpider):
    name = "civil_georgia"
    title = "Civil Georgia"
    home = "https://civil.ge/"
    country, languages, timezone = "GE", ("en", "ka", "ru"), "Asia/Tbilisi"
    feeds = ("https://civil.ge/feed", "https://civil.ge/ka/feed")
    article_url = r"^https://civil\.ge/(?:(?:ka|ru)/)?archives/\d{5,}/?$"
    examples = ("https://civil.ge/archives/743770",)
