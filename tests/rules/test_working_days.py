"""Working days: weekends, Tết, days off in lieu, Saturdays made up for, the union's own exceptions."""

from __future__ import annotations

from datetime import date

import pytest

from rules.calendar import WorkingDays, month_end, next_month

OFFICIAL = WorkingDays()


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (date(2021, 4, 9), date(2021, 4, 1), date(2021, 4, 29)),  # 30 April is a holiday
        (date(2021, 5, 31), date(2021, 5, 4), date(2021, 5, 31)),  # 1 May was a Saturday: Monday 3 off in lieu
        (date(2021, 8, 1), date(2021, 8, 2), date(2021, 8, 31)),  # 1 August was a Sunday
        (date(2024, 1, 31), date(2024, 1, 2), date(2024, 1, 31)),
        (date(2024, 2, 20), date(2024, 2, 1), date(2024, 2, 29)),
        (date(2025, 1, 5), date(2025, 1, 2), date(2025, 1, 24)),  # Tết from Saturday 25 January on
        (date(2025, 2, 28), date(2025, 2, 3), date(2025, 2, 28)),
        (date(2025, 12, 1), date(2025, 12, 1), date(2025, 12, 31)),
    ],
)
def test_first_and_last_working_day_of_a_month(month: date, first: date, last: date) -> None:
    assert (OFFICIAL.first_of_month(month), OFFICIAL.last_of_month(month)) == (first, last)


def test_tet_2024_and_the_saturday_made_up_for() -> None:
    tet = [day for day in range(1, 21) if not OFFICIAL.works(date(2024, 2, day))]
    assert tet == [3, 4, 8, 9, 10, 11, 12, 13, 14, 17, 18]
    assert OFFICIAL.works(date(2024, 4, 29)) is False
    assert OFFICIAL.works(date(2024, 5, 4)) is True


def test_working_days_are_counted_back_over_holidays() -> None:
    assert OFFICIAL.before(date(2021, 5, 5), 1) == date(2021, 5, 4)
    assert OFFICIAL.before(date(2021, 5, 5), 3) == date(2021, 4, 28)
    assert OFFICIAL.before(date(2024, 2, 15), 1) == date(2024, 2, 7)
    with pytest.raises(ValueError, match="at least one"):
        OFFICIAL.before(date(2021, 5, 5), 0)


def test_the_unions_own_days_win() -> None:
    own = WorkingDays(off=frozenset({date(2021, 4, 1)}), on=frozenset({date(2021, 4, 3)}))
    assert own.first_of_month(date(2021, 4, 20)) == date(2021, 4, 2)
    assert own.works(date(2021, 4, 3)) is True


def test_months_end_and_begin() -> None:
    assert month_end(date(2024, 2, 1)) == date(2024, 2, 29)
    assert next_month(date(2021, 12, 31)) == date(2022, 1, 1)
