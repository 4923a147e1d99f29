"""Weeks: tuần này, tuần sau nữa, tuần 2 tháng 5, tuần thứ 20."""

from __future__ import annotations

import re
from datetime import date, timedelta

from rules.plan.period import Grain, Period
from understanding.times import numbers, reckoning
from understanding.times.relative import POINTED, steps
from understanding.times.rule import Found, Now, rule, taken


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.week_away(now.today, steps(match[1])))


def _next(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.week_away(now.today, 1))


def numbered(number: int, period: Period) -> Period | None:
    """Week 2 of a month is its 8th to 14th, week 5 what is left; of a year, the ISO week."""
    start, end = period.start, period.end
    if start is None or end is None:
        return None
    if period.grain is Grain.MONTH:
        first = start + timedelta(weeks=number - 1)
        return Period(first, min(first + timedelta(6), end), Grain.WEEK) if first <= end else None
    if period.grain is Grain.YEAR and 1 <= number <= 53:
        return reckoning.week(
            date.fromisocalendar(start.year, min(number, 52), 1) + timedelta(weeks=max(0, number - 52))
        )
    return None


def _numbered(match: re.Match[str], now: Now) -> Found | None:
    number = numbers.value(match[1] or match[2])
    longer = reckoning.month_away(now.today, 0) if number <= 5 else reckoning.year(now.year)
    assumed = "month" if number <= 5 else "year"
    return taken(numbered(number, longer), assumed, within=lambda period: numbered(number, period), way="week")


RULES = (
    rule("tuan", rf"tuần (?:lễ )?{POINTED}", _pointed),
    rule(
        "tuan",
        r"(?:sang|qua) tuần(?! (?:đầu|cuối|thứ|số|lễ|\d|từ (?:ngày )?\d))",
        _next,
        never_after=r"(?:thông|trải|vượt) ",
    ),
    rule("tuan", r"tuần (?:lễ )?(?:thứ |số )?(?:<n>|(nhất))(?! (?:ngày|lần|nữa|tới|trước|\d+/\d))", _numbered),
)
