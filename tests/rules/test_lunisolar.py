"""The lunar calendar against the holidays of Vietnam."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from rules.calendar import lunisolar


@pytest.mark.parametrize("year", range(2005, 2050))
def test_new_year_is_among_the_holidays(year: int) -> None:
    named = holidays.country_holidays("VN", years=year)

    assert lunisolar.new_year(year) in named


@pytest.mark.parametrize("year", range(2008, 2050))
def test_the_day_of_the_kings_is_a_holiday(year: int) -> None:
    assert lunisolar.day_of(year, 3, 10) in holidays.country_holidays("VN", years=year)


def test_it_is_reckoned_in_vietnam() -> None:
    assert lunisolar.new_year(2007) == date(2007, 2, 17)  # in China on the 18th
    assert lunisolar.new_year(2030) == date(2030, 2, 2)  # in China on the 3rd
    assert lunisolar.new_year(1985) == date(1985, 1, 21)  # in China on 20 February


def test_a_leap_month_is_passed_over() -> None:
    assert lunisolar.month_days(2023, 2) == (date(2023, 2, 20), date(2023, 3, 21))
    assert lunisolar.month_days(2023, 3) == (date(2023, 4, 20), date(2023, 5, 18))


def test_a_short_month_has_no_thirtieth() -> None:
    assert lunisolar.day_of(2021, 12, 29) == date(2022, 1, 31)
    assert lunisolar.day_of(2021, 12, 30) is None
