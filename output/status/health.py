"""Whether an outlet still works: its last runs compared with its own past.

Nothing is set by hand. What is usual for an outlet is the median and spread (MAD) of its earlier runs, or
the range in which nineteen of twenty of its articles lie. How surprising the last runs are is a probability,
computed from the pages of both sides: three pages weigh less than three hundred. Runs that were found bad
are not part of the past that later runs are compared with.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from statistics import median
from typing import Literal, NamedTuple

from output.publish.summaries import REJECTED
from output.status.run_figures import ArticleFigures, Run
from output.status.statistics import beta_binomial_tail, binomial_tail, median_and_spread, poisson_tail

Health = Literal["healthy", "quiet", "degraded", "broken"]

PAST = 20
"""Runs that make the past of an outlet."""

REMEMBERED = 2 * PAST
"""Runs looked at. What has lasted longer is what the outlet is like now."""

WINDOWS = (1, 2, 3)
"""The last run alone, and with the one or two before it, for outlets with a few articles a run."""

ALARM_PROBABILITY = 1e-5
"""An alarm has at most this chance on a healthy outlet. 83 outlets crawled 8 times a day are looked at some
4,000 times a day in all the ways below; most looks are far from any alarm."""

QUIET_PROBABILITY = 1e-4
"""The same for what is measured by an outlet's calmest time, or by one half, and not by what is usual."""

OVERDUE, GIVEN_UP = 3, 30
"""Usual times between two crawls, and days, between which an outlet is missed."""

WEEK = 7
"""Days after which news has its ups and downs again."""

ITS_WORD = ("unreadable", "not_found", "moved_home")
"""Failures of a feed that are the site's answer; others (no answer, a 503) often pass by themselves."""

NOT_ASKED = ("robots", "off_site", "private_address", "too_long")
"""Addresses that were listed but never asked for: they say nothing of how the site answers."""

