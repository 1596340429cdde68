from spiders.outlet import OutletSpider


class IndependentTurkce(OutletSpider):
    name = "independent_turkce"
    title = "Independent Türkçe"
    home = "https://www.indyturk.com/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.indyturk.com/rss.xml",)
    article_url = r"^https://indyturk\.com/node/\d+(?:/[^?]*)?$"
    examples = ("https://www.indyturk.com/node/612306",)
