"""`winnow crawl` of a healthy outlet beside hostile and broken ones: each costs itself, and is named."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from crawling import Answer, item, rss, serving
from publishing import story

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
COMMENTS = "<!-- a -->" * 40
OUTLET = """
from spiders.outlet import OutletSpider


class Outlet(OutletSpider):
    name = {name!r}
    home = {home!r}
    feeds = ({feed!r},)
    article_url = "/news-"
    delay = 0.0
    why_faster = "a site on this machine"
"""


def article(number: int) -> str:
    text = "".join(f"<p>The {story(10 * number + part, 30)}.</p>" for part in range(4))
    head = f"<title>Ferry {number} sails</title>"
    return (
        f"<html><head>{head}</head><body><article><h1>Ferry {number} sails</h1>{text}</article></body></html>"
    )


HOSTILE = {
    "/news-comments": COMMENTS + article(101),
    "/news-text": Answer((COMMENTS + "no page").encode(), "text/plain"),
    "/news-deep": "<b>" * 20_000 + "x",
    "/news-attributes": f"<html><p {' '.join(f'a{n}=1' for n in range(20_000))}>x</p></html>",
    "/news-long-host": f'<link rel="canonical" href="https://{"m." * 1200}ge/">{article(102)}',
    "/news-doctype": "<!DOCTYPE[" * 20_000,
    "/news-refused": Answer(b"no", status=403),
}


def test_the_healthy_outlet_is_complete_and_the_others_are_named(tmp_path: Path) -> None:
    outlets, data = tmp_path / "outlets", tmp_path / "data"
    outlets.mkdir()
    with serving() as healthy, serving() as hostile:
        pages = [f"/news-{number}" for number in range(10)]
        healthy.add({path: article(number) for number, path in enumerate(pages)})
        healthy.add({"/feed": rss(*(item(healthy.url(path)) for path in pages))})
        hostile.add(HOSTILE)
        feed = rss(*(item(hostile.url(path)) for path in HOSTILE))
        hostile.add({"/feed": Answer(COMMENTS.encode() + feed.body, "application/rss+xml")})
        hostile.add({"/other": Answer(b"<?xml" * 200_000, "application/rss+xml")})
        for name, site, path in (
            ("healthy", healthy, "/feed"),
            ("hostile", hostile, "/feed"),
            ("spoilt", hostile, "/other"),
        ):
            facts = {"name": name, "home": site.home, "feed": site.url(path)}
            (outlets / f"{name}.py").write_text(OUTLET.format(**facts))
        (outlets / "broken.py").write_text("x = 1\nclass Broken(:\n")
        done = subprocess.run(
            [sys.executable, "-m", "winnow", "crawl", "healthy", "hostile", "spoilt", "broken", "--outlets",
             str(outlets), "--data", str(data), "--max-time", "4m"],
            capture_output=True, text=True, cwd=tmp_path, check=False, timeout=500,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )  # fmt: skip
    found = {line["outlet"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert (found["healthy"]["exit"], found["healthy"]["new"]) == (0, 10), done.stderr
    assert found["hostile"]["new"] >= 1, found["hostile"]
    assert found["spoilt"]["exit"] == 1
    assert "/other" in found["spoilt"]["trouble"]
    assert found["broken"]["exit"] == 1
    assert "broken.py:2: SyntaxError" in found["broken"]["trouble"]
    assert list((data / "runs" / "broken").glob("*.json")), "status knows of the run that died"
