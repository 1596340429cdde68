from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def site_signatures(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """The site's own name under the text."""
    return (block for block in blocks if block.text == "Լուրեր Հայաստանից - NEWS.am")


class NewsAm(OutletSpider):
    name = "news_am"
    title = "NEWS.am"
    home = "https://news.am/"
    country, languages, timezone = "AM", ("hy", "en", "ru"), "Asia/Yerevan"
    feeds = ("https://news.am/eng/rss/", "https://news.am/arm/rss/")
    article_url = r"^https://news\.am/(?:arm|eng|rus)/news/\d+\.html$"
    examples = ("https://news.am/arm/news/615163.html",)
    remove = (".print-link",)
    cleaners = (site_signatures,)
