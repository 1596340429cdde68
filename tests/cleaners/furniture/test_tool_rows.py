"""Rows of small furniture on one line."""

from __future__ import annotations

import pytest
from furniture import reasons

from cleaners.furniture.tool_rows import tool_rows

ROWS = (
    "02.03.2025 10:31 | Просмотров: 1219 | Версия для печати",
    "12 березня 2025, 10:15 | 3 хв читання | Поділитися",
    "19 մարտի, 2025 • Դիտումներ՝ 842 • Տպել",
    "۱۴۰۳/۱۲/۲۲ | کد خبر: 6438821 | چاپ",
    "Print | Share | Comments (4)",
)
NEWS = (
    "Счёт 3:1 | Голы: Ахметов, Сериков, Цой",
    "Просмотров за сутки у ролика о мосте было больше, чем жителей в городе | так говорит мэр",
    "Алматы | Астана",
)


@pytest.mark.parametrize("line", ROWS)
def test_row_of_date_counter_and_buttons_goes(line: str) -> None:
    assert reasons(line)


@pytest.mark.parametrize("line", NEWS)
def test_row_of_something_else_stays(line: str) -> None:
    assert "tool_rows" not in reasons(line)


def test_the_row_has_a_reason_of_its_own() -> None:
    assert tool_rows.__name__ in reasons(ROWS[0])
