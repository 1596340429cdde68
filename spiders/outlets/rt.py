from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def sharing_requests(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """The closing line that asks the reader to pass the story on."""
    return (block for block in blocks if block.text.endswith("share it with a friend!"))


class Rt(OutletSpider):
    name = "rt"
    title = "RT"
    home = "https://www.rt.com/"
    country, languages, timezone = "RU", ("en",), "Europe/Moscow"
    feeds = ("https://www.rt.com/rss/",)
    sitemaps = ("https://www.rt.com/newssitemap.xml",)
    article_url = r"^https://rt\.com/[a-z-]+/\d{5,}-[a-z0-9-]+/?$"
    examples = ("https://www.rt.com/news/473849-3-morales-supporters-killed-bolivia/",)
    cleaners = (sharing_requests,)
