from spiders.outlet import OutletSpider


class OcMedia(OutletSpider):
    name = "oc_media"
    title = "OC Media"
    home = "https://oc-media.org/"
    country, languages, timezone = "GE", ("en", "ru"), "Asia/Tbilisi"
    feeds = ("https://oc-media.org/feed/",)
    # Headlines are sentences: four words or more keep out /editors-picks/ and /terms-of-use/.
    article_url = r"^https://oc-media\.org/[a-z0-9]+(?:-[a-z0-9]+){3,}/?$"
    examples = (
        "https://oc-media.org/deadly-azerbaijan-airlines-crash-sheds-light-on-twin-crises-of-migrant-labour-border-closure/",
    )
