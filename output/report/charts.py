"""Charts as inline SVG, drawn by pygal and coloured by the page's own style sheet."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pygal  # type: ignore[import-untyped]
from lxml import etree
from markupsafe import Markup

sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "PluginImportFixer"]
# pygal hooks itself into every later import, for plug-ins that nobody has, and Python warns of it each time.

MOST_SERIES = 8
"""More colours look alike: where there are more outlets, the smaller ones are one series."""

OTHERS = "others"


class DayChart(NamedTuple):
    """A stacked bar for each day, drawn for a desk and for a phone, and the numbers behind it.

    series: outlets, the n-th coloured by class `series-n`. rows: (day, a number for each of the series).
    """

    wide: Markup
    narrow: Markup
    series: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]


def day_chart(counts: Mapping[tuple[str, str], int], days: Sequence[str]) -> DayChart:
    """Articles by day, stacked by outlet, the largest outlets lowest.

    counts: articles by (day, outlet). days: ISO 8601 dates in order, those without articles too.
    """
    series = _largest(counts)
    columns = {name: [0] * len(days) for name in series}
    place = {day: number for number, day in enumerate(days)}
    for (day, outlet), count in counts.items():
        if day in place:
            columns[outlet if outlet in columns else OTHERS][place[day]] += count
    rows = tuple(zip(days, zip(*columns.values(), strict=True), strict=True)) if columns else ()
    return DayChart(
        _drawn(columns, days, width=800, height=260, labels=8),
        _drawn(columns, days, width=400, height=240, labels=4),
        series,
        tuple((day, numbers) for day, numbers in rows if any(numbers)),
    )


def _drawn(
    columns: Mapping[str, Sequence[int]], days: Sequence[str], *, width: int, height: int, labels: int
) -> Markup:
    """The chart in so many CSS pixels, with about so many days named."""
    chart = pygal.StackedBar(
        width=width, height=height, margin=4, margin_left=28, spacing=6, truncate_label=-1,
        x_labels_major_every=-(-len(days) // labels), show_minor_x_labels=False,
        max_scale=6, js=(), show_legend=False, print_values=False, value_formatter=lambda value: f"{value:g}",
    )  # fmt: skip
    chart.x_labels = [day[5:] for day in days]
    for name, column in columns.items():
        chart.add(name, column)
    return _inline(chart.render_tree())


def _largest(counts: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    totals: Counter[str] = Counter()
    for (_, outlet), count in counts.items():
        totals[outlet] += count
    names = [name for name, _ in sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))]
    return (*names[: MOST_SERIES - 1], OTHERS) if len(names) > MOST_SERIES else tuple(names)


def _inline(tree: Any) -> Markup:
    """The drawing alone: pygal's style, script and tooltips would be refused by the page's own policy."""
    etree.strip_elements(tree, "{*}style", "{*}script", "{*}desc", "{*}title", etree.Comment, with_tail=False)
    for element in tree.iter():
        element.attrib.pop("style", None)
    tree.attrib.pop("id", None)  # random: the same numbers give the same page
    tree.set("role", "img")
    tree.set("aria-label", "Articles by day and outlet; the same numbers stand in the table below")
    return Markup(etree.tostring(tree, encoding="unicode", with_tail=False))
