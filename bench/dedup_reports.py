"""Reports that an outlet prints every day from one template: other numbers, and so another story each day."""

from __future__ import annotations

import random
import re
import tempfile
from contextlib import closing
from pathlib import Path

from bench.dedup_corpus import publish, texts_of
from output.duplicates.index import THRESHOLD, prints_of
from output.duplicates.minhash import estimated_jaccard, stored_bytes
from output.state import State

DAYS = 365

REPORTS = {
    "exchange rates, English": (
        "The central bank has set the official exchange rates for {day} May. One US dollar costs 1.7000 "
        "manat, one euro {rate} manat, a hundred Russian roubles {rate} manat, one Turkish lira {rate} "
        "manat and one pound sterling {rate} manat. The Georgian lari is at {rate} manat and the Iranian "
        "rial at {rate}. The bank sets the rates on every working day after its auction, and state bodies"
        " and companies use them in their accounts on that day."
    ),
    "exchange rates, Russian": (
        "Центральный банк установил курсы иностранных валют на {day} мая. Доллар США стоит {large} сума, "
        "евро {large} сума, российский рубль {count},{day} сума, фунт стерлингов {large} сума, "
        "казахстанский тенге {day},{count} сума. По этим курсам в стране ведут бухгалтерский учет, "
        "составляют отчетность и считают таможенные и другие обязательные платежи, напоминает регулятор в"
        " своем ежедневном сообщении."
    ),
    "weather": (
        "Tomorrow it will be partly cloudy in Yerevan, the weather service says. A north-east wind will "
        "blow at 5-8 metres a second. Expect {day}-{day} degrees at night and {day}-{day} degrees by day."
        " In Shirak it will be {day}-{day} degrees by day, in Lori {day}-{day} and in Syunik {day}-{day}."
        " Short rain with thunder is possible in some places in the afternoon. Humidity will be {day} per"
        " cent and air pressure {count} millimetres of mercury. Drivers on the mountain passes are asked "
        "to take care."
    ),
    "oil price": (
        "A barrel of Azeri Light rose by {day} cents to {day}.{day} dollars on the world market. July "
        "futures for Brent cost {day}.{day} dollars in London, and West Texas was at {day}.{day} dollars "
        "in New York. Azeri Light was cheapest on 21 April 2020, at 15.81 dollars, and dearest in July "
        "2008, at 149.66 dollars. This year's state budget counts on 70 dollars a barrel, and half of its"
        " income is from oil and gas."
    ),
    "front line": (
        "In the past day the army beat off {day} attacks on the northern front, the general staff says in"
        " its morning report. Aircraft struck {day} times and dropped {day} bombs, and guns fired {count}"
        " times at positions and villages. In the east {day} attacks were stopped near the river and "
        "{day} near the railway. Air defence brought down {day} of {day} drones overnight. The enemy has "
        "lost {large} men since the war began, the staff says."
    ),
}

NUMBER = re.compile(r"\{(\w+)\}")


def report(template: str, day: int) -> str:
    """The report of a day: the template with other numbers."""
    draw = random.Random(day)
    numbers = {
        "day": lambda: f"{draw.randint(10, 35)}",
        "count": lambda: f"{draw.randint(100, 999)}",
        "rate": lambda: f"{draw.random() * 3:.4f}",
        "large": lambda: f"{draw.randint(10, 15)} {draw.randint(100, 999)}",
    }
    return NUMBER.sub(lambda name: numbers[name[1]](), template)


def reports() -> None:
    """A year of daily reports from one template each, and what the words alone would fold."""
    print(f"\n## Daily reports: {DAYS} days of each template, in one index\n")
    print("| report | words alike (mean of all pairs) | folded by words alone | folded |\n|---|---|---|---|")
    for name, template in REPORTS.items():
        days = texts_of(report(template, day) for day in range(DAYS))
        rows = stored_bytes(prints_of(days).signatures)
        shares = [estimated_jaccard(rows[:day], rows[day]) for day in range(1, DAYS)]
        by_words = sum(bool(share.max() >= THRESHOLD) for share in shares)
        with tempfile.TemporaryDirectory() as folder, closing(State(Path(folder, "state.sqlite"))) as state:
            folded = sum(match is not None for match in publish(state, days))
        mean = sum(map(float, map(sum, shares))) / sum(map(len, shares))
        print(f"| {name} | {mean:.2f} | {by_words} | {folded} |")
