"""What the test of an outlet's saved pages begins with: test_<name>.py is about tests/pages/<name>/page-*.html.

The fields of these pages are tested with all others (tests/saved.py); here they are cleaned as the outlet's own.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cleaners import clean_page
from spiders.roster import find_outlet

PAGES = Path(__file__).parents[1] / "pages"


@pytest.fixture(scope="module")
def texts(request: pytest.FixtureRequest) -> str:
    """The texts of all saved pages of the outlet, one after the other."""
    name = request.path.stem.removeprefix("test_")
    return "\n\n".join(cleaned(page, name) for page in sorted((PAGES / name).glob("page-*.html")))


def cleaned(page: Path, name: str) -> str:
    told = json.loads(page.with_suffix(".json").read_text(encoding="utf-8"))
    outlet = find_outlet(name).facts()
    return clean_page(page.read_bytes(), url=told["url"], outlet=outlet, charset=told["charset"]).text
