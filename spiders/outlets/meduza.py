from spiders.outlet import OutletSpider


class Meduza(OutletSpider):
    name = "meduza"
    title = "Meduza"
    home = "https://meduza.io/"
    country, languages, timezone = "LV", ("ru", "en"), "Europe/Riga"  # the newsroom is in exile
    feeds = ("https://meduza.io/rss/en/all", "https://meduza.io/rss/all")
    article_url = r"^https://meduza\.io/(?:en/)?[a-z-]+/\d{4}/\d{2}/\d{2}/[^/?.]+/?$"
    examples = (
        "https://meduza.io/en/feature/2025/02/24/three-years-of-death",
        "https://meduza.io/news/2022/11/15/naselenie-zemli-vyroslo-do-vosmi-milliardov-chelovek",
    )
    remove = ("[class*=Toolbar]", "[class*=RelatedBlock]")