PAGES_IN_WORDS = {
    "challenge": "challenge pages",
    "consent": "consent pages",
    "listing": "lists in place of articles",
    "no_text": "pages without text",
    "error_page": "error pages",
    "not_found": "pages not found",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the last run of an outlet says about it, and why, in words; healthy has no reason.

    degraded: articles come, but not as they should. broken: none come, and something is wrong. quiet: fewer
    come than in the outlet's calmest times, and nothing else is wrong.
    """

    word: Health
    reasons: tuple[str, ...] = ()

    @property
    def alarms(self) -> bool:
        return self.word in ("degraded", "broken")


class Sign(NamedTuple):
    """One thing found wrong. stops: whether it explains that no article comes. runs: how many show it."""

    words: str
    stops: bool
    runs: int


def judge(runs: Sequence[Run]) -> Verdict:
    """The verdict on the last of an outlet's runs, given oldest first. ValueError where there is none."""
    if not runs:
        raise ValueError("an outlet without runs has no health")
    return verdicts(runs)[-1]


def verdicts(runs: Sequence[Run]) -> list[Verdict]:
    """The verdict after each run, given oldest first, as it was known then."""
    given: list[Verdict] = []
    sound: list[int] = []
    for number in range(len(runs)):
        past = [runs[place] for place in sound]
        recent = runs[max(0, number + 1 - REMEMBERED) : number + 1]
        verdict, bad = _verdict(recent, past)
        given.append(verdict)
        sound = [place for place in [*sound, number] if place <= number - bad][-REMEMBERED:]
    return given


def not_crawled(runs: Sequence[Run], now: datetime) -> str | None:
    """That an outlet has not been crawled for three times as long as usual, and for a day at least, in words.

    The outlet may be fine: it is cron that has stopped. What has lasted a month is taken to be meant.
    """
    gaps = [run.days for run in runs[-PAST:] if run.days is not None]
    waited = (now - runs[-1].started).total_seconds() / 86400
    if len(gaps) < 2 or not max(1.0, OVERDUE * median(gaps)) < waited < GIVEN_UP:
        return None
    return f"not crawled for {waited:.1f} days; before that every {median(gaps):.1f}"


def _verdict(runs: Sequence[Run], sound: Sequence[Run]) -> tuple[Verdict, int]:
    """The verdict on the last of `runs`, and how many runs up to it are no past to measure by."""
    signs = list(_signs(runs, sound))
    if signs:
        streak = len(list(takewhile(lambda run: run.new == 0, reversed(runs))))
        broken = streak >= min(len(runs), 2) and any(sign.stops for sign in signs)
        words = [sign.words for sign in signs]
        reasons = [f"0 articles in {_runs(streak)}", *words] if broken else words
        return Verdict("broken" if broken else "degraded", tuple(reasons)), max(sign.runs for sign in signs)
    if len(runs) >= max(WINDOWS) and not any(run.new for run in runs):
        return Verdict("broken", (f"0 articles in {_runs(len(runs))}",)), 1
    quiet = _quiet(runs, sound) or _silent(runs, sound)
    return Verdict("quiet", (quiet,)) if quiet else Verdict("healthy"), 0


def _signs(runs: Sequence[Run], sound: Sequence[Run]) -> Iterator[Sign]:
    """What is wrong, each thing once, by the shortest window that shows it."""
    found = (_dead_sources(runs), _refused(runs, sound), *(look(runs, sound) for look in TRAITS))
    yield from (sign for sign in found if sign)


# Pages that are no article, and sources that cannot be read


def _refused(runs: Sequence[Run], sound: Sequence[Run]) -> Sign | None:
    """Far more pages than usual are no article; or clearly more than half came and are none."""
    for size in _sizes(runs):
        refused, pages = _refusals(runs[-size:])
        count = refused.total()
        rejected = sum(refused[outcome] for outcome in REJECTED)
        past = _before(runs[-size], sound)
        if _more_than_usual(count, pages, past) or binomial_tail(rejected, pages) < QUIET_PROBABILITY:
            worst, most = refused.most_common(1)[0]
            name = PAGES_IN_WORDS.get(worst, worst.replace("_", " "))
            return Sign(f"{name} {most / pages:.0%}", stops=True, runs=size)
    return None


def _more_than_usual(count: int, pages: int, past: Sequence[Run]) -> bool:
    each = [(refused.total(), asked) for refused, asked in (_refusals([run]) for run in past) if asked]
    middle, spread = median_and_spread(refused / asked for refused, asked in each)
    if count <= (middle + 3 * spread) * pages:
        return False
    return (
        beta_binomial_tail(count, pages, sum(one for one, _ in each), sum(asked for _, asked in each))
        < ALARM_PROBABILITY
    )


def _refusals(runs: Sequence[Run]) -> tuple[Counter[str], int]:
    """The pages asked for that gave no article, by outcome, and how many were asked for."""
    refused = sum((Counter(run.no_article) for run in runs), Counter[str]())
    listed_only = sum(refused.pop(outcome, 0) for outcome in NOT_ASKED)
    return refused, sum(run.pages for run in runs) - listed_only


def _dead_sources(runs: Sequence[Run]) -> Sign | None:
    """A run that could crawl nothing, from the first on; a source that cannot be read, run after run."""
    if runs[-1].failed:
        failed = len(list(takewhile(lambda run: run.failed, reversed(runs))))
        return Sign(runs[-1].failed, stops=True, runs=failed)
    for failure in runs[-1].sources_failed:
        failing = [any(other.url == failure.url for other in run.sources_failed) for run in runs]
        streak = len(list(takewhile(bool, reversed(failing))))
        final = failure.outcome in ITS_WORD
        if streak >= (2 if final else 3) or (final and not any(run.new for run in runs)):
            return Sign(f"{failure.url}: {failure.detail}", stops=True, runs=streak)
    return None


# Articles that are not what they were


def _look(
    value: Callable[[ArticleFigures], float],
    words: Callable[[float, float], str],
    *,
    sign: Literal[1, -1] = 1,
    fence: float | None = None,
) -> Callable[[Sequence[Run], Sequence[Run]], Sign | None]:
    """A look at one trait of articles: whether most are above `fence` now, and far more than before.

    fence: None for what nineteen of twenty did not exceed before. sign: -1 to look below and not above.
    """

    def look(runs: Sequence[Run], sound: Sequence[Run]) -> Sign | None:
        for size in _sizes(runs):
            past = sorted(
                sign * value(article) for run in _before(runs[-size], sound) for article in run.articles
            )
            recent = [sign * value(article) for run in runs[-size:] for article in run.articles]
            if not past or not recent:
                continue
            limit = past[-1 - len(past) // 20] if fence is None else fence
            odd, past_odd = sum(one > limit for one in recent), sum(one > limit for one in past)
            if (
                2 * odd > len(recent)
                and beta_binomial_tail(odd, len(recent), past_odd, len(past)) < ALARM_PROBABILITY
            ):
                return Sign(words(sign * median(past), sign * median(recent)), stops=False, runs=size)
        return None

    return look


def _lengths(before: float, now: float) -> str:
    went = "fell" if now < before else "rose"
    return f"body length {went} from {before:.0f} to {now:.0f} words: layout changed?"


def _missing(name: str) -> Callable[[float, float], str]:
    return lambda _before, _now: f"most articles have no {name} any more: layout changed?"


TRAITS = (
    _look(lambda article: article.words, _lengths, sign=-1),
    _look(lambda article: article.words, _lengths),
    _look(
        lambda article: article.removed,
        lambda before, now: f"cleaners take {now:.0%} of the text, not {before:.0%}: does a rule eat text?",
    ),
    _look(lambda article: not article.titled, _missing("headline"), fence=0),
    _look(lambda article: not article.dated, _missing("date"), fence=0),
    _look(lambda article: not article.signed, _missing("author"), fence=0),
)


# Fewer articles than ever


def _silent(runs: Sequence[Run], sound: Sequence[Run]) -> str | None:
    """Two runs without an article, though every one of the twenty before had one.

    For outlets of a few articles a run, too few to be missed by their number. Where nothing has changed, that
    has a chance of 0.2 % at most (see `beta_binomial_tail`). Runs sooner than usual do not count.
    """
    window, past = runs[-2:], _before(runs[-2], sound) if len(runs) > 1 else ()
    if (
        len(past) < PAST
        or not all(run.new for run in past)
        or any(run.new or run.sources_failed for run in window)
    ):
        return None
    usually = median(run.days for run in past if run.days is not None)
    if any((run.days or 0.0) < usually / 2 for run in window):
        return None
    return f"0 new articles in 2 runs; each of the {PAST} before had some"


def _quiet(runs: Sequence[Run], sound: Sequence[Run]) -> str | None:
    """Hardly a new article, though the calmest time of the past that was as long had many.

    Two runs at least, and none that could not read its sources: that says nothing of what the outlet prints.
    """
    heard = [run for run in runs if run.new or not run.sources_failed]
    for size in range(2, len(heard)):
        window = heard[-size:]
        days, new = sum(run.days or 0.0 for run in window), sum(run.new for run in window)
        calmest = _calmest([run for run in sound if run.started < window[0].started], window[0], days)
        if 4 * new < calmest and poisson_tail(new, calmest) < QUIET_PROBABILITY:
            return f"{new} new article{'s' * (new != 1)} in {days:.1f} days; never under {calmest} before"
        if new:
            return None
    return None


def _calmest(past: Sequence[Run], start: Run, days: float) -> int:
    """The fewest new articles in any so long a time of the past; 0 where the past is too short to tell.

    Of times that began on the same day of the week, where there are two: a Sunday is measured by Sundays.
    """
    spans = list(_spans(past, days))
    alike = [new for first, new in spans if first.started.weekday() == start.started.weekday()]
    if days < WEEK and len({first.started.date() for first, _ in spans}) >= WEEK and len(alike) > 1:
        return min(alike)
    return min((new for _, new in spans), default=0) if len(spans) >= PAST // 2 else 0


def _spans(past: Sequence[Run], days: float) -> Iterator[tuple[Run, int]]:
    """Every stretch of the past that lasted `days` or a little more: its first run, and how many were new."""
    timed = [run for run in past if run.days is not None]
    for place, first in enumerate(timed):
        new, passed = 0, 0.0
        for run in timed[place:]:
            new, passed = new + run.new, passed + (run.days or 0.0)
            if passed >= 0.95 * days:  # cron starts a run some seconds early or late
                yield first, new
                break


def _sizes(runs: Sequence[Run]) -> Iterator[int]:
    return (size for size in WINDOWS if size <= len(runs))


def _before(run: Run, sound: Sequence[Run]) -> Sequence[Run]:
    """The past of a run: the last sound ones before it."""
    return [other for other in sound if other.started < run.started][-PAST:]


def _runs(count: int) -> str:
    return f"{count} run{'s' * (count != 1)}"
