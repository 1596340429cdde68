from collections.abc import Iterable

from cleaners.article import Block
from spiders.outlet import OutletSpider


def paywall_prompts(blocks: tuple[Block, ...]) -> Iterable[Block]:
    """What stands where the text of a story for subscribers breaks off."""
    return (block for block in blocks if block.text.startswith("To Read the Full Story"))


class Akipress(OutletSpider):
    name = "akipress"
    title = "AKIpress"
    home = "https://akipress.com/"
    country, languages, timezone = "KG", ("en", "ru", "ky"), "Asia/Bishkek"
    feeds = ("https://akipress.com/rss/", "https://www.akipress.com/rss/en.rss")
    article_url = r"^https://(?:[a-z]+\.)?akipress\.com/(?:[a-z]+/)?news:\d+(?::[^/?]*)?/?$"
    examples = ("https://akipress.com/news:730887:Kyrgyz_organization_receives_JIAPICH_award/",)
    cleaners = (paywall_prompts,)
