from spiders.outlet import OutletSpider


class Nv(OutletSpider):
    name = "nv"
    title = "NV"
    home = "https://nv.ua/"
    country, languages, timezone = "UA", ("uk", "ru", "en"), "Europe/Kyiv"
    feeds = ("https://nv.ua/rss/all.xml",)
    article_url = r"^https://(?:[a-z]+\.)?nv\.ua/(?:[a-z0-9-]+/)+[a-z0-9-]+-\d{6,}\.html$"
    examples = ("https://nv.ua/ukr/ukraine/events/harkiv-obstrilyali-z-gradiv-ostanni-novini-50220876.html",)
