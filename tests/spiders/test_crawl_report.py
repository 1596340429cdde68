"""`scrapy crawl NAME` says in the console what failed, and where the records are."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from crawling import Answer, item, rss, serving
from smallsite import story

ROOT = Path(__file__).parents[2]
VALLEY = """from spiders.outlet import OutletSpider


class Valley(OutletSpider):
    name = "valley"
    home = "{home}"
    feeds = {feeds}
    article_url = r"/news-"
"""


def crawled(folder: Path, home: str, *feeds: str) -> str:
    (folder / "outlets").mkdir()
    (folder / "outlets" / "valley.py").write_text(VALLEY.format(home=home, feeds=feeds))
    (folder / "scrapy.cfg").write_text("[settings]\ndefault = spiders.settings\n")
    known = {name: value for name, value in os.environ.items() if not name.startswith("WINNOW_")}
    settings = ("ALLOW_LOOPBACK=1", "DOWNLOAD_DELAY=0", "RETRY_TIMES=0")
    options = [word for setting in settings for word in ("-s", setting)]
    command = [sys.executable, "-m", "scrapy", "crawl", "valley", *options]
    done = subprocess.run(
        command, cwd=folder, env=known | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    return done.stderr


@pytest.mark.slow
def test_failed_sources_and_the_place_of_the_records_are_named(tmp_path: Path) -> None:
    with serving() as site:
        page = story("Road over the pass is closed")
        feed = rss(item(site.url("/news-1"), "Rain"))
        site.add({"/feed": feed, "/news-1": Answer(page.encode(), "text/html")})
        said = crawled(tmp_path, site.home, site.url("/feed"), site.url("/gone"))
    assert f"WARNING: The feed {site.url('/gone')} could not be read: The site answered 404." in said
    assert "The records are in data/articles/valley/" in said
    assert "pages that are no article are in data/rejects/valley" in said
