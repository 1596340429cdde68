"""Asks again for an answer whose body breaks off within its coding: half an article looks whole."""

from __future__ import annotations

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.http import Response

from spiders.inputs.http_messages import undoes_coding
from spiders.web.failures import CutOff


class WholeBodies:
    """Downloader middleware before HttpCompression, which takes what a cut gzip, br or zstd stream gives.

    An answer with fewer bytes than announced fails in Scrapy itself (DOWNLOAD_FAIL_ON_DATALOSS).
    """

    def __init__(self, crawler: Crawler, most: int) -> None:
        self.crawler = crawler
        self.most = most

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> WholeBodies:
        return cls(crawler, crawler.settings.getint("DOWNLOAD_MAXSIZE"))

    def process_response(self, request: Request, response: Response) -> Request | Response:
        codings = b",".join(response.headers.getlist("Content-Encoding"))
        if not codings:
            return response
        coded, cut_off = undoes_coding(response.body, codings, self.most)
        if not coded:
            del response.headers["Content-Encoding"]
        if cut_off is None:
            return response
        assert self.crawler.spider
        reason = f"The answer is not whole: {cut_off}"
        again = get_retry_request(request, spider=self.crawler.spider, reason=reason)
        if again:
            return again
        raise CutOff(f"{reason}.")
