"""What the test of an outlet's saved page begins with: test_<name>.py is about tests/pages/<name>/page.html.

The fields of that page are tested with all others (tests/saved.py); here it is cleaned as the outlet's own.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaners import clean_page
from cleaners.article import Article
from spiders.roster import find_outlet

PAGES = Path(__file__).parents[1] / "pages"


@pytest.fixture(scope="module")
def article(request: pytest.FixtureRequest) -> Article:
    name = request.path.stem.removeprefix("test_")
    page = PAGES / name / "page.html"
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    return clean_page(
        page.read_bytes(), url=told["url"], outlet=find_outlet(name).facts(), charset=told["charset"]
    )
