"""Times in English questions: this month, next week, in May 2021, by 20 July, tomorrow."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.plan.period import Grain, Period
from understanding.times import reckoning
from understanding.times.rule import NO_TIME, Found, Now, rule, taken

_MONTHS = "january february march april may june july august september october november december".split()
_NAMES = "|".join(_MONTHS) + "|" + "|".join(f"{name[:3]}" for name in _MONTHS) + "|sept"
_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_STEPS = {"this": 0, "current": 0, "next": 1, "coming": 1, "last": -1, "previous": -1}
_UNITS = {"week": "tuan", "month": "thang", "quarter": "quy", "year": "nam"}


def _number(name: str) -> int:
    return next(place for place, month in enumerate(_MONTHS, 1) if month[:3] == name[:3])


def _day(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.day(now.today + timedelta(_DAYS[match[1]])))


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    way = "year" if match[2] == "year" else ""
    return taken(reckoning.away(now.today, _UNITS[match[2]], _STEPS[match[1]]), way=way)


def _month(match: re.Match[str], now: Now) -> Found | None:
    number = _number(match[1])
    if match[2]:
        return taken(reckoning.month(int(match[2]), number))

    def within(period: Period) -> Period | None:
        long = period.grain is Grain.YEAR and period.start is not None
        return reckoning.month(period.start.year, number) if long and period.start else None

    return taken(reckoning.month(now.year, number), "year", within=within)


def _date(match: re.Match[str], now: Now) -> Found | None:
    day, month = (match[1], match[2]) if match[1] else (match[4], match[3])
    there = reckoning.day_of(int(match[5] or now.year), _number(month), int(day))
    return taken(there, *(() if match[5] else ("year",))) or NO_TIME


def _quarter(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.quarter(int(match[2] or now.year), int(match[1])), *(() if match[2] else ("year",)))


_ALL = "jan feb mar apr may jun jul aug sep oct nov dec"
RULES = (
    rule("day tomorrow", r"(yesterday|today|tomorrow)", _day),
    rule("week month quarter year", r"(this|current|next|coming|last|previous) (week|month|quarter|year)", _pointed),
    rule(
        _ALL, rf"(?:(\d{{1,2}})(?:st|nd|rd|th)? ({_NAMES})|({_NAMES}) (\d{{1,2}})(?:st|nd|rd|th)?)(?:,? <year>)?", _date
    ),
    rule(_ALL, rf"({_NAMES}) <year>", _month),
    rule(_ALL, rf"(?:(?<=in )|(?<=of )|(?<=for )|(?<=by )|(?<=until )|(?<=since ))({_NAMES})()", _month),
    rule("quarter", r"quarter ([1-4])(?:,? (?:of )?<year>)?", _quarter),
)
