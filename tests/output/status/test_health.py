"""An outlet that stops working is named within two runs; one that merely has its ups and downs is not."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from demo import Newsroom
from demo.crawl import job_of
from output.publish.manifest import SourceFailure
from output.status.crawl_view import CrawlView
from output.status.health import Verdict, judge, not_crawled, verdicts
from output.status.run_figures import ArticleFigures, Run, read_runs
from output.status.view import status_of
from spiders.fleet.side_by_side import crawl_all

pytestmark = pytest.mark.slow

NEW_LAYOUT, CHALLENGE, DEAD_FEED = TROUBLED = ("caspian_courier", "highland_post", "silkroad_digest")
START = datetime(2026, 3, 2, 6, tzinfo=UTC)  # a Monday
HTML_FEED = SourceFailure("https://valley.example/feed", "unreadable", "An HTML page stands there.")


@pytest.fixture(scope="module")
def crawled(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, list[Run]]:
    """The runs of three outlets of the demo: a good day, then a day (two for the dead feed) of trouble."""
    data = tmp_path_factory.mktemp("data")
    room = Newsroom(articles=320, slow=0, crawl_delay=0, now=datetime.now(UTC) - timedelta(days=3))

    def crawl(day: int, *outlets: str) -> None:
        run = f"2026030{day}T060000Z"
        jobs = [job_of(one, data, run, max_articles=24) for one in room.outlets if one.name in outlets]
        crawl_all(jobs, 3, CrawlView(data, run))
        room.advance()

    with room:
        crawl(1, *TROUBLED)
        room.trouble(NEW_LAYOUT, "new_layout")
        room.trouble(CHALLENGE, "challenge")
        room.trouble(DEAD_FEED, "dead_feed")
        crawl(2, *TROUBLED)
        crawl(3, DEAD_FEED)
    return {outlet: read_runs(data, outlet, 40) for outlet in TROUBLED}


def test_the_demos_new_layout_is_named(crawled: Mapping[str, list[Run]]) -> None:
    verdict = judge(crawled[NEW_LAYOUT])
    assert verdict.word == "degraded"
    assert verdict.reasons[0].startswith("body length fell from ")


def test_the_demos_challenge_pages_are_named(crawled: Mapping[str, list[Run]]) -> None:
    verdict = judge(crawled[CHALLENGE])
    assert verdict.alarms
    assert any(reason.startswith("challenge pages ") for reason in verdict.reasons)


def test_the_demos_dead_feed_is_named_though_its_section_pages_still_bring_articles(
    crawled: Mapping[str, list[Run]],
) -> None:
    verdict = judge(crawled[DEAD_FEED])
    assert verdict.word == "degraded"
    assert "An HTML page stands at the feed's address." in verdict.reasons[0]


def test_a_good_first_day_is_healthy(crawled: Mapping[str, list[Run]]) -> None:
    assert {judge(runs[:1]).word for runs in crawled.values()} == {"healthy"}


# Real runs, multiplied: each run draws articles from those of a crawled one


def diary(run: Run, rates: Iterable[float], draw: random.Random, hours: float = 24.0) -> Iterator[Run]:
    """Runs that find about so many articles each, drawn from those of `run`, with its share of refusals."""
    for number, rate in enumerate(rates):
        drawn = draw.choices(run.articles, k=poisson(rate, draw))
        articles = tuple(replace(article, signed=draw.random() < 0.7) for article in drawn)
        refused = sum(draw.random() < 0.03 for _ in articles)
        yield replace(
            run,
            name=str(number),
            started=START + number * timedelta(hours=hours),
            days=hours / 24 if number else None,
            new=len(articles),
            duplicates=0,
            no_article={"not_found": refused} if refused else {},
            pages=len(articles) + refused,
            articles=articles,
        )


def poisson(rate: float, draw: random.Random) -> int:
    """How many events fall into a time that brings `rate` of them."""
    count, passed = 0, draw.expovariate(1.0)
    while passed < rate:
        count, passed = count + 1, passed + draw.expovariate(1.0)
    return count


def week(pace: float, days: int, calm: float = 0.4) -> list[float]:
    """The rates of so many days: weekends bring a share of a working day."""
    return [pace * (calm if day % 7 in (5, 6) else 1.0) for day in range(days)]


def no_text_left(run: Run) -> Run:
    return replace(run, articles=tuple(replace(article, words=22) for article in run.articles))


def challenged(run: Run) -> Run:
    refused = len(run.articles) - max(1, len(run.articles) // 10)
    return replace(
        run, new=run.new - refused, no_article={"challenge": refused}, articles=run.articles[refused:]
    )


def unsigned(run: Run) -> Run:
    return replace(run, articles=tuple(replace(article, signed=False) for article in run.articles))


def without_feed(run: Run) -> Run:
    return replace(fallen_quiet(run), sources_failed=(HTML_FEED,))


def fallen_quiet(run: Run) -> Run:
    return replace(run, new=0, pages=0, no_article={}, articles=())


TROUBLES: dict[Callable[[Run], Run], tuple[str, str]] = {
    no_text_left: ("degraded", "body length fell from"),
    challenged: ("degraded", "challenge pages"),
    unsigned: ("degraded", "most articles have no author any more"),
    without_feed: ("broken", "0 articles in 2 runs"),
    fallen_quiet: ("quiet", "0 new articles in 2.0 days"),
}


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_trouble_is_named_within_two_runs(
    trouble: Callable[[Run], Run], crawled: Mapping[str, list[Run]]
) -> None:
    word, words = TROUBLES[trouble]
    for seed in range(10):
        runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 24), random.Random(seed)))
        verdict = judge([*runs[:-2], *map(trouble, runs[-2:])])
        assert (verdict.word, verdict.reasons[0].startswith(words)) == (word, True), (seed, verdict)


@pytest.mark.parametrize("trouble", TROUBLES)
def test_a_trouble_that_lasts_does_not_become_usual(
    trouble: Callable[[Run], Run], crawled: Mapping[str, list[Run]]
) -> None:
    runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 45), random.Random(7)))
    told = verdicts([*runs[:21], *map(trouble, runs[21:])])
    assert all(verdict.word != "healthy" for verdict in told[22:])


@pytest.mark.parametrize(
    ("pace", "hours"), [(0.5, 24.0), (3, 24.0), (12, 24.0), (50, 24.0), (2, 3.0)], ids=str
)
def test_fifty_healthy_runs_with_ups_and_downs_give_no_alarm(
    pace: float, hours: float, crawled: Mapping[str, list[Run]]
) -> None:
    for seed in range(10):
        draw = random.Random(seed)
        rates = [rate * draw.uniform(0.6, 1.5) for rate in week(pace, 50)]
        told = verdicts(list(diary(crawled[DEAD_FEED][0], [5 * pace, *rates[1:]], draw, hours)))
        assert set(told) == {Verdict("healthy")}, seed


def test_a_site_that_is_down_for_one_run_is_no_alarm(crawled: Mapping[str, list[Run]]) -> None:
    runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 30), random.Random(3)))
    down = SourceFailure(HTML_FEED.url, "unreachable", "No answer.")
    runs[26] = replace(fallen_quiet(runs[26]), sources_failed=(down,))
    assert {verdict.word for verdict in verdicts(runs)} == {"healthy"}


def test_a_trouble_that_passes_is_forgiven(crawled: Mapping[str, list[Run]]) -> None:
    runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 40), random.Random(5)))
    told = verdicts([*runs[:25], *map(challenged, runs[25:28]), *runs[28:]])
    assert told[27].word == "degraded"
    assert {verdict.word for verdict in told[30:]} == {"healthy"}


def test_three_pages_are_no_evidence() -> None:
    articles = (ArticleFigures(400, 0.0, True, True, True),)
    first = Run("valley", "1", START, None, "finished", 1, 0, {}, 1, (), articles)
    bad = replace(first, name="2", started=START + timedelta(days=1), days=1.0, pages=3, new=0, articles=())
    assert judge([first, replace(bad, no_article={"challenge": 3})]).word == "healthy"


def test_an_outlet_that_never_brought_an_article_is_broken() -> None:
    empty = [
        Run("valley", str(day), START + timedelta(days=day), 1.0, "finished", 0, 0, {}, 0, ())
        for day in range(3)
    ]
    assert judge(empty) == Verdict("broken", ("0 articles in 3 runs",))


def test_runs_that_a_person_starts_in_between_are_no_silence(crawled: Mapping[str, list[Run]]) -> None:
    runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 24), random.Random(2)))
    for minutes in (5, 10, 15):
        again = fallen_quiet(runs[-1])
        runs.append(replace(again, started=runs[23].started + timedelta(minutes=minutes), days=5 / 1440))
    assert {verdict.word for verdict in verdicts(runs)} == {"healthy"}


def test_what_came_first_does_not_depend_on_what_comes_later(crawled: Mapping[str, list[Run]]) -> None:
    runs = list(diary(crawled[NEW_LAYOUT][0], week(12, 30), random.Random(11)))
    told = verdicts([*runs[:25], *map(no_text_left, runs[25:])])
    assert told[:27] == verdicts([*runs[:25], *map(no_text_left, runs[25:27])])
    assert all(earlier.started < later.started for earlier, later in pairwise(runs))


def test_an_outlet_that_cron_forgets_is_missed_for_a_month() -> None:
    day = timedelta(days=1)
    runs = [
        Run("valley", str(n), START + n * day, 1.0 if n else None, "finished", 3, 0, {}, 3, ())
        for n in range(5)
    ]
    last = runs[-1].started
    assert not_crawled(runs, last + 2 * day) is None
    assert not_crawled(runs, last + 4 * day) == "not crawled for 4.0 days; before that every 1.0"
    assert not_crawled(runs, last + 40 * day) is None, "it was meant to end"
    assert not_crawled(runs[:2], last + 4 * day) is None, "too few runs to tell what is usual"
    status = status_of(runs, last + 4 * day)
    assert (status.verdict, status.alarms, len(status.reasons)) == ("degraded", True, 1)
