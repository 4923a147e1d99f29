"""Working days of an office in Vietnam: weekends, public holidays, Tết, days off in lieu and Saturdays made up for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

import holidays

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """The official calendar, with the union's own exceptions: days `off` and days `on` win over it."""

    off: frozenset[date] = frozenset()
    on: frozenset[date] = frozenset()

    def works(self, day: date) -> bool:
        """Whether the office works on `day`."""
        return day in self.on or (day not in self.off and _officially(day))

    def on_or_after(self, day: date) -> date:
        """`day` itself when it is a working day, otherwise the next one."""
        return next(self._working(day, DAY))

    def on_or_before(self, day: date) -> date:
        """`day` itself when it is a working day, otherwise the one before."""
        return next(self._working(day, -DAY))

    def before(self, day: date, count: int) -> date:
        """The `count`-th working day before `day`; `day` itself is never counted. `count` is at least 1."""
        if count < 1:
            raise ValueError("count at least one working day")
        working = self._working(day - DAY, -DAY)
        for _ in range(count - 1):
            next(working)
        return next(working)

    def first_of_month(self, day: date) -> date:
        """The first working day of the month that holds `day`."""
        return self.on_or_after(day.replace(day=1))

    def last_of_month(self, day: date) -> date:
        """The last working day of the month that holds `day`."""
        return self.on_or_before(month_end(day))

    def _working(self, day: date, step: timedelta) -> Iterator[date]:
        while True:
            if self.works(day):
                yield day
            day += step


def month_end(day: date) -> date:
    """The last day of the month that holds `day`."""
    return next_month(day) - DAY


def next_month(day: date) -> date:
    """The first day of the month after the one that holds `day`."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


@lru_cache(4096)
def _officially(day: date) -> bool:
    return _official().is_working_day(day)


@cache
def _official() -> holidays.HolidayBase:
    # One object for all: it works a year out when first asked about it and remembers.
    return holidays.country_holidays("VN")
