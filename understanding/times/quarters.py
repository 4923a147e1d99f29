"""Quarters: quý III, Q2, Q.III/2021, quý này, quý sau, quý 3 và quý 4, quý 1-2."""

from __future__ import annotations

import re

from rules.plan.period import Grain, Period
from understanding.normalise import fold
from understanding.times import numbers, reckoning
from understanding.times.relative import POINTED, steps
from understanding.times.rule import Found, Now, rule, taken

_YEAR = r"(?: ?[/.-] ?<yy>(?!\d|[/.-]\d)| <year>)?"
_QUARTER = r"(?:quý (?:thứ )?|q\.? ?)"
_AND = r"(?:-|–| - | – | đến | tới | và | với | hoặc | hay |, ?| ?[&+] ?)"


def _quarters(year: int, first: int, last: int) -> Period | None:
    return reckoning.span(reckoning.quarter(year, first).start, reckoning.quarter(year + (last < first), last).end)


def _found(first: int, last: int, year: str | None, now: Now) -> Found | None:
    way = "quarter" if first == last else "range"
    if year:
        return taken(_quarters(numbers.year(year), first, last), way=way)

    def within(period: Period) -> Period | None:
        long = period.grain is Grain.YEAR and period.start is not None
        return _quarters(period.start.year, first, last) if long and period.start else None

    return taken(_quarters(now.year, first, last), "year", within=within, way=way)


def _numbered(match: re.Match[str], now: Now) -> Found | None:
    number = numbers.value(match[1])
    return _found(number, number, match[2] or match[3], now)


def _stretch(match: re.Match[str], now: Now) -> Found | None:
    return _found(numbers.value(match[1]), numbers.value(match[2]), match[3] or match[4], now)


def _pointed(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.quarter_away(now.today, steps(match[1])))


def _outer(match: re.Match[str], now: Now) -> Found | None:
    number = 1 if fold(match[1]) == "dau" else 4
    return _found(number, number, None, now)


def _next(match: re.Match[str], now: Now) -> Found | None:
    return taken(reckoning.quarter_away(now.today, 1), way="begun")


_Q = rf"(?:{numbers.PATTERNS['quarter']})"
RULES = (
    rule(
        "quy q",
        rf"(?:các |cả |ba )?{_QUARTER}<quarter>(?:, ?(?:quý )?{_Q}){{1,2}}(?:, ?| và )(?:quý )?<quarter>{_YEAR}",
        _stretch,
    ),
    rule("quy q", rf"(?:các |cả |hai )?{_QUARTER}<quarter>{_AND}(?:hết )?(?:quý |q\.?)?<quarter>{_YEAR}", _stretch),
    rule("quy q", rf"{_QUARTER}<quarter>{_YEAR}", _numbered),
    rule("quy", rf"quý {POINTED}", _pointed),
    rule("quy", r"(?:sang|qua) quý(?! (?:đầu|cuối|thứ))", _next, never_after=r"(?:thông|trải|vượt) "),
    rule("quy", r"quý (đầu|cuối)(?: tiên| cùng)?(?! (?:của )?(?:năm|\d))", _outer),
)
