from spiders.outlet import OutletSpider


class Ukrinform(OutletSpider):
    name = "ukrinform"
    title = "Ukrinform"
    home = "https://www.ukrinform.net/"
    country, languages, timezone = "UA", ("en", "uk", "ru", "de", "es", "fr", "pl"), "Europe/Kyiv"
    feeds = ("https://www.ukrinform.net/rss/block-lastnews",)
    article_url = r"^https://ukrinform\.net/rubric-[a-z_]+/\d+-[^/?]+\.html$"
    examples = (
        "https://www.ukrinform.net/rubric-ato/4143504-war-update-70-clashes-on-frontline-since-morning.html",
    )
