from spiders.outlet import OutletSpider


class TrtHaber(OutletSpider):
    name = "trt_haber"
    title = "TRT Haber"
    home = "https://www.trthaber.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.trthaber.com/manset_articles.rss",)
    article_url = r"^https://trthaber\.com/haber/[a-z-]+/[a-z0-9-]+-\d+\.html$"
    examples = ("https://www.trthaber.com/haber/dunya/rusya-heyeti-istanbula-geldi-909180.html",)
