from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def subscription_notices(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """The agency's note that its site prints only part of what subscribers get."""
    return (
        block for block in blocks if block.text.startswith("Anadolu Agency website contains only a portion")
    )


class Anadolu(OutletSpider):
    name = "anadolu"
    title = "Anadolu Agency"
    home = "https://www.aa.com.tr/"
    country, languages, timezone = "TR", ("tr", "en", "ru", "ar", "fa"), "Europe/Istanbul"
    feeds = (
        "https://www.aa.com.tr/tr/rss/default?cat=guncel",
        "https://www.aa.com.tr/en/rss/default?cat=guncel",
    )
    article_url = r"^https://aa\.com\.tr/[a-z]{2}/[a-z0-9-]+/[^/?]+/\d{5,}/?$"
    examples = (
        "https://www.aa.com.tr/tr/ekonomi/turkiyede-elektrikli-arac-sarj-istasyonu-sayisi-11-bini-asti/3529015",
        "https://www.aa.com.tr/tr/gundem/vekalet-yoluyla-kurban-kesim-bedelleri-belirlendi/3912126",
    )
    cleaners = (subscription_notices,)
