from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def whatsapp_invitations(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """The line that asks the reader to follow the agency on WhatsApp."""
    return (block for block in blocks if block.text.casefold() == "follow trend on whatsapp")


class Trend(OutletSpider):
    name = "trend"
    title = "Trend"
    home = "https://www.trend.az/"
    country, languages, timezone = "AZ", ("en", "az", "ru", "tr", "fa"), "Asia/Baku"
    feeds = ("https://www.trend.az/rss/", "https://en.trend.az/rss", "https://en.trend.az/feeds/index.rss")
    article_url = r"^https://(?:(?:az|en|ru|tr)\.)?trend\.az/(?:[a-z-]+/)+\d{5,}\.html$"
    examples = ("https://www.trend.az/business/green-economy/4204857.html",)
    cleaners = (whatsapp_invitations,)
