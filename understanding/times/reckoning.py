"""The arithmetic of days, once: months, quarters, weeks and their parts."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from rules.plan.period import Grain, Period


def day(of: date) -> Period:
    return Period(of, of, Grain.DAY)


def day_of(year: int, month: int, number: int) -> Period | None:
    """A day by its date; None when there is no such day."""
    try:
        return day(date(year, month, number))
    except ValueError:
        return None


def week(of: date) -> Period:
    """The week, Monday to Sunday, that holds the day."""
    monday = of - timedelta(of.weekday())
    return Period(monday, monday + timedelta(6), Grain.WEEK)


def months(year: int, first: int, last: int, grain: Grain) -> Period:
    """Whole months of one year."""
    return Period(date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1]), grain)


def month(year: int, number: int) -> Period:
    return months(year, number, number, Grain.MONTH)


def quarter(year: int, number: int) -> Period:
    return months(year, 3 * number - 2, 3 * number, Grain.QUARTER)


def half(year: int, number: int) -> Period:
    return months(year, 6 * number - 5, 6 * number, Grain.HALF)


def year(number: int) -> Period:
    return Period(date(number, 1, 1), date(number, 12, 31), Grain.YEAR)


def month_away(today: date, steps: int) -> Period:
    """The month `steps` months from today's."""
    count = today.year * 12 + today.month - 1 + steps
    return month(count // 12, count % 12 + 1)


def quarter_away(today: date, steps: int) -> Period:
    """The quarter `steps` quarters from today's."""
    count = today.year * 4 + (today.month - 1) // 3 + steps
    return quarter(count // 4, count % 4 + 1)


def week_away(today: date, steps: int) -> Period:
    return week(today + timedelta(weeks=steps))


def year_away(today: date, steps: int) -> Period:
    return year(today.year + steps)


def same_day(of: date, months_on: int) -> date:
    """The same day of another month, its last day where it is shorter."""
    there = month_away(of, months_on).start
    assert there is not None
    return there.replace(day=min(of.day, calendar.monthrange(there.year, there.month)[1]))


def span(start: date | None, end: date | None) -> Period | None:
    """The days between, named by the grain they fill exactly; None when they run backwards."""
    if start is not None and end is not None and start > end:
        return None
    return Period(start, end, grain(start, end))


def grain(start: date | None, end: date | None) -> Grain:
    if start is None or end is None:
        return Grain.SPAN
    if start == end:
        return Grain.DAY
    if start.day == 1 and (end + timedelta(1)).day == 1 and start.year == end.year:
        named = {1: Grain.MONTH, 12: Grain.YEAR}
        if start.month % 3 == 1:
            named[3] = Grain.QUARTER
        if start.month % 6 == 1:
            named[6] = Grain.HALF
        return named.get(end.month - start.month + 1, Grain.SPAN)
    return Grain.SPAN


def away(today: date, unit: str, steps: int) -> Period:
    """The unit ("tuan", "thang", "quy", "nam") that lies `steps` from the one of today."""
    return {"tuan": week_away, "thang": month_away, "quy": quarter_away, "nam": year_away}[unit](today, steps)


def moved(today: date, unit: str, steps: int) -> date:
    """The day `steps` units ("ngay", "tuan", "thang", "quy", "nam") from today."""
    if unit in ("ngay", "hom", "bua"):
        return today + timedelta(steps)
    if unit == "tuan":
        return today + timedelta(weeks=steps)
    return same_day(today, steps * {"thang": 1, "quy": 3, "nam": 12}[unit])
