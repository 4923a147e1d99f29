"""The stretches that digests are about."""

from __future__ import annotations

from datetime import date, timedelta

from rules.calendar import month_end
from rules.plan import Grain, Period


def month_of(day: date) -> Period:
    """The whole month that holds `day`."""
    return Period(day.replace(day=1), month_end(day), Grain.MONTH)


def week_of(day: date) -> Period:
    """Monday to Sunday of the week that holds `day`."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), Grain.WEEK)
