from spiders.outlet import OutletSpider


class Ukrinform(OutletSpider):
    name = "ukrinform"
    title = "Ukrinform"
    home = "https://www.ukrinform.net/"
    country, languages, timezone = "UA", ("en", "uk", "ru", "de", "es", "fr", "pl"), "Europe/Kyiv"
    feeds = ("https://www.ukrinform.net/rss/block-lastnews", "https://www.ukrinform.ru/rss/block-lastnews")
    article_url = r"^https://ukrinform\.(?:net|ua|ru|de|es|fr|jp|pl)/rubric-[a-z_]+/\d+-[^/?]+\.html$"
    examples = (
        "https://www.ukrinform.net/rubric-ato/4143504-war-update-70-clashes-on-frontline-since-morning.html",
        "https://www.ukrinform.ru/rubric-kyiv/3103218-policia-napravila-delo-minera-stolicnogo-metro-v-sud.html",
    )
