from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def google_news_invitations(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """The line that asks the reader to follow the paper on Google News."""
    return (block for block in blocks if block.text.endswith("SABAH'ı takip edin"))


class Sabah(OutletSpider):
    name = "sabah"
    title = "Sabah"
    home = "https://www.sabah.com.tr/"
    country, languages, timezone = "TR", ("tr",), "Europe/Istanbul"
    feeds = ("https://www.sabah.com.tr/rss/news.xml",)
    article_url = r"^https://sabah\.com\.tr/(?:[a-z0-9-]+/)+\d{4}/\d{2}/\d{2}/[^/?.]+/?$"
    examples = ("https://www.sabah.com.tr/gundem/2018/09/05/tskdan-flas-aciklama-hepsi-imha-edildi",)
    cleaners = (google_news_invitations,)
