from spiders.outlet import OutletSpider


class OcMedia(OutletSpider):
    name = "oc_media"
    title = "OC Media"
    home = "https://oc-media.org/"
    country, languages, timezone = "GE", ("en", "ru"), "Asia/Tbilisi"
    feeds = ("https://oc-media.org/feed/",)
    # Articles stand beside /become-a-member/ and /editors-picks/.
    article_url = (
        r"^https://oc-media\.org/"
        r"(?!(?:terms|become|code|privacy|cookies?)-)[a-z0-9]+(?:-[a-z0-9]+){2,}/?$"
    )
    examples = (
        "https://oc-media.org/deadly-azerbaijan-airlines-crash-sheds-light-on-twin-crises-of-migrant-labour-border-closure/",
    )
