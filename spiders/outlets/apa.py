from spiders.outlet import OutletSpider


class Apa(OutletSpider):
    name = "apa"
    title = "APA"
    home = "https://apa.az/"
    country, languages, timezone = "AZ", ("az", "en", "ru"), "Asia/Baku"
    feeds = ("https://apa.az/rss",)
    article_url = (
        r"^https://(?:(?:en|ru)\.)?apa\.az/"
        r"(?:[a-z]{2}/)?(?!(?:tags?|topics?|authors?|search|pages?)/)[a-z-]+/[a-z0-9-]+-\d{5,}/?$"
    )
    examples = (
        "https://apa.az/az/avropa/ukrayna-bas-qerargahi-rusiya-15-minden-artiq-herbci-itirib-693848",
        "https://en.apa.az/asia/bahrain-claims-iran-attacked-port-salman-494081",
    )
    remove = (".rek_banner", ".links_block", ".AdviadNativeVideo")
