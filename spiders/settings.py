"""Settings of every crawl. An outlet changes one only where it must, and says why."""

import os
from pathlib import Path

from spiders.sources.times import utc_now

BOT_NAME = "winnow"
SPIDER_MODULES = ["spiders.outlets"]
NEWSPIDER_MODULE = "spiders.outlets"
TEMPLATES_DIR = str(Path(__file__).parent / "templates")
COMMANDS_MODULE = "spiders.commands"

# Who we are. WINNOW_CONTACT is an address where an outlet reaches whoever runs the crawl.
WINNOW_CONTACT = os.environ.get("WINNOW_CONTACT", "")
USER_AGENT = f"Winnow/0.1 (+{WINNOW_CONTACT})" if WINNOW_CONTACT else "Winnow/0.1 (news archive)"
ROBOTSTXT_USER_AGENT = "Winnow"

# Politeness. One request at a time: with more, several would be under way when the site asks for a pause.
# No jitter: it goes below the delay as often as above it.
ROBOTSTXT_OBEY = True
CONCURRENT_REQUESTS = 1
CONCURRENT_REQUESTS_PER_DOMAIN = 1
DOWNLOAD_DELAY = 1.0
DOWNLOAD_DELAY_JITTER = 0.0
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = DOWNLOAD_DELAY
LONGEST_WAIT = 300.0  # seconds; a site that asks for a longer pause is left for a later run
REFUSAL_PAUSE = 5.0  # seconds after a refusal without Retry-After; doubled by each that follows
MOST_REFUSALS = 5  # in a row, refusals or addresses without an answer; then the site is left for a later run
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"  # in the order of the sources: newest first
RETRY_TIMES = 2
RETRY_GIVE_UP_LOG_LEVEL = "INFO"  # the spider reports the failure, with its reason
COOKIES_ENABLED = False
# No Accept-Language: some sites answer it with another edition than the address names.
DEFAULT_REQUEST_HEADERS = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
REFERRER_POLICY = "no-referrer"

# Limits: what goes beyond one costs that page, not the run.
DOWNLOAD_TIMEOUT = 30  # seconds for the whole answer, so that a server that drips is cut off too
DOWNLOAD_MAXSIZE = 20 * 2**20  # packed and unpacked; the longest of the 710 pages in the bench has 1.3 MB
DOWNLOAD_WARNSIZE = 0
DNS_TIMEOUT = 10
URLLENGTH_LIMIT = 0  # AddressGuard has the limit, and reports what is longer
REDIRECT_MAX_TIMES = 5
# News pages reload themselves by meta refresh; followed, each would be asked for again and again.
METAREFRESH_ENABLED = False

# Where a crawl may go.
DOWNLOAD_VERIFY_CERTIFICATES = True  # an outlet without a valid one says so: why_unverified
ALLOW_LOOPBACK = False  # for the demo newsroom only
TWISTED_DNS_RESOLVER = "spiders.web.guard.GuardedResolver"
DOWNLOAD_HANDLERS = {"data": None, "file": None, "ftp": None, "s3": None}
DOWNLOADER_MIDDLEWARES = {
    "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
    "spiders.web.guard.AddressGuard": 50,
    "spiders.web.politeness.Politeness": 110,  # behind robots.txt, whose Crawl-delay it obeys
    "spiders.web.whole_bodies.WholeBodies": 595,  # before HttpCompression (590) decodes the body
}

# What becomes of a page: the archive keeps it as it came, then it is cleaned and published.
DATA_DIR = os.environ.get("WINNOW_DATA", "data")
RUN_NAME = utc_now().strftime("%Y%m%dT%H%M%SZ")  # of this process's files: the archive's and the records'
ARCHIVE_PAGES = True
ITEM_PIPELINES = {
    "spiders.inputs.archives.ArchivePipeline": 100,
    "output.publish.pipeline.PublishPipeline": 500,
}

EXTENSIONS = {"spiders.crawl_report.CrawlReport": 500}
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
LOG_LEVEL = "INFO"
