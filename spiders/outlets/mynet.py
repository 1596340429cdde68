from spiders.outlet import OutletSpider


class Mynet(OutletSpider):
    name = "mynet"
    title = "Mynet Haber"
    home = "https://www.mynet.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.mynet.com/haber/rss/sondakika",)
    article_url = r"^https://mynet\.com/[^/?]+-\d{10,}$"
    examples = ("https://www.mynet.com/samsunda-sobadan-zehirlenen-2-cocuk-hastanelik-oldu-110106661445",)
