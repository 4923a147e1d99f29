"""What a period ends on: a day that its plan names, or the end of a month, a quarter, a half."""

from __future__ import annotations

from rules.calendar import month_end
from rules.plan import Grain, Period


def ends_on_a_day(period: Period) -> bool:
    """Whether its last day was named, rather than being the last of something longer."""
    if period.end is None:
        return False
    if period.grain in (Grain.DAY, Grain.HOUR):
        return True
    return period.grain is Grain.SPAN and period.end != month_end(period.end)


def ends_a_month(period: Period) -> bool:
    """Whether it is a month, or a stretch of some."""
    if period.end is None or period.end != month_end(period.end):
        return False
    return period.grain in (Grain.MONTH, Grain.SPAN)


def ends_a_quarter(period: Period) -> bool:
    """Whether it is a quarter or half a year, of which the last month counts."""
    return period.end is not None and period.grain in (Grain.QUARTER, Grain.HALF)
