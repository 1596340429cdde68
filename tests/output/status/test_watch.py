"""Fifty days of the demo newsroom, as `winnow status` sees them in the data folder.

The pages are served, fetched, cleaned and published for real, and told from real state, records and manifests;
only the spider is left out, so that a day takes no seconds and the calendar is the test's. What a spider adds
(feeds that die) is crawled in test_health.
"""

from __future__ import annotations

import http.client
import random
from contextlib import closing
from datetime import UTC, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from demo import Newsroom
from demo.newsroom import FIXED_NOW
from output.publish.manifest import Manifest, run_name
from output.publish.publisher import Publisher
from output.state import State
from output.status.health import verdicts
from output.status.run_figures import read_runs
from output.status.view import read_status
from output.work.finished_lines import Lines, lines_of
from spiders.inputs.saved_page import SavedPage

pytestmark = pytest.mark.slow

HEALTHY_RUNS = 50
NEW_LAYOUT, CHALLENGE, QUIET = WATCHED = ("caspian_courier", "highland_post", "mtkvari_ambebi")
FIRST = 20
"""Articles of the first run of each outlet; later ones bring one to four."""


class Calendar:
    """A data folder, and a day after the other of the newsroom published into it."""

    def __init__(self, room: Newsroom, data: Path) -> None:
        self.room, self.data = room, data
        self.now = FIXED_NOW.astimezone(UTC)
        self.known: set[str] = set()

    def run(self) -> None:
        """One run of each outlet at the end of the day."""
        printed = [(truth.outlet, truth.url) for truth in self.room.truth()]
        with closing(State(self.data / "state.sqlite")) as state:
            for outlet in WATCHED:
                self._publish(state, outlet, [url for its, url in printed if its == outlet])

    def _publish(self, state: State, outlet: str, urls: list[str]) -> None:
        manifest = Manifest.begun(outlet, run_name(self.now), self.now, settings={})
        publisher = Publisher(state, self.data, manifest)
        for url in [url for url in urls if url not in self.known][-FIRST:]:
            publisher.add(self._cleaned(outlet, url), asked=url, updated=None)
        publisher.close("finished")
        self.known.update(urls)

    def _cleaned(self, outlet: str, url: str) -> Lines:
        split, time = urlsplit(url), self.now.isoformat()
        with closing(http.client.HTTPConnection(split.netloc, timeout=60)) as connection:
            connection.request("GET", split.path)
            body = connection.getresponse().read()
        page = SavedPage(None, body, "html", url, outlet, time)
        return lines_of(page.article(), fetched_at=time)

    def pass_days(self, days: int, minutes: float = 0) -> None:
        """To the end of a later day, some minutes early or late."""
        self.room.advance(days)
        self.now = FIXED_NOW.astimezone(UTC) + timedelta(days=self.room.day - 1, minutes=minutes)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of fifty healthy runs, and of two more with a trouble for each outlet."""
    draw = random.Random(6)
    with Newsroom(articles=400, slow=0, crawl_delay=0) as room:
        calendar = Calendar(room, tmp_path_factory.mktemp("data"))
        calendar.run()
        for _ in range(HEALTHY_RUNS - 1):
            calendar.pass_days(draw.choice((1, 1, 1, 1, 2)), draw.uniform(-50, 50))
            calendar.run()
        room.trouble(QUIET, "quiet")
        room.trouble(NEW_LAYOUT, "new_layout", room.day + 1)
        room.trouble(CHALLENGE, "challenge", room.day + 1)
        for _ in range(2):
            calendar.pass_days(1)
            calendar.run()
        return calendar.data


@pytest.mark.parametrize("outlet", WATCHED)
def test_fifty_healthy_days_give_no_alarm(data: Path, outlet: str) -> None:
    runs = read_runs(data, outlet, HEALTHY_RUNS + 2)[:HEALTHY_RUNS]
    assert len(runs) == HEALTHY_RUNS
    assert len({run.new for run in runs}) > 3, "with their ups and downs"
    told = enumerate(verdicts(runs))
    assert [(day, verdict) for day, verdict in told if verdict.word != "healthy"] == []


@pytest.mark.parametrize(
    ("outlet", "verdict", "words"),
    [
        (NEW_LAYOUT, "degraded", "body length fell from"),
        (CHALLENGE, "degraded", "challenge pages"),
        (QUIET, "quiet", "0 new articles in 2 runs"),
    ],
)
def test_a_trouble_is_named_within_two_days(data: Path, outlet: str, verdict: str, words: str) -> None:
    (status,) = (status for status in read_status(data) if status.outlet == outlet)
    assert (status.verdict, status.reasons[0].startswith(words)) == (verdict, True), status
