"""One's own reminders that come back each year, by the sun or by the moon."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from rules.calendar import lunisolar
from rules.reminders import Every, Own
from rules.reminders.own import own_mentions
from tests.rules.owing import known
from tests.rules.plans_of_2021 import CATALOGUE, who

MADE = datetime(2021, 1, 4, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
KINGS = Own(1, Every.LUNAR_YEAR, MADE, words="giỗ Tổ", day=date(2021, 4, 21))  # 10/3 âm lịch
FOUNDED = Own(1, Every.YEAR, MADE, words="ngày thành lập", day=date(2021, 10, 28))


def told_in(own: Own, year: int) -> list[str]:
    """On which days of a year it is said."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(365))
    return [
        str(day) for day in days if any(each.day == day for each in own_mentions(known(CATALOGUE, who, day), [own]))
    ]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2021, "2021-04-20"), (2022, "2022-04-08"), (2023, "2023-04-28"), (2024, "2024-04-17"), (2025, "2025-04-04")],
)
def test_a_lunar_day_comes_back_on_the_working_day_before(year: int, day: str) -> None:
    assert told_in(KINGS, year) == [day]


def test_a_solar_day_comes_back_or_the_working_day_before() -> None:
    assert [told_in(FOUNDED, year) for year in (2021, 2023)] == [["2021-10-28"], ["2023-10-27"]]


def test_a_leap_day_comes_back_on_the_28th() -> None:
    leap = Own(1, Every.YEAR, MADE, words="họp mặt", day=date(2024, 2, 29))
    assert told_in(leap, 2025) == ["2025-02-28"]


def test_a_leap_month_is_called_as_the_month_that_it_doubles() -> None:
    # 2023 had a leap second month: 22/3 to 19/4.
    assert [lunisolar.month_and_day(date(2023, month, day)) for month, day in ((2, 20), (3, 22), (4, 19), (4, 20))] == [
        (2, 1), (2, 1), (2, 29), (3, 1),
    ]  # fmt: skip
